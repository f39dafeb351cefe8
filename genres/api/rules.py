"""`/rules`: the reader's own genre rules, with the tree they are about."""

from typing import Annotated, Any

from fastapi import APIRouter, Header, Response
from pydantic import BaseModel, ConfigDict, Field

from genres.api.problems import ProblemError, responses
from genres.api.services import Service
from genres.pipeline.rules import KeptRules, LostRaceError
from genres.report.document import GenreFamily
from genres.report.rules import MOST_SHELVES, BadRulesError, GenreRules, check_rules
from genres.report.taxonomy import families_of, taxonomy

router = APIRouter(tags=["rules"])

_MOST_GENRES = 1000
_ETAG: dict[int | str, dict[str, Any]] = {200: {"headers": {"ETag": {"schema": {"type": "string"}}}}}

Labels = Annotated[dict[str, str], Field(default_factory=dict, max_length=_MOST_GENRES)]


class RulesIn(BaseModel):
    """All rules; what is left out is no rule. Genres are named by their labels in the tree.

    `rename` gives a genre another name, `merge` counts one as another, `hide` takes some off all books, `shelves` says
    which genre a shelf of the reader's means.
    """

    model_config = ConfigDict(
        extra="forbid",
        json_schema_extra={
            "examples": [
                {
                    "rename": {"Science fiction": "SF"},
                    "merge": {"Space opera": "Science fiction"},
                    "hide": ["General and contemporary fiction"],
                    "shelves": {"cosy-reads": "Cozy and amateur sleuth"},
                }
            ]
        },
    )

    rename: Labels
    merge: Labels
    hide: list[str] = Field(default_factory=list, max_length=_MOST_GENRES)
    shelves: Annotated[dict[str, str], Field(default_factory=dict, max_length=MOST_SHELVES)]


class RulesOut(BaseModel):
    """The rules in force, and the tree: its genres by family, in order.

    `trouble` says what is wrong with the file where it was changed by hand and cannot be used.
    """

    rename: dict[str, str]
    merge: dict[str, str]
    hide: list[str]
    shelves: dict[str, str]
    trouble: str | None
    families: list[GenreFamily]


class ChangedRulesOut(RulesOut):
    """The rules as they are now, and what they changed: finished libraries made anew, and books in them."""

    libraries: int
    books_changed: int


@router.get("/rules", responses=_ETAG)
async def rules(service: Service, response: Response) -> RulesOut:
    """The reader's own genre rules. The `ETag` is for `If-Match` of a change."""
    kept = await service.rules.look()
    _set_headers(response, kept)
    return RulesOut(**_rules(service.rules.current, kept))


@router.put("/rules", responses={**_ETAG, **responses(403, 412, 413, 422, 507)})
async def change_rules(
    change: RulesIn, service: Service, response: Response, if_match: Annotated[str | None, Header()] = None
) -> ChangedRulesOut:
    """Replace all rules and make every finished library anew by them; those still at work follow by themselves.

    With `If-Match`, only if nobody changed them since.
    """
    try:
        wanted = check_rules(change.model_dump())
    except BadRulesError as error:
        errors = [{"where": f"body.{error.where}", "why": error.reason}]
        raise ProblemError(422, "invalid-request", f"{error.where}: {error.reason}", errors=errors) from None
    try:
        kept = await service.rules.change(wanted, if_match=_tag(if_match))
    except LostRaceError:
        detail = "The rules were changed meanwhile. Load them again, then make your change."
        raise ProblemError(412, "changed-meanwhile", detail) from None
    remade = await service.remake.remake_all()
    _set_headers(response, kept)
    return ChangedRulesOut(**_rules(wanted, kept), libraries=remade.libraries, books_changed=remade.books_changed)


def _rules(rules: GenreRules, kept: KeptRules) -> dict[str, Any]:
    return {
        "rename": dict(rules.rename),
        "merge": dict(rules.merge),
        "hide": list(rules.hide),
        "shelves": dict(rules.shelves),
        "trouble": kept.trouble,
        "families": list(families_of(genre.label for genre in taxonomy().genres)),
    }


def _set_headers(response: Response, kept: KeptRules) -> None:
    response.headers["ETag"] = kept.etag
    response.headers["Cache-Control"] = "private, no-cache"


def _tag(if_match: str | None) -> str | None:
    """The tag that is asked for; any will do for `*`. A proxy that compresses weakens tags."""
    return None if if_match is None or if_match.strip() == "*" else if_match.strip().removeprefix("W/")
