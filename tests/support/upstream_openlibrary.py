"""Open Library, simulated: search, `/api/books`, `get_many`, raw records and covers, in the shapes of the real one."""

import json
import re
from collections.abc import Callable, Sequence

from aiohttp import web

from tests.support.upstream_catalogue import Catalogue, is_in
from tests.support.upstream_facts import DecoyKind, Facts
from tests.support.upstream_pictures import SIZES, blank, cover
from tests.support.upstream_search import Words, read_query
from tests.support.upstream_settings import UpstreamSettings
from tests.support.upstream_subjects import PEOPLE, PLACES, TIMES, edition_subjects, work_subjects

Record = dict[str, object]

_DEFAULT_FIELDS = "author_key,author_name,cover_edition_key,cover_i,edition_count,first_publish_year,key,language,title"
_SEARCH_PAGE = 100
_ISBN_GROUP = re.compile(r"isbn:\s*\(([^)]*)\)|isbn:\s*([\dXx-]+)")
_WORK_KEY = re.compile(r"OL(\d+)([MW])")
_NAMES = {"title": "title", "alternative_title": "title", "author": "author", "author_name": "author"}
_TYPES = {"W": "works", "M": "books", "A": "authors"}
_RATED_SHARE = 0.7
_EDITION_GAPS = {
    "number_of_pages": 0.3,
    "description": 0.7,
    "subjects": 0.6,
    "works": 0.01,
    "languages": 0.3,
    "authors": 0.4,
}
_THIN, _MERGED, _DELETED = 5_000_000_000, 6_000_000_000, 7_000_000_000  # added to a book's number: further records


