"""Fresh clones that are set up without network, from a wheel made here."""

import hashlib
import os
import shutil
import zipfile
from collections.abc import Callable
from importlib import metadata
from pathlib import Path

import pytest

from plugins.tools.bootstrap.places import Project, project_of
from tests.tools.bootstrap.clone import (
    BEFORE_THE_CHECK,
    ECHO,
    GREETING,
    ROOT,
)


@pytest.fixture(scope="module")
def wheels(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the wheel of the invoke that is installed here: pip needs no network."""
    folder = tmp_path_factory.mktemp("wheels")
    invoke = metadata.distribution("invoke")
    own = ("invoke", f"invoke-{invoke.version}.dist-info")
    with zipfile.ZipFile(folder / f"invoke-{invoke.version}-py3-none-any.whl", "w") as wheel:
        for file in invoke.files or []:
            if file.parts[0] in own and file.suffix != ".pyc":
                wheel.write(str(file.locate()), str(file))
    return folder


@pytest.fixture(scope="module")
def make_project(wheels: Path) -> Callable[[Path], Project]:
    """Lay a fresh clone of the set-up into a folder, with one requirement."""

    def make(folder: Path) -> Project:
        for file in BEFORE_THE_CHECK:
            target = folder / file.relative_to(ROOT)
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(file, target)
        (folder / "tasks.py").write_text(ECHO, encoding="utf-8")
        (folder / "hello.py").write_text(GREETING, encoding="utf-8")
        (wheel,) = wheels.glob("*.whl")
        digest = hashlib.sha256(wheel.read_bytes()).hexdigest()
        version = metadata.version("invoke")
        (folder / "requirements.txt").write_text(f"invoke=={version} --hash=sha256:{digest}\n")
        return project_of(str(folder / "tasks.py"))

    return make


@pytest.fixture
def environment(wheels: Path) -> dict[str, str]:
    """The machine's, with pip kept to the local wheel."""
    settings = {"PIP_NO_INDEX": "1", "PIP_FIND_LINKS": str(wheels), "PIP_CONFIG_FILE": os.devnull}
    return os.environ | settings
