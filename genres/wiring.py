"""Both sides meet here, once: settings in, a running application out."""

import asyncio
import shutil
from collections.abc import AsyncIterator, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import aiohttp
from fastapi import FastAPI

from genres.api.app import create_app
from genres.api.services import Services
from genres.api.upload_limit import UploadLimit
from genres.catalogue.source import Catalogue
from genres.domain.errors import StoreError
from genres.domain.sources import SourceState
from genres.kit.clock import utc_now
from genres.pipeline.enrichment import Enrichment
from genres.pipeline.jobs import Jobs
from genres.pipeline.lookups import LookUps
from genres.pipeline.ports import BookSource
from genres.pipeline.remake import Remake
from genres.pipeline.rules import RuleBook
from genres.pipeline.run import Terms
from genres.publish.documents import Documents
from genres.publish.rules_file import RulesFile
from genres.settings import Settings
from genres.sources.cover_hosts import CoverAccess
from genres.sources.covers import Covers, NoCovers
from genres.sources.google_books import GoogleBooks, GoogleBooksAccess
from genres.sources.google_quota import DayCount
from genres.sources.openlibrary import OpenLibrary
from genres.sources.openlibrary_client import OpenLibraryAccess, OpenLibraryClient
from genres.sources.openlibrary_titles import OpenLibraryTitles
from genres.sources.plain_text import from_markdown
from genres.store.choices import ChoiceTable
from genres.store.covers import CoverFolder
from genres.store.database import StateDatabase
from genres.store.evidence import EvidenceTable
from genres.store.jobs import JobTable
from genres.store.preferences import PreferenceTable
from genres.store.quota import QuotaTable
from genres.store.uploads import Uploads

DATABASE_NAME = "genres.sqlite3"
_CONTACT = "contact"
_LEAST_FREE_BYTES = 200 * 1024 * 1024


def release() -> str:
    """The version of this release."""
    try:
        return version("goodreads-stats")
    except PackageNotFoundError:
        return "0.1.0"


class SourceSet:
    """The sources that are asked, in their order: the catalogue, if one was built; Google Books only with a key.

    Offline, the catalogue alone.
    """

    def __init__(
        self,
        session: aiohttp.ClientSession,
        settings: Settings,
        *,
        preferences: PreferenceTable | None = None,
        count: DayCount | None = None,
    ) -> None:
        """Without `preferences` a contact is not remembered, without `count` Google's day is counted in memory."""
        self._contact = settings.contact
        self._preferences = preferences
        self._openlibrary = OpenLibraryClient(
            session,
            OpenLibraryAccess(
                contact=settings.contact,
                version=release(),
                url=settings.openlibrary_url,
                rate_per_s=settings.openlibrary_rate,
                burst=settings.openlibrary_burst,
                batch_size=settings.openlibrary_batch,
            ),
        )
        self._google = _google(session, settings, count) if settings.google_books_api_key else None
        self._catalogue = settings.catalogue_path
        self._all: list[BookSource] = [Catalogue(self._catalogue, to_plain=from_markdown)]
        if not settings.offline:
            self._all += [OpenLibrary(self._openlibrary), OpenLibraryTitles(self._openlibrary)]
            self._all += [self._google] if self._google else []
        self.covers = _covers(session, settings)

    async def recall(self) -> None:
        """Take the contact that a reader gave earlier, where the environment names none, and what is spent of today."""
        if self._contact is None and self._preferences and (contact := await self._preferences.get(_CONTACT)):
            self._go_by(contact)
        if self._google:
            await self._google.recall_day()

    async def set_contact(self, contact: str) -> None:
        """Remember the contact."""
        if self._preferences:
            await self._preferences.set(_CONTACT, contact)
        self._go_by(contact)

    @property
    def contact(self) -> str | None:
        """What Open Library is told."""
        return self._contact

    def states(self) -> dict[str, SourceState]:
        """Every source's state by name; that of the catalogue only where there is one."""
        has_catalogue = self._catalogue.exists()
        return {source.name: source.state for source in self._all if has_catalogue or source.name != Catalogue.name}

    def __call__(self) -> Sequence[BookSource]:
        """Return the sources in the order in which they are asked."""
        return self._all

    def _go_by(self, contact: str) -> None:
        self._contact = contact
        self._openlibrary.identify(contact)
        self.covers.identify(contact)


def _google(session: aiohttp.ClientSession, settings: Settings, count: DayCount | None) -> GoogleBooks:
    key = settings.google_books_api_key
    access = GoogleBooksAccess(
        key=key.get_secret_value() if key else None,
        url=settings.google_books_url,
        rate_per_s=settings.google_books_rate,
        daily=settings.google_books_daily,
    )
    return GoogleBooks(session, access, count=count)


