"""``PHOTO_EXECUTOR = "dask://host:port"``: the same tasks on the machines of a dask cluster.

Photos travel inside the tasks: a worker needs this project's code and its libraries, no shared
folder, and the scheduler can give the task of a dead worker to another one.
"""

import warnings
from collections import deque
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import replace
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from plugins.core.problems import ContentErrors, Problem
from plugins.photos.crew import Result, alone, in_hand
from plugins.photos.develop import CODE, Order

SCHEME = "dask://"
_TIMEOUT = 10  # seconds
_AHEAD = 3  # orders in hand for each thread of the cluster
_SAME_CODE = "hãy cập nhật dự án và cài lại requirements.txt trên mọi máy của cụm"
_START_WORKERS = "hãy chạy dask worker trên các máy, xem docs/van-hanh.md"
_RUN_AGAIN = "ảnh đã làm xong vẫn được giữ; hãy chạy lại khi cụm sẵn sàng"


def on_cluster(orders: Sequence[Order], engine: str) -> Iterator[Result]:
    """Develops on the cluster at ``engine``. Raises ContentErrors where there is none.

    A photo that the cluster gives up, or cannot read (a worker may lack the HEIC extra), is
    developed here, in a process of its own.
    """
    lost: list[Order] = []
    waiting = deque(orders)
    client = _connect(engine)
    with client, warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of large tasks: a scattered photo dies with its worker
        threads = sum(client.nthreads().values())
        if not threads:
            raise _refused(f"cụm {engine} chưa có máy nào làm việc", _START_WORKERS)
        pool = client.get_executor(pure=False)
        for order, developed in in_hand(pool, waiting, threads * _AHEAD, lost.append, _loaded):
            if developed.code != CODE:
                raise _refused("máy trong cụm dùng mã hoặc thư viện khác bản máy này", _SAME_CODE)
            if developed.failure:
                lost.append(order)
            else:
                yield order, developed
    if waiting:
        raise _refused(f"mất liên lạc với cụm {engine}", _RUN_AGAIN)
    yield from ((order, alone(order)) for order in lost)


def _loaded(order: Order) -> Order:
    """With the photo's bytes; where they cannot be read, the worker cannot either, and says so."""
    with suppress(OSError):
        return replace(order, data=Path(order.path).read_bytes())
    return order


def _connect(engine: str) -> Any:  # noqa: ANN401 — dask is an extra: its types may not be there
    if not engine.startswith(SCHEME):
        raise _refused(f"không hiểu PHOTO_EXECUTOR «{engine}»", f"hãy viết {SCHEME}máy:cổng")
    if find_spec("distributed") is None:
        raise _refused("chưa cài phần dask", "hãy chạy lệnh extra dask")
    try:
        address = f"tcp://{engine.removeprefix(SCHEME)}"
        return import_module("distributed").Client(address, timeout=_TIMEOUT)
    except (OSError, ValueError):
        raise _refused(f"không nối được tới {engine}", "hãy xem scheduler có đang chạy") from None


def _refused(message: str, hint: str) -> ContentErrors:
    return ContentErrors([Problem("pelicanconf.py", 1, "photo-executor", message, hint)])
