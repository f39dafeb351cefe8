"""How the program starts in a container: as whom, on whose folder, and what it says where that cannot be."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from tools.all_ran import NEEDS_MOUNT, NEEDS_ROOT, READ_ONLY, may_mount

ROOT = Path(__file__).parents[2]
as_root = pytest.mark.skipif(os.geteuid() != 0, reason=f"{NEEDS_ROOT}: only root can become another user")
can_mount = pytest.mark.skipif(not may_mount(), reason=f"{NEEDS_MOUNT}: a folder read-only")
READER = (4321, 5432)
OTHER = (999, 998)
SHOW_SELF = [
    "sh",
    "-c",
    'id -u; id -g; id -G; grep -E "^(CapEff|CapPrm|NoNewPrivs)" /proc/self/status; touch "$GS_DATA_DIR/new"',
]


@pytest.fixture
def data() -> Iterator[Path]:
    """A data folder that any user can reach, with the script beside it."""
    with TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        shutil.copy(ROOT / "tools" / "entrypoint.sh", folder)
        (Path(folder) / "entrypoint.sh").chmod(0o755)
        data = Path(folder) / "data"
        data.mkdir()
        yield data


def start(
    data: Path, *command: str, user: tuple[int, int] | None = None, **settings: str
) -> subprocess.CompletedProcess[str]:
    """Run the script in front of a command, as a container would with `user:`, or as root."""
    become = ["setpriv", f"--reuid={user[0]}", f"--regid={user[1]}", "--clear-groups"] if user else []
    environment = {"PATH": os.environ["PATH"], "GS_DATA_DIR": str(data), "DATA_PATH": "./dashboard_data", **settings}
    script = str(data.parent / "entrypoint.sh")
    return subprocess.run(
        [*become, "sh", script, *command], env=environment, capture_output=True, text=True, check=False
    )


def own(owner: tuple[int, int], *paths: Path) -> None:
    for path in paths:
        os.chown(path, *owner)


@as_root
@pytest.mark.parametrize("mode", [0o755, 0o700], ids=["umask 022", "umask 077"])
def test_a_folder_of_anybody_is_given_to_the_reader_who_then_runs_the_program(data: Path, mode: int) -> None:
    (data / "state").mkdir()
    for path in (data / ".gitkeep", data / "state" / "genres.sqlite3"):
        path.touch()
    own(OTHER, data, data / "state")  # the files in it are root's
    data.chmod(mode)
    ran = start(data, *SHOW_SELF, PUID=str(READER[0]), PGID=str(READER[1]))
    assert (ran.returncode, ran.stderr) == (0, "")
    assert ran.stdout.split() == [
        *(str(number) for number in (*READER, READER[1])),
        *("CapPrm:", "0" * 16, "CapEff:", "0" * 16, "NoNewPrivs:", "1"),
    ]
    for path in (data, *data.rglob("*")):
        assert (path.stat().st_uid, path.stat().st_gid) == READER, path


@as_root
def test_the_reader_is_user_1000_where_nobody_says_otherwise(data: Path) -> None:
    assert start(data, "id", "-u").stdout == "1000\n"


@as_root
def test_four_capabilities_are_enough(data: Path) -> None:
    own(OTHER, data)
    data.chmod(0o700)
    few = ["setpriv", "--bounding-set=-all,+chown,+dac_override,+setgid,+setuid", "--inh-caps=-all"]
    ran = subprocess.run(
        [*few, "sh", str(data.parent / "entrypoint.sh"), "id", "-u"],
        env={"PATH": os.environ["PATH"], "GS_DATA_DIR": str(data), "PUID": str(READER[0])},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (ran.returncode, ran.stdout) == (0, f"{READER[0]}\n")


@as_root
def test_a_link_out_of_the_folder_is_not_followed(data: Path) -> None:
    outside = data.parent / "outside"
    outside.touch()
    (data / "link").symlink_to(outside)
    start(data, "true", PUID=str(READER[0]))
    assert outside.stat().st_uid == 0


@as_root
def test_another_user_is_told_the_owner_and_the_one_command(data: Path) -> None:
    own(OTHER, data)
    ran = start(data, "id", user=READER)
    assert (ran.returncode, ran.stdout) == (78, "")
    assert "belongs to uid:gid 999:998, and this program runs as 4321:5432" in ran.stderr
    assert ran.stderr.endswith("start again: sudo chown -R 4321:5432 ./dashboard_data\n")


@as_root
def test_another_user_is_told_of_a_database_that_is_not_his(data: Path) -> None:
    (data / "state").mkdir()
    (data / "state" / "genres.sqlite3").touch(mode=0o644)
    own(READER, data, data / "state")
    ran = start(data, "id", user=READER)
    assert ran.returncode == 78
    assert "state/genres.sqlite3 belongs to uid:gid 0:0" in ran.stderr


@as_root
def test_another_user_with_a_folder_of_his_own_runs_the_program(data: Path) -> None:
    (data / ".gitkeep").touch()  # of no use to the program, so root may keep it
    own(READER, data)
    ran = start(data, *SHOW_SELF, user=READER)
    assert (ran.returncode, ran.stderr) == (0, "")
    assert ran.stdout.split()[:2] == [str(number) for number in READER]


@as_root
@can_mount
def test_a_folder_mounted_read_only_is_told(data: Path) -> None:
    ran = subprocess.run(
        ["unshare", "--mount", "sh", "-c", f'{READ_ONLY} && exec sh "$0" id', str(data.parent / "entrypoint.sh")],
        env={"PATH": os.environ["PATH"], "GS_DATA_DIR": str(data), "PUID": "0"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 78
    assert "Is it mounted read-only?" in ran.stderr


def test_a_user_that_is_no_number_is_refused(data: Path) -> None:
    ran = start(data, "id", PUID="me")
    assert (ran.returncode, ran.stdout) == (78, "")
    assert ran.stderr == "PUID and PGID must be numbers, not 'me' and '1000'. To see those of your own user, run: id\n"


def test_the_program_takes_the_place_of_the_script(data: Path) -> None:
    me = f"{os.geteuid()}"
    with subprocess.Popen(
        ["sh", str(data.parent / "entrypoint.sh"), "sh", "-c", "echo $$"],
        env={"PATH": os.environ["PATH"], "GS_DATA_DIR": str(data), "PUID": me, "PGID": f"{os.getegid()}"},
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        out, _ = process.communicate(timeout=60)
        assert int(out) == process.pid  # so a stop signal reaches the program itself
