import pytest

from genres.intake.decode import ExportText, decode


def _read(data: bytes) -> tuple[str, ExportText]:
    text = decode(data)
    return "".join(text.lines()), text


def test_utf8_is_read_without_a_word() -> None:
    text, how = _read("Émile, 東京, 📚\n".encode())
    assert text == "Émile, 東京, 📚\n"
    assert how.notes == ()


def test_a_byte_order_mark_is_taken_off() -> None:
    assert _read(b"\xef\xbb\xbfBook Id\n")[0] == "Book Id\n"


def test_a_letter_across_two_chunks_is_still_utf8() -> None:
    data = b"a" * ((1 << 20) - 1) + "é".encode()
    text, how = _read(data)
    assert text.endswith("aé")
    assert how.encoding == "utf-8-sig"


def test_what_is_not_utf8_is_read_as_windows_1252_and_told() -> None:
    text, how = _read("Müller \u2013 “Über”\n".encode("cp1252"))
    assert text == "Müller \u2013 “Über”\n"
    assert "Windows-1252" in how.notes[0]


def test_the_five_bytes_that_windows_1252_has_not_are_kept_as_control_codes() -> None:
    text, _ = _read(b"\xe9\x81\x8d\x8f\x90\x9d\n")
    assert text == "é\x81\x8d\x8f\x90\x9d\n"


def test_a_few_broken_bytes_do_not_spoil_the_rest_of_a_utf8_file() -> None:
    text, how = _read("Émile, Ébène, Été ".encode() + b"Caf\xe9 \x81\n")
    assert text == "Émile, Ébène, Été Café \x81\n"
    assert how.notes == ("2 bytes of the file are not UTF-8 like the rest; they were read as Windows-1252.",)


def test_a_mark_before_a_broken_file_is_taken_off_too() -> None:
    assert _read("\ufeffÉmile, Été ".encode() + b"Caf\xe9")[0] == "Émile, Été Café"


def test_a_file_cut_inside_a_letter_is_read_to_its_end() -> None:
    assert _read("Émile, Été".encode()[:-1])[0] == "Émile, ÉtÃ"


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf16_is_read_by_its_mark(encoding: str) -> None:
    text, how = _read("\ufeffTitle\tÉmile 📚\r\n".encode(encoding))
    assert text == "Title\tÉmile 📚\r\n"
    assert "UTF-16" in how.notes[0]


def test_half_a_pair_in_utf16_becomes_a_replacement_character() -> None:
    text, _ = _read(b"\xff\xfe" + b"a\0" + b"\x00\xd8" + b"b\0" + b"c")
    assert text == "a\ufffdb\ufffd"


def test_lines_keep_their_ends_and_may_be_read_twice() -> None:
    text = decode(b"a\r\nb\rc\nd")
    assert list(text.lines()) == ["a\r\n", "b\r", "c\n", "d"]
    assert list(text.lines()) == ["a\r\n", "b\r", "c\n", "d"]


@pytest.mark.parametrize(("data", "may"), [(b"a,b", False), (b"a\0b", True), (b"\xff\xfea\0", True)])
def test_nul_is_only_looked_for_where_it_may_be(data: bytes, may: bool) -> None:  # noqa: FBT001 - a table of cases
    assert decode(data).may_hold_nul is may


def test_errors_of_encoding_are_not_mended() -> None:
    with pytest.raises(UnicodeEncodeError):
        "é".encode("ascii", "goodreads_stats.as_windows")
