"""Processes of a pool: ended when they hang, and when whoever gave them work is gone."""

import multiprocessing
import os
from concurrent.futures import Executor
from contextlib import suppress
from threading import Thread


def end_with_parent() -> None:
    """Called in a child of any pool, which else waits for orders when its parent was killed.

    A forked one would hold the locks that it inherited, and the next build would wait for it.
    """
    Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def end_all(pool: Executor) -> None:
    """Ends hanging workers; Python 3.14 has a method for it, older ones only the list."""
    for process in list(getattr(pool, "_processes", None) or {}):
        with suppress(ProcessLookupError):
            os.kill(process, 9)
