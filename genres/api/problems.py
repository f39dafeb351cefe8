"""Every error as `application/problem+json` (RFC 9457). What each type means stands on `/docs`."""

import logging
import uuid
from collections.abc import Mapping
from http import HTTPStatus
from typing import Any

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from pydantic import BaseModel, ConfigDict, Field
from starlette.exceptions import HTTPException
from starlette.responses import JSONResponse, Response

from genres.domain.errors import BadExportError, NoRoomError, StoreError, UnknownJobError
from genres.pipeline.remake import StillRunningError

log = logging.getLogger(__name__)

MEDIA_TYPE = "application/problem+json"

_MOST_ERRORS = 20  # told of one request, which may have one in each of its thousand parts

TITLES = {
    "bad-export": "Not a readable Goodreads export",
    "bad-upload": "The upload cannot be read",
    "changed-meanwhile": "Changed by somebody else meanwhile",
    "cross-site": "Refused: the request comes from another site",
    "incident": "Something went wrong here",
    "invalid-request": "The request does not fit",
    "job-failed": "The job failed",
    "method-not-allowed": "This address does not take that method",
    "no-room": "No room left on the disk",
    "not-found": "Nothing here",
    "not-now": "Not possible as things stand",
    "not-ready": "Not ready",
    "too-large": "The file is too large",
    "too-many-uploads": "Too many uploads",
    "unknown-host": "Unknown host name",
    "unsupported-type": "Unsupported content type",
}


class Problem(BaseModel):
    """A problem as RFC 9457 describes it. `detail` says what happened and what to do."""

    model_config = ConfigDict(
        extra="allow",
        json_schema_extra={
            "examples": [
                {
                    "type": "/docs#bad-export",
                    "title": TITLES["bad-export"],
                    "status": 400,
                    "detail": "This is a StoryGraph export. Upload the CSV from Goodreads instead.",
                    "recognised": "storygraph",
                }
            ]
        },
    )

    type: str = Field(description="Where this kind of problem is explained.")
    title: str
    status: int
    detail: str


class ProblemError(Exception):
    """Raised in the API to answer with a problem."""

    def __init__(
        self, status: int, slug: str, detail: str, *, headers: Mapping[str, str] | None = None, **more: object
    ) -> None:
        super().__init__(detail)
        self.status = status
        self.slug = slug
        self.detail = detail
        self.headers = headers
        self.more = more


def problem_response(
    status: int, slug: str, detail: str, *, headers: Mapping[str, str] | None = None, **more: object
) -> Response:
    """Make the answer for a problem."""
    body = {"type": f"/docs#{slug}", "title": TITLES[slug], "status": status, "detail": detail, **more}
    return JSONResponse(body, status, media_type=MEDIA_TYPE, headers={"Cache-Control": "no-store", **(headers or {})})


def responses(*statuses: int) -> dict[int | str, dict[str, Any]]:
    """The problem answers of a route, for the contract."""
    return {status: {"description": HTTPStatus(status).phrase, "model": Problem} for status in statuses}


def write_into_contract(contract: dict[str, Any]) -> dict[str, Any]:
    """Give every error of an OpenAPI document the media type it is sent with, the framework's own 422 included."""
    problem = {MEDIA_TYPE: {"schema": {"$ref": "#/components/schemas/Problem"}}}
    for operations in contract["paths"].values():
        for operation in operations.values():
            for status, answer in operation["responses"].items():
                if status >= "4":
                    answer["content"] = problem
    for name in ("HTTPValidationError", "ValidationError"):
        contract["components"]["schemas"].pop(name, None)
    return contract


def install(app: FastAPI) -> None:
    """Answer every error tree with its problem."""

    @app.exception_handler(ProblemError)
    async def _problem(_: Request, error: ProblemError) -> Response:
        return problem_response(error.status, error.slug, error.detail, headers=error.headers, **error.more)

    @app.exception_handler(BadExportError)
    async def _bad_export(_: Request, error: BadExportError) -> Response:
        return problem_response(400, "bad-export", str(error), recognised=error.recognised)

    @app.exception_handler(UnknownJobError)
    async def _unknown(_: Request, __: UnknownJobError) -> Response:
        return problem_response(404, "not-found", "There is no library with this id, or it was deleted.")

    @app.exception_handler(StillRunningError)
    async def _running(_: Request, __: StillRunningError) -> Response:
        return problem_response(
            409,
            "not-now",
            "Books of this library are still being looked up. Try again when that is done.",
            headers={"Retry-After": "10"},
        )

    @app.exception_handler(NoRoomError)
    async def _no_room(_: Request, __: NoRoomError) -> Response:
        return problem_response(
            507, "no-room", "The disk that holds the data folder is full. Free some space and try again."
        )

    @app.exception_handler(StoreError)
    async def _store(_: Request, error: StoreError) -> Response:
        log.error("store_error", extra={"reason": str(error)})
        return problem_response(
            503, "not-ready", "The data folder cannot be used just now.", headers={"Retry-After": "10"}
        )

    @app.exception_handler(RequestValidationError)
    async def _validation(_: Request, error: RequestValidationError) -> Response:
        first = error.errors()[:_MOST_ERRORS]
        errors = [{"where": ".".join(str(part) for part in item["loc"]), "why": item["msg"]} for item in first]
        return problem_response(422, "invalid-request", "A part of the request does not fit.", errors=errors)

    @app.exception_handler(HTTPException)
    async def _http(_: Request, error: HTTPException) -> Response:
        slug, detail = {
            404: ("not-found", "There is nothing at this address."),
            405: ("method-not-allowed", "This address does not take that method."),
            413: ("too-large", "The request is larger than this address takes."),
        }.get(error.status_code, ("invalid-request", str(error.detail)))
        return problem_response(error.status_code, slug, detail, headers=error.headers)

    @app.exception_handler(Exception)
    async def _incident(_: Request, error: Exception) -> Response:
        incident = uuid.uuid4().hex[:8]
        log.error("request_failed", extra={"incident": incident}, exc_info=error)
        return problem_response(
            500, "incident", f"Something went wrong here; it is in the log as {incident}.", incident=incident
        )
