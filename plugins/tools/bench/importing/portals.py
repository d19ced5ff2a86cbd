# ruff: noqa: E501 — markup is read more easily in its own lines
"""Old portals' pages around made-up news: the markup of four layouts, about 100 kB a page.

Written by us after the anatomy of real pages (measured figures, no copied text): scripts and view
state first, menus, the article in its layout, a list of other news with decoy dates, a footer.
"""

import base64
from collections.abc import Callable
from random import Random

from plugins.tools.bench.importing.newsroom import Photo, Story, story

HOST = "http://thidua.lamgiang.example"
_VIEW_STATE = 30_000  # bytes
_SCRIPTS = 56_000


def lacviet(number: int) -> bytes:
    """SharePoint 2010 with the LacViet news web part: ``#part1``, ``td.Time``, ``#part2``."""
    told = story(number)
    body = "".join(
        _table_photo(part) if isinstance(part, Photo) else _para(part) for part in told.parts
    )
    article = f"""<div class="container_top_mid2"><table><tbody><tr class="ms-news-header">
<td class="FolderTitle">{told.category}</td><td class="Time">{told.day:%d/%m/%Y}</td></tr></tbody></table></div>
<div id="part1"><table id="tableforprint" border="0" width="100%"><tbody><tr><td>
<p class="Title">{told.title}</p></td></tr><tr><td><b class="lv_description_mode1"></b></td></tr>
<tr><td style="TEXT-ALIGN: justify"><div class="ExternalClass{number:032X}"><p><span><br></span></p>
<div>{body}{_byline(told)}<p>Xem chi tiết <a href="/">Tại đây</a></p></div></div></td></tr>
<tr><td><div id="part2"><p class="OtherTitle">TIN ĐÃ ĐƯA</p><ul>{_others(number)}</ul></div></td></tr>
</tbody></table><br><span class="css_readCounter">Số lượt người xem: {number % 97}</span>
<span class="css_printandback"><a class="print" href="">Bản in</a></span></div>"""
    return _page(told, article)


def search_block(number: int) -> bytes:
    """The second LacViet layout: ``td.dv-title``, lead in ``h3``, no printed date."""
    told = story(number)
    first, *rest = told.parts
    body = "".join(_table_photo(part) if isinstance(part, Photo) else _para(part) for part in rest)
    article = f"""<table class="dvBlockSearch-tb"><tbody><tr><td class="dv-title"><div>
<h2 style="text-align:center">{told.title}</h2><br><h3>{first}</h3><br>{body}{_byline(told)}</div>
<p>Xem chi tiết <a href="">tại đây</a></p></td></tr><tr><td><div id="part2"><ul>{_others(number)}</ul></div>
</td></tr></tbody></table>"""
    return _page(told, article)


def publishing(number: int) -> bytes:
    """The article layout that SharePoint 2010-2019 brings along."""
    told = story(number)
    body = "".join(
        _next_photo(part) if isinstance(part, Photo) else _para(part) for part in told.parts
    )
    article = f"""<h1 id="pageTitle"><span id="DeltaPlaceHolderPageTitleInTitleArea">{told.title}</span></h1>
<div class="article article-left"><div class="captioned-image"><div class="image"></div><div class="caption"></div></div>
<div class="article-header"><div class="date-line">{told.day:%d/%m/%Y}</div><div class="by-line">{told.author}</div></div>
<div class="article-content"><div id="ctl00_PlaceHolderMain_ctl01_label" style="display:none">Page Content</div>
<div id="ctl00_PlaceHolderMain_ctl01__ControlWrapper_RichHtmlField" class="ms-rtestate-field">{body}</div></div></div>
<div class="ms-hide"><ul>{_others(number)}</ul></div>"""
    return _page(told, article)


