"""The reader's own genre rules while the program runs: those of the file, or the last good ones."""

import asyncio
import logging
from dataclasses import dataclass
from typing import Protocol

from genres.domain.errors import GenresError
from genres.report.rules import NO_RULES, GenreRules

log = logging.getLogger(__name__)


class LostRaceError(GenresError):
    """What was to be changed is not any more what the caller saw."""


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptRules:
    """The rules file as it stands: `rules` is None where it cannot be used, and `trouble` says why.

    `etag` is quoted, and of exactly this content; a file that is not there has one, too.
    """

    rules: GenreRules | None
    etag: str
    trouble: str | None = None


class RulesKeeper(Protocol):
    """The rules file."""

    async def read(self) -> KeptRules:
        """The file as it stands; no file is no rules."""

    async def write(self, rules: GenreRules) -> KeptRules:
        """Replace the file whole. Raises NoRoomError or StoreError."""


class RuleBook:
    """The rules that hold. A file that somebody broke by hand leaves the last good rules in force."""

    def __init__(self, keeper: RulesKeeper) -> None:
        self._keeper = keeper
        self._current = NO_RULES
        self._told: str | None = None
        self._changing = asyncio.Lock()

    @property
    def current(self) -> GenreRules:
        """The rules as last looked at."""
        return self._current

    async def look(self) -> KeptRules:
        """Read the file again, and go by it if it can be used."""
        kept = await self._keeper.read()
        if kept.rules is not None:
            self._current = kept.rules
        elif kept.etag != self._told:
            self._told = kept.etag
            log.warning("genre_rules_unusable", extra={"reason": kept.trouble})
        return kept

    async def change(self, rules: GenreRules, *, if_match: str | None) -> KeptRules:
        """Go by these rules from now on, and keep them.

        Raises LostRaceError where `if_match` is given and is not the ETag of the file, by whoever it was changed.
        """
        async with self._changing:
            if if_match is not None and (await self._keeper.read()).etag != if_match:
                raise LostRaceError("the rules were changed meanwhile")
            kept = await self._keeper.write(rules)
            self._current = rules
            return kept
