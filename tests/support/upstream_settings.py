"""What can be set on the simulated book APIs, at the start or while they run."""

from typing import Literal, get_args

from pydantic import BaseModel, ConfigDict, Field

FaultKind = Literal["status", "hang", "malformed", "truncated", "html", "reset", "redirect-away"]
Profile = Literal["instant", "free", "real", "strict", "bad-day", "healthy", "degraded", "down"]
PROFILES: tuple[Profile, ...] = get_args(Profile)

_LIMITED = {"real", "strict", "bad-day"}
_GOOGLE_DAILY = 1000
_GOOGLE_PER_100_S = 100
_BAD_DAY_OUTAGE_AT_S = 5.0
_BAD_DAY_POISON = 0.0025


class Fault(BaseModel):
    """A way to fail: on paths that begin with `path`, for a share of the requests, so many times (None: for ever).

    The first `after` requests on these paths are spared.

    `status` is used by the kind of that name, with a body in the style of the API; `retry_after` goes with it.
    """

    model_config = ConfigDict(extra="forbid")

    kind: FaultKind
    path: str = "/"
    share: float = Field(default=1.0, ge=0, le=1)
    times: int | None = None
    after: int = 0
    status: int = 503
    retry_after: str | None = None


class UpstreamSettings(BaseModel):
    """ISBNs are ISBN-13. Shares are from 0 to 1; who is hit is decided by a hash of ISBN and seed.

    Profiles: `instant` (the default: no latency of its own); `free` (median 250 ms, 95 of 100 below 900 ms, no limits);
    `real` (the same latency, limits of both services); `strict` (`real`, but a burst passes at once and is not held
    back to the rate, so that who hurries is refused); `bad-day` (`real`, plus 5 % 5xx, 2 % hangs, 1 % malformed,
    poisoned batches, and an outage of Open Library for a minute); `healthy`, `degraded` and `down` as they were seen.
    """

    model_config = ConfigDict(extra="forbid", validate_assignment=True)

    seed: int = 0
    weather: int = Field(default=0, ge=0, lt=1000)  # other latencies and faults over the same world; needs a reset
    profile: Profile = "instant"
    latency_ms: float = Field(default=0, ge=0)
    faults: list[Fault] = []
    outage_at_s: float | None = None  # Open Library is away from here on; seconds since the start or the last reset
    outage_s: float = 60.0

    limits: bool = (
        False  # Open Library's 3 a second, burst of 25, ban after 50 refusals a minute; its covers' 400 a minute
    )
    demand_contact: bool = True
    demand_key: bool = True
    wrong_keys: list[str] = ["wrong"]
    google_daily: int | None = None
    google_per_minute: int | None = None
    google_per_100_s: int | None = None
    demand_country: bool = False

    openlibrary_misses: float = Field(default=0.12, ge=0, le=1)
    google_misses: float = Field(default=0.4, ge=0, le=1)
    quirks: bool = True  # gaps, doubled works, works missing from the index, odd shapes
    unknown: list[str] = []  # to both APIs
    missed_in_batches: list[str] = []  # Google finds these only when asked for alone
    strays: list[str] = []  # asked for one of these that it does not know, Google answers with another book
    stray_share: float = Field(default=0, ge=0, le=1)
    poisoned: list[str] = []  # make `/api/books` answer `{}`
    poisoned_share: float = Field(default=0, ge=0, le=1)
    unsearchable: list[str] = []  # their works are not found by ISBN
    doubled: list[str] = []  # a second, thin work claims the same ISBN
    merged: list[str] = []  # the edition still names a work that became a redirect
    merged_share: float = Field(default=0, ge=0, le=1)
    deleted: list[str] = []  # the edition names a work that was deleted
    edition_redirects: list[str] = []  # `/api/books` gives a redirect in place of the edition
    coverless: list[int] = []  # cover ids of Open Library without a picture
    placeholders: list[str] = []  # Google's picture of these says that there is none

    @property
    def is_limited(self) -> bool:
        """Whether Open Library counts requests."""
        return self.limits or self.profile in _LIMITED

    @property
    def is_holding_back(self) -> bool:
        """Whether Open Library lets requests of a burst wait for their turn; else they pass at once."""
        return self.profile != "strict"

    @property
    def google_quotas(self) -> dict[str, int | None]:
        """Google's limits by the names of `GoogleQuota.admit`."""
        limited = self.profile in _LIMITED
        return {
            "daily": self.google_daily if self.google_daily is not None or not limited else _GOOGLE_DAILY,
            "per_minute": self.google_per_minute,
            "per_100_s": self.google_per_100_s
            if self.google_per_100_s is not None or not limited
            else _GOOGLE_PER_100_S,
        }

    @property
    def poison(self) -> float:
        """The share of editions that empty a whole batch of `/api/books`."""
        return self.poisoned_share or (_BAD_DAY_POISON if self.profile == "bad-day" else 0.0)

    def is_out(self, after_s: float) -> bool:
        """Whether Open Library is away, so many seconds after the start."""
        at_s = self.outage_at_s
        if at_s is None and self.profile == "bad-day":
            at_s = _BAD_DAY_OUTAGE_AT_S
        return at_s is not None and at_s <= after_s < at_s + self.outage_s
