"""Letters that nobody sees."""

import pytest

from plugins.core.unseen import without_unseen


@pytest.mark.parametrize("letter", list("\u00ad\u200b\u200c\u200d\u2060\ufeff"))
def test_is_dropped(letter: str) -> None:
    assert without_unseen(f"{letter}Nguyễn{letter} Văn A{letter}") == "Nguyễn Văn A"


def test_what_is_seen_stays() -> None:
    seen = "Nguyễn\u00a0Văn\u2009A – «08/3/2023»\n"
    assert without_unseen(seen) == seen


def test_directions_of_writing_are_for_each_reader_to_drop() -> None:
    assert without_unseen("A\u200e\u200fB") == "A\u200e\u200fB"
