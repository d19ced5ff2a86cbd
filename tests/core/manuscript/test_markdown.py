"""Blocks become Markdown that the project's own reader turns back into the same content."""

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import product
from typing import Literal
from urllib.parse import unquote

import pytest
from bs4 import BeautifulSoup, Tag
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.core.body import Body, parse_body
from plugins.core.html_policy import dropped
from plugins.core.manuscript.blocks import (
    Block,
    Break,
    Cell,
    Figure,
    Heading,
    Inline,
    Items,
    Link,
    Paragraph,
    Picture,
    Quote,
    Rule,
    Styled,
    Table,
    Text,
    plain,
)
from plugins.core.manuscript.markdown.writing import lifted, to_markdown
from plugins.core.manuscript.walking import links, words
from plugins.core.markdown_html import piece_html
from plugins.core.source import INVISIBLE, Source

SIGNS = "*_#<>&|[]()\\`~-+=:.!\"'“”’0123456789 \n\u00a0"
NASTY = (
    "./.", "1. Một", "- Hai", "+ Ba", "# Bốn", "> Năm", "---", "***", "___", "===", "~~~", "```",
    "[1]", "[^1]", "[^1]: chú", "[a]: b", "*[UBND]: x", "a*b*c", "_a_", "snake_case_a",
    "<b>đậm</b>", "&nbsp;", "&amp;", "Chào!", "![x](y.jpg)", "](z)", "| a | b |", "|---|",
    "K’Thanh", "a\\*b", "100 < 200", "<script>alert(1)</script>", "2019.", "07.", "!",
    "“Luyện quân”", "    thụt", "http://vi-du.vn/a_b_c*d", "nguyen_van_a@vi-du.vn",
    "{#id}", "C#", "A&#b", "\uf0b7 chấm", "a  \nb",
)  # fmt: skip


def held(picture: Picture) -> str:
    return picture.address


def same(target: str) -> str | None:
    return target or None


def write(*blocks: Block) -> str:
    return to_markdown(blocks, picture_name=held, link_target=same)


def read(markdown: str) -> tuple[Body, BeautifulSoup]:
    source = Source("bai.md", markdown)
    body, problems = parse_body(source, markdown, 1)
    assert problems == []
    assert dropped(source, body) == []
    return body, BeautifulSoup("\n".join(piece_html(body)), "html.parser")


def letters(text: str) -> str:
    """Letters without blanks, for texts that are cut into elements in different ways."""
    return "".join(INVISIBLE.sub("", text.replace("\u200b", "")).split())


TEXT = st.one_of(
    st.sampled_from(NASTY),
    st.text(st.sampled_from(SIGNS + "aăâbcđêôơưzÀỆ"), max_size=12),
    st.text(max_size=6),
).map(Text)
ADDRESS = st.text(st.sampled_from("abcđ/._-?=&%20()*#ấ "), min_size=1, max_size=10).map(
    lambda text: f"/a{text}b"
)
INLINE: st.SearchStrategy[Inline] = st.recursive(
    TEXT | st.just(Break()),
    lambda inner: (
        st.builds(
            Styled,
            st.sampled_from(["strong", "emphasis", "superscript", "subscript"]),
            st.lists(inner, max_size=3).map(tuple),
        )
        | st.builds(Link, ADDRESS, st.lists(inner, max_size=3).map(tuple))
    ),
    max_leaves=6,
)
CHILDREN = st.lists(INLINE, max_size=4).map(tuple)
PICTURE = st.builds(Picture, st.just("anh 1 (2).jpg"), alt=st.sampled_from(["", *NASTY]))
FIGURE = st.builds(Figure, PICTURE, st.lists(TEXT, max_size=2).map(tuple))
CELL = st.builds(Cell, CHILDREN, st.integers(1, 2), st.integers(1, 2), st.booleans())


def simple(size: int) -> st.SearchStrategy[Table]:
    def row(*, is_head: bool) -> st.SearchStrategy[tuple[Cell, ...]]:
        cell = st.builds(Cell, CHILDREN, is_head=st.just(is_head))
        return st.lists(cell, min_size=size, max_size=size).map(tuple)

    rows = st.lists(row(is_head=False), min_size=1, max_size=3)
    return st.builds(lambda head, rest: Table((head, *rest)), row(is_head=True), rows)


TABLE = st.builds(
    Table, st.lists(st.lists(CELL, max_size=3).map(tuple), max_size=3).map(tuple), CHILDREN
) | st.integers(2, 3).flatmap(simple)
FLAT: st.SearchStrategy[Block] = st.one_of(
    st.builds(Paragraph, CHILDREN),
    st.builds(Heading, st.integers(2, 4), CHILDREN),
    FIGURE,
    TABLE,
    st.just(Rule()),
)
BLOCK: st.SearchStrategy[Block] = st.recursive(
    FLAT,
    lambda inner: (
        st.builds(
            Items,
            st.booleans(),
            st.lists(st.lists(inner, max_size=3).map(tuple), max_size=3).map(tuple),
            st.integers(0, 12),
        )
        | st.builds(Quote, st.lists(inner, max_size=3).map(tuple))
    ),
    max_leaves=5,
)


