#!/bin/sh
# All tests. The browser and nginx tests need programs that no Python package brings: installed here as root on
# Debian and its kin, else named.
set -eu

missing=
for program in chromium nginx; do
    PATH=$PATH:/usr/sbin:/usr/local/sbin command -v "$program" >/dev/null || missing="$missing $program"
done

if [ -n "$missing" ]; then
    install="apt-get install --yes --no-install-recommends$missing"
    if [ "$(id -u)" != 0 ] || ! command -v apt-get >/dev/null; then
        echo "The tests need these programs too:$missing" >&2
        echo "On Debian: sudo apt-get update && sudo $install" >&2
        exit 1
    fi
    # A package would start its service; this is how Debian asks whether it may. Nothing else is to listen here.
    policy=/usr/sbin/policy-rc.d
    if [ ! -e "$policy" ]; then
        trap 'rm -f "$policy"' EXIT
        printf '#!/bin/sh\nexit 101\n' >"$policy"
        chmod +x "$policy"
    fi
    export DEBIAN_FRONTEND=noninteractive
    apt-get update --quiet --quiet
    # shellcheck disable=SC2086  # several packages, several words
    apt-get install --quiet --quiet --yes --no-install-recommends $missing >/dev/null
fi

.venv/bin/python -m pytest "$@"
