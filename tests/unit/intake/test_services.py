import pytest

from genres.domain.errors import BadExportError
from genres.intake.services import refuse_other_table
from tests.support.export_builder import GENERATION_2, GENERATION_4


def _refused(*header: str) -> BadExportError:
    with pytest.raises(BadExportError) as caught:
        refuse_other_table(header)
    return caught.value


@pytest.mark.parametrize(
    ("header", "slug", "name"),
    [
        (("Title", "Authors", "ISBN/UID", "Read Status", "Star Rating", "Read Count"), "storygraph", "StoryGraph"),
        (("Title", "Author", "ISBN", "Read Status", "Star Rating"), "storygraph", "StoryGraph"),
        (("Title", "Author", "Status", "Hardcover Book ID"), "hardcover", "Hardcover"),
        (("title", "author_text", "remote_id", "shelf"), "bookwyrm", "BookWyrm"),
        (("title", "author_text", "shelf_name"), "bookwyrm", "BookWyrm"),
        (("title", "author", "olid", "my_review", "readings"), "openreads", "Openreads"),
        (("title", "book_format", "readings"), "openreads", "Openreads"),
        (("authors", "author_sort", "title"), "calibre", "calibre"),
        (("Book Id", "Title", "Primary Author", "Date Read", "Collections"), "librarything", "LibraryThing"),
        (("'TITLE'", "\"'AUTHOR (last, first)'\"", "'COLLECTIONS'"), "librarything", "LibraryThing"),
        (("Work Id", "Edition Id", "Bookshelf"), "openlibrary", "Open Library"),
        (("title", "creators", "ean_isbn13"), "libib", "Libib"),
    ],
)
def test_tables_of_other_services_are_named(header: tuple[str, ...], slug: str, name: str) -> None:
    error = _refused(*header)
    assert error.recognised == slug
    assert name in error.found
    assert "Export Library" in error.advice


def test_any_other_table_is_told_by_its_first_columns() -> None:
    error = _refused("Name", "Artist" * 100, "Plays")
    assert error.recognised == "table"
    assert "“Name”" in error.found
    assert len(error.found) < 200


def test_a_text_is_no_table() -> None:
    assert _refused("Dear diary").recognised == "text"


def test_an_export_whose_title_column_was_renamed_is_told_so() -> None:
    error = _refused("Book Id", "Titel", "Exclusive Shelf")
    assert error.recognised == "goodreads-without-title"
    assert "“Title”" in error.found


@pytest.mark.parametrize(
    "header",
    [
        GENERATION_2,
        GENERATION_4,
        ("Title", "Author", "My Rating"),
        ("Title", "Exclusive Shelf"),
        (*GENERATION_4, "olid", "Read Status", "Star Rating"),  # the reader's own columns
    ],
)
def test_goodreads_exports_pass(header: tuple[str, ...]) -> None:
    refuse_other_table(header)
