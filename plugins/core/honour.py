"""One honour as an article tells it: award, recipient or count, and what it rests on."""

from typing import Annotated, Literal, TypeAlias

from pydantic import Discriminator, Tag, model_validator
from pydantic.dataclasses import dataclass

from plugins.core.schema import STRICT, Day, Flag, Text, Whole, named

Kind = Literal["person", "collective", "household"]
Status = Literal["awarded", "proposed", "revoked"]
Basis = Literal["decision", "article"]
Visibility = Literal["public", "article", "withheld"]

Act = Literal["huy-bo", "tuoc"]

KIND_NAMES = {"person": "cá nhân", "collective": "tập thể", "household": "hộ gia đình"}


@dataclass(frozen=True, kw_only=True, config=STRICT)
class Decision:
    """A decision that is no document of this portal: its number, and its date where known."""

    number: Annotated[Text, named("Số, ký hiệu")]
    date: Annotated[Day | None, named("Ngày ban hành")] = None


def _which(value: object) -> str:
    """Whether a decision is written as an id or as fields, so that only that way is judged."""
    return "[id]" if isinstance(value, str) else "[fields]"


DecisionRef: TypeAlias = Annotated[
    Annotated[Decision, Tag("[fields]")] | Annotated[Text, Tag("[id]")], Discriminator(_which)
]


@dataclass(frozen=True, kw_only=True, config=STRICT)
class Revocation:
    """Why an honour is none any more: its decision was cancelled, or the title stripped."""

    act: Annotated[Act, named("Việc đã làm")]
    decision: Annotated[DecisionRef | None, named("Quyết định hủy bỏ, tước")] = None


@dataclass(frozen=True, kw_only=True, config=STRICT)
class Honour:
    """An honour, by name or as a bare count; the keys are those of docs/content-model.md.

    ``award_year`` is the year of the decision and never the article's: None where nothing says it.
    """

    award: Annotated[Text, named("Danh hiệu, hình thức khen thưởng")]
    kind: Annotated[Kind, named("Đối tượng")]
    basis: Annotated[Basis, named("Căn cứ")]
    grade: Annotated[Text | None, named("Hạng", alias="class")] = None
    honoree: Annotated[Text | None, named("Tên cá nhân, tập thể, hộ gia đình")] = None
    count: Annotated[Whole | None, named("Số lượng", ge=1)] = None
    honorific: Annotated[Text | None, named("Cách xưng")] = None
    role: Annotated[Text | None, named("Chức vụ, nơi công tác")] = None
    unit: Annotated[Text | None, named("Đơn vị")] = None
    presented_by: Annotated[Text | None, named("Người trao")] = None
    on_behalf_of: Annotated[Text | None, named("Thừa ủy quyền của")] = None
    received_by: Annotated[Text | None, named("Người nhận thay")] = None
    photo: Annotated[Text | None, named("Ảnh trao tặng")] = None
    award_year: Annotated[Whole | None, named("Năm khen thưởng", ge=1930, le=2100)] = None
    decision: Annotated[DecisionRef | None, named("Quyết định")] = None
    status: Annotated[Status, named("Tình trạng")] = "awarded"
    revocation: Annotated[Revocation | None, named("Hủy bỏ, tước")] = None
    posthumous: Annotated[Flag, named("Truy tặng")] = False
    ceremony_date: Annotated[Day | None, named("Ngày trao tặng")] = None
    achievement: Annotated[Text | None, named("Thành tích")] = None
    part_of: Annotated[Text | None, named("Nằm trong số liệu")] = None
    visibility: Annotated[Visibility, named("Phạm vi hiển thị")] = "public"
    id: Annotated[Text | None, named("Mã")] = None

    @model_validator(mode="after")
    def _named_or_counted(self) -> "Honour":
        if (self.honoree is None) == (self.count is None):
            raise ValueError("cần đúng một trong hai trường «honoree» (tên) và «count» (số lượng)")
        if self.revocation and self.status != "revoked":
            raise ValueError("có «revocation» thì phải ghi «status: revoked»")
        return self

    @property
    def documents(self) -> tuple[str, ...]:
        """Keys of the documents that it refers to: its decision, and the one that revoked it."""
        act = self.revocation.decision if self.revocation else None
        return tuple(key for key in (self.decision, act) if isinstance(key, str))

    @property
    def is_shown(self) -> bool:
        """Whether the article itself may show it; a withheld one appears nowhere."""
        return self.visibility != "withheld"

    @property
    def is_awarded(self) -> bool:
        """Only an awarded honour is one: proposals and revoked awards never count."""
        return self.status == "awarded"
