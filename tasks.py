#!/usr/bin/env python3
"""Các việc của dự án: python3 tasks.py <việc> (trên Windows: py tasks.py <việc>).

On a fresh machine this makes ``.venv`` first; see plugins/tools/bootstrap. So only the standard
library may be imported above ``enter``, and nothing here may be newer than Python 3.6's grammar.
Each task reads its options and calls one function that works without invoke.
"""

import sys
from pathlib import Path

from plugins.tools import bootstrap

bootstrap.enter(__file__)

# ruff: noqa: E402, PLC0415 - installed packages only after set-up, each tool only where it is used
from invoke.collection import Collection
from invoke.context import Context
from invoke.exceptions import Exit
from invoke.tasks import task

from plugins.tools.program import Tasks, moment, whole_number

ROOT = Path(__file__).resolve().parent
_HIGHEST_PORT = 65535
_MOST_JOBS = 64
_MOST_ROUNDS = 20
_MOST_FEW = 1_000_000
_MOST_SAMPLE = 1000


@task(
    auto_shortflags=False,
    help={
        "port": "cổng của trang xem thử (mặc định 8000)",
        "lan": "cho các máy khác trong mạng nội bộ cùng xem, kể cả bản nháp; in mã QR",
        "content": "thư mục nội dung (mặc định content)",
        "open": "mở luôn trình duyệt",
    },
)
def serve(
    _: Context,
    port: str = "8000",
    lan: bool = False,
    content: str = "content",
    open: bool = False,  # noqa: A002 — the name of the option
) -> None:
    """Xem thử trang trên máy này, kể cả bản nháp; lưu tệp là trình duyệt hiện ngay."""
    number = whole_number("--port", port, 1, _HIGHEST_PORT)
    source = _path(content, "content")
    from plugins.tools.preview import serve as preview

    _finish(preview.run(port=number, lan=lan, content=source, opens=open))


@task(
    auto_shortflags=False,
    help={
        "content": "thư mục nội dung (mặc định content)",
        "output": "thư mục nhận trang đã tạo (mặc định output)",
        "jobs": "số tiến trình làm cùng lúc (mặc định: theo số nhân của máy)",
        "at": 'tạo trang như vào lúc này: 08/3/2023, "08/3/2023 08:00" (mặc định: bây giờ)',
        "publish": "bản để đưa lên mạng: dùng publishconf.py, bỏ các bài mẫu",
    },
)
def build(
    _: Context,
    content: str = "content",
    output: str = "output",
    jobs: str = "",
    at: str = "",
    publish: bool = False,
) -> None:
    """Tạo trang: chỉ những gì công chúng được xem, tức là đã đăng và đã đến ngày."""
    processes = whole_number("--jobs", jobs, 1, _MOST_JOBS) if jobs else None
    due = moment("--at", at) if at else None
    source, target = _path(content, "content"), _path(output, "output")
    from plugins.builder import build as builder

    _finish(builder.run(content=source, output=target, jobs=processes, at=due, publish=publish))


@task(
    auto_shortflags=False,
    iterable=["path"],
    help={
        "path": "chỉ kiểm tra bài hay thư mục này; ghi được nhiều lần (mặc định: tất cả)",
        "content": "thư mục nội dung (mặc định content)",
        "json": "in kết quả dạng JSON cho máy đọc",
    },
)
def check(_: Context, path: list[str], content: str = "content", json: bool = False) -> None:
    """Kiểm tra nội dung theo mọi quy tắc; mỗi điều cần sửa là một dòng, có tệp và số dòng."""
    paths = [Path(text) for text in path]
    from plugins.tools.check import command

    _finish(command.run(paths=paths, content=_path(content, "content"), as_json=json))


