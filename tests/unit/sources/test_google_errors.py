import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from genres.sources.google_errors import Trouble, trouble_of
from tests.unit.sources.test_payload import JSON


def error(reason: str, *, message: str = "no", metadata: object = None, detail: str = "") -> object:
    details = [{"reason": detail, "metadata": metadata}] if metadata or detail else []
    return {"error": {"code": 400, "message": message, "errors": [{"reason": reason}], "details": details}}


@pytest.mark.parametrize(
    ("status", "document", "trouble"),
    [
        (429, error("rateLimitExceeded", metadata={"quota_limit_value": "0"}), Trouble.NO_QUOTA),
        (
            429,
            error(
                "rateLimitExceeded", metadata={"quota_limit": "defaultPerDayPerProject", "quota_limit_value": "1000"}
            ),
            Trouble.DAY_SPENT,
        ),
        (429, error("rateLimitExceeded", metadata={"quota_unit": "1/d/{project}"}), Trouble.DAY_SPENT),
        (429, error("rateLimitExceeded", message="limit 'Queries per day' exceeded"), Trouble.DAY_SPENT),
        (429, error("rateLimitExceeded", metadata={"quota_unit": "1/min/{project}"}), Trouble.TOO_FAST),
        (429, "what?", Trouble.TOO_FAST),
        (403, error("dailyLimitExceeded"), Trouble.DAY_SPENT),
        (403, error("quotaExceeded"), Trouble.DAY_SPENT),
        (403, error("userRateLimitExceeded"), Trouble.TOO_FAST),
        (403, error("unknownLocation"), Trouble.UNKNOWN_LOCATION),
        (403, error("accessNotConfigured"), Trouble.API_DISABLED),
        (403, error("forbidden", detail="SERVICE_DISABLED"), Trouble.API_DISABLED),
        (403, error("ipRefererBlocked"), Trouble.RESTRICTED_KEY),
        (403, error("forbidden", detail="API_KEY_HTTP_REFERRER_BLOCKED"), Trouble.RESTRICTED_KEY),
        (400, error("badRequest", detail="API_KEY_INVALID"), Trouble.BAD_KEY),
        (400, error("keyInvalid", message="Bad Request"), Trouble.BAD_KEY),
        (400, error("keyInvalid", message="Quota exceeded"), Trouble.DAY_SPENT),
        (400, error("badRequest"), Trouble.OTHER),
        (400, error("badRequest", message="Daily Limit Exceeded"), Trouble.DAY_SPENT),
        (400, error("keyInvalid", message="Quota exceeded for 'Queries per minute'"), Trouble.TOO_FAST),
        (400, {"error": {"message": "Quota exceeded"}}, Trouble.DAY_SPENT),
        (403, error("forbidden", message="About quotas"), Trouble.OTHER),
        (403, None, Trouble.OTHER),
        (None, None, Trouble.OTHER),
    ],
)
def test_every_error_reply_has_its_meaning(status: int | None, document: object, trouble: Trouble) -> None:
    assert trouble_of(status, document) is trouble


@settings(deadline=None)
@given(st.sampled_from([400, 403, 429, None]), JSON)
def test_no_error_reply_breaks_the_reading(status: int | None, document: object) -> None:
    for shape in (document, {"error": document}, {"error": {"errors": document, "details": [document]}}):
        assert trouble_of(status, shape) in Trouble
