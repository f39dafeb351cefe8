"""The page of ratings: what it says, how its charts filter, tables, keyboard, phone."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.cards import card, labels_of, marks, table_of
from tests.browser.conftest import OpenPage, assert_accessible

CARDS = ("stars", "kinder", "generosity", "crowd", "unrated", "length-and-love", "age-and-love")


@pytest.fixture
def ratings(open_page: OpenPage, sample_library: str) -> Page:
    return open_page(f"/l/{sample_library}/ratings")


@pytest.mark.parametrize("dark", [False, True])
def test_the_page_answers_first_how_stars_are_given(open_page: OpenPage, sample_library: str, *, dark: bool) -> None:
    page = open_page(f"/l/{sample_library}/ratings", dark=dark)
    expect(page.locator("main h1")).to_have_text(
        re.compile(r"^You give \d\.\d\d stars on average, \d\.\d\d below other readers\.$")
    )
    for name in CARDS:
        marks(page, name)
    expect(page.locator("[data-card=popularity]")).to_have_count(0)
    assert_accessible(page)


def test_a_phone_shows_every_chart_within_its_width(open_page: OpenPage, sample_library: str) -> None:
    page = open_page(f"/l/{sample_library}/ratings", phone=True)
    for name in CARDS:
        marks(page, name)
    assert page.evaluate("document.documentElement.scrollWidth") == page.viewport_size["width"]  # type: ignore[index]
    assert_accessible(page)


def test_a_genre_filters_everything_but_its_own_chart_and_back_restores(ratings: Page) -> None:
    before = marks(ratings, "kinder").count()
    mean = ratings.locator("main h1").inner_text()
    marks(ratings, "kinder").first.click()
    expect(ratings).to_have_url(re.compile(r"\?genre="))
    expect(marks(ratings, "kinder")).to_have_count(before)
    expect(marks(ratings, "kinder").first).to_have_attribute("aria-pressed", "true")
    expect(ratings.locator("main h1")).not_to_have_text(mean)
    ratings.go_back()
    expect(ratings.locator("main h1")).to_have_text(mean)


def test_a_rating_does_not_change_what_is_measured_by_ratings(ratings: Page) -> None:
    mean = ratings.locator("main h1").inner_text()
    marks(ratings, "stars").first.click()
    expect(ratings).to_have_url(re.compile(r"\?rating=5$"))
    expect(card(ratings, "kinder").locator(".card-foot")).to_contain_text("All ratings count here")
    expect(ratings.locator("main h1")).to_have_text(mean)


def test_the_table_has_what_the_marks_say(ratings: Page) -> None:
    labels = labels_of(ratings, "kinder")
    _, *rows = table_of(ratings, "kinder")
    assert len(rows) == len(labels)
    for (name, books, shrunken, low, high, _), label in zip(rows, labels, strict=True):
        assert label.startswith(f"{name}, ")
        assert f"{books} books" in label
        for value in (shrunken, low, high):
            assert value.strip("-\N{MINUS SIGN}") in label


def test_keys_move_between_the_stars_of_the_crowd_and_pick_them(ratings: Page) -> None:
    stop = card(ratings, "crowd").locator('.mark[tabindex="0"]')
    expect(stop).to_have_count(1)
    stop.focus()
    ratings.keyboard.press("Home")
    expect(ratings.locator(".tip")).to_contain_text("1 star")
    ratings.keyboard.press("End")
    expect(ratings.locator(".tip")).to_contain_text("5 stars")
    ratings.keyboard.press("Enter")
    expect(ratings).to_have_url(re.compile(r"\?rating=5$"))


def test_what_is_unrated_is_told_by_year_and_by_genre(ratings: Page) -> None:
    card(ratings, "unrated").get_by_role("button", name="Genre", exact=True).click()
    expect(ratings).to_have_url(re.compile(r"\?by=genre$"))
    expect(marks(ratings, "unrated").first).to_have_attribute("aria-label", re.compile("95% interval"))
    assert [row[0] for row in table_of(ratings, "unrated")][-1] == "All"
