import pytest

from genres.matching.normalise import (
    brackets,
    comparable_words,
    main_title,
    name_words,
    split_names,
    surname,
    title_parts,
    title_words,
    to_number,
    words,
)


@pytest.mark.parametrize(
    ("title", "asked_for"),
    [
        ("Dune", "Dune"),
        ("Dune (Dune, #1)", "Dune"),
        ("The Hobbit, or There and Back Again", "The Hobbit"),
        ("Frankenstein; or, The Modern Prometheus", "Frankenstein"),
        ("Sapiens: A Brief History of Humankind", "Sapiens"),
        ("Sapiens - A Brief History", "Sapiens"),
        ("Sapiens\u2014A Brief History", "Sapiens"),
        ("The School for Daughters. A Drama, Etc", "The School for Daughters"),
        ("Dr. No", "Dr. No"),
        ("S.: A Novel", "S"),
        ("11/22/63", "11/22/63"),
        ("Spider-Man", "Spider-Man"),
        ("(500) Days", "Days"),
        ("[sic]", "[sic]"),
        ("Mort(e)", "Mort(e)"),
        ("Ubik:", "Ubik"),
        (": a novel", "a novel"),
        ("  Two   words ", "Two words"),
        ("", ""),
        ("?!", "?!"),
    ],
)
def test_a_source_is_asked_for_the_title_as_it_is_spelt_without_subtitle_and_series(title: str, asked_for: str) -> None:
    assert main_title(title) == asked_for


def test_the_parts_of_a_title_are_told_in_their_order() -> None:
    assert title_parts("Dune: Book One (Deluxe) - A Novel") == ("Dune", "Book One", "A Novel")
    assert title_parts("Emma; or, Matchmaking") == ("Emma", "or Matchmaking")
    assert brackets("Dune (Dune, #1) [Large Print]") == ("Dune, #1", "Large Print")


@pytest.mark.parametrize(
    ("title", "compared"),
    [
        ("The Old Man and the Sea", ("old", "man", "and", "sea")),
        ("Old man and the sea, The", ("old", "man", "and", "sea")),
        ("Les Misérables", ("miserables",)),
        ("Crime & Punishment", ("crime", "and", "punishment")),
        ("The The", ("the",)),
        ("Nineteen Eighty-Four", ("1984",)),
        ("Twenty Thousand Leagues", ("20000", "leagues")),
        ("One Hundred Years", ("100", "years")),
        ("Catch Twenty-Two", ("catch", "22")),
        ("Henry VIII: A Play", ("henry", "8")),
        ("I, Robot", ("i", "robot")),
        ("Hundred Days", ("hundred", "days")),
        ("Søren's Æsop", ("sorens", "aesop")),
    ],
)
def test_titles_are_compared_without_articles_and_with_digits(title: str, compared: tuple[str, ...]) -> None:
    assert title_words(title) == compared


def test_a_word_for_a_number_is_a_number() -> None:
    assert [to_number(word) for word in ("007", "seven", "vii", "v", "twenty", "many")] == [
        "7", "7", "7", "5", "20", None,
    ]  # fmt: skip


def test_only_the_beginning_of_an_endless_title_is_read() -> None:
    assert len(comparable_words("word " * 100_000)) < 100
    assert len(words("w" * 100_000)) == 1


@pytest.mark.parametrize(
    ("author", "last"),
    [
        ("Frank Herbert", "Herbert"),
        ("Herbert, Frank", "Herbert"),
        ("Ursula K. Le Guin", "Guin"),
        ("Beauvoir, Simone de, 1908-1986", "Beauvoir"),
        ("Martin Luther King Jr.", "King"),
        ("King, Martin Luther, Jr.", "King"),
        ("Gabriel García Márquez", "Márquez"),
        ("Terry Pratchett & Neil Gaiman", "Pratchett"),
        ("Terry Pratchett, Neil Gaiman, Josh Kirby Jones", "Pratchett"),
        ("Plato", "Plato"),
        ("村上春樹", "村上春樹"),
        ("Jr.", ""),
        ("Unknown", ""),
        ("Various", ""),
        ("...", ""),
        ("", ""),
    ],
)
def test_the_last_name_is_as_it_is_spelt(author: str, last: str) -> None:
    assert surname(author) == last


@pytest.mark.parametrize(
    ("author", "names"),
    [
        ("Ann Leckie (Translator)", ("Ann Leckie",)),
        ("A. Strugatsky; B. Strugatsky", ("A. Strugatsky", "B. Strugatsky")),
        ("Anonymous", ()),
        ("Murakami, Haruki", ("Haruki Murakami",)),
    ],
)
def test_several_authors_stand_in_one_text(author: str, names: tuple[str, ...]) -> None:
    assert split_names(author) == names


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("J.R.R. Tolkien", ("j", "r", "r", "tolkien")),
        ("JRR Tolkien", ("j", "r", "r", "tolkien")),
        ("AJ Finn", ("a", "j", "finn")),
        ("DAN BROWN", ("dan", "brown")),
        ("Celeste Ng", ("celeste", "ng")),
        ("Dr. Seuss", ("seuss",)),
        ("Vincent van Gogh", ("vincent", "gogh")),
        ("Jean-Paul Sartre", ("jean", "paul", "sartre")),
        ("Martin Luther King III", ("martin", "luther", "king")),
        ("Jane Austen 1775", ("jane", "austen")),
        ("Van", ("van",)),
        ("", ()),
    ],
)
def test_a_name_is_compared_without_particles_titles_and_years(name: str, found: tuple[str, ...]) -> None:
    assert name_words(name) == found
