"""Finding nginx, or installing it: the maps of old addresses are tried on a real one."""

import shutil
from pathlib import Path

from plugins.tools import debian
from plugins.tools.bootstrap.say import say

_PLACES = ("/usr/sbin/nginx", "/usr/local/sbin/nginx", "/opt/homebrew/bin/nginx")


def find() -> Path | None:
    """An nginx of this machine, or None; Debian's stands where only root's PATH leads."""
    named = shutil.which("nginx")
    places = [Path(place) for place in ([named] if named else _PLACES)]
    return next(filter(Path.is_file, places), None)


def install() -> str:
    """Debian's package, as root, without starting it; why not, or an empty line."""
    if not debian.can_install():
        return "nginx chỉ được tự cài trên Debian, bằng quyền root"
    say("Đang cài nginx bằng apt (khoảng 2 MB)…")
    return debian.install("nginx")