@task(
    auto_shortflags=False,
    help={
        "title": "tiêu đề của bài; ghi ngay sau chữ new (bỏ trống nếu tệp Word đã có)",
        "from_": "tệp Word .docx của bài",
        "photos": "thư mục ảnh, hoặc thẻ nhớ của máy ảnh",
        "honours": "danh sách khen thưởng .xlsx hoặc .csv",
        "category": "mã chuyên mục (không ghi thì hỏi)",
        "content": "thư mục nội dung (mặc định content)",
    },
)
def new(  # noqa: PLR0913, PLR0917 — invoke makes an option of each
    _: Context,
    title: str = "",
    from_: str = "",
    photos: str = "",
    honours: str = "",
    category: str = "",
    content: str = "content",
) -> None:
    """Tạo thư mục của một bài mới từ tiêu đề, tệp Word, ảnh và danh sách Excel."""
    from plugins.tools.office import command

    order = command.Order(
        title=title,
        word=_given(from_),
        photos=_given(photos),
        honours=_given(honours),
        category=category,
        content=_path(content, "content"),
    )
    _finish(command.run(order))


@task(
    positional=["file"],
    auto_shortflags=False,
    help={
        "file": "tệp .xlsx sẽ tạo, chưa có",
        "content": "thư mục nội dung có danh mục (mặc định content)",
    },
)
def honours_template(_: Context, file: str, content: str = "content") -> None:
    """Tạo mẫu danh sách khen thưởng (.xlsx) có sẵn các ô chọn theo danh mục."""
    from plugins.tools.office import honours_form

    _finish(honours_form.run(Path(file), _path(content, "content")))


@task(
    auto_shortflags=False,
    iterable=["path"],
    help={
        "path": "chỉ sửa bài hay thư mục này; ghi được nhiều lần (mặc định: tất cả)",
        "content": "thư mục nội dung (mặc định content)",
        "yes": "ghi luôn, không hỏi",
    },
)
def fix(_: Context, path: list[str], content: str = "content", yes: bool = False) -> None:
    """Sửa lỗi gõ máy sửa được mà không đổi lời: cho xem trước, đồng ý thì mới ghi."""
    from plugins.tools.fixing import command

    paths = [Path(text) for text in path]
    _finish(command.run(paths=paths, content=_path(content, "content"), is_agreed=yes))


@task
def schema(_: Context) -> None:
    """Ghi lược đồ cho VS Code (.vscode/schema): gợi ý tên trường, mã danh mục khi gõ."""
    from plugins.tools.helping import command

    _finish(command.run())


@task
def test(_: Context) -> None:
    """Chạy mọi kiểm tra của dự án như trên CI: ruff, mypy, pytest."""
    from plugins.tools import testing

    _finish(testing.run())


@task(auto_shortflags=False, help={"name": "tên phần cần cài: heic hoặc dask"})
def extra(_: Context, name: str) -> None:
    """Cài một phần bổ sung: heic (ảnh của điện thoại), dask (làm ảnh trên nhiều máy)."""
    from plugins.tools import extras

    _finish(extras.run(name))


@task(
    auto_shortflags=False,
    help={
        "name": "photos (làm ảnh), check (đọc soát), honours (bảng vàng), import (tin cũ)…",
        "folder": "thư mục ảnh JPEG, hoặc các tệp câu có nhãn (mặc định: bộ của dự án)",
        "rounds": "số vòng đo (mặc định 3)",
        "few": "chỉ dùng bấy nhiêu ảnh, khen thưởng, câu đầu tiên",
        "json": "in kết quả dạng JSON cho máy đọc",
    },
)
def bench(
    _: Context,
    name: str,
    folder: str = "",
    rounds: str = "3",
    few: str = "",
    json: bool = False,
) -> None:
    """Đo tốc độ bên cạnh các công cụ khác; các công cụ ấy được cài vào .cache/bench khi cần."""
    count = whole_number("--rounds", rounds, 1, _MOST_ROUNDS)
    first = whole_number("--few", few, 1, _MOST_FEW) if few else None
    place = Path(folder) if folder else None
    from plugins.tools.bench import command

    _finish(command.run(name, folder=place, rounds=count, few=first, as_json=json))


