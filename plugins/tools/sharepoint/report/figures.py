"""Numbers and days as archivists read them."""

import datetime as dt

from plugins.core.dates import Moment, day_text


def number(count: int) -> str:
    """``10.000``."""
    return f"{count:,}".replace(",", ".")


def percent(share: float) -> str:
    """``1,25 %``; what is more than nothing never looks like nothing."""
    if 0 < share < 0.0001:
        return "dưới 0,01 %"
    return f"{share * 100:.2f}".rstrip("0").rstrip(".").replace(".", ",") + "\u00a0%"


def moment_text(moment: Moment | None) -> str:
    """``08/3/2023, 14:30``, or that it is not known."""
    if moment is None:
        return "chưa rõ"
    clock = f", {moment.clock:%H:%M}" if moment.clock else ""
    return f"{day_text(moment.day)}{clock}"


def day_or_unknown(day: dt.date | None) -> str:
    """A day, or that it is not known."""
    return day_text(day) if day else "chưa rõ"
