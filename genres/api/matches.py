"""`/data/{uuid}/books/{goodreads_id}/match`: whether a record found by title and author is the book."""

from typing import Any

from fastapi import APIRouter, Response
from pydantic import BaseModel, ConfigDict, Field

from genres.api.problems import ProblemError, responses
from genres.api.services import PathId, Service
from genres.pipeline.remake import NothingToDecideError, UnknownBookError
from genres.report.document import BookEntry

router = APIRouter(prefix="/data", tags=["data"])

_ETAG: dict[int | str, dict[str, Any]] = {200: {"headers": {"ETag": {"schema": {"type": "string"}}}}}


class MatchIn(BaseModel):
    """The reader's word on a match."""

    model_config = ConfigDict(json_schema_extra={"examples": [{"accept": True}]})

    accept: bool = Field(strict=True, description="Whether the record is this book.")


@router.post("/{uuid}/books/{goodreads_id}/match", responses={**_ETAG, **responses(403, 404, 409, 413, 422, 507)})
async def decide(job_id: PathId, goodreads_id: str, choice: MatchIn, service: Service, response: Response) -> BookEntry:
    """Confirm or refuse the record that a book was found under by title and author; gives the book as it is then.

    It is remembered when the library is imported again. A refused record fills nothing; the other answer takes it
    back. The `ETag` is that of the library's document.
    """
    try:
        decided = await service.remake.decide(job_id, goodreads_id, accept=choice.accept)
    except UnknownBookError:
        raise ProblemError(404, "not-found", "There is no book with this id in the library.") from None
    except NothingToDecideError:
        detail = "This book was not found by title and author, so there is nothing to confirm or to refuse."
        raise ProblemError(409, "not-now", detail) from None
    response.headers["ETag"] = decided.etag
    response.headers["Cache-Control"] = "private, no-cache"
    return decided.entry
