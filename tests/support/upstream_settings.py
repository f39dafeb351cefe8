"""What can be set on the simulated book APIs, at the start or while they run."""

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

FaultKind = Literal["status", "hang", "malformed", "truncated", "html", "reset", "redirect-away"]
Profile = Literal["free", "healthy", "degraded", "down"]


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
    """ISBNs are ISBN-13. Shares are from 0 to 1; who is hit is decided by a hash of ISBN and seed."""

    model_config = ConfigDict(extra="forbid", validate_assignment=True)

    seed: int = 0
    profile: Profile = "free"
    latency_ms: float = Field(default=0, ge=0)
    faults: list[Fault] = []

    limits: bool = False  # Open Library's 3 a second, burst of 25, ban after 50 refusals a minute
    demand_contact: bool = True
    demand_key: bool = True
    wrong_keys: list[str] = ["wrong"]
    google_daily: int | None = None
    google_per_minute: int | None = None
    demand_country: bool = False

    openlibrary_misses: float = Field(default=0.12, ge=0, le=1)
    google_misses: float = Field(default=0.4, ge=0, le=1)
    quirks: bool = True  # gaps, doubled works, works missing from the index, odd shapes
    unknown: list[str] = []  # to both APIs
    missed_in_batches: list[str] = []  # Google finds these only when asked for alone
    poisoned: list[str] = []  # make `/api/books` answer `{}`
    unsearchable: list[str] = []  # their works are not found by ISBN
    doubled: list[str] = []  # a second, thin work claims the same ISBN
