"""Which record of the catalogue is the book that was asked for, and what it says as evidence."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from genres.catalogue.lookups import Edition, Records, Work
from genres.catalogue.packing import NO_GROUPS
from genres.catalogue.title_keys import asked_title_numbers, author_number, joint
from genres.domain.book import BookInfo
from genres.domain.evidence import Evidence, Outcome, Subject, SubjectKind
from genres.matching.score import ATTACH, Candidate, score

NAME = "catalogue"

ToPlain = Callable[[str], str | None]
"""Makes a description plain text; Open Library's are Markdown."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A record that was taken for a book; `match` is None where it has the book's ISBN."""

    work: Work | None
    edition: Edition | None
    match: float | None = None

    @property
    def description_record(self) -> int:
        """Under which number the file keeps the description."""
        if self.work:
            return self.work.id
        return -self.edition.id if self.edition else 0


def find(books: Sequence[BookInfo], records: Records) -> list[Found | None]:
    """Find each book: by its ISBN, else by title and author."""
    found = _find_isbns(books, records)
    if records.knows_titles:
        missing = [place for place, one in enumerate(found) if one is None and books[place].author]
        by_title = _find_titles([books[place] for place in missing], records)
        for place, one in zip(missing, by_title, strict=True):
            found[place] = one
    return found


def to_evidence(found: Found | None, *, now: datetime, description: str | None) -> Evidence:
    """What the catalogue says of one book; facts are those of the edition where it has them."""
    if found is None:
        return Evidence(source=NAME, outcome=Outcome.NONE, fetched_at=now)
    work, edition = found.work, found.edition
    # An edition that was found by its title is one of several: its pages and date are not the reader's.
    own = edition if found.match is None else None
    cover = (own.cover if own else None) or (work.cover if work else None) or (edition.cover if edition else None)
    pages, median = own.pages if own else None, work.pages if work else edition.pages if edition else None
    title, authors = _title_and_authors(work, edition)
    return Evidence(
        source=NAME,
        outcome=Outcome.FOUND,
        fetched_at=now,
        subjects=_subjects(work, own if work else edition),
        ids=_ids(work, edition),
        pages=pages or median,
        are_pages_median=pages is None and median is not None,
        first_published=work.first_published if work else None,
        description=description,
        language=_language(work, edition),
        cover=f"openlibrary-{cover}" if cover else None,
        title=title,
        authors=authors,
        match=found.match,
        published=own.published if own else None,
    )


def _find_isbns(books: Sequence[BookInfo], records: Records) -> list[Found | None]:
    asked = [int(book.edition) if book.edition else None for book in books]
    editions = records.by_isbn({isbn for isbn in asked if isbn})
    works = records.works({one.work for several in editions.values() for one in several if one.work})
    return [
        _likest(book, editions.get(isbn, ()), works) if isbn else None for book, isbn in zip(books, asked, strict=True)
    ]


def _likest(book: BookInfo, editions: Sequence[Edition], works: Mapping[int, Work]) -> Found | None:
    """Of several editions with one ISBN the liker one, then the one of which more is known."""
    pairs = [(edition, works.get(edition.work or 0)) for edition in editions]
    if not pairs:
        return None
    if len(pairs) == 1:
        edition, work = pairs[0]
    else:
        edition, work = max(pairs, key=lambda pair: _rank(book, *pair))
    return Found(work=work, edition=edition)


def _rank(book: BookInfo, edition: Edition, work: Work | None) -> tuple[float, int, int]:
    alike = max((round(score(book, candidate), 2) for candidate in _candidates(work, (edition,))), default=0.0)
    facts = (work and any(work.groups), edition.pages, edition.cover, edition.published, edition.language)
    return alike, sum(1 for fact in facts if fact), -edition.id


def _find_titles(books: Sequence[BookInfo], records: Records) -> list[Found | None]:
    keys = [_keys(book) for book in books]
    by_key = records.by_title({key for some in keys for key in some})
    mine = [dict.fromkeys(record for key in some for record in by_key.get(key, ())) for some in keys]
    every = {record for some in mine for record in some}
    works = records.works({record for record in every if record > 0})
    others = records.other_titles(works.keys())
    lone = records.lone_editions({-record for record in every if record < 0})
    return [
        _best(
            book,
            [works[record] for record in some if record in works],
            others,
            [lone[-record] for record in some if -record in lone],
        )
        for book, some in zip(books, mine, strict=True)
    ]


def _keys(book: BookInfo) -> set[int]:
    author = author_number(book.author)
    return {joint(title, author) for title in asked_title_numbers(book.title)}


def _best(
    book: BookInfo, works: Sequence[Work], others: Mapping[int, Sequence[Edition]], lone: Sequence[Edition]
) -> Found | None:
    """The likest of these, None where none is like enough."""
    offers: list[tuple[float, int, Found]] = []
    for work in works:
        alike = max((score(book, candidate) for candidate in _candidates(work, ())), default=0.0)
        offers.append((alike, _facts(work), Found(work=work, edition=None, match=alike)))
        for edition in others.get(work.id, ()):
            alike = max((score(book, candidate) for candidate in _candidates(work, (edition,))[1:]), default=0.0)
            offers.append((alike, _facts(work) - 1, Found(work=work, edition=edition, match=alike)))
    for edition in lone:
        alike = max((score(book, candidate) for candidate in _candidates(None, (edition,))), default=0.0)
        offers.append((alike, 0, Found(work=None, edition=edition, match=alike)))
    if not offers:
        return None
    best = max(offers, key=lambda offer: (round(offer[0], 3), offer[1]))
    return best[2] if best[0] >= ATTACH else None


def _facts(work: Work) -> int:
    """How much is known of a work: of two records for one book the fuller one is taken."""
    return 2 * sum(bool(fact) for fact in (any(work.groups), work.cover, work.pages, work.first_published))


def _candidates(work: Work | None, editions: Sequence[Edition]) -> list[Candidate]:
    """A work under its own title, then under that of each of these editions."""
    candidates = []
    if work and work.title:
        candidates.append(
            Candidate(
                title=work.title,
                subtitle=work.subtitle,
                authors=work.authors,
                year=work.first_published,
                languages=work.languages,
            )
        )
    candidates += [
        Candidate(
            title=edition.title,
            subtitle=edition.subtitle,
            authors=work.authors if work else edition.authors,
            year=work.first_published if work else edition.published,
            languages=(edition.language,) if edition.language else (),
        )
        for edition in editions
        if edition.title
    ]
    return candidates


def _title_and_authors(work: Work | None, edition: Edition | None) -> tuple[str | None, tuple[str, ...]]:
    authors = (work.authors if work else ()) or (edition.authors if edition else ())
    bearer = edition if edition and edition.title else work
    if bearer is None or bearer.title is None:
        return None, authors
    return (f"{bearer.title}: {bearer.subtitle}" if bearer.subtitle else bearer.title), authors


def _language(work: Work | None, edition: Edition | None) -> str | None:
    if edition and edition.language:
        return edition.language
    return work.languages[0] if work and len(work.languages) == 1 else None


def _ids(work: Work | None, edition: Edition | None) -> tuple[str, ...]:
    return (*([f"OL{work.id}W"] if work else ()), *([f"OL{edition.id}M"] if edition else ()))


def _subjects(work: Work | None, edition: Edition | None) -> tuple[Subject, ...]:
    of_work, of_edition = work.groups if work else NO_GROUPS, edition.groups if edition else NO_GROUPS
    groups = (
        (SubjectKind.WORK, of_work[0]),
        (SubjectKind.EDITION, of_edition[0]),
        (SubjectKind.PERSON, (*of_work[1], *of_edition[1])),
        (SubjectKind.PLACE, (*of_work[2], *of_edition[2])),
        (SubjectKind.TIME, (*of_work[3], *of_edition[3])),
    )
    return tuple([Subject(text=text, kind=kind) for kind, texts in groups for text in dict.fromkeys(texts)])
