from collections.abc import Mapping, Sequence

import pytest

from genres.domain.book import BookInfo
from genres.domain.errors import SourceBrokenError, SourceBusyError
from genres.domain.evidence import Evidence, Outcome
from genres.domain.sources import SourceMode, SourceState
from genres.pipeline.enrich import enrich, is_satisfied, recall
from tests.support.builders import NOW, make_book, make_evidence, make_isbn13, make_subjects
from tests.support.fakes import Answer, FakeSource, MemoryEvidence


def make_infos(count: int) -> list[BookInfo]:
    return [make_book(number).info for number in range(1, count + 1)]


async def run(
    books: Sequence[BookInfo],
    *sources: FakeSource,
    known: Mapping[str, Sequence[Evidence]] | None = None,
    store: MemoryEvidence | None = None,
) -> dict[str, Sequence[Evidence]]:
    got: dict[str, Sequence[Evidence]] = {}

    async def each(answers: Mapping[str, Sequence[Evidence]]) -> None:
        got.update(answers)

    await enrich(books, known or {}, sources, store=store or MemoryEvidence(), each=each, workers=3, clock=lambda: NOW)
    return got


def raising(error: Exception, times: int = 99) -> Answer:
    left = [error] * times

    def answer(books: Sequence[BookInfo]) -> Sequence[Evidence]:
        if left:
            raise left.pop()
        return [make_evidence() for _ in books]

    return answer


async def test_every_edition_is_asked_for_once_in_batches() -> None:
    source = FakeSource(batch_size=2)
    books = [*make_infos(5), make_book(3, goodreads_id="again").info, make_book(9, isbn13=None).info]
    got = await run(books, source)
    assert sorted(key for batch in source.asked for key in batch) == sorted(
        make_isbn13(number) for number in range(1, 6)
    )
    assert [len(batch) for batch in source.asked] == [2, 2, 1]
    assert len(got) == 5


async def test_books_are_asked_for_in_the_order_given() -> None:
    source = FakeSource(batch_size=1)
    await run(make_infos(4), source)
    assert source.asked == [[make_isbn13(number)] for number in (1, 2, 3, 4)]


async def test_what_is_known_is_not_asked_again() -> None:
    source = FakeSource()
    got = await run(make_infos(1), source, known={make_isbn13(1): [make_evidence()]})
    assert source.asked == []
    assert len(got[make_isbn13(1)]) == 1


async def test_the_second_source_is_asked_only_for_what_still_misses_something() -> None:
    full = make_evidence(subjects=make_subjects("Fantasy fiction"), cover_url="https://c/1", pages=9, description="d")
    first = FakeSource("openlibrary", batch_size=3, answer=lambda books: [full] + [make_evidence()] * (len(books) - 1))
    second = FakeSource("google", batch_size=2)
    await run(make_infos(3), first, second)
    assert second.asked == [[make_isbn13(2), make_isbn13(3)]]


def test_satisfied_means_genre_cover_pages_and_description() -> None:
    parts = [
        make_evidence(subjects=make_subjects("Fantasy fiction")),
        make_evidence(cover_url="https://c/1"),
        make_evidence(pages=9),
        make_evidence(description="d"),
    ]
    assert is_satisfied(parts)
    assert not any(is_satisfied([part for part in parts if part is not left_out]) for left_out in parts)


async def test_answers_are_kept_before_they_are_handed_over() -> None:
    store = MemoryEvidence()
    await run(make_infos(3), FakeSource(), store=store)
    assert {key for _, key in store.kept} == {make_isbn13(number) for number in (1, 2, 3)}
    assert await recall(make_infos(3), [FakeSource()], store=store) == {
        make_isbn13(number): [make_evidence()] for number in (1, 2, 3)
    }


async def test_a_busy_source_is_asked_again() -> None:
    source = FakeSource(answer=raising(SourceBusyError("openlibrary", "slow down", retry_after_s=0.0), times=2))
    got = await run(make_infos(1), source)
    assert len(source.asked) == 3
    assert got[make_isbn13(1)][0].outcome is Outcome.FOUND


@pytest.mark.parametrize(
    ("error", "tries"),
    [
        (SourceBusyError("openlibrary", "slow down", retry_after_s=0.0), 3),
        (SourceBusyError("openlibrary", "tomorrow", retry_after_s=9999.0), 1),
        (SourceBrokenError("openlibrary", "refused"), 1),
        (KeyError("a defect"), 1),
    ],
)
async def test_a_source_that_fails_costs_its_answers_only(error: Exception, tries: int) -> None:
    broken, other = FakeSource(answer=raising(error)), FakeSource("google")
    store = MemoryEvidence()
    got = await run(make_infos(1), broken, other, store=store)
    assert len(broken.asked) == tries
    assert [answer.outcome for answer in got[make_isbn13(1)]] == [Outcome.FAILED, Outcome.FOUND]
    assert got[make_isbn13(1)][0].reason
    assert {source for source, _ in store.kept} == {"google"}


async def test_a_source_that_is_off_is_not_asked() -> None:
    source = FakeSource()
    source.state = SourceState(mode=SourceMode.OFF, reason="no contact")
    got = await run(make_infos(1), source)
    assert source.asked == []
    assert got[make_isbn13(1)][0].reason == "no contact"


async def test_a_source_that_stayed_busy_is_not_asked_for_the_rest_of_the_job() -> None:
    source = FakeSource(batch_size=1, answer=raising(SourceBusyError("openlibrary", "tomorrow", retry_after_s=9999.0)))
    got = await run(make_infos(30), source)
    assert len(source.asked) <= 3  # one per worker
    assert {answer.reason for answers in got.values() for answer in answers} == {"tomorrow"}
