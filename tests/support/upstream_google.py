"""Google Books, simulated: the list and the single view, field masks, quotas and refusals, and pictures."""

import base64
import re
from collections.abc import Callable

from aiohttp import web

from tests.support.upstream_catalogue import Catalogue, is_in
from tests.support.upstream_facts import Facts
from tests.support.upstream_limits import GoogleQuota
from tests.support.upstream_pictures import cover, placeholder
from tests.support.upstream_search import read_query
from tests.support.upstream_settings import UpstreamSettings
from tests.support.upstream_subjects import full_categories, list_category

Record = dict[str, object]

_ISBN = re.compile(r"isbn:([\dX]{10,13})\b")  # upper case `ISBN:` or hyphens are a full-text search, as in life
_NAMES = {"intitle": "title", "inauthor": "author"}
_PAGE = 10
_MOST_RESULTS = 40
_TOP_LEVEL_SHARE = 0.75
NO_ISBN_SHARE = 0.01
_RATED_SHARE = 0.2
_LANGUAGES = {"ger": "de", "fre": "fr", "spa": "es"}
_QUOTAS = {  # by the name of the limit: that in `GoogleQuota.admit`, its unit, and how the message names it
    "defaultPerDayPerProject": ("daily", "1/d/{project}", "Queries per day"),
    "defaultPerMinutePerProject": ("per_minute", "1/min/{project}", "Queries per minute"),
    "defaultPer100SecondsPerUser": ("per_100_s", "1/100s/{project}/{user}", "Queries per 100 seconds per user"),
}


