"""The text of a new article's index.md."""

from plugins.core.catalogue import Catalogue
from plugins.tools.office.header import Known, header
from plugins.tools.office.placing import Figure, Placed


def index_text(known: Known, placed: Placed, catalogue: Catalogue) -> str:
    """Header and body; a figure stands alone, its caption in quotation marks even where empty."""
    parts = [block if isinstance(block, str) else _figure(block) for block in placed.blocks]
    body = "\n\n".join(part for part in parts if part.strip())
    return f"{header(known, catalogue)}\n{body}\n" if body else header(known, catalogue)


def _figure(figure: Figure) -> str:
    alt = " ".join(figure.alt.split()).replace("](", "] (")
    caption = " ".join(figure.caption.split()).replace('"', '\\"')
    return f'![{alt}]({figure.file} "{caption}")'
