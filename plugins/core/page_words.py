"""Settings in the words of standing pages: ``{email}`` is what ``PORTAL`` says, or that it is open.

So an office writes its pages once, and no page states what nobody has entered.
"""

import re
from dataclasses import replace
from datetime import date

from plugins.core.body import Body
from plugins.core.dates import day_text
from plugins.core.paper import StandingPage
from plugins.core.portal import Portal

PLACES = (
    "name",
    "form",
    "province",
    "agency",
    "governing_agency",
    "responsible_person",
    "contact_person",
    "address",
    "phone",
    "email",
    "licence",
    "data_licence",
    "reply_within",
    "accessibility_checked",
    "predecessor",
    "predecessor_until",
    "url",
)
PLACE = re.compile(r"\{([a-z_]+)\}")
_OPEN = {"vi": "(chưa khai báo)", "en": "(not stated yet)"}
_MARKUP = re.compile(r"[\\`*_{}\[\]()#<>&|~]")  # of Markdown and HTML
_SCHEMES = {"email": "mailto:", "url": ""}


def filled(page: StandingPage, portal: Portal) -> StandingPage:
    """The page with every known place filled; others stay, and ``check`` names them."""
    lang, summary = page.fields.lang, page.fields.summary
    pieces = tuple(
        replace(piece, markdown=PLACE.sub(lambda m: _marked(m, portal, lang), piece.markdown))
        for piece in page.body.pieces
    )
    if summary:
        summary = PLACE.sub(lambda m: _value(m[1], portal) or _OPEN[lang], summary)
    return replace(page, fields=replace(page.fields, summary=summary), body=Body(pieces))


def _marked(match: re.Match[str], portal: Portal, lang: str) -> str:
    """In Markdown: the value's own signs are no markup, addresses are links."""
    key = match[1]
    if key not in PLACES:
        return match[0]
    value = _value(key, portal)
    text = _MARKUP.sub(lambda sign: f"&#{ord(sign[0])};", value)
    scheme = _SCHEMES.get(key)
    if not value or scheme is None:
        return text or _OPEN[lang]
    return f"[{text}]({scheme}{value})"


def _value(key: str, portal: Portal) -> str:
    value = getattr(portal, key) if key in PLACES else ""
    return day_text(value) if isinstance(value, date) else value or ""
