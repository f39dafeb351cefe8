"""`/covers/{id}`: pictures that this server keeps of covers, so that no page loads one from anywhere else."""

import math
from typing import Annotated, Any, Protocol

from fastapi import APIRouter, Depends, Header, Path, Query, Request
from starlette.responses import Response

from genres.api.etags import is_known
from genres.api.problems import ProblemError, responses
from genres.domain.errors import SourceBusyError

router = APIRouter(prefix="/covers", tags=["covers"])

_FOREVER = "private, max-age=31536000, immutable"
_ID = r"^(openlibrary-[0-9]{1,12}|google-[A-Za-z0-9_-]{4,40})$"
_PICTURES = ("image/jpeg", "image/png", "image/gif", "image/webp")


class Picture(Protocol):
    """A picture's bytes, what kind they are, and the strong ETag of exactly these."""

    @property
    def body(self) -> bytes:
        """JPEG, PNG, GIF or WebP."""

    @property
    def media_type(self) -> str:
        """Which of them."""

    @property
    def etag(self) -> str:
        """Quoted."""


class CoverService(Protocol):
    """The cover pictures."""

    async def picture(self, cover: str, *, width: int) -> Picture | None:
        """The picture of a cover, None where there is none. Raises SourceBusyError where it cannot be had just now."""


def _covers(request: Request) -> CoverService:
    covers: CoverService = request.app.state.services.covers
    return covers


_ANSWERS: dict[int | str, dict[str, Any]] = {
    200: {
        "description": "The picture",
        "content": {kind: {"schema": {"type": "string", "format": "binary"}} for kind in _PICTURES},
    },
    304: {"description": "Not changed"},
    **responses(404, 422, 503),
}


@router.get("/{id}", response_class=Response, responses=_ANSWERS)
async def cover(
    cover: Annotated[str, Path(alias="id", pattern=_ID, description="As the dashboard document names it.")],
    covers: Annotated[CoverService, Depends(_covers)],
    w: Annotated[int, Query(ge=1, le=2000, description="The width wanted, in pixels.")] = 180,
    if_none_match: Annotated[str | None, Header()] = None,
) -> Response:
    """A cover picture, the smallest that is wide enough, or else the largest there is.

    It is fetched when it is first asked for and kept from then on; 503 says that it cannot be fetched just now.
    """
    try:
        picture = await covers.picture(cover, width=w)
    except SourceBusyError as busy:
        wait_s = max(1, math.ceil(busy.retry_after_s))
        raise ProblemError(503, "not-ready", busy.reason, headers={"Retry-After": str(wait_s)}) from busy
    if picture is None:
        raise ProblemError(404, "not-found", "There is no picture of this cover.")
    headers = {"ETag": picture.etag, "Cache-Control": _FOREVER, "Content-Disposition": "inline"}
    if is_known(if_none_match, picture.etag):
        return Response(status_code=304, headers=headers)
    return Response(picture.body, media_type=picture.media_type, headers=headers)