def press_room(number: int) -> bytes:
    """A press room of SharePoint 2013: ``p#date``, ``h1``, the body bare among its siblings."""
    told = story(number)
    body = "".join(
        _next_photo(part) if isinstance(part, Photo) else _para(part) for part in told.parts
    )
    article = f"""<div id="ct-txt"><div id="leftNavigation"><ul><li class="current"><div>
<a href="/tin">{told.category}</a></div></li></ul></div><div id="col-mn" class="mainContent">
<div id="ct-wd"><ul><li>Chia sẻ</li></ul></div><p id="date"> Ngày đăng:\n{told.day:%d/%m/%Y} </p>
<span id="ctl00_PlaceHolderMain_DisplayContent_box1"><span><h1>{told.title}</h1></span></span>
<div class="homeImageLeft"><div style="display:none">Home Image</div></div>{body}{_byline(told)}
<menu class="ms-hide"></menu></div><div id="col-xtra"><ul>{_others(number)}</ul></div></div>"""
    return _page(told, article)


LAYOUTS: dict[str, Callable[[int], bytes]] = {
    "lacviet-news": lacviet,
    "lacviet-search-block": search_block,
    "publishing-article": publishing,
    "press-room": press_room,
}


def layout_of(number: int) -> str:
    """The layout that a mixed portal uses for an article."""
    return list(LAYOUTS)[number % len(LAYOUTS)]


def _para(text: str) -> str:
    return f'<p style="text-align&#58;justify">&nbsp;&nbsp;&nbsp;<span style="font-size:14px">{text}</span></p>'


def _picture(photo: Photo) -> str:
    return f'<img alt="{photo.file}" src="/PublishingImages/{photo.file}" style="margin&#58;5px;">'


def _table_photo(photo: Photo) -> str:
    caption = f"<tr><td><p>{photo.caption}</p></td></tr>" if photo.caption else ""
    return (
        f'<table align="center"><tbody><tr><td>{_picture(photo)}</td></tr>{caption}</tbody></table>'
    )


def _next_photo(photo: Photo) -> str:
    caption = f'<p style="text-align:center"><em>{photo.caption}</em></p>' if photo.caption else ""
    return f'<p style="text-align:center">{_picture(photo)}</p>{caption}'


def _byline(told: Story) -> str:
    return f'<p style="text-align:right">Tin, ảnh: {told.author}</p>' if told.author else ""


def _others(number: int) -> str:
    """Other news with days that are not this one's."""
    rows = (story(number + step) for step in range(1, 9))
    return "".join(
        f'<li><a href="/Pages/tin-{one.number}.aspx">{one.title}</a>'
        f'<span class="ShowDate">({one.day:%d/%m/%Y})</span></li>'
        for one in rows
    )


def _page(told: Story, article: str) -> bytes:
    chance = Random(told.number)  # noqa: S311 — padding, no secrets
    state = base64.b64encode(chance.randbytes(_VIEW_STATE * 3 // 4)).decode()
    script = "function f%d(a){return a+%d;}\n"
    scripts = "".join(script % (n, n) for n in range(_SCRIPTS // 32))
    menu = "".join(f'<li><a href="/sites/muc-{n}">Chuyên mục số {n}</a></li>' for n in range(120))
    return f"""<!DOCTYPE html>
<html dir="ltr" lang="vi-VN"><head><meta name="GENERATOR" content="Microsoft SharePoint">
<meta charset="utf-8"><title>Trang thông tin điện tử Thi đua - Khen thưởng</title>
<link rel="stylesheet" href="/_layouts/1033/styles/Themable/corev4.css"><script>{scripts}</script></head>
<body><form id="aspnetForm" method="post"><input type="hidden" name="__VIEWSTATE" value="{state}">
<div class="s4-notdlg noindex"><a href="#">Skip Ribbon Commands</a><a href="#">Skip to main content</a></div>
<div id="s4-ribbonrow"></div><div id="s4-workspace"><div id="s4-bodyContainer"><ul class="menu">{menu}</ul>
{article}<div id="footer">Bản quyền thuộc đơn vị giả định. Điện thoại 0000 000 000.</div>
</div></div></form></body></html>""".encode()
