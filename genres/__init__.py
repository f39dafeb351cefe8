"""Goodreads Stats: a Goodreads export in, a dashboard document out. This is the front door.

Names are loaded when first used, so that a small task does not load the web server.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from genres.api.dashboard import create_dashboard
    from genres.domain.book import BookAnalytics, BookInfo
    from genres.domain.errors import BadExportError, GenresError, StoreError, StoreHeldError
    from genres.domain.evidence import EnrichedBook
    from genres.enricher import AsyncGenreEnricher
    from genres.intake.processor import AnalyticsCSVProcessor
    from genres.kit.log import configure_log
    from genres.report.dashboard import create_dashboard_json
    from genres.report.explain import explain
    from genres.report.merge import merge_enriched_data
    from genres.report.verdict import merge_and_normalize
    from genres.settings import Settings, SettingsError, load_settings
    from genres.wiring import make_api, open_api, open_services

_HOMES = {
    "AnalyticsCSVProcessor": "genres.intake.processor",
    "AsyncGenreEnricher": "genres.enricher",
    "BadExportError": "genres.domain.errors",
    "BookAnalytics": "genres.domain.book",
    "BookInfo": "genres.domain.book",
    "EnrichedBook": "genres.domain.evidence",
    "GenresError": "genres.domain.errors",
    "Settings": "genres.settings",
    "SettingsError": "genres.settings",
    "StoreError": "genres.domain.errors",
    "StoreHeldError": "genres.domain.errors",
    "configure_log": "genres.kit.log",
    "create_dashboard": "genres.api.dashboard",
    "create_dashboard_json": "genres.report.dashboard",
    "explain": "genres.report.explain",
    "load_settings": "genres.settings",
    "make_api": "genres.wiring",
    "merge_and_normalize": "genres.report.verdict",
    "merge_enriched_data": "genres.report.merge",
    "open_api": "genres.wiring",
    "open_services": "genres.wiring",
}

__all__ = [
    "AnalyticsCSVProcessor",
    "AsyncGenreEnricher",
    "BadExportError",
    "BookAnalytics",
    "BookInfo",
    "EnrichedBook",
    "GenresError",
    "Settings",
    "SettingsError",
    "StoreError",
    "StoreHeldError",
    "configure_log",
    "create_dashboard",
    "create_dashboard_json",
    "explain",
    "load_settings",
    "make_api",
    "merge_and_normalize",
    "merge_enriched_data",
    "open_api",
    "open_services",
]


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)
