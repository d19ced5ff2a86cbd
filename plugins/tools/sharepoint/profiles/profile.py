"""A site profile as a typed value, and how its file is read."""

import re
from collections.abc import Iterable
from pathlib import Path
from typing import Annotated

from pydantic import AfterValidator
from pydantic.dataclasses import dataclass
from selectolax.lexbor import LexborHTMLParser, SelectolaxError

from plugins.core.frontmatter import parse_header
from plugins.core.problems import Problem
from plugins.core.schema import STRICT, Flag, Id, Many, Text, Whole, named, read_fields
from plugins.core.source import read_source

SITES = Path(__file__).resolve().parent / "sites"
_EMPTY = LexborHTMLParser("<p></p>")
_MOST_POINTS = 100


def _selector(text: str) -> str:
    """Refuses what lexbor cannot parse, so that a typing error is said where it stands."""
    css = text.rpartition("@")[0] or text if _ATTRIBUTE.search(text) else text
    try:
        _EMPTY.css_first(css)
    except (SelectolaxError, ValueError, RuntimeError):
        raise ValueError(f"«{text}» không phải là bộ chọn CSS đọc được") from None
    return text


_ATTRIBUTE = re.compile(r"@[a-z][a-z-]*$")


def _pattern(text: str) -> str:
    try:
        re.compile(text)
    except re.error as error:
        raise ValueError(f"«{text}» không phải là biểu thức đọc được ({error})") from None
    return text


Selector = Annotated[Text, AfterValidator(_selector)]
Pattern = Annotated[Text, AfterValidator(_pattern)]


@dataclass(frozen=True, kw_only=True, config=STRICT)
class Mark:
    """Something that pages of this kind have; ``points`` say how much it tells."""

    css: Annotated[Selector, named("Bộ chọn")]
    points: Annotated[Whole, named("Điểm", ge=1, le=_MOST_POINTS)]


@dataclass(frozen=True, kw_only=True, config=STRICT)
class Profile:
    """A kind of page. A page fits that has ``needs`` points of its marks, a title and a body."""

    name: Annotated[Id, named("Tên hồ sơ")]
    label: Annotated[Text, named("Tên để đọc")]
    about: Annotated[Text | None, named("Ghi chú")] = None
    marks: Annotated[Many[Mark], named("Dấu hiệu")]
    needs: Annotated[Whole, named("Số điểm cần", ge=1)]
    title: Annotated[Many[Selector], named("Tiêu đề")]
    date: Annotated[Many[Selector], named("Ngày đăng")] = ()
    author: Annotated[Many[Selector], named("Tác giả")] = ()
    summary: Annotated[Many[Selector], named("Sapo")] = ()
    category: Annotated[Many[Selector], named("Chuyên mục")] = ()
    body: Annotated[Many[Selector], named("Thân bài")]
    lead: Annotated[Many[Selector], named("Đoạn mở đầu")] = ()
    furniture: Annotated[Many[Selector], named("Phần không thuộc bài")] = ()
    furniture_lines: Annotated[Many[Pattern], named("Dòng không thuộc bài")] = ()
    downloads: Annotated[Many[Selector], named("Tệp kèm theo")] = ()
    title_cuts: Annotated[Many[Pattern], named("Phần cắt khỏi tiêu đề")] = ()
    own_hosts: Annotated[Many[Text], named("Tên miền của cổng")] = ()
    only_by_name: Annotated[Flag, named("Chỉ dùng khi được gọi tên")] = False


def read_profile(path: Path) -> tuple[Profile | None, list[Problem]]:
    """The profile of a file, or None with every problem in it."""
    source, found = read_source(path.resolve().parent, path.resolve())
    if source is None:
        return None, list(found)
    header, wrong = parse_header(source, source.text)
    profile, bad = read_fields(Profile, source, header)
    return profile, [*found, *wrong, *bad]


def read_profiles(folders: Iterable[Path] = (SITES,)) -> tuple[tuple[Profile, ...], list[Problem]]:
    """All profiles of some folders, those of later folders in the place of equal names before."""
    profiles: dict[str, Profile] = {}
    problems: list[Problem] = []
    for folder in folders:
        for path in sorted(folder.glob("*.yml")):
            profile, wrong = read_profile(path)
            problems += wrong
            if profile is not None:
                profiles[profile.name] = profile
    return tuple(profiles.values()), problems
