"""Open Library's replies, read: works from `/search.json`, editions from `/api/books`, and evidence made of both."""

import re
from collections.abc import Iterable, Mapping
from datetime import datetime

from genres.domain.book import BookInfo, Series
from genres.domain.evidence import Evidence, Outcome, Subject, SubjectKind
from genres.sources.openlibrary_records import Record
from genres.sources.openlibrary_years import year_of
from genres.sources.payload import (
    Number,
    Pages,
    Payload,
    Row,
    Text,
    Texts,
    Whole,
    Wholes,
    to_record,
    to_records,
    to_whole,
)
from genres.sources.plain_text import from_markdown
from genres.sources.replies import Claim, asked_isbn, likest, read_rating

_OLID = re.compile(r"OL[0-9]+[AMW]")
_LANGUAGE = re.compile(r"[a-z]{3}")
_LONGEST_SUBJECT = 300
_MOST_SUBJECTS = 500
_LONGEST_NAME = 500
_MOST_AUTHORS = 20
_MOST_SERIES = 10
_YEARS = range(-4000, 2200)


class WorkAnswer(Payload):
    """A work as search gives it; `isbn` and `language` are gathered from all its editions."""

    key: Text = None
    title: Text = None
    subtitle: Text = None
    author_name: Texts = ()
    isbn: Texts = ()
    subject: Texts = ()
    person: Texts = ()
    place: Texts = ()
    time: Texts = ()
    cover_i: Whole = None
    number_of_pages_median: Pages = None
    first_publish_year: Whole = None
    language: Texts = ()
    edition_count: Whole = None
    description: Text = None
    ratings_average: Number = None
    ratings_count: Whole = None
    series_name: Row = ()
    series_position: Row = ()


class EditionAnswer(Payload):
    """An edition's own record, from `jscmd=details`; one without a work or authors is common."""

    key: Text = None
    title: Text = None
    authors: Texts = ()
    works: Texts = ()
    number_of_pages: Pages = None
    publish_date: Text = None
    languages: Texts = ()
    description: Text = None
    subjects: Texts = ()
    genres: Texts = ()
    subject_people: Texts = ()
    subject_places: Texts = ()
    subject_times: Texts = ()
    covers: Wholes = ()

    @property
    def work_id(self) -> str | None:
        """The bare id of the first work, e.g. `OL893414W`."""
        return next((found for work in self.works if (found := _olid(work)) and found.endswith("W")), None)


class _WorkRecord(Payload):
    """A work's own record, which has other names for the same things than search."""

    key: Text = None
    title: Text = None
    subtitle: Text = None
    subjects: Texts = ()
    subject_people: Texts = ()
    subject_places: Texts = ()
    subject_times: Texts = ()
    covers: Wholes = ()
    first_publish_date: Text = None
    description: Text = None


def read_works(document: object) -> list[WorkAnswer]:
    """The works of a search reply; whatever is no work is left out."""
    return [WorkAnswer.model_validate(record) for record in to_records(to_record(document).get("docs"))]


def count_of_works(document: object) -> int:
    """How many works a search has found, which may be more than it brings."""
    return to_whole(to_record(document).get("numFound")) or 0


def read_work_record(record: Record) -> WorkAnswer:
    """A work's own record, as search would give it. It lacks its authors' names."""
    work = _WorkRecord.model_validate(record)
    return WorkAnswer(
        key=work.key,
        title=work.title,
        subtitle=work.subtitle,
        subject=work.subjects,
        person=work.subject_people,
        place=work.subject_places,
        time=work.subject_times,
        cover_i=_first_cover(*work.covers),
        first_publish_year=year_of(work.first_publish_date),
        description=work.description,
    )


def read_edition_record(record: Record) -> EditionAnswer:
    """An edition's own record, as it also stands in a details reply."""
    return EditionAnswer.model_validate(record)


def read_details(document: object, forms: Mapping[str, str]) -> dict[str, Record]:
    """The records of a details reply by the ISBN-13 that was asked; their keys echo what was sent."""
    records: dict[str, Record] = {}
    for key, entry in to_record(document).items():
        isbn = asked_isbn(str(key).partition(":")[2], forms)
        if isbn is not None and isinstance(entry, Mapping):
            records[isbn] = to_record(entry.get("details"))
    return records


def match_works(
    works: Iterable[WorkAnswer], asked: Mapping[str, BookInfo], forms: Mapping[str, str]
) -> dict[str, WorkAnswer]:
    """The work of each book, by ISBN-13. Of two that claim one ISBN: the liker one, then that with more editions."""
    claims = (
        Claim(
            record=work,
            isbns=work.isbn,
            title=work.title,
            authors=work.author_name,
            weight=work.edition_count or 0,
        )
        for work in works
    )
    return likest(claims, asked, forms)


