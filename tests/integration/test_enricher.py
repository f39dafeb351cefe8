import pytest

from genres import AsyncGenreEnricher, Settings
from genres.domain.evidence import Outcome
from tests.support.builders import make_book
from tests.support.upstream import Upstream
from tests.support.upstream_settings import Fault, UpstreamSettings


def settings_for(upstream: Upstream, **changes: object) -> Settings:
    return Settings.model_validate(
        {"openlibrary_url": upstream.openlibrary_url, "contact": "me@example.org", **changes}
    )


async def test_many_books_are_one_batch_and_come_back_in_order() -> None:
    async with Upstream(settings=UpstreamSettings(openlibrary_misses=0, quirks=False)) as upstream:
        async with AsyncGenreEnricher(max_concurrent=15, settings=settings_for(upstream)) as enricher:
            books = [make_book(number).info for number in range(1, 31)]
            enriched = await enricher.enrich_books_async([*books, make_book(99, isbn13=None).info])
        searches = [asked for asked in upstream.log if asked.path == "/search.json"]
    assert [book.info for book in enriched[:30]] == books
    assert all(book.evidence[0].outcome is Outcome.FOUND for book in enriched[:30])
    assert enriched[30].evidence == ()
    assert len(searches) == 1


async def test_one_book_on_its_own() -> None:
    async with (
        Upstream(settings=UpstreamSettings(openlibrary_misses=0)) as upstream,
        AsyncGenreEnricher(settings=settings_for(upstream)) as enricher,
    ):
        enriched = await enricher.enrich_book_async(make_book(1).info)
    assert enriched.log == ("openlibrary: found",)


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
