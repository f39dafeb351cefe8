"""Conditional requests: whether the caller already has what it asks for (RFC 9110, section 13.1.2)."""


def is_known(if_none_match: str | None, etag: str | None) -> bool:
    """Whether one of the caller's tags is ours. Weak comparison: a proxy that compresses weakens tags."""
    if not if_none_match or not etag:
        return False
    return any(tag.strip().removeprefix("W/") in (etag, "*") for tag in if_none_match.split(","))
