"""Installing the lock into ``.venv``: from carried wheels, from the network, or from both."""

import time
from typing import List

from plugins.tools.bootstrap.failures import explain
from plugins.tools.bootstrap.say import SetupError, say
from plugins.tools.bootstrap.shell import Shell, log_text

_OPTIONS = [
    "--require-hashes",
    "--only-binary=:all:",  # building needs tools that have no hashes
    "--progress-bar=off",
    "--retries=2",
    "--timeout=30",
]
WAITS = (2, 5, 0)  # seconds before the next try; an antivirus lets go of a new file soon
_LOCKED = ("[WinError 5]", "[WinError 32]", "being used by another process")
_UNKNOWN_CERTIFICATE = "CERTIFICATE_VERIFY_FAILED"
# pip before 24.2 does not look into the system's own store, where an office's certificate is.
_SYSTEM_CERTIFICATES = "--use-feature=truststore"
_SHOWN = 8


def install(shell: Shell, pip: List[str]) -> None:
    """Install all packages. Raises SetupError with one line for a person."""
    gaps: List[str] = []
    options = list(_OPTIONS)
    if has_wheels(shell):
        gaps = _missing(shell, pip[0])
        options += ["--find-links=" + str(shell.project.wheels)]
        if gaps:
            say("Thư mục wheels {}; đang tải phần còn thiếu qua mạng…".format(_lacks(gaps)))
        else:
            options.append("--no-index")
    if not persist(shell, [*pip, "install", *options, "-r", str(shell.project.requirements)]):
        remark = ". Thư mục wheels {}".format(_lacks(gaps)) if gaps else ""
        raise SetupError(explain(shell.project, remark))


def has_wheels(shell: Shell) -> bool:
    """Whether packages were carried here."""
    return any(shell.project.wheels.glob("*.whl"))


def _missing(shell: Shell, python: str) -> List[str]:
    script = str(shell.project.root / "plugins" / "tools" / "bootstrap" / "missing.py")
    project = shell.project
    return shell.answer([python, script, str(project.wheels), str(project.requirements)])


def _lacks(gaps: List[str]) -> str:
    more = ", …" if len(gaps) > _SHOWN else ""
    return "thiếu {} gói cho Python này: {}{}".format(len(gaps), ", ".join(gaps[:_SHOWN]), more)


def persist(shell: Shell, command: List[str]) -> bool:
    """Run pip; again where a file was locked or a certificate is only known to the system."""
    for wait in WAITS:
        start = shell.project.log.stat().st_size
        if shell.succeeds(command):
            return True
        said = log_text(shell.project.log, start)
        if _UNKNOWN_CERTIFICATE in said and _SYSTEM_CERTIFICATES not in command:
            command = [*command, _SYSTEM_CERTIFICATES]
        elif any(sign in said for sign in _LOCKED):
            time.sleep(wait)
        else:
            return False
    return False
