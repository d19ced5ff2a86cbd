"""All problems as one page of the preview, complete in itself: no script, no other file."""

from collections.abc import Iterable, Mapping
from html import escape

from plugins.core.problems import Problem, errors
from plugins.core.typography import capital
from plugins.tools.check.groups import Group, grouped

PLACE = "/_xem-thu/doc-soat/"  # its address in the preview

_STYLE = """
body { max-width: 60rem; margin: 0 auto; padding: 1rem; line-height: 1.5;
  font-family: system-ui, sans-serif; color: #1f2328; background: #fff; }
h1 { font-size: 1.6rem; } h2 { font-size: 1.15rem; margin: 2rem 0 0; }
a { color: #0b57d0; } code { overflow-wrap: anywhere; color: #57606a; }
ol { list-style: none; padding: 0; margin: .5rem 0; }
li { margin: .5rem 0; padding: .5rem .75rem; border-left: .3rem solid; overflow-wrap: anywhere; }
.error { border-color: #b3261e; background: #fdecea; }
.warning { border-color: #8a6100; background: #fff6dd; }
.error strong { color: #8c1d18; } .warning strong { color: #6b4b00; }
.hint { display: block; } .rule { color: #57606a; font-size: .85rem; }
@media print { li { break-inside: avoid; } }
"""
_PAGE = """<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>{title}</title>
<style>{style}</style>
</head>
<body>
<main>
<h1>Đọc soát nội dung</h1>
<p>{summary}</p>
{groups}</main>
</body>
</html>
"""


def problems_page(
    problems: Iterable[Problem], titles: Mapping[str, str], addresses: Mapping[str, str]
) -> str:
    """The page in HTML. ``titles`` and ``addresses`` (in the preview) are by ``Problem.file``."""
    found = tuple(problems)
    summary = summary_of(found)
    title = f"Đọc soát: {len(errors(found))} lỗi" if errors(found) else "Đọc soát: không có lỗi"
    groups = "".join(
        _group(group, addresses.get(group.file, "")) for group in grouped(found, titles)
    )
    return _PAGE.format(title=title, style=_STYLE, summary=escape(summary), groups=groups)


def summary_of(problems: tuple[Problem, ...]) -> str:
    """How much there is to mend, and what that means."""
    wrong = len(errors(problems))
    odd = len(problems) - wrong
    if wrong:
        return f"{wrong} lỗi phải sửa thì mới công bố được, {odd} cảnh báo nên xem lại."
    if odd:
        return f"Không có lỗi. {odd} cảnh báo nên xem lại trước khi trình duyệt."
    return "Nội dung không có lỗi, không có cảnh báo."


def _group(group: Group, address: str) -> str:
    name = escape(group.title or group.file)
    heading = f'<a href="{escape(address)}">{name}</a>' if address else name
    rows = "".join(map(_row, group.problems))
    file = f"<p><code>{escape(group.file)}</code></p>\n" if group.title else ""
    return f"<section>\n<h2>{heading}</h2>\n{file}<ol>\n{rows}</ol>\n</section>\n"


def _row(problem: Problem) -> str:
    name = "LỖI" if problem.level == "error" else "CẢNH BÁO"
    hint = f'<span class="hint">→ {escape(capital(problem.hint))}</span>' if problem.hint else ""
    return (
        f'<li class="{problem.level}"><strong>{name}</strong>, dòng {problem.line}: '
        f"{escape(capital(problem.message))} "
        f'<span class="rule">({escape(problem.rule)})</span>{hint}</li>\n'
    )
