"""The to-read pile: its forecast comes from a worker, its marks filter, its tables tell what is drawn."""

import re
from typing import Any

import httpx
import pytest
from playwright.sync_api import Page, Route, expect

from tests.browser.cards import card
from tests.browser.conftest import OpenPage, Watch
from tests.support.site import Site

CARDS = ["burn-down", "pick", "will-read", "shelf-age", "pile-mix", "pile-weight", "in-out"]
FORETOLD = re.compile(r"^(Stop adding today and the pile is gone by|At this pace, not in ten years)")
FORESEEN = re.compile("range of the end|books a month")


@pytest.fixture
def waiting(site: Site, sample_library: str) -> list[dict[str, Any]]:
    document = httpx.get(f"{site.url}/api/data/{sample_library}").raise_for_status().json()
    return [book for book in document["books"] if book["reading_status"] == "to-read"]


@pytest.fixture
def pile(open_page: OpenPage, sample_library: str) -> Page:
    page = open_page(f"/l/{sample_library}/pile")
    expect(card(page, "burn-down").locator(".card-subtitle")).to_have_text(FORESEEN)
    return page


def test_every_card_is_drawn_and_the_headline_counts_the_pile(pile: Page, waiting: list[dict[str, Any]]) -> None:
    expect(pile.locator("main h1 em")).to_have_text(f"{len(waiting)} books")
    assert pile.locator("[data-card]").evaluate_all("cards => cards.map((card) => card.dataset.card)") == CARDS
    for name in CARDS:
        expect(card(pile, name).locator(".card-empty")).to_have_count(0)


def test_the_forecast_is_worked_out_in_a_worker(pile: Page) -> None:
    assert [worker.url.rpartition("/")[2] for worker in pile.workers] == ["heavy.worker.js"]
    expect(card(pile, "burn-down").locator("h2")).to_have_text(FORETOLD)


def test_without_the_worker_the_page_works_the_forecast_out(
    open_page: OpenPage, sample_library: str, watch: Watch
) -> None:
    page = open_page(f"/l/{sample_library}")
    watch.allow("heavy.worker.js")

    def refuse(route: Route) -> None:
        route.abort()

    page.context.route("**/heavy.worker.js", refuse)
    page.goto(f"/l/{sample_library}/pile")
    expect(card(page, "burn-down").locator("h2")).to_have_text(FORETOLD)


def test_a_month_of_shelving_filters_and_back_restores(pile: Page, waiting: list[dict[str, Any]]) -> None:
    chart = card(pile, "in-out")
    mark = chart.locator(".mark[aria-disabled=false]").last
    month = mark.get_attribute("data-key")
    assert month
    mark.focus()
    mark.press("Enter")
    text = f"{int(month) // 12}-{int(month) % 12 + 1:02}"
    expect(pile).to_have_url(re.compile(rf"\?added={text}$"))
    expect(mark).to_have_attribute("aria-pressed", "true")
    inside = sum((book["date_added"] or "").startswith(text) for book in waiting)
    expect(pile.locator("main h1")).to_contain_text(f"{inside} book" if inside else "Nothing is waiting")
    pile.go_back()
    expect(pile.locator("main h1 em")).to_have_text(f"{len(waiting)} books")


def test_the_table_of_the_ages_has_every_book_on_the_pile(pile: Page, waiting: list[dict[str, Any]]) -> None:
    ages = card(pile, "shelf-age")
    ages.get_by_role("button", name="Show as a table").click()
    rows = ages.locator("tbody tr")
    expect(rows).to_have_count(len(waiting))
    oldest = min(waiting, key=lambda book: book["date_added"])
    expect(rows.first).to_contain_text(oldest["date_added"])


def test_the_table_of_the_burn_down_stands_at_todays_pile(pile: Page, waiting: list[dict[str, Any]]) -> None:
    chart = card(pile, "burn-down")
    chart.get_by_role("button", name="Show as a table").click()
    today = chart.locator("tbody tr", has=pile.get_by_role("rowheader", name="Today"))
    expect(today.locator("td").first).to_have_text(str(len(waiting)))


def test_another_three_are_other_books_and_stay_in_the_address(pile: Page) -> None:
    picks = card(pile, "pick")
    books = picks.locator(".block-book strong")
    expect(books).to_have_count(3)
    before = books.all_inner_texts()
    assert len(set(before)) == 3
    picks.get_by_role("button", name="Another three").click()
    expect(pile).to_have_url(re.compile("show=1"))
    expect(books).not_to_have_text(before)
    expect(books).to_have_count(3)


def test_each_chart_is_one_tab_stop_and_keys_walk_its_marks(pile: Page) -> None:
    for name in ("burn-down", "will-read", "shelf-age", "pile-mix", "in-out"):
        marks = card(pile, name).locator(".marks")
        expect(marks.locator(".mark[tabindex='0']")).to_have_count(1)
        marks.locator(".mark[tabindex='0']").focus()
        pile.keyboard.press("Home")
        first = marks.locator(".mark:focus")
        expect(first).to_have_attribute("data-key", marks.locator(".mark").first.get_attribute("data-key") or "")
        pile.keyboard.press("ArrowRight")
        expect(marks.locator(".mark").nth(1)).to_be_focused()
