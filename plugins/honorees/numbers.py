"""Numbers of honours: in words, and of a year against the years before it."""

from collections.abc import Sequence

from plugins.core.catalogue import Catalogue
from plugins.core.honour import KIND_NAMES
from plugins.core.register import AwardTotal
from plugins.core.total_words import by_kind
from plugins.core.typography import capital, padded
from plugins.honorees.views import Bar, Comparison, NumberRow, NumberTable

Totals = dict[int, tuple[AwardTotal, ...]]

_YEARS = 5  # in the chart and its table
_LINE, _START = 28, 44  # of the chart: height of a line, where bars begin
_COLUMNS = 3  # years that fit beside the names of awards on the narrowest phone


def number_texts(total: AwardTotal) -> tuple[str, ...]:
    """How many of each kind: "05 cá nhân", "03 tập thể"."""
    return tuple(f"{padded(number)} {KIND_NAMES[kind]}" for kind, number in total.numbers)


def named_text(total: AwardTotal) -> str:
    """How many of a count are known by name; "" where all are."""
    if total.named >= total.number:
        return ""
    return f"đã nêu tên {total.named} trong {total.number}" if total.named else "chưa nêu tên"


def comparison(known: Sequence[int], numbers: Totals, catalogue: Catalogue) -> Comparison | None:
    """The last of these years against those before; None where there are none."""
    years = known[-_YEARS:]
    if len(years) < 2:
        return None
    sums = {year: sum(total.number for total in numbers[year]) for year in years}
    longest = max(sums.values()) or 1
    span = f"{years[0]}-{years[-1]}"
    return Comparison(
        title=f"Số cá nhân, tập thể, hộ gia đình được khen thưởng, {span}",
        description="; ".join(f"năm {year}: {_text(number)}" for year, number in sums.items()),
        bars=tuple(
            _bar(place, year, number, longest) for place, (year, number) in enumerate(sums.items())
        ),
        height=_LINE * len(sums),
        by_kind=_by_year(years, numbers, f"Theo đối tượng, {span}"),
        by_award=_by_award(years[-_COLUMNS:], numbers, catalogue),
    )


def _bar(place: int, year: int, number: int, longest: int) -> Bar:
    """Two units for each hundredth of the longest, and one so that nought is seen."""
    top, length = _LINE * place, 2 * round(100 * number / longest)
    return Bar(
        year=str(year),
        number=_text(number),
        top=top + 4,
        width=length + 1,
        base=top + 18,
        end=_START + length + 7,
    )


def _by_year(years: Sequence[int], numbers: Totals, caption: str) -> NumberTable:
    heads = ("Năm", *(capital(name) for name in KIND_NAMES.values()), "Tổng số")
    rows = []
    for year in years:
        sums = by_kind(numbers[year])
        found = (*(sums[kind] for kind in KIND_NAMES), sum(sums.values()))
        rows.append(NumberRow(str(year), tuple(map(_text, found))))
    return NumberTable(caption, heads, tuple(rows))


def _by_award(years: Sequence[int], numbers: Totals, catalogue: Catalogue) -> NumberTable:
    found = {year: {total.award.id: total.number for total in numbers[year]} for year in years}
    rows = tuple(
        NumberRow(award.name, tuple(_text(found[year].get(award.id, 0)) for year in years))
        for award in catalogue.awards
        if any(award.id in found[year] for year in years)
    )
    caption = f"Theo danh hiệu, hình thức, {years[0]}-{years[-1]}"
    return NumberTable(caption, ("Danh hiệu, hình thức", *map(str, years)), rows)


def _text(number: int) -> str:
    return f"{number:,}".replace(",", ".")
