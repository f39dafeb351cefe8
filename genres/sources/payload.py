"""Field types for the replies of book APIs: whatever stands in a field, reading it never raises.

A field of the wrong shape counts as absent. Text loses what no UTF-8 file can hold (lone surrogates, NUL).
"""

import math
import re
from collections.abc import Mapping
from typing import Annotated

from pydantic import BaseModel, BeforeValidator, ConfigDict

_UNSAFE = re.compile(r"[\x00\ud800-\udfff]")
_LONGEST_TEXT = 100_000
_MOST_TEXTS = 5_000
_LARGEST_NUMBER = 1e15
_MOST_PAGES = 50_000


class Payload(BaseModel):
    """The part of a reply that is used; all else is ignored."""

    model_config = ConfigDict(extra="ignore", frozen=True)


def to_text(value: object) -> str | None:
    """The text of a string, or of an object `{value}`, `{name}` or `{key}`; None where there is none.

    Of a key such as `/subjects/Women_lawyers` the last part is meant, with spaces.
    """
    if isinstance(value, Mapping):
        for field in ("value", "name"):
            if isinstance(value.get(field), str):
                return to_text(value[field])
        key = value.get("key")
        return to_text(key.rpartition("/")[2].replace("_", " ")) if isinstance(key, str) else None
    if not isinstance(value, str):
        return None
    text = _UNSAFE.sub("", value[:_LONGEST_TEXT])
    return text if text.strip() else None


def to_texts(value: object) -> tuple[str, ...]:
    """The texts of a list, or of a lone string, each once and in its order."""
    items = value if isinstance(value, list | tuple) else [value]
    texts = (to_text(item) for item in items[:_MOST_TEXTS])
    return tuple(dict.fromkeys(text for text in texts if text is not None))


def to_whole(value: object) -> int | None:
    """A whole number, also from digits in a string; None for anything else."""
    if isinstance(value, str) and re.fullmatch(r"\s*-?[0-9]{1,9}\s*", value):
        return int(value)
    if isinstance(value, float) and math.isfinite(value) and value.is_integer():
        return int(value)
    return value if isinstance(value, int) and not isinstance(value, bool) else None


def to_pages(value: object) -> int | None:
    """A believable number of pages."""
    number = to_whole(value)
    return number if number is not None and 0 < number <= _MOST_PAGES else None


def to_number(value: object) -> float | None:
    """A finite number, whole or not; None for anything else."""
    if isinstance(value, bool) or not isinstance(value, int | float) or abs(value) > _LARGEST_NUMBER:
        return None
    return float(value) if math.isfinite(value) else None


def to_row(value: object) -> tuple[str | None, ...]:
    """The texts of a list that stands beside another: each in its place, None where there is none."""
    items = value if isinstance(value, list | tuple) else [value]
    return tuple(to_text(str(item) if to_number(item) is not None else item) for item in items[:_MOST_TEXTS])


def to_wholes(value: object) -> tuple[int, ...]:
    """The whole numbers of a list."""
    items = value if isinstance(value, list | tuple) else [value]
    numbers = (to_whole(item) for item in items[:_MOST_TEXTS])
    return tuple(number for number in numbers if number is not None)


def to_records(value: object) -> list[Mapping[str, object]]:
    """The objects of a list; strings and nulls between them are left out."""
    return [item for item in value if isinstance(item, Mapping)] if isinstance(value, list) else []


def to_record(value: object) -> Mapping[str, object]:
    """An object, or an empty one in place of anything else."""
    return value if isinstance(value, Mapping) else {}


Text = Annotated[str | None, BeforeValidator(to_text)]
Texts = Annotated[tuple[str, ...], BeforeValidator(to_texts)]
Row = Annotated[tuple[str | None, ...], BeforeValidator(to_row)]
Number = Annotated[float | None, BeforeValidator(to_number)]
Pages = Annotated[int | None, BeforeValidator(to_pages)]
Whole = Annotated[int | None, BeforeValidator(to_whole)]
Wholes = Annotated[tuple[int, ...], BeforeValidator(to_wholes)]
