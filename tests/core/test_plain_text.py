"""The words of Markdown without its marks."""

import pytest

from plugins.core.body import parse_body
from plugins.core.plain_text import paragraphs, words_of
from plugins.core.source import Source


@pytest.mark.parametrize(
    ("markdown", "words"),
    [
        ("Chữ **đậm** và *nghiêng*.", ["Chữ đậm và nghiêng."]),
        ("## Tiêu đề\n\nĐoạn\nhai dòng", ["Tiêu đề", "Đoạn hai dòng"]),
        ("- một\n- hai", ["một", "hai"]),
        ("1. một\n2) hai", ["một", "hai"]),
        ("> Trích", ["Trích"]),
        ("| A | B |\n|---|---|\n| c | d |", ["A · B", "c · d"]),
        ("| A | | \\| |", ["A · |"]),
        ("Xem [văn bản](https://example.org/a_(b)) này", ["Xem văn bản này"]),
        ("Theo[^1] báo\n\n[^1]: Nguồn", ["Theo báo", "Nguồn"]),
        ("[a]: https://example.org\n\nchữ", ["chữ"]),
        ("*[UBND]: Ủy ban nhân dân\n\nUBND", ["UBND"]),
        ("A &amp; B <b>đậm</b> \\* c", ["A & B đậm * c"]),
        ("snake_case_name và 2 * 3 * 4", ["snake_case_name và 2 * 3 * 4"]),
        ("---\n\nchữ", ["chữ"]),
        ("<https://example.org>", ["https://example.org"]),
        ("**Đậm *lồng* nhau**", ["Đậm lồng nhau"]),
        ("a <!-- ghi chú > ẩn --> b", ["a b"]),
        ("a\n\n<!-- ghi chú\n\n- ẩn -->\n\nb", ["a", "b"]),
        ("a <!-- chưa đóng", ["a <!-- chưa đóng"]),
        ("a\n\n<script>ẩn</script> <STYLE>ẩn</STYLE>\n\n<template>ẩn</template>b", ["a", "b"]),
        ("a <? ẩn ?> <![CDATA[ ẩn ]]> <!DOCTYPE ẩn> b", ["a b"]),
    ],
)
def test_markup_goes_and_words_stay(markdown: str, words: list[str]) -> None:
    assert list(words_of(markdown)) == words


def test_captions_stand_in_their_places() -> None:
    text = 'Trước\n\n![Tả](a.jpg "Chú thích")\n\nSau'
    body, _ = parse_body(Source("x", text), text, 1)
    assert list(paragraphs(body)) == ["Trước", "Chú thích", "Sau"]
