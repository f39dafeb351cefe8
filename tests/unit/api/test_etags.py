import pytest

from genres.api.etags import is_known


@pytest.mark.parametrize("sent", ['"a"', 'W/"a"', '"b", W/"a"', "*"])
def test_a_tag_is_known_in_all_its_forms(sent: str) -> None:
    assert is_known(sent, '"a"')


@pytest.mark.parametrize("sent", [None, "", '"b"', "a"])
def test_another_tag_is_not(sent: str | None) -> None:
    assert not is_known(sent, '"a"')


def test_nothing_is_known_of_nothing() -> None:
    assert not is_known('"a"', None)
