"""The genres of real replies of both book APIs."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from genres.domain.evidence import GenreVerdict, Root, Subject, SubjectKind
from genres.report.taxonomy import taxonomy
from genres.report.verdict import merge_and_normalize
from tests.support.builders import make_evidence, make_subjects

pytestmark = pytest.mark.corpus

FIELDS = {
    "subjects": SubjectKind.WORK,
    "subject": SubjectKind.WORK,
    "genres": SubjectKind.EDITION,
    "categories": SubjectKind.VOLUME,
    "subject_people": SubjectKind.PERSON,
    "subject_places": SubjectKind.PLACE,
    "subject_times": SubjectKind.TIME,
}


@pytest.fixture
def samples(shared: Path) -> Path:
    return shared / "upstream_samples"


def load(path: Path) -> Any:  # noqa: ANN401  JSON of any shape
    return json.loads(path.read_text(encoding="utf-8"))


def judge(*texts: str, kind: SubjectKind) -> GenreVerdict:
    return merge_and_normalize([make_evidence(subjects=make_subjects(*texts, kind=kind))])


def labels(verdict: GenreVerdict) -> list[str]:
    return [genre.genre for genre in verdict.genres]


def subjects_of(reply: Any) -> Iterator[tuple[Subject, ...]]:  # noqa: ANN401  JSON of any shape
    """The headings of every record anywhere in a reply."""
    if isinstance(reply, dict):
        found = [
            Subject(text=text if isinstance(text, str) else str(text.get("name") or text.get("key")), kind=kind)
            for name, kind in FIELDS.items()
            if isinstance(reply.get(name), list)
            for text in reply[name]
        ]
        if found:
            yield tuple(found)
    for value in reply.values() if isinstance(reply, dict) else reply if isinstance(reply, list) else ():
        yield from subjects_of(value)


def test_95_noisy_subjects_become_childrens_fiction_and_fantasy(samples: Path) -> None:
    (record,) = load(samples / "openlibrary/o09_api_books_data_noisy_subjects_95.json").values()
    texts = [subject["name"] for subject in record["subjects"]]

    verdict = judge(*texts, kind=SubjectKind.WORK)

    assert len(texts) == 95
    assert verdict.root is Root.FICTION
    assert labels(verdict) == ["Fantasy", "Children's fiction", "Action and adventure"]


@pytest.mark.parametrize(
    ("name", "genres"),
    [
        ("g01_volume_single_full_bisac_6_images", ["Technology and engineering"]),
        ("g07_volume_single_0yNhEAAAQBAJ", ["Psychological fiction", "General and contemporary fiction"]),
        ("g08_volume_single_WTBA-wzX7cwC", ["Aliens and first contact", "Short stories"]),
        ("g09_volume_single_aGJgAwAAQBAJ", ["Essays", "Literary criticism and books"]),
        ("g11_volume_single_eapOHBssLSMC", ["Dark fantasy", "Occult and supernatural"]),
        ("g12_volume_single_yT_FDgAAQBAJ", ["United States history", "Anthropology", "Essays"]),
    ],
)
def test_the_paths_of_a_single_volume_give_its_genres(samples: Path, name: str, genres: list[str]) -> None:
    categories = load(samples / f"google/{name}.json")["volumeInfo"]["categories"]

    assert labels(judge(*categories, kind=SubjectKind.VOLUME)) == genres


def test_a_long_list_of_one_epic_stays_one_genre(samples: Path) -> None:
    record = load(samples / "openlibrary/o24_work_description_string_mixed_subjects.json")

    assert labels(judge(*record["subjects"], kind=SubjectKind.WORK)) == ["Epic and heroic fantasy"]


def test_topics_under_fiction_give_no_genre_but_fiction(samples: Path) -> None:
    record = load(samples / "openlibrary/o17_edition_great_gatsby_edition_subjects.json")

    verdict = judge(*record["subjects"], kind=SubjectKind.EDITION)

    assert (verdict.genres, verdict.root) == ((), Root.FICTION)
    assert "Rich people" in verdict.topics


def test_every_real_reply_is_judged_within_the_tree(samples: Path) -> None:
    records = [record for path in sorted(samples.glob("*/*.json")) for record in subjects_of(load(path))]

    verdicts = [merge_and_normalize([make_evidence(subjects=record)]) for record in records]

    assert len(records) > 60
    assert {label for verdict in verdicts for label in labels(verdict)} <= set(taxonomy().by_label)
    assert sum(bool(verdict.genres) for verdict in verdicts) > 50
