"""The register of honours: a honoree's page, and the open data.

``award`` is plain text there, on Person and Organization. Only confirmed, public honours are told;
nothing of proposals, revoked awards, counts, pupils or Party badges (none of them has a page).
"""

from collections.abc import Sequence

from plugins.core import addresses
from plugins.core.catalogue import Catalogue
from plugins.core.honoree import Honoree
from plugins.core.honour_words import award_text
from plugins.core.linked_data.nodes import Node, organisation, publisher_of, text_of
from plugins.core.portal import Portal
from plugins.core.record import Record


def honoree_jsonld(honoree: Honoree, portal: Portal, catalogue: Catalogue) -> str:
    """A profile page whose main entity is the person or the organisation; "" for households."""
    if honoree.kind == "household":
        return ""
    url = portal.url + honoree.address
    entity = _entity(honoree, portal, catalogue) | {"@id": f"{url}#ho-so"}
    return text_of({"@type": "ProfilePage", "url": url, "inLanguage": "vi", "mainEntity": entity})


def dataset_jsonld(
    portal: Portal, name: str, description: str, modified: str, years: Sequence[int]
) -> str:
    """The open data with its two distributions; a licence only where the settings give one."""
    url = portal.url + addresses.DATA
    files = ((addresses.DATA_CSV, "text/csv"), (addresses.DATA_JSON, "application/json"))
    return text_of(
        {
            "@type": "Dataset",
            "@id": url,
            "url": url,
            "name": name,
            "description": description,
            "inLanguage": "vi",
            "creator": organisation(publisher_of(portal)),
            "license": portal.data_licence,
            "dateModified": modified,
            "temporalCoverage": f"{years[0]}/{years[-1]}" if years else "",
            "spatialCoverage": {"@type": "Place", "name": portal.province}
            if portal.province
            else "",
            "isAccessibleForFree": True,
            "distribution": [
                {"@type": "DataDownload", "encodingFormat": kind, "contentUrl": portal.url + file}
                for file, kind in files
            ],
        }
    )


def _entity(honoree: Honoree, portal: Portal, catalogue: Catalogue) -> Node:
    honour = honoree.honour
    is_person = honoree.kind == "person"
    articles = dict.fromkeys(
        article for record in honoree.records for article, _ in record.articles
    )
    unit = catalogue.unit_named(honour.unit or "")
    place = unit.name if unit else honour.unit or ""
    return {
        "@type": "Person" if is_person else "Organization",
        "name": honoree.name,
        "alternateName": list(honoree.names[1:]),
        "honorificPrefix": honour.honorific if is_person else "",
        "jobTitle": honour.role if is_person else "",
        "affiliation": {"@type": "Organization", "name": place} if is_person and place else "",
        "award": [_award(record, catalogue) for record in honoree.records],
        "subjectOf": [
            {
                "@type": "NewsArticle",
                "headline": article.fields.title,
                "url": portal.url + article.address,
            }
            for article in articles
        ],
    }


def _award(record: Record, catalogue: Catalogue) -> str:
    """As people say it: "Huân chương Lao động hạng Nhì (2022)"."""
    text = award_text(record.award, record.honour.grade, catalogue)
    return f"{text} ({record.year})" if record.year else text
