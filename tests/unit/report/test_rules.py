from typing import Any

import pytest

from genres.domain.evidence import GenreEvidence, GenreVerdict, Root
from genres.report.rules import MOST_SHELVES, NO_RULES, BadRulesError, apply_rules, check_rules, read_rules, write_rules


def verdict(*labels: str, source: str = "openlibrary") -> GenreVerdict:
    genres = tuple(GenreEvidence(genre=label, sources=(source,), confidence=0.7) for label in labels)
    return GenreVerdict(genres=genres, root=Root.FICTION, topics=("Sand",))


def applied(before: GenreVerdict, *on_shelves: str, **rules: Any) -> list[str]:  # noqa: ANN401  as check_rules
    after = apply_rules(before, check_rules(rules), shelves=on_shelves)
    assert (after.root, after.topics) == (before.root, before.topics)
    return [genre.genre for genre in after.genres]


def test_without_rules_a_verdict_stays_the_very_same() -> None:
    before = verdict("Fantasy")
    assert apply_rules(before, NO_RULES, shelves=("fantasy",)) is before


def test_a_genre_gets_another_name() -> None:
    assert applied(verdict("Fantasy", "Horror"), rename={"Fantasy": "Magic"}) == ["Magic", "Horror"]


def test_a_merged_genre_adds_its_sources_to_the_other() -> None:
    before = GenreVerdict(
        genres=(
            GenreEvidence(genre="Horror", sources=("google",), confidence=0.9),
            GenreEvidence(genre="Fantasy", sources=("openlibrary",), confidence=0.6),
        )
    )
    after = apply_rules(before, check_rules({"merge": {"Horror": "Fantasy"}}))
    assert after.genres == (GenreEvidence(genre="Fantasy", sources=("google", "openlibrary"), confidence=0.9),)


def test_a_hidden_genre_is_on_no_book() -> None:
    assert applied(verdict("Fantasy", "Horror"), hide=["fantasy"]) == ["Horror"]


def test_a_merged_genre_goes_by_the_new_name_of_the_other() -> None:
    rules = {"merge": {"Horror": "Fantasy"}, "rename": {"Fantasy": "Magic"}}
    assert applied(verdict("Horror"), **rules) == ["Magic"]


@pytest.mark.parametrize("shelf", ["cosy-reads", "Cosy_Reads", "cosy reads"])
def test_a_mapped_shelf_gives_its_genre_however_it_is_spelt(shelf: str) -> None:
    assert applied(verdict(), shelf, shelves={"cosy reads": "Mystery"}) == ["Mystery"]


def test_a_mapped_shelf_is_certain_and_named_as_a_source() -> None:
    after = apply_rules(verdict("Mystery"), check_rules({"shelves": {"cosy": "Mystery"}}), shelves=("cosy",))
    assert after.genres == (GenreEvidence(genre="Mystery", sources=("openlibrary", "shelves"), confidence=1.0),)


def test_a_mapped_child_takes_the_place_of_its_parent_and_a_mapped_parent_leaves_the_child() -> None:
    child, parent = "Dark fantasy", "Fantasy"
    assert applied(verdict(parent, "Horror"), "mine", shelves={"mine": child}) == [child, "Horror"]
    assert applied(verdict(child), "mine", shelves={"mine": parent}) == [child]


def test_a_shelf_may_mean_a_genre_that_is_merged_into_another() -> None:
    rules = {"merge": {"Horror": "Fantasy"}, "shelves": {"spooky": "Horror"}}
    assert applied(verdict(), "spooky", **rules) == ["Fantasy"]


def test_a_book_has_at_most_five_genres_and_those_of_the_reader_stay() -> None:
    before = verdict("Fantasy", "Horror", "Romance", "Mystery")
    mapped = {"a": "Satire", "b": "Western"}
    assert applied(before, "a", "b", shelves=mapped) == ["Fantasy", "Horror", "Romance", "Satire", "Western"]


def test_whom_a_book_is_for_does_not_lead_where_a_shelf_says_what_it_is() -> None:
    audience = "Children's fiction"
    assert applied(verdict(audience), "a", shelves={"a": "Fantasy"}) == ["Fantasy", audience]


