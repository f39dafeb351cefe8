import pytest

from genres.pipeline.rules import KeptRules, LostRaceError, RuleBook
from genres.report.rules import NO_RULES, GenreRules, check_rules

HIDE = check_rules({"hide": ["Horror"]})
RENAME = check_rules({"rename": {"Horror": "Fear"}})


class OneFile:
    """A rules file in memory; `kept` is what stands in it."""

    def __init__(self) -> None:
        self.kept = KeptRules(rules=NO_RULES, etag='"none"')

    async def read(self) -> KeptRules:
        return self.kept

    async def write(self, rules: GenreRules) -> KeptRules:
        self.kept = KeptRules(rules=rules, etag=f'"{rules.digest}"')
        return self.kept


async def test_rules_hold_once_they_were_looked_at() -> None:
    file = OneFile()
    book = RuleBook(file)
    await file.write(HIDE)
    assert book.current == NO_RULES
    assert (await book.look()).rules == HIDE
    assert book.current == HIDE


async def test_a_broken_file_leaves_the_last_good_rules_and_is_told_once(caplog: pytest.LogCaptureFixture) -> None:
    file = OneFile()
    book = RuleBook(file)
    await book.change(HIDE, if_match=None)
    file.kept = KeptRules(rules=None, etag='"odd"', trouble="line 3")
    for _ in range(2):
        assert (await book.look()).trouble == "line 3"
    assert book.current == HIDE
    assert [record.getMessage() for record in caplog.records] == ["genre_rules_unusable"]


async def test_of_two_who_saw_the_same_rules_only_one_changes_them() -> None:
    book = RuleBook(OneFile())
    seen = (await book.look()).etag
    await book.change(HIDE, if_match=seen)
    with pytest.raises(LostRaceError):
        await book.change(RENAME, if_match=seen)
    assert book.current == HIDE
    await book.change(RENAME, if_match=None)
    assert book.current == RENAME
