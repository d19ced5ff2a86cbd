"""JSON-LD: true, complete, and unable to leave its script element."""

import json
from dataclasses import replace
from typing import Any

from plugins.core.honour import Honour
from plugins.core.linked_data.register import dataset_jsonld, honoree_jsonld
from plugins.core.portal import Portal
from tests.core.making import CATALOGUE, HONOUR, article, site

PORTAL = Portal(url="https://example.org", agency="Ban TĐKT")
NAMED = replace(HONOUR, honoree="Nguyễn Văn A", grade="nhi", unit="so-y-te", role="Bác sĩ")


def text_of(*honours: Honour) -> str:
    (honoree,) = site(article("x", *honours)).register.honorees
    return honoree_jsonld(honoree, PORTAL, CATALOGUE)


def linked(*honours: Honour) -> Any:  # noqa: ANN401 — any JSON
    return json.loads(text_of(*honours))


def test_a_person_has_awards_in_words_and_the_articles() -> None:
    page = linked(NAMED)
    assert (page["@context"], page["@type"]) == ("https://schema.org", "ProfilePage")
    person = page["mainEntity"]
    assert person["@type"] == "Person"
    assert person["@id"] == "https://example.org/bang-vang/ho-so/nguyen-van-a/#ho-so"
    assert person["award"] == ["Huân chương Lao động hạng Nhì (2023)"]
    assert person["jobTitle"] == "Bác sĩ"
    assert person["affiliation"]["name"] == "Sở Y tế tỉnh Lam Giang"
    assert [told["url"] for told in person["subjectOf"]] == ["https://example.org/tin/2024/x/"]


def test_a_collective_is_an_organisation_and_a_household_nothing() -> None:
    entity = linked(replace(NAMED, kind="collective", honoree="Đội X"))["mainEntity"]
    assert entity["@type"] == "Organization"
    assert "jobTitle" not in entity
    assert text_of(replace(NAMED, kind="household", honoree="Gia đình ông B")) == ""


def test_an_unknown_year_is_not_told() -> None:
    awards = linked(replace(NAMED, award_year=None))["mainEntity"]["award"]
    assert awards == ["Huân chương Lao động hạng Nhì"]


def test_nothing_can_end_the_script() -> None:
    text = text_of(replace(NAMED, role="</script><!--<script>&\u2028"))
    assert not set("<>&\u2028") & set(text)
    assert json.loads(text)["mainEntity"]["jobTitle"].startswith("</script>")


def test_the_dataset_names_its_files_and_claims_no_licence_that_nobody_gave() -> None:
    given = ("Dữ liệu", "Mô tả", "2025-12-26", (2019, 2025))
    data = json.loads(dataset_jsonld(PORTAL, *given))
    assert data["temporalCoverage"] == "2019/2025"
    assert [file["encodingFormat"] for file in data["distribution"]] == [
        "text/csv",
        "application/json",
    ]
    assert "license" not in data
    licensed = replace(PORTAL, data_licence="https://example.org/giay-phep")
    assert json.loads(dataset_jsonld(licensed, *given))["license"].endswith("giay-phep")
