"""What a colleague who reads everything says of a whole content root, and what they let pass."""

from datetime import date
from pathlib import Path

import pytest
from PIL import Image

from plugins.core.catalogue_files import read_catalogue
from plugins.core.entry import Entries
from plugins.core.photo_memory import PhotoMemory
from plugins.core.problems import Problem
from plugins.core.reading import read_entries
from plugins.core.rules.wording.asking import Asked, of_wording
from plugins.core.rules.wording.photo_rules import HEAVIEST
from plugins.tools.fixing.found import Skipped, looked_at

CONTENT = Path(__file__).resolve().parents[2] / "content"
HEAD = "---\ntitle: Bài mẫu\ndate: 15/01/2024\ncategory: tin-tuc-su-kien\nsummary: Tóm tắt.\n"


def problems(root: Path, url: str = "") -> list[Problem]:
    catalogue, _ = read_catalogue(CONTENT)
    entries, _ = read_entries(root, catalogue, PhotoMemory(None))
    return list(of_wording(entries, Asked(root, catalogue, date(2024, 6, 1), url=url)))


def write(root: Path, body: str, more: str = "") -> Path:
    folder = root / "articles" / "2024" / "x"
    folder.mkdir(parents=True)
    (folder / "index.md").write_text(f"{HEAD}status: published\n{more}---\n{body}\n", "utf-8")
    return folder


def rules(root: Path) -> list[str]:
    return [problem.rule for problem in problems(root)]


def test_the_projects_own_content_has_the_slips_of_its_one_real_article_alone() -> None:
    found = problems(CONTENT)
    assert {problem.file.split("/")[2] for problem in found} == {
        "hoi-nghi-tong-ket-cong-tac-thi-dua-khen-thuong-nam-2022"
    }
    assert sorted(problem.rule for problem in found) == [
        "blank-after-mark",
        "misspelt-word",
        "misspelt-word",
        "mixed-quotes",
    ]
    assert any("«tiến kiệm»" in problem.message for problem in found)
    assert {problem.level for problem in found} == {"warning"}


def test_a_heavy_photo(tmp_path: Path) -> None:
    folder = write(tmp_path, '![Chín người đứng](a.jpg "Đại biểu dự hội nghị")')
    Image.new("RGB", (960, 640)).save(folder / "a.jpg")
    assert rules(tmp_path) == []
    with (folder / "a.jpg").open("ab") as file:
        file.truncate(HEAVIEST + 1)
    assert rules(tmp_path) == ["heavy-photo"]


def test_links_with_the_portals_own_name(tmp_path: Path) -> None:
    write(tmp_path, "[a](http://thidua.vi.du/tin/2024/x/) [b](https://vi.du/) [c](/tin/2024/x/)")
    (found,) = problems(tmp_path, "https://www.thidua.vi.du")
    assert (found.rule, found.hint) == ("own-address", "hãy viết /tin/2024/x/")
    assert problems(tmp_path) == []


def test_fix_is_not_promised_where_it_leaves_the_file_alone(tmp_path: Path) -> None:
    folder = write(tmp_path, "Hội nghị , hôm nay.")
    (found,) = problems(tmp_path)
    assert found.hint == "dấu câu viết liền chữ trước; lệnh fix sửa được"
    path = folder / "index.md"
    path.write_text(path.read_text("utf-8").replace("title: ", "title: Tin: "), "utf-8")
    assert isinstance(looked_at(path, ""), Skipped)
    (found,) = problems(tmp_path)
    assert found.hint.endswith("; sửa phần đầu bài cho đọc được thì lệnh fix sửa được")


def test_a_withdrawn_article_is_left_alone(tmp_path: Path) -> None:
    folder = write(tmp_path, "Thực hành tiến kiệm.")
    assert rules(tmp_path) == ["misspelt-word"]
    text = (folder / "index.md").read_text("utf-8")
    (folder / "index.md").write_text(text.replace("published", "withdrawn"), "utf-8")
    assert rules(tmp_path) == []


@pytest.mark.parametrize(
    "words",
    [
        "Ông A (thứ trưởng) về 15/01/2024; thứ hai là việc 16/01/2024.",
        "Đường dây nóng của Sở: 0912 345 678.",
        "Điện thoại 024 3845 1234, số tài khoản của quỹ 123456789.",
        "Tỷ lệ 12/15, giai đoạn 2021-2025, Quyết định số 31/02/2024, khóa XXX.",
        "- Một câu nói.\n\nHết.",
        "1. Việc một\n2. Việc hai",
        "| Tên | Việc |\n|---|---|\n| A | B |",
        "Tổng cộng là a) và b) ở trên.",
        "```\n• mã\n• mã\n```",
        "Chú thích[^1].\n\n[^1]: Xem [a](#fn:1).",
        "## Đề mục\n\n### Đề mục nhỏ\n\n## Đề mục\n\n### Nhỏ",
        "Xem https://vi.du/ten..., thư a.b@vi.du, tệp danh-sach.xlsx.",
    ],
)
def test_what_passes(tmp_path: Path, words: str) -> None:
    write(tmp_path, words)
    assert [problem.as_line() for problem in problems(tmp_path)] == []


@pytest.mark.parametrize(
    ("words", "rule"),
    [
        ("Chủ nhật, ngày 15/01/2024.", "weekday-differs"),
        ("Ngày 30 tháng 02 năm 2024.", "no-such-day"),
        ("Gọi ông A theo số 0912 345 678.", "private-in-text"),
        ("Ông A, CCCD số 001234567890.", "private-in-text"),
        ("• Một\n\n• Hai", "pasted-list"),
        ("-Một\n-Hai", "pasted-list"),
        ("Xem [a]().", "empty-link"),
        ("Xem [a](#dau).", "dead-link"),
        ("Xem [a](/static/a.css).", "dead-link"),
        ("Ngày … tháng … năm 2024.", "unfilled-place"),
    ],
)
def test_what_is_named(tmp_path: Path, words: str, rule: str) -> None:
    write(tmp_path, words)
    assert rules(tmp_path) == [rule]


def test_lines_of_one_slip_are_told_together(tmp_path: Path) -> None:
    write(tmp_path, "Tiến kiệm.\n\nÔng ấy tiến kiệm.\n\nBà ấy tiến kiệm.")
    told = {problem.message: problem.line for problem in problems(tmp_path)}
    assert told == {
        "có thể viết sai chính tả: «Tiến kiệm»": 8,
        "có thể viết sai chính tả: «tiến kiệm» (còn ở dòng 12)": 10,
    }


def test_nothing_is_said_of_nothing() -> None:
    catalogue, _ = read_catalogue(CONTENT)
    assert list(of_wording(Entries(), Asked(CONTENT, catalogue, date(2024, 6, 1)))) == []
