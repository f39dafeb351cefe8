"""Headings that are no genre: access labels, machine tags, reading levels, languages, characters, shelf marks.

The list was made from what Google Books and Open Library really send; docs/genres.md explains it. Patterns are for
texts normalised by genres.report.subjects.
"""

import re

from genres.domain.evidence import Root

NATIONALITIES = (
    "english|american|british|french|german|spanish|italian|russian|japanese|chinese|polish|portuguese|brazilian|dutch"
    "|swedish|norwegian|danish|finnish|greek|latin|hebrew|yiddish|arabic|turkish|persian|hindi|indic|korean|irish"
    "|scottish|welsh|canadian|australian|african|latin american|spanish american|mexican|argentine|czech|hungarian"
    "|romanian|ukrainian|european|asian|nordic|scandinavian|vietnamese|catalan|croatian|serbian|bulgarian"
)
_LONGEST_STEP = 80
_SHORTEST = 3

_BARE_FICTION = re.compile(
    r"fiction|novels?|prose|novelas?|ficcion|romans?|romans, nouvelles"
    r"|romans? (anglais|americains?|francais|allemand|espagnol|italien|pour .*)"
    r"|(zhang|chang) pian xiao shuo|ke xue huan xiang xiao shuo|belletristische darstellung|erzahlende literatur"
    r"|skonlitteratur|fiction in english"
)
_BARE_NONFICTION = re.compile(r"non-? ?fiction")

_WHOLE = re.compile(
    "|".join(
        (
            # too general to say anything
            r"general|miscellanea|adaptations?|texts?|books?|popular works|series|specimens|translations?|other",
            r"unknown|etc|electronic books|e-?books?|audio ?books?|literature and fiction|pictorial works",
            r"social themes|modern fiction",
            # access and collections
            r"accessible book|protected daisy|in ?library|lending library|overdrive|browserlending|print ?disabled",
            r"popular print disabled books|internet archive wishlist|open library staff picks|open syllabus project",
            r"long now manual for civilization|kindle.*",
            # reading level and format
            r"large type books?|large print.*|reading level.*|readers?|reading materials|reading books|lexile.*",
            r"grade \d+.*|new literates|high interest.*|adults?|juvenile audience|adult books for young adults",
            # machine tags, sales
            r"(nyt|collection|collectionid|series|series books|award|lc|ddc|bisac|isbn|source|ol|ia|keyword)\s*:.*",
            r"[a-z ]{2,30}=.*|[a-z][a-z0-9 ]{1,30}[:=].*=.*|(new york times )?(best ?sellers?|reviewed).*",
            # translation and language
            r"(translations?|translating) (from|into|of) .*|amerikanisches englisch|tlumaczenia.*",
            rf"({NATIONALITIES})( language| literature)?",
            rf"({NATIONALITIES})( and irish)? (fiction|literature|novels?)( \(fictional works by one author\))?",
            # classification residue
            r"\[?fic\]?|\d[\d./ ]*|[a-z]{1,3}\d[\w. ]*|\d+(st|nd|rd|th)? century.*|(c )?\d{3,4}( ?- ?\d{2,4})?",
            # teaching
            r"study guides?|study and teaching|examinations?.*|outlines, syllabi.*|textbooks for foreign speakers",
            r"lectures et morceaux choisis|case studies|manuscripts|handbooks?|anecdotes",
        )
    )
)

_ANYWHERE = re.compile(
    r"wishlist|challenge ?\d*$|=\d{4}-\d\d-\d\d$|(award|prize|medal)s?( winners?)?$| language materials$"
    r"|, translations into |\(ocolc\)|fst\d|\((lieu|personnage|organisation) "
    r"|(fictitious|fictional|legendary|imaginary|mythical) (character|place|organization|creature)"
)


def bare_root(key: str) -> Root | None:
    """The root named by a heading that says nothing but fiction or nonfiction."""
    if _BARE_FICTION.fullmatch(key):
        return Root.FICTION
    return Root.NONFICTION if _BARE_NONFICTION.fullmatch(key) else None


def is_noise(key: str) -> bool:
    """Whether a normalised heading is worth nothing, not even as a topic. A path is too long only step by step."""
    if len(key) < _SHORTEST or max(map(len, key.split(" / "))) > _LONGEST_STEP:
        return True
    return _WHOLE.fullmatch(key) is not None or _ANYWHERE.search(key) is not None
