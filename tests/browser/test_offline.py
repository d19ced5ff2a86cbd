"""Reading without a connection: what is kept, what says so, what is dropped, what never shown."""

import gzip
import os
import re
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.axe import violations
from tests.browser.serve import Server, serving
from tests.output.built import SEED, Portal

OTHER = "/tin/2020/co-giao-mang-con-chu-qua-song/"
LIGHT = f"{SEED}nhe/"
WITHDRAWN = "/tin/2021/lich-giao-ban-truc-tuyen-thang-6-2021/"
SAVED = "/ngoai-tuyen/"
LONG_AGO = "2025-05-19"
BANNER = "Đang xem bản đã lưu ngày "
_LISTEN = """
window.violations = [];
document.addEventListener("securitypolicyviolation", event =>
  window.violations.push(`${event.violatedDirective} ${event.blockedURI}`));
"""
_KEPT = """async () => {
  const names = (await caches.keys()).filter(name => name.startsWith("bai "));
  const found = {};
  for (const name of names) {
    const requests = await (await caches.open(name)).keys();
    found[name.slice(4)] = requests.map(({ url }) => new URL(url).pathname);
  }
  return found;
}"""
_HAS = """async address => {
  const page = await caches.match(address, { cacheName: "bai " + address });
  return Boolean(page);
}"""
_HAS_PHOTO = "async address => (await (await caches.open('bai ' + address)).keys()).length > 1"
_IS_WITHOUT = f"""async photo => {{
  const kept = await (await caches.open("bai {SEED}")).keys();
  return !kept.some(({{ url }}) => url.includes(photo));
}}"""
# As if the page had been fetched at noon of a day ("2026-02-03", here).
_AGE = """async ([address, day]) => {
  const cache = await caches.open("bai " + address);
  const page = await cache.match(address);
  const headers = new Headers(page.headers);
  headers.set("x-saved", new Date(`${day}T12:00`).getTime());
  await cache.put(address, new Response(await page.text(), { headers }));
}"""
_FILL = """async ([many, bytes]) => {
  for (let number = 1; number <= many; number++) {
    const path = `/tin/2000/bai-${number}/`;
    const cache = await caches.open("bai " + path);
    const headers = { "x-visited": number, "x-saved": Date.now(), "content-length": bytes };
    await cache.put(path, new Response("<body data-kept>", { headers }));
  }
}"""


@dataclass
class Reader:
    """A telephone, and a portal that may change and fall silent."""

    page: Page
    server: Server
    folder: Path

    def go(self, address: str) -> None:
        """Opens a page."""
        self.page.goto(self.server.origin + address)

    def read(self, address: str) -> None:
        """Opens a page, and waits until it is kept."""
        self.go(address)
        self.until(_HAS, address)

    def until(self, asked: str, argument: str) -> None:
        """Asks the browser until it says yes: Playwright's own wait takes a promise for a yes."""
        for _ in range(100):
            if self.page.evaluate(asked, argument):
                return
            self.page.wait_for_timeout(100)
        pytest.fail(f"never: {asked} {argument}")

    def kept(self) -> dict[str, list[str]]:
        """The pages that are kept, each with its photos."""
        found: dict[str, list[str]] = self.page.evaluate(_KEPT)
        return found

    def write(self, address: str, html: str) -> None:
        """Publishes another page at an address."""
        file = self.folder / f"{address[1:]}index.html"
        file.unlink()  # it is shared with the portal that others read
        file.write_text(html, "utf-8")

    def text(self, address: str) -> str:
        """What is published at an address."""
        return (self.folder / f"{address[1:]}index.html").read_text("utf-8")

    @property
    def banner(self) -> str:
        """What the page says of being kept; "" where it says nothing."""
        found = self.page.locator("p.banner", has_text=BANNER)
        return found.inner_text() if found.count() else ""


@pytest.fixture
def reader(browser: Browser, portal: Portal, tmp_path: Path) -> Iterator[Reader]:
    """Somebody who has never been here."""
    folder = tmp_path / "output"
    shutil.copytree(portal.output, folder, copy_function=os.link)
    with serving(folder) as server:
        page = browser.new_page(viewport={"width": 390, "height": 800})
        page.add_init_script(_LISTEN)
        yield Reader(page, server, folder)
        page.close()


@pytest.mark.parametrize("delay", [0.0, 2.0])
def test_the_first_article_is_kept_with_its_photo_and_says_so(delay: float, reader: Reader) -> None:
    """Also where the photo is still on its way when the worker takes over."""
    reader.server.picture_delay = delay
    reader.read(SEED)
    reader.until(_HAS_PHOTO, SEED)
    assert reader.banner == ""
    reader.server.is_down = True
    reader.page.reload()
    assert reader.banner.startswith(BANNER)
    assert reader.banner.endswith(", chưa có kết nối.")
    photo = reader.page.locator("figure img").first
    assert photo.evaluate("one => one.decode().then(() => one.naturalWidth)") > 0
    ground = reader.page.locator(".mast").evaluate("one => getComputedStyle(one).backgroundColor")
    assert ground == "rgb(156, 20, 29)"
    assert reader.page.evaluate("window.violations") == []


