"""A catalogue built of dumps and asked as the pipeline asks it."""

from pathlib import Path

from genres.catalogue.source import Catalogue
from genres.domain.evidence import Evidence, Outcome, SubjectKind
from genres.matching.score import ATTACH
from genres.pipeline.ports import BookSource
from tests.integration.catalogue.conftest import EDITIONS, ask, at_rest
from tests.support.builders import NOW, make_isbn13
from tests.support.dumps import Known, author_of_edition, known, title_of_edition
from tests.support.questions import make_info


def test_it_fits_the_port(tmp_path: Path) -> None:
    source: BookSource = at_rest(tmp_path / "none")
    assert (source.name, source.in_flight) == ("catalogue", 1)
    assert source.batch_size >= 100
    assert source.can_ask(make_info(None))
    assert not source.can_ask(make_info(None, title="", author=""))


async def test_every_isbn_is_answered_as_the_dumps_have_it(file: Path) -> None:
    asked = [make_info(make_isbn13(number), title="", author="") for number in range(1, EDITIONS + 1)]
    answers = await ask(file, *asked)
    expected = [known(number) for number in range(1, EDITIONS + 1)]
    assert [_as_known(answer) for answer in answers] == [_expected(one) for one in expected]
    assert sum(answer.outcome is Outcome.FOUND for answer in answers) > EDITIONS * 0.8
    assert all(answer.match is None and answer.source == "catalogue" for answer in answers)


def _expected(one: Known | None) -> tuple[object, ...] | None:
    if one is None:
        return None
    ids = ([f"OL{one.work}W"] if one.work else []) + [f"OL{one.edition}M"]
    return (
        tuple(ids), one.authors, one.pages, one.published, one.first_published, one.language,
        f"openlibrary-{one.cover}", one.headings, one.own_headings,
    )  # fmt: skip


def _as_known(answer: Evidence) -> tuple[object, ...] | None:
    if answer.outcome is Outcome.NONE:
        return None
    texts = {
        kind: tuple(subject.text for subject in answer.subjects if subject.kind is kind)
        for kind in (SubjectKind.WORK, SubjectKind.EDITION)
    }
    return (
        answer.ids, answer.authors, answer.pages, answer.published, answer.first_published, answer.language,
        answer.cover, texts[SubjectKind.WORK], texts[SubjectKind.EDITION],
    )  # fmt: skip


async def test_a_second_isbn_of_an_edition_leads_to_it_too(file: Path) -> None:
    several = next(one for number in range(1, EDITIONS) if (one := known(number)) and len(one.isbns) > 1)
    first, second = await ask(file, *[make_info(isbn) for isbn in several.isbns])
    assert first == second
    assert first.outcome is Outcome.FOUND


async def test_an_isbn_of_ten_digits_is_understood(file: Path) -> None:
    with_ten = next(one for number in range(1, EDITIONS) if (one := known(number)) and one.work)
    (answer,) = await ask(file, make_info(with_ten.isbns[0]))
    assert f"OL{with_ten.edition}M" in answer.ids


async def test_people_places_and_times_of_a_work_are_told_apart(file: Path) -> None:
    answers = await ask(file, *[make_info(make_isbn13(number)) for number in range(1, EDITIONS + 1)])
    kinds = {subject.kind for answer in answers for subject in answer.subjects}
    assert kinds >= {SubjectKind.PERSON, SubjectKind.PLACE, SubjectKind.TIME}


async def test_books_without_isbn_are_found_by_title_and_author(file: Path) -> None:
    numbers = [number for number in range(1, EDITIONS + 1) if (one := known(number)) and one.work]
    books = [make_info(None, title=title_of_edition(number), author=author_of_edition(number)) for number in numbers]
    answers = await ask(file, *books)
    assert all(f"OL{(number - 1) // 3 + 1}W" in answer.ids for number, answer in zip(numbers, answers, strict=True))
    assert all(answer.match is not None and answer.match >= ATTACH for answer in answers)
    assert all(answer.published is None for answer in answers)


async def test_an_isbn_that_is_unknown_falls_back_to_the_title(file: Path) -> None:
    book = make_info("9780441172719", title=title_of_edition(5), author=author_of_edition(5))
    (answer,) = await ask(file, book)
    assert answer.outcome is Outcome.FOUND
    assert answer.match


async def test_another_author_or_title_is_not_attached(file: Path) -> None:
    answers = await ask(
        file,
        make_info(None, title=title_of_edition(5), author="Somebody Else"),
        make_info(None, title="Another Book Altogether", author=author_of_edition(5)),
        make_info(None, title=title_of_edition(5), author=""),
    )
    assert [answer.outcome for answer in answers] == [Outcome.NONE] * 3
    assert all(answer.ids == () for answer in answers)


async def test_descriptions_are_made_plain_by_whoever_knows_how(file: Path) -> None:
    catalogue = Catalogue(file, clock=lambda: NOW, to_plain=str.upper)
    books = [make_info(make_isbn13(number)) for number in range(1, 60)]
    found = [answer.description for answer in await catalogue.look_up(books, known={}) if answer.description]
    catalogue.close()
    assert len(found) > 10
    assert any("\n\n" in text for text in found)
    assert all(text == text.upper() for text in found)
