"""The document as JSON, and its JSON Schema, both made from the dataclasses in `report/`."""

from typing import Any

from pydantic import TypeAdapter

from genres.report.document import DashboardDocument

_DOCUMENT = TypeAdapter(DashboardDocument)


def to_json(document: DashboardDocument) -> bytes:
    """UTF-8, compact."""
    return _DOCUMENT.dump_json(document)


def json_schema() -> dict[str, Any]:
    """JSON Schema (2020-12) of the dashboard document."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Goodreads Stats dashboard document, version 2",
        **_DOCUMENT.json_schema(mode="serialization"),
    }
