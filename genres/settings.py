"""Every setting, read once from the environment. `docs/settings.md` is made from this class."""

from ipaddress import ip_network
from pathlib import Path
from typing import Annotated, Literal, Self

from pydantic import Field, SecretStr, ValidationError, field_validator, model_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from genres.domain.sources import is_contact

CommaList = Annotated[tuple[str, ...], NoDecode]


class SettingsError(Exception):
    """A setting has a value that cannot be used; the text is one clear line."""


class Settings(BaseSettings):
    """Environment variables with the prefix `GS_`, but for the key, whose name is Google's."""

    model_config = SettingsConfigDict(env_prefix="GS_", frozen=True, env_ignore_empty=True, populate_by_name=True)

    data_dir: Path = Field(Path("dashboard_data"), description="The one folder that holds all state.")
    dashboard_dir: Path = Field(Path("dashboard"), description="The static files of the page.")
    host: str = Field("127.0.0.1", description="Address to listen on; 0.0.0.0 lets the home network in.")
    api_port: int = Field(8001, ge=0, le=65535, description="Port of the API; 0 takes a free one.")
    dashboard_port: int = Field(
        8000, ge=0, le=65535, description="Port of the dashboard; 0 leaves serving it to another web server."
    )
    max_concurrent: int = Field(15, ge=1, le=100, description="Look-ups at work at once, per job.")
    max_upload_mb: int = Field(50, ge=1, le=1000, description="Largest upload taken, in MiB.")
    uploads_per_minute: int = Field(10, ge=1, le=10000, description="Uploads taken per client and minute.")
    allowed_origins: CommaList = Field((), description="Further web origins that may call the API, with commas.")
    allowed_hosts: CommaList = Field((), description="Further host names by which the server may be called.")
    trusted_proxies: CommaList = Field(
        (), description="Addresses or networks of proxies whose X-Forwarded-For is believed (for the upload limit)."
    )
    offline: bool = Field(False, description="Send nothing to anybody; the dashboard shows what the file holds.")
    contact: str | None = Field(
        None, description="E-mail or web address told to Open Library, which asks callers to say who they are."
    )
    openlibrary_url: str = Field("https://openlibrary.org", description="Base address of Open Library.")
    openlibrary_covers_url: str = Field("https://covers.openlibrary.org", description="Base address of its covers.")
    openlibrary_rate: float = Field(2.8, gt=0, le=1000, description="Requests per second to Open Library.")
    openlibrary_burst: int = Field(20, ge=1, le=1000, description="Requests to Open Library that may go at once.")
    openlibrary_batch: int = Field(80, ge=1, le=100, description="Books asked for in one request to Open Library.")
    google_books_url: str = Field("https://www.googleapis.com/books/v1", description="Base address of Google Books.")
    google_covers_url: str = Field(
        "https://books.google.com/books/content", description="Address of Google Books' cover pictures."
    )
    google_books_api_key: SecretStr | None = Field(
        None,
        validation_alias="GOOGLE_BOOKS_API_KEY",
        description="Key for Google Books; without it that source is off.",
    )
    google_books_rate: float = Field(1.0, gt=0, le=1000, description="Requests per second to Google Books.")
    google_books_daily: int = Field(1000, ge=1, description="Requests a day that the key allows.")
    covers_mb: int = Field(500, ge=0, description="Disk for cover pictures, in MiB; 0 fetches none.")
    catalogue: Path | None = Field(
        None, description="Catalogue built by `python -m genres.catalogue build`; catalogue.sqlite3 of the data folder."
    )
    simulated: bool = Field(False, description="Says on the page that the book APIs are a simulation.")
    retention_days: int = Field(0, ge=0, description="Days after which a library is deleted; 0 keeps it.")
    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = Field("INFO", description="Least severity logged.")
    log_format: Literal["console", "json"] = Field("console", description="How log lines look.")

    @field_validator("allowed_origins", "allowed_hosts", "trusted_proxies", mode="before")
    @classmethod
    def _split(cls, value: object) -> object:
        return tuple(part.strip() for part in value.split(",") if part.strip()) if isinstance(value, str) else value

    @field_validator("trusted_proxies")
    @classmethod
    def _networks(cls, value: tuple[str, ...]) -> tuple[str, ...]:
        for part in value:
            ip_network(part, strict=False)
        return value

    @field_validator("openlibrary_url", "openlibrary_covers_url", "google_books_url", "google_covers_url")
    @classmethod
    def _base(cls, value: str) -> str:
        if not value.startswith(("http://", "https://")):
            raise ValueError("must begin with http:// or https://")
        return value.rstrip("/")

    @field_validator("contact")
    @classmethod
    def _contact(cls, value: str | None) -> str | None:
        if value is not None and not is_contact(value):
            raise ValueError("must be an e-mail address or a web address")
        return value

    @model_validator(mode="after")
    def _ports(self) -> Self:
        if self.api_port and self.api_port == self.dashboard_port:
            raise ValueError("GS_API_PORT and GS_DASHBOARD_PORT must differ")
        return self

    @property
    def catalogue_path(self) -> Path:
        """Where a catalogue is looked for."""
        return self.catalogue or self.data_dir / "catalogue.sqlite3"

    @property
    def max_upload_bytes(self) -> int:
        """Largest upload taken, in bytes."""
        return self.max_upload_mb * 1024 * 1024


def load_settings() -> Settings:
    """Read the environment. Raises SettingsError with one line that names the variable."""
    try:
        return Settings()
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        where = variable_name(str(first["loc"][0])) if first["loc"] else "Settings"
        raise SettingsError(f"{where}: {first['msg'].removeprefix('Value error, ')}") from None


def variable_name(field: str) -> str:
    """The environment variable of a setting."""
    return field.upper() if field.upper() == "GOOGLE_BOOKS_API_KEY" else f"GS_{field.upper()}"
