"""Honours in words, as every page writes them."""

from functools import lru_cache

from plugins.core.catalogue import Award, Catalogue
from plugins.core.dates import day_text
from plugins.core.honour import KIND_NAMES, Decision, DecisionRef, Honour
from plugins.core.names import fold
from plugins.core.paper import Document
from plugins.core.typography import capital, joined, padded

# Colour codes of ribbon bars, by kind of award; never the only cue.
_RIBBONS = {
    "huan-chuong": "huan-chuong",
    "huy-chuong": "huy-chuong",
    "danh-hieu-vinh-du-nha-nuoc": "danh-hieu",
    "danh-hieu-thi-dua": "danh-hieu",
    "ky-niem-chuong": "ky-niem-chuong",
    "bang-khen": "bang-khen",
    "giay-khen": "giay-khen",
}


def award_text(award: Award, grade: str | None, catalogue: Catalogue) -> str:
    """Name and class: "Huân chương Lao động hạng Nhì"."""
    return joined((award.name, catalogue.class_name.get(grade or "", "")), " ")


def recipient(honour: Honour) -> str:
    """Who was honoured: "Ông Trần Xuân Hùng", or "05 cá nhân" for a bare count."""
    if honour.count is not None:
        return f"{padded(honour.count)} {KIND_NAMES[honour.kind]}"
    return capital(joined((honour.honorific or "", honour.honoree or ""), " "))


def role_and_unit(honour: Honour, catalogue: Catalogue) -> str:
    """Role and unit as published; a unit of the catalogue by its name, nothing said twice."""
    unit = catalogue.unit.get(honour.unit or "")
    name = unit.name if unit else honour.unit or ""
    short = (unit.short_name if unit else None) or name
    return _place(honour.honoree or "", honour.role or "", name, short)


@lru_cache(maxsize=1 << 17)  # every list that has the honour asks for it
def _place(honoree: str, role: str, unit: str, short: str) -> str:
    told = fold(f"{honoree} {role}")
    is_said = any(fold(known) in told for known in dict.fromkeys((unit, short)))
    return role if is_said else joined((role, unit), ", ")


def status_text(honour: Honour) -> str:
    """What keeps it from being an ordinary award; "" where nothing does."""
    match honour.status, honour.posthumous:
        case "proposed", True:
            return "Đang đề nghị truy tặng"
        case "proposed", False:
            return "Đang đề nghị"
        case "revoked", _ if honour.revocation and honour.revocation.act == "tuoc":
            return "Đã tước danh hiệu"
        case "revoked", _:
            return "Đã hủy bỏ quyết định"
        case _, True:
            return "Truy tặng"
    return ""


def basis_text(honour: Honour, documents: dict[str, Document]) -> str:
    """What it rests on, and what revoked it: the article alone, or decisions as far as known."""
    return joined((_basis(honour, documents), revocation_text(honour, documents)))


def revocation_text(honour: Honour, documents: dict[str, Document]) -> str:
    """By which decision it was cancelled or stripped; "" where that is not known."""
    revocation = honour.revocation
    if revocation is None or revocation.decision is None:
        return ""
    act = "Tước" if revocation.act == "tuoc" else "Hủy bỏ"
    return joined((act, "theo", decision_text(revocation.decision, documents)), " ")


def decision_text(decision: DecisionRef | None, documents: dict[str, Document]) -> str:
    """A decision with its number and day, as far as they are known."""
    if isinstance(decision, Decision):
        day = f"ngày {day_text(decision.date)}" if decision.date else ""
        return joined(("quyết định số", decision.number, day), " ")
    document = documents.get(decision or "")
    if document is None:
        return "quyết định"
    fields = document.fields
    number = f"số {fields.number}" if fields.number else ""
    return joined((fields.kind.lower(), number, f"ngày {day_text(fields.issue_date)}"), " ")


def _basis(honour: Honour, documents: dict[str, Document]) -> str:
    if honour.basis == "article":
        return "Theo tin, bài"
    return f"Theo {decision_text(honour.decision, documents)}"


def presented_text(honour: Honour) -> str:
    """Who handed it over, by whose delegation, and who received it instead."""
    return joined(
        (
            f"Người trao: {honour.presented_by}" if honour.presented_by else "",
            f"Thừa ủy quyền của {honour.on_behalf_of}" if honour.on_behalf_of else "",
            f"Người nhận thay: {honour.received_by}" if honour.received_by else "",
        )
    )


def ribbon(award: Award) -> str:
    """The colour code of an award's ribbon bar."""
    return "co-thi-dua" if award.id.startswith("co-") else _RIBBONS.get(award.kind, "khac")
