"""Fields of a list item, under the many names that exports give them, as a `Record`."""

import html
import re
from collections.abc import Iterable
from functools import lru_cache

from plugins.core.names import fold
from plugins.tools.sharepoint.holdings.canvas import canvas_html
from plugins.tools.sharepoint.holdings.unpublished import unpublished
from plugins.tools.sharepoint.model import Record

_HEX = re.compile(r"_x([0-9A-Fa-f]{4})_")
_NO_LETTER = re.compile(r"[\W_]+")
_LOOKUP = re.compile(r"-?\d{1,10};#")
_TYPED = re.compile(r"(?:string|float|datetime|boolean|error);#")
_SOURCE = re.compile(
    r"<img\b[^<>]{0,2000}?\bsrc\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s>]+))", re.IGNORECASE
)
_ENCODED = re.compile(
    r"(?:&lt;|&#60;|&#x3c;)(?:p|div|span|br|h[1-6]|table|ul|ol|img|strong|font)\b", re.IGNORECASE
)
_CLOCK = re.compile(r"\d{4}-\d\d-\d\dT[\d:.]{5,16}")
_UTC = re.compile(r"\d{4}-\d\d-\d\dT[\d:.]{5,16}Z")
_PAIR = re.compile(r"(\S+?), .*", re.DOTALL)  # "address, description" of an address field
_PLACEHOLDER = "/images/sitepagethumbnail.png"  # of modern pages without a picture
_MOST_OTHERS, _LONGEST_OTHER = 200, 2000

# For each field of a record the names it may have, best first; compared without accents, blanks
# and signs. Internal names and the headings of Vietnamese and English list views stand together.
_NAMES = {
    "title": "Title|Tiêu đề|Tiêu đề tin|Tiêu đề bài viết|Tên bài|Tên bài viết|Tên tin|LinkTitle"
    "|LinkTitleNoMenu|Tiêu đề trang|Page Title",
    "body": "PublishingPageContent|CanvasContent1|WikiField|Body|Nội dung|Nội dung trang"
    "|Nội dung bài viết|Nội dung tin|Nội dung chi tiết|Page Content|Wiki Content|Content"
    "|Article Body|Chi tiết|Toàn văn|NoiDung",
    "published": "ArticleStartDate|Article Date|PublishedDate|Published Date|FirstPublishedDate"
    "|First Published Date|Ngày đăng|Ngày đăng tin|Ngày xuất bản|Ngày phát hành"
    "|Ngày bài viết|Ngày đăng bài|Publish Date|Date Published|Published",
    "created": "Created|Ngày tạo|Thời gian tạo|Đã tạo|Được tạo|TimeCreated",
    "modified": "Modified|Ngày sửa|Đã sửa đổi|Đã sửa|Ngày cập nhật|Sửa đổi|TimeLastModified",
    "author": "ArticleByLine|Byline|By line|Tác giả|Tên tác giả|Bút danh|Người viết"
    "|Tác giả bài viết|Tin ảnh|Tin, ảnh",
    "summary": "Comments|Description|Tóm tắt|Trích dẫn|Trích yếu|Mô tả|Mô tả ngắn|Sapo|Lời dẫn"
    "|Giới thiệu|Summary|Abstract|Lead|Page Description",
    "category": "Chuyên mục|Danh mục|Loại tin|Thể loại|Nhóm tin|Category|Categories|PostCategory"
    "|Tên chuyên mục|Chủ đề",
    "image": "PublishingPageImage|Page Image|Ảnh đại diện|Hình đại diện|Hình ảnh|Ảnh"
    "|BannerImageUrl|Banner Image URL|PublishingRollupImage|Rollup Image|Image|ArticleImage",
    "image_caption": "PublishingImageCaption|Image Caption|Chú thích ảnh|Chú thích|Ghi chú ảnh",
    "list_id": "ListId|ParentListId|Mã danh sách",
    "item_id": "ID|ItemId|IntId|Mã|Mã tin|STT ID",
    "path": "FileRef|ServerUrl|ServerRelativeUrl|URL Path|Server Relative URL|EncodedAbsUrl"
    "|Đường dẫn URL|Địa chỉ|Đường dẫn trang|Liên kết|URL",
    "attachments": "AttachmentFiles|Attachments|Đính kèm|Tệp đính kèm|Tập tin đính kèm"
    "|File đính kèm",
}
_LEAF = "FileLeafRef|LinkFilename|LinkFilenameNoMenu|Name|Tên|Tên tệp"
_FOLDER = "FileDirRef|DirName|Path|Đường dẫn"
_ALL_PAGES_HAVE = ("title", "body")
_NOISE = (
    *("ContentTypeId", "ContentType", "GUID", "UniqueId", "owshiddenversion", "_ModerationStatus"),
    *("FileSystemObjectType", "ServerRedirectedEmbedUri", "ServerRedirectedEmbedUrl", "AuthorId"),
    *("EditorId", "CheckoutUserId", "OData__UIVersionString", "WorkflowVersion", "InstanceID"),
    *("Order", "ScopeId", "ProgId", "MetaInfo", "_UIVersion", "_Level", "_IsCurrentVersion"),
    *("Item Type", "Loại mục", "PublishingPageLayout", "HTML_x0020_File_x0020_Type"),
)


