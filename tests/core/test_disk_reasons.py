"""What the disk says, in words of the person at the keyboard."""

from pathlib import Path

import pytest

from plugins.core.disk_reasons import reason_of


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("none/a", "không có tệp hay thư mục ấy"),
        ("x" * 300, "tên hoặc đường dẫn quá dài"),
        (".", "đó là một thư mục"),
        ("file/a", "trong đường dẫn có một tệp ở chỗ của thư mục"),
    ],
)
def test_a_refusal_of_the_disk_in_vietnamese(tmp_path: Path, name: str, said: str) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(OSError) as caught:  # noqa: PT011 — any of them
        (tmp_path / name).read_bytes()
    assert reason_of(caught.value) == said


def test_what_we_have_no_words_for_stays_as_the_system_said_it() -> None:
    assert reason_of(OSError(4, "Interrupted system call")) == "Interrupted system call"
    assert reason_of(OSError("odd")) == "odd"
