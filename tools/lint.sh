#!/bin/sh
# The same checks on a desk, before a commit and in CI.
set -eu
PATH=$PWD/.venv/bin:$PATH
ruff check .
ruff format --check .
mypy
lint-imports
