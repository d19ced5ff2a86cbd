"""Fonts that readers' devices have, for the tests that measure tone marks."""

import shutil
import subprocess

from plugins.tools import debian
from plugins.tools.bootstrap.say import say

# Android, ChromeOS and most of Linux; Arial's clone; by the package of Debian that has them.
FAMILIES = {
    "Roboto": "fonts-roboto-unhinted",
    "Noto Sans": "fonts-noto-core",
    "Noto Serif": "fonts-noto-core",
    "Liberation Sans": "fonts-liberation",
}


def missing() -> list[str]:
    """Families that this machine has not, in their order."""
    if shutil.which("fc-list") is None:
        return list(FAMILIES)
    command = ["fc-list", ":", "family"]
    known = subprocess.run(command, capture_output=True, encoding="utf-8", check=False).stdout
    found = {name.strip() for line in known.splitlines() for name in line.split(",")}
    return [family for family in FAMILIES if family not in found]


def install() -> str:
    """Debian's packages of what is missing, as root; why not, or an empty line."""
    wanted = dict.fromkeys(FAMILIES[family] for family in missing())
    if not wanted:
        return ""
    if not debian.can_install():
        return "phông chữ chỉ được tự cài trên Debian, bằng quyền root"
    say("Đang cài phông chữ để đo dấu thanh bằng apt (khoảng 15 MB)…")
    return next(filter(None, map(debian.install, wanted)), "")
