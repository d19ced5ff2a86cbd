"""The tools of an article: shared by plain links, kept as files, cited, found again from paper."""

from dataclasses import replace
from urllib.parse import quote

from plugins.core import addresses
from plugins.core.article import Article
from plugins.core.article_words import days
from plugins.core.citation import citation
from plugins.core.site import Site
from plugins.core.view_parts import Link
from plugins.portal.qr import qr_code
from plugins.portal.tool_views import ArticleTools

_FACEBOOK = "https://www.facebook.com/sharer/sharer.php?u="


def article_tools(site: Site, article: Article) -> ArticleTools:
    """All of them but the QR code, which takes milliseconds: see ``with_qr``."""
    html, text = (addresses.kept(article.address, article.slug, kind) for kind in ("html", "md"))
    return ArticleTools(
        share=_share(article, site.portal.url),
        keep=(Link("Tệp HTML, có ảnh", html), Link("Tệp văn bản (Markdown)", text)),
        cite=cite(site, article),
    )


def cite(site: Site, article: Article) -> str:
    """Author, title, portal, day, address, in the words of honorees' pages."""
    fields = article.fields
    said = [f"{when.label.lower()} {when.text}" for when in days(article)[:1]]
    what = (fields.author or "", f"«{fields.title}»")
    return citation(what, site.portal, article.address, *said)


def with_qr(tools: ArticleTools, permalink: str) -> ArticleTools:
    """The same with the code of the address; without one where the portal has no origin yet."""
    return tools if permalink.startswith("/") else replace(tools, qr=qr_code(permalink))


def _share(article: Article, origin: str) -> tuple[Link, ...]:
    """A path alone is of no use to anybody else."""
    if not origin:
        return ()
    address, title = origin + article.address, article.fields.title
    body = quote(f"{title}\r\n\r\n{address}", safe="")
    mail = f"mailto:?subject={quote(title, safe='')}&body={body}"
    return (Link("Facebook", _FACEBOOK + quote(address, safe="")), Link("Thư điện tử", mail))
