"""``python3 tasks.py schema``: writes the schemas, and the settings by which VS Code finds them."""

import json
from pathlib import Path

from plugins.core.catalogue_files import read_catalogue
from plugins.core.json_schema import CATALOGUE_FILES, schemas
from plugins.tools.check.places import Places
from plugins.tools.project import CONTENT, PROJECT

_PLACES = {
    "article": "content/articles/*/*/index.md",
    "document": "content/documents/*/*/index.md",
    "page": "content/pages/*.md",
}


def run(content: Path = CONTENT, project: Path = PROJECT) -> int:
    """Settings that are there already stay as they are; what to add to them is printed."""
    folder = project / ".vscode"
    catalogue, _ = read_catalogue(Places(content.resolve()).catalogue)
    (folder / "schema").mkdir(parents=True, exist_ok=True)
    for name, schema in schemas(catalogue).items():
        text = json.dumps(schema, ensure_ascii=False, indent=1)
        (folder / "schema" / f"{name}.json").write_text(f"{text}\n", "utf-8")
    told = json.dumps({"yaml.schemas": _mapping()}, ensure_ascii=False, indent=2)
    settings = folder / "settings.json"
    print("Đã ghi lược đồ vào .vscode/schema.")
    if not settings.exists():
        settings.write_text(f"{told}\n", "utf-8")
        print("Đã ghi .vscode/settings.json.")
    elif "yaml.schemas" not in settings.read_text("utf-8"):
        print(f".vscode/settings.json đã có, được giữ nguyên; hãy thêm vào đó:\n{told}")
    return 0


def _mapping() -> dict[str, str]:
    lists = {name: f"content/catalogue/{name}.yml" for name in CATALOGUE_FILES}
    return {f"./.vscode/schema/{name}.json": place for name, place in (_PLACES | lists).items()}
