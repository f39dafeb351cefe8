"""Tables of other services, told by their columns."""

from collections.abc import Sequence

from genres.domain.errors import BadExportError
from genres.intake.columns import TITLE, column_key, find_columns, is_unmistakable, may_be_goodreads
from genres.intake.fields import quote

HOW_TO_EXPORT = (
    "Goodreads Stats reads the CSV that Goodreads makes: on goodreads.com choose My Books, then Import and export, "
    "then Export Library, and upload the file goodreads_library_export.csv as it is."
)

# The slug for machines, the name for people, and sets of columns of which any one is proof.
_SERVICES: tuple[tuple[str, str, tuple[frozenset[str], ...]], ...] = (
    ("storygraph", "a StoryGraph export", (frozenset({"read status", "star rating"}),)),
    ("hardcover", "a Hardcover export", (frozenset({"hardcover book id"}),)),
    ("bookwyrm", "a BookWyrm export", (frozenset({"remote_id"}), frozenset({"author_text", "shelf_name"}))),
    ("openreads", "an Openreads export", (frozenset({"olid", "title"}), frozenset({"book_format", "readings"}))),
    ("calibre", "a calibre catalogue", (frozenset({"author_sort"}), frozenset({"title_sort"}))),
    (
        "librarything",
        "a LibraryThing export",
        (
            frozenset({"primary author", "collections"}),
            frozenset({"author (last, first)", "collections"}),
            frozenset({"primary author", "sort character"}),
        ),
    ),
    ("openlibrary", "an Open Library reading log", (frozenset({"work id", "edition id", "bookshelf"}),)),
    ("libib", "a Libib table", (frozenset({"ean_isbn13"}), frozenset({"upc_isbn10"}))),
)


def refuse_other_table(header: Sequence[str]) -> None:
    """Raise BadExportError unless these columns are those of a Goodreads export; it names the service it knows."""
    places = find_columns(header)
    if not is_unmistakable(places):
        names = {column_key(name) for name in header}
        for slug, name, proofs in _SERVICES:
            if any(proof <= names for proof in proofs):
                raise BadExportError(f"This is {name}, not a Goodreads export.", HOW_TO_EXPORT, recognised=slug)
        if not may_be_goodreads(places):
            raise BadExportError(_describe(header), HOW_TO_EXPORT, recognised="table" if len(header) > 1 else "text")
    if TITLE not in places:
        raise BadExportError(
            "This looks like a Goodreads export, but its first line has no column “Title”.",
            "Undo the change to the file's first line, or export the library again.",
            recognised="goodreads-without-title",
        )


def _describe(header: Sequence[str]) -> str:
    if len(header) == 1:
        return "This is a text file, not a Goodreads export."
    first, second = header[0], header[1]
    return f"This is a table that begins with the columns {quote(first)} and {quote(second)}, not a Goodreads export."
