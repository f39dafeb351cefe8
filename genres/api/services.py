"""What the routes need, and how they get it."""

from dataclasses import dataclass
from typing import Annotated, Protocol
from uuid import UUID

from fastapi import Depends, Request

from genres.api.covers import CoverService
from genres.api.problems import ProblemError
from genres.api.upload_limit import UploadLimit
from genres.domain.errors import UnknownJobError
from genres.domain.job import Job, JobId
from genres.domain.sources import SourceState
from genres.pipeline.jobs import Jobs
from genres.pipeline.lookups import LookUps
from genres.pipeline.ports import JobStore
from genres.pipeline.remake import Remake
from genres.pipeline.rules import RuleBook


class Document(Protocol):
    """A document's bytes, or what is made of them, and their ETag."""

    @property
    def body(self) -> bytes:
        """JSON."""

    @property
    def etag(self) -> str:
        """Quoted."""


class DocumentReader(Protocol):
    """The stored documents."""

    async def etag(self, job_id: JobId) -> str | None:
        """The ETag of a job's document, None where there is none yet."""

    async def read(self, job_id: JobId) -> Document | None:
        """The document as it stands, None where there is none yet."""

    async def read_book(self, job_id: JobId, book_id: str) -> Document | None:
        """One book of the document, empty where it has no such book; None where there is no document yet."""

    async def columns_etag(self, job_id: JobId) -> str | None:
        """The ETag of a document's columns, None where there is no document yet."""

    async def columns(self, job_id: JobId, *, since: int | None, packed: bool) -> Document | None:
        """The columns of a document, compressed where that is asked for; None where there is no document yet.

        Where `since` is a revision that is still known, only what changed since.
        """

    async def gzipped(self, body: bytes, etag: str) -> bytes:
        """The body that has this ETag, compressed."""


class Staged(Protocol):
    """An upload coming in."""

    @property
    def id(self) -> str:
        """What `Jobs.accept` calls it."""

    def write(self, data: bytes) -> None:
        """Append."""

    def finish(self) -> None:
        """Bring it to the disk."""

    def discard(self) -> None:
        """Leave nothing of it."""


class UploadStage(Protocol):
    """Where uploads come in."""

    def stage(self) -> Staged:
        """Begin to take an upload."""


class Sources(Protocol):
    """The book APIs and what they need to know."""

    def states(self) -> dict[str, SourceState]:
        """Every source's state by name."""

    @property
    def contact(self) -> str | None:
        """What Open Library is told."""

    async def set_contact(self, contact: str) -> None:
        """Remember the contact."""


class Readiness(Protocol):
    """Whether an upload could be taken."""

    async def trouble(self) -> str | None:
        """Why not, None where it could."""


@dataclass(frozen=True, kw_only=True)
class Services:
    """All the API has to work with; made in wiring, once."""

    jobs: Jobs
    store: JobStore
    documents: DocumentReader
    uploads: UploadStage
    sources: Sources
    covers: CoverService
    remake: Remake
    lookups: LookUps
    rules: RuleBook
    readiness: Readiness
    upload_limit: UploadLimit
    version: str
    max_upload_bytes: int
    offline: bool
    simulated: bool


def _services(request: Request) -> Services:
    services: Services = request.app.state.services
    return services


Service = Annotated[Services, Depends(_services)]


def parse_job_id(uuid: str) -> JobId:
    """The id of a path; whatever is no plain UUID4 is as unknown as a deleted one."""
    try:
        parsed = UUID(uuid)
    except ValueError:
        raise UnknownJobError from None
    if str(parsed) != uuid.lower():
        raise UnknownJobError
    return JobId(str(parsed))


PathId = Annotated[JobId, Depends(parse_job_id)]


async def _existing(job_id: PathId, service: Service) -> Job:
    return await service.jobs.find(job_id)


Existing = Annotated[Job, Depends(_existing)]


def not_ready(reason: str) -> ProblemError:
    """The problem of a server that cannot take uploads."""
    return ProblemError(503, "not-ready", reason, headers={"Retry-After": "10"})
