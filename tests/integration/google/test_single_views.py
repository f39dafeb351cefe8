"""When Google Books is asked for a single view, and what it adds."""

from genres.domain.evidence import Outcome, SubjectKind
from genres.domain.sources import SourceMode
from genres.report.verdict import merge_and_normalize
from genres.sources.google_books import GoogleBooks
from tests.integration.google.conftest import ISBNS, MakeSource, genres_known, questions
from tests.support.builders import make_evidence, make_subjects
from tests.support.upstream import Upstream
from tests.support.upstream_settings import Fault

SINGLE = "/books/v1/volumes/"


async def genreless(upstream: Upstream, source: GoogleBooks) -> str:
    """An ISBN whose list view leaves the genre open, found by asking with all single views refused."""
    upstream.settings.faults = [Fault(kind="status", status=404, path=SINGLE)]
    found = await source.look_up(questions(*ISBNS), known={})
    upstream.settings.faults = []
    upstream.log.clear()
    return next(
        isbn
        for isbn, evidence in zip(ISBNS, found, strict=True)
        if evidence.subjects and not merge_and_normalize([evidence]).genres
    )


async def test_only_books_without_a_genre_get_a_single_view_and_with_it_their_full_categories(
    upstream: Upstream, source: GoogleBooks
) -> None:
    found = await source.look_up(questions(), known={})
    viewed = [asked.path.removeprefix(SINGLE) for asked in upstream.log if asked.path.startswith(SINGLE)]
    assert 0 < len(viewed) < 20
    for evidence in found:
        assert evidence.outcome is Outcome.FOUND
        if evidence.ids[0] in viewed:
            assert any(subject.kind is SubjectKind.VOLUME and " / " in subject.text for subject in evidence.subjects)
            assert evidence.description is not None
            assert "A made-up description & nothing more." in evidence.description
        else:
            assert merge_and_normalize([evidence]).genres
    assert all("fields=id" in asked.query for asked in upstream.log if asked.path.startswith(SINGLE))


async def test_a_genre_known_from_elsewhere_saves_the_single_view(upstream: Upstream, source: GoogleBooks) -> None:
    await source.look_up(questions(), known=genres_known())
    assert [asked.path for asked in upstream.log] == ["/books/v1/volumes"]


async def test_a_root_from_elsewhere_is_no_genre(upstream: Upstream, source: GoogleBooks) -> None:
    isbn = await genreless(upstream, source)
    await source.look_up(questions(isbn), known={isbn: [make_evidence(subjects=make_subjects("Fiction"))]})
    assert len(upstream.log) == 2


async def test_an_id_that_is_not_found_costs_nothing_but_its_single_view(
    upstream: Upstream, source: GoogleBooks
) -> None:
    isbn = await genreless(upstream, source)
    upstream.settings.faults = [Fault(kind="status", status=404, path=SINGLE)]
    (found,) = await source.look_up(questions(isbn), known={})
    assert (found.outcome, len(upstream.log)) == (Outcome.FOUND, 2)


async def test_an_id_that_always_answers_503_is_given_up_the_second_time_and_opens_no_circuit(
    upstream: Upstream, source: GoogleBooks
) -> None:
    isbn = await genreless(upstream, source)
    upstream.settings.faults = [Fault(kind="status", path=SINGLE)]
    (found,) = await source.look_up(questions(isbn), known={})
    assert (found.outcome, bool(found.pages), len(upstream.log)) == (Outcome.FAILED, True, 7)
    (again,) = await source.look_up(questions(isbn), known={})
    assert (again.outcome, again.pages) == (Outcome.FOUND, found.pages)
    for _ in range(8):
        await source.look_up(questions(isbn), known={})
    assert source.state.mode is SourceMode.OK


async def test_a_single_view_that_hangs_leaves_the_list_view_as_a_failure_never_as_the_last_word(
    upstream: Upstream, make_source: MakeSource
) -> None:
    source = make_source(timeout_s=0.5)
    isbn = await genreless(upstream, source)
    upstream.settings.faults = [Fault(kind="hang", path=SINGLE)]
    for _ in range(2):
        (found,) = await source.look_up(questions(isbn), known={})
        assert (found.outcome, found.cover) == (Outcome.FAILED, f"google-{found.ids[0]}")
        assert found.retry_at is not None
