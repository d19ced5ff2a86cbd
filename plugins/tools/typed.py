"""A command line as it was meant: Word turns «--» into a dash and straight quotes into curly ones.

Only what can mean nothing else is put right; everything else is left for a message.
"""

import re

_DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212"  # hyphens, figure, en, em, bar, minus
_OPTION = re.compile(rf"(?:[{_DASHES}-]-?|[{_DASHES}]{{2}})([a-z][a-z-]+(?:=.*)?)", re.DOTALL)
_OPEN, _CLOSE = "“„”", "”“"


def as_meant(arguments: list[str]) -> list[str]:
    """``–path “E:/a b”`` (three arguments for the shell) -> ``--path "E:/a b"`` (two)."""
    return _without_curly_quotes([_with_hyphens(argument) for argument in arguments])


def _with_hyphens(argument: str) -> str:
    """``–path``, ``—path`` and ``-path`` -> ``--path``; no task has options of one hyphen."""
    match = _OPTION.fullmatch(argument)
    return f"--{match[1]}" if match else argument


def _without_curly_quotes(arguments: list[str]) -> list[str]:
    """Values of options between curly quotes, which the shell has cut at their blanks."""
    result: list[str] = []
    at = 0
    while at < len(arguments):
        is_value = at > 0 and arguments[at - 1].startswith("--")
        count = _quoted(arguments[at:]) if is_value else 0
        if count:
            result.append(" ".join(arguments[at : at + count])[1:-1])
        else:
            result.append(arguments[at])
        at += count or 1
    return result


def _quoted(arguments: list[str]) -> int:
    """How many arguments, from the first, are one value between curly quotes; 0 where none is."""
    if arguments[0][:1] not in tuple(_OPEN):
        return 0
    for count, argument in enumerate(arguments, 1):
        if argument.startswith("--"):
            return 0
        inner = argument[1:] if count == 1 else argument
        found = [letter for letter in inner if letter in "“”„"]
        if found:
            return count if len(found) == 1 and inner[-1] in _CLOSE else 0
    return 0
