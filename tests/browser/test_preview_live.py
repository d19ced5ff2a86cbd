"""The preview in a browser: what was saved is seen at its place, errors stand over good pages."""

import filecmp
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.axe import violations
from tests.browser.previewing import Preview, until

DRAFT, OLD, LATER = "/tin/2024/bai-nhap/", "/tin/2022/bai-cu/", "/tin/2099/hen-dang/"
_FILLER = "\n\n".join(f"Đoạn văn số {number} để trang dài ra." for number in range(80))


@pytest.fixture(scope="module")
def preview(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Preview]:
    found = Preview(tmp_path_factory.mktemp("xem-thu"))
    found.start()
    until(lambda: found.state().get("version") is not None)
    until(lambda: "Đã tạo xong" in found.said.read_text("utf-8"))
    yield found
    if found.task and found.task.poll() is None:
        assert found.stop() == 0


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    page = browser.new_page(viewport={"width": 390, "height": 700})
    page.set_default_timeout(60_000)
    expect.set_options(timeout=60_000)
    yield page
    page.close()


def file_of(preview: Preview, address: str) -> Path:
    """The text behind a page."""
    return preview.content / "articles" / address.removeprefix("/tin/") / "index.md"


@contextmanager
def edited(preview: Preview, address: str, *words: tuple[str, str]) -> Iterator[Path]:
    """The text with other words (at its end, where the first of a pair is empty)."""
    file = file_of(preview, address)
    before = text = file.read_text("utf-8")
    for old, new in words:
        text = text.replace(old, new) if old else f"{text}\n\n{new}\n"
    file.write_text(text, "utf-8")
    try:
        yield file
    finally:
        file.write_text(before, "utf-8")


def go(page: Page, preview: Preview, address: str) -> None:
    """Opens a page, marks this visit, and waits until the bar is there."""
    page.goto(preview.origin + address)
    expect(page.locator("xem-thu aside")).to_be_visible(timeout=60_000)
    page.evaluate("window.mark = 1")


def is_same_visit(page: Page) -> bool:
    return bool(page.evaluate("window.mark === 1"))


def sees(page: Page, words: str) -> None:
    expect(page.locator("main")).to_contain_text(words, timeout=60_000)


def test_a_save_is_seen_at_its_place_and_the_whole_build_says_the_same(
    preview: Preview, page: Page, browser: Browser
) -> None:
    preview.rest()
    with edited(preview, OLD, ("", _FILLER)):
        go(page, preview, OLD)
        sees(page, "Đoạn văn số 79")
        preview.rest()
        other = browser.new_page()
        go(other, preview, "/dinh-chinh/")
        go(page, preview, OLD)
        place = page.get_by_text("Đoạn văn số 40 ")
        place.scroll_into_view_if_needed()
        page.locator("main a").last.evaluate("link => link.focus({ preventScroll: true })")
        focused = page.evaluate("document.activeElement.href")
        before = place.bounding_box()
        with edited(preview, OLD, ("Đoạn văn số 2 ", "Câu chen vào.\n\nĐoạn văn số 2 ")):
            sees(page, "Câu chen vào.")
            assert not is_same_visit(page)
            page.wait_for_timeout(100)
            after = place.bounding_box()
            assert before
            assert after
            assert abs(after["y"] - before["y"]) < 3
            assert page.evaluate("document.activeElement.href") == focused
            page.evaluate("window.mark = 1")
            preview.rest()
            assert is_same_visit(page), "the whole build made other bytes than the quick way"
            assert is_same_visit(other), "a page that did not change was loaded again"
        other.close()


