"""Dates and spans as the page writes them in British English."""

from datetime import date

_MONTHS = ["January", "February", "March", "April", "May", "June"]
_MONTHS += ["July", "August", "September", "October", "November", "December"]
_DAYS_PER_YEAR = 365.25


def month_names(*, short: bool = False) -> list[str]:
    """`Sept` has four letters."""
    return [name[:4] if name == "September" else name[:3] for name in _MONTHS] if short else _MONTHS


def day_words(day: date) -> str:
    return f"{day.day} {month_names(short=True)[day.month - 1]} {day.year}"


def month_words(month: int) -> str:
    return f"{_MONTHS[month % 12]} {month // 12}"


def written_date(text: str | None, precision: str | None) -> str | None:
    """A date of the document, as much of it as is known."""
    if not text:
        return None
    given = date.fromisoformat(text)
    if precision == "year":
        return str(given.year)
    if precision == "month":
        return month_words(given.year * 12 + given.month - 1)
    return day_words(given)


def count_words(count: int, one: str) -> str:
    return f"{count:,} {one if count == 1 else f'{one}s'}"


def span_words(days: int) -> str:
    """Days up to two months, months up to two years, then years."""
    if days < 60:
        return count_words(days, "day")
    years = days / _DAYS_PER_YEAR
    if years < 2:
        return count_words(int(years * 12 + 0.5), "month")
    return f"{years:.1f} years" if years < 10 else f"{int(years + 0.5)} years"


def percent_words(share: float) -> str:
    return f"{int(share * 100 + 0.5)}%"
