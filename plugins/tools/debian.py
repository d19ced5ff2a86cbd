"""Packages of Debian and its kin, for the real programs that tests drive."""

import os
import platform
import shutil
import subprocess


def can_install() -> bool:
    """As root, on Debian. Ubuntu is not taken: its Chromium is only a stub that asks for a snap."""
    return is_debian() and shutil.which("apt-get") is not None and os.geteuid() == 0


def is_debian() -> bool:
    """Tell Debian and its kin from Ubuntu."""
    try:
        release = platform.freedesktop_os_release()
    except OSError:
        return False
    names = [release["ID"], *release.get("ID_LIKE", "").split()]
    return "debian" in names and "ubuntu" not in names


def install(package: str) -> str:
    """Install a package; return why not, or an empty line."""
    options = ["-o", "DPkg::Lock::Timeout=300"]
    update = ["apt-get", *options, "update"]
    command = ["apt-get", *options, "install", "-y", "--no-install-recommends", package]
    return run_quietly(update) or run_quietly(command)


def run_quietly(command: list[str]) -> str:
    """Run an installer; return its last line where it failed.

    Run level 1: a package that brings a service does not start it.
    """
    environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive", "RUNLEVEL": "1"}
    done = subprocess.run(
        command,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
    if done.returncode == 0:
        return ""
    lines = done.stdout.strip().splitlines() or ["không rõ lý do"]
    return f"{' '.join(command[:1])}: {lines[-1].strip()}"
