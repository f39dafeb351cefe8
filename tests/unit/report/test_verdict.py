from itertools import pairwise

import pytest

from genres.domain.evidence import Evidence, GenreVerdict, Outcome, Root, Subject, SubjectKind
from genres.report.verdict import confidence, merge_and_normalize
from tests.support.builders import make_evidence, make_subjects

VOLUME, LIST, WORK, EDITION, SHELF = (
    SubjectKind.VOLUME,
    SubjectKind.LIST,
    SubjectKind.WORK,
    SubjectKind.EDITION,
    SubjectKind.SHELF,
)


def say(*texts: str, kind: SubjectKind = WORK, source: str = "openlibrary") -> Evidence:
    return make_evidence(source, subjects=make_subjects(*texts, kind=kind))


def judge(*texts: str, kind: SubjectKind = WORK) -> GenreVerdict:
    return merge_and_normalize([say(*texts, kind=kind)])


def labels(verdict: GenreVerdict) -> list[str]:
    return [genre.genre for genre in verdict.genres]


@pytest.mark.parametrize("kind", [VOLUME, EDITION, LIST])
@pytest.mark.parametrize(
    ("heading", "genres"),
    [
        ("Fiction / Literary", ["Literary fiction"]),
        ("Fiction / Science Fiction / Alien Contact", ["Aliens and first contact"]),
        ("Fiction, fantasy, epic", ["Epic and heroic fantasy"]),
        ("FICTION / Fantasy / Epic", ["Epic and heroic fantasy"]),
        ("Fiction - Fantasy", ["Fantasy"]),
        ("Fantasy fiction, English", ["Fantasy"]),
        ("Detective and mystery stories, English", ["Mystery"]),
        ("History / United States / 20th Century", ["United States history"]),
        ("Technology & Engineering / Power Resources / General", ["Technology and engineering"]),
        ("Juvenile Fiction / Fantasy & Magic", ["Fantasy", "Children's fiction"]),
        ("Young Adult Fiction / Romance / Contemporary", ["Contemporary romance", "Young adult"]),
        ("Comics & Graphic Novels / Manga / Fantasy", ["Manga"]),
    ],
)
def test_one_heading_gives_its_genres(heading: str, genres: list[str], kind: SubjectKind) -> None:
    assert labels(judge(heading, kind=kind)) == genres


def test_a_heading_on_fiction_without_a_genre_still_tells_fiction() -> None:
    verdict = judge("First loves -- Fiction")

    assert verdict == GenreVerdict(genres=(), root=Root.FICTION, topics=("First loves",))


@pytest.mark.parametrize("heading", ["Kleinian groups", "Fraud", "German language"])
def test_a_heading_that_is_no_genre_gives_none(heading: str) -> None:
    verdict = judge(heading)

    assert (verdict.genres, verdict.root) == ((), None)


@pytest.mark.parametrize(
    "heading",
    [
        "nyt:hardcover_fiction=2011-05-28",
        "series_books=2008-06-22",
        "Reading Level-Grade 12",
        "Harry Potter (Fictitious character)",
        "813/.52",
        "[Fic]",
    ],
)
def test_noise_leaves_nothing(heading: str) -> None:
    assert judge(heading) == GenreVerdict()


def test_no_evidence_is_an_empty_verdict() -> None:
    assert merge_and_normalize([]) == merge_and_normalize([make_evidence()]) == GenreVerdict()


def test_only_what_was_found_counts() -> None:
    failed = make_evidence(outcome=Outcome.FAILED, subjects=make_subjects("Fantasy"))

    assert merge_and_normalize([failed]) == GenreVerdict()


def test_a_heading_counts_once_however_often_it_is_said() -> None:
    once = judge("Fantasy")
    again = judge("Fantasy", "FANTASY", "fantasy.", "Fantasy")

    assert once == again


def test_sources_that_agree_are_named_and_make_surer() -> None:
    alone = merge_and_normalize([say("Fantasy")])
    both = merge_and_normalize([say("Fantasy"), say("Fantasy", source="google_books", kind=VOLUME)])

    assert alone.genres[0].sources == ("openlibrary",)
    assert both.genres[0].sources == ("google_books", "openlibrary")
    assert both.genres[0].confidence > alone.genres[0].confidence


def test_on_a_novel_nonfiction_is_what_it_is_about() -> None:
    assert labels(judge("Fiction", "Fantasy fiction", "History", "Psychology")) == ["Fantasy"]


def test_one_word_of_nonfiction_does_not_outweigh_the_word_fiction() -> None:
    verdict = judge("Large type books", "Fiction", "Women", "Women lawyers")

    assert (verdict.genres, verdict.root) == ((), Root.FICTION)


