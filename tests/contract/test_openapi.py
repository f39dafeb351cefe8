"""The running API keeps the word of its OpenAPI document, whatever it is sent."""

from collections.abc import Iterator
from typing import Any

import pytest
import schemathesis
from hypothesis import HealthCheck, given, settings
from schemathesis.checks import content_type_conformance, not_a_server_error
from schemathesis.core.result import Ok
from schemathesis.specs.openapi.checks import response_schema_conformance, status_code_conformance

from genres import Settings, make_api
from tests.support.server import Server, running_server

CHECKS = [not_a_server_error, content_type_conformance, response_schema_conformance, status_code_conformance]
EVENTS = "/status/{uuid}/events"  # a stream of events has no schema to compare with
SCHEMA = schemathesis.openapi.from_dict(make_api(Settings.model_construct()).openapi()).exclude(path=EVENTS)
OPERATIONS = {found.ok().label: found.ok() for found in SCHEMA.get_all_operations() if isinstance(found, Ok)}


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    folder = tmp_path_factory.mktemp("contract")
    with running_server(folder, GS_OFFLINE="1", GS_UPLOADS_PER_MINUTE="10000") as server:
        yield server


@pytest.mark.parametrize("label", OPERATIONS)
def test_every_answer_fits_the_contract(label: str, server: Server) -> None:
    @given(case=OPERATIONS[label].as_strategy())
    @settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck), database=None)
    def holds(case: schemathesis.Case[Any]) -> None:
        case.call_and_validate(base_url=server.api, checks=CHECKS)

    holds()
