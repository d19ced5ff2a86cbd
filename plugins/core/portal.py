"""Who publishes this portal: the one typed setting that every page shows."""

import re
from typing import Annotated, Literal

from pydantic import BeforeValidator, model_validator
from pydantic.dataclasses import dataclass

from plugins.core.schema import STRICT, Day, Flag, Many, Text, named

_ORIGIN = re.compile(r"https?://[\w.-]+(?::\d+)?")
_MAIL = re.compile(r"[^\s@:/]+@[^\s@:/]+\.[^\s@:/]+")
_CONTACT = re.compile(r"https://\S+|mailto:\S+@\S+|tel:\+?[\d-]+")


def _contact(value: object) -> object:
    """A way to reach somebody as RFC 9116 (section 2.5.3) wants it: a URI."""
    if not isinstance(value, str) or not value:
        return value
    uri = f"mailto:{value}" if _MAIL.fullmatch(value) else value
    if not _CONTACT.fullmatch(uri):
        raise ValueError(f"«{value}» phải là thư điện tử, https://… hoặc tel:+84…")
    return uri


@dataclass(frozen=True, kw_only=True, config=STRICT)
class MenuItem:
    """One entry of a menu; ``address`` must be a page that the build makes, in ``lang``."""

    text: Annotated[str, named("Tên mục")]
    address: Annotated[str, named("Địa chỉ")]
    lang: Annotated[Literal["vi", "en"], named("Ngôn ngữ")] = "vi"


@dataclass(frozen=True, kw_only=True, config=STRICT)
class OldPortal:
    """A portal whose news stand here since provinces were merged."""

    name: Annotated[Text, named("Tên cổng, trang cũ")]
    address: Annotated[str, named("Địa chỉ cũ")] = ""
    until: Annotated[Day | None, named("Ngày cuối")] = None


@dataclass(frozen=True, kw_only=True, config=STRICT)
class Portal:
    """The identity of the portal, as ``PORTAL`` in pelicanconf.py gives it.

    The defaults claim nothing: a portal is official only where its settings say so.
    ``url`` is the public origin without a final slash ("" while there is none).
    """

    name: Annotated[str, named("Tên cổng, trang")] = "Thi đua - Khen thưởng"
    form: Annotated[Literal["cổng", "trang"], named("Loại")] = "trang"
    province: Annotated[str, named("Tỉnh, thành phố")] = ""
    agency: Annotated[str, named("Cơ quan quản lý")] = ""
    governing_agency: Annotated[str, named("Cơ quan chủ quản")] = ""
    responsible_person: Annotated[str, named("Người chịu trách nhiệm")] = ""
    contact_person: Annotated[str, named("Đầu mối liên hệ")] = ""
    address: Annotated[str, named("Địa chỉ")] = ""
    phone: Annotated[str, named("Điện thoại")] = ""
    email: Annotated[str, named("Thư điện tử")] = ""
    licence: Annotated[str, named("Giấy phép")] = ""
    data_licence: Annotated[str, named("Giấy phép dữ liệu mở")] = ""
    reply_within: Annotated[str, named("Thời hạn trả lời")] = ""
    accessibility_checked: Annotated[Day | None, named("Ngày kiểm tra khả năng tiếp cận")] = None
    predecessor: Annotated[str, named("Tỉnh cũ trước sắp xếp")] = ""
    predecessor_until: Annotated[Day | None, named("Ngày cuối của tỉnh cũ")] = None
    old_portals: Annotated[Many[OldPortal], named("Cổng, trang cũ")] = ()
    security_contact: Annotated[
        str, BeforeValidator(_contact), named("Nơi nhận báo lỗ hổng bảo mật")
    ] = ""
    security_expires: Annotated[Day | None, named("Hạn của security.txt")] = None
    official: Annotated[Flag, named("Trang chính thức")] = False
    approval_required: Annotated[Flag, named("Chỉ công bố bài đã duyệt")] = False
    url: Annotated[str, named("Địa chỉ công khai")] = ""
    menu: Annotated[Many[MenuItem], named("Thực đơn")] = ()
    footer_menu: Annotated[Many[MenuItem], named("Thực đơn chân trang")] = ()

    @model_validator(mode="after")
    def _fits(self) -> "Portal":
        if self.official and not self.agency:
            raise ValueError("trang chính thức (official) phải ghi rõ cơ quan quản lý (agency)")
        if self.url and not _ORIGIN.fullmatch(self.url):
            raise ValueError(f"url «{self.url}» phải có dạng https://tên-miền, không có / ở cuối")
        return self

    @property
    def kind(self) -> str:
        """What the portal is, as the agency's decision calls it."""
        return f"{self.form.capitalize()} thông tin điện tử"

    @property
    def tagline(self) -> str:
        """The second line of the masthead: "Trang thông tin điện tử tỉnh …"."""
        return f"{self.kind} {self.province}".strip()

    @property
    def claim(self) -> str:
        """The line at the very top: official only where the settings say so."""
        if not self.official:
            return "Trang giới thiệu phần mềm, không phải trang chính thức của cơ quan nhà nước"
        return f"{self.form.capitalize()} chính thức của {self.agency}"

    @property
    def source_note(self) -> str:
        """What whoever publishes its news again is asked for."""
        return f"Ghi rõ nguồn «{self.name}» khi phát hành lại thông tin từ {self.form} này."
