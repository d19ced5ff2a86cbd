"""Whether a clause tells of an award given now, proposed, revoked, or only mentioned."""

from collections.abc import Sequence

from plugins.core.suggest.chunk import Chunk
from plugins.core.suggest.finding import Status
from plugins.core.suggest.groups import number_before
from plugins.core.suggest.placing import Clause, shares_subject
from plugins.core.suggest.recipients import Found
from plugins.core.suggest.sentence import Memory

_NEAR = 4  # words before the verb
_DENIALS = (
    "không", "chưa", "sẽ", "từ chối", "xứng đáng", "giả mạo", "mạo danh", "làm giả",
    "kiểm tra việc", "xác minh việc", "xem xét việc", "rà soát việc", "khiếu nại việc",
    "tố cáo việc", "tạm dừng việc",
)  # fmt: skip
_FAR_APART = 2  # years between awards that one sentence recalls


def status_of(
    clause: Clause, memory: Memory, before: tuple[Clause, Status] | None
) -> Status | None:
    """The status; None where the award is only told of."""
    told = _clause_words(clause)
    if any(one.kind == "revoke" for one in told):
        return "revoked"
    if _is_only_told(clause, memory):
        return None
    if any(one.kind == "propose" for one in told) or clause.sentence.consults:
        return "proposed"
    if before is not None and _has_no_subject(clause, told):
        return before[1]
    return "awarded"


def _is_only_told(clause: Clause, memory: Memory) -> bool:
    """History, wishes, law, an obituary."""
    telling, token = clause.sentence.telling, clause.chunks[clause.verb].start
    if _is_denied(clause, token):
        return True
    if memory.is_past and not telling.is_current:
        return True
    if telling.is_history(token) or telling.wishes(token):
        return True
    if _is_old_thing(clause):
        return True
    if telling.is_law(token) or _is_anyone(clause):
        return True
    return clause.governor.manner == "given" and telling.is_obituary


def _is_old_thing(clause: Clause) -> bool:
    """Kept, shown, or given long ago: "còn giữ 3 Bằng khen", "tấm Bằng khen từ năm 1998"."""
    telling, chunks, group = clause.sentence.telling, clause.chunks, clause.group
    is_kept = clause.governor.voice == "noun" and telling.is_kept(chunks[group.first].start)
    years = clause.sentence.award_years
    is_recalled = len(years) > 1 and max(years) - min(years) >= _FAR_APART
    return is_kept or is_recalled or telling.is_since(chunks[group.last].end)


def _is_denied(clause: Clause, verb: int) -> bool:
    """Refused, not yet, or only to come: "không đồng ý tặng", "sẽ được tặng", "xứng đáng được"."""
    keys = [token.key for token in clause.sentence.tokens[max(0, verb - _NEAR) : verb]]
    if "không" in keys and "chỉ" in keys:  # "không chỉ được tặng … mà còn"
        return False
    said = f" {' '.join(keys)} "
    return any(f" {word} " in said for word in _DENIALS)


def _has_no_subject(clause: Clause, told: Sequence[Chunk]) -> bool:
    """Whether a verb goes on with the subject, and the status, of the one before."""
    is_open = clause.governor.voice in ("noun", "active")
    return is_open and not any(one.kind in ("office", "giver", "unit", "person") for one in told)


def _is_anyone(clause: Clause) -> bool:
    """Whoever it may be, at the beginning of a rule: "Cá nhân được tặng … được nâng lương"."""
    first, governor = clause.chunks[0], clause.governor
    if governor.passive != 1 or first.kind not in ("group", "generic"):
        return False
    is_bare = clause.sentence.tokens[first.start].key in ("cá", "tập", "người", "hộ")
    return is_bare and any(one.kind == "passive" for one in clause.chunks[governor.verb + 2 :])


def _clause_words(clause: Clause) -> Sequence[Chunk]:
    """What stands before the verb in its clause, and the verb."""
    start = clause.verb
    while start > clause.lower and clause.chunks[start - 1].kind not in ("semi", "newline"):
        start -= 1
    return clause.chunks[start : clause.verb + 1]


def happens(clause: Clause, found: Found, before: Clause | None) -> bool:
    """Whether something is given to somebody, or counted in awards."""
    if _is_plea(clause):
        return False
    if not found.is_empty or number_before(clause.chunks, clause.group.first) is not None:
        return True
    if clause.governor.voice in ("passive", "take") and _has_generic_subject(clause):
        return True
    return before is not None and shares_subject(clause, before)


def _is_plea(clause: Clause) -> bool:
    """A speaker asks those who have an award: "đề nghị các đơn vị được tặng … tiếp tục …"."""
    at = clause.governor.passive - 1
    chunks = clause.chunks
    is_group = False
    while at > 0 and chunks[at].kind in ("group", "generic", "comma", "and"):
        is_group = is_group or chunks[at].kind == "group"
        at -= 1
    return at >= 0 and is_group and chunks[at].kind in ("propose", "says")


def _has_generic_subject(clause: Clause) -> bool:
    """Somebody whom the sentence does not name: "nhà trường vinh dự đón nhận …"."""
    at, chunks = clause.subject_end - 1, clause.chunks
    while at >= 0 and chunks[at].kind in ("adverb", "quote", "comma", "among", "and", "has"):
        at -= 1
    return at >= 0 and chunks[at].kind == "generic"