class GoogleBooksApi:
    """Handlers over one catalogue; `settings` is asked anew for every request."""

    def __init__(self, catalogue: Catalogue, settings: Callable[[], UpstreamSettings], quota: GoogleQuota) -> None:
        self._catalogue = catalogue
        self._settings = settings
        self.quota = quota

    def routes(self) -> list[web.RouteDef]:
        return [
            web.get("/books/v1/volumes", self.volumes),
            web.get("/books/v1/volumes/{id}", self.volume),
            web.get("/books/content", self.picture),
        ]

    async def volumes(self, request: web.Request) -> web.Response:
        if refusal := self._refusal(request):
            return refusal
        limit = min(int(request.query.get("maxResults", _PAGE)), _MOST_RESULTS)
        start = int(request.query.get("startIndex", 0))
        found = self._hits(request.query.get("q", ""))
        answer: Record = {"kind": "books#volumes", "totalItems": len(found)}
        if page := found[start : start + limit]:
            answer["items"] = [self._volume(facts, request, single=False) for facts in page]
        return web.json_response(_masked(answer, request.query.get("fields")))

    async def volume(self, request: web.Request) -> web.Response:
        if refusal := self._refusal(request):
            return refusal
        facts = self._of_id(request.match_info["id"])
        if facts is None:  # an unknown id is reported as 503, not 404
            return error_reply(503, "Service temporarily unavailable.", "backendFailed", status="UNAVAILABLE")
        return web.json_response(_masked(self._volume(facts, request, single=True), request.query.get("fields")))

    async def picture(self, request: web.Request) -> web.Response:
        facts = self._of_id(request.query.get("id", ""))
        if facts is None or facts.isbn13 in self._settings().placeholders:
            return web.Response(body=placeholder(), content_type="image/png")
        size = "S" if request.query.get("zoom") == "5" else "M"
        return web.Response(body=cover(facts.number, size), content_type="image/png")

    # who is refused

    def _refusal(self, request: web.Request) -> web.Response | None:
        settings, key = self._settings(), request.query.get("key", "")
        if settings.demand_key and not key:
            return _quota_reply("defaultPerDayPerProject", value="0")
        if key in settings.wrong_keys:
            return _wrong_key_reply()
        quotas = settings.google_quotas
        if limit := self.quota.admit(**quotas):
            return _quota_reply(limit, value=str(quotas[_QUOTAS[limit][0]]))
        if settings.demand_country and "country" not in request.query:
            message = "Cannot determine user location for geographically restricted operation."
            return error_reply(403, message, "unknownLocation")
        return None

    # what is known

    def _hits(self, query: str) -> list[Facts]:
        isbns = _ISBN.findall(query)
        if isbns:
            found = [facts for isbn in isbns if (facts := self._known(isbn))]
            found = [facts for facts in found if len(isbns) == 1 or not self._is_missed_in_batches(facts)]
            if not found and len(isbns) == 1:
                found = self._stray(isbns[0])
            return list({facts.isbn13: facts for facts in reversed(found)}.values())
        by_words = self._catalogue.search(read_query(query, _NAMES), seed=self._settings().seed)
        return [facts for facts in by_words if self._is_known(facts)]

    def _known(self, isbn: str) -> Facts | None:
        facts = self._catalogue.book(isbn)
        return facts if facts and self._is_known(facts) else None

    def _is_known(self, facts: Facts) -> bool:
        settings = self._settings()
        if facts.isbn13 in settings.unknown:
            return False
        return facts.decoy is not None or not is_in(settings.google_misses, facts.isbn13, "google", settings.seed)

    def _stray(self, isbn: str) -> list[Facts]:
        """Another book, which Google likes to give for an ISBN it does not know."""
        facts, settings = self._catalogue.book(isbn), self._settings()
        if facts is None:
            return []
        if facts.isbn13 not in settings.strays and not is_in(
            settings.stray_share, facts.isbn13, "stray", settings.seed
        ):
            return []
        other = self._catalogue.book_of_number((facts.number + 1) % 1_000_000_000)
        return [other] if other else []

    def _is_missed_in_batches(self, facts: Facts) -> bool:
        return facts.isbn13 in self._settings().missed_in_batches or self._quirk(facts, "batch", 0.05)

    def _quirk(self, facts: Facts, what: str, share: float) -> bool:
        settings = self._settings()
        return settings.quirks and is_in(share, facts.isbn13, what, settings.seed)

    def _of_id(self, asked: str) -> Facts | None:
        try:
            number = int.from_bytes(base64.urlsafe_b64decode(asked)[:5])
        except ValueError:
            return None
        facts = self._catalogue.book_of_number(number)
        return facts if facts and asked == volume_id(facts) else None

    # how it is told

    def _volume(self, facts: Facts, request: web.Request, *, single: bool) -> Record:
        own_id = volume_id(facts)
        return {
            "kind": "books#volume",
            "id": own_id,
            "etag": own_id[::-1],
            "selfLink": f"https://www.googleapis.com/books/v1/volumes/{own_id}",
            "volumeInfo": self._info(facts, request, single=single),
            "saleInfo": {"country": "US", "saleability": "NOT_FOR_SALE", "isEbook": False},
            "accessInfo": {"country": "US", "viewability": "NO_PAGES", "embeddable": False, "publicDomain": False},
        }

    def _info(self, facts: Facts, request: web.Request, *, single: bool) -> Record:
        picture = f"{request.url.origin()}/books/content?id={volume_id(facts)}&printsec=frontcover&img=1"
        top_level = not single and is_in(_TOP_LEVEL_SHARE, facts.isbn13, "top-level", self._settings().seed)
        info: Record = {
            "title": facts.title,
            **({"subtitle": facts.subtitle} if facts.subtitle else {}),
            "authors": list(facts.authors),
            "publishedDate": str(facts.year),
            "description": _description(facts, single=single),
            "industryIdentifiers": self._identifiers(facts),
            "pageCount": facts.pages,
            "printType": "BOOK",
            "categories": list_category(facts.genres) if top_level else full_categories(facts.genres),
            "maturityRating": "NOT_MATURE",
            "imageLinks": {
                "smallThumbnail": f"{picture}&zoom=5&edge=curl&source=gbs_api",
                "thumbnail": f"{picture}&zoom=1&edge=curl&source=gbs_api",
            },
            "language": _LANGUAGES.get(facts.languages[0], "en") if facts.languages else "en",
        }
        rating = facts.chance("google rating")
        if rating.random() < _RATED_SHARE:
            info |= {"averageRating": rating.randint(4, 10) / 2, "ratingsCount": rating.randint(1, 900)}
        gaps = {"categories": 0.2, "pageCount": 0.15, "imageLinks": 0.1, "authors": 0.02, "publishedDate": 0.05}
        return {field: value for field, value in info.items() if not self._quirk(facts, field, gaps.get(field, 0))}

    def _identifiers(self, facts: Facts) -> list[Record]:
        if self._quirk(facts, "no isbn", NO_ISBN_SHARE) or not facts.has_isbn:
            return [{"type": "OTHER", "identifier": f"UOM:3901500{facts.number % 10_000_000}"}]
        forms = {"ISBN_10": facts.isbn10, "ISBN_13": facts.isbn13}
        return [{"type": kind, "identifier": isbn} for kind, isbn in forms.items() if isbn]