@pytest.mark.parametrize(
    ("when", "day"),
    [("2026-02-03", "03/02/2026"), ("2026-11-24", "24/11/2026"), ("2026-03-08", "08/3/2026")],
)
def test_the_day_is_written_as_offices_write_it(when: str, day: str, reader: Reader) -> None:
    reader.read(SEED)
    reader.page.evaluate(_AGE, [SEED, when])
    reader.server.is_down = True
    reader.page.reload()
    assert reader.banner == f"{BANNER}{day}, chưa có kết nối."


def test_articles_seen_later_light_pages_and_photo_pages_are_kept(reader: Reader) -> None:
    reader.read(SEED)
    gallery = SEED.replace("/tin/", "/thu-vien-anh/")
    for address in (OTHER, LIGHT, gallery):
        reader.read(address)
    reader.until(_HAS_PHOTO, gallery)
    reader.server.is_down = True
    for address in (OTHER, LIGHT, gallery):
        reader.go(address)
        assert reader.banner.startswith(BANNER)
    photo = reader.page.locator("figure img").first
    assert photo.evaluate("one => one.decode().then(() => one.naturalWidth)") > 0


def test_yesterdays_home_page_is_never_shown(reader: Reader) -> None:
    reader.read(SEED)
    for address in ("/", "/tin-theo-thang/", "/bang-vang/"):
        reader.go(address)
    reader.page.wait_for_load_state("networkidle")
    assert list(reader.kept()) == [SEED]
    reader.server.is_down = True
    for address in ("/", "/tin-theo-thang/", "/bang-vang/", "/tin/2024/chua-doc/"):
        reader.go(address)
        assert reader.page.locator("h1").inner_text() == "Đọc khi không có mạng"
        assert "chưa được lưu trên máy này" in reader.page.locator("main").inner_text()
    reader.page.get_by_role("link", name="Hội nghị tổng kết").click()
    expect(reader.page).to_have_url(re.compile(f"{SEED}$"))
    expect(reader.page.locator("p.banner", has_text=BANNER)).to_be_visible()


def test_while_there_is_a_connection_the_newest_page_is_shown(reader: Reader) -> None:
    reader.read(SEED)
    reader.write(SEED, reader.text(SEED).replace("<h1>", "<h1>Mới: "))
    reader.go(SEED)
    assert reader.page.locator("h1").inner_text().startswith("Mới: ")
    assert reader.banner == ""


def test_a_slow_connection_is_not_waited_for_longer_than_four_seconds(reader: Reader) -> None:
    reader.read(SEED)
    reader.server.page_delay = 20.0
    reader.page.goto(reader.server.origin + SEED, timeout=15_000)
    assert reader.banner.startswith(BANNER)
    reader.server.page_delay = 0.0


def test_what_was_withdrawn_is_dropped_when_it_is_visited(reader: Reader) -> None:
    reader.read(SEED)
    reader.write(SEED, reader.text(WITHDRAWN))
    reader.go(SEED)
    assert "đã được gỡ" in reader.page.locator("h1").inner_text()
    reader.until("async a => !await caches.has('bai ' + a)", SEED)


@pytest.mark.parametrize("how", ["withdrawn", "removed"])
def test_what_was_taken_back_is_dropped_without_being_visited(how: str, reader: Reader) -> None:
    for address in (SEED, OTHER):
        reader.read(address)
    if how == "removed":
        shutil.rmtree(reader.folder / SEED[1:-1])
    else:
        reader.write(SEED, reader.text(WITHDRAWN))
    reader.go("/lien-he/")
    reader.page.wait_for_load_state("networkidle")
    assert SEED in reader.kept()  # it was asked for today
    reader.page.evaluate(_AGE, [SEED, LONG_AGO])
    reader.go("/")
    reader.until("async a => !await caches.has('bai ' + a)", SEED)
    assert list(reader.kept()) == [OTHER]
    reader.server.is_down = True
    reader.go(SEED)
    assert reader.page.locator("h1").inner_text() == "Đọc khi không có mạng"


def test_what_was_taken_back_is_dropped_as_soon_as_there_is_a_connection_again(
    reader: Reader,
) -> None:
    reader.read(SEED)
    reader.server.is_down = True
    reader.go(SEED)
    assert reader.banner.startswith(BANNER)
    reader.write(SEED, reader.text(WITHDRAWN))
    reader.server.is_down = False
    reader.go("/lien-he/")
    reader.until("async a => !await caches.has('bai ' + a)", SEED)


