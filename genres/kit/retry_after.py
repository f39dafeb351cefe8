"""What a host says of when to come again. Pure."""

from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime


def read_retry_after(header: str | None, *, now: datetime) -> float | None:
    """The seconds that a `Retry-After` asks for, in either of its forms (RFC 9110, 10.2.3); negative for a past date.

    None where it says nothing that can be read.
    """
    if header is None:
        return None
    if header.strip().isdecimal():
        return float(header)
    try:
        date = parsedate_to_datetime(header)
    except (ValueError, OverflowError):
        return None
    aware = date if date.tzinfo else date.replace(tzinfo=UTC)
    return (aware - now) / timedelta(seconds=1)
