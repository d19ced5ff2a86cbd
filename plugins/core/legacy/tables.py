"""Legacy Vietnamese character sets, written down from their standards.

TCVN 5712:1993 (VN3, «ABC») and VISCII 1.1 (RFC 1456), by the code of the byte, and VNI, which
writes a letter and then its mark, by pairs of windows-1252 letters.
"""

import re
import unicodedata

_TCVN3 = (
    "B5à B8á B6ả B7ã B9ạ A8ă BBằ BEắ BCẳ BDẵ C6ặ A9â C7ầ CAấ C8ẩ C9ẫ CBậ AEđ CCè D0é CEẻ CFẽ D1ẹ"
    " AAê D2ề D5ế D3ể D4ễ D6ệ D7ì DDí D8ỉ DCĩ DEị DFò E3ó E1ỏ E2õ E4ọ ABô E5ồ E8ố E6ổ E7ỗ E9ộ ACơ"
    " EAờ EDớ EBở ECỡ EEợ EFù F3ú F1ủ F2ũ F4ụ ADư F5ừ F8ứ F6ử F7ữ F9ự FAỳ FDý FBỷ FCỹ FEỵ A1Ă A2Â"
    " A7Đ A3Ê A4Ô A5Ơ A6Ư"
)
_VISCII = (
    "02Ẳ 05Ẵ 06Ẫ 14Ỷ 19Ỹ 1EỴ 80Ạ 81Ắ 82Ằ 83Ặ 84Ấ 85Ầ 86Ẩ 87Ậ 88Ẽ 89Ẹ 8AẾ 8BỀ 8CỂ 8DỄ 8EỆ 8FỐ 90Ồ"
    " 91Ổ 92Ỗ 93Ộ 94Ợ 95Ớ 96Ờ 97Ở 98Ị 99Ỏ 9AỌ 9BỈ 9CỦ 9DŨ 9EỤ 9FỲ A0Õ A1ắ A2ằ A3ặ A4ấ A5ầ A6ẩ A7ậ"
    " A8ẽ A9ẹ AAế ABề ACể ADễ AEệ AFố B0ồ B1ổ B2ỗ B3Ỡ B4Ơ B5ộ B6ờ B7ở B8ị B9Ự BAỨ BBỪ BCỬ BDơ BEớ"
    " BFƯ C0À C1Á C2Â C3Ã C4Ả C5Ă C6ẳ C7ẵ C8È C9É CAÊ CBẺ CCÌ CDÍ CEĨ CFỳ D0Đ D1ứ D2Ò D3Ó D4Ô D5ạ"
    " D6ỷ D7ừ D8ử D9Ù DAÚ DBỹ DCỵ DDÝ DEỡ DFư E0à E1á E2â E3ã E4ả E5ă E6ữ E7ẫ E8è E9é EAê EBẻ ECì"
    " EDí EEĩ EFỉ F0đ F1ự F2ò F3ó F4ô F5õ F6ỏ F7ọ F8ụ F9ù FAú FBũ FCủ FDý FEợ FFỮ"
)
_TONES = {"ø": "\u0300", "ù": "\u0301", "û": "\u0309", "õ": "\u0303", "ï": "\u0323"}
_ROOFS = {"â": "", "á": "\u0301", "à": "\u0300", "å": "\u0309", "ã": "\u0303", "ä": "\u0323"}
_BREVES = {"ê": "", "é": "\u0301", "è": "\u0300", "ú": "\u0309", "ü": "\u0303", "ë": "\u0323"}
_ROOF, _BREVE = "\u0302", "\u0306"


def vni_to_unicode(text: str) -> str:
    """The Vietnamese letters behind windows-1252 ones: the longest pair, from left to right."""
    return _PAIR.sub(lambda match: VNI[match[0]], text)


def _table(text: str) -> dict[int, str]:
    return {int(pair[:2], 16): pair[2:] for pair in text.split()}


def _vni() -> dict[str, str]:
    pairs = {"ñ": "đ", "î": "ỵ", "ô": "ơ", "ö": "ư"}
    pairs |= {"í": "í", "ì": "ì", "æ": "ỉ", "ó": "ĩ", "ò": "ị"}
    for letter in "aeouy":
        pairs |= {letter + mark: letter + tone for mark, tone in _TONES.items()}
    for letter in "aeo":
        pairs |= {letter + mark: letter + _ROOF + tone for mark, tone in _ROOFS.items()}
    pairs |= {"a" + mark: "a" + _BREVE + tone for mark, tone in _BREVES.items()}
    for horned, sign in (("ơ", "ô"), ("ư", "ö")):
        pairs |= {sign + mark: horned + tone for mark, tone in _TONES.items()}
    small = {key: unicodedata.normalize("NFC", value) for key, value in pairs.items()}
    capital = {key.upper(): value.upper() for key, value in small.items()}
    # A capital letter before a small mark, as typed with the shift key for the letter alone.
    mixed = {key[0].upper() + key[1:]: v[0].upper() + v[1:] for key, v in small.items() if key[1:]}
    return capital | mixed | small


# Its bytes and the windows-1252 letters that they were taken for have the same numbers.
TCVN3 = _table(_TCVN3)
VISCII = _table(_VISCII)
VNI = _vni()
_PAIR = re.compile("|".join(sorted(map(re.escape, VNI), key=len, reverse=True)))
