"""`/reclassify`: every finished library by the tree and the rules of this moment, without asking a source."""

from fastapi import APIRouter
from pydantic import BaseModel

from genres.api.problems import responses
from genres.api.services import Service

router = APIRouter(tags=["rules"])


class ReclassifiedOut(BaseModel):
    """Finished libraries that were made anew, and how many of their books are another thing now."""

    libraries: int
    books_changed: int


@router.post("/reclassify", responses=responses(403, 507))
async def reclassify(service: Service) -> ReclassifiedOut:
    """Make every finished library anew of the evidence that is kept. Nothing is looked up."""
    remade = await service.remake.remake_all()
    return ReclassifiedOut(libraries=remade.libraries, books_changed=remade.books_changed)
