"""The maps for IIS with its URL Rewrite module."""

from html import escape

from plugins.core.old_address import ITEM_NAMES, ITEM_NUMBER
from plugins.redirects.tables import Row, Tables

_PLACE = "^(.*?)/?$"


def iis_bytes(tables: Tables) -> bytes:
    """A web.config for the folder of the portal: two tables, and the rules that read them."""
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        "<!-- Địa chỉ cũ dẫn tới địa chỉ mới. Tệp do lệnh build tạo, không sửa tay. -->",
        "<configuration><system.webServer><rewrite>",
        "<rewriteMaps>",
        *_table("old_pages", tables.pages),
        *_table("old_files", tables.files),
        "</rewriteMaps>",
        "<rules>",
        *(line for name in ITEM_NAMES for line in _item_rule(name)),
        *_rule("old_query", "{old_pages:{R:1}?{QUERY_STRING}}", "Permanent"),
        *_rule("old_path", "{old_pages:{R:1}}", "Permanent"),
        *_rule("old_file", "{old_files:{R:1}}", "Found"),
        "</rules>",
        "</rewrite></system.webServer></configuration>",
        "",
    ]
    return "\n".join(lines).encode()


def _table(name: str, rows: tuple[Row, ...]) -> list[str]:
    """Keys have no first stroke: rules see paths without it. IIS folds letters of all kinds."""
    unique: dict[str, Row] = {}
    for row in rows:
        unique.setdefault(row.key.casefold(), row)
    return [
        f'<remove name="{name}" />',
        f'<rewriteMap name="{name}" defaultValue="" ignoreCase="true">',
        *(
            f'<add key="{escape(row.key.removeprefix("/"))}" value="{escape(row.new)}" />'
            for row in unique.values()
        ),
        "</rewriteMap>",
    ]


def _item_rule(name: str) -> list[str]:
    """The number of the query is what the table's key ends with."""
    pattern = escape(f"(?:^|[&;]){name}={ITEM_NUMBER}")
    condition = f'<add input="{{QUERY_STRING}}" pattern="{pattern}" />'
    return _rule(f"old_{name}", "{old_pages:{R:1}?itemid={C:1}}", "Permanent", condition)


def _rule(name: str, key: str, kind: str, condition: str = "") -> list[str]:
    """One rule; ``{C:1}`` of the action is what the last condition has found."""
    return [
        f'<remove name="{name}" />',
        f'<rule name="{name}" stopProcessing="true">',
        f'<match url="{escape(_PLACE)}" />',
        f'<conditions>{condition}<add input="{key}" pattern="^(/.*)$" /></conditions>',
        f'<action type="Redirect" url="{{C:1}}" appendQueryString="false" redirectType="{kind}" />',
        "</rule>",
    ]
