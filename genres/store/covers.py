"""Cover pictures on the disk, bounded in size: the ones that were not looked at for longest go first.

A name tells all of a file: `{cover}-{size}.{digest}.{ending}`, where `cover` is a hash of the cover's id and `digest`
one of the bytes. `{cover}.none` remembers that there is no such picture, `{digest}.placeholder` that these bytes are
shown for any that is missing. Other files in the folder are left alone. Runs its file work in threads.
"""

import asyncio
import hashlib
import logging
import os
import re
import threading
import time
from collections import OrderedDict, defaultdict
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple, TypeVar

from genres.domain.cover import Picture
from genres.domain.errors import disk_errors
from genres.kit.files import replace_whole

log = logging.getLogger(__name__)

T = TypeVar("T")

NONE_FOR_S = 14 * 86_400.0
"""How long a missing picture is believed to be missing."""

_ENDINGS = {"image/jpeg": "jpg", "image/png": "png", "image/gif": "gif", "image/webp": "webp"}
_MEDIA_TYPES = {ending: media_type for media_type, ending in _ENDINGS.items()}
_PICTURE = re.compile(r"([og][0-9a-f]{32})-([a-z0-9]{1,4})\.([0-9a-f]{32})\.(jpg|png|gif|webp)")
_NONE = re.compile(r"([og][0-9a-f]{32})\.none")
_PLACEHOLDER = re.compile(r"([0-9a-f]{32})\.placeholder")
_LEFT_OVER = re.compile(r"\.[og][0-9a-f]{32}.*\.part")
_BLOCK_BYTES = 4096
_MOST_NONES = 20_000
_SEEN_AGAIN_S = 3600.0  # no need to note more often that a file was looked at
_SAME_BYTES = 3
_GUESSABLE = "g"  # Google tells nobody that a picture is missing: it sends another


class _Place(NamedTuple):
    cover: str
    size: str


@dataclass(slots=True)
class _Kept:
    name: str
    digest: str
    room_bytes: int
    seen_at: float


