"""Change and warning over HTTP."""

from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any

from fastapi.testclient import TestClient

from reportedly.desk import Desk, indicators, shipped_scenarios
from reportedly.desk.warning_records import indicator_records

DAY = "2018-03-01"


def test_a_change_says_why(client: TestClient) -> None:
    """Each change names its cause, its reasons and its claims."""
    for one in client.get("/api/v1/changes?since=2000-01-01").json()["changes"]:
        assert one["cause"]
        assert one["why"]
        assert one["claims"]


def test_indicators_are_of_a_day(client: TestClient) -> None:
    """The day asked for is the day answered for."""
    assert client.get("/api/v1/indicators?day=2015-06-01").json()["day"] == "2015-06-01"


def signs(client: TestClient, more: str = "") -> list[dict[str, Any]]:
    """Give the signs of all pages."""
    found, cursor = [], ""
    while True:
        page = client.get(f"/api/v1/indicators?day={DAY}{more}{cursor}").json()
        found += page["indicators"]
        if page["next"] is None:
            return found
        cursor = f"&cursor={page['next']}"


def test_the_pages_of_indicators_make_up_the_whole(many: tuple[Path, TestClient]) -> None:
    """What the pages give, with all claims, is what the desk finds: nothing is lost or told twice."""
    path, client = many
    with Desk(path) as desk:
        whole = list(indicator_records(indicators(desk, shipped_scenarios(), date.fromisoformat(DAY))))
    told = signs(client, "&limit=2&claims=1000")
    assert len(told) == len(whole) > 10
    counts = {"claims_total", "coverage_claims_total"}
    bare = [{name: value for name, value in one.items() if name not in counts} for one in told]
    assert sorted(bare, key=repr) == sorted(whole, key=repr)


def test_a_sign_names_its_first_claims_and_counts_them_all(many: tuple[Path, TestClient]) -> None:
    """However many claims a sign rests on, an answer names as many as were asked for, and counts all."""
    _, client = many
    full = {(one["case"], one["indicator"]): one for one in signs(client, "&claims=1000")}
    assert any(len(one["coverage_claims"]) > 1 for one in full.values())
    for one in signs(client, "&claims=1"):
        every = full[one["case"], one["indicator"]]
        for name in ("claims", "coverage_claims"):
            assert one[name] == every[name][:1]
            assert one[f"{name}_total"] == len(every[name])


def test_states_are_counted_over_all_cases_of_a_scenario(many: tuple[Path, TestClient]) -> None:
    """The counts are those of all pages together, and one scenario or case can be asked for alone."""
    _, client = many
    first = client.get(f"/api/v1/indicators?day={DAY}&limit=1").json()
    assert first["next"] is not None
    for scenario in first["scenarios"]:
        own = signs(client, f"&scenario={scenario['id']}")
        assert {one["scenario"] for one in own} <= {scenario["id"]}
        assert len({one["case"] for one in own}) == scenario["cases"]
        states = Counter(one["state"] for one in own)
        assert {state: number for state, number in scenario["states"].items() if number} == states
    case = first["indicators"][0]["case"]
    params = {"day": DAY, "case": case}
    assert {one["case"] for one in client.get("/api/v1/indicators", params=params).json()["indicators"]} == {
        case
    }


def test_a_scenario_that_does_not_ship_is_told(client: TestClient) -> None:
    """The answer names those that do."""
    told = client.get("/api/v1/indicators?scenario=nonsuch")
    assert told.status_code == 404
    assert "alliance" in told.json()["detail"]
