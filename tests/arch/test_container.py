"""The images and how compose runs them: only what every engine since 20.10 reads, every setting, nothing too much."""

import fnmatch
import re
import shlex
from pathlib import Path
from typing import Any

import pytest
import yaml

from genres.api.headers import PAGE_POLICY, SECURITY_HEADERS
from genres.api.problems import TITLES
from genres.settings import Settings, variable_name

ROOT = Path(__file__).parents[2]
DOCKERFILE = (ROOT / "Dockerfile").read_text()
COMPOSE: dict[str, Any] = yaml.safe_load((ROOT / "docker-compose.yml").read_text())
TEMPLATE = (ROOT / "nginx" / "default.conf.template").read_text()
SERVICES: dict[str, dict[str, Any]] = COMPOSE["services"]

# In a container these are the container's own affair, set in the image.
FIXED_IN_IMAGE = {"GS_DATA_DIR", "GS_DASHBOARD_DIR", "GS_HOST"}
# Known to compose and the start script, not to the program.
OF_COMPOSE = {"DATA_PATH": "./dashboard_data", "PUID": "1000", "PGID": "1000", "TZ": "UTC"}
# The web container is the proxy; its address is the engine's choice out of these.
DIFFERENT_DEFAULTS = {"GS_TRUSTED_PROXIES": "10.0.0.0/8,172.16.0.0/12,192.168.0.0/16"}


def instructions() -> list[tuple[str, str]]:
    """Every instruction of the Dockerfile with its argument, continued lines joined."""
    lines = [line for line in DOCKERFILE.splitlines() if line and not line.startswith("#")]
    joined = re.sub(r"\\\n\s*", "", "\n".join(lines))
    return [(word, rest) for word, _, rest in (line.partition(" ") for line in joined.splitlines())]


def stages() -> dict[str, tuple[str, list[tuple[str, str]]]]:
    """Each stage's base image and instructions by its name."""
    found: dict[str, tuple[str, list[tuple[str, str]]]] = {}
    body: list[tuple[str, str]] = []
    for word, rest in instructions():
        if word == "FROM":
            base, _, name = rest.partition(" AS ")
            body = []
            found[name] = (base, body)
        else:
            body.append((word, rest))
    return found


