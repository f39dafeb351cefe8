"""Tables of figures, and what a table on the page says of them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True)
class Between:
    """A number that is drawn by chance, or a text: it only has to lie here."""

    low: float
    high: float


@dataclass(frozen=True)
class Anything:
    """A cell that another check looks at."""


ANYTHING: Final = Anything()
Cell = str | int | float | None | Between | Anything
Rows = Sequence[Sequence[Cell]]


@dataclass(frozen=True, kw_only=True)
class Table:
    """`header` where columns depend on the library. Where the order of rows says nothing, `key` cells name a row."""

    rows: Rows
    header: Sequence[str] | None = None
    key: int = 0


_NUMBER = re.compile(r"^-?[\d,]+(?:\.(\d+))?(%?)$")
_PLAIN_DIGITS = 3  # a number without a fixed number of digits is written with up to three
_SLACK = 1e-9


def number_of(text: str) -> tuple[float, float] | None:
    """The number that a cell shows, and half the step of its last digit."""
    found = _NUMBER.match(text)
    if not found:
        return None
    decimals, percent = found.groups()
    value = float(text.replace(",", "").rstrip("%"))
    digits = len(decimals) if decimals else 0 if percent else _PLAIN_DIGITS
    scale = 0.01 if percent else 1
    return value * scale, 0.5 * 10**-digits * scale


def differs(shown: str, cell: Cell) -> bool:
    """Whether a cell of the page does not say what it should."""
    if isinstance(cell, Anything):
        return False
    if isinstance(cell, str) or cell is None:
        return shown != " ".join((cell or "").split())
    found = number_of(shown)
    if found is None:
        return True
    value, half_step = found
    if isinstance(cell, Between):
        return not cell.low - half_step - _SLACK <= value <= cell.high + half_step + _SLACK
    if isinstance(cell, int) and "%" not in shown:
        return value != cell
    return abs(value - cell) > half_step + _SLACK


def problems(shown: Sequence[Sequence[str]], table: Table) -> list[str]:
    """What is wrong with a table of the page, its header first."""
    header, *rows = shown
    if table.header is not None and list(header) != list(table.header):
        return [f"columns {header}, not {table.header}"]
    if len(rows) != len(table.rows):
        return [f"{len(rows)} rows, not {len(table.rows)}: {rows[:3]} … {[list(row) for row in table.rows[:3]]}"]
    wanted = [list(row) for row in table.rows]
    if table.key:
        rows = sorted(rows, key=lambda row: tuple(row[: table.key]))
        wanted = sorted(wanted, key=lambda row: tuple(" ".join(str(cell or "").split()) for cell in row[: table.key]))
    return [
        f"{row} is not {cells}"
        for row, cells in zip(rows, wanted, strict=True)
        if len(row) != len(cells) or any(map(differs, row, cells))
    ]
