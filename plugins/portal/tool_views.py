"""What the tools of an article may show: ways to share and keep it, its citation, its QR code."""

from dataclasses import dataclass

from plugins.core.view_parts import Link


@dataclass(frozen=True)
class QrCode:
    """A QR code for paper: ``size`` counts modules of a side, ``path`` draws the dark ones.

    The path is one of strokes, each as high as a module, and leaves the quiet zone to the page.
    """

    size: int
    path: str


@dataclass(frozen=True)
class ArticleTools:
    """Everything works as plain links; scripts add printing, the share sheet and copying."""

    share: tuple[Link, ...]  # none while the portal has no public address
    keep: tuple[Link, ...]  # for download
    cite: str
    qr: QrCode | None = None  # of the permanent address; drawn only for pages that are made