@pytest.mark.parametrize(
    ("rules", "where", "words"),
    [
        ({"hide": ["Sciense fiction"]}, "hide", "Did you mean “Science fiction”?"),
        ({"hide": ["qqqq"]}, "hide", "There is no genre “qqqq”."),
        ({"hide": "Horror"}, "hide", "a list"),
        ({"hide": [1]}, "hide", "a list"),
        ({"renames": {}}, "renames", "no such list"),
        ({"rename": ["Horror"]}, "rename", "lines such as"),
        ({"rename": {"Horror": 3}}, "rename", "lines such as"),
        ({"rename": {"Horror": "fantasy"}}, "rename.Horror", "use merge"),
        ({"rename": {"Horror": "Same", "Fantasy": "same"}}, "rename.Fantasy", "Two rules"),
        ({"rename": {"Horror": "A", "horror": "B"}}, "rename.horror", "Two rules"),
        ({"rename": {"Horror": "x" * 61}}, "rename.Horror", "1 to 60"),
        ({"rename": {"Horror": " "}}, "rename.Horror", "1 to 60"),
        ({"rename": {"Horror": "a\nb"}}, "rename.Horror", "control"),
        ({"rename": {"Horror": "\u202eabc"}}, "rename.Horror", "control"),
        ({"merge": {"Horror": "Horror"}}, "merge.Horror", "into itself"),
        ({"merge": {"Horror": "Fantasy", "horror": "Romance"}}, "merge.horror", "twice"),
        ({"merge": {"Horror": "Fantasy", "Fantasy": "Romance"}}, "merge.Horror", "itself merged into “Romance”"),
        ({"merge": {"Horror": "Fantasy", "Fantasy": "Horror"}}, "merge.Horror", "itself merged into “Horror”"),
        ({"merge": {"Horror": "Fantasy"}, "hide": ["Fantasy"]}, "merge.Horror", "“Fantasy” is hidden"),
        ({"merge": {"Horror": "Fantasy"}, "rename": {"Horror": "Fear"}}, "rename.Horror", "merged into “Fantasy”"),
        ({"hide": ["Horror"], "rename": {"Horror": "Fear"}}, "rename.Horror", "hidden"),
        ({"hide": ["Horror"], "shelves": {"a": "Horror"}}, "shelves.a", "hidden"),
        ({"shelves": {"a-b": "Horror", "A b": "Fantasy"}}, "shelves.A b", "same shelf"),
        ({"shelves": {"-": "Horror"}}, "shelves.-", "letter or a digit"),
        ({"shelves": {str(n): "Horror" for n in range(MOST_SHELVES + 1)}}, "shelves", "at most"),
    ],
)
def test_what_is_wrong_is_named(rules: dict[str, Any], where: str, words: str) -> None:
    with pytest.raises(BadRulesError) as caught:
        check_rules(rules)
    assert caught.value.where == where
    assert words in caught.value.reason


def test_a_genre_may_be_renamed_in_its_letters_alone() -> None:
    assert check_rules({"rename": {"science fiction": "Science Fiction"}}).rename == {
        "Science fiction": "Science Fiction"
    }


def test_rules_that_say_the_same_have_the_same_digest() -> None:
    some = check_rules({"rename": {"Horror": "Fear", "Fantasy": "Magic"}, "hide": ["Poetry", "Satire"]})
    same = check_rules({"hide": ["satire", "poetry"], "rename": {"fantasy": "Magic", "horror": "Fear"}})
    other = check_rules({"hide": ["Satire"]})
    assert some == same
    assert hash(some) == hash(same)
    assert some.digest == same.digest != other.digest
    assert check_rules({}).digest is None


def test_a_file_that_is_no_toml_names_the_line() -> None:
    with pytest.raises(BadRulesError, match="line 2"):
        read_rules('hide = []\nrename = "\nmerge = 1')


def test_the_written_file_tells_a_person_what_it_is() -> None:
    text = write_rules(check_rules({"hide": ["Horror"], "rename": {"Fantasy": 'My "magic" \\ más'}}))
    assert text.startswith("# Your own rules for genres")
    assert '    "Horror",' in text
    assert '"Fantasy" = "My \\"magic\\" \\\\ más"' in text


def test_the_examples_in_the_file_are_rules_that_can_be_used() -> None:
    lines = [line.split(None, 2)[2] for line in write_rules(NO_RULES).splitlines() if line.startswith("# [")]
    assert len(lines) == 3
    for table, line in zip(("rename", "merge", "shelves"), lines, strict=True):
        assert read_rules(f"[{table}]\n{line.split('   ')[0]}").digest
