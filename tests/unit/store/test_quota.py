import sqlite3
from collections.abc import AsyncIterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from genres.sources.google_quota import DayBudget, DayCount, account_of
from genres.store.database import StateDatabase
from genres.store.quota import QuotaTable
from tests.support.still_clock import StillClock

TODAY = date(2026, 3, 1)
KEY = "AIza-very-secret"


@pytest.fixture
async def database(tmp_path: Path) -> AsyncIterator[StateDatabase]:
    opened = StateDatabase(tmp_path / "genres.sqlite3")
    await opened.open()
    yield opened
    await opened.close()


async def test_requests_add_up_by_source_day_and_account(database: StateDatabase) -> None:
    google: DayCount = QuotaTable(database, source="google")
    other = QuotaTable(database, source="other")
    assert await google.spent(TODAY, "a") == 0
    await google.add(TODAY, "a", 3)
    await google.add(TODAY, "a", 4)
    await google.add(TODAY, "b", 1)
    assert await google.spent(TODAY, "a") == 7
    assert await google.spent(TODAY, "b") == 1
    assert await google.spent(date(2026, 3, 2), "a") == 0
    assert await other.spent(TODAY, "a") == 0


async def test_days_that_are_over_are_forgotten(database: StateDatabase) -> None:
    table = QuotaTable(database, source="google")
    await table.add(date(2026, 2, 28), "a", 900)
    await table.add(TODAY, "a", 1)
    assert await table.spent(date(2026, 2, 28), "a") == 0
    assert await table.spent(TODAY, "a") == 1


async def test_the_count_is_there_after_a_restart(tmp_path: Path) -> None:
    for expected in (0, 5):
        database = StateDatabase(tmp_path / "genres.sqlite3")
        await database.open()
        table = QuotaTable(database, source="google")
        assert await table.spent(TODAY, "a") == expected
        await table.add(TODAY, "a", 5)
        await database.close()


async def test_a_budget_keeps_its_count_and_never_the_key(database: StateDatabase) -> None:
    still = StillClock(began=datetime(2026, 3, 1, 20, tzinfo=UTC))
    table = QuotaTable(database, source="google")
    budget = DayBudget(table, key=KEY, daily=300, clock=still.clock)
    assert [await budget.spend() for _ in range(5)] == [True] * 5
    assert await table.spent(TODAY, account_of(KEY)) == 6  # counted in steps of three

    def rows(connection: sqlite3.Connection) -> str:
        return repr(connection.execute("SELECT * FROM source_quota").fetchall())

    assert KEY not in await database.run(rows)


async def test_a_budget_goes_on_where_the_last_process_ended(database: StateDatabase) -> None:
    still = StillClock(began=datetime(2026, 3, 1, 20, tzinfo=UTC))
    for spends in ([True] * 3, [True] * 2 + [False] * 2, [False]):
        budget = DayBudget(QuotaTable(database, source="google"), key=KEY, daily=5, clock=still.clock)
        assert [await budget.spend() for _ in spends] == spends
    still.passed_s = 86_400
    assert await DayBudget(QuotaTable(database, source="google"), key=KEY, daily=5, clock=still.clock).spend()
