"""An article: its typed front matter, its body, its photos, and the address that follows."""

import re
from collections.abc import Mapping
from dataclasses import dataclass as plain
from dataclasses import field
from datetime import date
from functools import cached_property
from typing import Annotated, Literal

from pydantic import model_validator
from pydantic.dataclasses import dataclass

from plugins.core import addresses
from plugins.core.approval.ledger import Act
from plugins.core.body import Body
from plugins.core.content_root import UNDATED
from plugins.core.dates import Moment
from plugins.core.honour import Honour
from plugins.core.names import slugify
from plugins.core.photo import Photo
from plugins.core.privacy import public_form
from plugins.core.schema import STRICT, Day, Flag, Many, Text, When, Whole, named

_VIDEO = re.compile(r"https://[\w.-]+(?::\d+)?(?:/\S*)?")

PublicationStatus = Literal["draft", "pending", "published", "withdrawn"]


@dataclass(frozen=True, kw_only=True, config=STRICT)
class Credits:
    """Who wrote it, who photographed it, where it was taken from."""

    text: Annotated[Text | None, named("Tin")] = None
    photos: Annotated[Text | None, named("Ảnh")] = None
    source: Annotated[Text | None, named("Nguồn")] = None


@dataclass(frozen=True, kw_only=True, config=STRICT)
class AttachmentRef:
    """A file beside the article that readers may download."""

    name: Annotated[Text, named("Tên tài liệu")]
    file: Annotated[Text, named("Tệp")]


@dataclass(frozen=True, kw_only=True, config=STRICT)
class OldFile:
    """A file beside the article that the old portal had at an address of its own."""

    file: Annotated[Text, named("Tệp")]
    url: Annotated[Text, named("Địa chỉ cũ")]


@dataclass(frozen=True, kw_only=True, config=STRICT)
class SeriesPart:
    """Its place in a series; ``part`` counts from 1."""

    name: Annotated[Text, named("Tên loạt bài")]
    part: Annotated[Whole, named("Kỳ", ge=1)]


@dataclass(frozen=True, kw_only=True, config=STRICT)
class Correction:
    """A public correction (đính chính)."""

    date: Annotated[Day, named("Ngày đính chính")]
    note: Annotated[Text, named("Nội dung đính chính")]


@dataclass(frozen=True, kw_only=True, config=STRICT)
class VideoRef:
    """A video elsewhere: a link with a poster, never an embed."""

    title: Annotated[Text, named("Tên video")]
    url: Annotated[Text, named("Địa chỉ video")]
    poster: Annotated[Text | None, named("Ảnh đại diện")] = None

    @model_validator(mode="after")
    def _https(self) -> "VideoRef":
        if not _VIDEO.fullmatch(self.url):
            raise ValueError(f"địa chỉ video «{self.url}» phải có dạng https://tên-miền/…")
        return self

    @property
    def host(self) -> str:
        """The host that readers are sent to."""
        return self.url.split("/")[2]


@dataclass(frozen=True, kw_only=True, config=STRICT)
class Approval:
    """The record that ``approve`` writes: integrity and audit, no digital signature."""

    by: Annotated[Text, named("Người duyệt")]
    position: Annotated[Text | None, named("Chức vụ")] = None
    time: Annotated[Text, named("Thời điểm duyệt")]
    hash: Annotated[Text, named("Mã băm nội dung")]


@dataclass(frozen=True, kw_only=True, config=STRICT)
class Provenance:
    """Where an imported article came from."""

    source: Annotated[Text, named("Nguồn gốc")]
    original_id: Annotated[Text | None, named("Mã gốc")] = None
    captured: Annotated[Text | None, named("Thời điểm lưu")] = None
    sha256: Annotated[Text | None, named("SHA-256")] = None
    profile: Annotated[Text | None, named("Hồ sơ chuyển đổi")] = None
    importer: Annotated[Text | None, named("Phiên bản công cụ")] = None


@dataclass(frozen=True, kw_only=True, config=STRICT)
class Consultation:
    """The time in which everybody may comment on the honours that an article proposes."""

    opens: Annotated[Day, named("Ngày bắt đầu")]
    closes: Annotated[Day, named("Ngày cuối cùng")]
    contact: Annotated[Text, named("Nơi nhận ý kiến")]


