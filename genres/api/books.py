"""`/data/{uuid}/books/{goodreads_id}`: one book of the document."""

from typing import Annotated, Any

from fastapi import APIRouter, Header
from starlette.responses import Response

from genres.api.data import refuse_failed
from genres.api.etags import is_known
from genres.api.problems import ProblemError, responses
from genres.api.services import Existing, Service
from genres.report.document import BookEntry

router = APIRouter(prefix="/data", tags=["data"])

_ANSWERS: dict[int | str, dict[str, Any]] = {
    200: {"headers": {"ETag": {"schema": {"type": "string"}}}},
    304: {"description": "Not changed"},
    **responses(404, 409),
}


@router.get("/{uuid}/books/{goodreads_id}", response_model=BookEntry, responses=_ANSWERS)
async def book(
    job: Existing, goodreads_id: str, service: Service, if_none_match: Annotated[str | None, Header()] = None
) -> Response:
    """One book as it stands in the document, its description and review included; also while the job runs.

    The `ETag` is that of the document.
    """
    headers = {"Cache-Control": "private, no-cache"}
    if if_none_match and is_known(if_none_match, etag := await service.documents.etag(job.id)):
        return Response(status_code=304, headers={"ETag": etag or "", **headers})
    found = await service.documents.read_book(job.id, goodreads_id)
    if found is None:
        refuse_failed(job)
        raise ProblemError(409, "not-now", "There is no dashboard yet.", headers={"Retry-After": "2"})
    if not found.body:
        raise ProblemError(404, "not-found", "There is no book with this id in the library.")
    return Response(found.body, media_type="application/json", headers={"ETag": found.etag, **headers})
