"""The API against its own description: requests made up from it get the answers that it describes."""

from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from reportedly.doors.http.app import make_app
from reportedly.doors.http.settings import Settings
from tests.doors.http.conftest import BASE

EXAMPLES = 5
"""Requests made up for each route: enough to find a crash, few enough to be quick."""
CHECKED = (
    "not_a_server_error",
    "status_code_conformance",
    "content_type_conformance",
    "response_schema_conformance",
)


@pytest.mark.filterwarnings("ignore")
def test_every_answer_is_as_described(ledger_file: Path) -> None:
    """Whatever is asked, the answer has a status, a type and a shape that the description names."""
    schemathesis = pytest.importorskip("schemathesis", reason="schemathesis is not installed")
    app = make_app(Settings(ledger=ledger_file))
    schema = schemathesis.openapi.from_dict(app.openapi())
    schema.app = app
    schema.config.update(base_url=BASE)
    checks = schemathesis.checks.CHECKS.get_by_names(list(CHECKED))
    troubles = []
    for found in schema.get_all_operations():
        operation = found.ok()
        try:
            _ask(operation, checks)
        except Exception as error:
            troubles.append(f"{operation.label}: {error}")
    app.state.bench.close()
    assert not troubles, "\n\n".join(troubles)


def _ask(operation: Any, checks: list[Any]) -> None:
    @settings(
        max_examples=EXAMPLES,
        deadline=None,
        derandomize=True,
        database=None,
        suppress_health_check=list(HealthCheck),
    )
    @given(operation.as_strategy())
    def ask(case: Any) -> None:
        case.call_and_validate(checks=checks)

    ask()
