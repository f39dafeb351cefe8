"""Fails where a test was skipped that could have run here: all_ran.py JUNIT_XML.

A test may be skipped for want of root, of the right to mount, or of the real exports, and its reason says so. What is
there is no excuse; with `GS_REQUIRE_CORPUS` set the exports are, and tests of them must have run besides.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Collection, Mapping
from pathlib import Path
from xml.etree.ElementTree import parse

NEEDS_ROOT = "needs root"
NEEDS_MOUNT = "needs the right to mount"
NEEDS_EXPORTS = "needs the real exports"
READ_ONLY = 'mount --bind "$GS_DATA_DIR" "$GS_DATA_DIR" && mount -o remount,bind,ro "$GS_DATA_DIR"'


def may_mount() -> bool:
    """Whether a folder can be mounted read-only here, out of everybody else's sight. Not every container may."""
    if shutil.which("unshare") is None:
        return False
    with tempfile.TemporaryDirectory() as folder:
        alone = ["unshare", "--mount", "sh", "-c", READ_ONLY]
        environment = {"PATH": os.environ["PATH"], "GS_DATA_DIR": folder}
        return subprocess.run(alone, env=environment, capture_output=True, check=False).returncode == 0


def read_report(report: Path) -> tuple[int, dict[str, str]]:
    """How many tests of the real exports ran, and of every skipped test the reason."""
    ran, skipped = 0, {}
    for case in parse(report).iter("testcase"):  # noqa: S314  pytest wrote it a moment ago
        room = case.get("classname", "")
        reason = case.find("skipped")
        if reason is not None:
            skipped[f"{room}.{case.get('name', '')}"] = reason.get("message", "")
        elif room.startswith("tests.corpus."):
            ran += 1
    return ran, skipped


def without_excuse(skipped: Mapping[str, str], excuses: Collection[str]) -> dict[str, str]:
    """The tests that were skipped for another reason than these."""
    return {test: reason for test, reason in skipped.items() if not reason.startswith(tuple(excuses))}


def main(report: Path, *, is_root: bool, can_mount: bool, has_exports: bool) -> str | None:
    """What is wrong, None where nothing is."""
    ran, skipped = read_report(report)
    print(f"{len(skipped)} tests skipped; tests of the real exports: {ran} ran")
    there = {NEEDS_ROOT: is_root, NEEDS_MOUNT: can_mount, NEEDS_EXPORTS: has_exports}
    excuses = [need for need, is_there in there.items() if not is_there]
    if wrong := without_excuse(skipped, excuses):
        return "\n".join(["These tests could have run here:", *(f"{test}: {why}" for test, why in wrong.items())])
    return "No test of the real exports ran." if has_exports and not ran else None


if __name__ == "__main__":
    sys.exit(
        main(
            Path(sys.argv[1]),
            is_root=os.geteuid() == 0,
            can_mount=may_mount(),
            has_exports=os.environ.get("GS_REQUIRE_CORPUS") == "1",
        )
    )
