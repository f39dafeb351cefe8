"""`/status/{uuid}`: how far a job is, as a document, as events, and the account of its rows."""

import asyncio
from collections.abc import AsyncIterator
from datetime import datetime
from typing import Annotated
from zlib import crc32

from fastapi import APIRouter, Header, Query, Request, Response
from fastapi.sse import EventSourceResponse, ServerSentEvent
from pydantic import BaseModel, ConfigDict

from genres.api.etags import is_known
from genres.api.problems import responses
from genres.api.services import Existing, Service, Services
from genres.domain.export import RowOutcome, RowProblem
from genres.domain.job import Job, SourceCount
from genres.domain.sources import SourceMode, SourceState
from genres.intake.row_report import write_row_report

router = APIRouter(prefix="/status", tags=["status"])

_ALL_ROWS = 2**31


class ProgressOut(BaseModel):
    """Books, of which `processed_books` have nothing left to be asked for."""

    total_books: int
    processed_books: int
    percent_complete: float


class RowsOut(BaseModel):
    """imported (as they are) + noted (taken, with a note) + rejected = rows of the file."""

    imported: int
    noted: int
    rejected: int


class SourceOut(BaseModel):
    """One book API: whether it answers, and how this job's books fared with it.

    `pending` books wait for it just now; `left_s` is how many seconds that should take.
    """

    mode: SourceMode
    until: datetime | None
    reason: str | None
    found: int
    none: int
    failed: int
    pending: int
    left_s: float | None