@task(
    auto_shortflags=False,
    help={
        "file": "tệp .txt hoặc .md, hay thư mục của bài viết",
        "json": "in kết quả dạng JSON cho máy đọc",
        "apply": "hỏi từng đề xuất rồi ghi vào index.md của bài",
    },
)
def suggest(_: Context, file: str, json: bool = False, apply: bool = False) -> None:
    """Đọc một bài, đề xuất khen thưởng cùng lời văn làm căn cứ; được đồng ý thì mới ghi."""
    from plugins.tools.suggest import command

    _finish(command.run(Path(file), as_json=json, apply=apply))


@task(
    auto_shortflags=False,
    help={
        "id": "mã của khen thưởng, cột record_id của khen-thuong.csv",
        "reason": "lý do gỡ; không nhắc tên",
        "content": "thư mục nội dung (mặc định content)",
    },
)
def remove_honour(_: Context, id: str, reason: str = "", content: str = "content") -> None:  # noqa: A002 — the name of the option
    """Gỡ một khen thưởng khỏi Bảng vàng và dữ liệu mở theo yêu cầu, không giữ lại tên."""
    from plugins.tools.removals import command

    _finish(command.run(id, reason=reason, content=_path(content, "content")))


@task(
    name="import",
    positional=["source"],
    auto_shortflags=False,
    help={
        "source": "trang đã lưu, thư mục sao chép, WARC, tệp xuất danh sách, văn bản .txt",
        "into": "thư mục nội dung nhận bài (mặc định content)",
        "profile": "tên hồ sơ, hoặc tệp .yml, thay cho tự chọn",
        "category": "mã chuyên mục cho trang mà danh mục chưa có tên chuyên mục",
        "dry_run": "chỉ kiểm kê và báo cáo, không ghi bài",
        "report": "ghi báo cáo JSON vào tệp này",
    },
)
def import_(  # noqa: PLR0913, PLR0917 — invoke makes an option of each
    _: Context,
    source: str,
    into: str = "content",
    profile: str = "",
    category: str = "",
    dry_run: bool = False,
    report: str = "",
) -> None:
    """Đưa tin, bài cũ (SharePoint) thành bài chờ duyệt; báo cáo mọi điều chưa chắc."""
    from plugins.tools.sharepoint import command

    order = command.Order(
        source=Path(source),
        into=_path(into, "content"),
        profile=profile,
        category=category,
        is_dry=dry_run,
        report=Path(report) if report else None,
    )
    _finish(command.perform(order))


@task(
    positional=["page"],
    auto_shortflags=False,
    help={
        "page": "một trang tin đã lưu mà chưa hồ sơ nào khớp",
        "into": "thư mục nội dung giữ hồ sơ (mặc định content)",
    },
)
def profile(_: Context, page: str, into: str = "content") -> None:
    """Lập hồ sơ cho một kiểu trang cũ bằng cách hỏi: tiêu đề, ngày, thân bài ở đâu."""
    from plugins.tools.sharepoint import profiling

    _finish(profiling.draft_profile(Path(page), _path(into, "content")))


@task(
    auto_shortflags=False,
    iterable=["path"],
    help={
        "path": "thư mục của bài; ghi được nhiều lần",
        "by": "họ tên người trình",
        "position": "chức vụ người trình",
        "content": "thư mục nội dung (mặc định content)",
    },
)
def submit(
    _: Context, path: list[str], by: str = "", position: str = "", content: str = "content"
) -> None:
    """Trình duyệt bài: bài chuyển sang chờ duyệt, ghi vào sổ trình duyệt."""
    from plugins.tools.approval import command

    _finish(command.submit(command.Order(_path(content, "content"), path, by, position)))


