"""Rules that hold honours against the catalogue: who confers it, for whom, when, by which number.

The catalogue is not sure of everything, so these only warn.
"""

import re
from collections.abc import Iterator
from datetime import date

from plugins.core.article import Article
from plugins.core.award_finder import AwardFinder
from plugins.core.catalogue import Award, Catalogue
from plugins.core.dates import day_text
from plugins.core.entry import Entry
from plugins.core.honour import KIND_NAMES, Decision, Honour
from plugins.core.names import canon
from plugins.core.paper import Document
from plugins.core.problems import Problem

_SIGN = r"(?P<sign>QĐ-[A-ZĐ]\w*(?:-[A-ZĐ]\w*)*|QĐ/[A-ZĐ]\w*|KT/CTN|LCT)"
_NUMBER = re.compile(rf"\d{{1,6}}[A-Za-zĐđ]?(?:/(?:19|20)\d\d)?[/-]?{_SIGN}")
_DELEGATED = re.compile(r"^thừa (?:ủy|uỷ) quyền (?:của )?", re.IGNORECASE)
_CLASSED = ("huan-chuong", "huy-chuong")
_DAYS_TOLD = 4  # letters of "2023": a year alone

Entries = Entry[Article] | Entry[Document]


def of_awards(entry: Entries, catalogue: Catalogue) -> list[Problem]:
    """Every rule for every honour; what is said of many rows is said once."""
    finder = AwardFinder(catalogue)
    found: dict[tuple[str, str], Problem] = {}
    for index, honour in enumerate(entry.value.honours):
        award = catalogue.award.get(honour.award)
        for problem in _of_award(entry, index, honour, award, finder) if award else ():
            found.setdefault((problem.rule, problem.message), problem)
    if isinstance(entry.value, Document) and entry.value.honours:
        found |= {(p.rule, p.message): p for p in _of_document(entry, entry.value)}
    return list(found.values())


def _of_award(
    entry: Entries, index: int, honour: Honour, award: Award, finder: AwardFinder
) -> Iterator[Problem]:
    yield from _conferrer(entry, index, honour, award, finder)
    yield from _recipient(entry, index, honour, award)
    yield from _class(entry, index, honour, award)
    yield from _law(entry, index, honour, award)
    yield from _revoked(entry, index, honour)
    number = _number(entry, honour)
    if number:
        yield from _decision(entry, index, number, award, finder.catalogue)


def _conferrer(
    entry: Entries, index: int, honour: Honour, award: Award, finder: AwardFinder
) -> Iterator[Problem]:
    if not honour.on_behalf_of:
        return
    conferrer = finder.conferrer(_DELEGATED.sub("", honour.on_behalf_of))
    if conferrer and award.conferred_by and conferrer not in award.conferred_by:
        message = f"«{honour.on_behalf_of}» không có thẩm quyền tặng «{award.name}»"
        hint = f"thẩm quyền: {finder.conferrer_names(award)}; hãy xem lại người ủy quyền"
        path = ("honours", index, "on_behalf_of")
        yield entry.warning(path, "wrong-conferrer", message, hint)


def _recipient(entry: Entries, index: int, honour: Honour, award: Award) -> Iterator[Problem]:
    if award.recipients and honour.kind not in award.recipients:
        allowed = ", ".join(KIND_NAMES.get(kind, "người nước ngoài") for kind in award.recipients)
        message = f"«{award.name}» không dành cho {KIND_NAMES[honour.kind]}"
        hint = f"đối tượng trong danh mục: {allowed}; hãy xem lại «kind» hoặc «award»"
        yield entry.warning(("honours", index, "kind"), "wrong-recipient", message, hint)


def _class(entry: Entries, index: int, honour: Honour, award: Award) -> Iterator[Problem]:
    """Orders and medals of several classes are conferred in one of them."""
    if honour.is_awarded and award.kind in _CLASSED and award.classes and not honour.grade:
        message = f"«{award.name}» chưa ghi hạng"
        hint = f"hãy ghi «class»: {', '.join(award.classes)}; nhiều hạng thì ghi cac-hang"
        yield entry.warning(("honours", index, "class"), "missing-class", message, hint)


