"""The steps of set-up, in the order that keeps a ready project read-only and offline."""

import errno
import sys
import tempfile

from plugins.tools.bootstrap import lock, pythons, rerun, stamp
from plugins.tools.bootstrap.housing import remark, windows_at
from plugins.tools.bootstrap.make import make
from plugins.tools.bootstrap.places import Project, is_called_directly, is_inside, project_of
from plugins.tools.bootstrap.say import COMMAND, SetupError, say, speak_utf8

_NO_RIGHT = (errno.EACCES, errno.EPERM, errno.EROFS)


def enter(tasks_file: str) -> None:
    """Return inside the project's ``.venv``; elsewhere make it ready and run the task there.

    Whatever goes wrong is one line on stderr and exit 1 (Ctrl-C: 130).
    """
    project = project_of(tasks_file)
    try:
        _enter(project)
    except SetupError as error:
        say(str(error))
        sys.exit(1)
    except OSError as error:
        say(_explain(error, project))
        sys.exit(1)
    except KeyboardInterrupt:
        say("Đã dừng việc cài đặt.")
        sys.exit(130)


def _enter(project: Project) -> None:
    if is_inside(project):
        _arrive(project)
        return
    if not is_called_directly(project):
        raise SetupError("Lệnh này thuộc một môi trường khác; hãy chạy: {} <việc>".format(COMMAND))
    rerun.refuse_endless()
    if not pythons.is_new_enough():
        _go_on_with_newer(project)
    if not pythons.is_64_bit():
        raise SetupError(pythons.NARROW)
    _make_ready(project)
    rerun.with_venv(project)


def _arrive(project: Project) -> None:
    """Go on here; a stale ``.venv`` cannot replace itself while it runs, so it is only told."""
    speak_utf8()
    if not stamp.is_ready(project):
        say(
            "Môi trường .venv không khớp với requirements.txt hiện nay; "
            "hãy thoát môi trường (deactivate) rồi chạy: {} --list".format(COMMAND)
        )


def _go_on_with_newer(project: Project) -> None:
    newer = pythons.find_newer()
    if newer is None:
        raise SetupError(pythons.too_old())
    rerun.with_python(newer, project)


def _make_ready(project: Project) -> None:
    """A ready project takes no lock and writes nothing: it works read-only and offline."""
    if stamp.is_ready(project):
        return
    if not project.requirements.is_file():
        raise SetupError("Thiếu tệp requirements.txt trong thư mục dự án.")
    if project.elsewhere:
        _prepare_elsewhere(project)
    advice = remark(project.root, windows_at(project.root))
    if advice:
        say(advice)
    with lock.held(project):
        if not stamp.is_ready(project):  # another window may have made it meanwhile
            make(project)


def _prepare_elsewhere(project: Project) -> None:
    """Make the folder for ``.venv``; the project itself must take files, too (``.cache``)."""
    project.venv.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryFile(dir=str(project.root)):
        pass


def _explain(error: OSError, project: Project) -> str:
    if error.errno in _NO_RIGHT:
        cause = (
            "không có quyền ghi vào {}; hãy đóng các cửa sổ đang chạy tasks.py, và nếu đây là đĩa "
            "CD, USB bị khóa hay thư mục chỉ đọc thì chép cả thư mục vào ổ đĩa của máy"
        ).format(error.filename or project.root)
    elif error.errno == errno.ENOSPC:
        cause = "đĩa đã đầy; cần trống khoảng 500 MB"
    else:
        cause = "{}: {}".format(error.strerror, error.filename or project.root)
    return "Chưa cài đặt được môi trường .venv: " + cause
