from genres.domain.evidence import Evidence, Outcome, Root, Subject, SubjectKind
from genres.report.explain import Explanation, GenreStep, HeadingStep, Role, SpokenFor, explain
from tests.support.builders import make_evidence, make_subjects

VOLUME, WORK = SubjectKind.VOLUME, SubjectKind.WORK


def say(*texts: str, kind: SubjectKind = WORK, source: str = "openlibrary") -> Evidence:
    return make_evidence(source, subjects=make_subjects(*texts, kind=kind))


def left_out(explanation: Explanation) -> dict[str, str]:
    return {step.genre: step.why for step in explanation.genres if not step.kept}


def test_every_heading_is_told_with_its_source_and_what_it_did() -> None:
    explanation = explain([say("Fiction", "Wizards", "Revenge", "Accessible book"), say("Fantasy", source="google")])

    assert [(step.heading, step.role, step.why) for step in explanation.headings] == [
        ("Fiction", Role.ROOT, ""),
        ("Wizards", Role.GENRE, ""),
        ("Revenge", Role.TOPIC, ""),
        ("Accessible book", Role.NOISE, "library label"),
        ("Fantasy", Role.GENRE, ""),
    ]
    assert explanation.headings[-1] == HeadingStep(
        heading="Fantasy",
        source="google",
        kind=WORK,
        role=Role.GENRE,
        spoke_for=(SpokenFor(genre="Fantasy", weight=0.7),),
        root=Root.FICTION,
    )
    assert explanation.headings[1].spoke_for == (SpokenFor(genre="Fantasy", weight=0.2),)
    assert explanation.genres == (GenreStep(genre="Fantasy", score=0.9, kept=True),)


def test_names_are_topics() -> None:
    names = (Subject(text="London", kind=SubjectKind.PLACE),)

    assert explain([make_evidence(subjects=names)]).headings[0].role is Role.TOPIC


def test_a_shelf_that_is_no_genre_is_noise() -> None:
    (step,) = explain([say("favorites", kind=SubjectKind.SHELF)]).headings

    assert (step.role, step.why) == (Role.NOISE, "no genre")


def test_a_source_that_found_nothing_is_not_told() -> None:
    failed = make_evidence(outcome=Outcome.FAILED, subjects=make_subjects("Fantasy"))

    assert explain([failed]) == explain([]) == Explanation(root=None, headings=(), genres=())


def test_every_genre_left_out_has_its_reason() -> None:
    assert left_out(explain([say("Fiction / Fantasy / Urban", "Fantasy")])) == {
        "Fantasy": "Urban and contemporary fantasy takes its place"
    }
    assert left_out(explain([say("Fiction / Horror", "Psychology", "Poetry", "Women")])) == {
        "Psychology": "what a story is about, not what it is",
        "Poetry": "one heading of a merged work makes no form",
        "Gender and sexuality studies": "what a story is about, not what it is",
    }
    assert left_out(explain([say("Sociology", "Women")])) == {
        "Gender and sexuality studies": "too little speaks for it"
    }


def test_a_kind_of_fiction_on_nonfiction_is_told() -> None:
    explanation = explain([say("Science / Physics / General", "Science / Chemistry", "Adventure stories")])

    assert left_out(explanation)["Action and adventure"] == "a kind of fiction on nonfiction"


def test_audiences_left_out_have_their_reasons() -> None:
    plots = [f"Plot {letter}" for letter in "abcdefgh"]
    lone = explain([say("Horror", "Juvenile fiction", *plots)])
    lesser = explain([say("Horror", "Young adult fiction", "Young adult", "Teenage fiction", "Juvenile fiction")])

    assert left_out(lone) == {"Children's fiction": "one heading among many makes no audience"}
    assert left_out(lesser) == {"Children's fiction": "another age has more to say for it"}


def test_a_sixth_genre_and_a_stray_heading_are_told() -> None:
    six = explain([say("Fantasy", "Horror", "Romance", "Mystery", "Thriller", "Adventure")])
    fantasy = [f"{kind} fantasy fiction" for kind in ("English", "American", "Polish", "Young", "Old", "New", "Good")]
    stray = explain([say(*fantasy, "Romance")])

    assert list(left_out(six).values()) == ["a book has 5 genres at most"]
    assert left_out(stray) == {"Romance": "little beside the best genre"}


def test_the_lines_are_plain_sentences() -> None:
    lines = explain([say("Fiction", "Horror", "Poetry", "Revenge", "In library"), say("Fiction / Horror", kind=VOLUME)])

    assert lines.lines() == (
        "This book is fiction.",
        "Horror, 1.7: “Horror” (openlibrary, 0.7), “Fiction / Horror” (openlibrary, 1).",
        "Poetry, 0: “Poetry” (openlibrary, 0.7); left out: one heading of a merged work makes no form.",
        "Only fiction or nonfiction: “Fiction”.",
        "Topics: “Revenge”.",
        "Noise: “In library” (library label).",
    )
    assert explain([]).lines() == ("This book is neither fiction nor nonfiction for sure.",)