@lru_cache(maxsize=4096)
def _key(name: str) -> str:
    """A field's name as it is compared: "Tiêu đề", "TieuDe" and "OData__x0054_ieuDe" are one."""
    name = _HEX.sub(lambda match: chr(int(match[1], 16)), name.removeprefix("OData_"))
    return _NO_LETTER.sub("", fold(name.removeprefix("ows_")))


_KEYS = {field: tuple(_key(name) for name in names.split("|")) for field, names in _NAMES.items()}
_LEAF_KEYS = tuple(map(_key, _LEAF.split("|")))
_FOLDER_KEYS = tuple(map(_key, _FOLDER.split("|")))
_NOISE_KEYS = frozenset(map(_key, _NOISE))
_FIELD_OF = {key: field for field, keys in _KEYS.items() for key in keys}


def known_fields(names: Iterable[str]) -> frozenset[str]:
    """The fields of a record that some column names."""
    return frozenset(_FIELD_OF[key] for name in names if (key := _key(name)) in _FIELD_OF)


def has_body(names: Iterable[str]) -> bool:
    """Whether a list of columns is one of articles: it has titles and texts."""
    return known_fields(names).issuperset(_ALL_PAGES_HAVE)


def has_days(names: Iterable[str]) -> bool:
    """Whether a list without texts can still tell days of publication."""
    return known_fields(names).issuperset(("title", "published"))


def to_record(
    fields: Iterable[tuple[str, str]], *, is_utc: bool = False, is_zone_unsure: bool = False
) -> Record:
    """A list item; the first name that has a value wins, and the rest is kept as ``others``.

    ``is_utc`` is for exports whose dates are UTC without saying so, ``is_zone_unsure`` for those
    that may be UTC or the server's.
    """
    named = [(name, _key(name), value.strip()) for name, value in fields]
    values: dict[str, str] = {}
    for _, key, value in named:
        if value:
            values.setdefault(key, value)
    used: set[str] = set()
    found = {field: _first(values, keys, used) for field, keys in _KEYS.items()}
    plain = {field: _bare(text) for field, text in found.items() if field not in ("body", "path")}
    path = _path(values, found["path"], used)
    return Record(
        **{name: text for name, text in plain.items() if name not in ("image", "attachments")},
        body=canvas_html(_decoded(found["body"])),
        image=_image(found["image"]),
        path=path,
        attachments=_attachments(found["attachments"]),
        is_utc=bool(plain["published"]) and (is_utc or bool(_UTC.fullmatch(plain["published"]))),
        is_zone_unsure=is_zone_unsure and bool(_CLOCK.fullmatch(plain["published"])),
        unpublished=unpublished(values),
        is_cut=False,
        is_row=False,
        others=_others(named, used),
    )


def _decoded(text: str) -> str:
    """HTML that an export has written as letters («&lt;p&gt;»), read once more."""
    return html.unescape(text) if "<" not in text and _ENCODED.search(text) else text


def _first(values: dict[str, str], keys: tuple[str, ...], used: set[str]) -> str:
    for key in keys:
        if key in values:
            used.add(key)
            return values[key]
    return ""


def _bare(text: str) -> str:
    """A value without SharePoint's lookup ids: "12;#Phạm Nga" is "Phạm Nga"."""
    text = _TYPED.sub("", text, count=1) if _TYPED.match(text) else text
    if not _LOOKUP.match(text):
        return text
    parts = [part for part in text.split(";#")[1::2] if part]
    return "; ".join(parts)


def _image(text: str) -> str:
    """The address in an image field, which is HTML, an address, or one with a description."""
    if _PLACEHOLDER in text:
        return ""
    match = _SOURCE.search(text)
    if match:
        return html.unescape(match[1] or match[2] or match[3] or "")
    if "<" in text:
        return ""
    pair = _PAIR.fullmatch(text)
    return pair[1] if pair and "/" in pair[1] else text


def _path(values: dict[str, str], path: str, used: set[str]) -> str:
    """The address of the page; a lookup ("3;#Pages/a.aspx") lacks its first slash."""
    path = _bare(path)
    path = path.partition(", ")[0] if "://" in path else path
    if not path:
        leaf, folder = (_bare(_first(values, keys, used)) for keys in (_LEAF_KEYS, _FOLDER_KEYS))
        if not leaf:
            return ""
        is_whole = folder.endswith("/" + leaf)
        path = folder if is_whole else f"{folder.rstrip('/')}/{leaf}"
    return path if path.startswith(("/", "http")) else f"/{path}"


def _attachments(text: str) -> tuple[str, ...]:
    if text.lower() in ("", "true", "false", "0", "1", "có", "không", "yes", "no"):
        return ()
    return tuple(part.strip() for part in re.split(r";#|[;\n]", text) if part.strip())


def _others(named: list[tuple[str, str, str]], used: set[str]) -> tuple[tuple[str, str], ...]:
    kept = (
        (name, value[:_LONGEST_OTHER])
        for name, key, value in named
        if value and key not in used and key not in _NOISE_KEYS
    )
    return tuple(one for one, _ in zip(kept, range(_MOST_OTHERS), strict=False))
