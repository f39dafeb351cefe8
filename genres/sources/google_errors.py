"""What Google's error replies mean. Two envelopes are in use: `errors` alone, and with `status` and `details`."""

from collections.abc import Iterator, Mapping
from enum import Enum, auto
from typing import Annotated

from pydantic import BeforeValidator

from genres.sources.payload import Payload, Text, to_record, to_records


class Trouble(Enum):
    """Why Google Books did not answer."""

    NO_QUOTA = auto()  # a limit of 0: what every call without a key gets since February 2026
    DAY_SPENT = auto()
    TOO_FAST = auto()
    UNKNOWN_LOCATION = auto()
    BAD_KEY = auto()
    RESTRICTED_KEY = auto()
    API_DISABLED = auto()
    OTHER = auto()


class _Quota(Payload):
    quota_limit: Text = None
    quota_limit_value: Text = None
    quota_unit: Text = None


class _Detail(Payload):
    reason: Text = None
    metadata: Annotated[_Quota, BeforeValidator(to_record)] = _Quota()


class _Error(Payload):
    message: Text = None
    status: Text = None
    errors: Annotated[tuple[_Detail, ...], BeforeValidator(to_records)] = ()
    details: Annotated[tuple[_Detail, ...], BeforeValidator(to_records)] = ()

    def reasons(self) -> set[str]:
        return {detail.reason for detail in (*self.errors, *self.details) if detail.reason}

    def quotas(self) -> Iterator[_Quota]:
        return (detail.metadata for detail in self.details)


_BY_REASON: Mapping[Trouble, set[str]] = {
    Trouble.UNKNOWN_LOCATION: {"unknownLocation"},
    Trouble.DAY_SPENT: {"dailyLimitExceeded", "quotaExceeded", "dailyLimitExceededUnreg"},
    Trouble.API_DISABLED: {"accessNotConfigured", "SERVICE_DISABLED"},
    Trouble.RESTRICTED_KEY: {
        "ipRefererBlocked",
        "API_KEY_HTTP_REFERRER_BLOCKED",
        "API_KEY_IP_ADDRESS_BLOCKED",
        "API_KEY_SERVICE_BLOCKED",
        "API_KEY_ANDROID_APP_BLOCKED",
        "API_KEY_IOS_APP_BLOCKED",
    },
    Trouble.BAD_KEY: {"keyInvalid", "keyExpired", "API_KEY_INVALID", "API_KEY_EXPIRED"},
    Trouble.TOO_FAST: {"userRateLimitExceeded", "rateLimitExceeded", "RATE_LIMIT_EXCEEDED"},
}


def trouble_of(status: int | None, document: object) -> Trouble:
    """Read an error reply; one of another shape is OTHER, a 429 of another shape TOO_FAST."""
    error = _Error.model_validate(to_record(to_record(document).get("error")))
    if any(quota.quota_limit_value == "0" for quota in error.quotas()):
        return Trouble.NO_QUOTA
    if any(_is_daily(quota) for quota in error.quotas()):
        return Trouble.DAY_SPENT
    reasons = error.reasons()
    for trouble, names in _BY_REASON.items():
        if reasons & names:
            return _second_look(trouble, error)
    if status == 400:  # noqa: PLR2004 - Bad Request
        return _second_look(Trouble.OTHER, error)
    return Trouble.TOO_FAST if status == 429 else Trouble.OTHER  # noqa: PLR2004 - Too Many Requests


def _is_daily(quota: _Quota) -> bool:
    return "PerDay" in (quota.quota_limit or "") or (quota.quota_unit or "").startswith("1/d")


def _second_look(trouble: Trouble, error: _Error) -> Trouble:
    """Where only the message tells: spent quotas have been seen under the names of a bad key and a bad question."""
    message = (error.message or "").casefold()
    about_quota = "quota" in message or "limit exceeded" in message
    about_day = "per day" in message or "daily" in message
    if trouble is Trouble.TOO_FAST:
        return Trouble.DAY_SPENT if about_day else trouble
    if trouble in {Trouble.BAD_KEY, Trouble.OTHER} and about_quota:
        return Trouble.TOO_FAST if "per minute" in message or "per 100 seconds" in message else Trouble.DAY_SPENT
    return trouble
