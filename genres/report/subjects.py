"""Raw headings in one form: whatever a source sends becomes the text in which aliases are written."""

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

from genres.report.noise import NATIONALITIES

STEP = " / "

_LETTERS = str.maketrans({"ł": "l", "ø": "o", "\u2019": "'", "\u2018": "'", "\u02bc": "'"})
_YEARS = re.compile(r"(?<=\d)\s*[\u2012-\u2015]\s*(?=\d)")  # 1939 to 1945 is no path
_STEPS = re.compile(r"\s*(?:--+|[\u2013-\u2015]|;|/)\s*")
_HEADS = (
    r"(?:fiction|juvenile fiction|juvenile nonfiction|young adult fiction|comics and graphic novels"
    r"|literature and fiction|social science|political science)"
)
_HEAD_DASH = re.compile(rf"({_HEADS}) - ")
_HEAD_COMMA = re.compile(rf"{_HEADS},")
_LANGUAGE_END = re.compile(
    rf"(.*(?:fiction|stories|tales|poetry|drama|literature|essays|strips|mythology).*?)"
    rf",\s*(?:{NATIONALITIES})(?: and [a-z]+)?"
)
_FICTION_END = re.compile(r"(.+?)(?:, | in | \()((?:juvenile |young adult )?fiction|juvenile literature)\)?")

_LONGEST_TOPIC = 80
_TOPIC_START = re.compile(r"^(?:juvenile |young adult )?(?:non-?)?fiction\s*(?:,|/|--?)\s*", re.IGNORECASE)
_TOPIC_END = re.compile(
    r"\s*(?:--|,|/|\bin\b|\()\s*(?:(?:juvenile |young adult )?fiction|juvenile literature)\)?$"
    r"|\s*\((?:fictitious|fictional|legendary|imaginary) [^)]*\)$",
    re.IGNORECASE,
)


class Topic(NamedTuple):
    """A heading or name as a reader may see it; topics with the same `key` are the same in another spelling."""

    key: str
    text: str


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
    key = _STEPS.sub(STEP, _YEARS.sub("-", fold(text)))
    key = " ".join(key.split()).strip(" .")
    if head := _HEAD_DASH.match(key):
        key = head[1] + STEP + key[head.end() :]
    if _HEAD_COMMA.match(key):
        key = STEP.join(step for part in key.split(",") if (step := part.strip()))
    if "," in key and (language := _LANGUAGE_END.fullmatch(key)):
        key = language[1]
    ending = _FICTION_END.fullmatch(key)
    return ending[1] + STEP + ending[2] if ending else key


@lru_cache(maxsize=32_768)
def to_topic(text: str) -> Topic | None:
    """A heading as a plain topic in its own spelling, without the words that only say fiction; None if no words."""
    topic = " ".join(text.replace("_", " ").split()).strip(" .")
    topic = _TOPIC_START.sub("", _TOPIC_END.sub("", topic))
    if not 1 < len(topic) <= _LONGEST_TOPIC or not any(map(str.isalpha, topic)):
        return None
    return Topic(fold(topic), topic)
