from datetime import UTC, date, datetime

from genres.sources.google_quota import DayBudget, MemoryDayCount, account_of
from tests.support.still_clock import StillClock

KEY = "AIza-very-secret"
BEGAN = datetime(2026, 3, 1, 20, tzinfo=UTC)
TODAY = date(2026, 3, 1)
MIDNIGHT = datetime(2026, 3, 2, 8, tzinfo=UTC)


def make_budget(*, daily: int, count: MemoryDayCount | None = None, still: StillClock | None = None) -> DayBudget:
    still = still or StillClock(began=BEGAN)
    return DayBudget(count or MemoryDayCount(), key=KEY, daily=daily, clock=still.clock)


def may_ask(budget: DayBudget, *, is_awaited: bool = False) -> bool:
    with budget.side_question(is_awaited=is_awaited) as answer:
        return answer


async def test_a_day_ends_with_its_last_request_and_begins_anew_at_midnight() -> None:
    still = StillClock(began=BEGAN)
    budget = make_budget(daily=2, still=still)
    assert budget.spent_until is None
    assert [await budget.spend() for _ in range(3)] == [True, True, False]
    assert budget.spent_until == MIDNIGHT == budget.midnight
    still.passed_s = (MIDNIGHT - BEGAN).total_seconds()
    assert budget.spent_until is None
    assert await budget.spend()


async def test_googles_word_ends_the_day_whatever_was_counted() -> None:
    budget = make_budget(daily=1000)
    budget.end_day()
    assert budget.spent_until == MIDNIGHT
    assert not await budget.spend()
    assert not may_ask(budget, is_awaited=True)


async def test_requests_are_counted_ahead_in_steps_of_a_hundredth() -> None:
    count = MemoryDayCount()
    budget = make_budget(daily=1000, count=count)
    for sent in range(1, 25):
        await budget.spend()
        assert sent <= await count.spent(TODAY, account_of(KEY)) < sent + 10


async def test_the_last_tenth_is_for_joined_questions_and_for_books_somebody_waits_for() -> None:
    count = MemoryDayCount()
    await count.add(TODAY, account_of(KEY), 89)
    budget = make_budget(daily=100, count=count)
    await budget.recall()
    assert may_ask(budget)
    await budget.spend()
    assert not may_ask(budget)
    assert may_ask(budget, is_awaited=True)
    assert await budget.spend()


async def test_side_questions_under_way_are_reckoned_with() -> None:
    budget = make_budget(daily=2)
    await budget.recall()
    with budget.side_question(is_awaited=False), budget.side_question(is_awaited=False) as second:
        assert second
        assert not may_ask(budget)
    assert may_ask(budget)


def test_the_account_tells_keys_apart_and_gives_none_away() -> None:
    assert account_of(KEY) != account_of("another")
    assert KEY not in account_of(KEY)
