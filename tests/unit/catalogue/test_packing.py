import pytest
from hypothesis import given
from hypothesis import strategies as st

from genres.catalogue import packing
from genres.catalogue.packing import Groups, codes, join_groups, pack, split_groups, unpack

COMMON = ("", "Fiction", "History", "Fantasy fiction")
CODES = codes({text: number for number, text in enumerate(COMMON) if text})
HEADINGS = st.lists(
    st.sampled_from(COMMON[1:]) | st.text(st.characters(min_codepoint=32, exclude_categories=["Cs", "Cc"]), min_size=1),
    max_size=30,
)


@given(st.tuples(HEADINGS, HEADINGS, HEADINGS, HEADINGS))
def test_headings_come_back_in_their_order_and_kinds(groups: Groups) -> None:
    packed = pack(join_groups(groups), CODES)
    assert [list(group) for group in unpack(packed, COMMON)] == list(map(list, groups))
    assert [list(group) for group in split_groups(join_groups(groups))] == list(map(list, groups))


def test_no_headings_take_no_room() -> None:
    assert pack(join_groups(packing.NO_GROUPS), CODES) is None
    assert unpack(None, COMMON) == packing.NO_GROUPS


def test_common_headings_take_a_byte_each_and_long_ones_are_deflated() -> None:
    common = pack(join_groups((["Fiction", "History"] * 5, (), (), ())), CODES)
    assert common is not None
    assert len(common) == 15
    many = [f"Napoleonic Wars, 1800-1815 -- Campaigns -- Part {number}" for number in range(50)]
    rare = pack(join_groups((many, (), (), ())), CODES)
    assert rare is not None
    assert len(rare) < len("".join(many)) / 3


def test_a_number_above_127_takes_two_bytes_and_comes_back() -> None:
    headings = ["", *(f"heading {number}" for number in range(1, 40_000))]
    numbers = codes({text: number for number, text in enumerate(headings) if text})
    chosen = ["heading 1", "heading 127", "heading 128", "heading 16383", "heading 16384", "heading 39999"]
    packed = pack(join_groups((chosen, (), (), ())), numbers)
    assert unpack(packed, headings)[0] == chosen


@given(st.binary(min_size=1, max_size=60))
def test_bytes_of_another_make_are_refused_or_read_but_never_crash(packed: bytes) -> None:
    try:
        unpack(packed, COMMON)
    except ValueError as error:
        assert str(error)  # noqa: PT017  either end is fine


@pytest.mark.parametrize("packed", [b"\x00", b"\x00\x01", b"\x00\x01\x09\x00\x00\x00", b"\x01\x01\x00\x00\x00\x00zz"])
def test_bytes_that_end_early_or_name_nothing_are_refused(packed: bytes) -> None:
    with pytest.raises(ValueError, match="bytes"):
        unpack(packed, COMMON)


def test_ids_isbns_languages_and_descriptions_come_back() -> None:
    assert list(packing.unpack_ids(packing.pack_ids([1, 2**32 - 1]))) == [1, 2**32 - 1]
    assert list(packing.unpack_ids(packing.pack_ids([]))) == []
    assert list(packing.unpack_isbns(packing.pack_isbns([9780441172719, 9791234567896]))) == [
        9780441172719,
        9791234567896,
    ]
    assert packing.unpack_languages(packing.pack_languages([0, 26**3 - 1])) == ("aaa", "zzz")
    assert packing.unpack_languages(packing.pack_languages([])) == ()
    assert packing.inflate_text(packing.deflate_text("Sänd.\n")) == "Sänd.\n"
    with pytest.raises(ValueError, match="description"):
        packing.inflate_text(b"no")
