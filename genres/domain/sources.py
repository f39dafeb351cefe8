"""The visible state of a book API, and who we are to it."""

import re
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

_CONTACT = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+|https?://[^\s]+")


def is_contact(text: str) -> bool:
    """Whether a text is a way to reach the caller: an e-mail address or a web address."""
    return bool(_CONTACT.fullmatch(text)) and text.isascii() and text.isprintable()


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
