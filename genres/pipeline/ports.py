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

Answers = Mapping[str, Sequence[Evidence]]
"""Evidence by book key."""

ALL_ROWS = 2**31
"""More row problems than there ever are."""


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
        """How many books one call of `look_up` should get at most; may change with the weather."""

    @property
    def in_flight(self) -> int:
        """How many calls of `look_up` may run at once."""

    @property
    def calls_per_s(self) -> float:
        """How many calls a second its limits let through in the long run; for telling how long it takes."""

    @property
    def state(self) -> SourceState:
        """Whether it answers just now."""

    def can_ask(self, book: BookInfo) -> bool:
        """Whether it has a question for such a book: one asks by ISBN, another by title and author."""

    async def look_up(self, books: Sequence[BookInfo], *, known: Answers) -> Sequence[Evidence]:
        """Ask for all these books, each of which `can_ask`; one evidence per book, in the same order.

        `known` is what other sources said of them, by key. A book the source does not know is `none`; one it could
        not be asked for is `failed`. Raises SourceBusyError or SourceBrokenError where no book got an answer.
        """


class EvidenceStore(Protocol):
    """The cache of answers by book key, shared by all jobs. Never holds a failure.

    It heeds the reader's choices: a match that was refused comes back as `none`, one that was confirmed with a `match`
    of 1.
    """

    async def find(self, keys: Sequence[str]) -> Answers:
        """Every answer of every source, fresh or not; ask `Evidence.is_fresh`."""

    async def save(self, answers: Answers) -> Answers:
        """Keep answers, whole or not at all, and return all that were given as they are to be believed.

        Failures are passed over, and come back as they are.
        """


class ChoiceStore(Protocol):
    """What the reader said of books found by title and author."""

    async def choose(self, book_key: str, source: str, record: str, accepted: bool) -> None:  # noqa: FBT001  the value kept
        """Keep what the reader says of a match; `record` is the first id of its answer."""


class PictureStore(Protocol):
    """The cover pictures kept on the disk."""

    async def forget(self, covers: Collection[str]) -> None:
        """Remove the pictures of these covers, as named in `Evidence.cover`."""


class ProgressKeeper(Protocol):
    """Where a run keeps how far it is."""

    async def update(self, job: Job) -> None:
        """Keep the job as it stands now; a deleted one stays deleted."""


class NoteKeeper(ProgressKeeper, Protocol):
    """Where a run keeps what it noted on rows, too."""

    async def note(self, job_id: JobId, problems: Sequence[RowProblem]) -> Job | None:
        """Replace the notes on matches, in the order of the file, and count the rows anew; the job as it is then.

        None where there is no such job.
        """


class JobStore(NoteKeeper, Protocol):
    """What was accepted, and how far it is."""

    async def create(
        self,
        job: Job,
        *,
        header: Sequence[str],
        problems: Sequence[RowProblem],
        keys: Sequence[str],
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

    async def delete(self, job_id: JobId) -> Collection[str] | None:
        """Forget the job, its rows, and the answers and choices no other job's books have; names their covers.

        None where there was no such job.
        """

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


class DocumentLoader(Protocol):
    """Where finished documents are had again."""

    async def load(self, job_id: JobId) -> tuple[DashboardDocument, str] | None:
        """The document of a job and its ETag; None where there is none, or none that can be read."""


class DocumentChanger(DocumentLoader, Protocol):
    """Where finished documents are had again and changed."""

    async def replace(self, job_id: JobId, document: DashboardDocument, *, etag: str) -> str | None:
        """Replace the very document with this ETag; the new ETag, None where it was deleted or replaced meanwhile."""


class DocumentStore(DocumentKeeper, DocumentChanger, Protocol):
    """The dashboard documents."""

    async def delete(self, job_id: JobId) -> bool:
        """Remove a job's document. False where there was none."""

    async def sweep(self, known: Collection[JobId]) -> int:
        """Remove documents no job owns; says how many."""
