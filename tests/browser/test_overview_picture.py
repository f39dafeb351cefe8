"""The Overview looks as it did: compared with the pictures beside this file, and it would show if it did not."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Playwright

from tests.support.overview_picture import (
    DRAWN_BY,
    FOLDER,
    REMAKE,
    THEMES,
    Difference,
    difference,
    overview,
    picture_of,
    plain_browser,
    reference,
)
from tests.support.site import Site

MOST = 0.005  # of all pixels
MOST_OF_A_SQUARE = 0.01  # a change of one thing, which is little of the whole page
FAILED = FOLDER / "failed"

_MOVE = "document.querySelector('[data-card=months]').after(document.querySelector('[data-card=kinder]'))"
_CHANGES = {
    "the paper": "document.documentElement.style.setProperty('--surface', '#fffaf4')",
    "lines": "document.documentElement.style.setProperty('--line', '#d9cbb8')",
    "the accent": "document.documentElement.style.setProperty('--accent', '#8a2f50')",
    "one family": "document.documentElement.style.setProperty('--fam-6', '#753373')",
    "larger titles": "document.documentElement.style.setProperty('--text-card', '21px')",
    "wider corners": "document.documentElement.style.setProperty('--radius-l', '28px')",
    "a card moved": _MOVE,
    "a heading lost": "document.querySelector('[data-card=piles] h2').textContent = ''",
}


@pytest.fixture(scope="module")
def plain(playwright: Playwright) -> Iterator[Browser]:
    with plain_browser(playwright) as browser:
        yield browser


@pytest.fixture
def address(site: Site, sample_library: str) -> str:
    return f"{site.url}/l/{sample_library}"


def is_same(found: Difference) -> bool:
    return found.share <= MOST and found.worst <= MOST_OF_A_SQUARE


def leave_behind(theme: str, actual: bytes, found: Difference) -> str:
    """Put what was drawn, and where it differs, where a person finds them; says so."""
    FAILED.mkdir(exist_ok=True)
    paths: list[Path] = []
    for name, picture in {"actual": actual, "difference": found.picture}.items():
        paths.append(FAILED / f"overview-{theme}-{name}.png")
        paths[-1].write_bytes(picture)
    return " and ".join(str(path) for path in paths)


@pytest.mark.parametrize("theme", THEMES)
def test_the_overview_looks_as_it_did(plain: Browser, address: str, theme: str) -> None:
    with overview(plain, address, theme) as page:
        actual = picture_of(page)
    found = difference(plain, reference(theme).read_bytes(), actual)
    assert is_same(found), (
        f"{found.share:.2%} of the page and {found.worst:.1%} of one square differ: see "
        f"{leave_behind(theme, actual, found)}. Drawn by Chromium {plain.version}, the reference by "
        f"{DRAWN_BY.read_text().strip()}; of two versions the edges of letters may differ. If all is well: {REMAKE}"
    )


@pytest.mark.parametrize("change", _CHANGES.values(), ids=_CHANGES)
def test_a_change_of_the_page_would_be_seen(plain: Browser, address: str, change: str) -> None:
    with overview(plain, address, "light") as page:
        before = picture_of(page)
        page.evaluate(change)
        after = picture_of(page)
    found = difference(plain, before, after)
    assert not is_same(found), f"{found.share:.2%} of the page, {found.worst:.1%} of one square"
