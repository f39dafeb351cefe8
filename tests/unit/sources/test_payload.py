import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from genres.sources.payload import (
    Payload,
    Text,
    Texts,
    Whole,
    Wholes,
    to_number,
    to_record,
    to_records,
    to_row,
    to_text,
    to_texts,
    to_whole,
)

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text() | st.sampled_from(["key", "name", "value"]), inner),
    max_leaves=20,
)


class Everything(Payload):
    text: Text = None
    texts: Texts = ()
    whole: Whole = None
    wholes: Wholes = ()


@settings(deadline=None)
@given(JSON)
def test_no_value_makes_a_field_raise(value: object) -> None:
    record = Everything.model_validate({"text": value, "texts": value, "whole": value, "wholes": value})
    for text in (record.text or "", *record.texts):
        text.encode("utf-8")
        assert "\0" not in text
    json.dumps([record.whole, record.wholes])
    to_record(value)
    to_records(value)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("Dune", "Dune"),
        ({"type": "/type/text", "value": "Dune"}, "Dune"),
        ({"name": "Fiction", "url": "https://openlibrary.org/subjects/fiction"}, "Fiction"),
        ({"key": "/subjects/Women_lawyers"}, "Women lawyers"),
        ({"value": None}, None),
        ("  ", None),
        (7, None),
        (["Dune"], None),
        ("a\x00b\ud83dc", "abc"),
    ],
)
def test_text_stands_bare_or_in_an_object(value: object, text: str | None) -> None:
    assert to_text(value) == text


def test_a_lone_string_counts_as_a_list_and_repeats_are_dropped() -> None:
    assert to_texts("Fiction") == ("Fiction",)
    assert to_texts(["Fiction", None, 3, "Magic", "Fiction", {"name": "Magic"}, ""]) == ("Fiction", "Magic")


@pytest.mark.parametrize(
    ("value", "number"),
    [(7, 7), ("12 ", 12), (3.0, 3), (3.5, None), (True, None), ("xii", None), (float("nan"), None), ([7], None)],
)
def test_whole_numbers_are_read_from_numbers_and_digits_only(value: object, number: int | None) -> None:
    assert to_whole(value) == number


@pytest.mark.parametrize(
    ("value", "number"),
    [(4, 4.0), (4.25, 4.25), ("4.25", None), (True, None), (None, None), (10**400, None), (float("nan"), None)],
)
def test_a_number_may_have_a_fraction(value: object, number: float | None) -> None:
    assert to_number(value) == number


def test_texts_in_a_row_keep_their_places() -> None:
    assert to_row(["a", None, "a", 2, 1.5, " ", True]) == ("a", None, "a", "2", "1.5", None, None)
    assert to_row("alone") == ("alone",)
