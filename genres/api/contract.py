"""`/docs`: the contract to read, made from the same OpenAPI document that `/openapi.json` gives; no outside host."""

from functools import cache
from importlib.resources import files
from typing import Any

from fastapi import APIRouter, Request
from jinja2 import Environment, PackageLoader, select_autoescape
from starlette.responses import HTMLResponse, Response

from genres.api.problems import TITLES

router = APIRouter(include_in_schema=False)

_ADVICE = {
    "bad-export": "The body says what the file looks like and what to do; `recognised` names the service.",
    "bad-upload": 'Send one file as multipart/form-data in the field "csv".',
    "changed-meanwhile": "Load it again, and make the change to what it is now.",
    "cross-site": "Only pages of this server, and origins in GS_ALLOWED_ORIGINS, may change anything.",
    "incident": "The number in the answer stands in the server's log, with the cause.",
    "invalid-request": "`errors` names each part of the request that does not fit, and why.",
    "job-failed": "The status document says why. Import the file again.",
    "method-not-allowed": "The `Allow` header names the methods that do.",
    "no-room": "Free some space on the disk of the data folder; nothing of the upload was kept.",
    "not-found": "Unknown and deleted libraries look the same on purpose.",
    "not-now": "The request fits, but not what it is about; the detail says why.",
    "not-ready": "Try again after `Retry-After` seconds.",
    "too-large": "The limit is GS_MAX_UPLOAD_MB.",
    "too-many-uploads": "Wait for `Retry-After` seconds; the limit is GS_UPLOADS_PER_MINUTE.",
    "unknown-host": "Add the name to GS_ALLOWED_HOSTS if it is yours.",
    "unsupported-type": "Uploads are multipart/form-data.",
}


@router.get("/docs")
async def docs(request: Request) -> Response:
    """The contract as a page."""
    problems = [(slug, title, _ADVICE[slug]) for slug, title in TITLES.items()]
    contract = request.app.openapi()
    return HTMLResponse(_template().render(contract=contract, operations=_operations(contract), problems=problems))


@router.get("/docs.css")
async def style() -> Response:
    """The page's style sheet."""
    return Response(_read("docs.css"), media_type="text/css")


def _operations(contract: dict[str, Any]) -> list[dict[str, Any]]:
    return [
        {"method": method.upper(), "path": path, **operation}
        for path, operations in contract["paths"].items()
        for method, operation in operations.items()
    ]


@cache
def _template() -> Any:  # noqa: ANN401  jinja2's own type is internal
    environment = Environment(loader=PackageLoader("genres.api"), autoescape=select_autoescape())
    return environment.get_template("docs.html")


@cache
def _read(name: str) -> str:
    return files("genres.api").joinpath("templates", name).read_text(encoding="utf-8")
