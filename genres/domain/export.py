"""What came out of one export: books, and a word on every row that was not plain."""

from dataclasses import dataclass
from enum import StrEnum

from genres.domain.book import BookAnalytics


class RowOutcome(StrEnum):
    """What became of a row with a problem."""

    NOTED = "noted"
    REJECTED = "rejected"


@dataclass(frozen=True, slots=True, kw_only=True)
class RowProblem:
    """One row of the export that could not be taken, or was taken with a note.

    `line` is the physical line of the file on which the row begins, the header being line 1.
    `field` is the column concerned as the file spells it, None where it is the row as a whole.
    `reason` is a sentence for the reader. `title` helps to find the book. `cells` is the row as it stands in the
    file, so that a rejected one can be mended and uploaded again.
    """

    line: int
    outcome: RowOutcome
    field: str | None
    reason: str
    title: str | None
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadExport:
    """An export, read. `rows` = imported + noted + rejected; a row with several notes counts once.

    `layout` names the generation of the export, e.g. `Goodreads, generation 3 (2022)`.
    `notes` tell what was decided for the file as a whole (encoding, delimiter, order of dates, custom shelves).
    """

    books: tuple[BookAnalytics, ...]
    problems: tuple[RowProblem, ...]
    rows: int
    header: tuple[str, ...]
    layout: str
    notes: tuple[str, ...]

    @property
    def rejected(self) -> int:
        """Rows that are not among the books."""
        return len({problem.line for problem in self.problems if problem.outcome is RowOutcome.REJECTED})

    @property
    def noted(self) -> int:
        """Rows that are among the books, with at least one note."""
        return len({problem.line for problem in self.problems if problem.outcome is RowOutcome.NOTED})

    @property
    def imported(self) -> int:
        """Rows taken just as they are."""
        return self.rows - self.noted - self.rejected
