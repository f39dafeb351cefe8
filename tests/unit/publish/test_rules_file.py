from pathlib import Path

import pytest

from genres.domain.errors import StoreError
from genres.publish.rules_file import RULES_NAME, RulesFile
from genres.report.rules import NO_RULES, check_rules

RULES = check_rules({"hide": ["Horror"], "rename": {"Fantasy": "Magie"}})


async def test_no_file_is_no_rules(tmp_path: Path) -> None:
    kept = await RulesFile(tmp_path).read()
    assert (kept.rules, kept.etag, kept.trouble) == (NO_RULES, '"none"', None)


async def test_rules_are_read_back_as_they_were_written(tmp_path: Path) -> None:
    file = RulesFile(tmp_path)
    written = await file.write(RULES)
    assert await file.read() == written
    assert written.rules == RULES


async def test_every_change_by_hand_gives_another_etag(tmp_path: Path) -> None:
    file = RulesFile(tmp_path)
    written = await file.write(RULES)
    with (tmp_path / RULES_NAME).open("a") as text:
        text.write("# mine\n")
    read = await file.read()
    assert (read.rules, read.etag != written.etag) == (RULES, True)


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b'hide = ["Horrror"]', "Did you mean “Horror”?"),
        (b"hide = [", "This is no TOML"),
        (b"hide = ['\xff']", "UTF-8"),
        (b"#" * (256 * 1024 + 1), "larger than"),
    ],
)
async def test_a_file_that_cannot_be_used_says_why(tmp_path: Path, content: bytes, words: str) -> None:
    (tmp_path / RULES_NAME).write_bytes(content)
    kept = await RulesFile(tmp_path).read()
    assert kept.rules is None
    assert words in (kept.trouble or "")


async def test_a_mark_at_the_beginning_of_the_file_is_no_mistake(tmp_path: Path) -> None:
    (tmp_path / RULES_NAME).write_bytes(b'\xef\xbb\xbfhide = ["Horror"]\r\n')
    kept = await RulesFile(tmp_path).read()
    assert kept.rules == check_rules({"hide": ["Horror"]})


async def test_a_file_that_cannot_be_read_is_told_and_one_that_cannot_be_written_is_an_error(tmp_path: Path) -> None:
    (tmp_path / RULES_NAME).mkdir()
    file = RulesFile(tmp_path)
    kept = await file.read()
    assert (kept.rules, kept.trouble) == (None, "genre_rules.toml: Is a directory.")
    with pytest.raises(StoreError):
        await file.write(RULES)
