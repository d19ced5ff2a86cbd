"""What every page shows around its view."""

from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field, replace

from plugins.builder.assets import Assets
from plugins.core import addresses as known
from plugins.core.portal import Portal
from plugins.core.site import Site
from plugins.core.view_parts import SharedImage


@dataclass(frozen=True)
class Frame:
    """The template name ``site``: the masthead, the footer, and the theme's files."""

    portal: Portal
    stylesheet: str
    favicon: str
    seal: str
    viewer: str  # the script of pages with figures
    filter: str  # the script of the index of honours
    asking: str  # the script of the search page that asks for what a first query needs
    search: str  # the script of the search page
    lost: str  # the script of the page of no address
    moved: str  # the script of old addresses with a number
    size: str  # the script of the text size, before the first paint
    tools: str  # the script of an article's tools
    feed: str = field(default="", kw_only=True)  # of everything, "" where there is none
    share: SharedImage | None = field(default=None, kw_only=True)  # of pages without a photo
    extras: str = ""  # the script of what only some devices can do with an article
    light: str = ""  # the style sheet of light pages
    saved: str = ""  # the script of the page of what a device keeps


def frame_of(site: Site, assets: Assets, addresses: AbstractSet[str]) -> Frame:
    """The frame of this build; menus lead only to pages that it makes."""
    portal = site.portal
    menu = tuple(item for item in portal.menu if item.address in addresses)
    footer = tuple(item for item in portal.footer_menu if item.address in addresses)
    return Frame(
        portal=replace(portal, menu=menu, footer_menu=footer),
        stylesheet=assets.stylesheet,
        favicon=assets.address("favicon.svg"),
        seal=assets.address("seal.svg"),
        viewer=assets.address("viewer.js"),
        filter=assets.address("honours.js"),
        asking=assets.address("asking.js"),
        search=assets.address("search.js"),
        lost=assets.address("lost.js"),
        moved=assets.address("moved.js"),
        feed=known.FEED if known.FEED in addresses else "",
        extras=assets.address("extras.js"),
        light=assets.address("light.css"),
        saved=assets.address("saved.js"),
        share=SharedImage(assets.address("share.png"), 1200, 630, portal.name, "image/png"),
        size=assets.address("size.js"),
        tools=assets.address("tools.js"),
    )
