"""The language that a title is written in, as far as its small words tell, beside the languages that a source names."""

from collections.abc import Iterable

from genres.matching.normalise import words

_SMALL_WORDS = {
    "en": "the of and with from to for my his her how who is are what why you your at by on",
    "de": "der die das und des ein eine vom im zum ich von mit ist nicht auf den dem",
    "fr": "le la les des du de et un une dans au aux sur qui est ou",
    "es": "el la los las del de y un una con por en su",
    "it": "il la gli della di e un una nel che del delle dei",
    "pt": "o a os as da de do uma dos das e em no na",
    "nl": "het een van de en voor ik",
}
_FEWEST_WORDS = {"en": 1}  # `The` is enough; a foreign article alone stands in many an English title: `Les Misérables`
_LANGUAGE_OF = {code: frozenset(text.split()) for code, text in _SMALL_WORDS.items()}
# Three-letter codes, of books and of lists, to those of two letters; others stay as they are.
_SHORT_CODES = {
    "eng": "en", "ger": "de", "deu": "de", "fre": "fr", "fra": "fr", "spa": "es", "ita": "it", "por": "pt",
    "dut": "nl", "nld": "nl",
}  # fmt: skip
_UNKNOWN = frozenset(("und", "mul", "zxx", "mis", ""))


def is_in_other_language(title: str, languages: Iterable[str]) -> bool:
    """Whether a record whose only languages these are is none in the language of the title; no where that is open."""
    named = {code.strip().casefold().replace("_", "-").partition("-")[0] for code in languages}
    named = {_SHORT_CODES.get(code, code) for code in named}
    if not named or named & _UNKNOWN:
        return False
    told = _tell_language(title)
    return told is not None and told not in named


def _tell_language(title: str) -> str | None:
    found = words(title)
    counts = {code: sum(word in small for word in found) for code, small in _LANGUAGE_OF.items()}
    best = max(counts.values())
    leaders = [code for code, count in counts.items() if count == best]
    return leaders[0] if len(leaders) == 1 and best >= _FEWEST_WORDS.get(leaders[0], 2) else None
