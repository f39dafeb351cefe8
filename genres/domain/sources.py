"""The visible state of a book API."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class SourceMode(StrEnum):
    """Whether a source answers."""

    OK = "ok"
    WAITING = "waiting"
    OFF = "off"


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceState:
    """A source as the reader sees it: `waiting` until a time, or `off` for a reason that says what to do."""

    mode: SourceMode
    until: datetime | None = None
    reason: str | None = None
