"""Who the portal says it is."""

from plugins.core.portal import Portal


def test_a_portal_claims_nothing_by_itself() -> None:
    assert "không phải trang chính thức" in Portal().claim


def test_only_the_settings_make_it_official() -> None:
    portal = Portal(official=True, agency="Sở Nội vụ", form="cổng", province="tỉnh A")
    assert portal.claim == "Cổng chính thức của Sở Nội vụ"
    assert portal.tagline == "Cổng thông tin điện tử tỉnh A"


def test_a_page_without_a_province_has_a_short_second_line() -> None:
    assert Portal().tagline == "Trang thông tin điện tử"
