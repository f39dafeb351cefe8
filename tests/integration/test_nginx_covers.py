"""Cover pictures through nginx: as they come, and without a trace of who reads what."""

from pathlib import Path

import httpx
from aiohttp import web
from aiohttp.test_utils import TestServer

from tests.support.nginx import running_nginx
from tests.support.upstream_pictures import cover


async def test_a_picture_comes_as_the_api_sends_it_and_its_id_is_not_logged(tmp_path: Path) -> None:
    sent = {"ETag": '"abc"', "Cache-Control": "private, max-age=31536000, immutable"}

    async def picture(request: web.Request) -> web.Response:
        if request.path == "/covers/openlibrary-404":
            return web.Response(status=404, body=b"{}", content_type="application/problem+json")
        return web.Response(body=cover(1, "L"), content_type="image/png", headers=sent)

    app = web.Application()
    app.router.add_get("/covers/{id}", picture)
    async with TestServer(app) as server:
        with running_nginx(tmp_path, upstream=f"127.0.0.1:{server.port}") as nginx:
            async with httpx.AsyncClient(base_url=nginx.url, timeout=120) as client:
                answer = await client.get("/api/covers/google-pNjzAAAACAAJ?w=480")
                missing = await client.get("/api/covers/openlibrary-404")
            assert (answer.status_code, answer.content) == (200, cover(1, "L"))
            assert answer.headers["Content-Type"] == "image/png"
            assert {name: answer.headers[name] for name in sent} == sent
            assert (missing.status_code, missing.headers["Content-Type"]) == (404, "application/problem+json")
            log = nginx.log()
            assert '"GET /api/covers/{id}?w=480 HTTP/1.1" 200' in log
            assert "pNjz" not in log
            assert "openlibrary-404" not in log
