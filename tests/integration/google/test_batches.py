"""Google Books asked for books by their ISBNs, many at once."""

from datetime import timedelta

from genres.domain.evidence import Outcome
from genres.domain.sources import SourceMode
from genres.pipeline.ports import BookSource
from genres.sources.google_books import GoogleBooks
from tests.integration.google.conftest import FEW, genres_known, outcomes, questions
from tests.support.builders import make_isbn13
from tests.support.questions import make_info
from tests.support.upstream import Upstream


def test_it_fits_the_port(source: GoogleBooks) -> None:
    port: BookSource = source
    assert (port.name, port.batch_size, port.in_flight, port.state.mode) == ("google", 20, 15, SourceMode.OK)
    assert port.can_ask(make_info(FEW[0]))
    assert not port.can_ask(make_info(None))


async def test_a_batch_is_one_request_and_one_evidence_a_book(upstream: Upstream, source: GoogleBooks) -> None:
    found = await source.look_up(questions(*FEW), known=genres_known())
    assert outcomes(found) == ["found"] * 10
    assert len(upstream.log) == 1
    for isbn, evidence in zip(FEW, found, strict=True):
        facts = upstream.catalogue.book(isbn)
        assert facts is not None
        assert evidence.pages == facts.pages
        assert evidence.language == "en"
        assert evidence.subjects
        assert len(evidence.ids[0]) == 12
        assert evidence.description == f"{facts.title} by {facts.author}: a made-up teaser & nothing more..."
        assert evidence.cover == f"google-{evidence.ids[0]}"
        assert (evidence.title, evidence.authors, evidence.match) == (facts.title, (facts.author,), None)
        assert evidence.published is not None


async def test_more_books_than_a_batch_are_asked_twenty_at_a_time(upstream: Upstream, source: GoogleBooks) -> None:
    isbns = [make_isbn13(number) for number in range(260_000, 260_045)]
    assert outcomes(await source.look_up(questions(*isbns), known=genres_known(*isbns))) == ["found"] * 45
    assert sorted(len(asked.isbns) for asked in upstream.log) == [5, 20, 20]
    assert max(len(asked.path) + len(asked.query) for asked in upstream.log) < 4000


async def test_books_missed_in_a_batch_are_asked_for_alone_before_they_count_as_unknown(
    upstream: Upstream, source: GoogleBooks
) -> None:
    upstream.settings.missed_in_batches = [FEW[1]]
    upstream.settings.unknown = [FEW[7]]
    found = await source.look_up(questions(*FEW), known=genres_known(but=[FEW[1], FEW[7]]))
    assert outcomes(found) == ["found"] * 7 + ["none"] + ["found"] * 2
    assert sorted(asked.isbns for asked in upstream.log[1:] if asked.isbns) == [(FEW[1],), (FEW[7],)]


async def test_a_miss_of_a_book_that_others_know_is_believed_for_a_day(upstream: Upstream, source: GoogleBooks) -> None:
    upstream.settings.missed_in_batches = [FEW[1]]
    missed = (await source.look_up(questions(*FEW), known=genres_known()))[1]
    assert (missed.outcome, missed.retry_at) == (Outcome.NONE, missed.fetched_at + timedelta(days=1))
    assert missed.is_fresh(missed.fetched_at + timedelta(hours=23))
    assert not missed.is_fresh(missed.fetched_at + timedelta(hours=25))
    assert len(upstream.log) == 1


async def test_an_unknown_book_alone_is_one_request(upstream: Upstream, source: GoogleBooks) -> None:
    upstream.settings.unknown = [FEW[0]]
    assert outcomes(await source.look_up(questions(FEW[0]), known=genres_known())) == ["none"]
    assert len(upstream.log) == 1


async def test_nothing_but_the_isbns_leaves_the_machine(upstream: Upstream, source: GoogleBooks) -> None:
    await source.look_up([make_info(FEW[0], title="Secret Title", author="Secret Author")], known=genres_known())
    assert all("Secret" not in asked.query for asked in upstream.log)
