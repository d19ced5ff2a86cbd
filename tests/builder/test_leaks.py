"""Nothing that was not approved is in any byte of what is published, nor stays of what once was.

The portal asks for approval. First everything is approved and public: that shows that every mark
is found where it stands. Then each article is hidden in its own way, and the next build, into the
same output, must have no trace of it.
"""

import hashlib
import shutil
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import pytest

from plugins.core.photo_memory import PhotoMemory
from plugins.portal.qr import qr_code
from tests.builder.desk import (
    COMMON,
    HIDE,
    KINDS,
    ORIGIN,
    PAPERS,
    SEEN,
    Desk,
    folded,
    made,
    mark,
    publish,
)
from tests.builder.leaks import Found, dresses, opened, plain
from tests.builder.sites import tree

# Documents have fewer places, and what lies beside them is a PDF.
PAPER_PLACES = ["title", "summary", "author", "body", "honoree", "unit", "file", "paper"]


@dataclass(frozen=True)
class Both:
    """The output while all was public, and after most of it was hidden."""

    desk: Desk
    before: Found
    after: Found
    said: str
    clean: Path

    @cached_property
    def secrets(self) -> dict[str, str]:
        """Digests of hidden files, which addresses and lists may be made of."""
        found = {}
        for kind in (*KINDS, *PAPERS):
            for path in sorted(self.desk.folder(kind).iterdir()):
                data = path.read_bytes()
                found[f"{path.name} sha256"] = hashlib.sha256(data).hexdigest()
                found[f"{path.name} blake2b"] = hashlib.blake2b(data, digest_size=16).hexdigest()
                if path.suffix == ".jpg":
                    photo = PhotoMemory().read(self.desk.content, path)
                    found[f"{path.name} digest"] = photo.digest
        return found


@pytest.fixture(scope="module")
def both(tmp_path_factory: pytest.TempPathFactory) -> Both:
    folder = tmp_path_factory.mktemp("leaks")
    desk = made(folder / "content")
    output, kept = folder / "output", folder / "kept"
    first = publish(desk, output)
    assert first.returncode == 0, first.stderr
    shutil.copytree(output, kept)
    for kind in (*KINDS, *PAPERS):
        HIDE[kind](desk)
    second = publish(desk, output)
    assert second.returncode == 0, second.stderr
    assert publish(desk, folder / "clean").returncode == 0
    return Both(desk, Found(kept), Found(output), second.stderr, folder / "clean")


@pytest.mark.parametrize("kind", KINDS)
def test_while_it_was_public_every_mark_was_found(both: Both, kind: str) -> None:
    lost = [place for place in SEEN if not both.before.files_with(folded(kind, place))]
    assert lost == []
    assert both.before.files_showing(both.desk.picture(kind)) or kind == "photo"


@pytest.mark.parametrize("kind", PAPERS)
def test_while_a_document_was_public_its_marks_were_found(both: Both, kind: str) -> None:
    lost = [place for place in PAPER_PLACES if not both.before.files_with(folded(kind, place))]
    assert lost == []


def test_no_word_of_what_is_hidden_is_in_any_file(both: Both) -> None:
    marks = [folded(kind, place) for kind in (*KINDS, *PAPERS) for place in SEEN]
    found = {word: both.after.files_with(word) for word in marks}
    assert {word: names for word, names in found.items() if names} == {}
    assert both.after.files_with(COMMON) == []


@pytest.mark.parametrize("kind", KINDS)
def test_no_picture_of_what_is_hidden_is_shown_in_any_size(both: Both, kind: str) -> None:
    assert both.after.files_showing(both.desk.picture(kind)) == []


def test_no_digest_of_a_hidden_file_is_told(both: Both) -> None:
    texts = "\n".join(both.after.words.values())
    assert [name for name, digest in both.secrets.items() if digest in texts] == []
    assert both.after.digests.isdisjoint(both.secrets.values())


def test_no_qr_code_leads_to_what_is_hidden(both: Both) -> None:
    def path(kind: str) -> str:
        return qr_code(f"{ORIGIN}/tin/2025/{both.desk.folder(kind).name}/").path

    before, after = ("\n".join(found.words.values()) for found in (both.before, both.after))
    assert all(path(kind) in before for kind in KINDS)
    assert not [kind for kind in KINDS if path(kind) in after]


def test_files_that_were_public_are_gone(both: Both) -> None:
    gone = both.before.files.keys() - both.after.files.keys()
    assert {name for name in both.after.files if COMMON in name.lower()} == set()
    assert len(gone) > 10 * len(KINDS)


def test_a_build_after_the_fact_is_one_from_the_beginning(both: Both) -> None:
    assert tree(both.after.output) == tree(both.clean)


def test_each_that_wants_approval_is_named_with_the_reason(both: Both) -> None:
    lines = [line for line in both.said.splitlines() if line.startswith("Không đăng")]
    told = {
        both.desk.folder(kind).relative_to(both.desk.content).as_posix(): kind
        for kind in (*KINDS, *PAPERS)
    }
    named = {told[line.split()[2].removesuffix("/index.md:")]: line for line in lines}
    assert named.keys() == {"recalled", "void", "photo", "unapproved", "paper-void"}
    assert "chưa được duyệt; hãy trình và duyệt lại" in named["unapproved"]
    assert "không còn hiệu lực: Trần Thị B đã trả lại bài lúc 09:00" in named["recalled"]
    assert "đã sửa sau khi duyệt (Trần Thị B duyệt lúc 09:00, ngày 24/11/2025)" in named["void"]


def test_an_error_in_what_is_hidden_is_said_and_stops_nothing(both: Both) -> None:
    lines = [line for line in both.said.splitlines() if "LỖI" in line]
    wrong = {
        kind: [line for line in lines if both.desk.folder(kind).name in line]
        for kind in ("broken", "torn", "paper-broken")
    }
    assert [len(found) for found in wrong.values()] == [1, 1, 1], both.said
    assert len(lines) == 3
    assert "3 lỗi trên đây là của bài, văn bản không công khai" in both.said


def test_the_withdrawn_one_answers_with_its_notice_and_is_in_no_list(both: Both) -> None:
    named = [name for name in both.after.files if "tin/2025/withdrawn/" in name]
    assert named == ["tin/2025/withdrawn/index.html"]
    assert "đã được gỡ" in both.after.files[named[0]].decode()
    telling = both.after.files_with("/withdrawn/")
    assert set(telling) <= {*named, "thu-vien-anh/2025/withdrawn/index.html"}


def test_what_is_public_is_still_there(both: Both) -> None:
    public = (both.desk.content / "articles/2025/cong-khai/anh.jpg").read_bytes()
    assert len(both.after.files_with("tin cong khai")) > 10
    assert len(both.after.files_showing(public)) > 2


def test_the_search_knows_a_word_in_every_dress() -> None:
    """Of escapes, cases, letters in two parts, packed and not: each must be seen."""
    for dress in dresses(mark("draft", "title")):
        seen = [text for inside in opened(dress) for text in plain(inside)]
        assert any(folded("draft", "title") in text for text in seen), dress
