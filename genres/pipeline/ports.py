"""What the use cases need of the outside. Adapters fit these; nobody inherits from them."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Protocol

from genres.domain.book import BookInfo
from genres.domain.evidence import Evidence
from genres.domain.export import RowOutcome, RowProblem
from genres.domain.job import Job, JobId
from genres.domain.sources import SourceState
from genres.report.document import DashboardDocument


class Clock(Protocol):
    """The time of day, in UTC."""

    def __call__(self) -> datetime:
        """Return now."""


class BookSource(Protocol):
    """One book API."""

    @property
    def name(self) -> str:
        """The slug used in evidence, status and logs, e.g. `openlibrary`."""

    @property
    def batch_size(self) -> int:
        """How many books one call of `look_up` should get at most."""

    @property
    def state(self) -> SourceState:
        """Whether it answers just now."""

    async def look_up(self, books: Sequence[BookInfo]) -> Sequence[Evidence]:
        """Ask for all these books, each with a valid ISBN; one evidence per book, in the same order.

        A book the source does not know is `none`; one it could not be asked for is `failed`.
        Raises SourceBusyError or SourceBrokenError where no book got an answer.
        """


class EvidenceStore(Protocol):
    """The cache of answers, shared by all jobs. Never holds a failure."""

    async def find(self, source: str, keys: Sequence[str]) -> Mapping[str, Evidence]:
        """The answers still fresh, by ISBN-13."""

    async def save(self, answers: Mapping[str, Evidence]) -> None:
        """Keep answers by ISBN-13, whole or not at all; failures among them are passed over."""


class ProgressKeeper(Protocol):
    """Where a run keeps how far it is."""

    async def update(self, job: Job) -> None:
        """Keep the job as it stands now; a deleted one stays deleted."""


class JobStore(ProgressKeeper, Protocol):
    """What was accepted, and how far it is."""

    async def create(
        self,
        job: Job,
        *,
        header: Sequence[str],
        problems: Sequence[RowProblem],
        isbns: Sequence[str],
        idempotency_key: str | None,
    ) -> Job:
        """Keep a new job whole. Where the key is taken already, nothing is kept and that job is returned."""

    async def find(self, job_id: JobId) -> Job | None:
        """The job as last kept."""

    async def find_by_key(self, idempotency_key: str) -> Job | None:
        """The job that an upload with this key began."""

    async def unfinished(self) -> Sequence[Job]:
        """Jobs that a restart has to take up, oldest first."""

    async def finished_before(self, moment: datetime) -> Sequence[JobId]:
        """Jobs that run no more and were created before a moment."""

    async def all_ids(self) -> Sequence[JobId]:
        """Every job there is."""

    async def delete(self, job_id: JobId) -> bool:
        """Forget the job, its rows, and the answers no other job asks for. False where there was none."""

    async def header(self, job_id: JobId) -> Sequence[str]:
        """The column names of the uploaded file."""

    async def problems(
        self, job_id: JobId, *, outcome: RowOutcome | None, after: int, limit: int
    ) -> Sequence[tuple[int, RowProblem]]:
        """Row problems with their running numbers, those above `after` only, in the order of the file."""

    async def count_problems(self, job_id: JobId, *, outcome: RowOutcome | None) -> int:
        """How many row problems there are."""


class UploadStore(Protocol):
    """Exports on their way in, and those of jobs that still run."""

    async def read_staged(self, staged: str) -> bytes:
        """The bytes of an upload that came in whole."""

    async def keep(self, staged: str, job_id: JobId) -> None:
        """Give a staged upload to a job."""

    async def discard(self, staged: str) -> None:
        """Forget a staged upload."""

    async def read(self, job_id: JobId) -> bytes | None:
        """The export of a job, None where it is gone."""

    async def delete(self, job_id: JobId) -> bool:
        """Remove the export of a job. False where there was none."""

    async def sweep(self, known: Collection[JobId]) -> int:
        """Remove what no job owns; says how many files."""


class DocumentKeeper(Protocol):
    """Where a run publishes its documents."""

    async def save(self, job_id: JobId, document: DashboardDocument) -> None:
        """Replace the document of a job whole."""


class DocumentStore(DocumentKeeper, Protocol):
    """The dashboard documents."""

    async def delete(self, job_id: JobId) -> bool:
        """Remove a job's document. False where there was none."""

    async def sweep(self, known: Collection[JobId]) -> int:
        """Remove documents no job owns; says how many."""
