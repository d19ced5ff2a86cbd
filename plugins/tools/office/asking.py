"""Asks for what no file tells, where somebody sits at the keyboard."""

import sys
from collections.abc import Callable

from plugins.core.catalogue import Catalogue
from plugins.core.nearest import did_you_mean
from plugins.tools.office.draft import OfficeError

_MOST_TRIES = 3


def category(wanted: str, catalogue: Catalogue, *, ask: Callable[[str], str] | None = None) -> str:
    """The id of a category: the one that was named, or the answer; "" for later.

    ``ask`` reads one answer; None where nobody is there. Raises OfficeError for an unknown id.
    """
    if wanted:
        return _known(wanted, catalogue)
    if ask is None or not catalogue.categories:
        return ""
    print("Bài thuộc chuyên mục nào?")
    for number, one in enumerate(catalogue.categories, start=1):
        print(f"  {number}. {one.name}")
    for _ in range(_MOST_TRIES):
        answer = _answer(ask).strip()
        if not answer:
            return ""
        if answer.isascii() and answer.isdigit() and 0 < int(answer) <= len(catalogue.categories):
            return catalogue.categories[int(answer) - 1].id
        print(f"«{answer}» không phải là số từ 1 đến {len(catalogue.categories)}.")
    return ""


def at_keyboard() -> Callable[[str], str] | None:
    """How to ask, where both the question and the answer are in a terminal."""
    return input if sys.stdin and sys.stdin.isatty() and sys.stdout.isatty() else None


def _answer(ask: Callable[[str], str]) -> str:
    try:
        return ask("Gõ số rồi Enter (chỉ Enter: để sau): ")
    except EOFError:
        return ""


def _known(wanted: str, catalogue: Catalogue) -> str:
    """By its id, or by its name as pages show it."""
    found = next((one.id for one in catalogue.categories if wanted in (one.id, one.name)), "")
    if found:
        return found
    ids = [one.id for one in catalogue.categories]
    hint = did_you_mean(wanted, ids) or f"các mã: {', '.join(ids)}"
    raise OfficeError(f"không có chuyên mục «{wanted}»; {hint}")
