from contextlib import suppress
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from genres.domain.evidence import GenreEvidence, GenreVerdict
from genres.report.rules import (
    NO_RULES,
    BadRulesError,
    GenreRules,
    apply_rules,
    check_rules,
    read_rules,
    write_rules,
)
from genres.report.taxonomy import taxonomy
from genres.report.verdict import MOST_GENRES

LABELS = [genre.label for genre in taxonomy().genres]
GENRES = st.sampled_from(LABELS)
TEXTS = st.text(max_size=8) | st.text(st.characters(codec=None), max_size=70) | GENRES
RULES = st.fixed_dictionaries(
    {},
    optional={
        "rename": st.dictionaries(GENRES, TEXTS, max_size=3),
        "merge": st.dictionaries(GENRES, GENRES, max_size=3),
        "hide": st.lists(GENRES, max_size=3),
        "shelves": st.dictionaries(TEXTS, GENRES, max_size=3),
    },
)
VERDICTS = st.lists(GENRES, unique=True, max_size=4).map(
    lambda labels: GenreVerdict(
        genres=tuple(GenreEvidence(genre=label, sources=("google",), confidence=0.7) for label in labels)
    )
)
ANY_TIME = settings(deadline=None)  # the first example reads the tree


def checked(data: dict[str, Any]) -> GenreRules:
    try:
        return check_rules(data)
    except BadRulesError:
        return NO_RULES


@ANY_TIME
@given(RULES)
def test_rules_that_can_be_used_are_read_back_as_they_were_written(data: dict[str, Any]) -> None:
    rules = checked(data)
    again = read_rules(write_rules(rules))
    assert again == rules
    assert again.digest == rules.digest


@ANY_TIME
@given(RULES, VERDICTS, st.lists(TEXTS, max_size=3))
def test_genres_outside_the_tree_come_from_the_readers_names_alone(
    data: dict[str, Any], verdict: GenreVerdict, shelves: list[str]
) -> None:
    rules = checked(data)
    shelves += rules.shelves
    after = apply_rules(verdict, rules, shelves=shelves)
    labels = [genre.genre for genre in after.genres]
    assert len(labels) == len(set(labels)) <= MOST_GENRES
    assert set(labels) <= {*LABELS, *rules.rename.values()}
    assert not set(labels) & {*rules.hide, *rules.merge, *rules.rename} - set(rules.rename.values())


@ANY_TIME
@given(st.text() | st.text(st.sampled_from('[]="\\\n#rename.hide ')))
def test_any_text_is_rules_or_is_refused_as_such(text: str) -> None:
    with suppress(BadRulesError):
        rules = read_rules(text)
        assert read_rules(write_rules(rules)) == rules