class OpenLibraryApi:
    """Handlers over one catalogue; `settings` is asked anew for every request."""

    def __init__(self, catalogue: Catalogue, settings: Callable[[], UpstreamSettings]) -> None:
        self._catalogue = catalogue
        self._settings = settings

    def routes(self) -> list[web.RouteDef]:
        return [
            web.get("/search.json", self.search),
            web.get("/api/books", self.api_books),
            web.get("/api/get_many", self.get_many),
            web.get(r"/isbn/{isbn:[\dXx-]+}.json", self.by_isbn),
            web.get(r"/{kind:works|books|authors}/{key:OL\d+[WMA]}.json", self.record),
            web.get(r"/b/id/{cover:-?\d+}-{size:[SML]}.jpg", self.cover),
            web.get(r"/b/{kind:isbn|olid}/{value}-{size:[SML]}.jpg", self.cover_of),
        ]

    # what is asked

    async def search(self, request: web.Request) -> web.Response:
        query = request.query
        fields = query.get("fields", _DEFAULT_FIELDS).split(",")
        limit, start = int(query.get("limit", _SEARCH_PAGE)), int(query.get("offset", 0))
        found = [doc for facts in self._hits(request) for doc in self._docs(facts)]
        docs = [{field: doc[field] for field in fields if field in doc} for doc in found[start : start + limit]]
        return web.json_response(
            {
                "numFound": len(found),
                "start": start,
                "numFoundExact": True,
                "num_found": len(found),
                "documentation_url": "https://openlibrary.org/dev/docs/api/search",
                "q": query.get("q", ""),
                "offset": start or None,
                "docs": docs,
            }
        )

    async def api_books(self, request: web.Request) -> web.Response:
        query = request.query
        keys = [key for key in query.get("bibkeys", "").split(",") if key]
        command = query.get("jscmd", "viewapi")
        answer = {key: self._entry(key, facts, command) for key in keys if (facts := self._edition_of(key))}
        if any(self._is_poisoned(key) for key in keys):
            answer = {}
        if query.get("format") == "json":
            return web.json_response(answer)
        return web.Response(text=f"var _OLBookInfo = {json.dumps(answer)};", content_type="application/javascript")

    async def get_many(self, request: web.Request) -> web.Response:
        keys = json.loads(request.query.get("keys", "[]"))
        records = {key: record for key in keys if (record := self._record(key.rpartition("/")[2]))}
        return web.json_response({"status": "ok", "result": records})

    async def by_isbn(self, request: web.Request) -> web.Response:
        facts = self._known(request.match_info["isbn"])
        if facts is None:
            return _not_found(f"/isbn/{request.match_info['isbn']}")
        raise web.HTTPFound(f"/books/OL{facts.number}M.json")

    async def record(self, request: web.Request) -> web.Response:
        key = request.match_info["key"]
        record = self._record(key) if _TYPES[key[-1]] == request.match_info["kind"] else None
        return web.json_response(record) if record else _not_found(f"/{request.match_info['kind']}/{key}")

    async def cover(self, request: web.Request) -> web.Response:
        return self._picture(request, int(request.match_info["cover"]))

    async def cover_of(self, request: web.Request) -> web.Response:
        value = request.match_info["value"]
        facts = self._known(value) if request.match_info["kind"] == "isbn" else self._of_olid(value)
        return self._picture(request, _cover_id(facts) if facts else 0)

    def _picture(self, request: web.Request, number: int) -> web.Response:
        size = request.match_info["size"]
        assert size in SIZES
        if number <= 0 or number in self._settings().coverless:
            if request.query.get("default") == "false":
                return web.Response(status=404, text="not found")
            return web.Response(body=blank(), content_type="image/png")
        headers = {"Cache-Control": "public, max-age=3153600000"}
        return web.Response(body=cover(number, size), content_type="image/png", headers=headers)

    # what is known

    def _known(self, isbn: str) -> Facts | None:
        facts = self._catalogue.book(isbn)
        return facts if facts and self._is_known(facts) else None

    def _is_known(self, facts: Facts) -> bool:
        settings = self._settings()
        if facts.isbn13 in settings.unknown:
            return False
        missed = is_in(settings.openlibrary_misses, facts.isbn13, "openlibrary", settings.seed)
        return facts.decoy is not None or not missed

    def _of_olid(self, olid: str) -> Facts | None:
        found = _WORK_KEY.fullmatch(olid)
        if found is None or int(found[1]) >= _THIN:
            return None
        facts = self._catalogue.book_of_number(int(found[1]))
        return facts if facts and self._is_known(facts) else None

    def _quirk(self, facts: Facts, what: str, share: float) -> bool:
        settings = self._settings()
        return settings.quirks and is_in(share, facts.isbn13, what, settings.seed)

    def _hits(self, request: web.Request) -> list[Facts]:
        query, text = request.query, request.query.get("q", "")
        isbns = [isbn for group in _ISBN_GROUP.findall(text) for isbn in " ".join(group).split() if isbn != "OR"]
        if isbns or "isbn" in query:
            hits = [facts for isbn in (*isbns, query.get("isbn", "")) if (facts := self._known(isbn))]
            return list({facts.isbn13: facts for facts in hits if self._is_searchable(facts)}.values())
        if keys := _WORK_KEY.findall(text):
            named = [self._of_olid(f"OL{number}{kind}") for number, kind in keys]
            return list({facts.isbn13: facts for facts in named if facts}.values())
        questions = read_query(text, _NAMES)
        if words := Words.of(title=query.get("title", ""), author=query.get("author", "")):
            questions.append(words)
        found = self._catalogue.search(questions, seed=self._settings().seed)
        return [facts for facts in found if self._is_known(facts)]

    def _is_searchable(self, facts: Facts) -> bool:
        return facts.isbn13 not in self._settings().unsearchable and not self._quirk(facts, "index", 0.02)

    def _is_poisoned(self, bibkey: str) -> bool:
        facts = self._catalogue.book(bibkey.rpartition(":")[2])
        if facts is None:
            return False
        settings = self._settings()
        return facts.isbn13 in settings.poisoned or is_in(settings.poison, facts.isbn13, "poison", settings.seed)

    def _edition_of(self, bibkey: str) -> Facts | None:
        kind, _, value = bibkey.rpartition(":")
        return self._of_olid(value) if kind == "OLID" else self._known(value)

    # how it is told

    def _docs(self, facts: Facts) -> list[Record]:
        doc = self._doc(facts)
        if facts.isbn13 not in self._settings().doubled and not self._quirk(facts, "doubled", 0.03):
            return [doc]
        thin: Record = {
            "key": f"/works/OL{facts.number + _THIN}W",
            "title": "Untitled",
            "isbn": [facts.isbn13],
            "edition_count": 1,
        }
        return [thin, doc]

    def _doc(self, facts: Facts) -> Record:
        chance = facts.chance("work")
        others = [f"97800000{chance.randint(10000, 99999)}" for _ in range(chance.randint(0, 6))]
        if facts.decoy in {DecoyKind.REPRINT, DecoyKind.STUDY_GUIDE}:
            others = []
        doc: Record = {
            "key": f"/works/OL{facts.number}W",
            "title": facts.title,
            "author_name": list(facts.authors),
            "author_key": [f"OL{facts.number + place}A" for place in range(len(facts.authors))],
            "isbn": [*others, *([facts.isbn10] if facts.isbn10 else []), facts.isbn13] if facts.has_isbn else [],
            "edition_count": 1 + len(others),
            "first_publish_year": facts.year,
            "number_of_pages_median": facts.pages + chance.randint(-20, 20),
            "language": list(facts.languages) or (["eng"] if chance.random() < 0.5 else ["eng", "spa", "ger"]),
            "publish_year": [facts.year],
            "publish_date": [f"July {facts.year}"],
            "cover_i": _cover_id(facts),
            "cover_edition_key": f"OL{facts.number}M",
            **self._subjects(facts, names=("subject", "person", "place", "time")),
            **_extras(facts),
        }
        if chance.random() < 0.3 or not self._settings().quirks:
            doc["description"] = _description(facts)
        for field, share in (("cover_i", 0.2), ("number_of_pages_median", 0.3)):
            if self._quirk(facts, field, share):
                del doc[field]
        return doc

    def _subjects(self, facts: Facts, *, names: tuple[str, str, str, str]) -> Record:
        chance = facts.chance("subjects")
        if self._quirk(facts, "subjects", 0.3):
            return {}
        subjects: Sequence[list[str]] = (
            work_subjects(facts.genres, chance),
            chance.sample(PEOPLE, chance.randint(0, 2)),
            chance.sample(PLACES, chance.randint(0, 2)),
            chance.sample(TIMES, chance.randint(0, 1)),
        )
        return {name: texts for name, texts in zip(names, subjects, strict=True) if texts}

    def _entry(self, bibkey: str, facts: Facts, command: str) -> Record:
        if command == "data":
            return self._data(facts)
        entry: Record = {
            "bib_key": bibkey,
            "info_url": f"https://openlibrary.org/books/OL{facts.number}M/{facts.title.replace(' ', '_')}",
            "preview": "noview",
            "preview_url": f"https://openlibrary.org/books/OL{facts.number}M",
            "thumbnail_url": f"https://covers.openlibrary.org/b/id/{_cover_id(facts)}-S.jpg",
        }
        if command != "details":
            return entry
        merged = (
            self._gone(f"OL{facts.number + _MERGED}M") if facts.isbn13 in self._settings().edition_redirects else None
        )
        return {**entry, "details": merged or self._edition(facts)}

    def _data(self, facts: Facts) -> Record:
        def linked(texts: object) -> list[Record]:
            names = texts if isinstance(texts, list) else []
            return [{"name": name, "url": f"https://openlibrary.org/subjects/{name}"} for name in names]

        names = ("subjects", "subject_people", "subject_places", "subject_times")
        return {
            "key": f"/books/OL{facts.number}M",
            "title": facts.title,
            "authors": linked([facts.author]),
            "number_of_pages": facts.pages,
            "publish_date": str(facts.year),
            "identifiers": {"isbn_13": [facts.isbn13], "openlibrary": [f"OL{facts.number}M"]},
            **{name: linked(texts) for name, texts in self._subjects(facts, names=names).items()},
        }

    def _edition(self, facts: Facts) -> Record:
        chance = facts.chance("edition")
        edition: Record = {
            "key": f"/books/OL{facts.number}M",
            "type": {"key": "/type/edition"},
            "title": facts.title,
            "works": [{"key": self._work_key(facts)}],
            "authors": [{"key": f"/authors/OL{facts.number}A", "name": facts.author}],
            "number_of_pages": facts.pages,
            "publish_date": f"July {facts.year}",
            "languages": [{"key": f"/languages/{facts.languages[0] if facts.languages else 'eng'}"}],
            "covers": [-1, _cover_id(facts)],
            **({"isbn_13": [facts.isbn13]} if facts.has_isbn else {}),
            **({"subtitle": facts.subtitle} if facts.subtitle else {}),
            **({"series": [f"{facts.series[0]}, #{facts.series[1]}"]} if facts.series else {}),
            "subjects": edition_subjects(facts.genres, chance),
            "description": {"type": "/type/text", "value": _description(facts)},
        }
        if facts.isbn10 and facts.has_isbn:
            edition["isbn_10"] = [facts.isbn10]
        return {
            field: value
            for field, value in edition.items()
            if not self._quirk(facts, field, _EDITION_GAPS.get(field, 0))
        }

    def _work_key(self, facts: Facts) -> str:
        """The work that an edition names: an old key where that work was merged since, or deleted."""
        settings = self._settings()
        if facts.isbn13 in settings.deleted:
            return f"/works/OL{facts.number + _DELETED}W"
        if facts.isbn13 in settings.merged or is_in(settings.merged_share, facts.isbn13, "merged", settings.seed):
            return f"/works/OL{facts.number + _MERGED}W"
        return f"/works/OL{facts.number}W"

    def _gone(self, key: str) -> Record | None:
        """The record that a merge or a deletion left behind: told with 200, never followed by the service."""
        found = _WORK_KEY.fullmatch(key)
        number = int(found[1]) if found else 0
        if found is None or number < _MERGED:
            return None
        path = f"/{_TYPES[found[2]]}/{key}"
        if number >= _DELETED:
            return {"key": path, "type": {"key": "/type/delete"}}
        location = f"/{_TYPES[found[2]]}/OL{number - _MERGED}{found[2]}"
        return {"key": path, "type": {"key": "/type/redirect"}, "location": location}

    def _record(self, key: str) -> Record | None:
        if gone := self._gone(key):
            return gone
        facts = self._of_olid(key.replace("A", "W"))
        if facts is None:
            return None
        if key.endswith("M"):
            return self._edition(facts)
        if key.endswith("A"):
            return {"key": f"/authors/{key}", "type": {"key": "/type/author"}, "name": facts.author}
        names = ("subjects", "subject_people", "subject_places", "subject_times")
        return {
            "key": f"/works/{key}",
            "type": {"key": "/type/work"},
            "title": facts.title,
            "authors": [{"author": {"key": f"/authors/OL{facts.number}A"}, "type": {"key": "/type/author_role"}}],
            "covers": [_cover_id(facts)],
            "description": {"type": "/type/text", "value": _description(facts)},
            **self._subjects(facts, names=names),
        }


def _extras(facts: Facts) -> Record:
    """What only some works have: subtitle, series, stars."""
    extras: Record = {}
    if facts.subtitle:
        extras["subtitle"] = facts.subtitle
    if facts.series:
        name, position = facts.series
        extras |= {"series_name": [name], "series_position": [position], "series_key": [f"OL{facts.number}L"]}
    chance = facts.chance("ratings")
    if chance.random() < _RATED_SHARE:
        extras |= {"ratings_average": round(chance.uniform(2.8, 4.8), 5), "ratings_count": chance.randint(1, 4000)}
    return extras


def _cover_id(facts: Facts) -> int:
    return 1 + facts.number % 14_000_000


def _description(facts: Facts) -> str:
    return (
        f"*{facts.title}* by {facts.author}, first published in {facts.year}.\r\n\r\n"
        "A made-up description, as a **simulated** library gives it. ([source][1])\r\n\r\n"
        "  [1]: https://example.org/source"
    )


def _not_found(key: str) -> web.Response:
    return web.json_response({"error": "notfound", "key": key}, status=404)
