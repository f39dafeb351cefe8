#!/bin/sh
# Makes .venv and installs one locked requirements file into it: venv.sh REQUIREMENTS STAMP
set -eu
python=${PYTHON:-python3}
"$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Python 3.11 or newer is needed; found $("$python" --version)." >&2; exit 1; }
[ -x .venv/bin/python ] || "$python" -m venv .venv || { echo "Python cannot make a virtual environment (on Debian: apt-get install python3-venv)." >&2; exit 1; }
.venv/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r "$1"
touch "$2"
