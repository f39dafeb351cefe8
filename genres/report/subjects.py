"""Raw headings in one form: whatever a source sends becomes the text in which aliases are written."""

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

from genres.report.taxonomy import taxonomy

STEP = " / "

_LETTERS = str.maketrans({"ł": "l", "ø": "o", "\u2019": "'", "\u2018": "'", "\u02bc": "'"})
_YEARS = re.compile(r"(?<=\d)\s*[\u2012-\u2015]\s*(?=\d)")  # 1939 to 1945 is no path
_STEPS = re.compile(r"\s*(?:--+|[\u2013-\u2015]|;|/)\s*|(?<!\d)\s+-\s+|\s+-\s+(?!\d)")
_HEADS = (
    r"(?:fiction|juvenile fiction|juvenile nonfiction|young adult fiction|comics and graphic novels"
    r"|literature and fiction|social science|political science)"
)
_HEAD_COMMA = re.compile(rf"{_HEADS},")
_FICTION_END = re.compile(r"(.+?)(?:, | in | \()((?:juvenile |young adult )?fiction|juvenile literature)\)?")
_FICTION_ENDS = ("fiction", "fiction)", "juvenile literature", "juvenile literature)")

_LONGEST_TOPIC = 80
_TOPIC_WORDS = re.compile("fic|lit|leg|ima", re.IGNORECASE)  # most topics hold none of the words that are cut
_TOPIC_START = re.compile(r"^(?:juvenile |young adult )?(?:non-?)?fiction\s*(?:,|/|--?)\s*", re.IGNORECASE)
_TOPIC_END = re.compile(
    r"\s*(?:--|,|/|\bin\b|\()\s*(?:(?:juvenile |young adult )?fiction|juvenile literature)\)?$"
    r"|\s*\((?:fictitious|fictional|legendary|imaginary) [^)]*\)$",
    re.IGNORECASE,
)


class Topic(NamedTuple):
    """A heading or name as a reader may see it; topics with the same `key` are the same in another spelling.

    `is_foreign`: it holds letters beyond the English alphabet.
    """

    key: str
    text: str
    is_foreign: bool


def fold(text: str) -> str:
    """Lower case without accents; apostrophes straight, `and` for `&`, underscores as spaces."""
    if not text.isascii():
        text = unicodedata.normalize("NFKD", text)
        text = "".join(letter for letter in text if not unicodedata.combining(letter))
        text = text.casefold().translate(_LETTERS)
    return text.lower().replace("_", " ").replace("&", " and ")


def normalise(text: str) -> str:
    """The one form of a heading: folded, every kind of path written with ` / `, no language at its end.

    `FICTION / Fantasy / Epic`, `Fiction, fantasy, epic` and `Fiction - Fantasy -- Epic` are the same path;
    `Wizards, fiction`, `Wizards in fiction` and `Wizards (Fiction)` are `wizards / fiction`.
    """
    key = fold(text)
    if not text.isascii():
        key = _YEARS.sub("-", key)
    key = " ".join(_STEPS.sub(STEP, key).split()).strip(" .")
    if "," in key:
        if _HEAD_COMMA.match(key):
            key = STEP.join(step for part in key.split(",") if (step := part.strip()))
        endings = _endings()
        key = endings.after_subdivision.sub(r"\1" + STEP, endings.subdivision.sub(STEP + r"\1", key))
        if language := endings.language.fullmatch(key):
            key = language[1] + language[2]
    ending = _FICTION_END.fullmatch(key) if key.endswith(_FICTION_ENDS) else None
    return ending[1] + STEP + ending[2] if ending else key


class _Endings(NamedTuple):
    language: re.Pattern[str]  # a language or nationality after a comma, at the end or before a step
    subdivision: re.Pattern[str]  # what libraries add to a subject after a comma
    after_subdivision: re.Pattern[str]  # a subdivision, now a step, and the comma after it


@lru_cache(maxsize=1)
def _endings() -> _Endings:
    words = taxonomy().headings
    kinds = r"fiction|stories|tales|poetry|drama|literature|essays|strips|mythology"
    nationalities, subdivisions = "|".join(words.nationalities), "|".join(map(re.escape, words.subdivisions))
    return _Endings(
        language=re.compile(rf"(.*(?:{kinds})[^/]*?),\s*(?:{nationalities})(?: and [a-z]+)?(| / .*)"),
        subdivision=re.compile(rf"\s*,\s*({subdivisions})(?=,|$| /)"),
        after_subdivision=re.compile(rf"( / (?:{subdivisions}))\s*,\s*"),
    )


@lru_cache(maxsize=32_768)
def to_topic(text: str) -> Topic | None:
    """A heading as a plain topic in its own spelling, without the words that only say fiction; None if no words."""
    topic = " ".join(text.replace("_", " ").split()).strip(" .")
    if _TOPIC_WORDS.search(topic):
        topic = _TOPIC_START.sub("", _TOPIC_END.sub("", topic))
    if not 1 < len(topic) <= _LONGEST_TOPIC or not any(map(str.isalpha, topic)):
        return None
    return Topic(fold(topic), topic, not topic.isascii())
