"""How the simulated services feel: how long they take, and how they fail."""

import asyncio
import math
from dataclasses import dataclass
from random import Random

from aiohttp import web

from tests.support.upstream_google import error_reply
from tests.support.upstream_settings import Fault, UpstreamSettings

_HANG_S = 3600.0
_NORMAL_95 = 1.645  # standard deviations that 95 of 100 stay below


@dataclass(frozen=True, slots=True)
class Latency:
    """Seconds: the median, what 95 of 100 requests stay below, and the most."""

    median: float
    p95: float
    most: float

    def draw(self, chance: Random) -> float:
        """One latency of the log-normal distribution with these percentiles."""
        spread = math.log(self.p95 / self.median) / _NORMAL_95
        return min(self.most, chance.lognormvariate(math.log(self.median), spread))


_HEALTHY = {"google": Latency(0.45, 1.2, 5), "search": Latency(0.9, 5, 10), "records": Latency(0.4, 2.5, 10)}
_DEGRADED = {"google": Latency(0.45, 1.2, 5), "search": Latency(4, 9, 10), "records": Latency(4, 9, 10)}
_STEADY = Latency(0.25, 0.9, 5)
_LATENCIES: dict[str, dict[str, Latency]] = {
    "healthy": _HEALTHY,
    "degraded": _DEGRADED,
    **dict.fromkeys(
        ("free", "real", "strict", "bad-day"), dict.fromkeys(("google", "search", "records", "covers"), _STEADY)
    ),
}
_COST_PER_ISBN_S = {"google": 0.005, "search": 0.005, "records": 0.015}

_FAULTS: dict[str, list[Fault]] = {
    "bad-day": [
        Fault(kind="hang", share=0.02),
        Fault(kind="malformed", share=0.01),
        Fault(kind="status", share=0.05),
    ],
    "healthy": [
        Fault(kind="status", path="/books/v1", share=0.02),
        Fault(kind="hang", path="/search.json", share=0.02),
        Fault(kind="hang", path="/api", share=0.01),
        Fault(kind="status", share=0.01, status=502),
    ],
    "degraded": [
        Fault(kind="status", path="/books/v1", share=0.5),
        Fault(kind="hang", path="/search.json", share=0.1),
        Fault(kind="hang", path="/api", share=0.1),
        Fault(kind="status", path="/search.json", share=0.15, status=502),
        Fault(kind="status", path="/api", share=0.15, status=502),
    ],
    "down": [Fault(kind="hang")],
}


def group_of(path: str) -> str:
    """The kind of question a path asks: google, search, records, covers."""
    if path.startswith(("/b/", "/books/content")):
        return "covers"
    if path.startswith("/books/v1"):
        return "google"
    return "search" if path.startswith("/search") else "records"


class Weather:
    """Latency and faults by the settings of the moment; seeded, so that a run can be had again."""

    def __init__(self, seed: int) -> None:
        self._chance = Random(seed)  # noqa: S311 - a simulation, no secret

    async def wait(self, settings: UpstreamSettings, path: str, *, isbns: int) -> None:
        """Take as long as the service would."""
        group = group_of(path)
        seconds = settings.latency_ms / 1000
        if latency := _LATENCIES.get(settings.profile, {}).get(group):
            seconds += latency.draw(self._chance)
        if settings.profile in {"healthy", "degraded"}:
            seconds += _COST_PER_ISBN_S.get(group, 0) * isbns
        await asyncio.sleep(seconds)

    def fault(self, settings: UpstreamSettings, path: str) -> Fault | None:
        """The fault that strikes this request, one of its times spent."""
        usual = _FAULTS.get(settings.profile, [])
        for fault in [*settings.faults, *usual]:
            if not path.startswith(fault.path) or fault.times == 0 or self._chance.random() >= fault.share:
                continue
            if fault.after > 0:
                fault.after -= 1
                continue
            if fault.times is not None:
                fault.times -= 1
            return fault
        return None


async def strike(fault: Fault, request: web.Request) -> web.StreamResponse:
    """Answer as a service does that is out of order."""
    match fault.kind:
        case "hang":
            await asyncio.sleep(_HANG_S)
            return web.Response(status=504)
        case "status":
            return _status_reply(fault, request)
        case "html":
            return web.Response(text="<html><body><h1>Are you a human?</h1></body></html>", content_type="text/html")
        case "malformed":
            return web.Response(text='{"docs": [{"key": ', content_type="application/json")
        case "redirect-away":
            raise web.HTTPFound("http://elsewhere.invalid/")
        case "truncated" | "reset":
            return await _cut_off(request, after_headers=fault.kind == "truncated")


def _status_reply(fault: Fault, request: web.Request) -> web.Response:
    if fault.status == 429:
        reply = web.json_response(
            {"status": 429, "message": "Too Many Requests. Consider using https://openlibrary.org/developers/dumps."},
            status=429,
        )
    elif group_of(request.path) == "google":
        message = "Service temporarily unavailable."
        reply = error_reply(fault.status, message, "backendFailed", status="UNAVAILABLE")
    else:
        reply = html_reply(fault.status)
    if fault.retry_after is not None:
        reply.headers["Retry-After"] = fault.retry_after
    return reply


def html_reply(status: int) -> web.Response:
    """An error page of nginx: no JSON, whatever was asked for."""
    names = {403: "403 Forbidden", 502: "502 Bad Gateway", 503: "503 Service Unavailable", 504: "504 Gateway Time-out"}
    name = names.get(status, f"{status} Error")
    body = f"<center><h1>{name}</h1></center>\r\n<hr><center>nginx</center>"
    page = f"<html>\r\n<head><title>{name}</title></head>\r\n<body>\r\n{body}\r\n</body>\r\n</html>"
    return web.Response(status=status, text=page, content_type="text/html")


async def _cut_off(request: web.Request, *, after_headers: bool) -> web.StreamResponse:
    response = web.StreamResponse(headers={"Content-Type": "application/json", "Content-Length": "5000"})
    if after_headers:
        await response.prepare(request)
        await response.write(b'{"docs": [')
    if request.transport is not None:
        request.transport.abort()
    return response
