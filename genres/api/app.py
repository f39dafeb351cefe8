"""The API as one ASGI application."""

from collections.abc import Sequence

from fastapi import FastAPI
from starlette.middleware.cors import CORSMiddleware

from genres.api import (
    books,
    columns,
    contract,
    covers,
    data,
    health,
    lookups,
    matches,
    preferences,
    problems,
    reclassify,
    rules,
    status,
    upload,
)
from genres.api.guards import Guards
from genres.api.headers import SecurityHeaders
from genres.api.small_bodies import SmallBodies


def create_app(
    *,
    version: str,
    allowed_hosts: Sequence[str] = (),
    allowed_origins: Sequence[str] = (),
    dashboard_port: int = 0,
) -> FastAPI:
    """Make the application. Its `state.services` has to be set before the first request.

    A page that the dashboard's own port serves may call without being listed, whatever name the server goes by.
    """
    app = FastAPI(
        title="Goodreads Stats",
        version=version,
        description="Take a Goodreads export, tell how far it is, give its dashboard document, delete it.",
        docs_url=None,
        redoc_url=None,
        license_info={"name": "MIT", "identifier": "MIT"},
    )
    problems.install(app)
    write_contract = app.openapi
    app.openapi = lambda: problems.write_into_contract(write_contract())  # type: ignore[method-assign]  # as FastAPI documents it
    for module in (
        upload,
        status,
        data,
        columns,
        books,
        matches,
        lookups,
        covers,
        rules,
        reclassify,
        health,
        preferences,
        contract,
    ):
        app.include_router(module.router)
    local_pages = rf"https?://(localhost|127\.0\.0\.1|\[::1\]):{dashboard_port}" if dashboard_port else None
    app.add_middleware(SmallBodies, but_at=upload.PATH)
    app.add_middleware(
        CORSMiddleware,
        allow_origins=list(allowed_origins),
        allow_origin_regex=local_pages,
        allow_methods=["GET", "POST", "PUT", "DELETE"],
        allow_headers=["Idempotency-Key", "If-Match", "If-None-Match"],
        expose_headers=["ETag", "Location", "Retry-After"],
    )
    app.add_middleware(
        Guards, allowed_hosts=allowed_hosts, allowed_origins=allowed_origins, dashboard_port=dashboard_port
    )
    app.add_middleware(SecurityHeaders)
    return app
