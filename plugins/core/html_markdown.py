"""From the HTML of a page's words back to Markdown: what readers see, nothing else of the source.

The words of an article as written may hold comments and definitions that no page shows, so a copy
for readers is made from the clean HTML. What Markdown has no sign for is kept as plain text.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from html.parser import HTMLParser

_VOID = {"br", "hr"}
_SIGNS = re.compile(r"([\\`*_\[\]>#])")
_BREAK = "  \n"
_NUMBER = re.compile(r"^(\d+)([.)])(?=\s)")
_BULLET = re.compile(r"^([-+])(?=\s)")
_HEADING = re.compile(r"h([2-6])")
_AROUND = {"strong": "**", "b": "**", "em": "*", "i": "*"}
_BLOCKS = frozenset(
    "p div section blockquote ul ol dl pre table hr h2 h3 h4 h5 h6".split()  # noqa: SIM905
)


@dataclass
class _Node:
    tag: str
    attributes: dict[str, str]
    children: list["_Node | str"] = field(default_factory=list)

    def nodes(self) -> list["_Node"]:
        return [child for child in self.children if isinstance(child, _Node)]


def markdown_of(html: str) -> str:
    """The same words, paragraphs, lists, tables and links; no blank line at the ends."""
    tree = _Tree()
    tree.feed(html)
    tree.close()
    return _blocks(tree.root)


class _Tree(HTMLParser):
    """Clean HTML is well formed: each tag that is opened is closed."""

    def __init__(self) -> None:
        super().__init__()
        self.root = _Node("", {})
        self.open = [self.root]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        node = _Node(tag, {name: value or "" for name, value in attrs})
        self.open[-1].children.append(node)
        if tag not in _VOID:
            self.open.append(node)

    def handle_endtag(self, tag: str) -> None:
        if len(self.open) > 1 and self.open[-1].tag == tag:
            self.open.pop()

    def handle_data(self, data: str) -> None:
        self.open[-1].children.append(data)


def _blocks(node: _Node, gap: str = "\n\n") -> str:
    """Blocks with blank lines between them; words that stand between blocks are one."""
    found, line = [], _Node("p", {})
    for child in node.children:
        if isinstance(child, _Node) and child.tag in _BLOCKS:
            found += [_words(line), _block(child)]
            line = _Node("p", {})
        else:
            line.children.append(child)
    return gap.join(block for block in (*found, _words(line)) if block)


def _block(node: _Node) -> str:
    heading = _HEADING.fullmatch(node.tag)
    if heading:
        return f"{'#' * int(heading[1])} {_words(node)}"
    return _WRITERS.get(node.tag, _blocks)(node)


def _quote(node: _Node) -> str:
    return _indented(_blocks(node), "> ", "> ")


def _code(node: _Node) -> str:
    return f"```\n{_raw(node).rstrip()}\n```"


def _rule(_node: _Node) -> str:
    return "---"


def _list(node: _Node) -> str:
    first = int(node.attributes.get("start") or 1)
    items = []
    for number, item in enumerate((one for one in node.nodes() if one.tag == "li"), start=first):
        mark = f"{number}. " if node.tag == "ol" else "- "
        is_loose = any(one.tag == "p" for one in item.nodes())
        items.append(_indented(_blocks(item, "\n\n" if is_loose else "\n"), mark, "    "))
    return "\n".join(items)


def _indented(text: str, first: str, others: str) -> str:
    head, *rest = text.split("\n")
    return "\n".join([first + head, *((others + line).rstrip() for line in rest)])


def _table(node: _Node) -> str:
    rows = [
        [_words(cell).replace("|", "\\|") for cell in row.nodes() if cell.tag in {"td", "th"}]
        for row in _all(node, "tr")
    ]
    if not rows:
        return ""
    caption = "".join(f"{_words(one)}\n\n" for one in _all(node, "caption"))
    head, *body = (f"| {' | '.join(row)} |" for row in rows)
    return caption + "\n".join([head, "|" + " --- |" * len(rows[0]), *body])


def _all(node: _Node, tag: str) -> list[_Node]:
    found = []
    for child in node.nodes():
        found += [child] if child.tag == tag else _all(child, tag)
    return found


def _words(node: _Node) -> str:
    """One line of words, safe at its beginning as well."""
    lines = (" ".join(line.split()) for line in _inside(node).split(_BREAK))
    text = _BREAK.join(lines).strip()
    return _BULLET.sub(r"\\\1", _NUMBER.sub(r"\1\\\2", text))


def _inside(node: _Node) -> str:
    return "".join(
        _plain(child) if isinstance(child, str) else _span(child) for child in node.children
    )


def _plain(text: str) -> str:
    return _SIGNS.sub(r"\\\1", text).replace("<", "&lt;").replace("\n", " ")


def _span(node: _Node) -> str:
    words = _inside(node)
    bare = words.strip()
    if node.tag == "br":
        return _BREAK
    if not bare:
        return words
    if node.tag in _AROUND:
        return words.replace(bare, f"{_AROUND[node.tag]}{bare}{_AROUND[node.tag]}")
    if node.tag == "code":
        return f"`{_raw(node)}`"
    address = node.attributes.get("href", "")
    if node.tag == "a" and address and not address.startswith("#"):
        return f"[{words}](<{address}>)"
    return words


def _raw(node: _Node) -> str:
    return "".join(child if isinstance(child, str) else _raw(child) for child in node.children)


_WRITERS: dict[str, Callable[[_Node], str]] = {
    "ul": _list,
    "ol": _list,
    "blockquote": _quote,
    "pre": _code,
    "table": _table,
    "hr": _rule,
}
