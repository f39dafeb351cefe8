"""The page obeys its strict policy by construction: nothing inline, nothing from elsewhere, no markup from text."""

import re
from html.parser import HTMLParser
from pathlib import Path

DASHBOARD = Path(__file__).parents[2] / "dashboard"
SCRIPTS = sorted((DASHBOARD / "app").rglob("*.js"))
STYLES = sorted((DASHBOARD / "css").glob("*.css"))
NOT_LOADED = {"www.w3.org", "www.goodreads.com", "openlibrary.org"}  # namespaces, and links to follow
HOST = re.compile(r"(?:https?:|[\"'`(])//([a-z0-9-]+(?:\.[a-z0-9-]+)+)")
MARKUP_FROM_TEXT = re.compile(
    r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|createContextualFragment|\beval\(|new Function"
)


class Page(HTMLParser):
    """Collects the tags of index.html with their attributes, and the text inside scripts and styles."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.inline: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        if self.cdata_elem and data.strip():
            self.inline.append(data)


def page() -> Page:
    parser = Page()
    parser.feed((DASHBOARD / "index.html").read_text())
    assert parser.tags
    return parser


def test_the_page_has_nothing_inline() -> None:
    parsed = page()
    assert parsed.inline == []
    assert not [tag for tag, _ in parsed.tags if tag in {"style", "base"}]
    names = {name for _, attributes in parsed.tags for name in attributes}
    assert not [name for name in names if name == "style" or name.startswith("on")]


def test_every_file_the_page_names_is_there() -> None:
    named = [value for _, tag in page().tags for key in ("src", "href") if (value := tag.get(key))]
    assert len(named) > 5
    for address in named:
        assert address.startswith("/"), address
        assert (DASHBOARD / address[1:]).is_file(), address


def test_the_page_loads_one_style_sheet() -> None:
    linked = {tag["href"] for _, tag in page().tags if tag.get("rel") == "stylesheet"}
    assert linked == {"/dist/main.css"}


def test_the_app_never_makes_markup_or_code_from_text() -> None:
    for script in SCRIPTS:
        assert not MARKUP_FROM_TEXT.search(script.read_text()), script


def test_the_app_names_no_other_host() -> None:
    files = [*SCRIPTS, *STYLES, DASHBOARD / "index.html", DASHBOARD / "favicon.svg", DASHBOARD / "icons.svg"]
    assert {host for file in files for host in HOST.findall(file.read_text())} <= NOT_LOADED


def test_style_sheets_load_only_files_of_ours() -> None:
    loaded = [(sheet, url) for sheet in STYLES for url in re.findall(r"url\(\s*\"?([^)\"]+)", sheet.read_text())]
    assert loaded
    for sheet, url in loaded:
        assert (sheet.parent / url).resolve().is_relative_to(DASHBOARD), url
        assert (sheet.parent / url).is_file(), url
    assert not [sheet for sheet in STYLES if "@import" in sheet.read_text()]


def test_colours_are_named_in_the_tokens_alone() -> None:
    for sheet in STYLES:
        if sheet.name != "tokens.css":
            text = re.sub(r"@media print \{.*", "", sheet.read_text(), flags=re.DOTALL)  # paper is white
            assert not re.findall(r"#[0-9a-fA-F]{3,8}\b|\brgba?\(|\bhsla?\(", text), sheet


def test_every_token_that_is_used_exists() -> None:
    defined = set(re.findall(r"(--[a-z0-9-]+):", "".join(sheet.read_text() for sheet in STYLES)))
    set_by_code = {
        name for script in SCRIPTS for name in re.findall(r"\"(--[a-z0-9-]+)\"", script.read_text())
    }  # style.setProperty and style objects
    for file in [*STYLES, *SCRIPTS]:
        used = set(re.findall(r"var\((--[a-z0-9-]+)[),]", file.read_text()))
        assert used <= defined | set_by_code, (file, used - defined - set_by_code)
