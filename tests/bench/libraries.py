"""Made-up exports of any size, the same for every run."""

import random

from tests.support.builders import make_isbn13
from tests.support.exports import HEADER, make_csv, make_row

_WORDS = ("river", "winter", "garden", "archive", "silence", "machine", "orchard", "letter", "harbour", "glass")
_SHELVES = ("fantasy", "sci-fi", "history", "favorites", "2019", "mystery", "non-fiction")


def make_library(rows: int, *, seed: int = 7) -> bytes:
    """An export of the third generation; one row in ten has a review, seven in ten an ISBN."""
    dice = random.Random(seed)  # noqa: S311  figures, no secrets
    return make_csv([_row(number, dice) for number in range(1, rows + 1)], header=HEADER)


def _row(number: int, dice: random.Random) -> dict[str, str]:
    title = " ".join(dice.choices(_WORDS, k=4)).title()
    status = dice.choices(("read", "to-read", "currently-reading"), (60, 37, 3))[0]
    has_date = status == "read" and dice.random() < 0.7
    return make_row(
        number,
        Title=f"{title} ({dice.choice(_WORDS).title()} Cycle, #{number % 9})" if number % 5 == 0 else title,
        Author=f"{dice.choice(_WORDS).title()} Author{number % 997}",
        ISBN13=f'="{make_isbn13(number)}"' if dice.random() < 0.7 else '=""',
        ISBN='=""',
        My_Rating=str(dice.randint(0, 5)),
        Number_of_Pages=str(dice.randint(80, 900)),
        Year_Published=str(dice.randint(1950, 2026)),
        Publisher="Any House",
        Binding=dice.choice(("Paperback", "Hardcover", "Kindle Edition")),
        Date_Read=f"{dice.randint(2010, 2025)}/{dice.randint(1, 12):02}/{dice.randint(1, 28):02}" if has_date else "",
        Exclusive_Shelf=status,
        Bookshelves=", ".join(dice.sample(_SHELVES, k=dice.randint(0, 2))),
        My_Review=" ".join(dice.choices(_WORDS, k=250)) + "<br/>" if number % 10 == 0 else "",
    )
