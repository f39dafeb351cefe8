import pytest

from genres.matching.kinds import kinds_of


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("Summary of Sapiens", "guide"),
        ("Dune Study Guide", "guide"),
        ("CliffsNotes on Beloved", "guide"),
        ("Emma: An Analysis", "guide"),
        ("Mistborn Boxed Set", "set"),
        ("Dune (Books 1-3)", "set"),
        ("Dune #1\u20133", "set"),
        ("Dune, Books 1 to 3", "set"),
        ("Emma / Persuasion", "set"),
        ("Emma; Persuasion", "set"),
        ("The Raven and Other Poems", "set"),
        ("Sapiens: A Graphic History", "adaptation"),
        ("Emma (Abridged)", "adaptation"),
        ("Mort: The Play", "adaptation"),
        ("Hogwarts Coloring Book", "no text"),
        ("A Reading Journal", "no text"),
        ("Dune: Sneak Peek", "sample"),
        ("Inferno: Dual Language", "bilingual"),
        ("Dune (Spanish Edition)", "translation"),
        ("Paula: edición en español", "translation"),
    ],
)
def test_a_by_product_is_known_by_its_words(title: str, kind: str) -> None:
    assert kinds_of([title]) == {kind}


@pytest.mark.parametrize(
    "title",
    [
        "Dune",
        "Moby-Dick; or, The Whale",
        "Persuasion: Complete and Unabridged",
        "Our Town: A Play in Three Acts",
        "Middlemarch: A Study of Provincial Life",
        "11/22/63",
        "Catch-22",
        "The War, 1914-1918",
        "The Motorcycle Diaries: Notes on a Latin American Journey",
        "The Stand: The Complete & Uncut Edition",
        "",
    ],
)
def test_a_plain_book_is_of_no_kind(title: str) -> None:
    assert kinds_of([title]) == frozenset()
