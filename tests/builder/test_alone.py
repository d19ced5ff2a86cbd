"""One article made alone has the bytes that a clean build of the whole site gives it."""

import json
import shutil
import subprocess
import sys
from base64 import b64decode
from pathlib import Path

import pytest

from tests.builder.sites import PROJECT, SITE

# As the warm process does: the site is read once, then each article is edited and made alone.
_ALONE = """
import json, sys
from pathlib import Path
from pelican.log import console
from pelican.settings import read_settings
from plugins.builder.build import PROJECT
from plugins.builder.preview import OVERRIDES
from plugins.builder.alone import Wanted
from plugins.builder.warm import read

content, output = map(Path, sys.argv[1:])
console.quiet = True
places = {"PATH": str(content), "OUTPUT_PATH": str(output)}
conf = str(PROJECT / "pelicanconf.py")
warm = read(read_settings(conf, override=places | OVERRIDES | {"READ_ONLY": True}))
made = {}
for file in sorted((content / "articles").glob("*/*/index.md")):
    text = file.read_text("utf-8").replace("summary: ", "summary: Câu mới. ", 1)
    file.write_text(f"{text}\\n\\nThêm một câu.\\n", "utf-8")
    for turn in range(2):  # the second time stands on the first
        parts = list(warm.article(file, Wanted()))
        answer = {name: value for part in reversed(parts) for name, value in part.items()}
        if answer:
            answer["first"] = list(parts[0]["files"])
            answer["files"] = {k: v for part in parts for k, v in part["files"].items()}
    made[file.parent.name] = answer
print(json.dumps(made))
"""


@pytest.fixture(scope="module")
def edited(tmp_path_factory: pytest.TempPathFactory) -> tuple[dict[str, dict[str, object]], Path]:
    """What each article gave alone, and a clean build of the site with all edits."""
    folder = tmp_path_factory.mktemp("alone")
    content, output = folder / "content", folder / "output"
    shutil.copytree(SITE, content)
    build(content, output)  # pages know from it which parts of the menu there are
    command = [sys.executable, "-c", _ALONE, str(content), str(output)]
    done = subprocess.run(command, cwd=PROJECT, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr
    build(content, folder / "clean")
    return json.loads(done.stdout), folder / "clean"


def build(content: Path, output: Path) -> None:
    """A whole build of the preview."""
    command = [sys.executable, "-m", "plugins.builder.preview", f"--content={content}"]
    options = [f"--output={output}", f"--report={output}.json"]
    subprocess.run([*command, *options], cwd=PROJECT, check=True, capture_output=True)


def test_all_its_files_are_those_of_a_clean_build(
    edited: tuple[dict[str, dict[str, object]], Path],
) -> None:
    made, output = edited
    wrong = []
    for answer in made.values():
        files = answer.get("files", {})
        assert isinstance(files, dict)
        for path, text in files.items():
            if text is not None and (output / path).read_bytes() != b64decode(text):
                wrong.append(path)
    assert wrong == []


def test_what_is_not_an_articles_own_waits_for_the_whole_build(
    edited: tuple[dict[str, dict[str, object]], Path],
) -> None:
    made, _ = edited
    assert {name for name, answer in made.items() if not answer} == {"da-go"}
    files = made["hoi-nghi"]["files"]
    assert isinstance(files, dict)
    assert "tin/2023/hoi-nghi/index.html" in files
    assert "tin/2023/hoi-nghi/nhe/index.html" in files
    assert made["hoi-nghi"]["first"] == ["tin/2023/hoi-nghi/index.html"]
    assert any(path.startswith("anh/") for path in files)
