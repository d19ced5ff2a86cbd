"""The task itself: take the port, serve, build, and build again until Ctrl-C."""

import socket
import threading
from pathlib import Path

from plugins.tools.bootstrap.say import say
from plugins.tools.preview.builds import Outcome, build
from plugins.tools.preview.server import PortTakenError, PreviewServer, open_server
from plugins.tools.preview.trouble import BUILDING
from plugins.tools.preview.watch import changes

_ROOT = Path(__file__).resolve().parents[3]
_PAGES = _ROOT / ".cache" / "preview"  # never output/: this holds drafts
_HERE, _EVERYWHERE = "127.0.0.1", "0.0.0.0"  # noqa: S104 - only with --lan


def run(port: int, lan: bool) -> int:  # noqa: FBT001 - called by keyword
    """Serve until Ctrl-C; return the exit code. Raises nothing that a person can cause."""
    try:
        server = open_server(_EVERYWHERE if lan else _HERE, port, _PAGES)
    except PortTakenError as error:
        say(str(error))
        return 1
    server.trouble = BUILDING
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        _announce(server.server_port, lan=lan)
        _build_for_ever(server)
    except KeyboardInterrupt:
        print("\nĐã dừng xem thử.", flush=True)
    finally:
        server.shutdown()
        server.server_close()
    return 0


def _announce(port: int, *, lan: bool) -> None:
    print(f"Xem thử tại http://localhost:{port}/ (bấm Ctrl-C để dừng)", flush=True)
    if lan:
        print(f"Trong mạng nội bộ: http://{_lan_address()}:{port}/", flush=True)
        print("Lưu ý: mọi máy trong mạng này đều xem được cả bản nháp.", flush=True)


def _lan_address() -> str:
    """This machine's address as others see it; "connecting" UDP sends nothing."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(("192.0.2.1", 9))
        except OSError:
            return socket.gethostname()
        return str(probe.getsockname()[0])


def _build_for_ever(server: PreviewServer) -> None:
    """Build on the first turn and after every change. Ends by KeyboardInterrupt only."""
    first = True
    for changed in changes(_ROOT):
        if first or changed:
            _show(server, build(_ROOT, _PAGES))
        first = False


def _show(server: PreviewServer, outcome: Outcome) -> None:
    """Print how it went; the server shows problems only where it has no good pages yet."""
    if outcome.text:
        print(outcome.text, flush=True)
    if outcome.ok:
        server.trouble = None
        print(f"Đã tạo xong ({_seconds(outcome.seconds)}).", flush=True)
        return
    kept = "đang chờ sửa" if server.trouble is not None else "vẫn giữ trang tạo được lần trước"
    print(f"Chưa tạo được ({_seconds(outcome.seconds)}); {kept}.", flush=True)
    if server.trouble is not None:
        server.trouble = outcome.text or "Lệnh tạo trang báo lỗi mà không nói lý do."


def _seconds(seconds: float) -> str:
    return f"{seconds:.1f} giây".replace(".", ",")
