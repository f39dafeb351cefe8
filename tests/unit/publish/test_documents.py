import json
from dataclasses import replace
from pathlib import Path

import pytest

from genres.domain.errors import StoreError
from genres.domain.job import JobId
from genres.publish.documents import Documents
from genres.report.dashboard import DocumentOrigin, create_dashboard_json
from genres.report.document import DashboardDocument, EnrichmentState, MadeWith
from genres.report.merge import enrich_book, merge_book
from genres.report.rules import check_rules
from genres.report.taxonomy import taxonomy
from tests.support.builders import NOW, make_book, make_evidence, make_export

JOB = JobId("0b7d2f0a-6f0e-4d3c-9a3e-2f5c1c9f7b11")


def make_document(title: str = "Dune") -> DashboardDocument:
    book = make_book(title=title, bookshelves=("fantasy",), my_review='says "metadata":{} and \\')
    rules = check_rules({"hide": ["Horror"]})
    answer = make_evidence("openlibrary_titles", match=0.7, ids=("OL1W",), title="Dune", pages=5, average_rating=4.0)
    return create_dashboard_json(
        [merge_book(book, enrich_book(book, [answer], rules), rules), merge_book(make_book(2), None, rules)],
        DocumentOrigin(export_id=JOB, created_at=NOW, exporter_version="1", export=make_export(book)),
        enrichment=EnrichmentState(state="complete", pending=0, reason=None, simulated=False),
        sources={},
        rules=rules,
    )


async def saved(folder: Path) -> tuple[Documents, DashboardDocument, str]:
    documents = Documents(folder)
    await documents.save(JOB, make_document())
    loaded = await documents.load(JOB)
    assert loaded
    return documents, *loaded


async def test_a_document_is_read_back_as_it_was_written(tmp_path: Path) -> None:
    documents, loaded, etag = await saved(tmp_path)
    assert loaded == make_document()
    assert etag == await documents.etag(JOB)


async def test_a_document_of_the_first_release_of_this_version_can_be_read(tmp_path: Path) -> None:
    documents, *_ = await saved(tmp_path)
    old = json.loads((tmp_path / f"{JOB}.json").read_bytes())
    for book in old["books"]:
        del book["provenance"], book["match"], book["ratings_count"]
    del old["metadata"]["taxonomy_version"], old["metadata"]["genre_rules"]
    del old["enrichment_stats"]["catalogue_success_rate"]
    (tmp_path / f"{JOB}.json").write_text(json.dumps(old, separators=(",", ":")))
    loaded = await documents.load(JOB)
    assert loaded
    assert (loaded[0].books[0].match, loaded[0].books[0].provenance) == (None, {})
    assert await documents.made_with(JOB) == MadeWith(taxonomy_version=0, genre_rules=None)


async def test_what_is_no_document_is_none_and_is_told_in_the_log(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    documents = Documents(tmp_path)
    assert await documents.load(JOB) is None
    assert await documents.made_with(JOB) is None
    for content in (b"", b"{}", b'{"metadata":[]}', b"\xff" * 99):
        (tmp_path / f"{JOB}.json").write_bytes(content)
        assert await documents.load(JOB) is None
        assert await documents.made_with(JOB) is None
    assert "document_unreadable" in caplog.text


async def test_what_a_document_was_made_with_is_read_from_its_end(tmp_path: Path) -> None:
    documents, document, _ = await saved(tmp_path)
    expected = MadeWith(taxonomy_version=taxonomy().version, genre_rules=check_rules({"hide": ["Horror"]}).digest)
    assert await documents.made_with(JOB) == expected
    long = replace(document, books=document.books * 200)
    await documents.save(JOB, long)
    assert await documents.made_with(JOB) == expected


async def test_the_very_document_that_was_read_is_replaced(tmp_path: Path) -> None:
    documents, _, etag = await saved(tmp_path)
    new_etag = await documents.replace(JOB, make_document("Emma"), etag=etag)
    assert new_etag == await documents.etag(JOB) != etag
    loaded = await documents.load(JOB)
    assert loaded
    assert loaded[0].books[0].title == "Emma"


async def test_a_document_that_was_replaced_meanwhile_is_left_alone(tmp_path: Path) -> None:
    documents, _, etag = await saved(tmp_path)
    await documents.save(JOB, make_document("Emma"))
    assert await documents.replace(JOB, make_document("Late"), etag=etag) is None
    loaded = await documents.load(JOB)
    assert loaded
    assert loaded[0].books[0].title == "Emma"


async def test_a_document_that_was_deleted_meanwhile_stays_deleted(tmp_path: Path) -> None:
    documents, document, etag = await saved(tmp_path)
    assert await documents.delete(JOB)
    assert await documents.replace(JOB, document, etag=etag) is None
    assert not list(tmp_path.iterdir())
    assert not await documents.delete(JOB)


async def test_a_document_that_cannot_be_read_is_an_error_of_the_store(tmp_path: Path) -> None:
    documents = Documents(tmp_path)
    (tmp_path / f"{JOB}.json").mkdir()
    for use in (documents.read(JOB), documents.read_book(JOB, "1"), documents.made_with(JOB), documents.delete(JOB)):
        with pytest.raises(StoreError):
            await use


async def test_of_a_document_that_is_not_there_nothing_is_known(tmp_path: Path) -> None:
    documents = Documents(tmp_path)
    assert await documents.read(JOB) is None
    assert await documents.read_book(JOB, "1") is None
    assert await documents.made_with(JOB) is None
