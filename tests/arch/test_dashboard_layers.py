"""The modules of the dashboard know only those below them, stay small, and name only icons that exist."""

import re
from graphlib import TopologicalSorter
from pathlib import Path

DASHBOARD = Path(__file__).parents[2] / "dashboard"
APP = DASHBOARD / "app"
MOST_LINES = 400

# Lowest first. A name is a folder of app/ or a module in it; modules not named here fail the test.
LAYERS = [
    {"format", "language", "words", "paths", "memory", "save", "csv", "pace", "review", "first_paint"},
    {"columns", "flags", "filters", "tally", "engine", "findings", "stats", "genre_names", "book_words", "amounts"},
    {
        "service_worker",
        "offline",
        "announce",
        "api",
        "router",
        "theme",
        "libraries",
        "notes",
        "job_feed",
        "heavy",
        "heavy.worker",
    },
    {"store", "library", "upload", "date_rules", "goal"},
    {"charts"},
    {"cards"},
    {"dialog", "parts", "table", "book"},
    {"pages"},
    {"shell"},
    {"main"},
]
RANK = {name: rank for rank, names in enumerate(LAYERS) for name in names}
PURE = {"columns", "flags", "filters", "tally", "engine", "findings", "stats", "pace"}
IMPORT = re.compile(r"^(?:import|export)\b[^\"'`;]*?\bfrom \"([^\"]+)\"|^import \"([^\"]+)\"", re.MULTILINE)
OUTSIDE = re.compile(
    r"\bdocument\.(?:body|create|query|get|head|documentElement|addEventListener)|\b(?:window|localStorage|location)\."
    r"|\bfetch\(|\bXMLHttpRequest\b|\bEventSource\b"
)

# A name given to `Icon`, handed on to a part as `icon`, or kept in a table of icons: a text, or an expression of texts.
ICON = re.compile(
    r"<\$\{Icon\}\s[^>]*?name=(\"[^\"]*\"|\$\{[^}]*\})"
    r"|\bicon(?:=|: )(\"[^\"]*\"|\$\{[^}]*\})"
    r"|^const ICONS = (\{[^}]*\})",
    re.MULTILINE,
)


def modules() -> list[Path]:
    found = sorted(APP.rglob("*.js"))
    assert len(found) > 20
    return found


def code_of(module: Path) -> str:
    """The text without comments, which may name other modules' types."""
    return re.sub(r"/\*.*?\*/|^\s*//.*$", "", module.read_text(), flags=re.DOTALL | re.MULTILINE)


def group_of(module: Path) -> str:
    return module.relative_to(APP).parts[0].removesuffix(".js")


def imports_of(module: Path) -> list[Path]:
    return [(module.parent / (one or other)).resolve() for one, other in IMPORT.findall(code_of(module))]


def test_every_module_has_its_layer() -> None:
    assert {group_of(module) for module in modules()} <= RANK.keys()


def test_a_module_imports_only_from_its_layer_or_below() -> None:
    for module in modules():
        for target in imports_of(module):
            assert target.is_file(), (module, target)
            if target.is_relative_to(APP):
                assert RANK[group_of(target)] <= RANK[group_of(module)], (module, target)
            else:
                assert target.parent == DASHBOARD / "vendor", (module, target)


def test_no_modules_import_each_other_in_a_circle() -> None:
    graph = {module: imports_of(module) for module in modules()}
    assert list(TopologicalSorter(graph).static_order())


def test_pages_do_not_know_each_other() -> None:
    for page in (APP / "pages").glob("*.js"):
        assert not [target for target in imports_of(page) if target.parent == APP / "pages"], page


def test_numbers_are_pure() -> None:
    for module in modules():
        if group_of(module) in PURE:
            assert not OUTSIDE.search(code_of(module)), module
            assert DASHBOARD / "vendor" / "ui.js" not in imports_of(module), module


def test_no_module_is_long() -> None:
    for module in modules():
        assert len(module.read_text().splitlines()) <= MOST_LINES, module


def icons_used() -> set[str]:
    texts = [text for module in modules() for found in ICON.findall(module.read_text()) for text in found if text]
    return {name for text in texts for name in re.findall(r"\"([a-z-]+)\"", text)}


def test_every_icon_that_is_used_exists_and_every_icon_is_used() -> None:
    sprite = set(re.findall(r"<symbol id=\"([^\"]+)\"", (DASHBOARD / "icons.svg").read_text()))
    assert icons_used() == sprite
