"""The tools of an article: links that say all of it, its citation, its QR code."""

import re
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
import segno

from plugins.core.portal import Portal
from plugins.portal.qr import qr_code
from tests.portal.sites import drawn, shell, site

ORIGIN = "https://example.gov.vn"
PORTAL = Portal(name="Thi đua - Khen thưởng", province="tỉnh Y", url=ORIGIN)
KEY = "2023/hoi-nghi"
ADDRESS = f"{ORIGIN}/tin/{KEY}/"


def test_facebook_is_given_the_full_address() -> None:
    facebook, _ = shell(site(PORTAL), KEY).tools.share
    assert parse_qs(urlsplit(facebook.href).query) == {"u": [ADDRESS]}


def test_a_letter_has_title_and_address_in_vietnamese_letters() -> None:
    found = site(PORTAL)
    _, mail = shell(found, KEY).tools.share
    assert mail.href.isascii()
    assert "+" not in mail.href  # mail programs show a plus as it is
    subject, body = re.fullmatch(r"mailto:\?subject=(.*)&body=(.*)", mail.href).groups()  # type: ignore[union-attr]
    title = found.article[KEY].fields.title
    assert unquote(subject) == title
    assert unquote(body) == f"{title}\r\n\r\n{ADDRESS}"


def test_a_portal_without_an_origin_has_nothing_to_share_and_no_code() -> None:
    tools = shell(site(Portal()), KEY).tools
    assert tools.share == ()
    assert tools.qr is None


def test_it_is_cited_with_author_title_portal_day_and_address() -> None:
    found = site(PORTAL)
    fields = found.article[KEY].fields
    assert shell(found, KEY).tools.cite == (
        f"{fields.author}, «{fields.title}», Thi đua - Khen thưởng tỉnh Y, "
        f"ngày diễn ra 08/3/2023, {ADDRESS}"
    )


@pytest.mark.parametrize("address", ["https://a.vn/", ADDRESS, ADDRESS + "dai-" * 40])
def test_the_code_has_every_module_and_no_other(address: str) -> None:
    code = qr_code(address)
    rows = segno.make_qr(address, error="l", mask=3).matrix
    dark = {(x, y) for y, row in enumerate(rows) for x, module in enumerate(row) if module}
    assert code.size == len(rows)
    assert drawn(code.path) == dark
