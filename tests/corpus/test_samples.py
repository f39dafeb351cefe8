"""Real replies of both book APIs: none breaks a parser."""

import json
from pathlib import Path

import pytest

from genres.domain.evidence import Outcome
from genres.domain.isbn import normalise_isbn, to_isbn13
from genres.sources import openlibrary_records
from genres.sources.google_errors import Trouble, trouble_of
from tests.corpus.samples import (
    SAMPLES,
    as_mapping,
    from_details,
    from_google,
    from_search,
    from_titles,
    from_work_record,
)

pytestmark = pytest.mark.corpus


def isbns_in(value: object) -> set[str]:
    """Every valid ISBN that stands anywhere in a reply."""
    if isinstance(value, dict):
        return {isbn for part in (*value, *value.values()) for isbn in isbns_in(part)}
    if isinstance(value, list):
        return {isbn for part in value for isbn in isbns_in(part)}
    found = normalise_isbn(value.rpartition(":")[2]) if isinstance(value, str) else None
    return {to_isbn13(found)} if found else set()


def test_all_samples_are_here() -> None:
    assert len(list(SAMPLES.glob("google/*.json"))) == 34
    assert len(list(SAMPLES.glob("openlibrary/*.json"))) == 49


@pytest.mark.parametrize("path", sorted(SAMPLES.glob("*/*.json")), ids=lambda path: path.name[:3])
def test_no_sample_breaks_any_parser(path: Path) -> None:
    document = json.loads(path.read_bytes())
    for shape in (document, {"docs": [document]}, {"items": [document]}, {"ISBN:9780441172719": {"details": document}}):
        for isbn in {"9780441172719", *isbns_in(document)}:
            for evidence in (
                from_search(shape, isbn),
                from_titles(shape, title="Sabriel", author="Garth Nix"),
                from_details(shape, isbn),
                from_google(shape, isbn),
            ):
                assert evidence.outcome in {Outcome.FOUND, Outcome.NONE}
                repr(evidence).encode("utf-8")
        for record in (as_mapping(shape), *openlibrary_records.read_records({"result": shape}).values()):
            assert openlibrary_records.location_of(record) is None or openlibrary_records.kind_of(record) == "redirect"
            repr(from_work_record(record)).encode("utf-8")
        assert trouble_of(403, shape) in Trouble
