from pathlib import Path

import pytest

from tools.docs import DOCS, made_files


@pytest.mark.parametrize("name", sorted(made_files()))
def test_a_made_file_is_what_the_code_makes_now(name: str) -> None:
    assert (DOCS / name).read_text(encoding="utf-8") == made_files()[name], "run `make docs`"


def test_every_setting_is_documented_with_words() -> None:
    rows = [line for line in Path(DOCS, "settings.md").read_text().splitlines() if line.startswith("| `")]
    assert len(rows) > 20
    assert all(row.split("|")[3].strip() for row in rows)
