"""Spelling names what is surely a slip, and nothing of names, other languages and abbreviations."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from plugins.core.spelling.finding import Misspelt, doubtful, misspelt
from plugins.core.spelling.repeated import repeated
from plugins.core.spelling.slips import PHRASES, WORDS
from plugins.core.spelling.syllables import is_vietnamese
from plugins.core.spelling.words import meant

SYLLABLES = (
    "gì gìn giếng giêng già quá quý quốc quyết quần quỳnh quỷ hoà hòa thuỷ thủy hoàn khuỷu khuya"
    " yêu yến nghiêng nghĩa gửi ghế kỹ lý tỷ mỹ hy sỹ ý huệ thuở uỷ ủy oan khoẻ ngoằn ngoèo soóc"
    " boong được người trường chuyển nguyễn ươn xoong quả quạt quây quỹ giữ giặc giúp gần cả kẻ"
    " nghề ngủ gió của mùa thuế tuần xoáy hoặc loạt quên quật rượu hươu khuếch trương huých tuýp"
)
NO_SYLLABLES = "qúa cuả hòan tiếnng thuởng nguời đuợc nghành gế kông cỉ viêt lâp ngề gìa iến khôgn"


def found(text: str) -> list[tuple[str, tuple[str, ...]]]:
    return [(slip.found, slip.right) for slip in misspelt(text)]


@pytest.mark.parametrize("word", SYLLABLES.split())
def test_syllables(word: str) -> None:
    assert is_vietnamese(word)
    assert is_vietnamese(word.upper())


@pytest.mark.parametrize("word", NO_SYLLABLES.split())
def test_what_is_no_syllable(word: str) -> None:
    assert not is_vietnamese(word)


@pytest.mark.parametrize(
    ("word", "right"),
    [
        ("qúa", ("quá",)),
        ("cuả", ("của",)),
        ("CUẢ", ("CỦA",)),
        ("Hòang", ("Hoàng",)),
        ("Nguời", ("Người",)),
        ("tiếnng", ("tiếng",)),
        ("nghành", ("ngành",)),
        ("ngề", ("nghề",)),
        ("kông", ("công",)),
        ("viêt", ("viết", "việt")),
        ("thưởgn", ("thưởng",)),
        ("nghịêm", ("nghiệm",)),
        ("trừơng", ("trường",)),
    ],
)
def test_what_was_meant(word: str, right: tuple[str, ...]) -> None:
    assert meant(word) == right


@pytest.mark.parametrize(
    "text",
    [
        "H'Hen Niê, Y Bhin, K'Bông, Kpă Thuật, Rơ Châm Blôi, Đắk Lắk, Đăk Hà, Krông Pắc, Kạn, Ê Đê",
        "Hrê, Xơđăng, Cơtu, Chôl Chnăm Thmây, klông pút, Ngọk Réo, Cư M’gar, Đạ Tẻh",
        "UBND, HĐND, TĐKT, NĐ-CP, LĐLĐ, TNXP, QĐ-UBND, TƯ, ĐVHC, MTTQVN",
        "café, pâté, crôm, Québec, Beyoncé, Zürich, Lê-nin, pê-đan, Covid-19, email, website",
        "km², m³, kWh, DSC_1027.jpg, a1b2, 5G",
        "Nguyễn Quang Tâm, ông Lê Quang tâm sự, bà Trần Thị Thể",
        "tập huấn chương trình, lịch sử lý luận, vụ nổ lực lượng cứu hộ, khen thường xuyên",
        "cũng cố gắng, thi công xuất sắc, tài năng xuất hiện, xung phong trao cờ, tập trung sức",
        "phòng chống bão đảm bảo an toàn, kinh doanh nghiệm thu, yêu thương bình đẳng",
    ],
)
def test_what_is_right_is_not_named(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "slips"),
    [
        ("Thực hành tiến kiệm.", [("tiến kiệm", ("tiết kiệm",))]),
        (
            "XÂY DỤNG nông thôn mói",
            [("XÂY DỤNG", ("XÂY DỰNG",)), ("nông thôn mói", ("nông thôn mới",))],
        ),
        ("Quang trọng là thế.", [("Quang trọng", ("Quan trọng",))]),
        ("được khên thưỡng", [("thưỡng", ("thưởng",))]),
        ("học tập, tiến, kiệm", []),
    ],
)
def test_slips_of_good_syllables(text: str, slips: list[tuple[str, tuple[str, ...]]]) -> None:
    assert found(text) == slips


def test_places_count_characters() -> None:
    assert list(misspelt("Ở đó nghành y")) == [Misspelt(5, "nghành", ("ngành",))]


def test_every_known_slip_is_found_and_its_remedy_is_none() -> None:
    slips = [slip for same in PHRASES.values() for slip in same]
    assert len(slips) > 300
    for slip in slips:
        wrong = " ".join(slip.words)
        assert (wrong, (slip.right,)) in found(wrong), wrong
        assert found(slip.right) == [], slip.right
        for word in slip.after:
            assert wrong not in dict(found(f"{word} {wrong}")), (word, wrong)
        for word in slip.before:
            assert wrong not in dict(found(f"{wrong} {word}")), (wrong, word)
    for wrong, right in WORDS.items():
        assert found(wrong) == [(wrong, (right,))]
        assert is_vietnamese(wrong)


def test_a_quick_look_misses_nothing() -> None:
    for text in ("Thực hành tiến kiệm", "nghành", "của của", "«cuả»", "_thuởng_", "khen khen"):
        has_slip = bool(found(text) or list(repeated(text)))
        assert bool(doubtful(text)) or not has_slip, text


@pytest.mark.parametrize("text", ["của của", "Theo Theo", "Của của", "Bằng khen Bằng khen"])
def test_words_twice(text: str) -> None:
    assert [again.words for again in repeated(text)] == [text[: len(text) // 2]]


@pytest.mark.parametrize(
    "text",
    [
        "năm năm, ngày ngày, luôn luôn, người người, từ từ, song song",
        "phân công công việc, thực hiện hiện đại hóa, hợp tác xã xã hội, tự do do Nhân dân",
        "từng bước từng bước, xã hội xã hội chủ nghĩa, của, của",
        "cho các tập thể Tập thể",
    ],
)
def test_words_that_are_doubled_on_purpose(text: str) -> None:
    assert list(repeated(text)) == []


_PIECES = ["của", "Của", "CỦA", "bằng", "Bằng", "khen", "İ", "i", "Σ", "ς", "2", "_", "'", "-", ","]


@given(st.lists(st.sampled_from([*_PIECES, " ", " ", " "]), max_size=12).map("".join))
@example("a của của")
@example("*Bằng khen bằng khen*")
def test_words_are_looked_at_first_and_nothing_is_missed(text: str) -> None:
    """What stands behind it makes the quick look say yes, so that the patterns are asked anyway."""
    asked = repeated(f"{text}\n| là là | thi đua thi đua")
    assert [again for again in asked if again.at < len(text)] == list(repeated(text))