def _covers(session: aiohttp.ClientSession, settings: Settings) -> Covers | NoCovers:
    if not settings.covers_mb:
        return NoCovers()
    access = CoverAccess(
        version=release(),
        contact=settings.contact,
        openlibrary_url=settings.openlibrary_covers_url,
        google_url=settings.google_covers_url,
    )
    shelf = CoverFolder(settings.data_dir / "state" / "covers", most_bytes=settings.covers_mb * 1024 * 1024)
    return Covers(session, access, shelf=shelf, offline=settings.offline)


def open_session() -> aiohttp.ClientSession:
    """The one session of a process. It takes no cookies: nobody is to know us again by them."""
    return aiohttp.ClientSession(cookie_jar=aiohttp.DummyCookieJar())


class DataFolder:
    """Whether the data folder can take an upload."""

    def __init__(self, folder: Path, database: StateDatabase) -> None:
        self._folder = folder
        self._database = database

    async def trouble(self) -> str | None:
        """Why not, None where it could."""
        try:
            free = (await asyncio.to_thread(shutil.disk_usage, self._folder)).free
            await self._database.run(lambda connection: connection.execute("SELECT 1").fetchone())
        except (OSError, StoreError):
            return "The data folder cannot be used just now."
        if free < _LEAST_FREE_BYTES:
            return f"The disk of the data folder has less than {_LEAST_FREE_BYTES // 2**20} MB left. Free some space."
        return None


@asynccontextmanager
async def open_services(settings: Settings) -> AsyncIterator[Services]:
    """Open the data folder and the network, take up unfinished jobs; close all of it in the opposite order.

    Raises StoreHeldError where another instance has the folder, StoreError where it cannot be used.
    """
    state = settings.data_dir / "state"
    database = StateDatabase(state / DATABASE_NAME)
    async with AsyncExitStack() as stack:
        await database.open()
        stack.push_async_callback(database.close)
        session = await stack.enter_async_context(open_session())
        sources = SourceSet(
            session,
            settings,
            preferences=PreferenceTable(database),
            count=QuotaTable(database, source=GoogleBooks.name),
        )
        await sources.recall()
        store, documents, uploads = JobTable(database), Documents(settings.data_dir), Uploads(state / "uploads")
        evidence, rules = EvidenceTable(database), RuleBook(RulesFile(settings.data_dir))
        await rules.look()
        changing = asyncio.Lock()
        remake = Remake(
            store=store,
            documents=documents,
            evidence=evidence,
            choices=ChoiceTable(database, clock=utc_now),
            rules=rules,
            changing=changing,
        )
        enrichment = await stack.enter_async_context(
            Enrichment(sources(), store=evidence, clock=utc_now, workers=settings.max_concurrent)
        )
        jobs = await stack.enter_async_context(
            Jobs(
                store=store,
                uploads=uploads,
                documents=documents,
                enrichment=enrichment,
                terms=Terms(
                    version=release(),
                    rules=lambda: rules.current,
                    simulated=settings.simulated,
                    retention_days=settings.retention_days,
                    changing=changing,
                ),
                clock=utc_now,
                pictures=sources.covers,
            )
        )
        catching_up = asyncio.create_task(remake.catch_up(), name="catch-up")
        stack.push_async_callback(_end, catching_up)
        yield Services(
            jobs=jobs,
            store=store,
            documents=documents,
            uploads=uploads,
            sources=sources,
            covers=sources.covers,
            remake=remake,
            lookups=LookUps(jobs=jobs, documents=documents, enrichment=enrichment, changing=changing, clock=utc_now),
            rules=rules,
            readiness=DataFolder(settings.data_dir, database),
            upload_limit=UploadLimit(settings.uploads_per_minute),
            version=release(),
            max_upload_bytes=settings.max_upload_bytes,
            offline=settings.offline,
            simulated=settings.simulated,
        )


async def _end(task: asyncio.Task[None]) -> None:
    task.cancel()
    await asyncio.wait([task])


def make_api(settings: Settings) -> FastAPI:
    """The API without its services: enough to write down its contract."""
    return create_app(
        version=release(),
        allowed_hosts=settings.allowed_hosts,
        allowed_origins=settings.allowed_origins,
        dashboard_port=settings.dashboard_port,
    )


@asynccontextmanager
async def open_api(settings: Settings) -> AsyncIterator[FastAPI]:
    """The API, ready to serve. Raises StoreHeldError or StoreError before anything is served."""
    async with open_services(settings) as services:
        api = make_api(settings)
        api.state.services = services
        yield api
