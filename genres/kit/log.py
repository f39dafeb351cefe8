"""Log lines: events with fields, for a person or for a machine."""

import json
import logging
import logging.config
from datetime import UTC, datetime
from typing import Literal

_STANDARD = frozenset(logging.makeLogRecord({}).__dict__) | {"message", "asctime", "color_message", "taskName"}


class _Lines(logging.Formatter):
    def _fields(self, record: logging.LogRecord) -> dict[str, object]:
        return {name: value for name, value in record.__dict__.items() if name not in _STANDARD}


class ConsoleLines(_Lines):
    """`12:30:01 INFO jobs_ready resumed=0`."""

    def format(self, record: logging.LogRecord) -> str:
        """One line, and the traceback below it where there is one."""
        time = datetime.fromtimestamp(record.created, UTC).strftime("%H:%M:%S")
        fields = "".join(f" {name}={value}" for name, value in self._fields(record).items())
        trace = "\n" + self.formatException(record.exc_info) if record.exc_info else ""
        return f"{time} {record.levelname} {record.getMessage()}{fields}{trace}"


class JsonLines(_Lines):
    """One JSON object a line."""

    def format(self, record: logging.LogRecord) -> str:
        """Time in UTC, level, event, fields, and `error` where there is one."""
        line: dict[str, object] = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(),
            "level": record.levelname,
            "event": record.getMessage(),
            **self._fields(record),
        }
        if record.exc_info:
            line["error"] = self.formatException(record.exc_info)
        return json.dumps(line, default=str, ensure_ascii=False)


def configure_log(*, level: str, style: Literal["console", "json"]) -> None:
    """Send everything to standard error, in one of the two styles."""
    handler = logging.StreamHandler()
    handler.setFormatter(JsonLines() if style == "json" else ConsoleLines())
    logging.basicConfig(level=level, handlers=[handler], force=True)
    logging.getLogger("uvicorn.error").setLevel(max(logging.WARNING, logging.getLevelName(level)))
    logging.getLogger("uvicorn.access").disabled = True  # paths hold the keys to libraries
