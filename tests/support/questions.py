"""What a source is asked with, with plain defaults."""

from genres.domain.book import BookId, BookInfo


def make_info(
    isbn13: str | None = "9780441172719", *, title: str = "Dune", author: str = "Frank Herbert", year: int | None = None
) -> BookInfo:
    return BookInfo(goodreads_id=BookId(isbn13 or "0"), title=title, author=author, isbn13=isbn13, isbn=None, year=year)
