"""The dashboard in its second language: nothing of the first is left on any page."""

import re
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Page, expect

from tests.browser.conftest import OpenPage
from tests.browser.walk import draw_all, go, pages_of, words_of
from tests.support.server import ROOT

WORDS = ROOT / "dashboard" / "app" / "words"
LEAST = 14  # shorter ones may be names, or parts of a title
_TEXT = re.compile(r'(?<=: )"((?:[^"\\]|\\.)+)"')


def texts(file: Path) -> Iterator[str]:
    """The parts between the values of each text, long ones alone."""
    for text in _TEXT.findall(file.read_text(encoding="utf-8")):
        for part in re.split(r"\{\w+\}", text.replace('\\"', '"')):
            if len(part.strip()) >= LEAST and " " in part.strip():
                yield part.strip()


def english_texts() -> set[str]:
    """English words that German does not use as well."""
    german = " ".join(file.read_text(encoding="utf-8") for file in (WORDS / "de").glob("*.js"))
    found = {text for file in (WORDS / "en").glob("*.js") for text in texts(file)}
    assert len(found) > 500
    return {text for text in found if text not in german}


def test_no_english_sentence_is_left_on_a_german_page(open_page: OpenPage, sample_library: str) -> None:
    page = open_page("/settings")
    page.get_by_role("combobox", name=re.compile("Language")).select_option("de")
    expect(page.locator("html")).to_have_attribute("lang", "de")
    expect(page.locator("main h1")).to_have_text("Einstellungen")
    english = english_texts()
    page.goto(f"/l/{sample_library}")
    for path in pages_of(page, sample_library):
        expect(page.locator("html")).to_have_attribute("lang", "de")
        assert english_in(page, english) == [], path
    for address in (f"/import/{sample_library}", "/import", f"/l/{sample_library}/ratings?years=1901"):
        go(page, address)
        draw_all(page)
        assert english_in(page, english) == [], address


def english_in(page: Page, english: set[str]) -> list[str]:
    told = "\n".join([*words_of(page), page.locator("body").inner_text()])
    return [text for text in english if text in told]


def test_numbers_dates_and_plurals_are_german(open_page: OpenPage, sample_library: str) -> None:
    page = open_page("/settings")
    page.get_by_role("combobox", name=re.compile("Language")).select_option("de")
    expect(page.locator("html")).to_have_attribute("lang", "de")
    page.goto(f"/l/{sample_library}/ratings")
    expect(page.locator("main h1")).to_have_text(re.compile(r"\d,\d\d"))
    page.goto(f"/l/{sample_library}/books")
    expect(page.locator("main h1")).to_have_text(re.compile("Bücher"))
    dates = page.locator(".book-row").first.inner_text()
    assert re.search(r"\d{1,2}\. \w{3,4}\.? \d{4}", dates)
