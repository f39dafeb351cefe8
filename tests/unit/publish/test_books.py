import json
from io import BytesIO

import pytest

from genres.publish.books import cut_book
from genres.publish.schema import from_json, to_json
from genres.report.dashboard import DocumentOrigin, create_dashboard_json
from genres.report.document import EnrichmentState
from genres.report.merge import merge_book
from tests.support.builders import NOW, make_book, make_export

HOSTILE = 'a},{"goodreads_id":"2","title":"no"}],"summary":{"goodreads_id":"4", \\'
LONG = "long " * 500_000  # larger than what is read at a time


def make_document(*reviews: str | None) -> bytes:
    books = [make_book(number, my_review=review) for number, review in enumerate(reviews, 1)]
    document = create_dashboard_json(
        [merge_book(book, None) for book in books],
        DocumentOrigin(export_id="1", created_at=NOW, exporter_version="1", export=make_export(*books)),
        enrichment=EnrichmentState(state="complete", pending=0, reason=None, simulated=False),
        sources={},
    )
    return b"".join(to_json(document))


@pytest.mark.parametrize(
    "reviews",
    [("one",), ("one", None, "three"), (HOSTILE, HOSTILE, HOSTILE), (LONG, "two", LONG), ("é" * 3_000_000, LONG)],
    ids=["one book", "plain", "marks in the text", "longer than a part", "marks across parts"],
)
def test_every_book_is_cut_out_just_as_it_stands(reviews: tuple[str | None, ...]) -> None:
    body = make_document(*reviews)
    for expected in json.loads(body)["books"]:
        cut = cut_book(BytesIO(body), expected["goodreads_id"])
        assert cut is not None
        assert json.loads(cut) == expected


@pytest.mark.parametrize("book_id", ["4", "", "1\x00", '1","title":"Book 1', "..", "10", "é"])
def test_a_book_that_is_not_in_the_document_is_none(book_id: str) -> None:
    assert cut_book(BytesIO(make_document(HOSTILE, HOSTILE, "three")), book_id) is None


def test_a_document_without_books_has_none() -> None:
    assert cut_book(BytesIO(make_document()), "1") is None


def test_a_document_that_ends_in_a_book_has_none() -> None:
    assert cut_book(BytesIO(b'{"books":[{"goodreads_id":"1","title":"cut o'), "1") is None


@pytest.mark.parametrize("reviews", [(), (HOSTILE,), (HOSTILE, None) * 600], ids=["none", "one", "more than a part"])
def test_a_document_is_read_back_just_as_it_was_written(reviews: tuple[str | None, ...]) -> None:
    body = make_document(*reviews)
    document = from_json(body)
    assert [book.my_review for book in document.books] == list(reviews)
    assert b"".join(to_json(document)) == body


@pytest.mark.parametrize("cut", [b'"title":"Book 2"', b'"summary":', b'{"goodreads_id":"1"'])
def test_a_document_that_lacks_a_part_is_none(cut: bytes) -> None:
    body = make_document("one", "two")
    assert cut in body
    with pytest.raises(ValueError, match="no document"):
        from_json(body.replace(cut, b"", 1))
