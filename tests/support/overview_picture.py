"""The Overview as a picture that is the same every time, and how much two pictures differ.

Chromium reads and compares the pictures too. Letters are those of the product's own fonts, without hinting and without
colours at their edges, so that what is left to differ between machines is the Chromium itself.
"""

from base64 import b64decode, b64encode
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, Page, Playwright, ViewportSize, expect

from tests.browser.conftest import ARGUMENTS, PATIENCE_MS, chromium_path
from tests.browser.walk import draw_all
from tests.support.server import ROOT

FOLDER = ROOT / "tests" / "browser" / "pictures"
DRAWN_BY = FOLDER / "chromium.txt"
REMAKE = ".venv/bin/python -m tools.overview_picture"
THEMES = ("light", "dark")
NOON = "2026-11-22T12:00:00"
_SCREEN = ViewportSize(width=1440, height=2800)  # taller than the page: all of it is in sight, and nothing sticks
_PLAIN = ["--font-render-hinting=none", "--disable-lcd-text", "--force-color-profile=srgb"]
# Covers beside the screen would be waited for in vain; one that is not to be had leaves the page.
_LOAD_ALL = "() => [...document.images].forEach((image) => (image.loading = 'eager'))"
_SETTLED = """() => document.fonts.status === "loaded" &&
  [...document.images].every((image) => image.complete && image.naturalWidth > 0) &&
  !document.querySelector(".cover-picture.is-coming") &&
  document.getAnimations().every((each) => each.playState !== "running")"""

# Of the reference in grey what differs in red: by more than `slack` of 255 in any channel, or only in one of the two.
_COMPARE = """async ([reference, actual, slack, side]) => {
  const bitmaps = await Promise.all([reference, actual].map(async (data) =>
    createImageBitmap(await (await fetch(`data:image/png;base64,${data}`)).blob())))
  const width = Math.max(...bitmaps.map((bitmap) => bitmap.width))
  const height = Math.max(...bitmaps.map((bitmap) => bitmap.height))
  const contexts = bitmaps.map(() => new OffscreenCanvas(width, height).getContext("2d"))
  const [one, other] = contexts.map((context, at) => {
    context.drawImage(bitmaps[at], 0, 0)
    return context.getImageData(0, 0, width, height)
  })
  const squares = new Map()
  let differing = 0
  for (let at = 0; at < one.data.length; at += 4) {
    let isDifferent = false
    for (let part = at; part < at + 4; part += 1) isDifferent ||= Math.abs(one.data[part] - other.data[part]) > slack
    const grey = 170 + (one.data[at] + one.data[at + 1] + one.data[at + 2]) / 9
    if (isDifferent) {
      const [x, y] = [(at / 4) % width, Math.floor(at / 4 / width)]
      const square = `${Math.floor(x / side)} ${Math.floor(y / side)}`
      squares.set(square, (squares.get(square) ?? 0) + 1)
      differing += 1
    }
    one.data.set(isDifferent ? [220, 0, 0, 255] : [grey, grey, grey, 255], at)
  }
  contexts[0].putImageData(one, 0, 0)
  const bytes = new Uint8Array(await (await contexts[0].canvas.convertToBlob()).arrayBuffer())
  const text = bytes.reduce((letters, byte) => letters + String.fromCharCode(byte), "")
  const worst = Math.max(0, ...squares.values()) / (side * side)
  return { share: differing / (width * height), worst, picture: btoa(text) }
}"""
_SLACK = 3  # of 255: roundings of colours, no difference that is seen
_SIDE_PX = 240
_TRIES = 20


@dataclass(frozen=True)
class Difference:
    """The share of pixels that differ, of all and of the square of 240 px with most of them; and a picture of them."""

    share: float
    worst: float
    picture: bytes


def reference(theme: str) -> Path:
    return FOLDER / f"overview-{theme}.png"


@contextmanager
def plain_browser(playwright: Playwright) -> Iterator[Browser]:
    """A Chromium that draws letters as plainly as it can."""
    browser = playwright.chromium.launch(executable_path=chromium_path(), args=[*ARGUMENTS, *_PLAIN])
    try:
        yield browser
    finally:
        browser.close()


@contextmanager
def overview(browser: Browser, address: str, theme: str) -> Iterator[Page]:
    """The whole Overview, with every card drawn and nothing that still moves."""
    context = browser.new_context(
        viewport=_SCREEN,
        device_scale_factor=1,
        color_scheme="dark" if theme == "dark" else "light",
        reduced_motion="reduce",
        locale="en-GB",
        timezone_id="Europe/Berlin",
        service_workers="block",
    )
    context.set_default_timeout(PATIENCE_MS)
    try:
        page = context.new_page()
        page.clock.set_fixed_time(NOON)
        page.goto(address)
        expect(page.locator("[data-card]").first).to_be_visible()
        draw_all(page)
        yield page
    finally:
        context.close()


def picture_of(page: Page) -> bytes:
    """The page as a PNG, once its fonts and covers are there and two pictures in a row are the same."""
    assert page.evaluate("document.documentElement.scrollHeight <= innerHeight"), "the page has outgrown the screen"
    page.evaluate(_LOAD_ALL)
    page.wait_for_function(_SETTLED)
    before, picture = b"", _shot(page)
    for _ in range(_TRIES):
        if picture == before:
            return picture
        before, picture = picture, _shot(page)
    raise AssertionError("the page does not come to rest")


def _shot(page: Page) -> bytes:
    return page.screenshot(animations="disabled", caret="hide", scale="css")


def difference(browser: Browser, reference: bytes, actual: bytes) -> Difference:
    """How much a picture differs from the one it should be."""
    page = browser.new_page()
    given = [b64encode(reference).decode(), b64encode(actual).decode(), _SLACK, _SIDE_PX]
    found = page.evaluate(_COMPARE, given)
    page.close()
    return Difference(share=found["share"], worst=found["worst"], picture=b64decode(found["picture"]))
