"""The documents and scripts around the code say what is so."""

import json
import os
import re
import socket
import subprocess
import tomllib
from pathlib import Path
from xml.sax.saxutils import quoteattr

import pytest
import yaml

from tests import conftest
from tools import all_ran

ROOT = Path(__file__).parents[2]
DOCUMENTS = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")])
SCRIPTS = sorted([*ROOT.glob("tools/*.sh"), ROOT / ".ci" / "run"])
MOST_LINES = 400
README = (ROOT / "README.md").read_text()
MAKEFILE = (ROOT / "Makefile").read_text()


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_every_link_to_a_file_leads_somewhere(document: Path) -> None:
    links = re.findall(r"\]\(([^)#]+)(?:#[^)]*)?\)", document.read_text())
    broken = [link for link in links if "://" not in link and not (document.parent / link).exists()]
    assert not broken


def test_the_readme_names_the_commands_that_exist() -> None:
    targets = set(re.findall(r"^(\w+):", MAKEFILE, re.MULTILINE))
    assert {"run", "demo", "test", "lint", "bench", "docs", "check"} <= targets
    for document in DOCUMENTS:
        assert set(re.findall(r"`make (\w+)`|^make (\w+)", document.read_text(), re.MULTILINE)) <= {
            pair for target in targets for pair in ((target, ""), ("", target))
        }
    for command in ("docker compose up -d", "make run", "make test"):
        assert command in README


def test_recipes_are_one_line() -> None:
    recipes = re.findall(r"^[^\s#].*:.*\n((?:\t.*\n?)*)", MAKEFILE, re.MULTILINE)
    assert len(recipes) > 7
    assert all(recipe.count("\n") <= 1 for recipe in recipes)


def test_every_call_of_the_readme_is_in_the_contract() -> None:
    contract = json.loads((ROOT / "docs" / "openapi.json").read_text())["paths"]
    calls = re.findall(r"curl (.*?)http://localhost:8001(/[^\s\"?]*)", README)
    assert len(calls) == 8
    for options, path in calls:
        known = contract[path.replace("$uuid", "{uuid}")]
        method = "post" if "-F" in options else "delete" if "DELETE" in options else "get"
        assert method in known


def test_the_command_line_of_the_readme_is_understood() -> None:
    options = re.findall(r"run_smart_pipeline\.py (.*)", README)
    assert len(options) == 2
    script = (ROOT / "run_smart_pipeline.py").read_text()
    for option in re.findall(r"(?<!\w)--?[a-z]+", " ".join(options)):
        assert f'"{option}"' in script or option == "--help"


def test_each_decision_is_one_paragraph_under_its_number() -> None:
    decisions = sorted((ROOT / "docs" / "adr").glob("*.md"))
    assert len(decisions) >= 9
    for number, decision in enumerate(decisions, start=1):
        title, empty, *paragraph = decision.read_text().splitlines()
        assert decision.name.startswith(f"{number:04}-")
        assert title.startswith(f"# {number}. ")
        assert empty == ""
        assert "" not in paragraph
        assert "The price: " in " ".join(paragraph)


def test_the_architecture_has_one_picture_every_room_and_every_word() -> None:
    page = (ROOT / "docs" / "architecture.md").read_text()
    assert page.count("```mermaid") == 1
    rooms = [path.parent.name for path in ROOT.glob("genres/*/__init__.py")]
    assert len(rooms) >= 9
    assert all(f"`genres/{room}/`" in page for room in rooms)
    for word in (
        "export",
        "row problem",
        "`BookAnalytics`",
        "`BookInfo`",
        "`EnrichedBook`",
        "evidence",
        "source",
        "job",
    ):
        assert f"| {word} | " in page


def test_the_changelog_tells_of_this_release() -> None:
    version = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["version"]
    changelog = (ROOT / "CHANGELOG.md").read_text()
    assert "## [Unreleased]" in changelog
    assert f"## [{version}] - " in changelog


def test_no_module_is_too_long_to_be_read_at_a_sitting() -> None:
    modules = [
        *ROOT.glob("*.py"),
        *(path for room in ("genres", "tests", "tools") for path in ROOT.glob(f"{room}/**/*.py")),
    ]
    assert len(modules) > 300
    lengths = {str(path.relative_to(ROOT)): len(path.read_text().splitlines()) for path in modules}
    assert {name: lines for name, lines in lengths.items() if lines > MOST_LINES} == {}


