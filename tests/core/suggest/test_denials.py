"""What is refused, only to come, or only deserved is no award."""

import pytest

from plugins.core.catalogue_files import read_catalogue
from plugins.core.suggest.book import make_book
from plugins.core.suggest.reading import read
from tests.builder.sites import PROJECT

BOOK = make_book(read_catalogue(PROJECT / "content")[0])


def awards(text: str) -> list[str]:
    return [event.award for finding in read(BOOK, [text]) for event in finding.events]


@pytest.mark.parametrize(
    "text",
    [
        "UBND tỉnh không đồng ý tặng Bằng khen cho Công ty TNHH Môi trường Xanh.",
        "UBND tỉnh từ chối tặng Bằng khen của Chủ tịch UBND tỉnh cho ông Lê Văn A.",
        "Không tặng Bằng khen của Chủ tịch UBND tỉnh cho ông Vi Văn B.",
        "Nếu hoàn thành nhiệm vụ, Sở Nội vụ sẽ được tặng Cờ thi đua của UBND tỉnh.",
        "Ngày mai, Chủ tịch UBND tỉnh sẽ trao Bằng khen của Chủ tịch UBND tỉnh cho ông Vi Văn B.",
        "Ông Lê Văn A xứng đáng được tặng Huân chương Lao động hạng Ba.",
        "Bà Trần Thị C chưa được tặng Bằng khen của Thủ tướng Chính phủ.",
    ],
)
def test_nothing_is_awarded(text: str) -> None:
    assert awards(text) == []


def test_not_only_is_no_refusal() -> None:
    text = (
        "Ông Lê Văn A không chỉ được tặng Bằng khen của Thủ tướng Chính phủ mà còn hai Giấy khen."
    )
    assert "bang-khen-thu-tuong" in awards(text)
