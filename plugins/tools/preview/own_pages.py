"""The preview's own pages: everything that is to be mended, and the way to a telephone."""

from html import escape

from plugins.tools.bootstrap.say import COMMAND
from plugins.tools.check.page import problems_page
from plugins.tools.preview import injected
from plugins.tools.preview.board import Board
from plugins.tools.preview.lan import address, code_svg
from plugins.tools.preview.told import problems_of

_DRESS = '<link rel="stylesheet" href="/_xem-thu/trang.css">\n'
_BACK = '<p><a href="/">Về trang xem thử</a></p>'
_PAGE = """<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title} - Xem thử</title>
{dress}</head>
<body>
<main>
{back}
<h1>{title}</h1>
{body}
</main>
</body>
</html>
"""
_HOW = (
    "<p>Để xem trên điện thoại cùng mạng Wi-Fi, hãy dừng lệnh đang chạy (Ctrl-C) rồi chạy lại:</p>"
    f"<pre>{escape(COMMAND)} serve --lan</pre>"
)
_WARNING = (
    '<p class="warning">Lưu ý: khi chia sẻ, mọi máy trong mạng này đều xem được cả bản nháp và bài'
    " chưa đến giờ đăng.</p>"
)


def own_page(path: str, file: str, board: Board, port: int) -> str | None:
    """The HTML of a page of the preview itself; None where there is none of that address.

    ``file`` is the content file whose problems alone are asked for, "" for all.
    """
    if path == injected.CHECK:
        return _check(board, file)
    if path == injected.PHONE:
        return _PAGE.format(
            title="Xem trên điện thoại",
            body=_phone(port, is_shared=board.is_shared),
            dress=_DRESS,
            back=_BACK,
        )
    return None


def _check(board: Board, file: str) -> str:
    """Every problem, by its file; or those of one."""
    found = problems_of(board.problems, file) if file else board.problems
    sources = {source.file: (address, source.title) for address, source in board.sources.items()}
    titles = {file: title for file, (_, title) in sources.items()}
    addresses = {file: address for file, (address, _) in sources.items()}
    page = problems_page(found, titles, addresses)
    page = page.replace("</head>", f"{_DRESS}</head>", 1)
    return page.replace("<main>", f"<main>\n{_BACK}", 1)


def _phone(port: int, *, is_shared: bool) -> str:
    if not is_shared:
        return _HOW + _WARNING
    link = f"http://{address()}:{port}/"
    return (
        f"<p>Hướng máy ảnh của điện thoại vào mã này, hoặc gõ địa chỉ bên dưới. Điện thoại phải ở"
        f' cùng mạng Wi-Fi với máy này.</p>\n<div class="code">{code_svg(link)}</div>\n'
        f'<p><a href="{link}">{link}</a></p>\n{_WARNING}'
    )
