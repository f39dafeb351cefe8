"""Documents as the columns that the API answers with, for pages that are shown something made up."""

import json
from typing import Any

from pydantic import TypeAdapter

from genres.publish.schema import from_json
from genres.report.columns import LibraryColumns, make_columns, make_edition


def columns_of(document: dict[str, Any], *, revision: int = 1) -> dict[str, Any]:
    """The answer of `data/{uuid}/columns` where `data/{uuid}` answers with this document."""
    edition = make_edition(from_json(json.dumps(document).encode()), revision)
    answer: dict[str, Any] = json.loads(TypeAdapter(LibraryColumns).dump_json(make_columns(edition)))
    return answer
