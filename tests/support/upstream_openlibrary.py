"""Open Library, simulated: search, `/api/books`, `get_many`, raw records and covers, in the shapes of the real one."""

import json
import re
from collections.abc import Callable, Sequence

from aiohttp import web

from tests.support.upstream_catalogue import Catalogue, Facts, is_in
from tests.support.upstream_pictures import SIZES, cover
from tests.support.upstream_settings import UpstreamSettings
from tests.support.upstream_subjects import PEOPLE, PLACES, TIMES, edition_subjects, work_subjects

Record = dict[str, object]

_DEFAULT_FIELDS = "author_key,author_name,cover_edition_key,cover_i,edition_count,first_publish_year,key,language,title"
_SEARCH_PAGE = 100
_ISBN_GROUP = re.compile(r"isbn:\s*\(([^)]*)\)|isbn:\s*([\dXx-]+)")
_WORK_KEY = re.compile(r"OL(\d+)([MW])")
_TITLE = re.compile(r'title:\s*"([^"]*)"')
_AUTHOR = re.compile(r'author:\s*"([^"]*)"')
_TYPES = {"W": "works", "M": "books", "A": "authors"}


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
        return _picture(request, int(request.match_info["cover"]))

    async def cover_of(self, request: web.Request) -> web.Response:
        value = request.match_info["value"]
        facts = self._known(value) if request.match_info["kind"] == "isbn" else self._of_olid(value)
        return _picture(request, _cover_id(facts) if facts else 0)

    # what is known

    def _known(self, isbn: str) -> Facts | None:
        facts, settings = self._catalogue.book(isbn), self._settings()
        if facts is None or facts.isbn13 in settings.unknown:
            return None
        return None if is_in(settings.openlibrary_misses, facts.isbn13, "openlibrary", settings.seed) else facts

    def _of_olid(self, olid: str) -> Facts | None:
        found = _WORK_KEY.fullmatch(olid)
        facts = self._catalogue.book_of_number(int(found[1])) if found else None
        return self._known(facts.isbn13) if facts else None

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
            found = [self._of_olid(f"OL{number}{kind}") for number, kind in keys]
            return list({facts.isbn13: facts for facts in found if facts}.values())
        return self._by_words(text, title=query.get("title", ""), author=query.get("author", ""))

    def _by_words(self, text: str, *, title: str, author: str) -> list[Facts]:
        pairs = [(title, author)] if title or author else []
        for group in text.split(") OR ("):
            if named := _TITLE.search(group):
                by = _AUTHOR.search(group)
                pairs.append((named[1], by[1] if by else ""))
        found = [facts for pair in pairs for facts in self._catalogue.find(*pair)]
        return [facts for facts in found if self._known(facts.isbn13)]

    def _is_searchable(self, facts: Facts) -> bool:
        return facts.isbn13 not in self._settings().unsearchable and not self._quirk(facts, "index", 0.02)

    def _is_poisoned(self, bibkey: str) -> bool:
        facts = self._catalogue.book(bibkey.rpartition(":")[2])
        return facts is not None and facts.isbn13 in self._settings().poisoned

    def _edition_of(self, bibkey: str) -> Facts | None:
        kind, _, value = bibkey.rpartition(":")
        return self._of_olid(value) if kind == "OLID" else self._known(value)

    # how it is told

    def _docs(self, facts: Facts) -> list[Record]:
        doc = self._doc(facts)
        if facts.isbn13 not in self._settings().doubled and not self._quirk(facts, "doubled", 0.03):
            return [doc]
        thin: Record = {
            "key": f"/works/OL{facts.number + 5_000_000_000}W",
            "title": "Untitled",
            "isbn": [facts.isbn13],
            "edition_count": 1,
        }
        return [thin, doc]

    def _doc(self, facts: Facts) -> Record:
        chance = facts.chance("work")
        others = [f"97800000{chance.randint(10000, 99999)}" for _ in range(chance.randint(0, 6))]
        doc: Record = {
            "key": f"/works/OL{facts.number}W",
            "title": facts.title,
            "author_name": [facts.author],
            "author_key": [f"OL{facts.number}A"],
            "isbn": [*others, *([facts.isbn10] if facts.isbn10 else []), facts.isbn13],
            "edition_count": 1 + len(others),
            "first_publish_year": facts.year,
            "number_of_pages_median": facts.pages + chance.randint(-20, 20),
            "language": ["eng"] if chance.random() < 0.5 else ["eng", "spa", "ger"],
            "cover_i": _cover_id(facts),
            "cover_edition_key": f"OL{facts.number}M",
            **self._subjects(facts, names=("subject", "person", "place", "time")),
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
        return {**entry, "details": self._edition(facts)} if command == "details" else entry

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
            "works": [{"key": f"/works/OL{facts.number}W"}],
            "number_of_pages": facts.pages,
            "publish_date": f"July {facts.year}",
            "languages": [{"key": "/languages/eng"}],
            "covers": [-1, _cover_id(facts)],
            "isbn_13": [facts.isbn13],
            "subjects": edition_subjects(facts.genres, chance),
            "description": {"type": "/type/text", "value": _description(facts)},
        }
        if facts.isbn10:
            edition["isbn_10"] = [facts.isbn10]
        gaps = (("number_of_pages", 0.3), ("description", 0.7), ("subjects", 0.6), ("works", 0.01), ("languages", 0.3))
        return {
            field: value for field, value in edition.items() if not self._quirk(facts, field, dict(gaps).get(field, 0))
        }

    def _record(self, key: str) -> Record | None:
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


def _cover_id(facts: Facts) -> int:
    return 1 + facts.number % 14_000_000


def _description(facts: Facts) -> str:
    return (
        f"*{facts.title}* by {facts.author}, first published in {facts.year}.\r\n\r\n"
        "A made-up description, as a **simulated** library gives it. ([source][1])\r\n\r\n"
        "  [1]: https://example.org/source"
    )


def _picture(request: web.Request, number: int) -> web.Response:
    if number <= 0:
        if request.query.get("default") == "false":
            return web.Response(status=404, text="not found")
        number = 1
    assert request.match_info["size"] in SIZES
    return web.Response(
        body=cover(number, request.match_info["size"]),
        content_type="image/png",
        headers={"Cache-Control": "public, max-age=3153600000"},
    )


def _not_found(key: str) -> web.Response:
    return web.json_response({"error": "notfound", "key": key}, status=404)
