import re
from pathlib import Path

import pytest

from tools.docs import DOCS, made_files

CENSUS = {"O": 6, "T": 9, "G": 8, "R": 8, "A": 6, "P": 7, "B": 10, "H": 6}


@pytest.mark.parametrize("name", sorted(made_files()))
def test_a_made_file_is_what_the_code_makes_now(name: str) -> None:
    assert (DOCS / name).read_text(encoding="utf-8") == made_files()[name], "run `make docs`"


def test_every_setting_is_documented_with_words() -> None:
    rows = [line for line in Path(DOCS, "settings.md").read_text().splitlines() if line.startswith("| `")]
    assert len(rows) > 20
    assert all(row.split("|")[3].strip() for row in rows)


def census() -> list[list[str]]:
    """The rows of the census: id, name, pages, question, fields, least data."""
    rows = re.findall(r"^\| ([A-Z]\d+ \|.*) \|$", made_files()["charts.md"], re.MULTILINE)
    return [[cell.strip() for cell in row.split(" | ")] for row in rows]


def test_the_census_has_every_chart_that_the_dashboard_promises() -> None:
    promised = {f"{group}{number + 1}" for group, many in CENSUS.items() for number in range(many)}
    assert {row[0] for row in census()} == promised


def test_every_chart_has_a_name_of_its_own_and_stands_on_a_page() -> None:
    names = [name for _, name, *_ in census()]
    assert len(set(names)) == len(names)
    assert [row for row in census() if "" in row] == []