@dataclass(frozen=True, kw_only=True, config=STRICT)
class ArticleFields:
    """The front matter of an article, key by key."""

    title: Annotated[Text, named("Tiêu đề")]
    category: Annotated[Text, named("Chuyên mục")]
    date: Annotated[When | None, named("Ngày đăng")] = None
    event_date: Annotated[Day | None, named("Ngày diễn ra")] = None
    modified: Annotated[When | None, named("Ngày cập nhật")] = None
    movements: Annotated[Many[Text], named("Phong trào")] = ()
    author: Annotated[Text | None, named("Tác giả")] = None
    summary: Annotated[Text | None, named("Sapo")] = None
    status: Annotated[PublicationStatus, named("Trạng thái")] = "draft"
    slug: Annotated[Text | None, named("Phần cuối địa chỉ")] = None
    old_urls: Annotated[Many[Text], named("Địa chỉ cũ")] = ()
    old_files: Annotated[Many[OldFile], named("Địa chỉ cũ của tệp")] = ()
    honours: Annotated[Many[Honour], named("Khen thưởng")] = ()
    consultation: Annotated[Consultation | None, named("Lấy ý kiến Nhân dân")] = None
    credits: Annotated[Credits | None, named("Ghi nguồn")] = None
    attachments: Annotated[Many[AttachmentRef], named("Tài liệu kèm theo")] = ()
    series: Annotated[SeriesPart | None, named("Loạt bài")] = None
    related: Annotated[Many[Text], named("Bài liên quan")] = ()
    corrections: Annotated[Many[Correction], named("Đính chính")] = ()
    videos: Annotated[Many[VideoRef], named("Video")] = ()
    key_points: Annotated[Many[Text], named("Điểm chính")] = ()
    tags: Annotated[Many[Text], named("Từ khóa")] = ()
    approval: Annotated[Approval | None, named("Duyệt")] = None
    provenance: Annotated[Provenance | None, named("Xuất xứ")] = None
    sample: Annotated[Flag, named("Bài mẫu")] = False

    @property
    def is_dated(self) -> bool:
        """Whether it has one of the two dates that an article must have."""
        return self.date is not None or self.event_date is not None


@plain(frozen=True, kw_only=True, eq=False)
class Article:
    """A whole article. ``file`` is its index.md, relative to the content root."""

    file: str
    fields: ArticleFields
    body: Body
    photos: tuple[Photo, ...]
    listed: tuple[Honour, ...] = ()  # of the honour list beside it
    is_approved: bool = False  # it stands as it was approved, with every file
    approved_files: Mapping[str, str] = field(default_factory=dict)  # digests, where it does
    taken_back: Act | None = None  # the return or withdrawal after the approval that it carries

    @property
    def written(self) -> tuple[Honour, ...]:
        """All honours that it tells of: those of its front matter, then those of its list."""
        return (*self.fields.honours, *self.listed)

    @cached_property
    def honours(self) -> tuple[Honour, ...]:
        """The same in the same places, as they may be published: without personal data."""
        return tuple(public_form(honour) for honour in self.written)

    @cached_property
    def folder(self) -> str:
        """The folder, relative to the content root: ``articles/2023/slug``."""
        return self.file.rsplit("/", 1)[0]

    @cached_property
    def when(self) -> Moment:
        """What orders it: its publication, else the day of its event.

        One without a day (an import may not know any) is in no list, and in no page but its own.
        """
        if self.fields.date is not None:
            return self.fields.date
        return Moment(self.fields.event_date or date.min)

    @cached_property
    def slug(self) -> str:
        """The last part of the address."""
        return slugify(self.fields.slug or self.folder.rsplit("/", 1)[-1])

    @cached_property
    def year(self) -> int | str:
        """The year of its addresses; only a preview shows one that has none."""
        return self.when.day.year if self.fields.is_dated else UNDATED

    @cached_property
    def key(self) -> str:
        """How others refer to it: ``2023/slug``."""
        return f"{self.year}/{self.slug}"

    @cached_property
    def address(self) -> str:
        """Its permanent address."""
        return addresses.article(self.year, self.slug)

    def photo(self, file: str) -> Photo | None:
        """The photo of that name beside it."""
        return next((photo for photo in self.photos if photo.file == file), None)