class StatusOut(BaseModel):
    """A job as it stands. Times are ISO 8601 in UTC; `data_url` is there as soon as a first dashboard exists."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "uuid": "0b7d2f0a-6f0e-4d3c-9a3e-2f5c1c9f7b11",
                    "status": "processing",
                    "stage": "enriching",
                    "progress": {"total_books": 683, "processed_books": 618, "percent_complete": 90.5},
                    "message": "The dashboard is ready; genres are being looked up.",
                    "created_at": "2026-11-14T18:03:11Z",
                    "estimated_completion": "2026-11-14T18:05:02Z",
                    "data_url": "/data/0b7d2f0a-6f0e-4d3c-9a3e-2f5c1c9f7b11",
                    "error_message": None,
                    "rows": {"imported": 680, "noted": 3, "rejected": 0},
                    "sources": {
                        "openlibrary": {
                            "mode": "ok",
                            "until": None,
                            "reason": None,
                            "found": 590,
                            "none": 28,
                            "failed": 0,
                            "pending": 65,
                            "left_s": 1.8,
                        }
                    },
                }
            ]
        }
    )

    uuid: str
    status: str
    stage: str
    progress: ProgressOut
    message: str
    created_at: datetime
    estimated_completion: datetime | None
    data_url: str | None
    error_message: str | None
    rows: RowsOut
    sources: dict[str, SourceOut]


class RowProblemOut(BaseModel):
    """A row that was rejected, or taken with a note. The header of the file is line 1."""

    line: int
    outcome: RowOutcome
    field: str | None
    reason: str
    title: str | None


class RowProblemsOut(BaseModel):
    """A page of row problems; `next` is the cursor of the page after, `total` counts them all."""

    items: list[RowProblemOut]
    next: int | None
    total: int


def status_of(job: Job, service: Services) -> StatusOut:
    """The status document of a job, with the sources as they are this moment."""
    states = service.sources.states()
    unknown = SourceState(mode=SourceMode.OFF)
    counts = dict(job.sources)
    for name in states if job.is_running else ():
        counts.setdefault(name, SourceCount())
    return StatusOut(
        uuid=job.id,
        status=job.state,
        stage=job.stage,
        progress=ProgressOut(
            total_books=job.total_books,
            processed_books=job.processed_books,
            percent_complete=round(100 * job.processed_books / job.total_books, 1) if job.total_books else 100.0,
        ),
        message=job.message,
        created_at=job.created_at,
        estimated_completion=job.estimated_completion,
        data_url=f"/data/{job.id}" if job.has_document else None,
        error_message=job.error_message,
        rows=RowsOut(imported=job.imported, noted=job.noted, rejected=job.rejected),
        sources={name: source_out(states.get(name, unknown), count) for name, count in counts.items()},
    )


@router.get("/{uuid}", response_model=StatusOut, responses={304: {"description": "Not changed"}, **responses(404)})
async def status(job: Existing, service: Service, if_none_match: Annotated[str | None, Header()] = None) -> Response:
    """How far the job is. Poll with `If-None-Match`: an unchanged status costs nothing."""
    body = status_of(job, service).model_dump_json()
    etag = f'"{job.revision}-{crc32(body.encode()):x}"'
    headers = {"ETag": etag, "Cache-Control": "private, no-cache"}
    if is_known(if_none_match, etag):
        return Response(status_code=304, headers=headers)
    return Response(body, media_type="application/json", headers=headers)


@router.get("/{uuid}/events", response_class=EventSourceResponse, responses=responses(404))
async def events(
    job: Existing, service: Service, last_event_id: Annotated[str | None, Header()] = None
) -> AsyncIterator[ServerSentEvent]:
    """The same document as server-sent events, one per change, ending with the job. Resumes by `Last-Event-ID`."""
    after = int(last_event_id) if last_event_id and last_event_id.isdecimal() else -1
    async for state in service.jobs.watch(job.id, after=after):
        document = status_of(state, service)
        yield ServerSentEvent(event="progress", id=str(state.revision), data=document.model_dump(mode="json"))


@router.get("/{uuid}/rows", response_model=RowProblemsOut, responses=responses(404))
async def rows(
    request: Request,
    job: Existing,
    service: Service,
    outcome: RowOutcome | None = None,
    cursor: Annotated[int, Query(ge=0, le=_ALL_ROWS)] = 0,
    limit: Annotated[int, Query(ge=1, le=1000)] = 200,
) -> Response:
    """The rows that were rejected or taken with a note.

    With `Accept: text/csv`, all of them as CSV in the columns of the file itself, so that rejected ones can be
    mended and uploaded again.
    """
    if "text/csv" in request.headers.get("accept", ""):
        return await _rows_as_csv(job, service, outcome)
    page = await service.store.problems(job.id, outcome=outcome, after=cursor - 1, limit=limit + 1)
    out = RowProblemsOut(
        items=[_problem(problem) for _, problem in page[:limit]],
        next=page[limit][0] if len(page) > limit else None,
        total=await service.store.count_problems(job.id, outcome=outcome),
    )
    return Response(out.model_dump_json(), media_type="application/json", headers=_rows_headers())


async def _rows_as_csv(job: Job, service: Services, outcome: RowOutcome | None) -> Response:
    problems = await service.store.problems(job.id, outcome=outcome, after=-1, limit=_ALL_ROWS)
    header = await service.store.header(job.id)
    text = await asyncio.to_thread(write_row_report, header, [problem for _, problem in problems])
    disposition = 'attachment; filename="goodreads-stats-rows.csv"'
    return Response(text, media_type="text/csv", headers={"Content-Disposition": disposition, **_rows_headers()})


def _rows_headers() -> dict[str, str]:
    return {"Cache-Control": "private, no-cache", "Vary": "Accept"}


def _problem(problem: RowProblem) -> RowProblemOut:
    return RowProblemOut(
        line=problem.line,
        outcome=problem.outcome,
        field=problem.field,
        reason=problem.reason,
        title=problem.title,
    )


def source_out(state: SourceState, count: SourceCount) -> SourceOut:
    """One source as the status shows it."""
    return SourceOut(
        mode=state.mode,
        until=state.until,
        reason=state.reason,
        found=count.found,
        none=count.none,
        failed=count.failed,
        pending=count.pending,
        left_s=None if count.left_s is None else round(count.left_s, 1),
    )