def test_the_licence_is_mit() -> None:
    licence = (ROOT / "LICENSE").read_text()
    assert licence.startswith("MIT License\n\nCopyright (c) 2026 The Goodreads Stats authors\n")


def test_a_commit_is_linted_as_in_ci() -> None:
    (repository,) = yaml.safe_load((ROOT / ".pre-commit-config.yaml").read_text())["repos"]
    assert repository["repo"] == "local"
    assert [hook["entry"] for hook in repository["hooks"]] == ["make lint"]
    ci = (ROOT / ".ci" / "run").read_text()
    assert re.search(r"^make lint$", ci, re.MULTILINE)
    assert re.search(r"\bmake test\b", ci)


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.name)
def test_scripts_can_be_run_and_stop_at_the_first_failure(script: Path) -> None:
    text = script.read_text()
    assert os.access(script, os.X_OK)
    assert re.search(r"^set -eu", text, re.MULTILINE)
    shell = text.splitlines()[0].rsplit("/", 1)[-1].removeprefix("env ")
    subprocess.run([shell, "-n", str(script)], check=True)


def test_requirements_are_locked_by_hash_and_name_no_index() -> None:
    for name in ("requirements.txt", "requirements-dev.txt"):
        text = (ROOT / name).read_text()
        packages = re.findall(r"^[\w.\[\]-]+==", text, re.MULTILINE)
        assert len(packages) > 20
        assert text.count("--hash=sha256:") >= len(packages)
        assert not re.search(r"--(extra-)?index-url|--find-links|--trusted-host|://", text)


def junit(path: Path, **reasons: str) -> Path:
    """The report of a run: one test a module, skipped where a reason is given."""
    cases = "".join(
        f'<testcase classname="tests.{module.replace("__", ".")}" name="test_it">'
        f"{f'<skipped message={quoteattr(reason)}/>' if reason else ''}</testcase>"
        for module, reason in reasons.items()
    )
    path.write_text(f"<testsuites><testsuite>{cases}</testsuite></testsuites>")
    return path


def test_a_run_without_the_real_exports_is_noticed(tmp_path: Path) -> None:
    report = junit(tmp_path / "junit.xml", corpus__test_exports="", unit__test_isbn="")
    assert all_ran.main(report, is_root=True, can_mount=True, has_exports=True) is None
    report = junit(tmp_path / "junit.xml", unit__test_isbn="")
    assert all_ran.main(report, is_root=True, can_mount=True, has_exports=True) == "No test of the real exports ran."
    assert all_ran.main(report, is_root=True, can_mount=True, has_exports=False) is None


@pytest.mark.parametrize(
    ("reason", "is_root", "has_exports", "is_excused"),
    [
        ("needs root: only root can become another user", False, True, True),
        ("needs the right to mount: a folder read-only", True, True, False),
        ("needs the right to mount: a folder read-only", False, True, True),
        ("needs the real exports: there is no folder", True, False, True),
        ("needs the real exports: there is no folder", True, True, False),
        ("the moon is full", False, False, False),
        ("", False, False, False),
    ],
)
def test_a_test_that_was_skipped_though_it_could_run_is_noticed(
    tmp_path: Path, reason: str, *, is_root: bool, has_exports: bool, is_excused: bool
) -> None:
    report = junit(tmp_path / "junit.xml", corpus__test_exports="", unit__test_odd=reason or " ")
    told = all_ran.main(report, is_root=is_root, can_mount=is_root, has_exports=has_exports)
    assert (told is None) == is_excused
    assert is_excused or f"tests.unit.test_odd.test_it: {reason or ' '}" in str(told)


def test_every_reason_to_skip_a_test_names_what_it_needs() -> None:
    modules = [path for path in (ROOT / "tests").rglob("*.py") if path != Path(__file__)]
    skips = [
        line.strip()
        for path in modules
        for line in path.read_text().splitlines()
        if re.search(r"\bpytest\.(mark\.(skip|skipif|xfail)|skip|xfail|importorskip)\b", line)
    ]
    assert len(skips) >= 3
    assert all(re.search(r"\{NEEDS_(ROOT|MOUNT|EXPORTS)\}", line) for line in skips), skips


def test_a_test_that_reaches_for_another_machine_fails() -> None:
    with socket.socket() as reaching, pytest.raises(PermissionError, match="not this machine"):
        reaching.connect(("192.0.2.1", 80))  # an address for documentation, RFC 5737
    assert conftest._refused == ["('192.0.2.1', 80)"]
    conftest._refused.clear()
