"""Articles with photos, as the tests of galleries need them."""

from dataclasses import replace
from datetime import date

from plugins.core.article import Article
from plugins.core.dates import Moment
from plugins.core.photo import Photo
from tests.core.making import FIELDS, body, made

SHAPES = ((1800, 1200), (1800, 1200), (1200, 1800), (3000, 1000), (1600, 1200), (1800, 1200))


def story(
    slug: str = "bo-anh", *, photos: int = 4, lost: int = 0, day: str = "2024-01-15"
) -> Article:
    """An article with so many figures, of which the last ``lost`` ones have no photo."""
    names = [f"a{number}.jpg" for number in range(1, photos + 1)]
    text = "\n".join(f'![Thấy gì {name}]({name} "Chú thích {name}")' for name in names)
    article = made(replace(FIELDS, date=Moment(date.fromisoformat(day))), slug)
    found = (
        Photo(f"articles/2024/{slug}/{name}", *SHAPES[place % len(SHAPES)], "0" * 40)
        for place, name in enumerate(names[: photos - lost])
    )
    return replace(article, body=body(text), photos=tuple(found))
