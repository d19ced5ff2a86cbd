"""A short article as it is copied from the screen, and what was read of it."""

from itertools import chain

from plugins.core.manuscript.blocks import Figure, Paragraph, plain
from plugins.core.manuscript.walking import words
from plugins.tools.sharepoint.screen_text.reading import ScreenText
from plugins.tools.sharepoint.text.loss import measure

TITLE = "Lam Giang tổ chức lễ phát động phong trào thi đua năm 2019"
SECTION = "Tin tức - Sự kiện"
LEAD = "Sáng ngày 17/4/2019, UBND tỉnh Lam Giang tổ chức lễ phát động phong trào thi đua."
BODY = (
    "Dự lễ có lãnh đạo các sở, ngành, đoàn thể và đông đảo bà con. Phong trào kéo dài cả năm.",
    "Các đơn vị cam kết thực hiện tốt ba nội dung của phong trào./.",
)


def lines(*parts: str) -> str:
    return "\n\n".join(parts)


def figures(found: ScreenText) -> list[tuple[str, str]]:
    shown = [block for block in found.blocks if isinstance(block, Figure)]
    return [(figure.picture.address, plain(figure.caption)) for figure in shown]


def paragraphs(found: ScreenText) -> list[str]:
    return [plain(block.children) for block in found.blocks if isinstance(block, Paragraph)]


def rules(found: ScreenText) -> set[str]:
    return {caution.rule for caution in found.cautions}


def lost(text: str, found: ScreenText) -> tuple[str, ...]:
    line = found.byline
    people = (line.author, line.photos, line.source) if line else ()
    names = (figure[0] for figure in figures(found))
    said = chain((found.title, found.category, found.summary), people, words(found.blocks), names)
    article = "\n".join(part for part in said if part)
    return measure(text, article, "\n".join(found.furniture)).lost
