"""`POST /upload`: take an export and begin its job."""

from typing import Annotated

from fastapi import APIRouter, Header, Request, Response
from pydantic import BaseModel, ConfigDict

from genres.api.multipart import receive_file
from genres.api.problems import ProblemError, responses
from genres.api.services import Service, not_ready
from genres.domain.job import Job

PATH = "/upload"
router = APIRouter(tags=["upload"])

_FORM = {
    "requestBody": {
        "required": True,
        "content": {
            "multipart/form-data": {
                "schema": {
                    "type": "object",
                    "required": ["csv"],
                    "properties": {
                        "csv": {
                            "type": "string",
                            "format": "binary",
                            "description": "The CSV that Goodreads exports; the field may also be called `file`.",
                        }
                    },
                }
            }
        },
    }
}


class AcceptedOut(BaseModel):
    """The beginning of a job."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "uuid": "0b7d2f0a-6f0e-4d3c-9a3e-2f5c1c9f7b11",
                    "status": "processing",
                    "message": "The export is read; the dashboard is being made.",
                }
            ]
        }
    )

    uuid: str
    status: str
    message: str


@router.post(
    PATH,
    status_code=202,
    responses=responses(400, 403, 413, 415, 429, 503, 507),
    openapi_extra=_FORM,
)
async def upload(
    request: Request,
    response: Response,
    service: Service,
    idempotency_key: Annotated[str | None, Header(max_length=200, min_length=1)] = None,
) -> AcceptedOut:
    """Take a Goodreads export and begin its job.

    The answer comes as soon as the file is read and safely kept; look-ups go on behind it. The same
    `Idempotency-Key` gives the same job.
    """
    if idempotency_key and (earlier := await service.jobs.find_by_key(idempotency_key)):
        return _accepted(earlier, response)
    wait_s = await service.upload_limit.wait_s(request.client.host if request.client else "")
    if wait_s is not None:
        raise ProblemError(
            429,
            "too-many-uploads",
            f"That was one upload too many for a minute. Try again in {wait_s} seconds.",
            headers={"Retry-After": str(wait_s)},
        )
    if trouble := await service.readiness.trouble():
        raise not_ready(trouble)
    staged = await receive_file(request, service.uploads, max_bytes=service.max_upload_bytes)
    job = await service.jobs.accept(staged.id, idempotency_key=idempotency_key)
    return _accepted(job, response)


def _accepted(job: Job, response: Response) -> AcceptedOut:
    response.headers["Location"] = f"/status/{job.id}"
    response.headers["Cache-Control"] = "no-store"
    return AcceptedOut(uuid=job.id, status=job.state, message=job.message)
