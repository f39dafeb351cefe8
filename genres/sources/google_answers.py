"""Google Books' replies, read: volumes, matched by their identifiers only, and evidence made of one."""

import re
from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Annotated

from pydantic import BeforeValidator
from yarl import URL

from genres.domain.book import BookInfo
from genres.domain.evidence import Evidence, Outcome, Subject, SubjectKind
from genres.sources.likeness import likeness
from genres.sources.payload import Payload, Text, Texts, Whole, to_record, to_records
from genres.sources.plain_text import from_html
from genres.sources.replies import asked_isbn

_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]+)*")
_MOST_PAGES = 50_000


class _Identifier(Payload):
    type: Text = None
    identifier: Text = None


class _Images(Payload):
    thumbnail: Text = None
    smallThumbnail: Text = None  # noqa: N815 - as Google spells it


class _VolumeInfo(Payload):
    title: Text = None
    authors: Texts = ()
    industryIdentifiers: Annotated[tuple[_Identifier, ...], BeforeValidator(to_records)] = ()  # noqa: N815 - as above
    categories: Texts = ()
    pageCount: Whole = None  # noqa: N815 - as above
    description: Text = None
    language: Text = None
    imageLinks: Annotated[_Images, BeforeValidator(to_record)] = _Images()  # noqa: N815 - as above


class VolumeAnswer(Payload):
    """A volume of the list view or the single view. Its id tells upper from lower case."""

    id: Text = None
    volumeInfo: Annotated[_VolumeInfo, BeforeValidator(to_record)] = _VolumeInfo()  # noqa: N815 - as above


def read_volumes(document: object) -> list[VolumeAnswer]:
    """The volumes of a list reply; without a hit it has no `items` at all."""
    return [VolumeAnswer.model_validate(record) for record in to_records(to_record(document).get("items"))]


def match_volumes(
    volumes: Iterable[VolumeAnswer], asked: Mapping[str, BookInfo], forms: Mapping[str, str]
) -> dict[str, VolumeAnswer]:
    """The volume of each book, by ISBN-13. Of two with one ISBN: the liker one, then the one that tells more."""
    best: dict[str, tuple[float, int, VolumeAnswer]] = {}
    for volume in volumes:
        info = volume.volumeInfo
        named = (each.identifier for each in info.industryIdentifiers if each.type in {"ISBN_10", "ISBN_13"})
        for isbn in {found for text in named if text and (found := asked_isbn(text, forms))}:
            alike = round(likeness(asked[isbn], title=info.title, authors=info.authors), 3)
            told = sum(map(bool, (info.categories, info.pageCount, info.imageLinks.thumbnail, info.description)))
            rank = (alike, told)
            if isbn not in best or rank > best[isbn][:2]:
                best[isbn] = (*rank, volume)
    return {isbn: volume for isbn, (_, _, volume) in best.items()}


def to_evidence(volume: VolumeAnswer | None, *, source: str, secure: bool, now: datetime) -> Evidence:
    """What Google says of one book. `secure`: pictures only over https, as anywhere but in a simulation."""
    if volume is None:
        return Evidence(source=source, outcome=Outcome.NONE, fetched_at=now)
    info = volume.volumeInfo
    large = _cover(info.imageLinks.thumbnail, secure=secure)
    small = _cover(info.imageLinks.smallThumbnail, secure=secure)
    return Evidence(
        source=source,
        outcome=Outcome.FOUND,
        fetched_at=now,
        subjects=tuple(Subject(text=text, kind=_kind(text)) for text in info.categories),
        ids=(volume.id,) if volume.id else (),
        pages=info.pageCount if info.pageCount and 0 < info.pageCount <= _MOST_PAGES else None,
        description=from_html(info.description) if info.description else None,
        language=info.language if info.language and _LANGUAGE.fullmatch(info.language) else None,
        cover_url=large or small,
        small_cover_url=small or large,
    )


def _kind(category: str) -> SubjectKind:
    """A path is what only the single view gives; the list view has its first word."""
    return SubjectKind.VOLUME if " / " in category else SubjectKind.LIST


def _cover(address: str | None, *, secure: bool) -> str | None:
    """The picture without its drawn page curl; None for anything that is no web address."""
    try:
        url = URL(address or "")
    except ValueError:
        return None
    if url.scheme not in {"http", "https"} or not url.host:
        return None
    url = url.without_query_params("edge")
    return str(url.with_scheme("https") if secure and url.scheme == "http" else url)
