"""Real replies of both book APIs, and what the parsers make of them."""

import json
from collections.abc import Mapping
from datetime import UTC, datetime

from genres.domain.evidence import Evidence
from genres.domain.isbn import to_isbn13
from genres.sources import google_answers, openlibrary_answers, openlibrary_titles
from genres.sources.replies import isbn_forms
from tests.conftest import SHARED
from tests.support.questions import make_info

SAMPLES = SHARED / "upstream_samples"
NOW = datetime(2026, 3, 1, tzinfo=UTC)


def load(name: str) -> object:
    (path,) = SAMPLES.glob(f"*/{name}_*.json")
    document: object = json.loads(path.read_bytes())
    return document


def field(document: object, name: str) -> object:
    return document.get(name) if isinstance(document, dict) else None


def from_search(document: object, isbn: str, *, title: str = "", author: str = "") -> Evidence:
    asked = {to_isbn13(isbn): make_info(to_isbn13(isbn), title=title, author=author)}
    works = openlibrary_answers.match_works(openlibrary_answers.read_works(document), asked, isbn_forms(asked))
    work = works.get(to_isbn13(isbn))
    return openlibrary_answers.to_evidence(work, None, source="openlibrary", now=NOW)


def from_titles(document: object, *, title: str, author: str, year: int | None = None) -> Evidence:
    """What a search by title and author makes of these works."""
    book = make_info(None, title=title, author=author, year=year)
    works = [openlibrary_titles._prepare(work) for work in openlibrary_answers.read_works(document)]
    work, match = openlibrary_titles._best(book, works)
    return openlibrary_answers.to_evidence(work, None, source="openlibrary_titles", now=NOW, match=match)


def from_details(document: object, isbn: str) -> Evidence:
    asked = to_isbn13(isbn)
    record = openlibrary_answers.read_details(document, isbn_forms([asked])).get(asked)
    edition = openlibrary_answers.read_edition_record(record) if record else None
    return openlibrary_answers.to_evidence(None, edition, source="openlibrary", now=NOW)


def from_record(name: str) -> Evidence:
    """An edition's raw record, as it stands inside a details reply."""
    return from_details({"ISBN:9780441172719": {"details": load(name)}}, "9780441172719")


def from_work_record(record: Mapping[str, object]) -> Evidence:
    """A work's raw record, as `get_many` brings it."""
    work = openlibrary_answers.read_work_record(record)
    return openlibrary_answers.to_evidence(work, None, source="openlibrary", now=NOW)


def from_google(document: object, isbn: str, *, title: str = "Dune", author: str = "Frank Herbert") -> Evidence:
    """A list reply, or a lone volume as it would stand in one."""
    reply = document if field(document, "kind") == "books#volumes" else {"items": [document]}
    asked = {to_isbn13(isbn): make_info(to_isbn13(isbn), title=title, author=author)}
    volumes = google_answers.match_volumes(google_answers.read_volumes(reply), asked, isbn_forms(asked))
    return google_answers.to_evidence(volumes.get(to_isbn13(isbn)), source="google", now=NOW)


def as_record(name: str) -> dict[str, object]:
    document = load(name)
    assert isinstance(document, dict)
    return document


def as_mapping(document: object) -> Mapping[str, object]:
    return document if isinstance(document, dict) else {}
