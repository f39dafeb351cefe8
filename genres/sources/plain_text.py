"""Descriptions as plain text: Markdown, HTML, entities and odd line ends taken away."""

import re
from html.parser import HTMLParser

_LONGEST = 20_000

_SOURCE_NOTE = re.compile(r"\(?\[source\](?:\[\w*\]|\([^()\s]*\))\)?", re.IGNORECASE)
_LINK_TARGET = re.compile(r"^ {0,3}\[[^\]\n]{1,60}\]:[ \t]*\S+.*$", re.MULTILINE)
_LINK = re.compile(r"!?\[([^\[\]\n]{1,300})\](?:\([^()\n]{0,500}\)|\[[^\[\]\n]{0,60}\])")
_QUOTE_OR_HEADING = re.compile(r"^[ \t]*(?:>[ \t]?|#{1,6}[ \t]+)+", re.MULTILINE)
_RULE = re.compile(r"^[ \t]*(?:-[ \t]?){3,}$|^[ \t]*(?:\*[ \t]?){3,}$|^[ \t]*_{3,}[ \t]*$", re.MULTILINE)
_STRONG = re.compile(r"(?<!\\)(\*\*|__)(?=\S)([^\n]{1,500}?)(?<![\s\\])\1")
_EMPHASIS = re.compile(r"(?<![\w*\\])([*_])(?=[^\s*_])([^*_\n]{1,500}?)(?<![\s\\])\1(?![\w*])")
_ESCAPE = re.compile(r"\\([\\`*_{}\[\]()#+\-.!>])")

_BREAKING = {"br", "p", "div", "li", "ul", "ol", "tr", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote"}
_SILENT = {"script", "style"}


class _Reader(HTMLParser):
    """Gathers what a person would read."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self._silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        del attrs
        self._silent += tag in _SILENT
        self._break_line(tag)

    def handle_endtag(self, tag: str) -> None:
        self._silent = max(0, self._silent - (tag in _SILENT))
        self._break_line(tag)

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self.parts.append(data)

    def _break_line(self, tag: str) -> None:
        if tag in _BREAKING:
            self.parts.append("\n")


def from_html(text: str) -> str | None:
    """The readable text of a piece of HTML, or of plain text with entities; None where nothing is left."""
    reader = _Reader()
    reader.feed(text[:_LONGEST].replace("<![", "&lt;!["))  # the parser trips over marked sections
    reader.close()
    return _tidied("".join(reader.parts))


def from_markdown(text: str) -> str | None:
    """The readable text of Open Library's Markdown, which may hold HTML as well; None where nothing is left."""
    text = text[:_LONGEST].replace("\r\n", "\n").replace("\r", "\n")
    for pattern, replacement in (
        (_SOURCE_NOTE, ""),
        (_LINK_TARGET, ""),
        (_LINK, r"\1"),
        (_RULE, ""),
        (_QUOTE_OR_HEADING, ""),
        (_STRONG, r"\2"),
        (_EMPHASIS, r"\2"),
        (_ESCAPE, r"\1"),
    ):
        text = pattern.sub(replacement, text)
    return from_html(text)


def _tidied(text: str) -> str | None:
    lines = (" ".join(line.split()) for line in text.splitlines())
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip() or None
