"""Why a catalogue could not be built or read; each text is one clear line.

CatalogueError
├── BadDumpError            an input is no dump of the expected kind, or is cut off
├── OtherInputError         an unfinished build began with other inputs
├── NotWrittenError         the disk is full or cannot be written
└── DamagedError            the file is no catalogue of this format, or its content changed
"""


class CatalogueError(Exception):
    """The root of this room's errors."""


class BadDumpError(CatalogueError):
    """An input is no dump of the expected kind, or is cut off."""


class OtherInputError(CatalogueError):
    """An unfinished build began with other inputs; it can be gone on with or thrown away, not mixed."""


class NotWrittenError(CatalogueError):
    """The catalogue could not be written."""


class DamagedError(CatalogueError):
    """The file is no catalogue of this format, or its content changed since it was built."""
