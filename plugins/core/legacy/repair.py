"""Text of the years before Unicode that sits in Unicode, and text that is not composed.

Fonts such as ``.VnTime`` and ``VNI-Times`` showed windows-1252 letters as Vietnamese ones. A font
that says so decides; without it the share of legal syllables does, per run of text. Soft hyphens
and zero-width signs go only after that: TCVN3 writes ư as a soft hyphen.
"""

import re
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

from plugins.core.legacy.fonts import Font, legacy_font
from plugins.core.legacy.syllables import share
from plugins.core.legacy.tables import TCVN3, vni_to_unicode
from plugins.core.manuscript.evidence import Caution, Evidence
from plugins.core.unseen import without_unseen

# Letters and signs of windows-1252 that no Vietnamese word has; the soft hyphen is one of them.
_ODD = re.compile(
    "[\u00a1-\u00bf\u00c4-\u00c7\u00cb\u00ce-\u00d1\u00d6-\u00d8\u00db\u00dc\u00de\u00df"
    "\u00e4-\u00e7\u00eb\u00ee-\u00f1\u00f6-\u00f8\u00fb\u00fc\u00fe\u00ff]"
)
# Letters that no legacy text has: it is Unicode already, whatever its font is called.
_UNICODE = re.compile(
    "[\u0102\u0103\u0110\u0111\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9\u0300-\u0323]"
)
# UTF-8 that was taken for windows-1252: ế, ộ, đ and ư begin so.
_TWICE = re.compile("\u00e1[\u00ba\u00bb].|\u00c4\u2018|\u00c6\u00b0")
_FEWEST, _SURE, _MARGIN = 20, 0.95, 0.3  # measured: notes on legacy text
_FEW, _WRONG = 4, 0.7  # words of a short run that is asked about, and its share as it stands
_LONGEST = 20_000  # letters that are judged


@dataclass(frozen=True)
class Repaired:
    """A text as it was meant, and what was done to it."""

    text: str
    evidence: tuple[Evidence, ...] = ()
    cautions: tuple[Caution, ...] = ()


class Run(Protocol):
    """Text of one block and one font, which is judged as a whole."""

    @property
    def font(self) -> Font | None:
        """The legacy font that it is set in, if any."""
        ...

    @property
    def text(self) -> str:
        """All of it."""
        ...


@dataclass(frozen=True)
class Verdict:
    """How a run is to be read; ``name`` is empty where it stays as it is."""

    name: str = ""
    why: str = ""
    is_capital: bool = False
    cautions: tuple[Caution, ...] = ()

    @property
    def reader(self) -> Callable[[str], str]:
        """What makes Unicode of each text of the run."""
        if not self.name:
            return clean
        reader = _READERS[self.name]
        if self.is_capital:
            return lambda text: clean(reader(text)).upper()
        return lambda text: clean(reader(text))


def repair_text(text: str, font: str = "", likely: str = "") -> Repaired:
    """One run of text; ``font`` is what the page names for it.

    ``likely`` is an encoding (TCVN3, VNI) that other text of the page turned out to be: it decides
    where the text is too short to be judged and reads better so.
    """
    if text.isascii() and not font:
        return Repaired(text)
    verdict = _verdict(text, legacy_font(font) if font else None)
    if not verdict.name and likely and _reads_better(text, likely):
        verdict = Verdict(likely, "như phần khác của trang")
    fixed = verdict.reader(text)
    if verdict.name and fixed != clean(text):
        return Repaired(fixed, *told(verdict, text))
    return Repaired(fixed, (), verdict.cautions)


def verdicts_of(runs: Sequence[Run]) -> list[Verdict]:
    """How each run of a text is to be read, in the light of the others."""
    left_over = {run.font for run in runs if run.font and _UNICODE.search(run.text)}
    return _with_short_ones(runs, [_judge(run, left_over) for run in runs])


def clean(text: str) -> str:
    """Unicode text composed, without soft hyphens and zero-width signs."""
    if text.isascii():
        return text
    return unicodedata.normalize("NFC", without_unseen(text))


def clean_spaces(text: str) -> str:
    """Single blanks, those that do not break included."""
    return " ".join(text.split())


def _judge(run: Run, left_over: set[Font]) -> Verdict:
    """A font under which Unicode stands elsewhere proves nothing of innocent letters."""
    if run.font in left_over and not _ODD.search(run.text):
        return Verdict()
    return _verdict(run.text, run.font)


