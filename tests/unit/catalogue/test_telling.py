import io

import pytest
from rich.console import Console

from genres.catalogue import telling
from genres.catalogue.telling import BarTeller, LineTeller, make_teller


def console(*, terminal: bool) -> tuple[Console, io.StringIO]:
    out = io.StringIO()
    return Console(file=out, force_terminal=terminal, width=120), out


def test_a_terminal_sees_a_bar_for_each_step_and_notes_above() -> None:
    screen, out = console(terminal=True)
    with make_teller(screen) as teller:
        assert isinstance(teller, BarTeller)
        teller.step("Reading editions")
        teller.reached(1, 4, rows=1000)
        teller.note("[not] markup")
        teller.step("Sorting titles")
    assert "Reading editions" in out.getvalue()
    assert "1,000 rows" in out.getvalue()
    assert "[not] markup" in out.getvalue()
    assert out.getvalue().count("100%") >= 2


def test_a_step_that_failed_is_not_shown_as_done() -> None:
    screen, out = console(terminal=True)
    teller = make_teller(screen)
    teller.__enter__()
    teller.step("Reading editions")
    teller.reached(1, 4)
    teller.__exit__(OSError, OSError(), None)
    assert "100%" not in out.getvalue()


def test_a_log_gets_plain_lines_with_rate_and_time_left(monkeypatch: pytest.MonkeyPatch) -> None:
    now = 1000.0
    monkeypatch.setattr("genres.catalogue.telling.time.monotonic", lambda: now)
    screen, out = console(terminal=False)
    with make_teller(screen) as teller:
        assert isinstance(teller, LineTeller)
        teller.step("Reading editions")
        teller.reached(100, 1000, rows=10)
        for _ in range(4):
            now += 5
            teller.reached(100 + int(now - 1000) * 10, 1000, rows=int(now - 1000) * 500)
    assert out.getvalue().splitlines() == [
        "Reading editions",
        "  Reading editions, 20%, 5,000 rows, 500 a second, 80 s left",
        "  Reading editions, 30%, 10,000 rows, 500 a second, 70 s left",
    ]


@pytest.mark.parametrize(("seconds", "words"), [(5, "5 s"), (200, "3 min"), (9000, "2.5 h")])
def test_a_long_time_is_told_in_minutes_or_hours(seconds: float, words: str) -> None:
    assert telling._duration(seconds) == words
