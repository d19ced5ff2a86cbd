"""The documents tell the truth: every key, rule, address and command in them exists."""

import inspect
import re
import subprocess
import sys
from pathlib import Path

import pytest

from plugins.core import addresses
from plugins.core.article import (
    Approval,
    ArticleFields,
    AttachmentRef,
    Consultation,
    Correction,
    Credits,
    OldFile,
    Provenance,
    SeriesPart,
    VideoRef,
)
from plugins.core.catalogue import FormerName, Successor, Unit
from plugins.core.frontmatter import parse_header
from plugins.core.honour import Decision, Honour, Revocation
from plugins.core.paper import DocumentFields, PageFields
from plugins.core.removal import Removal
from plugins.core.rules.wording.typing_rules import TOLD
from plugins.core.schema import field_names, read_fields
from plugins.core.source import Source

PROJECT = Path(__file__).resolve().parents[1]
MODEL = (PROJECT / "docs/content-model.md").read_text("utf-8")
EDITORS = (PROJECT / "docs/bien-tap.md").read_text("utf-8")
RULES = (PROJECT / "docs/quy-tac.md").read_text("utf-8")
README = (PROJECT / "README.md").read_text("utf-8")
CODE = "\n".join(
    path.read_text("utf-8")
    for path in (PROJECT / "plugins").rglob("*.py")
    if "sharepoint" not in path.parts  # what an import is not sure of is no rule of content
)

TEXTS = {".txt", ".in", ".toml", ".md", ".py", ".yml", ".html", ".css", ".js"}
TYPES = (
    ArticleFields,
    Honour,
    DocumentFields,
    PageFields,
    Credits,
    AttachmentRef,
    OldFile,
    SeriesPart,
    Correction,
    VideoRef,
    Approval,
    Provenance,
    Decision,
    Revocation,
    Consultation,
    Removal,
    Unit,
    FormerName,
    Successor,
)


@pytest.mark.parametrize("kind", TYPES, ids=lambda kind: kind.__name__)
def test_every_key_of_the_content_model_is_documented(kind: type) -> None:
    missing = [key for key in field_names(kind) if f"`{key}`" not in MODEL]
    assert not missing


def test_every_documented_key_of_the_tables_exists() -> None:
    known = {key for kind in TYPES for key in field_names(kind)}
    rows = re.findall(r"^\| ((?:`\w+`(?:, )?)+) \|", MODEL, re.MULTILINE)
    documented = {key for row in rows for key in re.findall(r"`(\w+)`", row)}
    assert len(documented) > 40
    assert documented <= known


def test_the_example_for_editors_is_a_good_article() -> None:
    example = EDITORS.split("```yaml\n---\n")[1].split("---\n```")[0]
    source = Source("index.md", example)
    header, problems = parse_header(source, example)
    fields, wrong = read_fields(ArticleFields, source, header)
    assert not problems
    assert not wrong
    assert fields is not None
    assert fields.event_date is not None
    assert fields.event_date.month == 3


def test_every_rule_has_its_line_for_editors() -> None:
    documented = set(re.findall(r"^\| `([a-z0-9-]+)` \| (?:lỗi|cảnh báo) ", RULES, re.MULTILINE))
    start = r"(?:problem|warning|Problem|say)\(\s*(?:[^()\"]|\([^()]*\))*?,\s*"
    call = start + r"\"([a-z0-9]+(?:-[a-z0-9]+)+)\""
    used = set(re.findall(r"Remark\(\s*\"([a-z-]+)\"", CODE))
    used |= set(re.findall(call, CODE)) | set(re.findall(r"return \"([a-z]+-[a-z]+)\", ", CODE))
    used |= set(TOLD)
    assert len(used) > 40
    assert used == documented


def test_every_address_is_documented() -> None:
    text = (PROJECT / "docs/addresses.md").read_text("utf-8")
    constants = [v for k, v in vars(addresses).items() if k.isupper() and isinstance(v, str)]
    assert len(constants) > 5
    for address in constants:
        assert f"`{address}`" in text
    for name, function in inspect.getmembers(addresses, inspect.isfunction):
        if name in ("output_path", "numbered", "standing"):
            continue
        wanted = inspect.signature(function).parameters.items()
        address = str(function(*(_made_up(key, one.annotation) for key, one in wanted)))
        first = address.split("/")[1]
        known = f"`/{first.partition('2023')[0]}" if "." in first else f"`/{first}/"
        assert known in text, name


def _made_up(name: str, kind: object) -> object:
    if kind is int:
        return 2023
    return "/tin/x/" if name.endswith("_address") else "x"


def test_every_command_of_the_readme_exists_and_every_task_is_in_it() -> None:
    listed = subprocess.run(
        [sys.executable, "tasks.py", "--list"],
        cwd=PROJECT,
        capture_output=True,
        encoding="utf-8",
        check=True,
    ).stdout
    tasks = set(re.findall(r"^  (\w[\w-]*) ", listed, re.MULTILINE))
    named = set(re.findall(r"(?:tasks\.py|Ban-bien-tap) (\w[\w-]*)", README + EDITORS))
    assert len(tasks) > 4
    assert named <= tasks
    for name in tasks:
        assert f"| `{name}" in README


def test_no_file_names_a_package_registry() -> None:
    hosts = re.compile(r"pypi[.]org|python[h]osted|registry[.]npm[j]s")
    folders = ("content", "docs", "plugins", "tests", "theme", ".ci")
    paths = [path for folder in folders for path in (PROJECT / folder).rglob("*")]
    texts = [path for path in (*paths, *PROJECT.glob("*.*")) if path.suffix in TEXTS]
    assert len(texts) > 100
    assert not [path for path in texts if hosts.search(path.read_text("latin-1"))]
