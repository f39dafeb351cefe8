"""`/data/{uuid}`: the dashboard document, and the end of it."""

from typing import Annotated, Any

from fastapi import APIRouter, Header
from pydantic import BaseModel
from starlette.responses import Response

from genres.api.etags import is_known
from genres.api.problems import ProblemError, responses
from genres.api.services import Existing, PathId, Service, Services
from genres.api.status import StatusOut, status_of
from genres.domain.job import Job, JobState
from genres.report.document import DashboardDocument

router = APIRouter(prefix="/data", tags=["data"])


class DeletedOut(BaseModel):
    """What a deletion removed."""

    message: str
    deleted_files: list[str]


ANSWERS: dict[int | str, dict[str, Any]] = {
    202: {"description": "Still processing: the status document", "model": StatusOut},
    304: {"description": "Not changed"},
    **responses(404, 409),
}


@router.get("/{uuid}", response_model=DashboardDocument, responses=ANSWERS)
async def data(
    job: Existing,
    service: Service,
    partial: bool = False,  # noqa: FBT001, FBT002  a query parameter
    if_none_match: Annotated[str | None, Header()] = None,
    accept_encoding: Annotated[str, Header()] = "",
) -> Response:
    """The finished dashboard document; 202 with the status while processing.

    With `partial=true` the document as it stands. Its JSON Schema is in the project's documentation.
    """
    headers = {"Cache-Control": "private, no-cache", "Vary": "Accept-Encoding"}
    if job.is_running and not partial:
        return _still_processing(job, service, headers)
    if if_none_match and is_known(if_none_match, etag := await service.documents.etag(job.id)):
        return Response(status_code=304, headers={"ETag": etag or "", **headers})
    document = await service.documents.read(job.id)
    if document is None:
        return without_document(job, service, headers)
    headers["ETag"] = document.etag
    body = document.body
    if "gzip" in accept_encoding:
        body = await service.documents.gzipped(body, document.etag)
        headers["Content-Encoding"] = "gzip"
    return Response(body, media_type="application/json", headers=headers)


@router.delete("/{uuid}", responses=responses(403, 404))
async def delete(job_id: PathId, service: Service) -> DeletedOut:
    """Stop the job and remove every trace of it.

    That is its document, the raw export, the row report, the job, and the answers only its books had looked up.
    """
    deleted = await service.jobs.delete(job_id)
    return DeletedOut(message="The library is deleted. Nothing of it is left here.", deleted_files=deleted)


def refuse_failed(job: Job) -> None:
    """Say of a job without a document that none will ever come, where it failed."""
    if job.state is JobState.ERROR:
        raise ProblemError(409, "job-failed", job.error_message or "The job failed before a dashboard was made.")


def without_document(job: Job, service: Services, headers: dict[str, str]) -> Response:
    """What is said where there is no document yet."""
    refuse_failed(job)
    return _still_processing(job, service, headers)


def _still_processing(job: Job, service: Services, headers: dict[str, str]) -> Response:
    body = status_of(job, service).model_dump_json()
    return Response(body, 202, media_type="application/json", headers={**headers, "Retry-After": "2"})
