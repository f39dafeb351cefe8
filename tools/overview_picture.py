"""Remakes the pictures that the Overview is compared with: `python -m tools.overview_picture`. Look at them after."""

import tempfile
from pathlib import Path

from playwright.sync_api import expect, sync_playwright

from tests.browser.conftest import PATIENCE_MS
from tests.support.overview_picture import DRAWN_BY, FOLDER, THEMES, overview, picture_of, plain_browser, reference
from tests.support.site import SAMPLE, running_site


def main() -> None:
    expect.set_options(timeout=PATIENCE_MS)
    FOLDER.mkdir(exist_ok=True)
    with (
        tempfile.TemporaryDirectory() as folder,
        running_site(Path(folder), catalogue=SAMPLE) as site,
        sync_playwright() as playwright,
        plain_browser(playwright) as browser,
    ):
        library = site.finished(site.upload(SAMPLE.read_bytes()))
        for theme in THEMES:
            with overview(browser, f"{site.url}/l/{library}", theme) as page:
                reference(theme).write_bytes(picture_of(page))
            print(reference(theme))
        DRAWN_BY.write_text(f"{browser.version}\n")


if __name__ == "__main__":
    main()
