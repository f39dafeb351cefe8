import pytest

from genres.domain.evidence import Root
from genres.report.matching import read_subject
from genres.report.noise import bare_root, is_noise, kind_of_noise
from genres.report.subjects import normalise, to_topic


@pytest.mark.parametrize(
    ("raw", "normal"),
    [
        ("Fiction / Science Fiction / Alien Contact", "fiction / science fiction / alien contact"),
        ("FICTION/Literary", "fiction / literary"),
        ("Fiction, fantasy, epic", "fiction / fantasy / epic"),
        ("Comics & graphic novels, fantasy", "comics and graphic novels / fantasy"),
        ("Fiction, fantasy,, epic,", "fiction / fantasy / epic"),
        ("Fiction - Fantasy", "fiction / fantasy"),
        ("First loves -- Fiction", "first loves / fiction"),
        ("First loves--Fiction.", "first loves / fiction"),
        ("War \u2014 History", "war / history"),
        ("War; Peace", "war / peace"),
        ("Wizards, fiction", "wizards / fiction"),
        ("Wizards (Fiction)", "wizards / fiction"),
        ("Wizards in fiction", "wizards / fiction"),
        ("Wizards, juvenile fiction", "wizards / juvenile fiction"),
        ("Dinosaurs, juvenile literature", "dinosaurs / juvenile literature"),
        ("Fantasy fiction, English", "fantasy fiction"),
        ("Short stories, Spanish American", "short stories"),
        ("Painting, French", "painting, french"),
        ("Romance - Contemporary", "romance / contemporary"),
        ("Rome -  History - 1920 - 1945", "rome / history / 1920 - 1945"),
        ("Science, history", "science / history"),
        ("United States, history, civil war, 1861-1865", "united states / history / civil war, 1861-1865"),
        ("Painting, study and teaching, history", "painting / study and teaching / history"),
        ("History, Modern", "history, modern"),
        ("Fantasy fiction, English -- History and criticism", "fantasy fiction / history and criticism"),
        ("NOVELAS FANT\u00c1STICAS", "novelas fantasticas"),
        ("\u0141\u00f3d\u017a \u00d8st Stra\u00dfe", "lodz ost strasse"),
        ("Children\u2019s  stories", "children's stories"),
        ("series_books", "series books"),
        ("World War, 1939\u20131945", "world war, 1939-1945"),
        ("  .Science.  ", "science"),
        ("Science fiction", "science fiction"),
        ("", ""),
    ],
)
def test_every_style_of_heading_gets_one_form(raw: str, normal: str) -> None:
    assert normalise(raw) == normal


@pytest.mark.parametrize(
    "raw",
    [
        "nyt:hardcover_fiction=2011-05-28",
        "series_books=2008-06-22",
        "Reading Level-Grade 12",
        "Harry Potter (Fictitious character)",
        "Potter, harry (fictitious character), fiction",
        "813/.52",
        "[Fic]",
        "PS3552.A45",
        "General",
        "Accessible book",
        "Protected DAISY",
        "In library",
        "Open Library Staff Picks",
        "Long Now Manual for Civilization",
        "TBR wishlist",
        "Large type books",
        "collectionID:EanesChallenge",
        "award:nebula_award=novel",
        "New York Times bestseller",
        "Hugo Award Winner",
        "Translations into Marathi",
        "German language",
        "English literature",
        "American fiction (fictional works by one author)",
        "Chinese language materials",
        "Poudlard (Lieu imaginaire)",
        "Fiction fast (OCoLC)fst01423787",
        "20th century",
        "1939-1945",
        "Study guides",
        "ab",
        "x" * 81,
    ],
)
def test_noise_says_nothing_at_all(raw: str) -> None:
    assert is_noise(normalise(raw))
    assert read_subject(raw).key == ""


@pytest.mark.parametrize("raw", ["Fairy tales", "Epic", "Vietnam War, 1961-1975", "Dragons", "War"])
def test_what_the_tree_knows_or_may_be_a_topic_is_no_noise(raw: str) -> None:
    assert read_subject(raw).key != ""


def test_a_long_path_is_no_noise_while_its_steps_are_short() -> None:
    path = "Biography & Autobiography / Cultural, Ethnic & Regional / African American & Black / Women of Science"

    assert [vote.genre.slug for vote in read_subject(path).votes] == ["biography"]


