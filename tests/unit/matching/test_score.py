from collections.abc import Iterable, Mapping, Sequence

import pytest

from tests.unit.matching.pairs import Band, Pair, band_of
from tests.unit.matching.pairs_doubt import DOUBT
from tests.unit.matching.pairs_none import NONE
from tests.unit.matching.pairs_sure import SURE


def cases(table: Mapping[str, Sequence[Pair]]) -> Iterable[object]:
    return [pytest.param(pair, id=f"{reason}-{pair}") for reason, pairs in table.items() for pair in pairs]


@pytest.mark.parametrize("pair", cases(SURE))
def test_one_book_is_attached_without_asking(pair: Pair) -> None:
    assert band_of(pair) is Band.SURE


@pytest.mark.parametrize("pair", cases(DOUBT))
def test_what_is_in_doubt_is_attached_for_the_reader_to_confirm(pair: Pair) -> None:
    assert band_of(pair) is Band.DOUBT


@pytest.mark.parametrize("pair", cases(NONE))
def test_another_book_is_never_attached(pair: Pair) -> None:
    assert band_of(pair) is Band.NONE
