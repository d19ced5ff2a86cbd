"""Quotes of one kind where an article has two: “…” for «"…"» and «“…"»."""

import re

from plugins.core.repairs.spans import spans, within

_CURLY = re.compile(r"[“”]")
_ANY = re.compile(r"[“”\"]")
_PAIRS = re.compile(r"(?:“”)*")
# A caption, or a value of the header, with straight quotes around it and none inside.
_AROUND = re.compile(r"[^\"]*[ :-] ?\"[^\"]*\"\)?\s*")
_OPENING = re.compile(r"(?:(?<=[\s(\[,;–-])|^)\"(?=\S)")


def has_two_kinds(text: str) -> bool:
    """Whether curly and straight ones may both be there, beside those around a caption."""
    if "“" not in text and "”" not in text:
        return False
    return any(
        '"' in line and not _AROUND.fullmatch(line) for line in text.split("\n") if '"' in line
    )


def with_one_kind_of_quotes(lines: list[str]) -> list[str]:
    """Curly quotes throughout where an article has both; a line without pairs is left alone."""
    kinds = {quote for words in _words(lines) for quote in _ANY.findall(words)}
    if '"' not in kinds or len(kinds) == 1:
        return lines
    return within(lines, _curly)


def _words(lines: list[str]) -> list[str]:
    pairs = zip(lines, spans(lines), strict=True)
    return [line[begin:end] for line, parts in pairs for begin, end in parts]


def _curly(words: str) -> str:
    """A quote opens where a word follows it and none stands before it."""
    if '\\"' in words:
        return words
    turned = _OPENING.sub("“", words).replace('"', "”")
    return turned if _PAIRS.fullmatch("".join(_CURLY.findall(turned))) else words