@pytest.mark.parametrize(
    ("raw", "root"),
    [
        ("Fiction", Root.FICTION),
        ("Roman", Root.FICTION),
        ("Romans, nouvelles", Root.FICTION),
        ("Ficci\u00f3n", Root.FICTION),
        ("Novels", Root.FICTION),
        ("Nonfiction", Root.NONFICTION),
        ("Non-fiction", Root.NONFICTION),
        ("Romania", None),
        ("Fictional", None),
    ],
)
def test_bare_words_tell_the_root(raw: str, root: Root | None) -> None:
    assert bare_root(normalise(raw)) is root


@pytest.mark.parametrize(
    ("raw", "genre", "points"),
    [
        ("Fiction / Literary", "literary", 100),
        ("Fiction / Fantasy / Epic / Gathering", "epic-fantasy", 70),
        ("Fantasy", "fantasy", 70),
        ("English Fantasy literature", "fantasy", 70),
        ("History / United States / 20th Century", "us-history", 100),
        ("Science / Life Sciences / Anatomy / General", "biology", 100),
        ("Performing Arts / Film / History & Criticism", "film-tv", 100),
        ("Romance - Contemporary", "contemporary-romance", 100),
        ("Science Fiction - General", "science-fiction", 100),
        ("Fiction / Fantasy & Magic", "fantasy", 70),
        ("Dystopias in fiction", "dystopian", 70),
        ("Nonfiction / Biography", "biography", 70),
        ("Great Britain -- History -- Tudors", "european-history", 70),
        ("Atlantis -- History -- Tudors", "history", 70),
        ("Mathematics, history", "mathematics", 100),
        ("Music, history and criticism, 20th century", "music", 100),
        ("Poetry, history and criticism", "literary-criticism", 70),
        ("Atlantis, description and travel", "travel", 70),
        ("Women", "gender-studies", 40),
        ("Women -- Iceland", "gender-studies", 40),
        ("Haunted houses -- Fiction", "ghost-stories", 40),
        ("Science fiction, history and criticism", "literary-criticism", 70),
        ("Fairy tales", "fairy-tales", 70),
    ],
)
def test_the_deepest_alias_counts(raw: str, genre: str, points: int) -> None:
    assert [(vote.genre.slug, vote.points) for vote in read_subject(raw).votes] == [(genre, points)]


@pytest.mark.parametrize(
    ("raw", "votes"),
    [
        ("Juvenile Fiction / Fantasy & Magic", [("childrens-fiction", 100), ("fantasy", 80)]),
        ("Juvenile fiction, fantasy, epic", [("childrens-fiction", 100), ("epic-fantasy", 80)]),
        ("Young Adult Fiction / Romance / Contemporary", [("young-adult", 100), ("contemporary-romance", 80)]),
        ("Juvenile Nonfiction / History / Ancient", [("childrens-nonfiction", 100), ("ancient-history", 80)]),
        ("Young Adult Nonfiction / Poetry", [("young-adult", 100), ("poetry", 80)]),
        ("Young Adult Nonfiction / Fantasy", [("young-adult", 100)]),
        ("Juvenile literature", [("childrens-nonfiction", 70)]),
        ("Juvenile Fiction / Cooking", [("childrens-fiction", 100)]),
        ("Juvenile Fiction / Readers / Beginner", [("childrens-fiction", 100), ("picture-books", 100)]),
        ("Wizards -- Juvenile fiction", [("childrens-fiction", 100)]),
        ("Dinosaurs -- Juvenile literature", [("childrens-nonfiction", 100), ("biology", 80)]),
    ],
)
def test_an_audience_and_its_subject_are_two_votes(raw: str, votes: list[tuple[str, int]]) -> None:
    assert [(vote.genre.slug, vote.points) for vote in read_subject(raw).votes] == votes


@pytest.mark.parametrize(
    ("raw", "votes"),
    [
        ("Comics & Graphic Novels / Science Fiction", [("graphic-novels", 100), ("science-fiction", 80)]),
        ("Comics & graphic novels, horror", [("graphic-novels", 100), ("horror", 80)]),
        ("Comics & Graphic Novels / Manga / Horror", [("manga", 100)]),
        ("Comics & Graphic Novels / General", [("graphic-novels", 100)]),
        ("Comics & Graphic Novels / Nonfiction / Biography & Memoir", [("graphic-novels", 100), ("biography", 70)]),
        ("Superheroes, comic books, strips, etc.", [("superheroes", 70)]),
        ("Horror comic books, strips, etc", [("graphic-novels", 70)]),
    ],
)
def test_a_comic_is_its_form_and_what_it_tells(raw: str, votes: list[tuple[str, int]]) -> None:
    assert [(vote.genre.slug, vote.points) for vote in read_subject(raw).votes] == votes