def _law(entry: Entries, index: int, honour: Honour, award: Award) -> Iterator[Problem]:
    """Only warns: the span of the law is not the age of the award."""
    begins, ends = _span(award)
    decision = honour.decision
    signed = decision.date if isinstance(decision, Decision) else None
    if isinstance(entry.value, Document):
        signed = entry.value.fields.issue_date
    first = signed or (date(honour.award_year, 12, 31) if honour.award_year else None)
    last = signed or (date(honour.award_year, 1, 1) if honour.award_year else None)
    if not first or not last:
        return
    told = f"ngày {day_text(signed)}" if signed else f"năm {honour.award_year}"
    hint = "đúng nếu được tặng theo quy định khác; nếu không, hãy xem lại năm hoặc «award»"
    path = ("honours", index, "award_year")
    if begins and first < begins:
        message = f"{told} sớm hơn ngày có «{award.name}» ({day_text(begins)})"
        yield entry.warning(path, "outside-the-law", message, hint)
    elif ends and last > ends:
        message = f"{told} muộn hơn ngày cuối còn «{award.name}» trong luật ({day_text(ends)})"
        yield entry.warning(path, "outside-the-law", message, hint)


def _span(award: Award) -> tuple[date | None, date | None]:
    """From the law's first day, or from the award's own where that is earlier."""
    begins = award.valid_from
    told = award.established.date if award.established else ""
    if begins and told[:_DAYS_TOLD].isdigit():
        begins = min(begins, date(int(told[:_DAYS_TOLD]), 1, 1))
    return begins, award.valid_to


def _revoked(entry: Entries, index: int, honour: Honour) -> Iterator[Problem]:
    if honour.status == "revoked" and not (honour.revocation and honour.revocation.decision):
        message = "khen thưởng đã hủy bỏ hoặc tước nhưng chưa ghi theo quyết định nào"
        hint = "hãy thêm «revocation:» với «act» (huy-bo hoặc tuoc) và «decision»"
        yield entry.warning(("honours", index, "status"), "missing-revocation", message, hint)


def _number(entry: Entries, honour: Honour) -> str:
    if isinstance(entry.value, Document):
        return ""  # said once for the paper
    return honour.decision.number if isinstance(honour.decision, Decision) else ""


def _decision(
    entry: Entries, index: int, number: str, award: Award, catalogue: Catalogue
) -> Iterator[Problem]:
    path = ("honours", index, "decision", "number")
    sign = sign_of(number)
    if not sign:
        yield entry.warning(path, "decision-number", *_bad_number(number))
    elif not _fits(sign, award) and sign in _known_signs(catalogue):
        wanted = ", ".join(award.decision_suffixes)
        message = f"«{award.name}» không do quyết định ký hiệu «{sign}» tặng"
        hint = f"ký hiệu thường gặp: {wanted}; hãy xem lại số quyết định hoặc «award»"
        yield entry.warning(path, "decision-level", message, hint)


def _of_document(entry: Entries, document: Document) -> Iterator[Problem]:
    """A paper with honours is a decision, and its number says so."""
    number = document.fields.number or ""
    if number and not sign_of(number):
        yield entry.warning(("number",), "decision-number", *_bad_number(number))
    for index, honour in enumerate(document.fields.honours):
        if honour.decision or honour.award_year or honour.basis != "decision":
            message = "khen thưởng của văn bản lấy quyết định và năm theo chính văn bản"
            hint = "hãy bỏ «decision», «award_year» và «basis» ở dòng này"
            yield entry.warning(("honours", index), "decided-by-the-document", message, hint)


def sign_of(number: str) -> str:
    """The part of a number that tells who decided, "QĐ-UBND"; "" for a number of another form."""
    match = _NUMBER.fullmatch("".join(canon(number).replace("–", "-").split()))
    return match["sign"] if match else ""


def _bad_number(number: str) -> tuple[str, str]:
    hint = "hãy viết đủ như 15/QĐ-UBND, 231/QĐ-TTg, 1145/QĐ-CTN, 20-QĐ/TU"
    return f"số quyết định «{number}» không đúng dạng", hint


def _fits(sign: str, award: Award) -> bool:
    return not award.decision_suffixes or any(
        sign.startswith(suffix[:-1]) if suffix.endswith("…") else sign == suffix
        for suffix in award.decision_suffixes
    )


def _known_signs(catalogue: Catalogue) -> set[str]:
    """Signs that belong to one level; what no award names may be anybody's."""
    return {suffix for award in catalogue.awards for suffix in award.decision_suffixes}