def work_id(work: WorkAnswer) -> str | None:
    """The bare id of a work; a lone edition appears in search under its own id, ending in M."""
    return _olid(work.key or "")


def to_evidence(
    work: WorkAnswer | None,
    edition: EditionAnswer | None,
    *,
    source: str,
    now: datetime,
    match: float | None = None,
) -> Evidence:
    """What both halves say of one book. Title, pages and language are the edition's where it has them."""
    work_, edition_ = work or WorkAnswer(), edition or EditionAnswer()
    cover = _first_cover(work_.cover_i, *edition_.covers)
    pages, median = edition_.number_of_pages, work_.number_of_pages_median
    average, count = read_rating(work_.ratings_average, work_.ratings_count)
    return Evidence(
        source=source,
        outcome=Outcome.FOUND if work or edition else Outcome.NONE,
        fetched_at=now,
        subjects=_subjects(work_, edition_),
        ids=_ids(work_, edition_),
        pages=pages or median,
        are_pages_median=pages is None and median is not None,
        first_published=_year(work_.first_publish_year),
        published=_year(year_of(edition_.publish_date)),
        description=_description(work_, edition_),
        language=_language(work_, edition_),
        cover=f"openlibrary-{cover}" if cover else None,
        title=_name(edition_.title) or _name(work_.title),
        authors=_authors(work_.author_name) or _authors(edition_.authors),
        match=match,
        series=_series(work_),
        average_rating=average,
        ratings_count=count,
    )


def _subjects(work: WorkAnswer, edition: EditionAnswer) -> tuple[Subject, ...]:
    groups = (
        (SubjectKind.WORK, work.subject),
        (SubjectKind.EDITION, (*edition.subjects, *edition.genres)),
        (SubjectKind.PERSON, (*work.person, *edition.subject_people)),
        (SubjectKind.PLACE, (*work.place, *edition.subject_places)),
        (SubjectKind.TIME, (*work.time, *edition.subject_times)),
    )
    return tuple(
        Subject(text=text, kind=kind)
        for kind, texts in groups
        for text in [text for text in dict.fromkeys(texts) if len(text) <= _LONGEST_SUBJECT][:_MOST_SUBJECTS]
    )


def _ids(work: WorkAnswer, edition: EditionAnswer) -> tuple[str, ...]:
    ids = (work_id(work), edition.work_id, _olid(edition.key or ""))
    return tuple(dict.fromkeys(found for found in ids if found))


def _olid(text: str) -> str | None:
    found = _OLID.search(text)
    return found[0] if found else None


def _name(text: str | None) -> str | None:
    return " ".join(text.split())[:_LONGEST_NAME] if text else None


def _authors(names: Iterable[str]) -> tuple[str, ...]:
    """Names only: a record may have bare keys in their place."""
    plain = (name for text in names if (name := _name(text)) and not _OLID.fullmatch(name))
    return tuple(dict.fromkeys(plain))[:_MOST_AUTHORS]


def _series(work: WorkAnswer) -> tuple[Series, ...]:
    """Names and positions stand in parallel lists; where these differ in length, nobody knows whose a position is."""
    positions: tuple[str | None, ...] = work.series_position
    if len(positions) != len(work.series_name):
        positions = (None,) * len(work.series_name)
    pairs = zip(work.series_name, positions, strict=True)
    series = (Series(name=name, position=_name(place)) for text, place in pairs if (name := _name(text)))
    return tuple(dict.fromkeys(series))[:_MOST_SERIES]


def _year(year: int | None) -> int | None:
    return year if year in _YEARS else None


def _first_cover(*covers: int | None) -> int | None:
    """The first usable cover; a deleted one is -1."""
    return next((cover for cover in covers if cover is not None and cover > 0), None)


def _language(work: WorkAnswer, edition: EditionAnswer) -> str | None:
    """The edition's language, else the work's if all its editions share one."""
    spoken = edition.languages[:1] or (work.language if len(work.language) == 1 else ())
    return next((code for text in spoken if _LANGUAGE.fullmatch(code := text.rpartition("/")[2].lower())), None)


def _description(work: WorkAnswer, edition: EditionAnswer) -> str | None:
    cleaned = (from_markdown(text) for text in (work.description, edition.description) if text)
    return max((text for text in cleaned if text), key=len, default=None)
