"""Keeps whose each address is, before a build makes addresses public."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from plugins.core.address_ledger import (
    FILE,
    TOP,
    held,
    read_ledger,
    with_rows,
    without_names,
    write_ledger,
)
from plugins.core.disk_reasons import reason_of
from plugins.core.holding import keys_of_removed, new_keys
from plugins.core.problems import ContentErrors, Problem
from plugins.core.site import Site


def keep_addresses(site: Site) -> Site:
    """Adds to the ledger of the content what a publishing build makes known; gives back the site.

    Another build of the same content may have written meanwhile: then the site is given back with
    the addresses of today's ledger. Raises ContentErrors where the file cannot be written: an
    address that is public and not kept may go to somebody else.
    """
    if not site.scope.keeps_addresses or not (list(_rows(site)) or _gone(site)):
        return site
    try:
        with held(site.places.root):
            return _kept(site)
    except OSError as error:
        message = f"không ghi được sổ địa chỉ ({reason_of(error)})"
        hint = "hãy kiểm tra quyền ghi thư mục, rồi chạy lại"
        raise ContentErrors([Problem(FILE, 1, "address-unwritten", message, hint)]) from None


def _kept(site: Site) -> Site:
    root = site.places.root
    ledger, _ = read_ledger(root)
    if ledger.lines != site.ledger.lines:
        site = replace(site, ledger=ledger)
    rows, gone = list(_rows(site)), _gone(site)
    path = root / FILE
    text = with_rows(path.read_text("utf-8-sig") if path.exists() else TOP, rows)
    write_ledger(root, without_names(text, gone) if gone else text)
    _say(len(rows), len(gone))
    return site


def _rows(site: Site) -> Iterator[tuple[str, tuple[str, ...]]]:
    known = site.ledger.keys
    for one in site.register.honorees:
        slugs = (one.slug, *one.former_slugs)
        keys = new_keys(one, (key for slug in slugs for key in known.get(slug, "").split()))
        if keys:
            yield one.slug, keys


def _gone(site: Site) -> list[str]:
    """Addresses of people whose removal somebody wrote by hand: their names are still told here."""
    removed = keys_of_removed(site.removed)
    if not removed:
        return []
    alive = {slug for one in site.register.honorees for slug in (one.slug, *one.former_slugs)}
    known: Iterable[tuple[str, str]] = site.ledger.keys.items()
    return [s for s, keys in known if s not in alive and not removed.isdisjoint(keys.split())]


def _say(rows: int, gone: int) -> None:
    told = [f"Đã ghi thêm {rows} dòng vào {FILE}"] if rows else []
    told += [f"Đã ẩn {gone} địa chỉ của người đã gỡ trong {FILE}"] if gone else []
    if told:
        print(f"{'; '.join(told)}; hãy lưu tệp này vào kho cùng nội dung.")
