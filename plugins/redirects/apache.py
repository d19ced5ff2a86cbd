"""The maps for Apache: rules for a server or virtual host, and the tables that these read."""

from urllib.parse import quote

from plugins.core.old_address import ITEM_NAMES, ITEM_NUMBER
from plugins.redirects.tables import Row

# What Apache's own «escape» leaves as it is; it writes everything else as %xx.
_SAFE = "$-_.+!*'(),:;@&=/~"
_RULES = """\
# Địa chỉ cũ dẫn tới địa chỉ mới. Tệp do lệnh build tạo, không sửa tay.
# Trong <VirtualHost>, hai dòng (cần mod_rewrite):
#     Define CHUYEN_HUONG /duong-dan-toi-trang/chuyen-huong
#     Include ${CHUYEN_HUONG}/apache.conf
RewriteEngine On
RewriteMap old_lower int:tolower
RewriteMap old_escape int:escape
RewriteMap old_pages "txt:${CHUYEN_HUONG}/apache-trang.txt"
RewriteMap old_files "txt:${CHUYEN_HUONG}/apache-tep.txt"

RewriteCond %{REQUEST_URI} ^(/.*?)/*$
RewriteRule ^ - [E=OLD_PLACE:${old_lower:${old_escape:%1}}]
ITEMS
RewriteCond ${old_pages:%{ENV:OLD_PLACE}?itemid=%{ENV:OLD_ITEM}} ^(/.*)$
RewriteRule ^ %1 [R=301,L,QSD]
RewriteCond ${old_pages:%{ENV:OLD_PLACE}?${old_lower:%{QUERY_STRING}}} ^(/.*)$
RewriteRule ^ %1 [R=301,L,QSD]
RewriteCond ${old_pages:%{ENV:OLD_PLACE}} ^(/.*)$
RewriteRule ^ %1 [R=301,L,QSD]
RewriteCond ${old_files:%{ENV:OLD_PLACE}} ^(/.*)$
RewriteRule ^ %1 [R=302,L,QSD]
"""


def apache_bytes() -> bytes:
    """The rules; they are the same for every portal."""
    conditions = [
        f"RewriteCond %{{QUERY_STRING}} (?:^|[&;]){name}={ITEM_NUMBER} [NC,OR]"
        for name in ITEM_NAMES
    ]
    conditions[-1] = conditions[-1].replace(",OR]", "]")
    lines = "\n".join([*conditions, "RewriteRule ^ - [E=OLD_ITEM:%1]"])
    return _RULES.replace("ITEMS", lines).encode()


def table_bytes(rows: tuple[Row, ...]) -> bytes:
    """A table: key, blank, new address. Keys are escaped as Apache escapes what it looks up."""
    lines = (f"{_escaped(row.key)} {row.new}\n" for row in rows)
    return "".join(lines).encode()


def _escaped(key: str) -> str:
    path, mark, query = key.partition("?")
    return quote(path, safe=_SAFE).lower() + mark + query
