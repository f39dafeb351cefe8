"""Documents made anew: the real pipeline, the real files and tables, and book APIs that answer as told."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest

from genres.domain.book import BookInfo
from genres.domain.errors import UnknownJobError
from genres.domain.evidence import Evidence, Outcome, SubjectKind
from genres.domain.export import RowProblem
from genres.domain.job import Job, JobId
from genres.kit.clock import utc_now
from genres.pipeline.enrichment import Enrichment
from genres.pipeline.jobs import Jobs
from genres.pipeline.remake import NothingToDecideError, Remade, Remake, StillRunningError, UnknownBookError
from genres.pipeline.rules import RuleBook
from genres.pipeline.run import Terms
from genres.publish.documents import Documents
from genres.publish.rules_file import RULES_NAME, RulesFile
from genres.report.document import BookEntry, DashboardDocument
from genres.report.doubts import FIELD
from genres.report.rules import NO_RULES, check_rules
from genres.store.choices import ChoiceTable
from genres.store.database import StateDatabase
from genres.store.evidence import EvidenceTable
from genres.store.jobs import JobTable
from genres.store.uploads import Uploads
from tests.integration.test_command_line import run
from tests.support.builders import make_evidence, make_isbn13, make_subjects
from tests.support.exports import make_csv, make_row
from tests.support.fakes import FakeSource
from tests.support.server import running_server

RULES = check_rules({"rename": {"Fantasy": "Magic"}, "hide": ["Horror"], "shelves": {"to-keep": "Satire"}})
GUESS, SURE, FOUND, UNKNOWN, FAILING = "6", "7", "1", "3", "4"


def isbn_cell(number: int) -> str:
    return f'="{make_isbn13(number)}"'


def export() -> bytes:
    """Found, found with an average of its own, unknown, failing, unrated, two by title (one a guess), one unaskable."""
    return make_csv(
        [
            make_row(1, ISBN13=isbn_cell(1), Number_of_Pages="", Average_Rating=""),
            make_row(2, ISBN13=isbn_cell(2), Bookshelves="fantasy, to-keep", Title="Two (Saga, #2)"),
            make_row(3, ISBN13=isbn_cell(3)),
            make_row(4, ISBN13=isbn_cell(4)),
            make_row(5, ISBN13=isbn_cell(5), Exclusive_Shelf="to-read", Date_Read="", My_Rating="0"),
            make_row(6, Title="Guess", Number_of_Pages="", Bookshelves="horror"),
            make_row(7, Title="Certain", Number_of_Pages=""),
            make_row(8, Title="?"),
        ]
    )


def by_isbn(books: Sequence[BookInfo]) -> list[Evidence]:
    answers = {
        make_isbn13(3): make_evidence(outcome=Outcome.NONE, fetched_at=utc_now()),
        make_isbn13(4): make_evidence(outcome=Outcome.FAILED, reason="time-out"),
    }
    known = make_evidence(
        fetched_at=utc_now(),
        subjects=make_subjects("Fiction / Fantasy", "Fiction / Horror", "Dragons", kind=SubjectKind.EDITION),
        pages=321,
        published=1984,
        first_published=1965,
        language="eng",
        description="Sand.",
        cover="openlibrary-7",
        average_rating=4.2,
        ratings_count=99,
    )
    return [answers.get(book.edition or "", known) for book in books]


def by_title(books: Sequence[BookInfo]) -> list[Evidence]:
    return [
        make_evidence(
            "openlibrary_titles",
            fetched_at=utc_now(),
            match=0.72 if book.title == "Guess" else 0.93,
            ids=(f"OL{book.title}W",),
            title=book.title.upper(),
            authors=(book.author,),
            subjects=make_subjects("Fiction / Fantasy", kind=SubjectKind.EDITION),
            pages=77,
        )
        if book.edition is None and book.title != "?"
        else make_evidence("openlibrary_titles", outcome=Outcome.NONE, fetched_at=utc_now())
        for book in books
    ]


@dataclass
class Home:
    """A data folder at work."""

    folder: Path
    jobs: Jobs
    store: JobTable
    uploads: Uploads
    documents: Documents
    rules: RuleBook
    remake: Remake
    sources: tuple[FakeSource, FakeSource]
    evidence: "PausedEvidence"

    async def begin(self, content: bytes) -> Job:
        staged = self.uploads.stage()
        staged.write(content)
        staged.finish()
        return await self.jobs.accept(staged.id)

    async def finish(self, content: bytes | None = None) -> JobId:
        job = await self.begin(content or export())
        async with asyncio.timeout(60):
            async for state in self.jobs.watch(job.id):
                job = state
        kept = await self.store.find(job.id)  # also waits until the end of the job is on the disk
        assert kept
        assert (kept.is_running, kept.error_message) == (False, None)
        return job.id

    async def document(self, job_id: JobId) -> DashboardDocument:
        loaded = await self.documents.load(job_id)
        assert loaded
        return loaded[0]

    async def book(self, job_id: JobId, book_id: str) -> BookEntry:
        return next(book for book in (await self.document(job_id)).books if book.goodreads_id == book_id)

    async def doubts(self, job_id: JobId) -> list[RowProblem]:
        rows = await self.store.problems(job_id, outcome=None, after=-1, limit=99)
        return [row for _, row in rows if row.field == FIELD]


class PausedEvidence(EvidenceTable):
    """The real table, which may be made to wait; `reached` tells that somebody does."""

    def __init__(self, database: StateDatabase) -> None:
        super().__init__(database)
        self.gate = asyncio.Event()
        self.gate.set()
        self.reached = asyncio.Event()

    async def find(self, keys: Sequence[str]) -> Any:  # noqa: ANN401  as the table
        self.reached.set()
        await self.gate.wait()
        return await super().find(keys)


@asynccontextmanager
async def open_home(folder: Path) -> AsyncIterator[Home]:
    database = StateDatabase(folder / "state" / "genres.sqlite3")
    (folder / "state" / "uploads").mkdir(parents=True, exist_ok=True)
    async with AsyncExitStack() as stack:
        await database.open()
        stack.push_async_callback(database.close)
        store, documents, uploads = JobTable(database), Documents(folder), Uploads(folder / "state" / "uploads")
        rules = RuleBook(RulesFile(folder))
        await rules.look()
        sources = (
            FakeSource("openlibrary", batch_size=50, answer=by_isbn),
            FakeSource("openlibrary_titles", batch_size=50, answer=by_title),
        )
        enrichment = await stack.enter_async_context(
            Enrichment(sources, store=EvidenceTable(database), clock=utc_now, workers=5)
        )
        terms = Terms(version="1", rules=lambda: rules.current)
        jobs = await stack.enter_async_context(
            Jobs(store=store, uploads=uploads, documents=documents, enrichment=enrichment, terms=terms, clock=utc_now)
        )
        evidence = PausedEvidence(database)
        choices = ChoiceTable(database, clock=utc_now)
        remake = Remake(store=store, documents=documents, evidence=evidence, choices=choices, rules=rules)
        yield Home(folder, jobs, store, uploads, documents, rules, remake, sources, evidence)


@pytest.fixture
async def home(tmp_path: Path) -> AsyncIterator[Home]:
    async with open_home(tmp_path) as opened:
        yield opened


async def test_with_the_same_tree_and_rules_the_document_of_the_job_comes_out(home: Home) -> None:
    job_id = await home.finish()
    made, etag = await home.document(job_id), await home.documents.etag(job_id)
    words = " ".join(book.enrichment for book in made.books)
    assert words == "found found none failed found found found no-isbn"
    for _ in range(2):
        assert await home.remake.remake_all() == Remade(libraries=1, books_changed=0)
        assert await home.documents.etag(job_id) == etag
    assert await home.document(job_id) == made


async def test_rules_change_finished_documents_as_if_they_had_been_there_from_the_beginning(home: Home) -> None:
    job_id = await home.finish()
    before = await home.document(job_id)
    await home.rules.change(RULES, if_match=None)
    assert (await home.remake.remake_all()).books_changed > 3
    after = await home.document(job_id)
    assert (await home.book(job_id, FOUND)).genres == ("Magic",)
    assert after.summary.most_common_genres[0].genre == "Magic"
    assert after.metadata.genre_families[0].genres == ("Magic",)

    another = await home.finish()
    assert [book.genres for book in (await home.document(another)).books] == [book.genres for book in after.books]

    await home.rules.change(NO_RULES, if_match=None)
    assert (await home.remake.remake_all()).libraries == 2
    assert await home.document(job_id) == before


async def test_nothing_is_looked_up_to_make_a_document_anew(home: Home) -> None:
    await home.finish()
    asked = [list(source.asked) for source in home.sources]
    await home.rules.change(RULES, if_match=None)
    await home.remake.remake_all()
    assert [source.asked for source in home.sources] == asked


async def test_only_documents_of_another_tree_or_other_rules_are_outdated(home: Home) -> None:
    job_id = await home.finish()
    made = await home.document(job_id)
    assert await home.remake.remake_outdated() == Remade()
    old = replace(made, metadata=replace(made.metadata, taxonomy_version=0))
    await home.documents.save(job_id, replace(old, books=tuple(replace(book, genres=()) for book in old.books)))
    assert (await home.remake.remake_outdated()).libraries == 1
    assert await home.document(job_id) == made
    (home.folder / RULES_NAME).write_text('hide = ["Fantasy"]')
    assert (await home.remake.remake_outdated()).libraries == 1
    assert "Fantasy" not in (await home.book(job_id, FOUND)).genres
    assert await home.remake.remake_outdated() == Remade()


async def test_a_document_that_is_deleted_meanwhile_stays_deleted(home: Home) -> None:
    job_id = await home.finish()
    await home.rules.change(RULES, if_match=None)
    home.evidence.gate.clear()
    home.evidence.reached.clear()
    async with asyncio.TaskGroup() as group:
        making = group.create_task(home.remake.remake_all())
        await home.evidence.reached.wait()
        await home.jobs.delete(job_id)
        home.evidence.gate.set()
    assert making.result() == Remade()
    assert await home.documents.load(job_id) is None
    assert not list(home.folder.glob("*.json"))


async def test_a_running_jobs_document_is_left_to_its_job(home: Home) -> None:
    gate = home.sources[0].gate = asyncio.Event()
    job = await home.begin(export())
    async with asyncio.timeout(60):
        async for state in home.jobs.watch(job.id):
            if state.has_document:
                break
    await home.rules.change(RULES, if_match=None)
    assert await home.remake.remake_all() == Remade()
    with pytest.raises(StillRunningError):
        await home.remake.decide(job.id, GUESS, accept=True)
    gate.set()
    async with asyncio.timeout(60):
        async for _ in home.jobs.watch(job.id):
            pass
    assert (await home.document(job.id)).metadata.genre_rules == RULES.digest
    assert (await home.book(job.id, FOUND)).genres == ("Magic",)


async def test_a_refused_match_takes_its_facts_and_its_note_along(home: Home) -> None:
    job_id = await home.finish()
    guess = await home.book(job_id, GUESS)
    assert guess.match
    assert (guess.match.state, guess.num_pages, guess.match.title) == ("unconfirmed", 77, "GUESS")
    assert [row.line for row in await home.doubts(job_id)] == [7]
    noted = (await home.document(job_id)).metadata.validation.noted

    decided = await home.remake.decide(job_id, GUESS, accept=False)
    refused = await home.book(job_id, GUESS)
    assert decided.entry == refused
    assert decided.etag == await home.documents.etag(job_id)
    assert refused.match
    assert (refused.match.state, refused.match.title) == ("refused", "GUESS")
    assert (refused.num_pages, refused.provenance, refused.enrichment) == (None, {}, "none")
    assert refused.genres == ("Horror",)  # its own shelf still speaks
    assert await home.doubts(job_id) == []
    document, job = await home.document(job_id), await home.jobs.find(job_id)
    assert document.metadata.validation.noted == noted - 1 == job.noted
    assert document.metadata.validation.imported == job.imported
    assert document.enrichment_stats.books_not_found == 2
    assert await home.remake.remake_all() == Remade(libraries=1, books_changed=0)


async def test_a_choice_can_be_taken_back(home: Home) -> None:
    job_id = await home.finish()
    await home.remake.decide(job_id, GUESS, accept=False)
    entry = (await home.remake.decide(job_id, GUESS, accept=True)).entry
    assert entry.match
    assert (entry.match.state, entry.match.confidence, entry.num_pages) == ("confirmed", 1.0, 77)
    again = (await home.remake.decide(job_id, GUESS, accept=False)).entry
    assert again.match
    assert (again.match.state, again.num_pages) == ("refused", None)


async def test_a_match_beyond_doubt_can_be_refused_as_well(home: Home) -> None:
    job_id = await home.finish()
    before = await home.book(job_id, SURE)
    assert before.match
    assert before.match.state == "sure"
    assert (await home.remake.decide(job_id, SURE, accept=False)).entry.num_pages is None


async def test_choices_are_remembered_when_the_library_is_imported_again(home: Home) -> None:
    first = await home.finish()
    await home.remake.decide(first, GUESS, accept=False)
    second = await home.finish()
    assert await home.book(second, GUESS) == await home.book(first, GUESS)
    assert await home.doubts(second) == []
    entry = (await home.remake.decide(second, GUESS, accept=True)).entry
    assert entry.num_pages == 77
    assert (await home.book(await home.finish(), GUESS)).match == entry.match


async def test_books_of_one_key_are_decided_together(home: Home) -> None:
    rows = [make_row(number, Title="Guess", Author="Same", Number_of_Pages="") for number in (1, 2)]
    job_id = await home.finish(make_csv(rows))
    assert len(await home.doubts(job_id)) == 2
    await home.remake.decide(job_id, "1", accept=False)
    assert (await home.book(job_id, "2")).num_pages is None
    assert await home.doubts(job_id) == []


async def test_a_choice_in_an_outdated_document_makes_all_of_it_anew(home: Home) -> None:
    job_id = await home.finish()
    await home.rules.change(RULES, if_match=None)
    await home.remake.decide(job_id, GUESS, accept=True)
    assert (await home.book(job_id, FOUND)).genres == ("Magic",)
    assert await home.remake.remake_outdated() == Remade()


async def test_what_cannot_be_decided_is_refused(home: Home) -> None:
    job_id = await home.finish()
    with pytest.raises(NothingToDecideError):
        await home.remake.decide(job_id, UNKNOWN, accept=True)
    with pytest.raises(UnknownBookError):
        await home.remake.decide(job_id, "99", accept=True)
    with pytest.raises(UnknownJobError):
        await home.remake.decide(JobId("gone"), GUESS, accept=True)


async def test_a_library_deleted_while_its_reader_decides_stays_deleted(home: Home) -> None:
    job_id = await home.finish()
    home.evidence.gate.clear()
    home.evidence.reached.clear()
    deciding = asyncio.ensure_future(home.remake.decide(job_id, GUESS, accept=True))
    await home.evidence.reached.wait()
    await home.jobs.delete(job_id)
    home.evidence.gate.set()
    with pytest.raises(UnknownJobError):
        await deciding
    assert not list(home.folder.glob("*.json"))


async def test_what_goes_wrong_at_the_start_is_told_and_stops_nobody(
    home: Home, caplog: pytest.LogCaptureFixture
) -> None:
    job_id = await home.finish()
    (home.folder / RULES_NAME).write_text('hide = ["Fantasy"]')
    await home.remake.catch_up()
    assert "Fantasy" not in (await home.book(job_id, FOUND)).genres
    path = home.folder / f"{job_id}.json"
    path.unlink()
    path.mkdir()
    await home.remake.catch_up()
    assert "remake_failed" in caplog.text


async def test_the_command_line_makes_all_libraries_anew(tmp_path: Path) -> None:
    async with open_home(tmp_path / "data") as home:
        job_id = await home.finish()
    (tmp_path / "data" / RULES_NAME).write_text('[rename]\nFantasy = "Magic"\n')
    done = await asyncio.to_thread(run, tmp_path, "--reclassify")
    assert (done.returncode, "Made anew: 1 library." in done.stderr) == (0, True), done.stderr
    async with open_home(tmp_path / "data") as home:
        assert "Magic" in (await home.book(job_id, FOUND)).genres
    again = await asyncio.to_thread(run, tmp_path, "--reclassify")
    assert "Changed: 0 books." in again.stderr


def test_the_command_line_tells_what_is_wrong_with_the_rules(tmp_path: Path) -> None:
    assert "Made anew: 0 libraries." in run(tmp_path, "--reclassify").stderr
    assert not (tmp_path / "data").exists()
    with running_server(tmp_path / "data", GS_OFFLINE="1"):
        done = run(tmp_path, "--reclassify")
    assert done.returncode == 4
    assert "curl -X POST http://localhost:8001/reclassify" in done.stderr
    (tmp_path / "data" / RULES_NAME).write_text('hide = ["Fantasie"]')
    assert "Did you mean “Fantasy”?" in run(tmp_path, "--reclassify").stderr.replace("\n", " ")


@pytest.mark.parametrize("arguments", [(), ("export.csv", "--reclassify")])
def test_the_command_line_wants_an_export_or_to_make_anew(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    done = run(tmp_path, *arguments)
    assert done.returncode == 2
    assert "either EXPORT.csv or --reclassify" in done.stderr
