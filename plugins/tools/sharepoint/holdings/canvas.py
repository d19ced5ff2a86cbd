"""Modern pages: ``CanvasContent1`` in both of its encodings, as the HTML of an article's body."""

import html
import json
import re
from collections.abc import Iterator
from typing import TypeAlias

from selectolax.lexbor import LexborHTMLParser, LexborNode

Data: TypeAlias = dict[str, object]

_CONTROL = "data-sp-canvascontrol"
_NUMBER = re.compile(r"\d+")
_WEB_PART, _TEXT = "3", "4"


def canvas_html(text: str) -> str:
    """The body; what is no canvas comes back as it is."""
    start = text[:200].lstrip()
    if start.startswith("[") and "controlType" in text:
        controls = _loaded(text)
        if isinstance(controls, list):
            return "".join(_from_array(controls))
    if _CONTROL in text:
        return "".join(_from_markup(text))
    return text


def _loaded(text: str) -> object:
    try:
        return json.loads(text, parse_int=str, parse_float=str)
    except (ValueError, RecursionError):
        return None


def _from_array(controls: list[object]) -> Iterator[str]:
    for control in controls:
        if not isinstance(control, dict):
            continue
        kind = str(control.get("controlType", ""))
        if kind == _TEXT:
            yield f"<div>{_words(control, 'innerHTML')}</div>"
        elif kind == _WEB_PART:
            yield _web_part(_data(control, "webPartData"))


def _from_markup(text: str) -> Iterator[str]:
    tree = LexborHTMLParser(text)
    for control in tree.css(f"div[{_CONTROL}]"):
        prose = control.css_first("[data-sp-rte]")
        part = control.css_first("[data-sp-webpartdata]")
        if prose is not None:
            yield f"<div>{prose.inner_html or ''}</div>"
        elif part is not None:
            data = _loaded(part.attributes.get("data-sp-webpartdata") or "")
            yield _web_part(_with_markup(data, part) if isinstance(data, dict) else {})


def _with_markup(data: Data, part: LexborNode) -> Data:
    """The image's address stands in the markup where the JSON leaves it out."""
    content = _data(data, "serverProcessedContent")
    if _data(content, "imageSources"):
        return data
    image = part.css_first("img[data-sp-prop-name]")
    if image is None or not image.attributes.get("src"):
        return data
    sources = {"imageSource": image.attributes["src"]}
    return {**data, "serverProcessedContent": {**content, "imageSources": sources}}


def _web_part(data: Data) -> str:
    """The pictures of a web part with their captions, and the HTML that it holds."""
    content, properties = _data(data, "serverProcessedContent"), _data(data, "properties")
    texts = {**properties, **_data(content, "searchablePlainTexts")}
    strings = "".join(str(text) for text in _data(content, "htmlStrings").values() if text)
    sources = _data(content, "imageSources")
    if not sources and isinstance(properties.get("imageSource"), str):
        sources = {"imageSource": properties["imageSource"]}
    if not _is_of_pictures(data, sources):
        return strings
    pictures = (_picture(key, str(sources[key]), texts) for key in sorted(sources, key=_number))
    return strings + "".join(pictures)


def _is_of_pictures(data: Data, sources: Data) -> bool:
    """Picture web parts; the thumbnails of lists of news and links are none of the article's."""
    title = str(data.get("title", "")).casefold()
    keys = set(sources)
    is_gallery = any(key.startswith(("images[", "items[")) for key in keys) and "galler" in title
    return bool(keys) and (keys <= {"imageSource"} or is_gallery)


def _picture(key: str, address: str, texts: Data) -> str:
    prefix = key.rpartition(".")[0]
    names = (f"{prefix}.caption", f"{prefix}.title") if prefix else ("captionText", "caption")
    caption = next((text for name in names if (text := _words(texts, name))), "")
    alt = _words(texts, f"{prefix}.altText" if prefix else "altText")
    below = f"<figcaption>{html.escape(caption)}</figcaption>" if caption else ""
    image = f'<img src="{html.escape(address)}" alt="{html.escape(alt)}">'
    return f"<figure>{image}{below}</figure>"


def _number(key: str) -> tuple[int, str]:
    match = _NUMBER.search(key)
    return (int(match[0][:9]) if match else 0, key)


def _data(data: Data, name: str) -> Data:
    found = data.get(name)
    return found if isinstance(found, dict) else {}


def _words(data: Data, name: str) -> str:
    found = data.get(name)
    return found if isinstance(found, str) else ""
