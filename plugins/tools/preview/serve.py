"""The task itself: take the port, serve, build, and build again until Ctrl-C."""

import hashlib
import signal
import threading
import webbrowser
from contextlib import suppress
from pathlib import Path

from plugins.tools.bootstrap.say import say
from plugins.tools.preview.board import Board
from plugins.tools.preview.builds import Places
from plugins.tools.preview.desk import Desk
from plugins.tools.preview.lan import address, code_for_terminal
from plugins.tools.preview.quick import Quick
from plugins.tools.preview.server import PortTakenError, PreviewServer, open_server
from plugins.tools.preview.watch import changes
from plugins.tools.project import CACHE, CONTENT, PROJECT

_CODE = ("theme", "plugins")
_SETTINGS = "pelicanconf.py"
_HERE, _EVERYWHERE = "127.0.0.1", "0.0.0.0"  # noqa: S104 - only with --lan


def run(port: int, lan: bool, content: Path = CONTENT, *, opens: bool = False) -> int:  # noqa: FBT001 - called by keyword
    """Serve until Ctrl-C; return the exit code. Raises nothing that a person can cause."""
    places = Places(PROJECT, content.resolve(), pages_of(content.resolve()))
    board = Board(places.pages, is_shared=lan)
    if (places.pages / "index.html").is_file():  # the last good pages, until those of today stand
        board.trouble = None
    try:
        server = open_server(_EVERYWHERE if lan else _HERE, port, board)
    except PortTakenError as error:
        say(str(error))
        return 1
    desk = Desk(places, board, Quick(places), _print)
    _end_tidily()
    try:
        threading.Thread(target=server.serve_forever, args=(0.1,), daemon=True).start()
        _announce(server.server_port, lan=lan)
        if opens:
            webbrowser.open(f"http://localhost:{server.server_port}/")
        _work_for_ever(desk)
    except KeyboardInterrupt:
        print("\nĐã dừng xem thử.", flush=True)
    finally:
        _close(server, desk)
    return 0


def pages_of(content: Path) -> Path:
    """Where the preview's pages of a content root stand; never output/: they hold drafts."""
    if content == CONTENT.resolve():
        return CACHE / "preview"
    name = hashlib.blake2b(str(content).encode(), digest_size=6).hexdigest()
    return CACHE / f"preview-{name}"


def _end_tidily() -> None:
    """A closed window or a polite kill ends as Ctrl-C does, with all that was started."""
    for name in ("SIGTERM", "SIGHUP", "SIGBREAK"):  # each system has some of them
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), signal.default_int_handler)


def _work_for_ever(desk: Desk) -> None:
    """Ends by KeyboardInterrupt only."""
    folders = (desk.places.content, *(PROJECT / name for name in _CODE))
    for changed in changes(folders, (PROJECT / _SETTINGS,)):
        desk.turn(changed)


def _close(server: PreviewServer, desk: Desk) -> None:
    """A second Ctrl-C while this goes on hurries it, and is no error."""
    with suppress(KeyboardInterrupt):
        desk.close()
    with suppress(KeyboardInterrupt):
        server.shutdown()
        server.server_close()


def _announce(port: int, *, lan: bool) -> None:
    print(f"Xem thử tại http://localhost:{port}/ (bấm Ctrl-C để dừng)", flush=True)
    if lan:
        link = f"http://{address()}:{port}/"
        print(f"Trong mạng nội bộ: {link}", flush=True)
        print(code_for_terminal(link), flush=True)
        print("Lưu ý: mọi máy trong mạng này đều xem được cả bản nháp.", flush=True)


def _print(line: str) -> None:
    print(line, flush=True)
