from collections.abc import Callable
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from genres.domain.book import BookId, BookInfo
from genres.matching.normalise import main_title, surname, title_words
from genres.matching.score import Candidate, score
from tests.unit.matching.pairs import Band, Pair, band_of
from tests.unit.matching.pairs_none import NONE
from tests.unit.matching.pairs_sure import SURE

ODD = st.sampled_from(
    [
        *(
            "Dune",
            ":",
            " - ",
            "(",
            ")",
            "[",
            "#",
            "Vol. 2",
            "Book",
            "IV",
            "or,",
            ";",
            "/",
            "The",
            "&",
            "of",
            "one",
            "hundred",
        ),
        *("Edition", "Part", "Summary", "J.R.R.", ",", "84", "ß", "Ⅷ", "²", "村上", "\ud800", "\x00", " "),
    ]
)
TEXTS = st.one_of(st.text(), st.text(st.characters(codec=None), max_size=30), st.lists(ODD, max_size=12).map(" ".join))
YEARS = st.none() | st.integers(-4000, 3000)
BOOKS = st.builds(
    BookInfo,
    goodreads_id=st.just(BookId("1")),
    title=TEXTS,
    author=TEXTS,
    isbn13=st.none(),
    isbn=st.none(),
    year=YEARS,
)
CANDIDATES = st.builds(
    Candidate,
    title=TEXTS,
    subtitle=st.none() | TEXTS,
    authors=st.lists(TEXTS, max_size=3).map(tuple),
    year=YEARS,
    languages=st.lists(st.sampled_from(["eng", "de", "und", "", "x"]) | TEXTS, max_size=3).map(tuple),
)
SURE_PAIRS = [pair for pairs in SURE.values() for pair in pairs]
NONE_PAIRS = [pair for pairs in NONE.values() for pair in pairs]
UNACCENTED = str.maketrans("áàâäãåéèêëíìîïóòôöõúùûüçñ", "aaaaaaeeeeiiiiooooouuuucn")
NOISES: dict[str, Callable[[str], str]] = {
    "upper case": str.upper,
    "lower case": str.lower,
    "no accents": lambda text: text.translate(UNACCENTED),
    "blanks": lambda text: f"  {text.replace(' ', '  ')} ",
    "an exclamation mark": lambda text: f"{text}!",
    "a final full stop": lambda text: f"{text}.",
    "curly apostrophes": lambda text: text.replace("'", "\u2019"),
    "no apostrophes": lambda text: text.replace("'", ""),
    "an ampersand": lambda text: text.replace(" and ", " & "),
    "no-break blanks": lambda text: text.replace(" ", "\u00a0"),
}
ANY_TIME = settings(deadline=None)


@ANY_TIME
@given(BOOKS, CANDIDATES)
def test_any_two_texts_have_a_score(book: BookInfo, candidate: Candidate) -> None:
    assert 0.0 <= score(book, candidate) <= 1.0


@ANY_TIME
@given(TEXTS, TEXTS)
def test_any_text_can_be_asked_for(title: str, author: str) -> None:
    assert isinstance(main_title(title), str)
    assert isinstance(surname(author), str)
    assert title_words(title) == title_words(main_title(title))


@ANY_TIME
@given(st.sampled_from(SURE_PAIRS), st.sampled_from(sorted(NOISES)), st.booleans())
def test_case_accents_and_marks_do_not_part_a_book_from_its_record(pair: Pair, noise: str, on_question: bool) -> None:  # noqa: FBT001  hypothesis gives it
    assert band_of(noisy(pair, noise, on_question=on_question)) is Band.SURE


@ANY_TIME
@given(st.sampled_from(NONE_PAIRS), st.sampled_from(sorted(NOISES)), st.booleans())
def test_case_accents_and_marks_do_not_make_one_book_of_two(pair: Pair, noise: str, on_question: bool) -> None:  # noqa: FBT001  hypothesis gives it
    assert band_of(noisy(pair, noise, on_question=on_question)) is Band.NONE


@ANY_TIME
@given(
    st.sampled_from([pair for pair in SURE["same"] + SURE["authors"] if not pair.offered.languages]),
    st.sampled_from(["a novel", "A Memoir", "Stories", "the true story of a life that nobody believed"]),
)
def test_a_subtitle_that_describes_does_not_part_a_book_from_its_record(pair: Pair, subtitle: str) -> None:
    assert band_of(replace(pair, offered=replace(pair.offered, subtitle=subtitle))) is Band.SURE
    assert band_of(replace(pair, title=f"{pair.title}: {subtitle}")) is Band.SURE


@ANY_TIME
@given(st.sampled_from(SURE["same"] + SURE["authors"] + SURE["series"] + SURE["editions"]), st.integers(-3000, 2030))
def test_no_year_parts_a_book_from_its_record_where_title_and_author_agree(pair: Pair, year: int) -> None:
    likeness = score(pair.book, pair.offered)
    reprint = replace(pair, year=year, offered=replace(pair.offered, year=1500))

    assert score(reprint.book, reprint.offered) >= likeness - 0.05


@ANY_TIME
@given(st.sampled_from(SURE_PAIRS))
def test_without_an_author_no_match_is_sure(pair: Pair) -> None:
    assert band_of(replace(pair, author="Unknown")) is not Band.SURE
    assert band_of(replace(pair, offered=replace(pair.offered, authors=()))) is not Band.SURE


def noisy(pair: Pair, noise: str, *, on_question: bool) -> Pair:
    change = NOISES[noise]
    if on_question:
        return replace(pair, title=change(pair.title), author=change(pair.author))
    authors = tuple(map(change, pair.offered.authors))
    subtitle = change(pair.offered.subtitle) if pair.offered.subtitle else None
    title = pair.offered.title if subtitle else change(pair.offered.title)
    return replace(pair, offered=replace(pair.offered, title=title, subtitle=subtitle, authors=authors))
