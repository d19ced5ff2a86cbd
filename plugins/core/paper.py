"""Documents (văn bản) and standing pages: what is published beside the news."""

from collections.abc import Mapping
from dataclasses import dataclass as plain
from dataclasses import field, replace
from functools import cached_property
from typing import Annotated, Literal

from pydantic import BeforeValidator
from pydantic.dataclasses import dataclass

from plugins.core import addresses
from plugins.core.approval.ledger import Act
from plugins.core.article import Approval, PublicationStatus
from plugins.core.body import Body
from plugins.core.dates import Moment
from plugins.core.honour import Honour
from plugins.core.names import slugify
from plugins.core.privacy import public_form
from plugins.core.schema import STRICT, Day, Flag, Many, Text, named


def _decided(value: object) -> object:
    """What a decision lists rests on it, so that nobody has to write so."""
    if not isinstance(value, list):
        return value
    return [{"basis": "decision"} | item if isinstance(item, dict) else item for item in value]


@dataclass(frozen=True, kw_only=True, config=STRICT)
class DocumentFields:
    """The front matter of a document: what Decree 42/2022/NĐ-CP, article 4, asks to be shown."""

    title: Annotated[Text, named("Tên gọi")]
    kind: Annotated[Text, named("Loại văn bản")]
    issuer: Annotated[Text, named("Cơ quan ban hành")]
    issue_date: Annotated[Day, named("Ngày ban hành")]
    abstract: Annotated[Text, named("Trích yếu")]
    number: Annotated[Text | None, named("Số, ký hiệu")] = None
    signer: Annotated[Text | None, named("Người ký")] = None
    signer_role: Annotated[Text | None, named("Chức vụ người ký")] = None
    effective_date: Annotated[Day | None, named("Ngày có hiệu lực")] = None
    file: Annotated[Text | None, named("Tệp văn bản")] = None
    status: Annotated[PublicationStatus, named("Trạng thái")] = "draft"
    slug: Annotated[Text | None, named("Phần cuối địa chỉ")] = None
    old_urls: Annotated[Many[Text], named("Địa chỉ cũ")] = ()
    honours: Annotated[Many[Honour], BeforeValidator(_decided), named("Khen thưởng")] = ()
    approval: Annotated[Approval | None, named("Duyệt")] = None
    sample: Annotated[Flag, named("Văn bản mẫu")] = False


@plain(frozen=True, kw_only=True, eq=False)
class Document:
    """A document with the words that introduce it."""

    file: str
    fields: DocumentFields
    body: Body
    listed: tuple[Honour, ...] = ()  # of the honour list beside it, its annex
    is_approved: bool = False  # it stands as it was approved, with every file
    approved_files: Mapping[str, str] = field(default_factory=dict)  # digests, where it does
    taken_back: Act | None = None  # the return or withdrawal after the approval that it carries

    @property
    def written(self) -> tuple[Honour, ...]:
        """All honours that it decides: those of its front matter, then those of its annex."""
        return (*self.fields.honours, *self.listed)

    @cached_property
    def honours(self) -> tuple[Honour, ...]:
        """The same in the same places, as they may be published: without personal data.

        They rest on the document, and are of the year of its issue.
        """
        year = self.fields.issue_date.year
        return tuple(
            replace(public_form(honour), decision=self.key, basis="decision", award_year=year)
            for honour in self.written
        )

    @cached_property
    def folder(self) -> str:
        """The folder, relative to the content root."""
        return self.file.rsplit("/", 1)[0]

    @cached_property
    def when(self) -> Moment:
        """What orders it, and when it is due: the day of its issue."""
        return Moment(self.fields.issue_date)

    @cached_property
    def key(self) -> str:
        """How articles refer to it: ``2023/slug``."""
        slug = slugify(self.fields.slug or self.folder.rsplit("/", 1)[-1])
        return f"{self.fields.issue_date.year}/{slug}"

    @cached_property
    def address(self) -> str:
        """Its permanent address."""
        year, slug = self.key.split("/")
        return addresses.document(int(year), slug)


@dataclass(frozen=True, kw_only=True, config=STRICT)
class PageFields:
    """The front matter of a standing page."""

    title: Annotated[Text, named("Tiêu đề")]
    summary: Annotated[Text | None, named("Tóm tắt")] = None
    lang: Annotated[Literal["vi", "en"], named("Ngôn ngữ")] = "vi"
    sample: Annotated[Flag, named("Trang mẫu")] = False


@plain(frozen=True, kw_only=True)
class StandingPage:
    """A standing page; its slug is its file's name."""

    file: str
    fields: PageFields
    body: Body

    @property
    def slug(self) -> str:
        """The address without its strokes."""
        return slugify(self.file.rsplit("/", 1)[-1].removesuffix(".md"))

    @property
    def address(self) -> str:
        """Its permanent address."""
        return addresses.standing(self.slug)