@task(
    auto_shortflags=False,
    iterable=["path"],
    help={
        "path": "thư mục của bài cần duyệt; ghi được nhiều lần",
        "batch": "hoặc tên đợt nhập, in ở cuối lệnh import",
        "by": "họ tên người duyệt",
        "position": "chức vụ người duyệt",
        "date": 'ngày đăng, có giờ nếu muốn: "09/3/2025 08:00" (cùng --path)',
        "sample": "số bài của đợt nhập in ra để xem trước (mặc định 5)",
        "content": "thư mục nội dung (mặc định content)",
    },
)
def approve(  # noqa: PLR0913, PLR0917 — invoke makes an option of each
    _: Context,
    path: list[str],
    batch: str = "",
    by: str = "",
    position: str = "",
    date: str = "",
    sample: str = "5",
    content: str = "content",
) -> None:
    """Duyệt bài đã trình (--path), hoặc một đợt bài đã nhập sau khi xem mẫu (--batch)."""
    count = whole_number("--sample", sample, 1, _MOST_SAMPLE)
    published = moment("--date", date) if date else None
    root = _path(content, "content")
    if bool(path) == bool(batch):
        raise Exit("approve cần đúng một trong hai: --path (từng bài) hoặc --batch (đợt nhập).", 1)
    if batch and published:
        raise Exit("--date chỉ đi cùng --path; bài của đợt nhập giữ ngày đã có.", 1)
    if batch:
        from plugins.tools.sharepoint import approving

        _finish(approving.approve(root, batch, by, position, count))
    from plugins.tools.approval import command

    _finish(command.approve(command.Order(root, path, by, position), published))


@task(
    name="return",
    auto_shortflags=False,
    iterable=["path"],
    help={
        "path": "thư mục của bài; ghi được nhiều lần",
        "by": "họ tên người trả lại",
        "why": "lý do, việc cần sửa",
        "position": "chức vụ người trả lại",
        "content": "thư mục nội dung (mặc định content)",
    },
)
def return_(
    _: Context,
    path: list[str],
    by: str = "",
    why: str = "",
    position: str = "",
    content: str = "content",
) -> None:
    """Trả lại bài để chỉnh sửa, kèm lý do; bài trở về bản nháp."""
    from plugins.tools.approval import command

    order = command.Order(_path(content, "content"), path, by, position)
    _finish(command.give_back(order, why))


@task(
    auto_shortflags=False,
    iterable=["path"],
    help={
        "path": "thư mục của bài; ghi được nhiều lần",
        "by": "họ tên người quyết định gỡ",
        "why": "lý do",
        "position": "chức vụ người quyết định gỡ",
        "content": "thư mục nội dung (mặc định content)",
    },
)
def withdraw(
    _: Context,
    path: list[str],
    by: str = "",
    why: str = "",
    position: str = "",
    content: str = "content",
) -> None:
    """Gỡ bài đã đăng: tại địa chỉ của bài chỉ còn một thông báo."""
    from plugins.tools.approval import command

    order = command.Order(_path(content, "content"), path, by, position)
    _finish(command.withdraw(order, why))


@task(
    auto_shortflags=False,
    help={
        "python": "cho Python nào, ví dụ 3.13 (mặc định: Python đang chạy lệnh này)",
        "platform": "cho máy nào: win_amd64, win_arm64 (mặc định: máy này)",
        "into": "thư mục nhận các gói (mặc định wheels, cạnh tasks.py)",
        "only_check": "không tải, chỉ nói còn thiếu gói nào",
    },
)
def wheels(
    _: Context,
    python: str = "",
    platform: str = "",
    into: str = "wheels",
    only_check: bool = False,
) -> None:
    """Tải sẵn các gói vào thư mục wheels để cài đặt trên máy không có mạng."""
    from plugins.tools.wheels import Order, run

    _finish(run(Order(_path(into, "wheels"), python, platform, only_check)))


@task
def samples(_: Context) -> None:
    """Vẽ lại ảnh mẫu và tệp PDF mẫu trong content/."""
    from plugins.tools.samples import main

    _finish(main.run())


def _path(text: str, default: str) -> Path:
    """A default belongs to the project, whatever folder the command was given in."""
    return ROOT / default if text == default else Path(text)


def _given(text: str) -> Path | None:
    """A path, or None. On Windows a folder given as "D:/Anh" may keep its quotation mark."""
    bare = text.strip().strip('"')
    return Path(bare) if bare else None


def _finish(code: int | None) -> None:
    raise Exit(code=code or 0)


if __name__ == "__main__":
    namespace = Collection.from_module(sys.modules[__name__])
    Tasks(namespace=namespace, name="tasks.py", binary="tasks.py").run()
