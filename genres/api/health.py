"""`/health`, `/ready`, `/metrics`: for whoever watches the server."""

from fastapi import APIRouter
from prometheus_client import CONTENT_TYPE_LATEST, generate_latest
from prometheus_client.core import CollectorRegistry, GaugeMetricFamily, Metric
from prometheus_client.registry import Collector
from pydantic import BaseModel
from starlette.responses import Response

from genres.api.problems import responses
from genres.api.services import Service, Services, not_ready
from genres.api.status import SourceOut, source_out
from genres.domain.job import SourceCount
from genres.domain.sources import SourceMode

router = APIRouter(tags=["health"])


class HealthOut(BaseModel):
    """The process answers."""

    status: str
    version: str


class ReadyOut(BaseModel):
    """An upload could be taken. Trouble with a book API is shown, but does not make the server unready."""

    status: str
    running_jobs: int
    sources: dict[str, SourceOut]


@router.get("/health")
async def health(service: Service) -> HealthOut:
    """Alive. Touches no disk and no network."""
    return HealthOut(status="ok", version=service.version)


@router.get("/ready", responses=responses(503))
async def ready(service: Service) -> ReadyOut:
    """Able to take an upload: the state can be written and the disk has room."""
    if trouble := await service.readiness.trouble():
        raise not_ready(trouble)
    return ReadyOut(
        status="ready",
        running_jobs=service.jobs.running,
        sources={name: source_out(state, SourceCount()) for name, state in service.sources.states().items()},
    )


@router.get("/metrics", response_class=Response)
async def metrics(service: Service) -> Response:
    """Figures in the text format of Prometheus."""
    registry = CollectorRegistry()
    registry.register(_Figures(service))
    return Response(generate_latest(registry), media_type=CONTENT_TYPE_LATEST)


class _Figures(Collector):
    def __init__(self, service: Services) -> None:
        self._service = service

    def collect(self) -> list[Metric]:
        running = GaugeMetricFamily("goodreads_stats_running_jobs", "Jobs at work.", value=self._service.jobs.running)
        up = GaugeMetricFamily("goodreads_stats_source_ok", "1 where a book API answers.", labels=["source"])
        for name, state in self._service.sources.states().items():
            up.add_metric([name], float(state.mode is SourceMode.OK))
        return [running, up]