def as_written(value: object) -> str:
    """A default as one writes it in the environment."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    return ",".join(value) if isinstance(value, tuple) else str(value)


def defaults_of_settings() -> dict[str, str]:
    """Every variable that the program reads, with its default."""
    return {variable_name(name): as_written(field.default) for name, field in Settings.model_fields.items()}


def variables(text: str) -> dict[str, str]:
    """The `${NAME:-default}`s of a text."""
    return dict(re.findall(r"\$\{(\w+):-([^}]*)\}", text))


def expected_in_compose() -> dict[str, str]:
    settings = {name: value for name, value in defaults_of_settings().items() if name not in FIXED_IN_IMAGE}
    return settings | OF_COMPOSE | DIFFERENT_DEFAULTS


def test_the_dockerfile_speaks_the_dialect_of_old_engines() -> None:
    assert not re.search(r"^#\s*syntax\s*=", DOCKERFILE, re.MULTILINE)
    assert "<<" not in DOCKERFILE
    flags = {
        flag for _, rest in instructions() for flag in re.findall(r"(?:^|\s)--(link|mount|chmod|exclude|parents)", rest)
    }
    assert not flags
    for word, rest in instructions():
        if word == "HEALTHCHECK":
            assert set(re.findall(r"--([\w-]+)=", rest)) <= {"interval", "timeout", "start-period", "retries"}


def test_only_two_official_images_are_built_upon() -> None:
    assert [base for base, _ in stages().values()] == ["nginx:stable-alpine", "python:3.11-slim", "python:3.11-slim"]
    assert list(stages())[-1] == "api"


def test_the_api_image_holds_no_build_tools_and_takes_packages_by_hash() -> None:
    build = " ".join(rest for _, rest in stages()["build"][1])
    assert "--without-pip" in build
    assert "--require-hashes -r" in build
    assert "apt-get" not in DOCKERFILE
    assert [rest for word, rest in stages()["api"][1] if word == "COPY"] == [
        "--from=build /opt/venv /opt/venv",
        "--from=build /app /app",
    ]


def test_health_is_checked_without_curl() -> None:
    checks = {name: [rest for word, rest in body if word == "HEALTHCHECK"] for name, (_, body) in stages().items()}
    assert len(checks["web"]) == 1
    assert '"python", "-c"' in checks["api"][0]
    assert "/health'" in checks["api"][0]
    assert "curl" not in DOCKERFILE


def test_both_images_run_as_nobody_special() -> None:
    assert ("USER", "101:101") in stages()["web"][1]
    start = dict(stages()["api"][1])
    assert start["ENTRYPOINT"] == '["/bin/sh", "/app/tools/entrypoint.sh"]'
    assert start["CMD"] == '["python", "local_server.py"]'
    script = (ROOT / "tools" / "entrypoint.sh").read_text()
    assert re.search(r"exec setpriv --reuid \S+ --regid \S+ --clear-groups --no-new-privs ", script)
    assert script.rstrip().endswith('exec "$@"')


def test_a_clone_that_only_its_owner_can_read_makes_images_that_all_can() -> None:
    assert "chmod -R a+rX /srv/dashboard /etc/nginx/snippets /etc/nginx/templates" in DOCKERFILE
    assert "chmod -R a+rX /app" in DOCKERFILE


def copied() -> list[str]:
    """Whatever the Dockerfile takes from the clone."""
    copies = [shlex.split(rest) for word, rest in instructions() if word == "COPY"]
    return [source for words in copies if not words[0].startswith("--from") for source in words[:-1]]


@pytest.mark.parametrize("source", copied())
def test_what_is_copied_exists_and_is_let_into_the_build(source: str) -> None:
    assert (ROOT / source).exists()
    lines = (ROOT / ".dockerignore").read_text().splitlines()
    rules = [line for line in lines if line and not line.startswith("#")]
    assert rules[0] == "*"  # no reading history, no .env, nothing unnamed
    assert any(source == rule[1:] or source.startswith(rule[1:] + "/") for rule in rules if rule.startswith("!"))
    assert not any(fnmatch.fnmatch(source, rule) for rule in rules[1:] if not rule.startswith("!"))


def test_compose_has_every_setting_with_its_default() -> None:
    assert variables((ROOT / "docker-compose.yml").read_text()) == expected_in_compose()


def test_each_setting_reaches_its_container_under_its_own_name() -> None:
    published = {"GS_API_PORT", "GS_DASHBOARD_PORT"}
    api = SERVICES["api"]["environment"]
    assert set(api) == set(expected_in_compose()) - published
    for service in SERVICES.values():
        for name, value in service["environment"].items():
            assert re.fullmatch(rf"\$\{{{name}:-[^}}]*\}}", str(value)), name


def test_the_example_of_an_env_file_tells_of_everything_that_can_be_set() -> None:
    lines = (ROOT / ".env.example").read_text().splitlines()
    shown = dict(line[1:].split("=", 1) for line in lines if re.match(r"#[A-Z_]+=", line))
    assert shown == expected_in_compose()
    assert all(not line or line.startswith("#") for line in lines)  # a plain copy changes nothing


def test_the_image_fixes_what_is_no_choice_in_a_container() -> None:
    words = " ".join(rest for word, rest in stages()["api"][1] if word == "ENV")
    fixed = dict(word.split("=", 1) for word in shlex.split(words) if word.startswith("GS_"))
    assert fixed == {"GS_DATA_DIR": "/data", "GS_HOST": "0.0.0.0", "GS_API_PORT": "8001", "GS_DASHBOARD_PORT": "0"}  # noqa: S104  inside the container


def test_the_api_is_published_to_this_machine_alone_and_the_page_to_the_home() -> None:
    assert SERVICES["api"]["ports"] == ["127.0.0.1:${GS_API_PORT:-8001}:8001"]
    assert SERVICES["web"]["ports"] == ["${GS_DASHBOARD_PORT:-8000}:8000"]


def test_the_data_folder_is_one_folder_of_the_clone() -> None:
    assert SERVICES["api"]["volumes"] == ["${DATA_PATH:-./dashboard_data}:/data"]
    assert "volumes" not in SERVICES["web"]
    assert (ROOT / "dashboard_data" / ".gitkeep").exists()


def test_both_services_come_back_stop_in_time_and_keep_small_logs() -> None:
    assert COMPOSE["name"] == "goodreads-stats"
    for name, service in SERVICES.items():
        assert service["build"]["target"] == name
        assert service["restart"] == "unless-stopped"
        assert service["stop_grace_period"] == "30s"
        assert service["logging"] == {"driver": "json-file", "options": {"max-size": "10m", "max-file": "3"}}
        assert service["healthcheck"]["interval"] == "5s"
        assert service["cap_drop"] == ["ALL"]
        assert service["security_opt"] == ["no-new-privileges:true"]
        assert "init" not in service
        assert "privileged" not in service
    assert SERVICES["web"]["depends_on"] == {"api": {"condition": "service_healthy"}}
    assert SERVICES["api"]["cap_add"] == ["CHOWN", "DAC_OVERRIDE", "SETGID", "SETUID"]
    assert "cap_add" not in SERVICES["web"]


def test_nginx_gets_every_variable_it_asks_for() -> None:
    asked = set(re.findall(r"\$\{(\w+)\}", TEMPLATE))
    words = " ".join(rest for word, rest in stages()["web"][1] if word == "ENV")
    in_image = dict(word.split("=", 1) for word in shlex.split(words))
    made_at_start = {"GS_WEB_MAX_BODY", "GS_MAX_UPLOAD_MB", "NGINX_LOCAL_RESOLVERS"}
    assert asked == (set(in_image) - {"NGINX_ENVSUBST_FILTER", "NGINX_ENTRYPOINT_LOCAL_RESOLVERS"}) | made_at_start
    assert all(re.match(in_image["NGINX_ENVSUBST_FILTER"], name) for name in asked)


def test_the_policy_of_nginx_is_the_one_of_the_api() -> None:
    text = (ROOT / "nginx" / "snippets" / "headers.conf").read_text()
    headers = {
        name: value.strip('"')
        for name, value in re.findall(r'^add_header (\S+) ("[^"]*"|\S+) always;$', text, re.MULTILINE)
    }
    assert headers == {"Content-Security-Policy": PAGE_POLICY, **SECURITY_HEADERS}


def test_every_location_with_a_header_of_its_own_includes_the_common_ones() -> None:
    blocks = re.findall(r"location [^{]+\{\n((?:(?!\n    \}|location ).)*)", TEMPLATE, re.DOTALL)
    adding = [block for block in blocks if "add_header" in block]
    assert len(adding) > 4
    for block in adding:
        assert "include snippets/headers.conf" in block or "include snippets/problem.conf" in block


def test_the_problems_of_nginx_are_kinds_that_the_api_explains() -> None:
    problems = re.findall(r'"type":"/docs#([\w-]+)","title":"([^"]+)","status":(\d+)', TEMPLATE)
    assert len(problems) == 5
    for slug, title, status in problems:
        assert TITLES[slug] == title
        assert re.search(rf"return {status} '[^']*#{slug}", TEMPLATE)
