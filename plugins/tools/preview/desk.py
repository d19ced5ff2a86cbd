"""The desk: takes each change, shows its article at once, and has the rest built behind it."""

import time
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, field
from pathlib import Path

from plugins.tools.preview.board import Again, Board
from plugins.tools.preview.builds import Build, Outcome, Places, in_plain_words
from plugins.tools.preview.quick import Files, Made, Quick, Slip, Theme
from plugins.tools.preview.told import Told
from plugins.tools.preview.touched import Touched, touched

_CALM = 0.4  # seconds without a save before the whole site is built behind an article
_CALM_THEME = 2.0  # the same behind a change of the theme, after which every page is made again
_HALF_WRITTEN = 0.12  # seconds that a program may take between emptying a file and filling it


@dataclass
class Desk:
    """One turn after another: what changed, whether a build has ended, whether one must begin."""

    places: Places
    board: Board
    quick: Quick
    say: Callable[[str], None]
    saves: int = 0  # so many changes were taken
    _wants: bool = True
    _not_before: float = 0.0
    _build: Build | None = None
    _late: set[Path] = field(default_factory=set)  # saved while the quick way was reading
    _stale: bool = True  # the quick way does not know what the files say

    def turn(self, changed: Iterable[Path]) -> None:
        """Never raises for what a person does to the files."""
        self.quick.look()
        self._catch_up()
        self._take(changed)
        self._collect()
        self._begin()

    def close(self) -> None:
        """Ends what runs."""
        self.quick.end()
        if self._build:
            self._build.end()

    def _take(self, changed: Iterable[Path]) -> None:
        what = touched(changed, self.places.content, self.places.root / "theme")
        if not what.anything:
            return
        self.saves += 1
        self._wants = True
        if what.is_code:
            self._drop_all()
            return
        if what.is_theme:
            self._show_theme(what)
        elif what.articles and not self._stale and self.quick.is_reading:
            self._late |= set(what.articles)
        else:
            self._show_all(what.articles)
        self.board.pin(is_building=True)

    def _show_all(self, articles: Collection[Path]) -> None:
        """Each of them alone; where that cannot be, the quick way has to read everything again."""
        shown = [self._show_alone(article) for article in articles]
        if shown and all(shown):
            self._not_before = time.monotonic() + _CALM
        else:
            self._stale = True

    def _catch_up(self) -> None:
        """What was saved while the quick way was reading may be older there than on disk."""
        if self._late and self.quick.is_ready:
            late, self._late = self._late, set()
            self._show_all(late)

    def _show_theme(self, what: Touched) -> None:
        """Its style sheet at once on every page; other changes on the pages that are open."""
        self._stop_build()
        began = time.monotonic()
        found = self.quick.theme(() if what.is_style else self.board.open_pages())
        if not isinstance(found, Theme):
            self._stale = True
            self._pin_slip(found)
            return
        self._pin_files(found.files, sheet=(self.saves, found.sheet), said="")
        self._pin_more()
        self._not_before = time.monotonic() + _CALM_THEME
        self.say(f"Đã cập nhật giao diện ({_seconds(time.monotonic() - began)}).")

    def _drop_all(self) -> None:
        """The program changed: what runs on the old one ends."""
        self.quick.end()
        self._stale = True
        self._late.clear()
        self._stop_build()
        self.board.pin(is_building=True)

    def _stop_build(self) -> None:
        if self._build:
            self._build.end()
            self._build = None

    def _show_alone(self, article: Path) -> bool:
        """Whether the page shows the change already."""
        began = time.monotonic()
        made = self._make(article)
        if not isinstance(made, Made):
            self._pin_slip(made)
            return False
        self._pin(made, article.relative_to(self.places.content).as_posix())
        self._pin_more()
        if not made.problems or made.files:
            self.say(f"Đã cập nhật {made.source.file} ({_seconds(time.monotonic() - began)}).")
        return True

    def _make(self, article: Path) -> Made | Slip | None:
        """What is wrong at the first look may be a file that is half written: it is read again."""
        if self._stale:
            return None
        made = self.quick.make(article, self.board.wanted)
        is_whole = isinstance(made, Slip) or (made and made.files)
        if self.quick.is_ready and not is_whole:
            time.sleep(_HALF_WRITTEN)
            made = self.quick.make(article, self.board.wanted)
        return made

    def _pin(self, made: Made, file: str) -> None:
        known = Again(self.saves, made.problems, made.source, made.address)
        self._pin_files(made.files, mended=self.board.mended | {file: known})

    def _pin_more(self) -> None:
        """Whatever else the order gives, as it comes."""
        for files in self.quick.more():
            if isinstance(files, Slip):
                self._pin_slip(files)
            elif files:
                self._pin_files(files)

    def _pin_files(self, files: Files, **changes: object) -> None:
        kept = {path: one for path, one in self.board.fresh.items() if path not in files}
        new = {path: (self.saves, data) for path, data in files.items() if data is not None}
        self.board.pin(fresh=kept | new, **changes)

    def _pin_slip(self, found: Slip | object) -> None:
        """A template that cannot be used is told at once, long before the whole build says so."""
        if isinstance(found, Slip):
            self.board.pin(said=in_plain_words(found.text, self.places.root))

    def _collect(self) -> None:
        outcome = self._build.outcome() if self._build else None
        if self._build is None or outcome is None:
            return
        save, self._build = self._build.save, None
        self._show(outcome, save)
        if outcome.ok and self._stale and save == self.saves:
            self._stale = False
            self.quick.read_again() if self.quick.is_running else self.quick.start()

    def _begin(self) -> None:
        if self._wants and self._build is None and time.monotonic() >= self._not_before:
            self._wants = False
            self._build = Build(self.places, self.saves)

    def _show(self, outcome: Outcome, save: int) -> None:
        """Prints how it went, and tells the pages."""
        board = self.board
        why = "" if outcome.ok or outcome.told else in_plain_words(outcome.text, self.places.root)
        if why or outcome.text:
            self.say(why or outcome.text)
        board.forget(save, is_built=outcome.ok)
        is_building = self._wants
        if outcome.ok:
            told = outcome.told or Told()
            board.pin(trouble=None, told=told, said="", is_building=is_building)
            self.say(f"Đã tạo xong ({_seconds(outcome.seconds)}).")
            return
        kept = "đang chờ sửa" if board.trouble is not None else "vẫn giữ trang tạo được lần trước"
        self.say(f"Chưa tạo được ({_seconds(outcome.seconds)}); {kept}.")
        problems = outcome.told.problems if outcome.told else ()
        told = Told(problems, board.told.sources)
        trouble = None if board.trouble is None else why or outcome.text
        board.pin(trouble=trouble, told=told, said=why, is_building=is_building)


def _seconds(seconds: float) -> str:
    return f"{seconds:.1f} giây".replace(".", ",")
