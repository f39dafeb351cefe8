"""Rows whose cells do not stand under their columns: put right where it is certain how, else told why not."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping

from genres.intake.columns import (
    ADDITIONAL_AUTHORS,
    AUTHOR,
    AUTHOR_LAST_FIRST,
    BOOK_ID,
    DATE_ADDED,
    EXCLUSIVE_SHELF,
    ISBN,
    ISBN13,
    MY_RATING,
    TITLE,
)
from genres.intake.isbn_cells import unwrap_isbn
from genres.intake.table import Record

_RATING = re.compile(r"[0-5](?:[.,]\d{1,2})?")
_DATE = re.compile(r"\d{1,4}(?:[/.-]\d{1,4}){1,2}.{0,20}")
_ISBN_LONGEST = 20

Candidate = tuple[list[str], str]


class Realigner:
    """Knows where the columns of one file stand."""

    def __init__(self, places: Mapping[str, int], width: int) -> None:
        self._places = places
        self._width = width
        self._isbn = places.get(ISBN, -1)
        self._has_isbns = self._isbn >= 0 and places.get(ISBN13) == self._isbn + 1

    def may_be_shifted(self, batch: Iterable[Record]) -> bool:
        """Whether it is worth asking this of each of these rows of the right width; nearly always it is not."""
        place = self._isbn
        return self._has_isbns and any("," in cells[place] for _, cells, _ in batch)

    def is_shifted(self, cells: list[str]) -> bool:
        """Whether a row of the right width may be a shortened one that a spreadsheet filled up at its end."""
        return self._has_isbns and "," in cells[self._isbn] and not self._fits(cells)

    def realign(self, cells: list[str]) -> Candidate | None:
        """Return the row put right and a remark on what was done, or None where that is not certain."""
        fitting = [candidate for candidate in self._candidates(cells) if self._fits(candidate[0])]
        return fitting[0] if len(fitting) == 1 else None

    def describe(self, cells: list[str]) -> str:
        """Tell why a row of the wrong width was rejected that cannot be put right."""
        count = "1 cell" if len(cells) == 1 else f"{len(cells)} cells"
        return f"The row has {count}, the header {self._width}; it cannot be told which value belongs where."

    def _candidates(self, cells: list[str]) -> Iterator[Candidate]:
        width, surplus = self._width, len(cells) - self._width
        if surplus < 0:
            filled = cells + [""] * -surplus
            yield filled, f"The row has {len(cells)} of {width} cells; the missing last ones count as empty."
        elif surplus > 0 and not any(cells[width:]):
            yield cells[:width], f"The row has {surplus} empty cells too many at its end; they were cut off."
        if self._has_isbns:
            yield from self._with_isbns_parted(cells)
            if surplus > 0:
                yield from self._with_text_joined(cells, surplus)

    def _with_isbns_parted(self, cells: list[str]) -> Iterator[Candidate]:
        """Part the two ISBN cells that a search-and-replace on `=""` has made one."""
        place, width = self._isbn, self._width
        if len(cells) < width - 1 or cells[place].count(",") != 1:
            return
        parted = [*cells[:place], *cells[place].split(","), *cells[place + 1 :]]
        if not any(parted[width:]):
            yield parted[:width], "The two ISBN cells had become one, so the row was shifted; it was put right."

    def _with_text_joined(self, cells: list[str], surplus: int) -> Iterator[Candidate]:
        """Join the parts of a text left of the ISBNs that had lost its quotes; the two author cells bear witness."""
        places = self._places
        if AUTHOR not in places or AUTHOR_LAST_FIRST not in places:
            return
        for column in (TITLE, AUTHOR, AUTHOR_LAST_FIRST, ADDITIONAL_AUTHORS):
            place = places.get(column, self._width)
            if place < self._isbn:
                end = place + surplus + 1
                joined = [*cells[:place], ",".join(cells[place:end]), *cells[end:]]
                if _words(joined[places[AUTHOR]]) == _words(joined[places[AUTHOR_LAST_FIRST]]):
                    yield joined, f"A comma in “{column}” had parted the row into too many cells; it was put right."

    def _fits(self, cells: list[str]) -> bool:
        """Whether what stands under the columns looks like what belongs there; a shelf or a date has to be there."""
        found = {column: cells[place].strip() for column, place in self._places.items()}
        if not found.keys() & {EXCLUSIVE_SHELF, DATE_ADDED}:
            return False
        return all(looks_right(found[column]) for column, looks_right in _LOOKS.items() if column in found)


def _is_isbn_like(cell: str) -> bool:
    text = unwrap_isbn(cell)
    return not text or (len(text) <= _ISBN_LONGEST and any(map(str.isdigit, text)))


def _is_shelf_like(cell: str) -> bool:
    return bool(cell) and not _DATE.fullmatch(cell) and not _RATING.fullmatch(cell)


_LOOKS: dict[str, Callable[[str], object]] = {
    BOOK_ID: re.compile(r"\d{1,20}(?:\.0)?").fullmatch,
    ISBN: _is_isbn_like,
    ISBN13: _is_isbn_like,
    MY_RATING: lambda cell: not cell or _RATING.fullmatch(cell),
    DATE_ADDED: _DATE.fullmatch,
    EXCLUSIVE_SHELF: _is_shelf_like,
}


def _words(name: str) -> list[str]:
    return sorted(name.replace(",", " ").casefold().split())
