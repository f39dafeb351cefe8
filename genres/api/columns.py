"""`/data/{uuid}/columns`: the document's books as columns, and what changed of them."""

from typing import Annotated

from fastapi import APIRouter, Header, Query
from starlette.responses import Response

from genres.api.data import ANSWERS, without_document
from genres.api.etags import is_known
from genres.api.services import Existing, Service
from genres.report.columns import LibraryColumns

router = APIRouter(prefix="/data", tags=["data"])

_MOST = 2**53  # of whole numbers that every reader of JSON keeps exactly


@router.get("/{uuid}/columns", response_model=LibraryColumns, responses={**ANSWERS})
async def columns(
    job: Existing,
    service: Service,
    since: Annotated[int | None, Query(ge=0, lt=_MOST, description="The revision that the caller has.")] = None,
    if_none_match: Annotated[str | None, Header()] = None,
    accept_encoding: Annotated[str, Header()] = "",
) -> Response:
    """The books as columns with all that a dashboard counts and lists, also while the job runs.

    With `since` only the books that changed since that revision; all of them where the server no longer knows it, which
    the field `since` of the answer tells. 202 with the status while there is no document.
    """
    headers = {"Cache-Control": "private, no-cache", "Vary": "Accept-Encoding"}
    if if_none_match and is_known(if_none_match, etag := await service.documents.columns_etag(job.id)):
        return Response(status_code=304, headers={"ETag": etag or "", **headers})
    packed = "gzip" in accept_encoding
    found = await service.documents.columns(job.id, since=since, packed=packed)
    if found is None:
        return without_document(job, service, headers)
    headers["ETag"] = found.etag
    if packed:
        headers["Content-Encoding"] = "gzip"
    return Response(found.body, media_type="application/json", headers=headers)
