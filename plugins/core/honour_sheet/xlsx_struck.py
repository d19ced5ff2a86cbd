"""What is struck through in a workbook: cell styles, and words inside of shared texts."""

from xml.parsers import expat

_FALSE = ("0", "false")


def struck_styles(xml: bytes) -> frozenset[int]:
    """The places of cell styles whose font is struck through, in styles.xml."""
    if b"strike" not in xml:
        return frozenset()
    walk = _Styles()
    _parse(xml, walk)
    return frozenset(at for at, font in enumerate(walk.fonts_of_cells) if font in walk.struck)


def struck_strings(xml: bytes) -> frozenset[int]:
    """The places of shared texts with words that are struck through, in sharedStrings.xml."""
    if b"strike" not in xml:
        return frozenset()
    walk = _Strings()
    _parse(xml, walk)
    return frozenset(walk.struck)


def is_strike(name: str, attributes: dict[str, str]) -> bool:
    """Whether an element strikes words through."""
    return name.endswith(("strike", "dstrike")) and attributes.get("val", "1") not in _FALSE


class _Styles:
    """Fonts and the cells' styles come as lists, and are named by their places."""

    def __init__(self) -> None:
        self.struck: set[int] = set()  # fonts
        self.fonts_of_cells: list[int] = []
        self._fonts, self._list = -1, ""

    def start(self, name: str, attributes: dict[str, str]) -> None:
        match name:
            case "fonts" | "cellXfs":
                self._list = name
            case "font" if self._list == "fonts":
                self._fonts += 1
            case "xf" if self._list == "cellXfs":
                self.fonts_of_cells.append(int(attributes.get("fontId", 0)))
            case _ if self._list == "fonts" and is_strike(name, attributes):
                self.struck.add(self._fonts)

    def end(self, name: str) -> None:
        if name == self._list:
            self._list = ""


class _Strings:
    def __init__(self) -> None:
        self.struck: set[int] = set()
        self._at = -1

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if name == "si":
            self._at += 1
        elif is_strike(name, attributes):
            self.struck.add(self._at)

    def end(self, name: str) -> None:
        """Nothing ends what a text has begun."""


def _parse(xml: bytes, walk: _Styles | _Strings) -> None:
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.StartElementHandler = lambda name, found: walk.start(name.rpartition(" ")[2], found)
    parser.EndElementHandler = lambda name: walk.end(name.rpartition(" ")[2])
    parser.Parse(xml, True)  # noqa: FBT003 — expat's own signature
