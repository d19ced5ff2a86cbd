"""What the preview adds to pages on their way out; the files on disk stay as they were built."""

from functools import cache
from pathlib import Path, PurePosixPath

PLACE = "/_xem-thu/"
EVENTS, CHECK, PHONE = f"{PLACE}su-kien", f"{PLACE}doc-soat/", f"{PLACE}dien-thoai/"
_FOLDER = Path(__file__).parent / "browser"
_HEAD = b"</head>"
# A portal that was opened here before may have left its worker, which would show kept pages.
WORKER = b"""self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", event => event.waitUntil((async () => {
  for (const name of await caches.keys()) await caches.delete(name);
  await self.registration.unregister();
})()));
"""


def with_script(page: bytes, version: str) -> bytes:
    """The page with the preview's script, which is told what it stands in."""
    script = f'<script src="{PLACE}xem-thu.js" data-version="{version}" defer></script>'.encode()
    before, head, after = page.partition(_HEAD)
    return before + script + head + after if head else page + script


def is_page(path: str) -> bool:
    """Whether an address is a page; copies for download are none."""
    name = PurePosixPath(path).name
    return path.endswith("/") or name in ("index.html", "404.html")


@cache
def own_file(name: str) -> bytes | None:
    """The preview's script and styles."""
    place = _FOLDER / name
    known = place.parent == _FOLDER and place.is_file()
    return place.read_bytes() if known else None
