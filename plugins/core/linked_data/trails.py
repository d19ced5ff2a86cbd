"""Where a page stands, what it lists, and what the whole site is."""

from collections.abc import Iterable

from plugins.core import addresses
from plugins.core.linked_data.nodes import Node, organisation, publisher_of, text_of
from plugins.core.portal import Portal
from plugins.core.view_parts import Meta


def trail_jsonld(meta: Meta, origin: str) -> str:
    """The breadcrumb of a page, from "Trang chủ" to the page itself; "" for a page without one.

    The last item carries no address: it is the page that says so (Google, Breadcrumb).
    """
    if not meta.trail:
        return ""
    ways: list[Node] = [{"name": link.text, "item": origin + link.href} for link in meta.trail]
    items = [*ways, {"name": meta.title}]
    return text_of({"@type": "BreadcrumbList", "itemListElement": _numbered(items)})


def list_jsonld(origin: str, found: Iterable[str]) -> str:
    """The pages that a list leads to, in its order; "" for an empty list."""
    items: list[Node] = [{"url": origin + address} for address in found]
    return text_of({"@type": "ItemList", "itemListElement": _numbered(items)}) if items else ""


def website_jsonld(portal: Portal) -> str:
    """The site with its search."""
    search = f"{portal.url}{addresses.SEARCH}?q={{search_term_string}}"
    return text_of(
        {
            "@type": "WebSite",
            "name": portal.name,
            "url": portal.url + addresses.HOME,
            "inLanguage": "vi",
            "publisher": organisation(publisher_of(portal)),
            "potentialAction": {
                "@type": "SearchAction",
                "target": {"@type": "EntryPoint", "urlTemplate": search},
                "query-input": "required name=search_term_string",
            },
        }
    )


def _numbered(items: list[Node]) -> list[Node]:
    return [
        {"@type": "ListItem", "position": position} | item
        for position, item in enumerate(items, start=1)
    ]
