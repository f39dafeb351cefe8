"""The processing of one upload."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import NewType

JobId = NewType("JobId", str)


class JobState(StrEnum):
    """Whether a job still runs."""

    PROCESSING = "processing"
    COMPLETE = "complete"
    ERROR = "error"


class Stage(StrEnum):
    """What a job is doing."""

    QUEUED = "queued"
    READING = "reading"
    ENRICHING = "enriching"
    FINISHED = "finished"


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceCount:
    """How many books of a job one source found, does not know, failed on, and still has to be asked for.

    `left_s` is how long that should take, in seconds; None where nothing is left.
    """

    found: int = 0
    none: int = 0
    failed: int = 0
    pending: int = 0
    left_s: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """A job as it stands. Its id is a UUID4 and the only key to the reader's data.

    `revision` grows with every change. `processed_books` counts books for which nothing is left to ask.
    """

    id: JobId
    state: JobState
    stage: Stage
    created_at: datetime
    revision: int = 0
    rows: int = 0
    imported: int = 0
    noted: int = 0
    rejected: int = 0
    total_books: int = 0
    processed_books: int = 0
    has_document: bool = False
    message: str = ""
    error_message: str | None = None
    estimated_completion: datetime | None = None
    sources: Mapping[str, SourceCount] = field(default_factory=dict)

    @property
    def is_running(self) -> bool:
        """Whether there is still something to wait for."""
        return self.state is JobState.PROCESSING
