from collections import Counter

import pytest

from genres.domain.evidence import Root
from genres.report.subjects import normalise
from genres.report.taxonomy import NoiseWords, Wildcards, families_of, family_of, read_taxonomy, taxonomy

SMALL = """
version = 7
families = ["Tales", "Other"]

[headings]
nationalities = ["english"]
subdivisions = ["history"]
fiction = ["fiction"]
nonfiction = ["nonfiction"]

[headings.noise."library label"]
anywhere = ["wishlist"]

[[genre]]
slug = "fantasy"
label = "Fantasy"
root = "fiction"
family = "Tales"
aliases = ["fantasy", "* fantasy"]
weak = ["magic"]

[[genre.child]]
slug = "epic"
label = "Epic"
aliases = ["epic", "children's epic", "saga*"]
hints = ["heroes"]
endings = ["battles"]
shelves = ["long ones"]

[[genre]]
slug = "verse"
label = "Verse"
root = "nonfiction"
family = "Other"
form = true
audience = true
aliases = ["verse"]
weak = ["magic"]
"""


def test_the_tree_has_137_genres_under_two_roots() -> None:
    tree = taxonomy()

    assert len(tree.genres) == 137
    assert {genre.root for genre in tree.genres} == set(Root)
    assert tree.version >= 1


def test_slugs_and_labels_are_unique() -> None:
    assert len(taxonomy().by_slug) == len(taxonomy().by_label) == 137


def test_an_alias_is_written_in_the_form_headings_are_given() -> None:
    words = [*taxonomy().aliases, *taxonomy().hints, *taxonomy().weak]

    assert [word for word in words if normalise(word) != word] == []


def test_every_shelf_name_is_plain_words() -> None:
    names = [shelf for genre in taxonomy().genres for shelf in genre.shelves]

    assert [name for name in names if not set(name) <= set("abcdefghijklmnopqrstuvwxyz0123456789 *")] == []


def test_a_child_shares_root_family_form_and_audience_of_its_parent() -> None:
    children = [genre for genre in taxonomy().genres if genre.parent]

    assert len(children) == 82
    for child in children:
        parent = child.core
        assert (child.root, child.family) == (parent.root, parent.family)
        assert (child.form, child.audience) == (parent.form, parent.audience)
        assert parent.parent is None


def test_forms_and_audiences_are_the_ones_of_the_rules() -> None:
    core = [genre for genre in taxonomy().genres if not genre.parent]

    assert [genre.slug for genre in core if genre.form] == ["graphic-novels", "poetry", "drama", "picture-books"]
    assert [genre.slug for genre in core if genre.audience] == [
        "picture-books",
        "childrens-fiction",
        "young-adult",
        "childrens-nonfiction",
    ]


def test_there_are_eight_short_families_and_the_last_is_other() -> None:
    families = taxonomy().families

    assert len(families) == len(set(families)) == 8
    assert max(map(len, families)) <= 18
    assert families[-1] == "Other"


def test_every_family_has_genres_and_other_is_not_the_largest() -> None:
    sizes = Counter(genre.family for genre in taxonomy().genres)

    assert set(sizes) == set(taxonomy().families)
    assert sizes["Other"] < max(sizes.values())


@pytest.mark.parametrize(
    ("label", "family", "slot"),
    [
        ("Fantasy", "Fantasy & horror", 0),
        ("Vampires", "Fantasy & horror", 0),
        ("Economics", "History & ideas", 1),
        ("Physics", "Nature & science", 2),
        ("Poetry", "Literary & general", 3),
        ("Cyberpunk", "Science fiction", 4),
        ("Thriller", "Crime & thriller", 5),
        ("Memoir, letters and diaries", "Lives & travel", 6),
        ("Cooking, food and drink", "Other", 7),
        ("No such genre", "Other", 7),
    ],
)
def test_a_genre_has_one_family(label: str, family: str, slot: int) -> None:
    assert family_of(label) == (family, slot)


def test_families_of_gives_all_eight_in_the_order_of_their_slots() -> None:
    families = families_of(["Physics", "Fantasy", "Physics", "Epic and heroic fantasy"])

    assert [family.slot for family in families] == list(range(8))
    assert families[0].genres == ("Fantasy", "Epic and heroic fantasy")
    assert families[2].genres == ("Physics",)
    assert all(family.genres == () for family in families if family.slot not in {0, 2})


def test_a_tree_is_read_with_its_lookups() -> None:
    tree = read_taxonomy(SMALL)
    fantasy, epic, verse = tree.genres

    assert (tree.version, tree.families) == (7, ("Tales", "Other"))
    assert tree.aliases == {"fantasy": fantasy, "epic": epic, "children's epic": epic, "verse": verse}
    assert tree.weak == {"magic": (fantasy, verse)}
    assert (tree.hints, tree.endings) == ({"heroes": epic}, {"battles": epic})
    assert tree.headings.noise == {"library label": NoiseWords(whole=(), anywhere=("wishlist",))}
    assert (epic.parent, epic.core, fantasy.core, epic.family) == (fantasy, fantasy, fantasy, "Tales")
    assert (verse.form, verse.audience, fantasy.form) == (True, True, False)


def test_shelf_names_are_the_plain_aliases_and_those_of_their_own() -> None:
    tree = read_taxonomy(SMALL)

    assert {name: genre.slug for name, genre in tree.shelves.items()} == {
        "fantasy": "fantasy",
        "epic": "epic",
        "children s epic": "epic",
        "childrens epic": "epic",
        "saga": "epic",
        "heroes": "epic",
        "verse": "verse",
        "long ones": "epic",
    }


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        (SMALL.replace('["verse"]', '["fantasy"]'), "claimed by fantasy and verse"),
        (SMALL.replace('["verse"]', '["heroes"]'), "claimed by epic and verse"),
        (SMALL.replace('["verse"]', '["ver*se"]'), "one star"),
        (SMALL.replace('["verse"]', '["*verse*"]'), "one star"),
        (SMALL.replace('family = "Other"', 'family = "Songs"'), "no such family: Songs"),
        (SMALL.replace('"nonfiction"', '"friction"'), "friction"),
    ],
)
def test_a_mistake_in_the_file_is_named(wrong: str, said: str) -> None:
    with pytest.raises(ValueError, match=said):
        read_taxonomy(wrong)


def test_of_all_wildcards_that_fit_the_longest_counts() -> None:
    by_slug = taxonomy().by_slug
    history, us_history = by_slug["history"], by_slug["us-history"]
    wildcards = Wildcards(
        {"history / *": history, "history / united states / *": us_history, "* poems": by_slug["poetry"]}
    )

    found = wildcards.longest("history / united states / 20th century")

    assert found is not None
    assert found.genre is us_history
    assert wildcards.longest("history / united states / 20th century", Root.FICTION) is None
    assert wildcards.longest("prehistory / europe") is None
