"""Comparing names and titles that different hands have typed."""

import re
import unicodedata

# Soft hyphen, zero-width non-joiner, word joiner, and the marks that steer the direction of writing.
_INVISIBLE = dict.fromkeys(
    (0x00AD, 0x061C, 0x200C, 0x200E, 0x200F, *range(0x202A, 0x202F), 0x2060, *range(0x2066, 0x206A))
)

_WORD = re.compile(r"[^\W_]+")
_APOSTROPHES = dict.fromkeys(map(ord, "'\u02bc\u2018\u2019"))


def match_key(text: str) -> str:
    """Return the form under which two spellings of one name are equal. For comparing only, never for display."""
    if not text.isascii():
        # Once more at the end: folding case may leave marks that compose (U+0345 becomes a letter, for one).
        text = unicodedata.normalize("NFC", unicodedata.normalize("NFC", text.translate(_INVISIBLE)).casefold())
    return " ".join(text.casefold().split())


def plain_words(text: str) -> list[str]:
    """The words of a text without case, accents and marks, in their order: "Café O'Hara" is `cafe`, `ohara`."""
    bare = unicodedata.normalize("NFKD", text.translate(_APOSTROPHES))
    return _WORD.findall("".join(letter for letter in bare if not unicodedata.combining(letter)).casefold())
