import asyncio
from dataclasses import replace

import pytest

from genres import AsyncGenreEnricher, Settings
from genres.domain.evidence import Outcome
from tests.support.builders import make_book
from tests.support.upstream import Upstream
from tests.support.upstream_settings import Fault, UpstreamSettings


def settings_for(upstream: Upstream, **changes: object) -> Settings:
    return Settings.model_validate(
        {
            "openlibrary_url": upstream.openlibrary_url,
            "google_books_url": upstream.google_url,
            "contact": "me@example.org",
            "openlibrary_rate": 1000,
            **changes,
        }
    )


async def test_many_books_are_one_batch_and_come_back_in_order() -> None:
    async with Upstream(settings=UpstreamSettings(openlibrary_misses=0, quirks=False)) as upstream:
        async with AsyncGenreEnricher(max_concurrent=15, settings=settings_for(upstream)) as enricher:
            books = [make_book(number).info for number in range(30, 0, -1)]
            enriched = await enricher.enrich_books_async(books)
        asked = [asked.path for asked in upstream.log]
    assert [book.info for book in enriched] == books
    assert all(book.evidence[0].outcome is Outcome.FOUND for book in enriched)
    assert len(asked) == 2


async def test_one_book_on_its_own() -> None:
    async with (
        Upstream(settings=UpstreamSettings(openlibrary_misses=0)) as upstream,
        AsyncGenreEnricher(settings=settings_for(upstream)) as enricher,
    ):
        enriched = await enricher.enrich_book_async(make_book(1).info)
    assert enriched.log == ("openlibrary: found",)


async def test_a_book_without_an_isbn_is_asked_for_by_title_and_author() -> None:
    async with (
        Upstream(settings=UpstreamSettings(openlibrary_misses=0, quirks=False)) as upstream,
        AsyncGenreEnricher(settings=settings_for(upstream)) as enricher,
    ):
        known = upstream.catalogue.book(make_book(1).isbn13 or "")
        assert known is not None
        unnamed = replace(make_book(1, isbn13=None).info, title=known.title, author=known.author)
        nameless = replace(unnamed, title="?!")
        titled, untitled = await enricher.enrich_books_async([unnamed, nameless])
    assert [answer.source for answer in titled.evidence] == ["openlibrary_titles"]
    assert untitled.evidence == ()


async def test_calls_at_once_share_their_batches_and_their_answers() -> None:
    async with (
        Upstream(settings=UpstreamSettings(openlibrary_misses=0, quirks=False, latency_ms=30)) as upstream,
        AsyncGenreEnricher(settings=settings_for(upstream)) as enricher,
    ):
        book = make_book(1).info
        first, second = await asyncio.gather(enricher.enrich_book_async(book), enricher.enrich_book_async(book))
        third = await enricher.enrich_book_async(book)
        assert first == second == third
        assert [asked.isbns for asked in upstream.log] == [(book.isbn13,)] * 2  # one search, one for editions


async def test_progress_is_told_until_every_book_is_settled() -> None:
    told: list[tuple[int, int]] = []
    async with (
        Upstream() as upstream,
        AsyncGenreEnricher(settings=settings_for(upstream, openlibrary_batch=10)) as enricher,
    ):
        books = [make_book(number).info for number in (*range(1, 31), 1)]
        await enricher.enrich_books_async(books, on_progress=lambda done, of: told.append((done, of)))
    assert len(told) > 1
    assert told == sorted(told)
    assert told[-1] == (31, 31)


async def test_a_failing_source_is_evidence_and_no_error() -> None:
    async with (
        Upstream(settings=UpstreamSettings(faults=[Fault(kind="status", status=403)])) as upstream,
        AsyncGenreEnricher(settings=settings_for(upstream)) as enricher,
    ):
        enriched = await enricher.enrich_book_async(make_book(1).info)
    assert enriched.evidence[0].outcome is Outcome.FAILED
    assert enriched.verdict.genres == ()


async def test_offline_asks_nobody() -> None:
    async with Upstream() as upstream:
        async with AsyncGenreEnricher(settings=settings_for(upstream, offline=True)) as enricher:
            enriched = await enricher.enrich_book_async(make_book(1).info)
        assert upstream.log == []
    assert enriched.evidence == ()


async def test_it_wants_to_be_opened_first() -> None:
    with pytest.raises(RuntimeError, match="async with"):
        await AsyncGenreEnricher(settings=Settings()).enrich_book_async(make_book(1).info)
