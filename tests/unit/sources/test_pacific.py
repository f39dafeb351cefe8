from datetime import UTC, date, datetime, tzinfo
from zoneinfo import ZoneInfoNotFoundError

import pytest

from genres.sources import pacific
from genres.sources.pacific import next_pacific_midnight, pacific_day


def test_the_day_is_californias() -> None:
    assert pacific_day(datetime(2026, 3, 1, 7, 59, tzinfo=UTC)) == date(2026, 2, 28)
    assert pacific_day(datetime(2026, 3, 1, 8, 0, tzinfo=UTC)) == date(2026, 3, 1)


def test_the_next_midnight_knows_summer_time() -> None:
    assert next_pacific_midnight(datetime(2026, 1, 15, 12, tzinfo=UTC)) == datetime(2026, 1, 16, 8, tzinfo=UTC)
    assert next_pacific_midnight(datetime(2026, 7, 15, 12, tzinfo=UTC)) == datetime(2026, 7, 16, 7, tzinfo=UTC)


def test_the_day_of_the_change_has_its_own_midnight() -> None:
    before_change = datetime(2026, 3, 8, 9, tzinfo=UTC)  # 1 in the morning; the clocks go forward at 2
    assert next_pacific_midnight(before_change) == datetime(2026, 3, 9, 7, tzinfo=UTC)


def test_midnight_itself_begins_a_whole_day() -> None:
    midnight = datetime(2026, 1, 16, 8, tzinfo=UTC)
    assert next_pacific_midnight(midnight) == datetime(2026, 1, 17, 8, tzinfo=UTC)


def test_a_system_without_time_zones_is_an_hour_late_in_summer_and_never_early(monkeypatch: pytest.MonkeyPatch) -> None:
    def unknown(name: str) -> tzinfo:
        raise ZoneInfoNotFoundError(name)

    monkeypatch.setattr(pacific, "ZoneInfo", unknown)
    monkeypatch.setattr(pacific, "PACIFIC", pacific._pacific())
    assert next_pacific_midnight(datetime(2026, 1, 15, 12, tzinfo=UTC)) == datetime(2026, 1, 16, 8, tzinfo=UTC)
    assert next_pacific_midnight(datetime(2026, 7, 15, 12, tzinfo=UTC)) == datetime(2026, 7, 16, 8, tzinfo=UTC)
