"""`--reclassify` on the command line."""

import asyncio
from pathlib import Path

import pytest

from genres.publish.rules_file import RULES_NAME
from tests.integration.remake.conftest import FOUND, open_home
from tests.integration.test_command_line import run
from tests.support.server import running_server


async def test_the_command_line_makes_all_libraries_anew(tmp_path: Path) -> None:
    async with open_home(tmp_path / "data") as home:
        job_id = await home.finish()
    (tmp_path / "data" / RULES_NAME).write_text('[rename]\nFantasy = "Magic"\n')
    done = await asyncio.to_thread(run, tmp_path, "--reclassify")
    assert (done.returncode, "Made anew: 1 library." in done.stderr) == (0, True), done.stderr
    async with open_home(tmp_path / "data") as home:
        assert "Magic" in (await home.book(job_id, FOUND)).genres
    again = await asyncio.to_thread(run, tmp_path, "--reclassify")
    assert "Changed: 0 books." in again.stderr


def test_the_command_line_tells_what_is_wrong_with_the_rules(tmp_path: Path) -> None:
    assert "Made anew: 0 libraries." in run(tmp_path, "--reclassify").stderr
    assert not (tmp_path / "data").exists()
    with running_server(tmp_path / "data", GS_OFFLINE="1"):
        done = run(tmp_path, "--reclassify")
    assert done.returncode == 4
    assert "curl -X POST http://localhost:8001/reclassify" in done.stderr
    (tmp_path / "data" / RULES_NAME).write_text('hide = ["Fantasie"]')
    assert "Did you mean “Fantasy”?" in run(tmp_path, "--reclassify").stderr.replace("\n", " ")


@pytest.mark.parametrize("arguments", [(), ("export.csv", "--reclassify")])
def test_the_command_line_wants_an_export_or_to_make_anew(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    done = run(tmp_path, *arguments)
    assert done.returncode == 2
    assert "either EXPORT.csv or --reclassify" in done.stderr
