#!/bin/sh
# Starts a program in the container: gives the data folder to PUID:PGID where it is not theirs, gives up root, checks
# that the folder can be used, and becomes the program. Started as any other user it only checks.
set -eu
data=${GS_DATA_DIR:-/data}
uid=${PUID:-1000}
gid=${PGID:-1000}

refuse() {
    printf '%s\n' "$@" >&2
    exit 78 # EX_CONFIG of sysexits.h: a person has to change something
}

for id in "$uid" "$gid"; do
    case $id in
        '' | *[!0-9]*) refuse "PUID and PGID must be numbers, not '$uid' and '$gid'. To see those of your own user, run: id" ;;
    esac
done

if [ "$(id -u)" = 0 ] && [ "$uid" != 0 ]; then
    mkdir -p "$data"
    # Where it is not allowed, as on some network shares, the check below says what to do.
    find "$data" -xdev '(' ! -user "$uid" -o ! -group "$gid" ')' -exec chown -h "$uid:$gid" '{}' + || true
    exec setpriv --reuid "$uid" --regid "$gid" --clear-groups --no-new-privs /bin/sh "$0" "$@"
fi

us=$(id -u):$(id -g)
[ -d "$data" ] || refuse "There is no data folder $data."
closed=$(find "$data" -xdev ! -name '.?*' '(' ! -readable -o ! -writable -o -type d ! -executable ')' -print -quit 2>/dev/null || true)
if [ -n "$closed" ]; then
    owner=$(stat -c %u:%g "$closed")
    if [ "${owner%:*}" = "${us%:*}" ]; then
        refuse "The data folder cannot be used: $closed is ours ($us), but closed to writing. Is it mounted read-only?" \
            "If not, run this on the host, then start again: sudo chmod -R u+rwX ${DATA_PATH:-$data}"
    fi
    refuse "The data folder cannot be used: $closed belongs to uid:gid $owner, and this program runs as $us." \
        "Run this on the host, then start again: sudo chown -R $us ${DATA_PATH:-$data}"
fi

exec "$@"
