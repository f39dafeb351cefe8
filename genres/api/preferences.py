"""`/settings`: what the page needs to know of this server, and the contact it asks for once."""

from fastapi import APIRouter
from pydantic import BaseModel, Field, field_validator

from genres.api.problems import responses
from genres.api.services import Service, Services
from genres.domain.sources import SourceMode, is_contact

router = APIRouter(tags=["settings"])


class SettingsOut(BaseModel):
    """How this server is set. `contact` tells whether one is known, never which."""

    version: str
    offline: bool
    simulated: bool
    contact: bool
    contact_required: bool
    google: bool
    max_upload_mb: int


class SettingsIn(BaseModel):
    """What the reader may set."""

    contact: str = Field(max_length=200, description="An e-mail or web address, told to Open Library only.")

    @field_validator("contact")
    @classmethod
    def _is_contact(cls, value: str) -> str:
        value = value.strip()
        if not is_contact(value):
            raise ValueError("Give an e-mail address or a web address.")
        return value


@router.get("/settings")
async def settings(service: Service) -> SettingsOut:
    """How this server is set."""
    return _settings(service)


@router.put("/settings", responses=responses(403, 413, 422))
async def change_settings(change: SettingsIn, service: Service) -> SettingsOut:
    """Remember the contact that Open Library asks for. It holds for uploads from now on."""
    await service.sources.set_contact(change.contact)
    return _settings(service)


def _settings(service: Services) -> SettingsOut:
    has_contact = service.sources.contact is not None
    google = service.sources.states().get("google")
    return SettingsOut(
        version=service.version,
        offline=service.offline,
        simulated=service.simulated,
        contact=has_contact,
        contact_required=not has_contact and not service.offline,
        google=google is not None and google.mode is not SourceMode.OFF,
        max_upload_mb=service.max_upload_bytes // (1024 * 1024),
    )