class CoverFolder:
    """`state/covers`; fits `genres.sources.covers.CoverShelf`."""

    def __init__(self, folder: Path, *, most_bytes: int, now: Callable[[], float] = time.time) -> None:
        """Keep at most so many bytes of pictures; `now` is the time of files, in seconds of the epoch."""
        self._folder = folder
        self._most_bytes = most_bytes
        self._now = now
        self._lock = threading.Lock()
        self._is_open = False
        self._kept: OrderedDict[_Place, _Kept] = OrderedDict()  # the one looked at last stands last
        self._sizes: defaultdict[str, set[str]] = defaultdict(set)
        self._nones: OrderedDict[str, float] = OrderedDict()
        self._placeholders: set[str] = set()
        self._shown_for: defaultdict[str, set[str]] = defaultdict(set)
        self._room_bytes = 0

    async def find(self, cover: str, *, size: str) -> Picture | None:
        """The picture of a cover in a size, None where it is not kept. One that does not fit its name is removed."""
        return await self._run(lambda: self._find(_Place(_hashed(cover), size)))

    async def is_missing(self, cover: str) -> bool:
        """Whether it is known that there is no such picture."""
        return await self._run(lambda: self._is_missing(_hashed(cover)))

    async def keep(self, cover: str, *, size: str, body: bytes, media_type: str) -> Picture | None:
        """Keep a picture. None where it turns out to be what is shown for any that is missing; then none is kept."""
        return await self._run(lambda: self._keep(_Place(_hashed(cover), size), body, media_type))

    async def keep_missing(self, cover: str) -> None:
        """Remember for a while that there is no such picture."""
        await self._run(lambda: self._note_none(_hashed(cover)))

    async def forget(self, covers: Iterable[str]) -> None:
        """Remove everything that is known of these covers."""
        names = {_hashed(cover) for cover in covers}
        await self._run(lambda: self._forget(names))

    async def _run(self, work: Callable[[], T]) -> T:
        """Do file work in a thread, one at a time. Raises NoRoomError or StoreError where the folder cannot be used."""

        def do() -> T:
            with self._lock:
                self._open()
                return work()

        with disk_errors("the folder of covers cannot be used"):
            return await asyncio.to_thread(do)

    def _find(self, place: _Place) -> Picture | None:
        kept = self._kept.get(place)
        if kept is None:
            return None
        path = self._folder / kept.name
        try:
            body = path.read_bytes()
        except OSError:
            body = b""
        if _digest(body) != kept.digest:
            self._drop(place)
            return None
        self._kept.move_to_end(place)
        if (now := self._now()) - kept.seen_at > _SEEN_AGAIN_S:
            kept.seen_at = now
            _touch(path, now)
        return _picture(body, kept.digest, _MEDIA_TYPES[kept.name.rpartition(".")[2]])

    def _is_missing(self, cover: str) -> bool:
        since = self._nones.get(cover)
        if since is None:
            return False
        if self._now() - since < NONE_FOR_S:
            return True
        self._drop_none(cover)
        return False

    def _keep(self, place: _Place, body: bytes, media_type: str) -> Picture | None:
        digest = _digest(body)
        if self._is_placeholder(digest, place.cover):
            return None
        self._drop_none(place.cover)
        self._drop(place)
        kept = _Kept(
            f"{place.cover}-{place.size}.{digest}.{_ENDINGS[media_type]}", digest, _room(len(body)), self._now()
        )
        if kept.room_bytes <= self._most_bytes and self._write(kept, body):
            self._add(place, kept)
            self._make_room()
        return _picture(body, digest, media_type)

    def _write(self, kept: _Kept, body: bytes) -> bool:
        """Bring it to the disk; a full one keeps nothing, and is no reason to show nothing."""
        try:
            replace_whole(self._folder / kept.name, [body])
        except OSError as error:
            log.warning("cover_not_kept", extra={"reason": error.strerror})
            return False
        _touch(self._folder / kept.name, kept.seen_at)
        return True

    def _is_placeholder(self, digest: str, cover: str) -> bool:
        """Whether these bytes are shown for three covers; if so, none of these has a picture."""
        if not cover.startswith(_GUESSABLE):
            return False
        shown_for = {cover, *self._shown_for.get(digest, ())}
        if digest not in self._placeholders and len(shown_for) < _SAME_BYTES:
            return False
        if digest not in self._placeholders:
            self._placeholders.add(digest)
            with suppress(OSError):
                replace_whole(self._folder / f"{digest}.placeholder", [])
        for one in shown_for:
            self._drop_cover(one)
            self._note_none(one)
        return True

    def _forget(self, covers: set[str]) -> None:
        for cover in covers:
            self._drop_cover(cover)
            self._drop_none(cover)

    def _open(self) -> None:
        """Learn once what is there from an earlier run, by the names alone."""
        if self._is_open:
            return
        self._folder.mkdir(parents=True, exist_ok=True)
        for name, size_bytes, moment in sorted(self._files(), key=lambda file: file[2]):
            if match := _PICTURE.fullmatch(name):
                place = _Place(match[1], match[2])
                self._drop(place)  # two files of one picture: a crash came before the end of the older one
                self._add(place, _Kept(name, match[3], _room(size_bytes), moment))
            elif match := _NONE.fullmatch(name):
                self._nones[match[1]] = moment
            elif match := _PLACEHOLDER.fullmatch(name):
                self._placeholders.add(match[1])
            elif _LEFT_OVER.fullmatch(name):
                _remove(self._folder / name)
        for cover in [cover for cover, since in self._nones.items() if self._now() - since >= NONE_FOR_S]:
            self._drop_none(cover)
        self._make_room()
        self._is_open = True

    def _files(self) -> Iterator[tuple[str, int, float]]:
        """Name, size in bytes and time of every file."""
        with os.scandir(self._folder) as entries:
            for entry in entries:
                if entry.is_file(follow_symlinks=False):
                    stat = entry.stat(follow_symlinks=False)
                    yield entry.name, stat.st_size, stat.st_mtime

    def _make_room(self) -> None:
        while self._room_bytes > self._most_bytes:
            self._drop(next(iter(self._kept)))

    def _add(self, place: _Place, kept: _Kept) -> None:
        self._kept[place] = kept
        self._sizes[place.cover].add(place.size)
        self._room_bytes += kept.room_bytes
        if place.cover.startswith(_GUESSABLE):
            self._shown_for[kept.digest].add(place.cover)

    def _drop(self, place: _Place) -> None:
        kept = self._kept.pop(place, None)
        if kept is None:
            return
        self._room_bytes -= kept.room_bytes
        self._sizes[place.cover].discard(place.size)
        if not self._sizes[place.cover]:
            del self._sizes[place.cover]
        shown_for = self._shown_for.get(kept.digest, set())
        shown_for.discard(place.cover)
        if not shown_for:
            self._shown_for.pop(kept.digest, None)
        _remove(self._folder / kept.name)

    def _drop_cover(self, cover: str) -> None:
        for size in tuple(self._sizes.get(cover, ())):
            self._drop(_Place(cover, size))

    def _note_none(self, cover: str) -> None:
        self._drop_none(cover)
        path = self._folder / f"{cover}.none"
        with suppress(OSError):
            path.touch()
        _touch(path, self._now())
        self._nones[cover] = self._now()
        while len(self._nones) > _MOST_NONES:
            self._drop_none(next(iter(self._nones)))

    def _drop_none(self, cover: str) -> None:
        if self._nones.pop(cover, None) is not None:
            _remove(self._folder / f"{cover}.none")


def _hashed(cover: str) -> str:
    """A file name for an id: ids differ by case only, and some disks do not tell one from the other."""
    return cover[0] + hashlib.sha256(cover.encode()).hexdigest()[:32]


def _digest(body: bytes) -> str:
    return hashlib.sha256(body).hexdigest()[:32]


def _picture(body: bytes, digest: str, media_type: str) -> Picture:
    return Picture(body=body, media_type=media_type, etag=f'"{digest}"')


def _room(size_bytes: int) -> int:
    """What a file takes of the disk."""
    return -(-max(1, size_bytes) // _BLOCK_BYTES) * _BLOCK_BYTES


def _touch(path: Path, moment: float) -> None:
    with suppress(OSError):
        os.utime(path, (moment, moment))


def _remove(path: Path) -> None:
    with suppress(OSError):
        path.unlink(missing_ok=True)