@pytest.mark.parametrize(
    ("raw", "kind"),
    [
        ("Accessible book", "library label"),
        ("nyt:hardcover_fiction=2011-05-28", "machine tag"),
        ("Reading Level-Grade 12", "format or reading level"),
        ("Harry Potter (Fictitious character)", "character or place"),
        ("German language", "translation or language"),
        ("Hugo Award Winner", "sales or prize"),
        ("General", "too general"),
        ("Study guides", "teaching"),
        ("813/.52", "classification"),
        ("ab", "too short or too long"),
        ("Revenge", None),
    ],
)
def test_noise_has_a_kind(raw: str, kind: str | None) -> None:
    assert kind_of_noise(normalise(raw)) == kind


@pytest.mark.parametrize(
    ("raw", "root", "points"),
    [
        ("Fiction / Fantasy", Root.FICTION, 100),
        ("Wizards, fiction", Root.FICTION, 50),
        ("Slavery -- Fiction", Root.FICTION, 50),
        ("Popular fiction of all kinds", Root.FICTION, 50),
        ("Juvenile fiction", Root.FICTION, 50),
        ("Biography & Autobiography / Personal Memoirs", Root.NONFICTION, 100),
        ("Slavery", Root.NONFICTION, 25),
        ("Haunted houses", Root.FICTION, 25),
        ("Haunted houses -- Fiction", Root.FICTION, 50),
        ("Politics and government", Root.NONFICTION, 50),
        ("Fiction / Authorship", Root.NONFICTION, 100),
        ("Comics & Graphic Novels / Nonfiction / General", Root.NONFICTION, 50),
        ("Young adult", None, 0),
        ("Revenge", None, 0),
    ],
)
def test_a_heading_speaks_for_one_root(raw: str, root: Root | None, points: int) -> None:
    reading = read_subject(raw)

    assert (reading.root, reading.root_points) == (root, points)


@pytest.mark.parametrize(
    "raw", ["Slavery -- Fiction", "Psychology in fiction", "Fiction / Law", "Love history, fiction"]
)
def test_what_a_story_is_about_is_no_genre_of_nonfiction(raw: str) -> None:
    assert read_subject(raw).votes == ()


@pytest.mark.parametrize(
    ("raw", "strengthened"),
    [
        ("Wizards", ["fantasy"]),
        ("Wizards in fiction", ["fantasy"]),
        ("Fiction / Wizards", ["fantasy"]),
        ("Science Fiction & Fantasy", ["fantasy", "science-fiction"]),
        ("Drama", ["drama"]),
        ("Revenge", []),
    ],
)
def test_weak_topics_name_what_they_would_strengthen(raw: str, strengthened: list[str]) -> None:
    reading = read_subject(raw)

    assert reading.votes == ()
    assert [genre.slug for genre in reading.weak] == strengthened


@pytest.mark.parametrize(
    ("raw", "topic"),
    [
        ("First loves -- Fiction", "First loves"),
        ("England, fiction", "England"),
        ("Wizards in fiction.", "Wizards"),
        ("Fiction / Asian American", "Asian American"),
        ("blue_collar  work", "blue collar work"),
        ("Harry Potter (Fictitious character)", "Harry Potter"),
        ("Dinosaurs, juvenile literature", "Dinosaurs"),
        ("\u00c9coles", "\u00c9coles"),
    ],
)
def test_a_topic_keeps_its_spelling_and_loses_the_word_fiction(raw: str, topic: str) -> None:
    found = to_topic(raw)

    assert found is not None
    assert found.text == topic


@pytest.mark.parametrize("raw", ["", "1999", " -- ", "x" * 81])
def test_what_holds_no_words_is_no_topic(raw: str) -> None:
    assert to_topic(raw) is None


def test_a_text_of_a_whole_page_is_no_heading() -> None:
    assert read_subject("Fantasy / " * 100).key == ""
