"""The files that a card offers: saved by its menu, and held against the card."""

import csv
import re
from collections.abc import Sequence
from pathlib import Path
from xml.etree import ElementTree as ET

from playwright.sync_api import Locator

from tests.support.figures.drawn import is_same

# A card has many files and a page many cards: pressed from inside, one after another. Of more than ten downloads a
# second that a page begins by itself Chromium drops the rest without a word (its limit of a burst).
_SAVE = """async (card, at) => {
  const begun = (window.downloadsBegun ??= [])
  const wait = 1_100 - (performance.now() - (begun.at(-8) ?? -Infinity))
  if (wait > 0) await new Promise((done) => setTimeout(done, wait))
  begun.push(performance.now())
  const items = () => [...card.querySelectorAll("[role=menuitem]")]
  const until = async (isSo) => { while (!isSo()) await new Promise((done) => setTimeout(done, 10)) }
  await until(() => items().length === 0)
  card.querySelector(".card-tools .menu > button").click()
  await until(() => items().length > 0)
  const count = items().length
  items()[at].click()
  return count
}"""
_LEAST_WIDTH = 1120  # px of a picture, twice the least width of a saved chart
_SVG = "{http://www.w3.org/2000/svg}"


def wrong_files(card: Locator, title: str, rows: Sequence[Sequence[str]]) -> list[str]:
    """What is wrong with the files of a card with this title and table, the header first."""
    numbers, count = _saved(card, 0)
    found = _wrong_numbers(numbers, rows)
    if count == 1:
        return found
    picture, _ = _saved(card, 1)
    drawing, _ = _saved(card, 2)
    return [*found, *_wrong_picture(picture), *_wrong_drawing(drawing, title)]


def _saved(card: Locator, at: int) -> tuple[Path, int]:
    """The file of a place of the menu, and how many there are."""
    with card.page.expect_download() as download:
        count: int = card.evaluate(_SAVE, at)
    return download.value.path(), count


def _wrong_numbers(path: Path, rows: Sequence[Sequence[str]]) -> list[str]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        saved = list(csv.reader(file))
    if len(saved) != len(rows):
        return [f"{len(saved)} lines of CSV for {len(rows)} rows"]
    pairs = [pair for line, row in zip(saved, rows, strict=True) for pair in zip(line, row, strict=True)]
    return [f"CSV has {one!r} for {other!r}" for one, other in pairs if not _is_cell(one, other)]


def _is_cell(saved: str, shown: str) -> bool:
    """Whether a saved value is what its cell shows: the number unrounded, a share from 0 to 1, the text as it is."""
    if " ".join(saved.removeprefix("'").split()) == shown:
        return True
    if re.fullmatch(r"-?[\d.]+(e-?\d+)?", saved):
        return is_same(shown, f"{float(saved) * 100}%" if shown.endswith("%") else saved)
    return False


def _wrong_picture(path: Path) -> list[str]:
    png = path.read_bytes()
    if not png.startswith(b"\x89PNG"):
        return ["the PNG is none"]
    width = int.from_bytes(png[16:20])
    return [] if width >= _LEAST_WIDTH else [f"a PNG of {width} px"]


def _wrong_drawing(path: Path, title: str) -> list[str]:
    text = path.read_text(encoding="utf-8")
    texts = ["".join(node.itertext()) for node in ET.fromstring(text).iter(f"{_SVG}text")]  # noqa: S314 - our own file
    found = [f"{each} in the SVG" for each in ("var(", "NaN", "undefined") if each in text]
    return found if title in " ".join(texts) else [*found, "no title in the SVG"]
