"""Words that tell a record to be something else than the plain book: a guide to it, a set, an adaptation, a sample.

Only strong words are here. `The Making of ...` or `Understanding ...` begin titles of their own, and titles that differ
are no match anyway; these are for what stands beside an equal title: `Dune: Study Guide`, `Hamlet (SparkNotes)`.
"""

import re
from collections.abc import Iterable
from functools import lru_cache

from genres.matching.normalise import MEMORY, words

_LANGUAGES = (
    "spanish|german|french|italian|portuguese|dutch|russian|chinese|japanese|korean|polish|swedish|danish|norwegian"
    "|finnish|turkish|arabic|hebrew|persian|hindi|greek|latin|czech|hungarian|romanian|bulgarian|ukrainian|vietnamese"
    "|indonesian|catalan|croatian|serbian|slovak|slovene|estonian|latvian|lithuanian|urdu|bengali|tamil|malayalam"
)
_PHRASES = {
    "guide": (
        "summar(?:y|ies)|key takeaways|key insights|conversation starters|study guides?|study notes|study aid",
        "(?:reading|readers?|teachers?|teaching|discussion|literature|book club|novel|unit) guides?",
        "sparknotes?|spark notes|cliffs? ?notes|shmoop|york notes|brodies notes|monarch notes|max ?notes|book ?rags",
        "grade ?saver|lit ?charts|quicklets?|instaread|blinkist|book ?caps|super ?summary|bright ?notes",
        "blooms (?:notes|guides?)|lesson plans?|novel ties|literature kit|quiz(?:zes)?|trivia|sidekick|workbook",
        "(?:official|illustrated|unofficial|unauthori[sz]ed|literary|critical|ultimate) (?:guide|handbook)",
        "companion|unofficial|unauthori[sz]ed|casebook|concordance|critical (?:essays|insights|interpretations)",
        "modern critical interpretations|approaches to teaching|book analysis|book review|readings on",
        "an? analysis|(?:detailed|chapter|critical|comprehensive|literary|full) analysis|analysis (?:of|and)",
        "behind the scenes|making of the (?:film|movie)|visual (?:guide|dictionary)|official movie guide",
    ),
    "set": (
        "box(?:ed)? ?sets?|slip ?case|collection set|omnibus|bundle|two novels|three novels|four novels",
        "(?:books?|novels?|volumes?|hardcover|paperback|complete|series) collection(?: set)?",
        "(?:two|three|four|five|six|seven|ten|\\d+) (?:books?|novels?|volumes?) (?:collection|set|bundle|box|pack)",
        "(?:two|three|four|five|six|seven|ten|\\d+) (?:books?|novels?|volumes?) (?:series|in (?:1|one))",
        "other (?:\\w+ ){0,3}(?:stories|tales|poems|plays|writings|works|essays|novels|novellas|fables)",
        "(?:two|three|four|five|selected) (?:other )?(?:stories|tales|plays|novellas|essays|writings|short fiction)",
        "(?:\\d+|two|three|four|five) in (?:1|one)|trilogy (?:set|collection|bundle|pack)",
        "complete (?:series|collection|trilogy|saga|set|box|quartet|novels|works|edition)",
        "collected works|selected works",
        "(?:books?|vols?|volumes?|nos?) \\d+ (?:to|through|thru|and|\\d+)(?: \\d+)?",
        "(?:books?|volumes?) (?:one|i) (?:to|through|and) (?:two|three|four|five|six|seven|ii|iii|iv|v|vi|vii)",
    ),
    "adaptation": (
        "graphic (?:novels?|history|adaptation|edition|biography|memoir)|manga|comics?|adapt(?:ed|ation)",
        "abridge(?:d|ment)|condensed|young (?:readers?|adult) (?:edition|version)|retold|retelling|storybook",
        "for (?:young|younger) (?:readers?|people|adults)|for (?:kids|children|teens)|great illustrated classics",
        "screenplay|shooting script|filmscript|film script|teleplay|playscript|libretto|vocal score|piano|sheet music",
        "songbook|soundtrack|stage (?:play|adaptation|version)|radio (?:play|drama)|audio drama|full cast",
        "dramati[sz](?:ed|ation)|picture book|pop up|board book|baby ?lit|stepping stones?|simplified",
        "the play$|the stage play|penguin readers|oxford bookworms|level [1-6]$",
        "graded readers?|easy readers?|no fear shakespeare|shakespeare made easy",
    ),
    "no text": (
        "colou?ring(?: book)?|calendar|planner|sticker(?: book| album)?|activity book|puzzles?|postcards?|posters?",
        "note ?book|(?:guided|lined|blank|ruled|official|hardcover|writing|prompt|reading|\\w+ a day) journal",
        "journal$|note ?cards|address book|tarot|card game|board game|role ?playing game",
    ),
    "sample": ("excerpts?|sampler?|sneak peek|preview|(?:bonus|first|opening) chapters?",),
    "bilingual": ("bilingual|dual language|parallel text",),
    "translation": (
        f"(?:{_LANGUAGES})(?: language)?(?: edition| version| translation|$)",
        "edici(?:o|on) (?:en )?(?:espanol|castellano|catala)|en espanol|edition francaise|deutsche ausgabe",
        "edizione italiana|edicao (?:em )?portugues\\w*",
    ),
}
_PATTERNS = {kind: re.compile(rf"\b(?:{'|'.join(phrases)})(?!\w)") for kind, phrases in _PHRASES.items()}
_UNABRIDGED = re.compile(r"\b(?:unabridged|not abridged)\b")
# `(1-7)`, `#1-3`; a span of years has more digits.
_RANGE = re.compile(r"(?<![\w-])#?\d{1,2}[-\u2010-\u2015]#?\d{1,2}(?![\w-])")
_SEVERAL = re.compile(r"\s/\s|;(?!\s*or\b)", re.IGNORECASE)


def kinds_of(texts: Iterable[str]) -> frozenset[str]:
    """Which kinds of by-product a title with its subtitle and brackets speaks of; none for a plain book."""
    return frozenset(kind for text in texts for kind in _kinds_of(text))


@lru_cache(MEMORY)
def _kinds_of(text: str) -> frozenset[str]:
    plain = _UNABRIDGED.sub("", " ".join(words(text)))
    found = {kind for kind, pattern in _PATTERNS.items() if pattern.search(plain)}
    if _RANGE.search(text) or _SEVERAL.search(text):
        found.add("set")
    return frozenset(found)
