"""Google Books' replies, read: volumes, matched by their identifiers first, and evidence made of them."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Annotated

from pydantic import BeforeValidator

from genres.domain.book import BookInfo
from genres.domain.evidence import Evidence, Outcome, Subject, SubjectKind
from genres.matching.score import SURE, Candidate, score
from genres.sources.payload import Number, Pages, Payload, Text, Texts, Whole, to_record, to_records
from genres.sources.plain_text import from_html
from genres.sources.replies import Claim, likest, read_rating

_ID = re.compile(r"[A-Za-z0-9_-]{4,40}")
_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]+)*")
_YEAR = re.compile(r"(\d{4})(?:-\d{2}){0,2}")


class _Identifier(Payload):
    type: Text = None
    identifier: Text = None


class _Images(Payload):
    thumbnail: Text = None
    smallThumbnail: Text = None  # noqa: N815 - as Google spells it


class _VolumeInfo(Payload):
    title: Text = None
    subtitle: Text = None
    authors: Texts = ()
    publishedDate: Text = None  # noqa: N815 - as above
    industryIdentifiers: Annotated[tuple[_Identifier, ...], BeforeValidator(to_records)] = ()  # noqa: N815 - as above
    categories: Texts = ()
    pageCount: Pages = None  # noqa: N815 - as above
    description: Text = None
    language: Text = None
    averageRating: Number = None  # noqa: N815 - as above
    ratingsCount: Whole = None  # noqa: N815 - as above
    imageLinks: Annotated[_Images, BeforeValidator(to_record)] = _Images()  # noqa: N815 - as above

    @property
    def isbns(self) -> tuple[str, ...]:
        """The numbers that Google calls ISBNs, as they are spelt."""
        named = (each.identifier for each in self.industryIdentifiers if each.type in {"ISBN_10", "ISBN_13"})
        return tuple(number for number in named if number)


class VolumeAnswer(Payload):
    """A volume of the list view or the single view. Its id tells upper from lower case."""

    id: Text = None
    volumeInfo: Annotated[_VolumeInfo, BeforeValidator(to_record)] = _VolumeInfo()  # noqa: N815 - as above


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """The volume of a book; `match` is None where it carries the book's ISBN, else how sure we are (0 to 1)."""

    volume: VolumeAnswer
    match: float | None = None


def read_volumes(document: object) -> list[VolumeAnswer]:
    """The volumes of a list reply; without a hit it has no `items` at all."""
    return [VolumeAnswer.model_validate(record) for record in to_records(to_record(document).get("items"))]


def read_volume(document: object) -> VolumeAnswer:
    """The volume of a reply to a single view."""
    return VolumeAnswer.model_validate(to_record(document))


def match_volumes(
    volumes: Iterable[VolumeAnswer], asked: Mapping[str, BookInfo], forms: Mapping[str, str]
) -> dict[str, Hit]:
    """The volume of each book, by ISBN-13. Of two with one ISBN: the liker one, then the one that tells more.

    A volume with another ISBN is another edition at best, and no answer. One without any ISBN is taken only where
    title and author leave no doubt, and nothing better is there.
    """
    volumes = list(volumes)
    hits = {isbn: Hit(volume=volume) for isbn, volume in likest(map(_claim, volumes), asked, forms).items()}
    nameless = [volume for volume in volumes if not volume.volumeInfo.isbns and volume.volumeInfo.title]
    for isbn in asked.keys() - hits.keys() if nameless else ():
        alike, _, volume = max(
            ((score(asked[isbn], _candidate(volume)), _told(volume), volume) for volume in nameless),
            key=lambda ranked: ranked[:2],
        )
        if alike >= SURE:
            hits[isbn] = Hit(volume=volume, match=round(alike, 3))
    return hits


def to_evidence(hit: Hit | None, *, source: str, now: datetime) -> Evidence:
    """What the list view says of one book."""
    if hit is None:
        return Evidence(source=source, outcome=Outcome.NONE, fetched_at=now)
    info, volume_id = hit.volume.volumeInfo, volume_id_of(hit.volume)
    average, count = read_rating(info.averageRating, info.ratingsCount)
    has_cover = volume_id and (info.imageLinks.thumbnail or info.imageLinks.smallThumbnail)
    return Evidence(
        source=source,
        outcome=Outcome.FOUND,
        fetched_at=now,
        subjects=tuple(Subject(text=text, kind=_kind(text)) for text in info.categories),
        ids=(volume_id,) if volume_id else (),
        pages=info.pageCount,
        description=from_html(info.description) if info.description else None,
        language=info.language if info.language and _LANGUAGE.fullmatch(info.language) else None,
        cover=f"google-{volume_id}" if has_cover else None,
        title=info.title,
        authors=info.authors,
        match=hit.match,
        published=_year(info),
        average_rating=average,
        ratings_count=count,
    )


def add_single_view(evidence: Evidence, volume: VolumeAnswer) -> Evidence:
    """The same evidence with what only the single view of its volume tells: full categories, a longer text, pages."""
    info = volume.volumeInfo
    full = tuple(Subject(text=text, kind=SubjectKind.VOLUME) for text in info.categories)
    described = from_html(info.description) if info.description else None
    return replace(
        evidence,
        subjects=(*full, *(subject for subject in evidence.subjects if subject.text not in info.categories)),
        pages=info.pageCount or evidence.pages,
        description=max((text for text in (evidence.description, described) if text), key=len, default=None),
    )


def volume_id_of(volume: VolumeAnswer) -> str | None:
    """Its id, where it looks like one."""
    return volume.id if volume.id and _ID.fullmatch(volume.id) else None


def _told(volume: VolumeAnswer) -> int:
    info = volume.volumeInfo
    return sum(map(bool, (info.categories, info.pageCount, info.imageLinks.thumbnail, info.description)))


def _claim(volume: VolumeAnswer) -> Claim[VolumeAnswer]:
    info = volume.volumeInfo
    return Claim(record=volume, isbns=info.isbns, title=info.title, authors=info.authors, weight=_told(volume))


def _candidate(volume: VolumeAnswer) -> Candidate:
    info = volume.volumeInfo
    return Candidate(
        title=info.title or "",
        subtitle=info.subtitle,
        authors=info.authors,
        year=_year(info),
        languages=(info.language,) if info.language else (),
    )


def _kind(category: str) -> SubjectKind:
    """A path is what only the single view gives; the list view has its first word."""
    return SubjectKind.VOLUME if " / " in category else SubjectKind.LIST


def _year(info: _VolumeInfo) -> int | None:
    found = _YEAR.match(info.publishedDate or "")
    return int(found[1]) or None if found else None