def test_an_edited_article_and_a_photo_taken_out_are_replaced_without_a_visit(
    reader: Reader,
) -> None:
    for address in (OTHER, SEED):
        reader.read(address)
    reader.page.reload()
    reader.until(_HAS_PHOTO, SEED)
    photos = [one for one in reader.kept()[SEED] if one != SEED]  # either may be written first
    photo = re.split("-(?:480|960)", photos[0])[0]
    reader.write(
        SEED, reader.text(SEED).replace(photo, "/anh/khac").replace("Dự hội nghị", "Đã sửa")
    )
    assert not reader.page.evaluate(_IS_WITHOUT, photo)
    reader.page.evaluate(_AGE, [SEED, LONG_AGO])
    reader.go("/lien-he/")
    reader.until("async a => (await (await caches.match(a)).text()).includes('Đã sửa')", SEED)
    reader.until(_IS_WITHOUT, photo)
    assert SEED in reader.kept()


def test_a_server_in_trouble_takes_nothing_away(reader: Reader) -> None:
    reader.read(SEED)
    reader.page.evaluate(_AGE, [SEED, LONG_AGO])
    reader.server.is_down = True
    reader.go("/lien-he/")
    assert SEED in reader.kept()


def test_the_fifty_pages_that_were_visited_last_stay(reader: Reader) -> None:
    reader.read(OTHER)
    reader.page.evaluate(_FILL, [50, 1000])
    reader.read(SEED)
    gone = "/tin/2000/bai-1/"
    reader.until("async a => !await caches.has('bai ' + a)", gone)
    kept = reader.kept()
    assert len(kept) == 50
    assert SEED in kept
    assert "/tin/2000/bai-50/" in kept


def test_fifty_megabytes_are_the_most(reader: Reader) -> None:
    reader.read(OTHER)
    reader.page.evaluate(_FILL, [3, 20_000_000])
    reader.read(SEED)
    gone = "/tin/2000/bai-1/"
    reader.until("async a => !await caches.has('bai ' + a)", gone)
    assert {SEED, OTHER, "/tin/2000/bai-3/", "/tin/2000/bai-2/"} == set(reader.kept())


def test_a_new_version_drops_the_files_of_the_old_one(reader: Reader) -> None:
    reader.read(SEED)
    (before,) = reader.page.evaluate("caches.keys()", None)[:1] or [""]
    assert before.startswith("khung ")
    worker = reader.folder / "sw.js"
    text = worker.read_text("utf-8")
    worker.unlink()
    worker.write_text(text.replace('"/a/', '"/lien-he/", "/a/', 1), "utf-8")
    reader.page.evaluate("async () => { await (await navigator.serviceWorker.ready).update(); }")
    reader.until("async name => !await caches.has(name)", before)
    assert SEED in reader.kept()


def test_all_is_forgotten_on_request(reader: Reader) -> None:
    for address in (SEED, OTHER):
        reader.read(address)
    reader.go(SAVED)
    links = reader.page.locator("[data-saved] a")
    links.nth(1).wait_for()
    assert "chưa được lưu" not in reader.page.locator("main").inner_text()
    assert "&" not in "".join(links.all_inner_texts())
    reader.page.get_by_role("button", name="Xóa mọi trang").click()
    reader.page.get_by_text("Máy này chưa lưu trang nào.").wait_for()
    assert reader.kept() == {}


def test_axe_finds_nothing_offline(reader: Reader) -> None:
    reader.read(SEED)
    reader.server.is_down = True
    for address in (SEED, "/"):
        reader.go(address)
        assert list(violations(reader.page, widths=(360, 1280))) == []


def test_a_browser_without_workers_minds_nothing(browser: Browser, server: Server) -> None:
    page = browser.new_page()
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.add_init_script("delete Navigator.prototype.serviceWorker; delete window.caches")
    for address in (SEED, SAVED):
        page.goto(server.origin + address)
        page.wait_for_load_state("networkidle")
    assert said == []
    page.close()


def test_without_scripts_nothing_is_kept_and_the_page_says_why(
    browser: Browser, server: Server
) -> None:
    page = browser.new_page(java_script_enabled=False)
    page.goto(server.origin + SAVED)
    assert "cần trình duyệt cho phép chạy JavaScript" in page.locator("main").inner_text()
    assert page.get_by_role("button", name="Xóa").count() == 0
    page.close()


def test_it_weighs_little(portal: Portal) -> None:
    def weight(pattern: str) -> int:
        (file,) = portal.output.glob(pattern)
        return len(gzip.compress(file.read_bytes(), 9))

    assert weight("sw.js") <= 3_000
    assert weight("a/extras.*.js") + weight("a/listen.*.js") <= 2_500
    assert weight("a/saved.*.js") <= 1_000
