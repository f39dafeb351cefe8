"""Records of works, editions and authors, and what a catalogue makes of them."""

from pathlib import Path

from genres.domain.evidence import Outcome, SubjectKind
from tests.integration.catalogue.conftest import ask
from tests.support.builders import make_isbn13
from tests.support.catalogues import AUTHORS, DUNE, by, edition, make_catalogue, work
from tests.support.dumps import record_line
from tests.support.questions import make_info


async def test_of_two_works_with_one_isbn_the_liker_one_is_taken(tmp_path: Path) -> None:
    file = tmp_path / "c.sqlite3"
    make_catalogue(
        file,
        authors=AUTHORS,
        works=[work(1, title="Dune", authors=by(1)), work(2, title="The Trial", authors=by(3))],
        editions=[edition(11, 1, isbn_13=[DUNE]), edition(12, 2, isbn_10=["0441172717"])],
    )
    dune, trial = await ask(
        file,
        make_info(DUNE, title="Dune", author="Frank Herbert"),
        make_info(DUNE, title="Trial", author="Franz Kafka"),
    )
    assert dune.ids == ("OL1W", "OL11M")
    assert trial.ids == ("OL2W", "OL12M")


async def test_of_two_editions_with_one_isbn_the_fuller_one_is_taken(tmp_path: Path) -> None:
    file = tmp_path / "c.sqlite3"
    make_catalogue(
        file,
        authors=AUTHORS,
        works=[work(1, title="Dune", authors=by(1))],
        editions=[edition(11, 1, isbn_13=[DUNE]), edition(12, 1, isbn_13=[DUNE], number_of_pages=412, covers=[5])],
    )
    (answer,) = await ask(file, make_info(DUNE))
    assert (answer.ids, answer.pages, answer.cover) == (("OL1W", "OL12M"), 412, "openlibrary-5")


async def test_a_work_is_told_year_pages_language_and_cover_by_its_editions(tmp_path: Path) -> None:
    file = tmp_path / "c.sqlite3"
    make_catalogue(
        file,
        authors=AUTHORS,
        works=[work(1, title="Dune", subtitle="a novel", authors=by(1), subjects=["Science fiction"])],
        editions=[
            edition(10, 1, publish_date="1965", number_of_pages=412, languages=[{"key": "/languages/eng"}]),
            edition(11, 1, isbn_13=[DUNE], publish_date="2003", number_of_pages=617, covers=[5]),
            edition(12, 1, isbn_13=[make_isbn13(1)], publish_date="1984", number_of_pages=500),
        ],
    )
    by_isbn, by_title = await ask(file, make_info(DUNE), make_info(None, title="Dune", author="Frank Herbert"))
    assert (by_isbn.first_published, by_isbn.published, by_isbn.pages, by_isbn.language) == (1965, 2003, 617, "eng")
    assert by_isbn.title == "Dune: a novel"
    assert (by_title.first_published, by_title.published, by_title.pages, by_title.language) == (1965, None, 500, "eng")
    assert (by_title.ids, by_title.cover) == (("OL1W",), "openlibrary-5")


async def test_a_translation_is_found_under_its_own_title(tmp_path: Path) -> None:
    file = tmp_path / "c.sqlite3"
    german, english = [{"key": "/languages/ger"}], [{"key": "/languages/eng"}]
    make_catalogue(
        file,
        authors=AUTHORS,
        works=[work(1, title="Der Prozess", authors=by(3))],
        editions=[
            edition(11, 1, title="Der Prozess", isbn_13=[make_isbn13(1)], languages=german),
            edition(12, 1, title="The Trial", isbn_13=[make_isbn13(2)], languages=english),
        ],
    )
    (answer,) = await ask(file, make_info(None, title="The Trial", author="Franz Kafka"))
    assert answer.ids == ("OL1W", "OL12M")
    assert (answer.title, answer.language, answer.authors) == ("The Trial", "eng", ("Franz Kafka",))


async def test_merged_works_and_authors_are_followed(tmp_path: Path) -> None:
    file = tmp_path / "c.sqlite3"

    def redirect(one: str, other: str) -> bytes:
        return record_line("redirect", one, {"key": one, "location": other, "type": {"key": "/type/redirect"}})

    make_catalogue(
        file,
        authors=AUTHORS,
        works=[work(3, title="Dune", authors=by(7), subjects=["Science fiction"])],
        editions=[edition(11, 1, isbn_13=[DUNE])],
        redirects=[
            redirect("/works/OL1W", "/works/OL2W"),
            redirect("/works/OL2W", "/works/OL3W"),
            redirect("/authors/OL7A", "/authors/OL1A"),
        ],
    )
    (answer,) = await ask(file, make_info(DUNE))
    assert (answer.ids, answer.authors) == (("OL3W", "OL11M"), ("Frank Herbert",))
    assert [subject.text for subject in answer.subjects] == ["Science fiction"]


async def test_an_edition_whose_work_is_gone_stands_for_itself(tmp_path: Path) -> None:
    file = tmp_path / "c.sqlite3"
    make_catalogue(
        file,
        descriptions=True,
        authors=AUTHORS,
        editions=[
            edition(11, 404, title="Dune", authors=by(1), isbn_13=[DUNE], subjects=["Sand"], description="Dry."),
            edition(12, title="The Trial", authors=by(3), isbn_13=[make_isbn13(2)], number_of_pages=200),
        ],
    )
    gone, trial = await ask(file, make_info(DUNE), make_info(None, title="The Trial", author="Franz Kafka"))
    assert (gone.ids, gone.title, gone.authors, gone.description) == (("OL11M",), "Dune", ("Frank Herbert",), "Dry.")
    assert [(subject.text, subject.kind) for subject in gone.subjects] == [("Sand", SubjectKind.EDITION)]
    assert (trial.ids, trial.pages) == (("OL12M",), 200)


async def test_a_record_that_comes_twice_counts_as_it_came_last(tmp_path: Path) -> None:
    file = tmp_path / "c.sqlite3"
    make_catalogue(
        file,
        works=[work(1, title="Dun"), work(1, title="Dune")],
        editions=[edition(11, 1, isbn_13=[DUNE]), edition(11, 1, isbn_13=[DUNE], number_of_pages=412)],
    )
    (answer,) = await ask(file, make_info(DUNE))
    assert (answer.title, answer.pages) == ("Dune", 412)


async def test_without_authors_books_are_found_by_isbn_only(tmp_path: Path) -> None:
    file = tmp_path / "c.sqlite3"
    make_catalogue(file, works=[work(1, title="Dune", authors=by(1))], editions=[edition(11, 1, isbn_13=[DUNE])])
    by_isbn, by_title = await ask(file, make_info(DUNE), make_info(None))
    assert (by_isbn.outcome, by_isbn.authors) == (Outcome.FOUND, ())
    assert by_title.outcome is Outcome.NONE


async def test_works_without_edition_are_kept_for_their_subjects_only(tmp_path: Path) -> None:
    built = make_catalogue(
        tmp_path / "c.sqlite3",
        authors=AUTHORS,
        works=[work(1, title="Dune", authors=by(1), subjects=["Sand"]), work(2, title="The Trial", authors=by(3))],
    )
    assert built.counts["work"] == 1
