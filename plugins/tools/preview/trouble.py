"""The page shown while there is nothing else to show: it goes by itself when there is."""

from html import escape

BUILDING = "Đang tạo trang lần đầu, xin chờ giây lát…"

_PAGE = """<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<noscript><meta http-equiv="refresh" content="2"></noscript>
<title>Chưa tạo được trang</title>
<link rel="stylesheet" href="/_xem-thu/trang.css">
</head>
<body>
<main>
<h1>{heading}</h1>
<pre>{text}</pre>
</main>
</body>
</html>
"""


def trouble_page(text: str) -> str:
    """The text of a failed build, or that the first one is under way, as HTML."""
    heading = "Xem thử" if text == BUILDING else "Chưa tạo được trang: có điều cần sửa"
    return _PAGE.format(heading=heading, text=escape(text))
