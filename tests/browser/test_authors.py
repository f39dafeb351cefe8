"""Authors and series: the cards, the page of one author, names in any script, a name that nobody has."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.cards import NOON, card, click_at, marks, table_of, tables_of_sides
from tests.browser.conftest import OpenPage, assert_accessible, follow_link
from tests.support.exports import make_export
from tests.support.site import Site

LONG = "An endless title " * 23
ROWS = (
    *(
        {
            "Title": f"Yukikaze {n} (Yukikaze, #{n})",
            "Author": "神林長平",
            "Date Read": f"2020/0{n}/07",
            "My Rating": str(n),
        }
        for n in range(1, 4)
    ),
    {"Title": "Next (Yukikaze, #5)", "Author": "神林長平", "Exclusive Shelf": "to-read", "Date Read": ""},
    *(
        {"Title": f"قصة {n}", "Author": "نجيب محفوظ", "Date Read": f"2021/0{n}/03", "My Rating": "5"}
        for n in range(1, 4)
    ),
    *({"Title": LONG + str(n), "Author": "<b>Bold</b>", "Date Read": f"2022/0{n}/03"} for n in range(1, 4)),
    {
        "Title": "Together",
        "Author": "Solo",
        "Additional Authors": "神林長平",
        "Date Read": "2022/05/05",
        "My Rating": "5",
    },
)


@pytest.fixture(scope="module")
def library(site: Site) -> str:
    return site.finished(site.upload(make_export(*ROWS)))


@pytest.mark.parametrize(("phone", "dark"), [(False, False), (True, True)])
def test_the_authors_of_a_library_are_shown_without_complaint(
    open_page: OpenPage, sample_library: str, *, phone: bool, dark: bool
) -> None:
    page = open_page(f"/l/{sample_library}/authors", phone=phone, dark=dark)
    expect(page.locator("main h1")).to_have_text("You have read 269 authors and came back to 42 of them.")
    for name in ("loyalty", "series", "new-known", "concentration", "return-rate"):
        marks(page, name)
    expect(card(page, "loved-once").locator(".block-book").first).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert_accessible(page)


def test_a_year_filters_and_back_restores(open_page: OpenPage, sample_library: str) -> None:
    page = open_page(f"/l/{sample_library}/authors")
    card(page, "new-known").get_by_role("button", name=re.compile("^2023, ")).click()
    expect(page.locator(".chips-bar .chip-words")).to_have_text(["2023"])
    expect(page.locator("main h1")).not_to_contain_text("269")
    page.go_back()
    expect(page.locator("main h1")).to_contain_text("269")


def test_squares_open_books_and_names_open_authors(open_page: OpenPage, library: str) -> None:
    page = open_page(f"/l/{library}/authors")
    row = card(page, "loyalty").get_by_role("link", name=re.compile("^神林長平, 3 books"))
    row.focus()
    page.keyboard.press("Enter")
    expect(page.locator("main h1")).to_have_text("神林長平")
    expect(page).to_have_title(re.compile("神林長平"))
    page.go_back()
    expect(page.locator("main h1")).to_be_focused()
    expect(page).to_have_url(re.compile("/authors$"))
    marks(page, "loyalty")
    click_at(card(page, "loyalty").locator(".plot rect[fill*=ramp]").first)
    expect(page.locator(".book-head h1")).to_be_visible()


def test_the_page_of_an_author_has_everything_there_is(open_page: OpenPage, library: str) -> None:
    page = open_page(f"/l/{library}/authors/神林長平")
    expect(page.locator(".lead")).to_have_text(
        "3 books finished in 2020. 2.0 stars on average. 1 more waits in the library."
    )
    expect(card(page, "author-books").locator(".cover-tile")).to_have_count(3)
    expect(card(page, "author-pile").locator("strong")).to_have_text(["Next"])
    expect(card(page, "author-others").locator("strong")).to_have_text(["Together"])
    expect(card(page, "author-gaps").locator(".mark")).to_have_count(3)
    assert [row[1:] for row in table_of(page, "author-series")[1:]] == [["3", "1", "next #5", "#4"]]
    assert_accessible(page)


def test_side_by_side_an_author_page_counts_its_own_books_only(open_page: OpenPage, sample_library: str) -> None:
    address = f"/l/{sample_library}/authors/ursula-k-le-guin"
    every = {row[0] for row in table_of(open_page(address, now=NOON), "author-books")[1:]}
    page = open_page(f"{address}?cmp=author-books&a=years%3D2014-2015&b=years%3D2016-2026", now=NOON)
    shown = [{row[0] for row in rows} for rows in tables_of_sides(page, "author-books")]
    assert shown == [{"The Left Hand of Darkness"}, {"The Dispossessed"}]
    assert shown[0] | shown[1] < every


def test_markup_and_long_titles_of_an_author_stay_text_and_fit(open_page: OpenPage, library: str) -> None:
    page = open_page(f"/l/{library}/authors", phone=True)
    card(page, "loyalty").get_by_role("link", name="<b>Bold</b>, 3 books").tap()
    page.get_by_role("button", name="Open the author").tap()
    expect(page.locator("main h1")).to_have_text("<b>Bold</b>")
    card(page, "author-gaps")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_filters_that_leave_nothing_of_an_author_can_be_left(open_page: OpenPage, library: str) -> None:
    page = open_page(f"/l/{library}/authors/solo?years=2020")
    expect(page.locator(".lead")).to_have_text("None of this author's books fits the filters.")
    page.get_by_role("link", name="Without the filters").click()
    expect(card(page, "author-books").locator(".cover-tile")).to_have_count(1)


def test_a_name_that_nobody_has_leads_on(open_page: OpenPage, sample_library: str) -> None:
    page = open_page(f"/l/{sample_library}/authors/le-guin")
    expect(page.locator("main h1")).to_have_text("This library has no author of that name")
    expect(page.get_by_role("link", name="Search the books for “le guin”")).to_be_visible()
    page.get_by_role("link", name="Ursula K. Le Guin").click()
    expect(page.locator("main h1")).to_have_text("Ursula K. Le Guin")


def listed(page: Page) -> Locator:
    return page.get_by_role("region", name="All authors")


@pytest.mark.parametrize(("phone", "dark"), [(False, False), (True, True)])
def test_all_authors_are_listed_with_links(
    open_page: OpenPage, sample_library: str, *, phone: bool, dark: bool
) -> None:
    page = open_page(f"/l/{sample_library}/authors", phone=phone, dark=dark)
    rows = listed(page).get_by_role("listitem")
    expect(rows).to_have_count(60)
    counts = [int(text.split(" ")[0]) for text in rows.locator(".block-aside").all_inner_texts()]
    assert counts == sorted(counts, reverse=True)
    more = listed(page).get_by_role("button", name="Show 209 more of 209")
    more.focus()
    page.keyboard.press("Enter")
    expect(rows).to_have_count(269)
    expect(more).to_have_count(0)
    expect(rows.nth(60).get_by_role("link")).to_be_focused()
    page.evaluate("scrollTo(0, 0)")  # nothing of the list lies under the top bar
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert_accessible(page)


def test_each_row_of_all_authors_has_as_many_books_as_its_page(open_page: OpenPage, sample_library: str) -> None:
    page = open_page(f"/l/{sample_library}/authors?years=2019-2024")
    rows = listed(page).get_by_role("listitem")
    expect(rows.first).to_be_visible()
    told = rows.evaluate_all("rows => rows.map(row => [row.querySelector('a').href, row.lastElementChild.textContent])")
    for href, words in told[:20]:
        assert href.endswith("?years=2019-2024")
        follow_link(page, href)
        expect(page.locator("main .lead")).to_have_text(re.compile(rf"^{words.split(' ')[0]} books? finished\b"))


def test_the_list_of_authors_has_names_in_any_script_and_leads_to_the_books(open_page: OpenPage, library: str) -> None:
    page = open_page(f"/l/{library}/authors")
    names = ["Solo", "<b>Bold</b>", "نجيب محفوظ", "神林長平"]
    expect(listed(page).get_by_role("listitem")).to_have_count(len(names))
    assert sorted(listed(page).get_by_role("listitem").get_by_role("link").all_inner_texts()) == sorted(names)
    expect(listed(page).get_by_role("listitem").filter(has_text="Bold")).to_contain_text("3 books, 4.0 stars")
    expect(listed(page).get_by_role("listitem").filter(has_text="神林長平")).to_contain_text("3 books, 2.0 stars")
    listed(page).get_by_role("link", name="All books by author").click()
    expect(page).to_have_url(re.compile(r"/books\?sort=author$"))
