"""Keeps whose each address is, before a build makes addresses public."""

from collections.abc import Iterator

from plugins.core.address_ledger import FILE, with_rows, write_ledger
from plugins.core.holding import new_keys
from plugins.core.problems import ContentErrors, Problem
from plugins.core.site import Site


def keep_addresses(site: Site) -> Site:
    """Adds to the ledger of the content what a publishing build makes known; gives back the site.

    Raises ContentErrors where the file cannot be written: an address that is public and not kept
    may go to somebody else.
    """
    if not site.scope.keeps_addresses:
        return site
    rows = list(_rows(site))
    if not rows:
        return site
    root = site.places.root
    path = root / FILE
    try:
        write_ledger(root, with_rows(path.read_text("utf-8-sig") if path.exists() else "", rows))
    except OSError as error:
        message = f"không ghi được sổ địa chỉ ({error.strerror or error})"
        hint = "hãy kiểm tra quyền ghi thư mục, rồi chạy lại"
        raise ContentErrors([Problem(FILE, 1, "address-unwritten", message, hint)]) from None
    print(f"Đã ghi thêm {len(rows)} dòng vào {FILE}; hãy lưu tệp này cùng nội dung (git commit).")
    return site


def _rows(site: Site) -> Iterator[tuple[str, tuple[str, ...]]]:
    known = site.ledger.keys
    for one in site.register.honorees:
        slugs = (one.slug, *one.former_slugs)
        keys = new_keys(one, (key for slug in slugs for key in known.get(slug, "").split()))
        if keys:
            yield one.slug, keys
