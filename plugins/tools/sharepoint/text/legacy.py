"""Pages of the years before Unicode: every text of a tree read as it was meant."""

from bs4 import Tag

from plugins.core.legacy.repair import told, verdicts_of
from plugins.core.manuscript.evidence import Caution, Evidence
from plugins.tools.sharepoint.text.runs import runs_of, write


def repair_soup(body: Tag) -> tuple[tuple[Evidence, ...], tuple[Caution, ...]]:
    """Every text of a tree, in place; addresses in attributes stay as they are written."""
    runs = runs_of(body)
    evidence: list[Evidence] = []
    cautions: list[Caution] = []
    for run, verdict in zip(runs, verdicts_of(runs), strict=True):
        changed = write(run, verdict.reader)
        if verdict.name and changed:
            found, warned = told(verdict, run.text)
            evidence += found
            cautions += warned
        cautions += verdict.cautions
    return tuple(dict.fromkeys(evidence)), tuple(dict.fromkeys(cautions))
