"""The way for others in the same network: this machine's address, and its code to photograph."""

import socket
import sys

import segno

from plugins.tools.terminal import terminal

_WHITE_ON_BLACK, _PLAIN = "\x1b[38;2;0;0;0;48;2;255;255;255m", "\x1b[0m"
_EDGE = 2  # modules of white around the code; telephones need no more
_HALVES = {(False, False): " ", (True, True): "█", (True, False): "▀", (False, True): "▄"}


def address() -> str:
    """This machine's address as others see it; "connecting" UDP sends nothing."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(("192.0.2.1", 9))
        except OSError:
            return socket.gethostname()
        return str(probe.getsockname()[0])


def code_svg(link: str) -> str:
    """The code for a page: black on white whatever the page's colours are."""
    svg = segno.make(link, error="m").svg_inline(dark="#000", light="#fff", border=4, omitsize=True)
    return str(svg).replace("<svg", '<svg role="img" aria-label="Mã QR của địa chỉ xem thử"', 1)


def code_text(link: str, *, has_colour: bool, encoding: str) -> str:
    """The code for a terminal, two rows of modules in one line of text.

    With colours it is black on white in any terminal. Without, blocks are the light modules: so it
    is right on a dark ground, and inverted on a light one, which telephones read as well. Where the
    console has no blocks, every module is two letters.
    """
    modules = _framed(segno.make(link, error="l"))
    if not _has_blocks(encoding):
        return "\n".join("".join("##" if dark else "  " for dark in row) for row in modules)
    if len(modules) % 2:
        modules.append([False] * len(modules[0]))
    lines = []
    for upper, lower in zip(modules[::2], modules[1::2], strict=True):
        pairs = zip(upper, lower, strict=True)
        if has_colour:
            line = "".join(_HALVES[pair] for pair in pairs)
            lines.append(f"{_WHITE_ON_BLACK}{line}{_PLAIN}")
        else:
            lines.append("".join(_HALVES[not one, not other] for one, other in pairs))
    return "\n".join(lines)


def code_for_terminal(link: str) -> str:
    """The code for where this program prints."""
    encoding = sys.stdout.encoding or "ascii"
    return code_text(link, has_colour=terminal().has_colour, encoding=encoding)


def _framed(code: segno.QRCode) -> list[list[bool]]:
    return [[bool(module) for module in row] for row in code.matrix_iter(border=_EDGE)]


def _has_blocks(encoding: str) -> bool:
    try:
        "█▀▄".encode(encoding)
    except (UnicodeEncodeError, LookupError):
        return False
    return True
