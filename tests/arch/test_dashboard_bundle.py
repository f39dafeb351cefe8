"""What a browser loads is made of what is written now, is whole, and asks nobody else."""

import json
import re
from hashlib import sha256
from pathlib import Path

from tests.arch.test_dashboard_policy import HOST, NOT_LOADED

ROOT = Path(__file__).parents[2]
DASHBOARD = ROOT / "dashboard"
DIST = DASHBOARD / "dist"
BUNDLER = (ROOT / "tools" / "vendor" / "bundle.mjs").read_text()
ORIGINS: dict[str, dict[str, str]] = json.loads((DIST / "origins.json").read_text())
SCRIPTS = sorted(DIST.rglob("*.js"))
IMPORT = re.compile(r"(?:\bfrom|\bimport)\s*\(?\s*[\"'`](\.[^\"'`$]+)[\"'`]")


def hashes(paths: list[Path]) -> dict[str, str]:
    return {str(path.relative_to(ROOT)): sha256(path.read_bytes()).hexdigest() for path in paths}


def test_it_is_made_of_the_sources_as_they_are() -> None:
    written = [path for folder in ("app", "css", "vendor") for path in (DASHBOARD / folder).rglob("*.*")]
    sources = [path for path in written if path.suffix in {".js", ".css"}]
    others = [ROOT / name for name in ORIGINS["sources"] if (ROOT / name) not in sources]
    assert hashes([*sources, *others]) == ORIGINS["sources"], "run `make dashboard`"


def test_nobody_changed_what_was_made() -> None:
    made = [path for path in DIST.rglob("*.*") if path.is_file() and path.name != "origins.json"]
    assert hashes([*made, DASHBOARD / "sw.js"]) == ORIGINS["made"], "run `make dashboard`"


def test_every_style_sheet_is_in_it() -> None:
    names = re.search(r"^const SHEETS = \[(.*)\]$", BUNDLER, re.MULTILINE)
    assert names
    assert set(re.findall(r"\"([a-z]+)\"", names[1])) == {sheet.stem for sheet in (DASHBOARD / "css").glob("*.css")}


def test_it_names_no_other_host() -> None:
    assert {host for file in [*SCRIPTS, DIST / "main.css"] for host in HOST.findall(file.read_text())} <= NOT_LOADED


def test_every_script_it_asks_for_is_there() -> None:
    asked = [(script, name) for script in SCRIPTS for name in IMPORT.findall(script.read_text())]
    assert len(asked) > len(SCRIPTS) / 2
    for script, name in asked:
        assert (script.parent / name).resolve().is_file(), (script, name)


def test_what_finds_files_by_its_own_address_lies_where_they_are_looked_for() -> None:
    assert [script.name for script in SCRIPTS if "import.meta.url" in script.read_text()] == ["start.js"]
    assert (DIST / "start.js").is_file()
    assert (DIST / "heavy.worker.js").is_file()


def test_the_service_worker_keeps_all_of_it_and_only_what_is_there() -> None:
    worker = (DASHBOARD / "sw.js").read_text()
    kept = set(json.loads(re.search(r"\[\"\",.*?\]", worker)[0]))  # type: ignore[index]  # a failure is as good here
    assert {str(script.relative_to(DASHBOARD)) for script in SCRIPTS} | {"dist/main.css"} <= kept
    for name in kept:
        assert (DASHBOARD / (name or "index.html")).is_file(), name
