"""How written values become typed ones: field types, and problems with file and line.

A content type is a frozen pydantic dataclass; ``read_fields`` fills it from a header. Each field
carries its Vietnamese name as its title, which messages, the JSON Schema and the docs all show.
"""

import re
from collections.abc import Iterable, Mapping
from datetime import date
from functools import cache
from typing import Annotated, Any, TypeAlias, TypeVar, get_args

from pydantic import BeforeValidator, ConfigDict, Field, TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from plugins.core.dates import Moment, parse_day, parse_moment
from plugins.core.frontmatter import Header, Value
from plugins.core.nearest import did_you_mean
from plugins.core.problems import Problem
from plugins.core.source import INVISIBLE, Source

STRICT = ConfigDict(extra="forbid", arbitrary_types_allowed=True, populate_by_name=True)

_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_WHOLE = re.compile(r"\d{1,9}")


def _one_line(value: object) -> str:
    if value is None:
        raise ValueError("có một mục đang để trống")
    if isinstance(value, Mapping):
        raise ValueError("phải là một dòng chữ; nếu có dấu hai chấm, hãy đặt trong ngoặc kép")  # noqa: TRY004 — pydantic collects ValueError only
    if not isinstance(value, str):
        raise ValueError("phải là một dòng chữ, không phải một danh sách")  # noqa: TRY004 — as above
    if INVISIBLE.search(value):  # written as an escape, "\\u0007"
        raise ValueError(f"«{INVISIBLE.sub('�', value)}» có ký tự điều khiển không nhìn thấy")
    return " ".join(value.split())


def _identifier(value: object) -> str:
    text = _one_line(value)
    if not _ID.fullmatch(text):
        raise ValueError(f"«{text}» chỉ được gồm chữ thường không dấu, chữ số và dấu gạch nối")
    return text


def _day(value: object) -> object:
    return parse_day(_one_line(value)) if isinstance(value, str) else value


def _moment(value: object) -> object:
    return parse_moment(_one_line(value)) if isinstance(value, str) else value


def _whole(value: object) -> object:
    if isinstance(value, str) and not _WHOLE.fullmatch(value):
        raise ValueError(f"«{value}» không phải là số nguyên; hãy viết bằng chữ số, như 05")
    return int(value) if isinstance(value, str) else value


def _flag(value: object) -> object:
    if isinstance(value, str) and value.lower() not in ("true", "false"):
        raise ValueError(f"«{value}» phải là true (có) hoặc false (không)")
    return value.lower() == "true" if isinstance(value, str) else value


def _listed(value: object) -> object:
    if isinstance(value, str | Mapping):
        raise ValueError("phải là một danh sách, mỗi mục một dòng bắt đầu bằng dấu gạch nối (-)")  # noqa: TRY004 — as above
    return value


T = TypeVar("T")

Text: TypeAlias = Annotated[str, BeforeValidator(_one_line), Field(min_length=1)]
Id: TypeAlias = Annotated[str, BeforeValidator(_identifier), Field(min_length=1)]
Day: TypeAlias = Annotated[date, BeforeValidator(_day)]
When: TypeAlias = Annotated[Moment, BeforeValidator(_moment)]
Whole: TypeAlias = Annotated[int, BeforeValidator(_whole)]
Flag: TypeAlias = Annotated[bool, BeforeValidator(_flag)]
Many: TypeAlias = Annotated[tuple[T, ...], BeforeValidator(_listed)]


def named(vietnamese: str, **limits: Any) -> Any:  # noqa: ANN401 — pydantic's own signature
    """A field with its Vietnamese name and, where wanted, pydantic's limits."""
    return Field(title=vietnamese, **limits)


@cache
def adapter(kind: Any) -> TypeAdapter[Any]:  # noqa: ANN401 — a type is no plain value
    """The validator of a content type, built once."""
    return TypeAdapter(kind)


def read_fields(kind: type[T], source: Source, header: Header) -> tuple[T | None, list[Problem]]:
    """A typed value, or None with every problem found in it."""
    try:
        values = _without_empty(header.values)
        return adapter(kind).validate_python(values, by_alias=True, by_name=False), []  # type: ignore[arg-type]  # types are hashable
    except ValidationError as error:
        return None, [_problem(kind, source, header, detail) for detail in error.errors()]


