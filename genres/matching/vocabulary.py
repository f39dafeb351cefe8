"""Words that titles and names are made of, in the plain form of `normalise.words`."""


def _of(text: str) -> frozenset[str]:
    return frozenset(text.split())


ARTICLES = _of("the a an")
FIRST_ARTICLES = ARTICLES | _of("le la les der die das el il los las")

_ROMAN = (
    *("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"),
    *("xi", "xii", "xiii", "xiv", "xv", "xvi", "xvii", "xviii", "xix", "xx"),
)
ROMAN = {numeral: str(number) for number, numeral in enumerate(_ROMAN, start=1)}
UNITS = dict(zip(("one", "two", "three", "four", "five", "six", "seven", "eight", "nine"), range(1, 10), strict=True))
_TEENS = ("ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen")
TEENS = dict(zip(_TEENS, range(10, 20), strict=True))
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
TENS = dict(zip(_TENS, range(20, 100, 10), strict=True))
ORDINALS = _of("first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth last")
FACTORS = {"hundred": 100, "thousand": 1000}

# A subtitle with one of these describes the book; the other kind names a volume: `Star Wars: Heir to the Empire`.
DESCRIPTION = _of(
    """novel novella novels tale memoir memoirs autobiography biography history story stories tales essay essays poems
    poetry verse play plays drama tragedy comedy thriller mystery romance fable account report introduction guide
    lessons science true untold how why what lives journey investigation inquiry study manifesto philosophy
    reflections meditations writings thoughts interviews letters principles steps strategies habits adventures
    roman romanzo novela bericht krimi kriminalroman erzahlung erzahlungen geschichte geschichten relatos cuentos recit
    essai nouvelles racconti powiesc"""
)
# Alone as a subtitle, years later, one of these may tell a book of its own: `Humans of New York: Stories`.
COLLECTIONS = _of("stories tales essays poems plays letters interviews lessons reflections")
# A title with one of these is shared by the volumes of a series.
SERIES = _of("chronicle chronicles series saga trilogy cycle quartet sequence adventures collection diaries tales")

# The last word of what is said of the edition alone, and words that say it anywhere.
EDITION_ENDS = _of(
    """edition editions ed edn version classics classic masterworks library reissue reprint paperback hardcover hardback
    audiobook ebook kindle unabridged uncut print type tie in text revised expanded updated illustrated annotated cd"""
)
EDITION_MARKS = _of(
    """anniversary bestseller bestsellers bestselling winner shortlisted longlisted netflix unabridged large tie reissue
    penguin oxford wordsworth masterworks everymans signet edition paperback hardcover kindle audiobook ebook annotated
    illustrated uncut pick"""
)
EDITION_PHRASES = ("now a major", "motion picture", "soon to be a", "book club", "one volume edition")

NAME_SUFFIXES = _of("jr sr ii iii iv phd md esq dds obe cbe mba")
HONORIFICS = _of("dr mr mrs ms sir prof professor rev reverend lord lady dame saint st")
PARTICLES = _of("van von de der den del della di da du do dos das la le ter ten zu af al el ibn bin of y e o d l")
_NOBODIES = (
    "unknown|anonymous|anon|various|various authors|unknown author|author unknown|none|n|na|not available"
    "|multiple authors|various artists|various contributors|no author|collectif|aa vv"
)
NOBODIES = frozenset(tuple(name.split()) for name in _NOBODIES.split("|"))
_NICKNAMES = (
    "william bill|william will|robert bob|richard dick|edward ted|thomas tom|james jim|john jack|elizabeth liz"
    "|michael mike|charles chuck|margaret peggy|anthony tony|henry harry|francis frank|albert bert|david dave"
    "|stephen steve|steven steve|joseph joe|samuel sam|daniel dan|katherine kate|catherine cathy|susan sue"
    "|fyodor fedor|lev leo|leo leon|lev lew|anton antoine|alexander aleksandr|nikolai nicholas|yevgeny eugene"
    "|yevgeny evgeny|ivan iwan|mikhail michail|mikhail michael|aleksandr alexandre|jose joseph|philip phil"
)
NICKNAMES = frozenset(frozenset(pair.split()) for pair in _NICKNAMES.split("|"))