def test_errors_stand_over_the_last_good_page_until_they_are_mended(
    preview: Preview, page: Page
) -> None:
    preview.rest()
    go(page, preview, "/")
    page.locator("a").first.focus()
    box = page.locator("xem-thu [role=alertdialog]")
    with edited(preview, DRAFT, ("status: draft", "status: nhap"), ("category:", "categry:")):
        expect(box).to_be_visible()
        expect(box).to_contain_text("articles/2024/bai-nhap/index.md, dòng")
        expect(box).to_contain_text("Cách sửa:")
        assert page.evaluate("document.activeElement.localName") == "xem-thu"
        assert list(violations(page, (390,))) == []
        page.keyboard.press("Escape")
        expect(box).to_have_count(0)
        assert page.evaluate("document.activeElement.localName") == "a"
        preview.rest()
        expect(box).to_have_count(0)
        page.locator("xem-thu aside button", has_text="lỗi").click()
        expect(box).to_be_visible()
        assert page.evaluate("document.documentElement.scrollWidth") <= 390
    expect(box).to_have_count(0)
    preview.rest()
    assert is_same_visit(page)


def test_what_is_not_public_says_so_with_its_file_and_its_warnings(
    preview: Preview, page: Page
) -> None:
    preview.rest()
    bar = page.locator("xem-thu aside")
    go(page, preview, DRAFT)
    expect(bar).to_contain_text("Bản nháp")
    expect(bar).to_contain_text("articles/2024/bai-nhap/index.md")
    expect(page.locator("main .banner").first).to_contain_text("Bản nháp, chưa công bố")
    go(page, preview, LATER)
    expect(bar).to_contain_text("Hẹn đăng")
    bar.get_by_text("Thu gọn").click()
    expect(bar).not_to_contain_text("Hẹn đăng")
    page.reload()
    expect(bar.get_by_text("Xem thử")).to_be_visible()
    bar.get_by_text("Xem thử").click()
    page.set_viewport_size({"width": 1280, "height": 700})
    bar.get_by_text("Điện thoại").click()
    expect(page.locator("pre")).to_have_text("python3 tasks.py serve --lan")


def test_saved_twice_and_by_renaming_the_last_text_is_seen(preview: Preview, page: Page) -> None:
    preview.rest()
    go(page, preview, DRAFT)
    with edited(preview, DRAFT, ("", "Lần thứ nhất.")) as file:
        text = file.read_text("utf-8")
        file.write_text(text[:40], "utf-8")  # half a file, as programs leave it for a moment
        beside = file.with_name("~moi.tmp")
        beside.write_text(text.replace("thứ nhất", "thứ hai"), "utf-8")
        beside.replace(file)
        sees(page, "Lần thứ hai.")
        preview.rest()
        sees(page, "Lần thứ hai.")
        expect(page.locator("xem-thu [role=alertdialog]")).to_have_count(0)


def test_a_changed_style_and_a_changed_photo_are_seen(preview: Preview, page: Page) -> None:
    preview.rest()
    go(page, preview, DRAFT)
    photo = next(file_of(preview, DRAFT).parent.glob("*.jpg"))
    before, shown = photo.read_bytes(), page.locator("main img").first.get_attribute("src")
    photo.write_bytes((preview.content / "articles/2023/hoi-nghi/anh-3.jpg").read_bytes())
    expect(page.locator("main img").first).not_to_have_attribute("src", shown or "")
    photo.write_bytes(before)
    expect(page.locator("main img").first).to_have_attribute("src", shown or "")
    preview.rest()
    until(lambda: len(preview.helpers()) == 1)
    page.wait_for_timeout(1_000)
    page.evaluate("window.mark = 1")
    sheet = next((preview.root / "theme/static/css").glob("2*.css"))
    with sheet.open("a", encoding="utf-8") as end:
        end.write("\nh1 { letter-spacing: 7px; }\n")
    expect(page.locator("h1")).to_have_css("letter-spacing", "7px")
    assert is_same_visit(page), "a style sheet alone takes the place of the old one"