def expected_links(blocks: Sequence[Block]) -> list[str]:
    """Of nested links the outer one holds, and one without words is none."""
    return [link.target for link in links(without_inner(blocks)) if letters(plain(link.children))]


def without_inner(blocks: Sequence[Block]) -> Iterator[Block]:
    for block in lifted(blocks):
        if isinstance(block, Paragraph):
            yield Paragraph(tuple(map(flat, block.children)))
        elif isinstance(block, Heading):
            yield Heading(block.level, tuple(map(flat, block.children)))
        elif isinstance(block, Table):
            rows = tuple(
                tuple(Cell(tuple(map(flat, cell.children))) for cell in row) for row in block.rows
            )
            yield Table(rows, tuple(map(flat, block.caption)))
        elif isinstance(block, Items):
            yield Items(block.is_ordered, tuple(tuple(without_inner(i)) for i in block.items))
        elif isinstance(block, Quote):
            yield Quote(tuple(without_inner(block.blocks)))


def flat(child: Inline) -> Inline:
    if isinstance(child, Link):
        return Link(child.target, (Text(plain(child.children)),))
    if isinstance(child, Styled):
        return Styled(child.style, tuple(map(flat, child.children)))
    return child


@settings(max_examples=60, deadline=None)
@given(st.lists(BLOCK, max_size=4))
def test_words_figures_and_links_come_back(blocks: list[Block]) -> None:
    body, soup = read(to_markdown(blocks, picture_name=held, link_target=same))
    figures = [block for block in lifted(blocks) if isinstance(block, Figure)]
    said = "".join(words(block for block in lifted(blocks) if not isinstance(block, Figure)))
    assert letters(soup.get_text()) == letters(said)
    assert [letters(figure.caption) for figure in body.figures] == [
        letters(plain(figure.caption)) for figure in figures
    ]
    assert len(soup.find_all("img")) == 0
    found = [unquote(str(link["href"])) for link in soup.find_all("a")]
    assert [target.replace(" ", "") for target in found] == [
        unquote(target).replace(" ", "") for target in expected_links(blocks)
    ]


PLACES: dict[str, Callable[[Text], Block]] = {
    "alone": lambda text: Paragraph((text,)),
    "after-break": lambda text: Paragraph((Text("Trên"), Break(), text)),
    "item": lambda text: Items(is_ordered=False, items=((Paragraph((text,)),),)),
    "quote": lambda text: Quote((Paragraph((text,)),)),
    "heading": lambda text: Heading(2, (text,)),
    "bold": lambda text: Paragraph((Styled("strong", (text,)), Text("sau"))),
    "cell": lambda text: Table(((Cell((text,)),),)),
}


@pytest.mark.parametrize("place", PLACES)
def test_every_sign_stays_a_word(place: str) -> None:
    blocks = [one for sign in NASTY for one in (para("Giữa"), PLACES[place](Text(sign)))]
    _, soup = read(write(*blocks))
    assert letters(soup.get_text()) == letters("".join(words(blocks)))
    tags = {tag.name for tag in soup.find_all()}
    assert tags <= {
        "p",
        "br",
        "ul",
        "li",
        "blockquote",
        "h2",
        "strong",
        "span",
        "table",
        "td",
        "tr",
        "tbody",
    }


def test_emphases_and_links_beside_each_other_come_back() -> None:
    kinds = [(), ("strong",), ("em",), ("strong", "em"), ("em", "sup"), ("a",), ("strong", "a")]
    texts = [("a", "b", "c"), ("a.", "(b)", "c"), ("a ", " b", "c")]
    found = [
        tuple(wrapped(kind, text) for kind, text in zip(combination, three, strict=True))
        for combination in product(kinds, repeat=3)
        for three in texts
    ]
    _, soup = read(write(*map(Paragraph, found)))
    paragraphs = soup.find_all("p")
    assert len(paragraphs) == len(found)
    for children, paragraph in zip(found, paragraphs, strict=True):
        assert list(printed(paragraph)) == [one for child in children for one in set_in(child)]


def wrapped(kind: Sequence[str], text: str) -> Inline:
    inner: Inline = Text(text)
    for name in reversed(kind):
        inner = Link("/u", (inner,)) if name == "a" else Styled(STYLES[name], (inner,))
    return inner


STYLES: dict[str, Literal["strong", "emphasis", "superscript", "subscript"]] = {
    "strong": "strong", "em": "emphasis", "sup": "superscript", "sub": "subscript",
}  # fmt: skip


def set_in(child: Inline, around: tuple[str, ...] = ()) -> Iterator[tuple[str, frozenset[str]]]:
    """Every letter with the names of what it is set in."""
    if isinstance(child, Text):
        yield from ((letter, frozenset(around)) for letter in child.value if letter != " ")
    elif isinstance(child, Styled | Link):
        names: dict[str, str] = {style: name for name, style in STYLES.items()}
        name = "a" if isinstance(child, Link) else names[child.style]
        for inner in child.children:
            yield from set_in(inner, (*around, name))


