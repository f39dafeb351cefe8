"""The series that Goodreads writes into the title, as in `Dune Messiah (Dune, #2)`."""

import re

from genres.domain.book import Series

# Longer brackets are running text; no title of 7,391 was longer than 249 characters.
_LONGEST_BRACKET = 300
# The name, then a run of positions: `#1`, `#1-3`, `#0.5, 2.5`, `#0.5, #0.7`, `#4, Part 1`, `#B`.
_PART = re.compile(r"(.*?)#\s*(\d[^#]*(?:,\s*#\s*\d[^#]*)*|[^#]+)", re.DOTALL)


def split_title(title: str) -> tuple[str, tuple[Series, ...]]:
    """Return the title without its series, and the series, several where they are parted by `;`.

    Only a last bracket with a `#` inside is a series: `(Russian Edition)` and `East of West #1` are not.
    """
    if not title.endswith(")") or "#" not in title:
        return title, ()
    start = _last_bracket(title)
    if start is None or "#" not in title[start:]:
        return title, ()
    series = tuple(found for part in title[start + 1 : -1].split(";") if (found := _read_part(part)))
    return (title[:start].rstrip() or title) if series else title, series


def _last_bracket(title: str) -> int | None:
    """Find where the bracket opens that the title's last character closes."""
    last = title.rfind("(", -_LONGEST_BRACKET)
    if title.find(")", last) == len(title) - 1:
        return last if last >= 0 else None
    depth = 0
    for place in range(len(title) - 1, max(-1, len(title) - _LONGEST_BRACKET - 1), -1):
        depth += (title[place] == ")") - (title[place] == "(")
        if not depth:
            return place
    return None


def _read_part(part: str) -> Series | None:
    name, position = part, None
    if "#" in part:
        match = _PART.fullmatch(part.strip())
        if match is None:
            return None
        name, position = match[1], match[2].replace("#", "").strip() or None
    name = name.strip().rstrip(", ")
    return Series(name=name, position=position) if name else None
