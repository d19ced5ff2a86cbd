"""A day of the years in which there were portals."""

import datetime as dt

_EARLIEST, _LATEST = 1990, 2100


def day_of(year: int, month: int, day: int) -> dt.date | None:
    """That day, or None where there is none or it is of another age."""
    if not _EARLIEST <= year <= _LATEST:
        return None
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None
