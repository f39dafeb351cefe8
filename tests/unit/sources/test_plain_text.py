import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from genres.sources.plain_text import from_html, from_markdown


@pytest.mark.parametrize(
    ("markdown", "text"),
    [
        ("One line.\r\n\r\n\r\n\r\nAnother.", "One line.\n\nAnother."),
        ("*The Name* of the **Wind**", "The Name of the Wind"),
        ("_so_ and __so__, but not snake_case_names", "so and so, but not snake_case_names"),
        ("5 * 3 * 2 = 30", "5 * 3 * 2 = 30"),
        (
            "Followed by: [The Wise Man's Fear][2]\r\n\r\n  [2]: https://openlibrary.org/works/OL1W",
            "Followed by: The Wise Man's Fear",
        ),
        ("- [publisher](https://example.org/a-book)", "- publisher"),
        ("Fine. ([source][1])\n\n[1]: https://example.org", "Fine."),
        ('>"She chose" opens it', '"She chose" opens it'),
        ("# Heading\nText\n----------\nMore", "Heading\nText\n\nMore"),
        (r"C\# and \*stars\*", "C# and *stars*"),
        ("<p>Old &amp; <b>new</b></p>", "Old & new"),
        ("![cover](https://example.org/a.jpg)", "cover"),
        ("[1]: https://example.org", None),
        (" \r\n ", None),
    ],
)
def test_markdown_becomes_what_a_person_would_read(markdown: str, text: str | None) -> None:
    assert from_markdown(markdown) == text


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p><b>Bluets</b> by X.</p><p>More.<br>And more.</p>", "Bluets by X.\n\nMore.\nAnd more."),
        ("Fish &amp; chips &#39;n&#39; peas", "Fish & chips 'n' peas"),
        ("a < b and 2 <3", "a < b and 2 <3"),
        ("seen<script>alert(1)</script><style>p{}</style> by all", "seen by all"),
        ("<![CDATA[x]]> y", "<![CDATA[x]]> y"),
        ("<p> </p>", None),
    ],
)
def test_html_becomes_what_a_person_would_read(html: str, text: str | None) -> None:
    assert from_html(html) == text


@settings(deadline=None)
@given(st.text(alphabet=st.sampled_from("<>![]()&;/*_#-\\ab \n\"'=") | st.characters(), max_size=200))
def test_no_text_breaks_the_cleaning(text: str) -> None:
    for cleaned in (from_markdown(text), from_html(text)):
        assert cleaned is None or cleaned.strip() == cleaned != ""


@pytest.mark.parametrize(
    "hostile", ["[" * 50_000, "**" * 25_000, "_a" * 25_000, "<" * 50_000, "&#" * 25_000, "> " * 25_000]
)
def test_a_hostile_description_costs_no_more_than_its_length(hostile: str) -> None:
    cleaned = from_markdown(hostile)
    assert cleaned is None or len(cleaned) <= 20_000 * 4
