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
from genres.domain.errors import StoreError
from genres.domain.sources import SourceState
from genres.kit.clock import utc_now
from genres.pipeline.jobs import Jobs
from genres.pipeline.ports import BookSource
from genres.pipeline.run import Terms
from genres.publish.documents import Documents
from genres.settings import Settings
from genres.sources.google_books import GoogleBooks, GoogleBooksAccess
from genres.sources.openlibrary import OpenLibrary, OpenLibraryAccess
from genres.store.database import StateDatabase
from genres.store.evidence import EvidenceTable
from genres.store.jobs import JobTable
from genres.store.preferences import PreferenceTable
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


def make_sources(session: aiohttp.ClientSession, settings: Settings) -> tuple[OpenLibrary, GoogleBooks]:
    """The book APIs, in the order in which they are asked."""
    key = settings.google_books_api_key
    return (
        OpenLibrary(
            session,
            OpenLibraryAccess(
                contact=settings.contact,
                version=release(),
                url=settings.openlibrary_url,
                covers_url=settings.openlibrary_covers_url,
                rate_per_s=settings.openlibrary_rate,
                batch_size=settings.openlibrary_batch,
            ),
        ),
        GoogleBooks(
            session,
            GoogleBooksAccess(
                key=key.get_secret_value() if key else None,
                url=settings.google_books_url,
                rate_per_s=settings.google_books_rate,
                daily=settings.google_books_daily,
            ),
        ),
    )


class SourceSet:
    """The sources this server asks: none when offline, Google Books only with a key."""

    def __init__(self, session: aiohttp.ClientSession, settings: Settings, preferences: PreferenceTable) -> None:
        self._openlibrary, google = make_sources(session, settings)
        self._contact = settings.contact
        self._preferences = preferences
        self._all: list[BookSource] = []
        if not settings.offline:
            self._all = [self._openlibrary, *([google] if settings.google_books_api_key else [])]

    async def recall_contact(self) -> None:
        """Take the contact that a reader gave earlier, where the environment names none."""
        if self._contact is None and (contact := await self._preferences.get(_CONTACT)):
            self._go_by(contact)

    async def set_contact(self, contact: str) -> None:
        """Remember the contact."""
        await self._preferences.set(_CONTACT, contact)
        self._go_by(contact)

    @property
    def contact(self) -> str | None:
        """What Open Library is told."""
        return self._contact

    def states(self) -> dict[str, SourceState]:
        """Every source's state by name."""
        return {source.name: source.state for source in self._all}

    def __call__(self) -> Sequence[BookSource]:
        """Return the sources in the order in which they are asked."""
        return self._all

    def _go_by(self, contact: str) -> None:
        self._contact = contact
        self._openlibrary.identify(contact)


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
        session = await stack.enter_async_context(aiohttp.ClientSession())
        sources = SourceSet(session, settings, PreferenceTable(database))
        await sources.recall_contact()
        store, documents, uploads = JobTable(database), Documents(settings.data_dir), Uploads(state / "uploads")
        jobs = await stack.enter_async_context(
            Jobs(
                store=store,
                uploads=uploads,
                documents=documents,
                evidence=EvidenceTable(database, clock=utc_now),
                sources=sources,
                terms=Terms(
                    version=release(),
                    workers=settings.max_concurrent,
                    simulated=settings.simulated,
                    retention_days=settings.retention_days,
                ),
                clock=utc_now,
            )
        )
        yield Services(
            jobs=jobs,
            store=store,
            documents=documents,
            uploads=uploads,
            sources=sources,
            readiness=DataFolder(settings.data_dir, database),
            upload_limit=UploadLimit(settings.uploads_per_minute),
            version=release(),
            max_upload_bytes=settings.max_upload_bytes,
            offline=settings.offline,
            simulated=settings.simulated,
        )


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
