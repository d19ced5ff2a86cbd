"""The JSON Schemas take every file of ours, and refuse what nobody may write."""

import json
from collections.abc import Callable
from functools import cache
from pathlib import Path

import fastjsonschema
import pytest
import yaml

from plugins.core.catalogue_files import read_catalogue
from plugins.core.json_schema import CATALOGUE_FILES, schemas
from plugins.tools.helping import command

PROJECT = Path(__file__).resolve().parents[2]
CONTENT, BAD = PROJECT / "content", PROJECT / "tests/data/bad"
FILES = [
    *(("article", path) for path in sorted(CONTENT.glob("articles/*/*/index.md"))),
    *(("document", path) for path in sorted(CONTENT.glob("documents/*/*/index.md"))),
    *(("page", path) for path in sorted(CONTENT.glob("pages/*.md"))),
]
# Values that only a look at the article's other words can judge are not among these.
RULES = ("unknown-field", "unknown-value", "unknown-category", "unknown-movement", "unknown-award")
WRONG = sorted(
    {
        (path.parent.name, problem["file"])
        for path in BAD.glob("*/expected.json")
        for problem in json.loads(path.read_text("utf-8"))
        if problem["rule"] in RULES and problem["file"].startswith("articles/")
        if problem["file"].endswith("index.md")
    }
)


class AsVsCode(yaml.SafeLoader):
    """YAML 1.2's core, as editors read it: a date is a text."""


AsVsCode.yaml_implicit_resolvers = {
    first: [(tag, known) for tag, known in found if not tag.endswith("timestamp")]
    for first, found in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


@cache
def validator(name: str) -> Callable[[object], object]:
    catalogue, _ = read_catalogue(CONTENT)
    made: Callable[[object], object] = fastjsonschema.compile(schemas(catalogue)[name])
    return made


def header(path: Path) -> object:
    text = path.read_text("utf-8").split("---\n")[1]
    found: object = yaml.load(text, AsVsCode)  # noqa: S506 — a safe one
    return found


@pytest.mark.parametrize(("name", "path"), FILES, ids=str)
def test_every_header_of_ours_is_valid(name: str, path: Path) -> None:
    validator(name)(header(path))


@pytest.mark.parametrize("name", CATALOGUE_FILES)
def test_the_catalogue_is_valid(name: str) -> None:
    text = (CONTENT / "catalogue" / f"{name}.yml").read_text("utf-8")
    validator(name)(yaml.load(text, AsVsCode))  # noqa: S506 — a safe one


@pytest.mark.parametrize(("case", "file"), WRONG)
def test_an_unknown_field_or_value_is_not(case: str, file: str) -> None:
    try:
        values = header(BAD / case / file)
    except yaml.YAMLError:
        return  # nothing that a schema would be asked of
    with pytest.raises(fastjsonschema.JsonSchemaException):
        validator("article")(values)


def test_what_is_told_is_vietnamese() -> None:
    catalogue, _ = read_catalogue(CONTENT)
    article = schemas(catalogue)["article"]
    assert article["properties"]["event_date"]["description"] == "Ngày diễn ra"
    assert "``" not in json.dumps(article)


def test_the_task_writes_schemas_and_keeps_settings(tmp_path: Path) -> None:
    assert command.run(CONTENT, tmp_path) == 0
    settings = tmp_path / ".vscode/settings.json"
    mapping = json.loads(settings.read_text("utf-8"))["yaml.schemas"]
    assert [name for name in mapping if not (tmp_path / name).is_file()] == []
    settings.write_text("{}", "utf-8")
    assert command.run(CONTENT, tmp_path) == 0
    assert settings.read_text("utf-8") == "{}"
