"""The least that must be asked, and the least time that takes: what no program within the same limits can beat."""

import math
from dataclasses import dataclass

from genres.settings import Settings
from genres.sources.openlibrary_titles import MOST_PER_REQUEST
from tests.bench.worlds import World
from tests.support.upstream_catalogue import is_in
from tests.support.upstream_limits import AT_ONCE, RATE_PER_S
from tests.support.upstream_settings import UpstreamSettings

_MEDIAN_ANSWER_S = 0.25
_STEPS = 3  # by ISBN; then by title what that did not bring; then from Google Books what is left
_STEPS_AFTER_THE_LAST_TITLE = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Bound:
    """Requests to Open Library, and the seconds until the last book that none but Google Books knows."""

    requests: int
    seconds: float


def bound(world: World, *, is_holding_back: bool, is_polite: bool = True) -> Bound:
    """A batch by ISBN is two requests, works and editions; what has no ISBN, or one unknown there, goes by title.

    What holds requests back is our own rate and burst, and the service's where it lets a burst wait.
    """
    settings = Settings()
    by_isbn = [book.edition for book in world.books if book.edition]
    unknown = sum(is_in(UpstreamSettings().openlibrary_misses, isbn, "openlibrary", 0) for isbn in by_isbn)
    by_title = len(world.books) - len(by_isbn) + unknown
    requests = 2 * math.ceil(len(by_isbn) / settings.openlibrary_batch) + math.ceil(by_title / MOST_PER_REQUEST)
    waits_s = [0.0]
    if is_polite:
        waits_s.append((requests - settings.openlibrary_burst) / settings.openlibrary_rate)
    if is_holding_back:
        waits_s.append((requests - AT_ONCE) / RATE_PER_S)
    return Bound(
        requests=requests,
        seconds=max(_STEPS * _MEDIAN_ANSWER_S, max(waits_s) + _STEPS_AFTER_THE_LAST_TITLE * _MEDIAN_ANSWER_S),
    )
