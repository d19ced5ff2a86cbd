"""Which section of the portal an article goes to: the printed label, or the one that was named."""

from dataclasses import dataclass

from plugins.core.catalogue import Catalogue
from plugins.core.manuscript.evidence import Caution
from plugins.core.names import fold
from plugins.core.nearest import did_you_mean
from plugins.tools.sharepoint.model import Reading


class UnknownSectionError(Exception):
    """The catalogue has no such section; the message is for the archivist."""


@dataclass(frozen=True)
class Sections:
    """``default`` is the id for pages whose label says nothing that the catalogue knows."""

    by_label: dict[str, str]
    default: str
    default_name: str
    is_asked: bool

    def of(self, reading: Reading) -> tuple[str, tuple[Caution, ...]]:
        """The id, and what has to be said of it."""
        found = self.by_label.get(fold(reading.category or ""))
        if found:
            return found, ()
        if self.is_asked and not reading.category:
            return self.default, ()
        if reading.category:
            message = (
                f"chuyên mục «{reading.category}» trên trang chưa có trong danh mục; tạm để ở"
                f" «{self.default_name}», hãy xem lại «category»"
            )
            return self.default, (Caution("category-unsure", message),)
        message = (
            f"trang không ghi chuyên mục; tạm để ở «{self.default_name}», hãy xem lại «category»"
        )
        return self.default, (Caution("category-missing", message),)

    def moves(self, label: str, category: str) -> bool:
        """Whether an article of an earlier run now belongs elsewhere: the catalogue has grown."""
        found = self.by_label.get(fold(label)) if label else None
        wanted = found or (self.default if self.is_asked else category)
        return wanted != category


def sections_of(catalogue: Catalogue, asked: str) -> Sections:
    """Labels of the catalogue, tones and case aside. Raises UnknownSectionError."""
    names = {one.id: one.name for one in catalogue.categories}
    if not names:
        raise UnknownSectionError("danh mục catalogue/categories.yml chưa có chuyên mục nào")
    if asked and asked not in names:
        hint = did_you_mean(asked, names) or f"các chuyên mục: {', '.join(names)}"
        raise UnknownSectionError(f"không có chuyên mục «{asked}»; {hint}")
    default = asked or next(iter(names))
    labels = {fold(name): key for key, name in names.items()} | {
        fold(key.replace("-", " ")): key for key in names
    }
    return Sections(labels, default, names[default], bool(asked))
