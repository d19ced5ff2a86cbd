"""XML exports: Atom of the services, Manifest.xml of an unpacked .cmp, PnP templates.

Each form is a handler that gathers the fields of one item after another.
"""

from typing import TypeAlias

Fields: TypeAlias = list[tuple[str, str]]
Facts: TypeAlias = dict[str, str]


class AtomItems:
    """``entry / content / m:properties / d:*``; entries inside entries are other lists' items."""

    def __init__(self) -> None:
        self.found: list[tuple[Fields, Facts]] = []
        self.facts: Facts = {}
        self._fields: Fields = []
        self._nested, self._properties = 0, 0
        self._own: Facts = {}
        self._is_null = False
        self._inside: dict[str, str] = {}

    def start(self, name: str, attributes: dict[str, str], depth: int) -> None:
        if depth == 1 and "base" in attributes:
            self.facts["base"] = attributes["base"]
        if name == "entry":
            self._nested += 1
            if self._nested == 1:
                self._fields, self._own = [], {}
        elif name == "link" and not self._nested and attributes.get("rel") == "next":
            self.facts["next"] = attributes.get("href", "")
        elif name == "content" and self._nested == 1 and attributes.get("src"):
            self._own["src"] = attributes["src"]
        elif name == "properties" and self._nested == 1:
            self._properties = depth
        elif self._properties:
            self._is_null = attributes.get("null") == "true"
            if depth == self._properties + 1:
                self._inside = {}

    def end(self, name: str, text: str, depth: int) -> None:
        if name == "entry":
            if self._nested == 1 and self._fields:
                self.found.append((self._fields, self._own))
            self._nested = max(0, self._nested - 1)
        elif name == "id" and self._nested == 1 and not self._properties:
            self._own.setdefault("id", text.strip())
        elif depth == self._properties:
            self._properties = 0
        elif self._properties and depth == self._properties + 1:
            shown = self._inside.get("Url") or self._inside.get("Label")
            self._fields.append((name, "" if self._is_null else shown or text))
        elif self._properties and text.strip():
            self._inside[name] = text


class ManifestItems:
    """``SPObject / ListItem / Fields / Field``; older versions of an item are left out."""

    def __init__(self) -> None:
        self.found: list[tuple[Fields, Facts]] = []
        self.facts: Facts = {}
        self._fields: Fields = []
        self._own: Facts = {}
        self._item, self._versions = 0, 0
        self._is_deleted = False

    def start(self, name: str, attributes: dict[str, str], depth: int) -> None:
        if name == "Versions":
            self._versions += 1
        elif self._versions:
            return
        elif name == "SPObject":
            self._is_deleted = attributes.get("IsDeleted", "").lower() in ("true", "1")
        elif name == "ListItem":
            self._item, self._own = depth, attributes
            self._fields = [
                (as_field, attributes[key]) for key, as_field in _ITEM_FIELDS if attributes.get(key)
            ]
            self._fields += [("IsDeleted", "true")] if self._is_deleted else []
        elif name == "Field" and self._item:
            self._fields.append((attributes.get("Name", ""), attributes.get("Value", "")))
        elif name == "Attachment" and self._item and attributes.get("Url"):
            self._fields.append(("AttachmentFiles", f"/{attributes['Url'].lstrip('/')}"))
            if attributes.get("FileValue"):
                self.found.append(([], attributes))
        elif name == "File" and attributes.get("FileValue"):
            self.found.append(([], attributes))

    def end(self, name: str, text: str, depth: int) -> None:
        if name == "Versions":
            self._versions = max(0, self._versions - 1)
        elif name == "Field" and self._item and not self._versions and text.strip():
            last = self._fields[-1][0] if self._fields else ""
            self._fields[-1:] = [(last, text)]
        elif name == "ListItem" and depth == self._item:
            self._item = 0
            self.found.append((self._fields, self._own))


_ITEM_FIELDS = (
    ("FileUrl", "FileRef"),
    ("ParentListId", "ListId"),
    ("IntId", "ItemId"),
    ("ModerationStatus", "_ModerationStatus"),
    ("Version", "_UIVersionString"),
    ("TimeCreated", "Created"),
    ("TimeLastModified", "Modified"),
)


class TemplateItems:
    """``pnp:File / pnp:Properties / pnp:Property``, ``pnp:ListInstance / pnp:DataRow``."""

    def __init__(self) -> None:
        self.found: list[tuple[Fields, Facts]] = []
        self.facts: Facts = {}
        self._fields: Fields = []
        self._own: Facts = {}
        self._item, self._field = 0, ""

    def start(self, name: str, attributes: dict[str, str], depth: int) -> None:
        if name in ("File", "DataRow") and not self._item:
            self._item, self._own = depth, attributes
            self._fields = []
            if name == "File":
                folder = attributes.get("Folder", "").removeprefix("{site}").strip("/")
                leaf = attributes.get("Src", "").replace("\\", "/").rpartition("/")[2]
                self._fields.append(("FileRef", f"/{folder}/{leaf}"))
                self._fields.append(("_ModerationStatus", attributes.get("Level", "")))
        elif name == "Property" and self._item and "Key" in attributes:
            self._fields.append((attributes["Key"], attributes.get("Value", "")))
        elif name == "DataValue":
            self._field = attributes.get("FieldName", "")

    def end(self, name: str, text: str, depth: int) -> None:
        if name == "DataValue" and self._item:
            self._fields.append((self._field, text))
        elif name in ("File", "DataRow") and depth == self._item:
            self._item = 0
            self.found.append((self._fields, self._own))
