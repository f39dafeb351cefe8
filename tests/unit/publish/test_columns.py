import asyncio
import gzip
import json
import os
from dataclasses import replace
from pathlib import Path

import pytest

from genres.domain.errors import StoreError
from genres.domain.job import JobId
from genres.publish.documents import Documents
from genres.report.columns import Edition, make_edition
from genres.report.document import DashboardDocument
from genres.report.merge import merge_book
from tests.support.builders import make_book, make_document

JOB = JobId("0b7d2f0a-6f0e-4d3c-9a3e-2f5c1c9f7b11")
OTHER = JobId("1b7d2f0a-6f0e-4d3c-9a3e-2f5c1c9f7b11")
BOOKS = [merge_book(make_book(number), None) for number in (1, 2)]


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The revisions of the editions that were made."""
    revisions: list[int] = []

    def make_and_note(document: DashboardDocument, revision: int, *, before: Edition | None) -> Edition:
        revisions.append(revision)
        return make_edition(document, revision, before=before)

    monkeypatch.setattr("genres.publish.columns.make_edition", make_and_note)
    return revisions


async def read(documents: Documents, job: JobId = JOB, *, since: int | None = None) -> dict[str, object]:
    found = await documents.columns(job, since=since, packed=False)
    assert found
    told: dict[str, object] = json.loads(found.body)
    return told


async def test_a_version_is_made_once_for_all_who_ask(tmp_path: Path, made: list[int]) -> None:
    documents = Documents(tmp_path)
    await documents.save(JOB, make_document(BOOKS))
    answers = await asyncio.gather(*[documents.columns(JOB, since=None, packed=packed) for packed in (False, True) * 5])
    assert len(made) == 1
    plain, packed = answers[0], answers[1]
    assert plain
    assert packed
    assert plain.body == gzip.decompress(packed.body)
    assert plain.etag == packed.etag == await documents.columns_etag(JOB)
    await documents.save(JOB, make_document(BOOKS))
    await read(documents)
    assert len(made) == 2
    assert made[1] > made[0]


async def test_a_revision_grows_though_the_clock_was_put_back(tmp_path: Path) -> None:
    documents = Documents(tmp_path)
    await documents.save(JOB, make_document(BOOKS))
    in_a_year_ns = (tmp_path / f"{JOB}.json").stat().st_mtime_ns + 365 * 86_400 * 10**9
    os.utime(tmp_path / f"{JOB}.json", ns=(in_a_year_ns, in_a_year_ns))
    before = await read(documents)
    await documents.save(JOB, make_document([BOOKS[0], replace(BOOKS[1], num_pages=5)]))
    after = await read(documents, since=in_a_year_ns // 1000)
    assert (after["since"], after["rows"]) == (before["revision"], [1])
    assert after["revision"] == in_a_year_ns // 1000 + 1


async def test_changes_have_a_weak_tag_of_the_same_version(tmp_path: Path) -> None:
    documents = Documents(tmp_path)
    await documents.save(JOB, make_document(BOOKS))
    whole = await documents.columns(JOB, since=None, packed=False)
    assert whole
    changed = await documents.columns(JOB, since=json.loads(whole.body)["revision"], packed=False)
    assert changed
    assert changed.etag == f"W/{whole.etag}"


async def test_of_many_libraries_the_ones_asked_for_last_are_kept(
    tmp_path: Path, made: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("genres.publish.columns._BOOKS_KEPT", 3)
    documents = Documents(tmp_path)
    for job in (JOB, OTHER):
        await documents.save(job, make_document(BOOKS))
        await read(documents, job)
    await read(documents, OTHER)
    assert len(made) == 2
    await read(documents, JOB)
    assert len(made) == 3


async def test_of_a_deleted_library_nothing_is_kept(tmp_path: Path) -> None:
    documents = Documents(tmp_path)
    await documents.save(JOB, make_document(BOOKS))
    await read(documents)
    await documents.delete(JOB)
    assert not documents._columns._kept
    assert await documents.columns(JOB, since=None, packed=False) is None
    assert await documents.columns_etag(JOB) is None
    assert not documents._columns._kept


async def test_of_a_library_that_was_read_while_it_was_deleted_nothing_is_kept(tmp_path: Path) -> None:
    documents = Documents(tmp_path)
    await documents.save(JOB, make_document(BOOKS))
    with documents._changing:  # the deletion waits, as for somebody who writes
        deleting = asyncio.create_task(documents.delete(JOB))
        await asyncio.sleep(0)
        await read(documents)
        whole = await documents.read(JOB)
        assert whole
        await documents.gzipped(whole.body, whole.etag)
    assert await deleting
    assert not documents._columns._kept
    assert not documents._compressed


async def test_a_document_of_another_version_cannot_be_told(tmp_path: Path) -> None:
    (tmp_path / f"{JOB}.json").write_text("{}")
    with pytest.raises(StoreError):
        await Documents(tmp_path).columns(JOB, since=None, packed=False)