def printed(paragraph: Tag) -> Iterator[tuple[str, frozenset[str]]]:
    for text in paragraph.find_all(string=True):
        names = frozenset(tag.name for tag in text.parents) & {*STYLES, "a"}
        yield from ((letter, names) for letter in text if letter not in " \n")


def test_structure_comes_back() -> None:
    markdown = write(
        Heading(2, (Text("Kết quả"),)),
        Items(
            is_ordered=True,
            items=(
                (Paragraph((Text("Một"),)), Items(is_ordered=False, items=((para("Con"),),))),
                (Paragraph((Text("Hai"),)), para("Thêm")),
            ),
            start=3,
        ),
        Quote((para("Lời phát biểu"), para("Câu sau"))),
        Rule(),
    )
    _, soup = read(markdown)
    assert [tag.name for tag in soup.find_all(["h2", "ol", "ul", "blockquote", "hr"])] == [
        "h2", "ol", "ul", "blockquote", "hr",
    ]  # fmt: skip
    first = soup.find("ol")
    assert first is not None
    assert first.attrs["start"] == "3"
    assert len(first.find_all("li", recursive=False)) == 2
    quote = soup.find("blockquote")
    assert quote is not None
    assert len(quote.find_all("p")) == 2


def para(words_: str) -> Paragraph:
    return Paragraph((Text(words_),))


def test_lists_that_follow_each_other_stay_apart() -> None:
    one = Items(is_ordered=True, items=((para("A"),),))
    _, soup = read(write(one, one))
    assert [tag.get("start", "1") for tag in soup.find_all("ol")] == ["1", "1"]


def test_a_simple_table_is_markdown_and_a_spanned_one_is_html() -> None:
    head = tuple(Cell((Text(name),), is_head=True) for name in ("Tên", "Số"))
    row = (Cell((Text("A | B"), Break(), Text("C"))), Cell((Styled("strong", (Text("1"),)),)))
    plain_table = write(Table((head, row)))
    assert plain_table.startswith("| Tên | Số |\n| --- | --- |\n")
    _, soup = read(plain_table)
    assert [cell.get_text() for cell in soup.find_all("td")] == ["A | BC", "1"]
    spanned = write(Table(((Cell((Text("Cả hai"),), columns=2),), row)))
    assert "| " not in spanned.replace("A | B", "")
    _, soup = read(spanned)
    assert [cell.get("colspan") for cell in soup.find_all("td")] == ["2", None, None]


@pytest.mark.parametrize(
    ("alt", "caption", "expected"),
    [
        ("", "", "![](a b.jpg)\n"),
        ("a b.jpg", "Lễ trao", '![](a b.jpg "Lễ trao")\n'),
        ("A B", "Lễ trao", '![](a b.jpg "Lễ trao")\n'),
        ("lễ trao", "Lễ trao", '![](a b.jpg "Lễ trao")\n'),
        ("Ba](x) người", "", "![Ba] (x) người](a b.jpg)\n"),
        ("Ba người", 'Phong trào "Xanh"', '![Ba người](a b.jpg "Phong trào \\"Xanh\\"")\n'),
    ],
)
def test_a_figure_stands_alone(alt: str, caption: str, expected: str) -> None:
    figure = Figure(Picture("a b.jpg", alt=alt), (Text(caption),) if caption else ())
    assert write(figure) == expected
    body, _ = read(expected)
    assert [(ref.file, ref.caption) for ref in body.figures] == [("a b.jpg", caption)]


def test_a_figure_in_a_list_or_quotation_is_lifted_in_its_place() -> None:
    figure = Figure(Picture("a.jpg"))
    items = Items(is_ordered=True, items=((para("Một"), figure), (para("Hai"),)))
    markdown = write(items, Quote((para("Trước"), figure, para("Sau"))))
    assert re.sub(r"\n+", " / ", markdown.strip()) == (
        "1. Một / ![](a.jpg) / 2. Hai / > Trước / ![](a.jpg) / > Sau"
    )


def test_a_picture_that_is_not_held_leaves_its_caption() -> None:
    blocks = (Figure(Picture("a.jpg"), (Text("Lễ *trao*"),)), Figure(Picture("b.jpg")))
    markdown = to_markdown(blocks, picture_name=lambda _: None, link_target=same)
    assert markdown == "*Lễ \\*trao\\**\n"
    _, soup = read(markdown)
    assert soup.get_text() == "Lễ *trao*"


def test_a_link_that_leads_nowhere_keeps_its_words() -> None:
    block = Paragraph((Text("Chào! "), Link("/x", (Text("Xem"),)), Text(" ngay")))
    assert to_markdown([block], picture_name=held, link_target=lambda _: None) == "Chào! Xem ngay\n"
    assert write(block) == "Chào&#33; [Xem](/x) ngay\n"


def test_readable_text_stays_readable() -> None:
    text = "Ngày 08/3/2023, UBND tỉnh (khóa XIV) trao 05 Bằng khen - K’Thanh: “Tốt”; đạt 7.5%./."
    assert write(para(text)) == f"{text}\n"
    assert write(para("- Kết quả")) == "\\- Kết quả\n"
    assert write(para("1. Kết quả")) == "1\\. Kết quả\n"