def error_reply(
    code: int, message: str, reason: str, *, status: str | None = None, details: list[Record] | None = None
) -> web.Response:
    """An error in Google's envelope: the newer one with `status`, the older without."""
    error: Record = {
        "code": code,
        "message": message,
        "errors": [{"message": message, "domain": "global", "reason": reason}],
    }
    if status:
        error |= {"status": status, "details": details or []}
    return web.json_response({"error": error}, status=code)


def _quota_reply(limit: str, *, value: str) -> web.Response:
    _, unit, named = _QUOTAS[limit]
    detail: Record = {
        "@type": "type.googleapis.com/google.rpc.ErrorInfo",
        "reason": "RATE_LIMIT_EXCEEDED",
        "domain": "googleapis.com",
        "metadata": {"quota_limit": limit, "quota_limit_value": value, "quota_unit": unit},
    }
    message = f"Quota exceeded for quota metric 'Queries' and limit '{named}' of service 'books.googleapis.com'."
    return error_reply(429, message, "rateLimitExceeded", status="RESOURCE_EXHAUSTED", details=[detail])


def _wrong_key_reply() -> web.Response:
    detail: Record = {"@type": "type.googleapis.com/google.rpc.ErrorInfo", "reason": "API_KEY_INVALID"}
    message = "API key not valid. Please pass a valid API key."
    return error_reply(400, message, "badRequest", status="INVALID_ARGUMENT", details=[detail])


def volume_id(facts: Facts) -> str:
    """Twelve characters that lead back to the book; upper and lower case differ."""
    return base64.urlsafe_b64encode(facts.number.to_bytes(5) + facts.chance("volume").randbytes(4)).decode()


def _description(facts: Facts, *, single: bool) -> str:
    if single:
        return f"<p><b>{facts.title}</b> by {facts.author}.</p><p>A made-up description &amp; nothing more.<br></p>"
    return f"{facts.title} by {facts.author}: a made-up teaser &amp; nothing more..."


def _masked(value: object, mask: str | None) -> object:
    """What a `fields` mask such as `totalItems,items(id,volumeInfo(title))` leaves of a reply."""
    if not mask:
        return value
    wanted, _ = _read_mask(mask, 0)
    return _keep(value, wanted)


def _read_mask(mask: str, at: int) -> tuple[Record, int]:
    fields: Record = {}
    name = ""
    while at < len(mask):
        letter, at = mask[at], at + 1
        if letter == "(":
            fields[name], at = _read_mask(mask, at)
            name = ""
        elif letter in ",)":
            if name:
                fields[name] = None
            name = ""
            if letter == ")":
                return fields, at
        else:
            name += letter
    return {**fields, **({name: None} if name else {})}, at


def _keep(value: object, wanted: Record) -> object:
    if isinstance(value, list):
        return [_keep(item, wanted) for item in value]
    if not isinstance(value, dict):
        return value
    kept: Record = {}
    for name, inner in wanted.items():
        if name in value:
            kept[name] = _keep(value[name], inner) if isinstance(inner, dict) else value[name]
    return kept
