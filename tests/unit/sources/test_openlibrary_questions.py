import pytest
from hypothesis import given
from hypothesis import strategies as st

from genres.sources.openlibrary_questions import in_groups, question_of
from tests.support.questions import make_info


def question(title: str, author: str) -> str | None:
    return question_of(make_info(None, title=title, author=author))


@pytest.mark.parametrize(
    ("title", "author", "asked"),
    [
        ("Dune", "Frank Herbert", '(title:"Dune" AND author:"Herbert")'),
        ("Sapiens: A Brief History of Humankind", "Yuval Noah Harari", '(title:"Sapiens" AND author:"Harari")'),
        ("The Dispossessed", "Le Guin, Ursula K.", '(title:"The Dispossessed" AND author:"Guin")'),
        ("Faust", "Johann Wolfgang von Goethe", '(title:"Faust" AND author:"Goethe")'),
        ("Why We Can't Wait", "Martin Luther King Jr.", '(title:"Why We Can\'t Wait" AND author:"King")'),
        ("The Republic", "Plato", '(title:"The Republic" AND author:"Plato")'),
        ("Le Petit Prince", "Antoine de Saint-Exupéry", '(title:"Le Petit Prince" AND author:"Saint Exupéry")'),
        ("宇宙の話をしよう", "小野雅裕", '(title:"宇宙の話をしよう" AND author:"小野雅裕")'),
        ("Beowulf", "", '(title:"Beowulf")'),
        ("Beowulf", " ? ", '(title:"Beowulf")'),
    ],
)
def test_a_book_is_asked_for_by_main_title_and_surname(title: str, author: str, asked: str) -> None:
    assert question(title, author) == asked


@pytest.mark.parametrize(
    ("title", "phrase"),
    [
        ('He Said "No" \\ She || Said', "He Said No She Said"),
        ("The Lantern (Keeper, #1) [Large Print]", "The Lantern"),
        ("What? Why! *Now* ~ +1 ^2", "What Why Now 1 2"),
        ("Pride & Prejudice", "Pride Prejudice"),
        ("Either/Or", "Either Or"),
    ],
)
def test_nothing_that_lucene_reads_as_a_command_is_sent(title: str, phrase: str) -> None:
    assert question(title, "Anybody") == f'(title:"{phrase}" AND author:"Anybody")'


@pytest.mark.parametrize("title", ["", "…", "?!", '"""', "\ud800"])
def test_a_title_without_a_word_is_no_question(title: str) -> None:
    assert question(title, "Frank Herbert") is None


def test_a_long_title_is_asked_for_by_its_beginning() -> None:
    asked = question("word " * 100, "Frank Herbert")
    assert asked is not None
    assert len(asked) < 130
    assert asked.startswith('(title:"word word')


@given(st.text(), st.text())
def test_whatever_stands_in_the_export_the_question_is_well_formed(title: str, author: str) -> None:
    asked = question(title, author)
    if asked is not None:
        asked.encode("utf-8")
        assert asked.count('"') in {2, 4}
        assert asked.startswith('(title:"')
        assert asked.endswith('")')


def test_groups_hold_as_many_as_are_allowed_and_fit() -> None:
    questions = ["aa", "bb", "cc", "d" * 50, "ee"]
    assert in_groups(questions, most=2, fits=lambda _: True) == [["aa", "bb"], ["cc", "d" * 50], ["ee"]]

    def fits(group: object) -> bool:
        return len(str(group)) < 20

    assert in_groups(questions, most=9, fits=fits) == [["aa", "bb", "cc"], ["d" * 50], ["ee"]]
    assert in_groups([], most=2, fits=lambda _: True) == []