def test_on_nonfiction_a_kind_of_fiction_keeps_three_tenths() -> None:
    paths = [f"Biography & Autobiography / {kind}" for kind in ("Historical", "Military", "Political", "Women")]
    two = judge(*paths, "Adventure stories", "Adventure")
    four = judge(*paths, "Adventure stories", "Adventure", "Sea stories", "Fiction / Action & Adventure")

    assert two.root is four.root is Root.NONFICTION
    assert labels(two) == ["Biography"]  # 0.3 of 1.4 is below 0.5
    assert labels(four) == ["Biography", "Action and adventure"]  # 0.3 of 3.1 is not


def test_audiences_stay_on_both_sides() -> None:
    assert labels(judge("Science / Physics / General", "Young adult nonfiction")) == ["Physics", "Young adult"]
    assert labels(judge("Fiction / Horror", "Young adult fiction")) == ["Horror", "Young adult"]


def test_an_audience_never_leads_however_loud_it_is() -> None:
    verdict = judge("Juvenile fiction", "Children's stories", "Children's fiction", "Fantasy", "Horror")

    assert labels(verdict) == ["Fantasy", "Children's fiction", "Horror"]


def test_a_word_on_children_follows_the_root_of_the_book() -> None:
    assert labels(judge("Fiction / Horror", "Juvenile literature")) == ["Horror", "Children's fiction"]
    assert labels(judge("Science / Physics / General", "Juvenile fiction")) == ["Physics", "Children's nonfiction"]


def test_one_word_on_children_among_many_headings_is_of_an_adaptation() -> None:
    plots = [f"Plot {letter}" for letter in "abcdefgh"]

    assert labels(judge("Horror tales", "Juvenile fiction", *plots)) == ["Horror"]
    assert labels(judge("Horror tales", "Juvenile fiction", *plots[2:])) == ["Horror", "Children's fiction"]
    assert "Children's fiction" in labels(judge("Horror tales", "Juvenile fiction", "Children's stories", *plots))


def test_the_age_with_less_than_half_the_points_of_the_other_goes() -> None:
    young = ("Young adult fiction", "Young adult fiction / Romance", "Teenage fiction")

    assert labels(judge(*young, "Juvenile fiction")) == ["Romance", "Young adult"]
    assert labels(judge(*young[:1], "Juvenile fiction")) == ["Children's fiction", "Young adult"]


def test_one_hint_makes_a_genre_only_where_nothing_else_speaks() -> None:
    assert labels(judge("Women")) == ["Gender and sexuality studies"]
    assert labels(judge("Women", "Sociology")) == ["Society and sociology"]
    assert labels(judge("Women", "Sex", "Sociology")) == ["Gender and sexuality studies", "Society and sociology"]


def test_a_hint_makes_less_sure_than_a_heading() -> None:
    assert judge("Women").genres[0].confidence < judge("Feminism").genres[0].confidence


def test_a_narrower_genre_takes_the_place_of_its_parent_with_half_its_points() -> None:
    narrow = judge("Fiction / Fantasy / Urban")
    with_parent = judge("Fiction / Fantasy / Urban", "Fantasy")

    assert labels(with_parent) == ["Urban and contemporary fantasy"]
    assert with_parent.genres[0].confidence > narrow.genres[0].confidence


def test_at_most_five_genres_best_first() -> None:
    verdict = judge(
        "Fiction / Horror", "Horror tales", "Fiction / Westerns", "Romance", "Mystery", "Thriller", "Fantasy"
    )

    assert len(verdict.genres) == 5
    assert labels(verdict)[:2] == ["Horror", "Western"]
    assert all(before.confidence >= after.confidence for before, after in pairwise(verdict.genres))


def test_a_stray_heading_among_many_is_cut() -> None:
    fantasy = [f"{kind} fantasy fiction" for kind in ("English", "American", "Polish", "Young", "Old", "New", "Good")]

    assert labels(judge(*fantasy, "Romance")) == ["Fantasy"]
    assert labels(judge(*fantasy[:3], "Romance")) == ["Fantasy", "Romance"]


@pytest.mark.parametrize("heading", ["Comic books, strips, etc.", "Poetry", "Manga", "Picture books"])
def test_one_heading_of_a_merged_work_makes_no_form(heading: str) -> None:
    assert judge("Fiction / Dystopian", heading, kind=WORK).genres == judge("Fiction / Dystopian").genres


def test_two_headings_of_a_work_make_a_form() -> None:
    assert labels(judge("Comic books, strips, etc.", "Graphic novels")) == ["Graphic novels and comics"]
    assert labels(judge("Comic books, strips, etc.", "Manga")) == ["Manga"]


@pytest.mark.parametrize("kind", [VOLUME, LIST, EDITION, SHELF])
def test_one_heading_of_the_edition_makes_a_form(kind: SubjectKind) -> None:
    assert labels(judge("Poetry", kind=kind)) == ["Poetry"]


def test_a_life_told_as_a_comic_is_a_comic() -> None:
    verdict = judge("Biography & Autobiography / General", "Comics & Graphic Novels / Nonfiction", kind=VOLUME)

    assert verdict.root is Root.NONFICTION
    assert labels(verdict) == ["Graphic novels and comics", "Biography"]


