"""`genre_rules.toml` in the data folder: the reader's own genre rules, to be read and written by hand as well."""

import asyncio
from hashlib import sha256
from pathlib import Path

from genres.domain.errors import disk_errors
from genres.kit.files import replace_whole
from genres.pipeline.rules import KeptRules
from genres.report.rules import NO_RULES, BadRulesError, GenreRules, read_rules, write_rules

RULES_NAME = "genre_rules.toml"
_MOST_BYTES = 256 * 1024
_NO_FILE = '"none"'
_UNREADABLE = '"unreadable"'


class RulesFile:
    """Fits `pipeline.rules.RulesKeeper`."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / RULES_NAME

    async def read(self) -> KeptRules:
        """The file as it stands; no file is no rules."""
        return await asyncio.to_thread(self._read)

    async def write(self, rules: GenreRules) -> KeptRules:
        """Replace the file whole. Raises NoRoomError or StoreError."""
        return await asyncio.to_thread(self._write, rules)

    def _read(self) -> KeptRules:
        try:
            with self._path.open("rb") as file:
                content = file.read(_MOST_BYTES + 1)
        except FileNotFoundError:
            return KeptRules(rules=NO_RULES, etag=_NO_FILE)
        except OSError as error:
            return KeptRules(rules=None, etag=_UNREADABLE, trouble=f"{RULES_NAME}: {error.strerror}.")
        try:
            return KeptRules(rules=_understand(content), etag=_etag(content))
        except BadRulesError as error:
            return KeptRules(rules=None, etag=_etag(content), trouble=str(error))

    def _write(self, rules: GenreRules) -> KeptRules:
        content = write_rules(rules).encode()
        with disk_errors("the genre rules could not be written"):
            replace_whole(self._path, [content])
        return KeptRules(rules=rules, etag=_etag(content))


def _understand(content: bytes) -> GenreRules:
    if len(content) > _MOST_BYTES:
        raise BadRulesError(RULES_NAME, f"The file is larger than {_MOST_BYTES // 1024} KiB.")
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise BadRulesError(RULES_NAME, "The file is not written in UTF-8.") from None
    return read_rules(text)


def _etag(content: bytes) -> str:
    return f'"{sha256(content).hexdigest()[:16]}"'
