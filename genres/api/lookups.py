"""`/data/{uuid}/lookups`: books of a finished library looked up again."""

from typing import Annotated, Any

from fastapi import APIRouter, Response
from pydantic import BaseModel, ConfigDict, Field

from genres.api.data import refuse_failed
from genres.api.problems import ProblemError, responses
from genres.api.services import PathId, Service
from genres.domain.errors import UnknownJobError
from genres.pipeline.lookups import LeftOut, NothingToLookUpError, Which
from genres.pipeline.remake import UnknownBookError

router = APIRouter(prefix="/data", tags=["data"])

_MOST_BOOKS = 100_000
_LONGEST_ID = 64
_LOCATION: dict[int | str, dict[str, Any]] = {202: {"headers": {"Location": {"schema": {"type": "string"}}}}}

BookIds = Annotated[
    list[Annotated[str, Field(min_length=1, max_length=_LONGEST_ID)]], Field(min_length=1, max_length=_MOST_BOOKS)
]


class LookUpIn(BaseModel):
    """Which books: `failed` (a source did not answer), `unanswered` (these, and all that nobody knew), or their ids."""

    model_config = ConfigDict(extra="forbid", json_schema_extra={"examples": [{"books": "failed"}]})

    books: Which | BookIds


class SkippedOut(BaseModel):
    """How many books are left out, by reason."""

    asked_lately: int = Field(description="Nobody knew them when they were asked for, less than an hour ago.")
    answered: int = Field(description="All that could be asked have answered.")
    source_off: int = Field(description="The sources that are left cannot be asked just now.")
    not_askable: int = Field(description="They have neither a valid ISBN nor a title that a source takes.")


class LookUpOut(BaseModel):
    """The library as it goes back to work: how many `books` are looked up, and how many are not."""

    uuid: str
    status: str
    books: int
    skipped: SkippedOut


@router.post("/{uuid}/lookups", status_code=202, responses={**_LOCATION, **responses(403, 404, 409, 413, 422, 507)})
async def look_up(job_id: PathId, wanted: LookUpIn, service: Service, response: Response) -> LookUpOut:
    """Look up books of a finished library again; what is known of all others stays. Progress is told by its status.

    No source is asked again that has found a book and whose answer is fresh. That nobody knows a book is asked again
    once an hour at most. 409 where none of the books can be looked up now.
    """
    try:
        begun = await service.lookups.begin(job_id, wanted.books)
    except UnknownJobError:
        refuse_failed(await service.jobs.find(job_id))
        raise
    except UnknownBookError:
        raise ProblemError(404, "not-found", "There is no book with such an id in the library.") from None
    except NothingToLookUpError as nothing:
        detail = nothing.reason or _why_not(nothing.left_out)
        raise ProblemError(409, "not-now", detail, skipped=_skipped(nothing.left_out).model_dump()) from None
    response.headers["Location"] = f"/status/{job_id}"
    return LookUpOut(uuid=job_id, status=begun.job.state, books=begun.books, skipped=_skipped(begun.left_out))


def _skipped(left_out: LeftOut) -> SkippedOut:
    return SkippedOut(
        asked_lately=left_out.asked_lately,
        answered=left_out.answered,
        source_off=left_out.source_off,
        not_askable=left_out.not_askable,
    )


def _why_not(left_out: LeftOut) -> str:
    if left_out.asked_lately:
        return "These books were asked for less than an hour ago, and nobody knew them. Try again later."
    if left_out.answered:
        return "All sources that could be asked for these books have answered."
    if left_out.not_askable:
        return "These books have neither a valid ISBN nor a title that can be asked for."
    return "The library has no such books."
