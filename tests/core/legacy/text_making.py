"""Invented Vietnamese text, and the same as computers wrote it before Unicode."""

import unicodedata

from plugins.core.legacy.tables import TCVN3, VISCII, VNI

PROSE = (
    "Sáng ngày 17/4/2019, Ủy ban nhân dân tỉnh Lam Giang tổ chức lễ phát động phong trào thi đua"
    " xây dựng nông thôn mới. Dự lễ có lãnh đạo các sở, ngành, đoàn thể và đông đảo bà con xã"
    " Đồng Mỹ. Phát biểu tại buổi lễ, ông Nguyễn Văn A đề nghị mỗi gia đình giữ gìn đường làng"
    " sạch đẹp, giúp đỡ những hộ khó khăn; các trường học tổ chức ngày hội đọc sách cho học sinh."
    " Những tập thể có cách làm hay được biểu dương, khen thưởng kịp thời."
)
TONES = "\u0300\u0301\u0303\u0309\u0323"


def to_tcvn3(text: str) -> str:
    """As windows-1252 letters under a TCVN3 font, which has no capital vowels with a tone."""
    codes = {letter: chr(code) for code, letter in TCVN3.items()}
    return "".join(codes.get(char) or codes.get(char.lower(), char) for char in text)


def to_vni(text: str) -> str:
    """As windows-1252 letters under a VNI font."""
    pairs: dict[str, str] = {}
    for pair, letter in VNI.items():
        pairs.setdefault(letter, pair)
    return "".join(pairs.get(char, char) for char in text)


def to_viscii(text: str) -> bytes:
    codes = {letter: code for code, letter in VISCII.items()}
    return bytes(codes.get(char, ord(char)) for char in text)


def to_windows_1258(text: str) -> bytes:
    """Letters with their hats in one code, tones behind them."""
    found = []
    for char in text:
        marks = unicodedata.normalize("NFD", char)
        base = unicodedata.normalize("NFC", "".join(one for one in marks if one not in TONES))
        found.append(base + "".join(one for one in marks if one in TONES))
    return "".join(found).encode("cp1258")
