import asyncio
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from tests.support.builders import make_isbn13
from tests.support.exports import make_csv, make_row
from tests.support.server import ROOT, running_server
from tests.support.upstream import Upstream
from tests.support.upstream_settings import Fault, UpstreamSettings

SCHEMA = json.loads((ROOT / "docs" / "dashboard.schema.json").read_text())


@pytest.fixture
def export(tmp_path: Path) -> Path:
    path = tmp_path / "export.csv"
    rows = [make_row(number, ISBN13=f'="{make_isbn13(number)}"') for number in range(1, 6)]
    path.write_bytes(make_csv([*rows, make_row(6, Title=""), make_row(7, Exclusive_Shelf="to-read", Date_Read="")]))
    return path


def run(folder: Path, *arguments: str | Path, **environment: str) -> "subprocess.CompletedProcess[str]":
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("GS_", "GOOGLE_"))}
    return subprocess.run(
        [sys.executable, ROOT / "run_smart_pipeline.py", *arguments],
        cwd=folder,
        env={**kept, "GS_DATA_DIR": str(folder / "data"), "COLUMNS": "120", **environment},
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )


def test_an_export_becomes_the_same_kind_of_document(export: Path, tmp_path: Path) -> None:
    done = run(tmp_path, export, "--offline")
    assert done.returncode == 0, done.stderr
    document = json.loads((tmp_path / "export.dashboard.json").read_text())
    Draft202012Validator(SCHEMA).validate(document)
    assert document["metadata"]["validation"] == {"rows": 7, "imported": 6, "noted": 0, "rejected": 1}
    for words in ("Rows in the file", "rejected", "line 7 rejected: Title", "export.dashboard.json"):
        assert words in done.stderr


def test_read_only_leaves_the_rest_out(export: Path, tmp_path: Path) -> None:
    out = tmp_path / "read.json"
    assert run(tmp_path, export, "-o", out, "--offline", "--read-only").returncode == 0
    assert {book["reading_status"] for book in json.loads(out.read_text())["books"]} == {"read"}


async def test_genres_are_looked_up(export: Path, tmp_path: Path) -> None:
    async with Upstream(settings=UpstreamSettings(openlibrary_misses=0)) as upstream:
        environment = {"GS_OPENLIBRARY_URL": upstream.openlibrary_url, "GS_CONTACT": "me@example.org"}
        done = await asyncio.to_thread(run, tmp_path, export, **environment)
        asked = len(upstream.log)
        again = await asyncio.to_thread(run, tmp_path, export, **environment)
    assert (done.returncode, again.returncode) == (0, 0), done.stderr
    assert asked > 0
    assert len(upstream.log) == asked  # the answers were kept
    document = json.loads((tmp_path / "export.dashboard.json").read_text())
    assert document["enrichment_stats"]["books_found"] == 5


async def test_failed_look_ups_have_an_exit_code_of_their_own(export: Path, tmp_path: Path) -> None:
    async with Upstream(settings=UpstreamSettings(faults=[Fault(kind="status", status=403)])) as upstream:
        environment = {"GS_OPENLIBRARY_URL": upstream.openlibrary_url, "GS_CONTACT": "me@example.org"}
        done = await asyncio.to_thread(run, tmp_path, export, **environment)
    assert done.returncode == 3
    assert (tmp_path / "export.dashboard.json").exists()


def test_it_works_beside_a_running_server(export: Path, tmp_path: Path) -> None:
    with running_server(tmp_path / "data", GS_OFFLINE="1"):
        done = run(tmp_path, export, "--offline")
    assert done.returncode == 0, done.stderr
    assert "A server is running" in done.stderr
    assert (tmp_path / "export.dashboard.json").exists()


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("shot.csv", b"\x89PNG\r\n\x1a\n" + bytes(80), "picture"),
        ("empty.csv", b"", "empty"),
        ("gone.csv", None, "Cannot read"),
    ],
)
def test_a_wrong_file_is_told_and_nothing_is_written(tmp_path: Path, name: str, data: bytes | None, words: str) -> None:
    if data is not None:
        (tmp_path / name).write_bytes(data)
    done = run(tmp_path, tmp_path / name, "--offline")
    assert done.returncode == 1
    assert words in done.stderr
    assert "Traceback" not in done.stderr
    assert not list(tmp_path.glob("*.json"))


def test_a_place_that_cannot_be_written_is_told(export: Path, tmp_path: Path) -> None:
    done = run(tmp_path, export, "--offline", "-o", tmp_path / "no" / "such" / "folder.json")
    assert done.returncode == 4
    assert "Cannot write" in done.stderr


def test_a_wrong_setting_is_one_clear_line(export: Path, tmp_path: Path) -> None:
    done = run(tmp_path, export, GS_OPENLIBRARY_RATE="fast")
    assert done.returncode == 2
    assert "GS_OPENLIBRARY_RATE" in done.stderr


def test_help_is_worth_reading(tmp_path: Path) -> None:
    done = run(tmp_path, "--help")
    for words in ("EXPORT.csv", "exit codes", "--offline", "--read-only", "GS_CONTACT"):
        assert words in done.stdout
