from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from genres.domain.evidence import Evidence, Outcome, Subject, SubjectKind
from genres.report.explain import Role, explain
from genres.report.matching import read_subject
from genres.report.shelves import read_shelf
from genres.report.subjects import normalise, to_topic
from genres.report.taxonomy import taxonomy
from genres.report.verdict import MOST_GENRES, MOST_TOPICS, confidence, merge_and_normalize
from tests.support.builders import NOW

PLAIN = (
    "Fiction",
    "Nonfiction",
    "Revenge",
    "REVENGE",
    "Revenge, fiction",
    "Poetry",
    "to-read",
    "London",
    "\u00c9coles",
)
HEADINGS = st.sampled_from(
    [*taxonomy().aliases, *taxonomy().hints, *taxonomy().weak, *taxonomy().endings, *taxonomy().shelves, *PLAIN]
)
PIECES = st.sampled_from(["Fiction", "Fantasy", "/", " -- ", ",", "&", "juvenile fiction", "in", "(", ")", "=", " "])
TEXTS = st.one_of(HEADINGS, st.text(), st.text(st.characters(codec=None), max_size=20), st.lists(PIECES).map("".join))
SUBJECTS = st.builds(Subject, text=TEXTS, kind=st.sampled_from(SubjectKind))
EVIDENCE = st.lists(
    st.builds(
        Evidence,
        source=st.sampled_from(["openlibrary", "google_books", "catalogue", "shelves"]),
        outcome=st.sampled_from([Outcome.FOUND, Outcome.FOUND, Outcome.NONE]),
        fetched_at=st.just(NOW),
        subjects=st.lists(SUBJECTS, max_size=8).map(tuple),
    ),
    max_size=3,
)
ANY_TIME = settings(deadline=None)  # the first example reads the tree


@ANY_TIME
@given(EVIDENCE, st.randoms(use_true_random=False))
def test_the_order_of_evidence_and_of_subjects_changes_nothing(evidence: list[Evidence], random: Random) -> None:
    shuffled = [mixed(answer, random) for answer in evidence]
    random.shuffle(shuffled)

    assert merge_and_normalize(shuffled) == merge_and_normalize(evidence)


def mixed(answer: Evidence, random: Random) -> Evidence:
    subjects = list(answer.subjects)
    random.shuffle(subjects)
    return Evidence(source=answer.source, outcome=answer.outcome, fetched_at=NOW, subjects=tuple(subjects))


@ANY_TIME
@given(EVIDENCE)
def test_any_text_gives_few_genres_of_the_tree_and_few_topics(evidence: list[Evidence]) -> None:
    verdict = merge_and_normalize(evidence)
    labels = [genre.genre for genre in verdict.genres]

    assert set(labels) <= set(taxonomy().by_label)
    assert len(labels) == len(set(labels)) <= MOST_GENRES
    assert len(verdict.topics) == len(set(verdict.topics)) <= MOST_TOPICS
    assert verdict.root is not None or labels == []
    for genre in verdict.genres:
        assert 0 < genre.confidence < 1
        assert set(genre.sources) <= {answer.source for answer in evidence}
        assert genre.sources


@ANY_TIME
@given(EVIDENCE)
def test_a_parent_and_its_child_never_stand_together(evidence: list[Evidence]) -> None:
    genres = [taxonomy().by_label[genre.genre] for genre in merge_and_normalize(evidence).genres]

    assert not {genre.parent for genre in genres} & set(genres)


@ANY_TIME
@given(EVIDENCE)
def test_saying_everything_twice_changes_nothing(evidence: list[Evidence]) -> None:
    assert merge_and_normalize([*evidence, *evidence]) == merge_and_normalize(evidence)


@ANY_TIME
@given(EVIDENCE)
def test_what_was_remembered_of_other_books_changes_nothing(evidence: list[Evidence]) -> None:
    remembered = merge_and_normalize(evidence)
    for memory in (read_subject, read_shelf, to_topic):
        memory.cache_clear()

    assert merge_and_normalize(evidence) == remembered


@ANY_TIME
@given(EVIDENCE)
def test_an_explanation_keeps_the_genres_of_the_verdict_and_has_a_reason_for_all_others(
    evidence: list[Evidence],
) -> None:
    explained, verdict = explain(evidence), merge_and_normalize(evidence)

    assert [step.genre for step in explained.genres if step.kept] == [genre.genre for genre in verdict.genres]
    assert all(step.kept or step.why for step in explained.genres)
    assert {step.genre for step in explained.genres} == {
        spoken.genre for step in explained.headings if step.role is Role.GENRE for spoken in step.spoke_for
    }
    assert explained.root is verdict.root
    assert len(explained.lines()) >= 1 + len(explained.genres)


@ANY_TIME
@given(TEXTS)
def test_normalising_any_text_gives_plain_lower_case(text: str) -> None:
    key = normalise(text)

    assert key == key.lower()
    assert "  " not in key


@ANY_TIME
@given(st.floats(50, 5_000), st.floats(0, 500), st.integers(1, 5), st.integers(0, 3))
def test_confidence_never_falls_with_more_score_or_more_sources(
    points: float, more_points: float, sources: int, more_sources: int
) -> None:
    assert confidence(points + more_points, sources + more_sources) >= confidence(points, sources)