def _verdict(text: str, font: Font | None) -> Verdict:
    if text.isascii() and not (font and font.is_capital):
        return Verdict()
    if font is not None:
        return _by_font(text, font)
    return _by_syllables(text) if _ODD.search(text) else Verdict()


def _by_font(text: str, font: Font) -> Verdict:
    """A font decides, unless the text was typed in Unicode under its name."""
    if _UNICODE.search(text):
        return Verdict()
    if font.encoding == "VPS":
        message = f"chữ viết bằng phông «{font.name}» (VPS) chưa chuyển được: hãy gõ lại phần này"
        return Verdict(cautions=(Caution("legacy-unsupported", message),))
    return Verdict(font.encoding, f"phông chữ «{font.name}»", font.is_capital)


def _by_syllables(text: str) -> Verdict:
    as_is, name, score, words = _judged(text)
    gain = score - as_is
    if gain < _MARGIN:
        return Verdict()
    if words >= _FEWEST and score >= _SURE:
        return Verdict(name, f"tỷ lệ âm tiết hợp lệ {score:.2f}, trước khi chuyển {as_is:.2f}")
    if words >= _FEWEST or (words >= _FEW and score >= _SURE and as_is < _WRONG):
        few = clean_spaces(text)[:60]
        message = f"chữ có vẻ thuộc bảng mã cũ («{few}…»): hãy cho biết bảng mã hoặc gõ lại"
        return Verdict(cautions=(Caution("legacy-unsure", message),))
    return Verdict()


def _judged(text: str) -> tuple[float, str, float, int]:
    """The share as it stands, the best guess with its share, and the number of words."""
    text = text[:_LONGEST]
    as_is, words = share(clean(text))
    if _TWICE.search(text):
        return as_is, "UTF-8", share(_undone(text))[0], words
    vni, tcvn3 = share(vni_to_unicode(text))[0], share(text.translate(TCVN3))[0]
    if vni >= _SURE or vni >= tcvn3:  # VNI text scores high as TCVN3, never the other way round
        return as_is, "VNI", vni, words
    return as_is, "TCVN3", tcvn3, words


def _with_short_ones(runs: Sequence[Run], verdicts: list[Verdict]) -> list[Verdict]:
    """Runs too short to be judged alone are judged together, then each must read better so."""
    short = [
        place
        for place, verdict in enumerate(verdicts)
        if not verdict.name and runs[place].font is None and _ODD.search(runs[place].text)
    ]
    if not short:
        return verdicts
    known = {verdict.name for verdict in verdicts if verdict.name}
    together = _by_syllables("\n".join(runs[place].text for place in short))
    name = together.name or (known.pop() if len(known) == 1 else "")
    if not name:
        return verdicts
    why = together.why or "như phần khác của trang"
    found = list(verdicts)
    for place in short:
        if _reads_better(runs[place].text, name):
            found[place] = Verdict(name, why)
    return found


def _reads_better(text: str, name: str) -> bool:
    if _UNICODE.search(text) or not _ODD.search(text):
        return False
    as_is, _ = share(clean(text))
    as_name, _ = share(_READERS[name](text))
    return as_name >= _SURE and as_name - as_is >= _MARGIN


def told(verdict: Verdict, text: str) -> tuple[tuple[Evidence, ...], tuple[Caution, ...]]:
    """What is said of a text that a verdict changed."""
    quote = clean_spaces(text)[:80]
    message = (
        f"đã chuyển chữ {verdict.name} sang Unicode ({verdict.why}):"
        " hãy đọc lại, nhất là chữ hoa có dấu"
    )
    evidence = Evidence("text", verdict.name, verdict.why, quote)
    return (evidence,), (Caution("legacy-converted", message), *verdict.cautions)


def _undone(text: str) -> str:
    """Words that are UTF-8 read as windows-1252, read again; others as they stand."""
    return _WORD.sub(_word_undone, text)


def _word_undone(match: re.Match[str]) -> str:
    try:
        return bytes(_CODES.get(char, ord(char)) for char in match[0]).decode("utf-8")
    except ValueError:  # not all of them are bytes, or the bytes no UTF-8
        return match[0]


_WORD = re.compile(r"[^\x00-\x7f]+")
_CODES = {bytes([code]).decode("cp1252", "replace"): code for code in range(0x80, 0xA0)}
_READERS: dict[str, Callable[[str], str]] = {
    "TCVN3": lambda text: text.translate(TCVN3),
    "VNI": vni_to_unicode,
    "UTF-8": _undone,
}
