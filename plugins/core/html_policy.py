"""What HTML an article may carry: nh3's allow-list, and the name of everything it would drop."""

import re
from html.parser import HTMLParser

import nh3

from plugins.core.body import Body
from plugins.core.problems import Problem
from plugins.core.source import Source

TAGS = frozenset(
    """
    a abbr b blockquote br caption cite code dd del dfn div dl dt em figcaption h2 h3 h4 h5 h6 hr i
    ins kbd li mark ol p pre q s samp section small span strong sub sup table tbody td tfoot th
    thead time tr u ul var
    """.split()  # noqa: SIM905 — a list of 54 strings would be 54 lines
)
ATTRIBUTES = {
    "*": {"lang", "title", "class", "id"},
    "a": {"href", "hreflang", "role"},
    "abbr": {"title"},
    "blockquote": {"cite"},
    "ol": {"start", "type", "reversed"},
    "li": {"value"},
    "td": {"colspan", "rowspan"},
    "th": {"colspan", "rowspan", "scope"},
    "time": {"datetime"},
    "del": {"datetime"},
    "ins": {"datetime"},
}
SCHEMES = frozenset({"http", "https", "mailto", "tel"})
_SCHEME = re.compile(r"\s*([a-zA-Z][a-zA-Z0-9+.-]*):")
_WHOLLY_DROPPED = {"script", "style"}  # with their content


def clean(html: str) -> str:
    """HTML with nothing in it that the allow-list does not name."""
    return nh3.clean(
        html,
        tags=set(TAGS),
        attributes={tag: set(names) for tag, names in ATTRIBUTES.items()},
        url_schemes=set(SCHEMES),
        clean_content_tags=set(_WHOLLY_DROPPED),
        link_rel=None,
    )


def dropped(source: Source, body: Body) -> list[Problem]:
    """A warning for each piece of raw HTML in the text that ``clean`` would take out."""
    problems: list[Problem] = []
    for piece in body.pieces:
        if "<" in piece.markdown or "](" in piece.markdown or "]:" in piece.markdown:
            finder = _Finder(source, piece.line)
            finder.feed(without_code(piece.markdown))
            finder.close()
            problems.extend(finder.found)
            problems.extend(_bad_links(source, piece.markdown, piece.line))
    return problems


class _Finder(HTMLParser):
    def __init__(self, source: Source, first_line: int) -> None:
        super().__init__()
        self.source = source
        self.first_line = first_line
        self.found: list[Problem] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in TAGS:
            self._name(f"thẻ <{tag}> sẽ bị bỏ", "hãy xóa thẻ này")
            return
        allowed = ATTRIBUTES["*"] | ATTRIBUTES.get(tag, set())
        for name, value in attrs:
            if name not in allowed:
                self._name(
                    f"thuộc tính «{name}» của thẻ <{tag}> sẽ bị bỏ", "hãy xóa thuộc tính này"
                )
            elif name in ("href", "cite") and _is_bad(value or ""):
                self._name(f"địa chỉ «{value}» sẽ bị bỏ", "chỉ dùng http, https, mailto, tel")

    def _name(self, message: str, hint: str) -> None:
        line = self.first_line + self.getpos()[0] - 1
        self.found.append(self.source.warning(line, "html-dropped", message, hint))


def without_code(markdown: str) -> str:
    """The text with code spans and fences blanked, line for line."""

    def blank(match: re.Match[str]) -> str:
        return "\n" * match[0].count("\n")

    markdown = re.sub(r"(?ms)^ {0,3}(`{3,}|~{3,}).*?^ {0,3}\1", blank, markdown)
    markdown = _AUTOLINK.sub("", markdown)
    return re.sub(r"(`+)[^`].*?\1", blank, markdown)


_AUTOLINK = re.compile(r"<(?:https?://[^<>]*|[^<> !]+@[^@<> ]+)>")  # as Markdown's
_LINK = re.compile(r"(?m)(?:\]\(|^ {0,3}\[[^\]]+\]:)\s*<?([^\s)>]*)")


def _bad_links(source: Source, markdown: str, first_line: int) -> list[Problem]:
    return [
        source.warning(
            first_line + markdown.count("\n", 0, match.start()),
            "html-dropped",
            f"địa chỉ «{match[1]}» sẽ bị bỏ",
            "chỉ dùng http, https, mailto, tel",
        )
        for match in _LINK.finditer(markdown)
        if _is_bad(match[1])
    ]


def _is_bad(address: str) -> bool:
    scheme = _SCHEME.match(address)
    return scheme is not None and scheme[1].lower() not in SCHEMES
