"""Every problem that the server tells of has a title in each language of the page."""

import re

from genres.api.problems import TITLES
from genres.intake import recognise, services
from tests.support.server import ROOT

WORDS = sorted((ROOT / "dashboard" / "app" / "words").glob("*/problems.js"))
# Met by programs alone: the page sends what fits.
OF_PROGRAMS = {"method-not-allowed", "unsupported-type"}
# Told with facts of the file that only the server's own sentence has.
WITH_FACTS = {"table", "damaged", "lost"}


def test_every_problem_has_a_title_in_each_language() -> None:
    assert len(WORDS) == 2
    for file in WORDS:
        said = set(re.findall(r'"title\.([\w-]+)"', file.read_text(encoding="utf-8")))
        assert said == TITLES.keys() - OF_PROGRAMS, file


def test_every_file_that_is_recognised_is_named_in_each_language() -> None:
    kinds = (recognise._ZIP_CONTENT, recognise._MAGIC, recognise._JSON_CONTENT, recognise._MARKUP)
    slugs = {kind[0] for group in kinds for _, kind in group}
    slugs |= {recognise._ARCHIVE[0], recognise._JSON[0], recognise._PICTURE[0]}
    slugs |= {slug for slug, _, _ in services._SERVICES}
    for file in WORDS:
        said = set(re.findall(r'"export\.([\w-]+)"', file.read_text(encoding="utf-8")))
        assert slugs <= said, file
        assert not WITH_FACTS & said, file
