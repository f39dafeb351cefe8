import pytest

from genres.domain.book import Series
from genres.intake.series import split_title


@pytest.mark.parametrize(
    ("title", "bare", "series"),
    [
        ("Hyperion (Hyperion Cantos, #1)", "Hyperion", [("Hyperion Cantos", "1")]),
        ("The Dispossessed (Hainish Cycle #4)", "The Dispossessed", [("Hainish Cycle", "4")]),
        ("Omnibus (Yukikaze, #1-3)", "Omnibus", [("Yukikaze", "1-3")]),
        ("Novella (Expanse #0.5)", "Novella", [("Expanse", "0.5")]),
        ("Two (A, #2; B, #1)", "Two", [("A", "2"), ("B", "1")]),
        ("Two (A, #2; B)", "Two", [("A", "2"), ("B", None)]),
        ("Odd (A, #2; ; #3)", "Odd", [("A", "2")]),
        ("All (Name, #0.5, 2.5, 2.6)", "All", [("Name", "0.5, 2.5, 2.6")]),
        ("All (Name, #0.5, #0.7, #1.5, #3.5)", "All", [("Name", "0.5, 0.7, 1.5, 3.5")]),
        ("X (Name [note] #5.1-5.3)", "X", [("Name [note]", "5.1-5.3")]),
        ("Half (Name, #4, Part 1)", "Half", [("Name", "4, Part 1")]),
        ("Hush (Hush, Hush, #1)", "Hush", [("Hush, Hush", "1")]),
        (
            "The Amateur Cracksman (A.J. Raffles, The Gentleman Thief #1)",
            "The Amateur Cracksman",
            [("A.J. Raffles, The Gentleman Thief", "1")],
        ),
        ("Inner (Name (old) #1)", "Inner", [("Name (old)", "1")]),
        ("Guide (A Little) (Name, #2)", "Guide (A Little)", [("Name", "2")]),
        ("Hash (Agent #47, #2)", "Hash", [("Agent", "47, 2")]),
        ("Hash (Team #one, #2)", "Hash", [("Team #one", "2")]),
        ("ثلاثية (اسم #\u0661)", "ثلاثية", [("اسم", "\u0661")]),
        ("(Name, #1)", "(Name, #1)", [("Name", "1")]),
        ("Odd (A, #2; B #)", "Odd", [("A", "2")]),
        ("Lines (Na\nme, #1)", "Lines", [("Na\nme", "1")]),
    ],
)
def test_series_are_read_from_the_last_bracket(title: str, bare: str, series: list[tuple[str, str | None]]) -> None:
    assert split_title(title) == (bare, tuple(Series(name=name, position=position) for name, position in series))


@pytest.mark.parametrize(
    "title",
    [
        "Emma",
        "East of West #1",
        "Strategy (Collins Business Essentials)",
        "Война (Russian Edition)",
        "Craziness (A Little) Goes",
        "#1 (Edition)",
        "No name (#1)",
        "No number (Name, # )",
        "Only separators (; ,)",
        "Unbalanced #1)",
        "Unbalanced (too) #1)",
        "Empty ()",
        "Running text (" + "x" * 400 + " #1)",
        "",
    ],
)
def test_other_titles_have_no_series(title: str) -> None:
    assert split_title(title) == (title, ())


def test_a_hostile_title_costs_little() -> None:
    assert split_title("a " + "(,#" * 100_000 + ")")[1] == ()
