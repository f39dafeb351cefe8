"""The pure modules of the dashboard, tested under Node."""

import shutil
import subprocess
from pathlib import Path

ROOT = Path(__file__).parents[2]


def test_the_pure_modules_of_the_dashboard_hold_their_tests() -> None:
    node = shutil.which("node")
    assert node, "The JavaScript tests need Node 20.19 or newer."
    files = sorted(str(file.relative_to(ROOT)) for file in (ROOT / "tests" / "js").glob("*.test.mjs"))
    assert files
    run = subprocess.run([node, "--test", *files], cwd=ROOT, capture_output=True, text=True, timeout=110, check=False)
    assert run.returncode == 0, run.stdout + run.stderr
