"""Every number that a page tells is what the document says, worked out a second time in Python."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import zip_longest
from pathlib import Path
from typing import Any, Self

import httpx
import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.cards import MARKS
from tests.browser.conftest import DESKTOP, PATIENCE_MS
from tests.browser.files import wrong_files
from tests.conftest import SHARED
from tests.support.figures import books, overview, pile
from tests.support.figures.authors import OneAuthor
from tests.support.figures.drawn import COUNTED, ELSEWHERE, WORDED, drawn_problems
from tests.support.figures.every_card import FIGURES, NOT_COMPARED, OF_ONE_AUTHOR, OF_ONE_GENRE
from tests.support.figures.genres import OneGenre, ranked
from tests.support.figures.headlines import HEADLINES
from tests.support.figures.library import Library
from tests.support.figures.tables import Table, problems
from tests.support.figures.year import Card, YearInReview
from tests.support.site import SAMPLE, Site
from tools.docs import made_files

TODAY = date(2026, 11, 22)
NOON = f"{TODAY}T12:00:00"
# Real libraries with different faults: the largest; nearly half without a date; hardly any ratings.
EXPORTS = ("goodreads-15", "goodreads-13", "goodreads-07")
LIBRARIES = ["sample", *(pytest.param(name, marks=pytest.mark.corpus) for name in EXPORTS)]

# The words on a canvas since it was drawn last, which begins with its scale.
WATCH_CANVAS = """(() => {
  const { scale, fillText } = CanvasRenderingContext2D.prototype
  CanvasRenderingContext2D.prototype.scale = function (...by) {
    this.canvas.said = []
    return scale.apply(this, by)
  }
  CanvasRenderingContext2D.prototype.fillText = function (text, ...at) {
    this.canvas.said?.push(text)
    return fillText.call(this, text, ...at)
  }
})()"""

LABELS = "(marks) => marks.map((mark) => mark.getAttribute('aria-label') ?? '')"
READ_TABLE = "(rows) => rows.map((row) => [...row.children].map((cell) => cell.innerText.trim()))"


@dataclass(frozen=True)
class Shown:
    """A card as it stands on the page: what its marks tell, and the `rows` of its table, the header first, if any."""

    title: str
    foot: str
    labels: list[str]
    rows: list[list[str]] | None


@dataclass(frozen=True)
class ShownCard:
    """A card of a year: its text, what is read out for its picture, and the words on the picture."""

    name: str
    text: list[str]
    label: str
    drawn: str


class Opened:
    """A page of one library, with all of its cards awake. `wrongs`: faults of the files of the cards read so far."""

    def __init__(self, page: Page, site: Site, library_id: str, *, saves_files: bool) -> None:
        self._page = page
        self._saves_files = saves_files
        self.wrongs: list[str] = []
        self._base = f"{site.url}/l/{library_id}"
        document = httpx.get(f"{site.url}/api/data/{library_id}").raise_for_status().json()
        self.library = Library(document, TODAY)

    def at(self, path: str) -> Self:
        self._page.goto(f"{self._base}/{path}")
        expect(self._page.locator("main h1")).to_be_visible()
        expect(self._page.locator("[data-card]").first).to_be_visible()
        self._page.evaluate("dispatchEvent(new Event('beforeprint'))")
        cards = self._page.locator("[data-card]").count()
        expect(self._page.locator("[data-card] .card-head")).to_have_count(cards)
        expect(self._page.get_by_text("being worked out")).to_have_count(0)
        return self

    def text(self, selector: str) -> list[str]:
        return self._page.locator(selector).all_inner_texts()

    def cards(self) -> dict[str, Shown]:
        """Every card by name, with its table opened by its button."""
        names = self._page.locator("[data-card]").evaluate_all("(cards) => cards.map((card) => card.dataset.card)")
        return {name: self._card(name) for name in names}

    def year(self, path: str) -> list[ShownCard]:
        """Every card of a year in review, turned to by its dot."""
        self._page.goto(f"{self._base}/{path}")
        expect(self._page.locator(".year, .no-book")).to_be_visible()
        dots = self._page.locator(".year-dot")
        return [self._turned_to(dots.nth(at)) for at in range(dots.count())]

    def _turned_to(self, dot: Locator) -> ShownCard:
        dot.click()
        expect(dot).to_have_attribute("aria-current", "true")
        canvas = self._page.locator("canvas[data-card][data-ready]")
        return ShownCard(
            name=self._page.locator(".year-words h2").inner_text(),
            text=[*self.text(".year-headline"), *self.text(".year-words li")],
            label=canvas.get_attribute("aria-label") or "",
            drawn=" ".join(canvas.evaluate("(canvas) => canvas.said")),
        )

    def sides(self, path: str, name: str, years: Sequence[range]) -> list[Shown]:
        """A card side by side with itself, each side of some years, with its table opened."""
        own = [f"{key}=years%3D{each[0]}-{each[-1]}" for key, each in zip("ab", years, strict=True)]
        self._page.goto(f"{self._base}/{path}{'&' if '?' in path else '?'}{'&'.join([f'cmp={name}', *own])}")
        sides = self._page.locator(f"[data-card={name}] .compare-side")
        expect(sides).to_have_count(len(years))
        expect(self._page.get_by_text("being worked out")).to_have_count(0)
        return [self._side(side) for side in sides.all()]

    def _side(self, side: Locator) -> Shown:
        title = side.locator(".compare-finding").inner_text()
        foot = " ".join(side.locator(".card-foot").all_inner_texts())
        labels: list[str] = side.locator(MARKS).evaluate_all(LABELS)
        if side.locator("summary").count() == 0:
            return Shown(title, foot, labels, None)
        side.locator("summary").click()
        expect(side.locator(".twin-table tr").first).to_be_visible()
        rows: list[list[str]] = side.locator(".twin-table tr").evaluate_all(READ_TABLE)
        return Shown(title, foot, labels, rows)

    def _card(self, name: str) -> Shown:
        card = self._page.locator(f"[data-card={name}]")
        foot = " ".join(card.locator(".card-foot").all_inner_texts())
        title = card.locator("h2").inner_text()
        labels: list[str] = card.locator(MARKS).evaluate_all(LABELS)
        button = card.get_by_role("button", name="Show as a table")
        if button.count() == 0:
            return Shown(title, foot, labels, None)
        button.click()
        expect(card.locator(".twin-table tr").first).to_be_visible()
        rows: list[list[str]] = card.locator(".twin-table tr").evaluate_all(READ_TABLE)
        if self._saves_files:
            self.wrongs += [f"{name}: {each}" for each in wrong_files(card, title, rows)]
        return Shown(title, foot, labels, rows)


@pytest.fixture(scope="module")
def ids(site: Site) -> Callable[[str], str]:
    """The id of a library by its name, imported once."""
    known: dict[str, str] = {}

    def id_of(name: str) -> str:
        if name not in known:
            path = SAMPLE if name == "sample" else Path(SHARED, "exports", f"{name}.csv")
            known[name] = site.finished(site.upload(path.read_bytes()))
        return known[name]

    return id_of


@pytest.fixture(params=LIBRARIES)
def opened(request: pytest.FixtureRequest, browser: Browser, site: Site, ids: Callable[[str], str]) -> Iterator[Opened]:
    context = browser.new_context(
        viewport=DESKTOP, reduced_motion="reduce", locale="en-GB", timezone_id="Europe/Berlin"
    )
    context.set_default_timeout(PATIENCE_MS)
    page = context.new_page()
    page.add_init_script(WATCH_CANVAS)
    page.clock.set_fixed_time(NOON)
    yield Opened(page, site, ids(request.param), saves_files=request.param == "sample")
    context.close()


def wrong(name: str, shown: Shown, table: Table | None, library: Library) -> list[str]:
    """What a card says that the document does not, and the other way round."""
    if (shown.rows is None) != (table is None):
        return [f"{name}: {'no table' if shown.rows is None else 'a table'}, {shown.title!r}"]
    if shown.rows is None or table is None:
        return []
    header, *rows = shown.rows
    found = []
    if name == "burn-down":
        ahead = next(at for at, row in enumerate(rows) if row[0] == "Today") + 1
        found += pile.ahead_problems(header, rows[ahead:], library)
        rows = [row[:2] for row in rows[:ahead]]
    if name == "pick":
        found += pile.pick_problems(rows, library)
    drawn = drawn_problems(name, shown.labels, shown.rows)
    if name == "title-words":
        return [f"{name}: {each}" for each in [*books.word_problems(rows, library), *drawn]]
    found += [*problems([header, *rows], table), *drawn]
    return [f"{name}: {each}" for each in found]


def untold(name: str, shown: Shown, also: Sequence[str] = ()) -> list[str]:
    """Numbers of a title that neither the table nor the line below it has: as a cell, a count of rows, or a sum."""
    if shown.rows is None:
        return []
    _, *rows = shown.rows
    told = set(numbers_in(" ".join([shown.foot, *(cell for row in shown.rows for cell in row)])))
    told |= {f"{len(rows):,}", *sums_of(rows), *also}
    years = [number for number in numbers_in(shown.title) if len(number) == 4]
    told |= {total for year in years for total in sums_of([row for row in rows if year in row[0]])}
    return [f"{name}: {number} in {shown.title!r}" for number in numbers_in(shown.title) if number not in told]


def numbers_in(text: str) -> list[str]:
    return [each.rstrip(".,") for each in re.findall(r"\d[\d,.]*%?", text)]


def sums_of(rows: Sequence[Sequence[str]]) -> set[str]:
    """The sum of each column of whole numbers."""
    columns = [[cell.replace(",", "") for cell in column if cell] for column in zip(*rows, strict=False)]
    return {f"{sum(map(int, column)):,}" for column in columns if column and all(cell.isdigit() for cell in column)}


def wrong_words(opened: Opened, path: str) -> list[str]:
    """What headline and totals of a page do not say, and should."""
    library = opened.library
    if path:
        said = " ".join(opened.text("main h1, .lead"))
        return [f"{words} in {said!r}" for words in HEADLINES[path](library) if words not in said]
    said = " ".join(opened.text("main h1, .lede-context"))
    totals = [re.sub(r"\s+", " ", text).strip() for text in opened.text(".total")]
    wanted = [" ".join(each) for each in overview.totals(library)]
    found = [f"{one} is not {other}" for one, other in zip(totals, wanted, strict=True) if one != other]
    lede = f"{overview.headline(library)} {overview.context(library)}"
    return found if said.startswith(lede) else [*found, f"{said} is not {lede}"]


@pytest.mark.parametrize("path", ["", *HEADLINES])
def test_a_page_says_what_the_document_says(opened: Opened, path: str) -> None:
    """Its headline, each table behind its charts, each mark that is drawn of it, and each file that is saved."""
    cards = opened.at("books?as=charts" if path == "books" else path).cards()
    library = opened.library
    assert cards.keys() <= FIGURES.keys()
    found = wrong_words(opened, path)
    for name, shown in cards.items():
        also = [f"{overview.fullest_year(library):,}"] if name == "piles" else []
        found += [*wrong(name, shown, FIGURES[name](library), library), *untold(name, shown, also)]
    found += opened.wrongs
    assert found == [], "\n".join(found)


def pages_of_genres(library: Library) -> list[OneGenre]:
    """The fullest family and the fullest genre."""
    families = [book.family for book in library.read if book.genres]
    return [
        OneGenre(library, max(library.families, key=families.count)),
        OneGenre(library, ranked(library, library.read)[0][0]),
    ]


def pages_of_authors(library: Library) -> list[OneAuthor]:
    """The author read most, and the one with most books waiting."""
    read, rest = library.by_author(library.read), library.by_author(library.pile)
    return [OneAuthor(library, max(own, key=lambda author: len(own[author]))) for own in (read, rest) if own]


@pytest.mark.parametrize("of", ["genre", "author"])
def test_the_page_of_one_genre_or_author_says_what_the_document_says(opened: Opened, of: str) -> None:
    library = opened.library
    pages: Sequence[Any] = pages_of_genres(library) if of == "genre" else pages_of_authors(library)
    figures: Any = OF_ONE_GENRE if of == "genre" else OF_ONE_AUTHOR
    found = []
    for each in pages:
        for name, shown in opened.at(each.path).cards().items():
            also = [f"{len(each.read):,}"] if name == "genre-books" else []  # its table has those not read too
            wrongs = [*wrong(name, shown, figures[name](each), library), *untold(name, shown, also)]
            found += [f"{each.path} {one}" for one in wrongs]
    found += opened.wrongs
    assert found == [], "\n".join(found)


# One card at least of each page, and one at least of each kind: books, years, genres, ratings, authors, lists.
COMPARED = {
    "": ["stars", "kinder"],
    "time": ["months", "books-and-pages", "length-by-year"],
    "genres": ["drift", "share-map"],
    "authors": ["loyalty", "new-known"],
    "books?as=charts": ["lengths", "formats", "records"],
}
HALVES = [range(2014, 2021), range(2021, 2027)]


@pytest.mark.parametrize("path", COMPARED)
def test_two_sides_say_what_the_document_says_of_their_books(opened: Opened, path: str) -> None:
    libraries = [opened.library.cut_to(years) for years in HALVES]
    found = []
    for name in COMPARED[path]:
        for shown, library in zip(opened.sides(path, name, HALVES), libraries, strict=True):
            found += wrong(name, shown, FIGURES[name](library), library)
    assert found == [], "\n".join(found)


def test_two_sides_of_one_genre_or_author_say_what_the_document_says_of_it(opened: Opened) -> None:
    genre, author = pages_of_genres(opened.library)[0], pages_of_authors(opened.library)[0]
    of_genre = {
        name: [OF_ONE_GENRE[name](genre.cut_to(years)) for years in HALVES] for name in ("genre-authors", "genre-books")
    }
    of_author = {"author-books": [OF_ONE_AUTHOR["author-books"](author.cut_to(years)) for years in HALVES]}
    found = []
    for path, tables in ((genre.path, of_genre), (author.path, of_author)):
        for name, each in tables.items():
            for shown, table in zip(opened.sides(path, name, HALVES), each, strict=True):
                found += wrong(name, shown, table, opened.library)
    assert found == [], "\n".join(found)


def wrong_card(shown: ShownCard, card: Card, at: str) -> list[str]:
    """What a card of a year says, reads out or draws that the document does not."""
    text = [part for part in [card.headline, *card.lines] if part]
    found = [f"{one} is not {other}" for one, other in zip_longest(shown.text, text) if one != other]
    if shown.name != card.name:
        found.append(f"the card {shown.name!r}")
    label = "\n".join([f"{at} \u00b7 {card.name}", *text])
    if shown.label != label:
        found.append(f"read out as {shown.label!r}, not {label!r}")
    place = 0
    for part in card.drawn:
        place = shown.drawn.find(part, max(0, place))
        if place < 0:
            found.append(f"{part!r} is not drawn in its place: {shown.drawn!r}")
    return [f"{card.name}: {each}" for each in found]


# A year and a range that every library has, the last year of each, one with books of an unknown month (in the export
# with hardly any ratings), and one that only the sample has.
@pytest.mark.parametrize("years", ["2017", "2014", "2023", "latest", "2015-2017"])
def test_a_year_in_review_says_what_the_document_says(opened: Opened, years: str) -> None:
    first, _, last = (str(opened.library.years[-1]) if years == "latest" else years).partition("-")
    year = YearInReview(opened.library, int(first), int(last or first))
    shown = opened.year(f"year/{years}")
    assert opened.text("main h1") == [year.title]
    if not year.books:
        assert (shown, opened.text(".no-book h2")) == ([], [f"No dated book in {year.years}"])
        return
    cards = year.cards()
    found = []
    for at, (one, card) in enumerate(zip(shown, cards, strict=True), 1):
        found += wrong_card(one, card, f"Card {at} of {len(cards)}. {year.kicker}")
    assert found == [], "\n".join(found)


def test_every_chart_of_the_census_is_compared_or_has_a_reason_why_not() -> None:
    census = re.findall(r"^\| [A-Z]\d+ \| `([a-z-]+)` \|", made_files()["charts.md"], re.MULTILINE)
    assert len(census) > 60
    assert sorted(census) == sorted([*FIGURES, *OF_ONE_GENRE, *OF_ONE_AUTHOR, *NOT_COMPARED])
    assert all(NOT_COMPARED.values())
    assert {*WORDED, *COUNTED, *ELSEWHERE} <= {*census}
