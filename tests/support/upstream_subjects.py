"""Raw subject headings in the styles of the real catalogues, noise included.

Styles: publishers' paths (BISAC) with ` / `, the same turned into commas, library headings with ` -- `, `x in fiction`,
machine tags, access labels, reading levels, other languages, characters and places.
"""

from dataclasses import dataclass
from random import Random


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """How the catalogues write one genre. `shelves` are names readers give to it."""

    paths: tuple[str, ...]
    headings: tuple[str, ...]
    shelves: tuple[str, ...] = ()
    fiction: bool = True


STYLES: dict[str, Style] = {
    "fantasy": Style(
        paths=("Fiction / Fantasy / Epic", "Fiction / Fantasy / General"),
        headings=("Fantasy fiction", "Fiction, fantasy, epic", "Fiction, fantasy, general", "Magic", "Fantasy"),
        shelves=("epic-fantasy", "urban-fantasy", "high-fantasy", "magic"),
    ),
    "science-fiction": Style(
        paths=("Fiction / Science Fiction / General", "Fiction / Science Fiction / Space Opera"),
        headings=("Science fiction", "Fiction, science fiction, general", "American Science fiction", "Space warfare"),
        shelves=("sci-fi", "scifi", "sf", "space-opera", "sff"),
    ),
    "dystopian": Style(
        paths=("Fiction / Dystopian", "Fiction / Science Fiction / Apocalyptic & Post-Apocalyptic"),
        headings=("Dystopias", "Dystopian fiction", "Totalitarianism -- Fiction", "Totalitarianism"),
        shelves=("dystopia", "post-apocalyptic"),
    ),
    "mystery": Style(
        paths=("Fiction / Mystery & Detective / General", "Fiction / Mystery & Detective / Police Procedural"),
        headings=("Detective and mystery stories", "Fiction, mystery & detective, general", "Murder -- Fiction"),
        shelves=("mysteries", "crime", "detective", "whodunit"),
    ),
    "thriller": Style(
        paths=("Fiction / Thrillers / General", "Fiction / Thrillers / Suspense"),
        headings=("Suspense fiction", "Fiction, thrillers, general", "Conspiracies", "Thriller"),
        shelves=("thrillers", "suspense", "spy"),
    ),
    "horror": Style(
        paths=("Fiction / Horror", "Fiction / Ghost"),
        headings=("Horror fiction", "Fiction, horror", "Horror tales", "Ghost stories"),
        shelves=("gothic", "ghosts"),
    ),
    "romance": Style(
        paths=("Fiction / Romance / Contemporary", "Fiction / Romance / General"),
        headings=("Love stories", "Fiction, romance, contemporary", "Man-woman relationships -- Fiction"),
        shelves=("love", "chick-lit"),
    ),
    "historical-fiction": Style(
        paths=("Fiction / Historical / General", "Fiction / War & Military"),
        headings=("Historical fiction", "Fiction, historical, general", "War stories", "History -- Fiction"),
        shelves=("historical", "war"),
    ),
    "literary": Style(
        paths=("Fiction / Literary", "Fiction / Family Life / General"),
        headings=("FICTION / Literary", "Literary fiction", "Families -- Fiction", "Fiction, general"),
        shelves=("literature", "literary-fiction", "novels", "fiction", "contemporary"),
    ),
    "classics": Style(
        paths=("Fiction / Classics",),
        headings=("Classic Literature", "Fiction, classics", "English literature", "Classics"),
        shelves=("classic", "modern-classics"),
    ),
    "short-stories": Style(
        paths=("Fiction / Short Stories (single author)",),
        headings=("Short stories", "American Short stories", "Fiction, short stories (single author)"),
        shelves=("stories", "anthology"),
    ),
    "graphic-novels": Style(
        paths=("Comics & Graphic Novels / General", "Comics & Graphic Novels / Literary"),
        headings=("Comic books, strips", "Comics & graphic novels, general", "Graphic novels"),
        shelves=("comics", "graphic-novel", "manga"),
    ),
    "poetry": Style(
        paths=("Poetry / General",),
        headings=("Poetry", "American poetry", "Poetry (poetic works by one author)"),
        shelves=("poems",),
    ),
    "young-adult": Style(
        paths=("Young Adult Fiction / Fantasy / General", "Young Adult Fiction / Coming of Age"),
        headings=("Young adult fiction", "Juvenile fiction", "Coming of age"),
        shelves=("ya", "teen"),
    ),
    "childrens": Style(
        paths=("Juvenile Fiction / Animals / General", "Juvenile Fiction / Classics"),
        headings=("Children's fiction", "Juvenile Fiction", "Children's stories"),
        shelves=("children", "kids", "childrens-books", "picture-books"),
    ),
    "biography": Style(
        paths=("Biography & Autobiography / Personal Memoirs", "Biography & Autobiography / General"),
        headings=("Biography", "Biography & Autobiography", "Autobiographies", "Memoirs"),
        shelves=("memoir", "memoirs", "biographies", "autobiography"),
        fiction=False,
    ),
    "history": Style(
        paths=("History / World", "History / Modern / 20th Century"),
        headings=("History", "World history", "Politics and government", "HISTORY / General"),
        shelves=("world-history", "ancient-history"),
        fiction=False,
    ),
    "politics": Style(
        paths=("Political Science / General", "Social Science / Sociology / General"),
        headings=("Political science", "Politics and government", "Social conditions"),
        shelves=("society", "sociology", "economics", "feminism"),
        fiction=False,
    ),
    "science": Style(
        paths=("Science / General", "Science / Life Sciences / Evolution"),
        headings=("Science", "Popular works", "Evolution (Biology)", "Science -- Popular works"),
        shelves=("popular-science", "physics", "biology", "nature", "math"),
        fiction=False,
    ),
    "philosophy": Style(
        paths=("Philosophy / General", "Philosophy / Ethics & Moral Philosophy"),
        headings=("Philosophy", "Ethics", "Conduct of life"),
        shelves=("stoicism", "religion", "spirituality"),
        fiction=False,
    ),
    "psychology": Style(
        paths=("Psychology / General", "Self-Help / Personal Growth / Success"),
        headings=("Psychology", "Self-help techniques", "Success", "Happiness"),
        shelves=("self-help", "self-improvement", "productivity", "personal-development"),
        fiction=False,
    ),
    "business": Style(
        paths=("Business & Economics / General", "Business & Economics / Leadership"),
        headings=("Business", "Management", "Leadership", "Business & Economics"),
        shelves=("management", "finance", "entrepreneurship", "leadership"),
        fiction=False,
    ),
    "computing": Style(
        paths=("Computers / Programming / General", "Computers / Software Development & Engineering / General"),
        headings=("Computer programming", "Computer science", "Software engineering"),
        shelves=("programming", "software", "tech", "technology", "computer-science"),
        fiction=False,
    ),
    "cooking": Style(
        paths=("Cooking / General", "Cooking / Essays & Narratives"),
        headings=("Cooking", "Cookery", "Food habits"),
        shelves=("food", "cookbooks"),
        fiction=False,
    ),
    "travel": Style(
        paths=("Travel / Essays & Travelogues",),
        headings=("Travel", "Description and travel", "Voyages and travels"),
        shelves=("travelogue", "outdoors"),
        fiction=False,
    ),
    "essays": Style(
        paths=("Literary Collections / Essays",),
        headings=("Essays", "American essays", "Literary essays"),
        shelves=("essay", "writing", "journalism"),
        fiction=False,
    ),
}

