"""Every rule over a content root and the settings of the portal."""

from datetime import date

from plugins.core.address_ledger import read_ledger
from plugins.core.approval.ledger import read_acts
from plugins.core.catalogue_files import read_catalogue
from plugins.core.entry import Entries
from plugins.core.photo_memory import PhotoMemory
from plugins.core.reading import read_entries
from plugins.core.recall import NOTHING_KNOWN, Recall
from plugins.core.removal import read_removals
from plugins.core.rules.approval_rules import of_approvals
from plugins.core.rules.known_people import of_known_people
from plugins.core.rules.portal_rules import of_portal
from plugins.core.rules.site_rules import AnyEntry, of_relations
from plugins.core.rules.text_rules import of_texts
from plugins.core.rules.wording.asking import Asked, of_wording
from plugins.core.settings_file import read_portal
from plugins.tools.check.checked import Checked
from plugins.tools.check.places import Places
from plugins.tools.check.second_hand import second_hand


def check_all(
    places: Places, today: date, memory: PhotoMemory, recall: Recall = NOTHING_KNOWN
) -> Checked:
    """Reads everything; what ``recall`` knows of a folder is not read again."""
    root = places.root
    catalogue, found = read_catalogue(places.catalogue)
    removals, wrong = read_removals(root)
    ledger, odd = read_ledger(root)
    with second_hand(places, catalogue, memory, recall) as second:
        second.read()
        entries, problems = read_entries(root, catalogue, memory, recall)
        people = of_known_people(entries, catalogue, removals, ledger, recall)
        second.read_words()
    acts, strange = read_acts(root)
    portal, header, settings = read_portal(places.settings)
    is_required = portal is not None and portal.approval_required
    url = portal.url if portal else ""
    asked = Asked(root, catalogue, today, ledger=ledger, url=url, recall=recall)
    everything = [
        *of_relations(entries, removals, today),
        *people,
        *of_texts(entries, catalogue, recall),
        *of_approvals(entries, acts, is_required=is_required),
        *of_wording(entries, asked),
    ]
    if portal is not None:
        settings = [*of_portal(portal, header, today, _public(entries))]
    return Checked(
        problems=tuple(sorted([*found, *problems, *wrong, *odd, *strange, *everything])),
        settings=tuple(settings),
        titles={entry.source.name: entry.value.fields.title for entry in _all(entries)},
        addresses={entry.source.name: entry.value.address for entry in _all(entries)},
    )


def _public(entries: Entries) -> set[str]:
    return {page.value.address for page in entries.pages if not page.value.fields.sample}


def _all(entries: Entries) -> tuple[AnyEntry, ...]:
    return (*entries.articles, *entries.documents, *entries.pages)