def field_names(kind: type) -> dict[str, str]:
    """Keys of a content type as written in files, with their Vietnamese names."""
    return {info.alias or name: info.title or name for name, info in _infos(kind).items()}


def _infos(kind: type) -> Mapping[str, Any]:
    return getattr(kind, "__pydantic_fields__", {})


def _without_empty(value: Value) -> Any:  # noqa: ANN401 — any tree of values
    """A key without a value is a key that is not there."""
    if isinstance(value, dict):
        return {key: _without_empty(item) for key, item in value.items() if item not in (None, "")}
    if isinstance(value, list):
        return [_without_empty(item) for item in value]
    return value


def _problem(kind: type, source: Source, header: Header, detail: ErrorDetails) -> Problem:
    # pydantic's names of validators, "function-before[…]", and our tags are no part of the path
    path = tuple(part for part in detail["loc"] if isinstance(part, int) or "[" not in part)
    key = str(path[-1]) if path and isinstance(path[-1], str) else ""
    owner = _owner(kind, path[:-1])
    label = _label(owner, path)
    rule, message, hint = _say(detail, key, label, owner)
    return source.problem(header.line(*path), rule, message, hint)


def _label(owner: type | None, path: tuple[str | int, ...]) -> str:
    """«title» (tiêu đề), or the list's own name for one of its items."""
    key = next((part for part in reversed(path) if isinstance(part, str)), "")
    names = field_names(owner) if owner else {}
    return f"«{key}» ({names[key].lower()})" if key in names else f"«{key}»"


def _say(  # noqa: PLR0911 — one case a kind of error
    detail: ErrorDetails, key: str, label: str, owner: type | None
) -> tuple[str, str, str]:
    """Rule, message and hint for one of pydantic's errors."""
    match detail["type"]:
        case "missing":
            return "missing-field", f"thiếu trường {label}", f"hãy thêm dòng «{key}: …»"
        case "extra_forbidden" | "unexpected_keyword_argument":
            return "unknown-field", f"không có trường «{key}»", _known(key, owner)
        case "literal_error":
            return "unknown-value", *_choices(detail, label)
        case "value_error" if not key and label == "«»":  # of the whole header, not of a field
            return "missing-field", str(detail["ctx"]["error"]), ""
        case "value_error":
            return "bad-value", f"trường {label}: {detail['ctx']['error']}", ""
        case "string_too_short" | "too_short":
            return "missing-field", f"trường {label} đang để trống", "hãy điền hoặc bỏ dòng này"
        case "greater_than_equal":
            return "bad-value", f"trường {label} phải từ {detail['ctx']['ge']} trở lên", ""
        case "less_than_equal":
            return "bad-value", f"trường {label} không được quá {detail['ctx']['le']}", ""
        case "dataclass_type" | "dict_type":
            message = f"trường {label} phải gồm các dòng con dạng «trường: giá trị»"
            return "bad-value", message, ""
        case _:
            return "bad-value", f"trường {label}: không hiểu giá trị «{detail['input']}»", ""


def _known(key: str, owner: type | None) -> str:
    names = field_names(owner) if owner else {}
    return did_you_mean(key, names) or f"các trường có thể dùng: {', '.join(names)}"


def _choices(detail: ErrorDetails, label: str) -> tuple[str, str]:
    choices = re.findall(r"'([^']*)'", str(detail["ctx"]["expected"]))
    message = f"trường {label} không nhận giá trị «{detail['input']}»"
    hint = did_you_mean(str(detail["input"]), choices)
    return message, hint or f"hãy dùng một trong: {', '.join(choices)}"


def _owner(kind: type | None, path: Iterable[str | int]) -> type | None:
    """The content type that a path inside another leads to."""
    for part in path:
        if isinstance(part, str):
            kind = _content_type(_annotation(kind, part))
    return kind


def _annotation(kind: type | None, key: str) -> Any:  # noqa: ANN401 — any annotation
    for name, info in (_infos(kind) if kind else {}).items():
        if key in (name, info.alias):
            return info.annotation
    return None


def _content_type(annotation: Any) -> type | None:  # noqa: ANN401 — any annotation
    """The dataclass inside ``Many[Honour]``, ``Decision | str | None`` and the like."""
    if isinstance(annotation, type) and hasattr(annotation, "__pydantic_fields__"):
        return annotation
    inner = (_content_type(part) for part in get_args(annotation))
    return next((found for found in inner if found), None)
