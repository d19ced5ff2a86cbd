"""The map for nginx: strings in hashed tables, which take 10,000 rows as fast as ten."""

from plugins.core.old_address import ITEM_NAMES, ITEM_NUMBER
from plugins.redirects.tables import Row, Tables

_HEAD = """\
# Địa chỉ cũ dẫn tới địa chỉ mới. Tệp do lệnh build tạo, không sửa tay.
# Trong http {{ }}, một dòng:
#     include /duong-dan-toi-trang/chuyen-huong/nginx.conf;
# Trong server {{ }}, hai dòng:
#     if ($old_page) {{ return 301 $old_page; }}
#     if ($old_file) {{ return 302 $old_file; }}
map_hash_max_size {size};
map_hash_bucket_size {bucket};

map $uri $old_place {{
    default $uri;
    "~^(?<old_cut>/.*[^/])/+$" $old_cut;
}}
map $args $old_item {{
    default "";
{items}
}}
"""
_OVERHEAD = 32  # bytes that nginx adds to a row, and more
_ROWS_A_BUCKET = 12  # chance puts so many long ones into one; with less room nginx tries for long
_MOST_BUCKET = 32_768  # nginx refuses 65,536


def nginx_bytes(tables: Tables) -> bytes:
    """The whole file, for the http block."""
    keys = [row.key for row in (*tables.pages, *tables.files)]
    longest = max((len(key.encode()) for key in keys), default=0)
    head = _HEAD.format(
        size=max(2_048, 2 * len(keys)),
        bucket=min(_MOST_BUCKET, _power(_ROWS_A_BUCKET * (longest + _OVERHEAD))),
        items=_items(),
    )
    by_path = [row for row in tables.pages if "?" not in row.key]
    asked = [row for row in tables.pages if "?" in row.key]
    by_item = [row for row in asked if row.is_item]
    by_query = [row for row in asked if not row.is_item]
    parts = (
        head,
        _map("$old_place", "$old_by_path", by_path, '""'),
        _map('"$old_place?$args"', "$old_by_query", by_query, "$old_by_path"),
        _map('"$old_place?itemid=$old_item"', "$old_page", by_item, "$old_by_query"),
        _map("$old_place", "$old_file", list(tables.files), '""'),
    )
    return "\n".join(parts).encode()


def _items() -> str:
    """The number of an item, whatever stands around it."""
    lines = [
        f'    "~*(?:^|[&;]){name}={_named(ITEM_NUMBER, name)}" $old_{name};' for name in ITEM_NAMES
    ]
    return "\n".join(line.replace("\\s", "") for line in lines)


def _named(pattern: str, name: str) -> str:
    return pattern.replace("([0-9]", f"(?<old_{name}>[0-9]")


def _map(source: str, variable: str, rows: list[Row], default: str) -> str:
    lines = [f"    {_quoted(row.key)} {row.new};" for row in rows]
    return "\n".join([f"map {source} {variable} {{", f"    default {default};", *lines, "}", ""])


def _quoted(key: str) -> str:
    """A string of nginx; one that begins with a sign of its own is told by the backslash."""
    text = key.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{text}"'


def _power(least: int) -> int:
    size = 64
    while size < least:
        size *= 2
    return size