NOISE = (
    "Accessible book",
    "Protected DAISY",
    "In library",
    "Overdrive",
    "Large type books",
    "Reading Level-Grade 12",
    "New York Times bestseller",
    "New York Times reviewed",
    "Open Library Staff Picks",
    "Long Now Manual for Civilization",
    "nyt:hardcover-fiction=2016-05-22",
    "series:Discworld",
    "award:nebula_award=novel",
    "collectionID:KellerChallenge",
    "Translations into English",
    "Large print books. fast (OCoLC)fst01710988",
    "813/.52",
    "[Fic]",
    "General",
)
FOREIGN = ("Ficción", "Romans, nouvelles", "Novela", "Belletristische Darstellung", "Chang pian xiao shuo")
PEOPLE = ("Arthur Penhaligon", "Ines Moreau", "Tomasz Wolny", "Captain Reed", "Mary Shaw")
PLACES = ("London (England)", "New York (N.Y.)", "Kraków (Poland)", "Imaginary places", "Long Island (N.Y.)")
TIMES = ("20th century", "19th century", "1939-1945", "Middle Ages")


def genre_of_shelf(shelf: str) -> str | None:
    """The genre that a shelf's name speaks of, if it does."""
    name = shelf.strip().casefold().replace(" ", "-").replace("_", "-")
    return next((genre for genre, style in STYLES.items() if name == genre or name in style.shelves), None)


def work_subjects(genres: tuple[str, ...], chance: Random) -> list[str]:
    """What a work gathers over the years: each genre's headings, the bare root, and noise in between."""
    subjects = [heading for genre in genres for heading in _some(STYLES[genre].headings, chance, at_least=2)]
    fiction = any(STYLES[genre].fiction for genre in genres)
    subjects += ["Fiction"] if fiction else []
    subjects += _some(NOISE, chance, at_least=1)[:6] + (_some(FOREIGN, chance)[:2] if fiction else [])
    chance.shuffle(subjects)
    return list(dict.fromkeys(subjects))


def edition_subjects(genres: tuple[str, ...], chance: Random) -> list[str]:
    """What one edition says: a path or two with ` / `."""
    return [chance.choice(STYLES[genre].paths) for genre in genres[:2]]


def list_category(genres: tuple[str, ...]) -> list[str]:
    """What Google's list view leaves of the paths: the first word of the first."""
    return [STYLES[genre].paths[0].partition(" / ")[0] for genre in genres[:1]]


def full_categories(genres: tuple[str, ...]) -> list[str]:
    """The paths of Google's single view."""
    return [path for genre in genres for path in STYLES[genre].paths]


def _some(texts: tuple[str, ...], chance: Random, *, at_least: int = 0) -> list[str]:
    return chance.sample(texts, chance.randint(min(at_least, len(texts)), len(texts)))
