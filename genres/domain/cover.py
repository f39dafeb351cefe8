"""A book's cover as a picture."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """The bytes of a JPEG, PNG, GIF or WebP, which of these it is, and the strong ETag of exactly these, quoted."""

    body: bytes
    media_type: str
    etag: str