def test_a_changed_template_is_seen_and_a_slip_in_it_is_told_with_its_line(
    preview: Preview, page: Page
) -> None:
    preview.rest()
    until(lambda: len(preview.helpers()) == 1)
    go(page, preview, DRAFT)
    box = page.locator("xem-thu [role=alertdialog]")
    template = preview.root / "theme/templates/article.html"
    text = template.read_text("utf-8")
    template.write_text(f"{text}\n{{% if %}}\n", "utf-8")
    expect(box).to_contain_text(f"theme/templates/article.html, dòng {text.count(chr(10)) + 2}")
    template.write_text(text.replace("</article>", "<p>Chữ của mẫu.</p></article>"), "utf-8")
    sees(page, "Chữ của mẫu.")
    expect(box).to_have_count(0)
    template.write_text(text, "utf-8")
    expect(page.locator("main")).not_to_contain_text("Chữ của mẫu.")


def test_a_deleted_article_is_gone_and_comes_back(preview: Preview, page: Page) -> None:
    preview.rest()
    go(page, preview, DRAFT)
    folder = file_of(preview, DRAFT).parent
    folder.rename(preview.root / "cat-di")
    expect(page.locator("h1")).to_have_text("Không tìm thấy trang")
    (preview.root / "cat-di").rename(folder)
    expect(page.locator("h1")).to_contain_text("TIEUDENHAP")


def test_a_page_that_is_told_nothing_says_that_the_command_has_stopped(
    preview: Preview, page: Page
) -> None:
    """As one that comes just before it stops."""
    page.route("**/_xem-thu/su-kien*", lambda route: route.abort())
    page.goto(preview.origin + OLD)
    expect(page.locator("xem-thu aside")).to_contain_text("Lệnh xem thử đã dừng")
    page.unroute("**/_xem-thu/su-kien*")
    expect(page.locator("xem-thu aside")).not_to_contain_text("Lệnh xem thử đã dừng")
    expect(page.locator("xem-thu aside code")).to_be_visible()


@pytest.mark.skipif(sys.platform != "linux", reason="finds the process in /proc")
def test_when_the_warm_process_dies_or_the_server_restarts_the_next_save_is_seen(
    preview: Preview, page: Page
) -> None:
    preview.rest()
    go(page, preview, DRAFT)
    until(lambda: len(preview.helpers()) == 1)
    for helper in preview.helpers():
        os.kill(helper, 9)
    with edited(preview, DRAFT, ("", "Sau khi tiến trình chết.")):
        sees(page, "Sau khi tiến trình chết.")
        preview.rest()
    expect(page.locator("main")).not_to_contain_text("Sau khi tiến trình chết.", timeout=60_000)
    preview.rest()
    until(lambda: len(preview.helpers()) == 1)
    expect(page.locator("xem-thu aside")).to_be_visible()  # the page that was loaded again is told
    assert preview.stop() == 0
    assert preview.helpers() == []
    expect(page.locator("xem-thu aside")).to_contain_text("Lệnh xem thử đã dừng")
    with edited(preview, DRAFT, ("", "Khi không ai phục vụ.")) as file:
        text = file.read_text("utf-8")
        file.write_text(text.replace("status: draft", "status: nhap"), "utf-8")
        shutil.rmtree(preview.pages)
        preview.start()
        expect(page.locator("h1")).to_have_text("Chưa tạo được trang: có điều cần sửa")
        file.write_text(text, "utf-8")
        sees(page, "Khi không ai phục vụ.")
        preview.rest()


def test_in_the_end_all_files_are_those_of_a_clean_build(preview: Preview, tmp_path: Path) -> None:
    preview.rest()
    command = [sys.executable, "-m", "plugins.builder.preview", f"--content={preview.content}"]
    options = [f"--output={tmp_path / 'pages'}", f"--report={tmp_path / 'told.json'}"]
    subprocess.run([*command, *options], cwd=preview.root, check=True, capture_output=True)
    assert differences(filecmp.dircmp(preview.pages, tmp_path / "pages")) == []


def differences(found: filecmp.dircmp[str]) -> list[str]:
    """Files that are not the same in two folders, or only in one."""
    _, wrong, odd = filecmp.cmpfiles(found.left, found.right, found.common_files, shallow=False)
    below = (name for one in found.subdirs.values() for name in differences(one))
    return [*found.left_only, *found.right_only, *wrong, *odd, *below]
