"""What a terminal can show: colours, its width, and letters that its console knows."""

import ctypes
import os
import shutil
import sys
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, TextIO

_WIDEST, _NARROWEST = 100, 30  # columns: longer lines are hard to read
_SGR = {"error": "1;31", "warning": "33", "strong": "1", "faint": "2", "good": "32"}
_ASCII = str.maketrans("đĐ«»“”‘’–—…→·", 'dD""""\'\'--.>.')  # one sign for one
_UTF8, _OUTPUT, _VIRTUAL = 65001, -11, 0x0004  # of the Windows console

Look = Literal["error", "warning", "strong", "faint", "good"]


@dataclass(frozen=True)
class Terminal:
    """Where text goes. ``is_read`` tells that a person reads it, not a program behind a pipe."""

    is_read: bool = False
    has_colour: bool = False
    width: int = _WIDEST  # columns

    def paint(self, text: str, look: Look) -> str:
        """The text in a colour where there are colours."""
        return f"\033[{_SGR[look]}m{text}\033[0m" if self.has_colour else text


def terminal(stream: TextIO | None = None, settings: Mapping[str, str] | None = None) -> Terminal:
    """The terminal behind a stream (standard output) with these environment variables.

    NO_COLOR and FORCE_COLOR as no-color.org and force-color.org say; the first wins. Forced
    colours are for those who read a log as a person does.
    """
    stream, settings = stream or sys.stdout, os.environ if settings is None else settings
    forced = settings.get("FORCE_COLOR", "") not in ("", "0")
    is_tty = stream.isatty()
    can = forced or (is_tty and settings.get("TERM") != "dumb" and _speaks_colour())
    width = shutil.get_terminal_size((80, 24)).columns
    return Terminal(
        is_read=is_tty or forced,
        has_colour=can and not settings.get("NO_COLOR"),
        width=max(_NARROWEST, min(_WIDEST, width - 1)),
    )


def put(text: str, stream: TextIO | None = None) -> None:
    """Print a line; letters that the stream cannot take lose their marks, and nothing fails."""
    stream = stream or sys.stdout
    print(readable(text, stream.encoding or "utf-8"), file=stream)


def readable(text: str, encoding: str) -> str:
    """The text as far as an encoding has its letters: «Lỗi» is "Loi" in ASCII."""
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        return "".join(_known(letter, encoding) for letter in unicodedata.normalize("NFC", text))
    return text


def _known(letter: str, encoding: str) -> str:
    plain = unicodedata.normalize("NFD", letter)[0].translate(_ASCII)
    for form in (letter, plain):
        try:
            form.encode(encoding)
        except UnicodeEncodeError:
            continue
        return form
    return "?"


def _speaks_colour() -> bool:
    """Windows has to be asked for colours, and for UTF-8 where Python writes bytes."""
    windows = getattr(ctypes, "windll", None)
    if windows is None:
        return True
    kernel = windows.kernel32
    kernel.SetConsoleOutputCP(_UTF8)
    handle, mode = kernel.GetStdHandle(_OUTPUT), ctypes.c_ulong()
    if not kernel.GetConsoleMode(handle, ctypes.byref(mode)):
        return False
    return bool(kernel.SetConsoleMode(handle, mode.value | _VIRTUAL))