def test_weak_topics_alone_give_nothing() -> None:
    verdict = judge("Magic", "Wizards", "Dragons", "Drama")

    assert (verdict.genres, verdict.root) == ((), None)


def test_science_fiction_and_fantasy_in_one_breath_says_only_fiction() -> None:
    verdict = judge("Science Fiction & Fantasy", kind=VOLUME)

    assert (verdict.genres, verdict.root) == ((), Root.FICTION)


def test_a_weak_topic_strengthens_what_is_there() -> None:
    assert judge("Fantasy", "Wizards").genres[0].confidence > judge("Fantasy").genres[0].confidence


def test_a_weak_topic_of_a_child_strengthens_the_parent_and_does_not_make_the_child() -> None:
    assert labels(judge("Fantasy", "Kings and rulers")) == ["Fantasy"]
    assert judge("Fantasy", "Kings and rulers").genres == judge("Fantasy", "Wizards").genres


def test_a_top_level_word_of_a_search_reply_says_less_than_a_heading() -> None:
    listed, headed = judge("Religion", kind=LIST), judge("Religion", kind=WORK)

    assert labels(listed) == labels(headed) == ["Religion"]
    assert listed.genres[0].confidence < headed.genres[0].confidence


def test_a_shelf_alone_gives_a_genre() -> None:
    verdict = merge_and_normalize([say("sci-fi", "2019", "favorites", kind=SHELF, source="shelves")])

    assert labels(verdict) == ["Science fiction"]
    assert verdict.genres[0].sources == ("shelves",)
    assert verdict.topics == ()


def test_shelves_never_outvote_the_root_of_a_book_api() -> None:
    shelves = say("history", "biography", "science", "non-fiction", kind=SHELF, source="shelves")

    assert merge_and_normalize([shelves]).root is Root.NONFICTION
    assert merge_and_normalize([shelves, say("Fiction")]).root is Root.FICTION


def test_shelves_break_a_draw_of_the_book_apis() -> None:
    drawn = say("Fiction", "Nonfiction")

    assert merge_and_normalize([drawn]).root is Root.FICTION
    assert merge_and_normalize([drawn, say("history", kind=SHELF, source="shelves")]).root is Root.NONFICTION


def test_a_shelf_weighs_less_than_a_heading() -> None:
    verdict = merge_and_normalize([say("horror", kind=SHELF, source="shelves"), say("Romance")])

    assert labels(verdict) == ["Romance", "Horror"]


def test_an_audience_alone_tells_the_root_last() -> None:
    assert judge("Young adult").root is Root.FICTION
    assert merge_and_normalize([say("Young adult"), say("history", kind=SHELF)]).root is Root.NONFICTION


def test_topics_are_left_over_headings_then_people_places_and_times() -> None:
    subjects = (
        *make_subjects("Fantasy", "Revenge", "Betrayal", "Accessible book"),
        Subject(text="Harry Potter (Fictitious character)", kind=SubjectKind.PERSON),
        Subject(text="London", kind=SubjectKind.PLACE),
        Subject(text="19th century", kind=SubjectKind.TIME),
    )

    verdict = merge_and_normalize([make_evidence(subjects=subjects)])

    assert verdict.topics == ("Betrayal", "Revenge", "Harry Potter", "London", "19th century")


def test_topics_are_at_most_twelve_and_keep_room_for_names() -> None:
    plots = [f"Plot {'abcdefghijklmnopqrst'[number]}" for number in range(20)]
    people = [Subject(text=f"Person {number}", kind=SubjectKind.PERSON) for number in "abcde"]

    topics = merge_and_normalize([make_evidence(subjects=(*make_subjects(*plots), *people))]).topics

    assert len(topics) == 12
    assert topics[:2] == ("Plot a", "Plot b")
    assert topics[-3:] == ("Person a", "Person b", "Person c")


def test_a_topic_stands_once_in_its_best_spelling() -> None:
    assert judge("REVENGE", "revenge", "Revenge", "Revenge -- Fiction").topics == ("Revenge",)


def test_topics_on_which_sources_agree_come_first() -> None:
    verdict = merge_and_normalize([say("Betrayal", "Revenge"), say("Revenge", source="google_books")])

    assert verdict.topics == ("Revenge", "Betrayal")


def test_names_never_become_genres() -> None:
    subjects = tuple(
        Subject(text="Fantasy", kind=kind) for kind in (SubjectKind.PERSON, SubjectKind.PLACE, SubjectKind.TIME)
    )

    assert merge_and_normalize([make_evidence(subjects=subjects)]) == GenreVerdict(topics=("Fantasy",))


def test_confidence_grows_with_the_score_and_with_every_source_and_is_never_certain() -> None:
    by_score = [confidence(points, 1) for points in (50, 70, 100, 170, 300)]
    by_source = [confidence(70, sources) for sources in (1, 2, 3, 4)]

    assert by_score == [0.45, 0.57, 0.7, 0.87, 0.97]
    assert by_source == sorted(set(by_source))
    assert confidence(10_000, 9) == 0.99
