"""What the dashboard takes from others is pinned, whole, licensed, and all listed."""

import json
import re
from hashlib import sha256
from pathlib import Path
from typing import TypedDict

ROOT = Path(__file__).parents[2]
DASHBOARD = ROOT / "dashboard"
TOOLS = ROOT / "tools" / "vendor"
BUNDLERS = {"esbuild", "rolldown"}


class Package(TypedDict):
    name: str
    version: str
    license: str
    source: str
    licenses: list[str]


class Vendored(TypedDict):
    file: str
    sha256: str
    packages: list[Package]


def lock() -> list[Vendored]:
    files: list[Vendored] = json.loads((DASHBOARD / "vendor" / "vendor.lock.json").read_text())["files"]
    assert files
    return files


def test_every_vendored_file_is_the_one_in_the_lock() -> None:
    for entry in lock():
        assert sha256((DASHBOARD / entry["file"]).read_bytes()).hexdigest() == entry["sha256"], entry["file"]


def test_no_vendored_file_is_missing_from_the_lock() -> None:
    files = [*DASHBOARD.glob("vendor/*.*"), *DASHBOARD.glob("fonts/*.*"), DASHBOARD / "icons.svg"]
    found = {str(file.relative_to(DASHBOARD)) for file in files}
    assert found - {"vendor/vendor.lock.json"} == {entry["file"] for entry in lock()}


def test_every_package_has_its_licence_and_no_licence_is_left_over() -> None:
    named = {licence for entry in lock() for package in entry["packages"] for licence in package["licenses"]}
    for licence in named:
        text = (DASHBOARD / licence).read_text()
        assert re.search(r"permission|licen[cs]e", text, re.IGNORECASE), licence
    assert named == {str(file.relative_to(DASHBOARD)) for file in (DASHBOARD / "vendor" / "LICENSES").iterdir()}


def test_fonts_and_icons_are_free_to_use() -> None:
    licences = {package["name"]: package["license"] for entry in lock() for package in entry["packages"]}
    assert licences["@fontsource-variable/inter"] == "OFL-1.1"
    assert licences["@fontsource-variable/newsreader"] == "OFL-1.1"
    assert licences["lucide-static"] == "ISC"
    assert set(licences.values()) <= {"OFL-1.1", "ISC", "MIT", "Apache-2.0", "BSD-3-Clause", "(MPL-2.0 OR Apache-2.0)"}


def test_the_lock_has_the_versions_that_are_pinned() -> None:
    pinned = json.loads((TOOLS / "package.json").read_text())["devDependencies"]
    vendored = {package["name"]: package["version"] for entry in lock() for package in entry["packages"]}
    assert {name: vendored[name] for name in pinned if name in vendored} == {
        name: version for name, version in pinned.items() if name not in BUNDLERS
    }


def test_the_package_lock_names_no_registry() -> None:
    packages = json.loads((TOOLS / "package-lock.json").read_text())["packages"]
    assert all("resolved" not in package for package in packages.values())
    assert all(package["integrity"].startswith("sha512-") for path, package in packages.items() if path)


def test_nothing_of_d3_is_carried_along_unused() -> None:
    files = [(DASHBOARD / "vendor" / name).read_text() for name in ("ticks.js", "hierarchy.js")]
    exported = {name for file in files for name in re.findall(r"(?<= as )(\w+)", file.rpartition("export{")[2])}
    imports = re.compile(r"import \{([^}]*)\} from \"[./]*/vendor/(?:ticks|hierarchy)\.js\"")
    used = {
        name.split(" as ")[0].strip()
        for module in (DASHBOARD / "app").rglob("*.js")
        for names in imports.findall(module.read_text())
        for name in names.split(",")
    }
    assert exported == used - {""}


def test_vendored_modules_never_make_code_from_text() -> None:
    for name in ("ui", "ticks", "hierarchy", "purify"):
        assert not re.search(r"\beval\(|\bnew Function\b", (DASHBOARD / "vendor" / f"{name}.js").read_text()), name
