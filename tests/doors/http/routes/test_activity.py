"""Activity over HTTP: counts that lead to claims, windows that say whether anyone would have told."""

from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient

from reportedly.desk import Desk, Stretches, activity
from reportedly.doors.http.app import make_app
from reportedly.doors.http.routes import activity as routes
from reportedly.doors.http.settings import Settings
from tests.doors.http.conftest import BASE

Served = tuple[Path, TestClient]


def ask(client: TestClient, **words: Any) -> dict[str, Any]:
    """Ask for activity."""
    answer = client.get("/api/v1/activity", params=words)
    assert answer.status_code == 200, answer.text
    found: dict[str, Any] = answer.json()
    return found


def test_it_counts_what_the_desk_counts(many: Served) -> None:
    """Subjects, states and counts are those of the desk in the same windows, in the same order."""
    path, client = many
    told = ask(client, reports=1, days=91, limit=200)
    with Desk(path) as desk:
        stretches = Stretches(date.fromisoformat(told["until"]), told["days"], told["windows"])
        whole = activity(desk, stretches, reports=1)
    assert [(one["subject"], one["state"]) for one in told["activities"]] == [
        (one.subject.name, one.state.value) for one in whole
    ]
    assert told["total"] == len(whole) == sum(told["states"].values()) > 3


def test_windows_end_with_the_last_report_where_nothing_came_since(many: Served) -> None:
    """A ledger of old reports opens where they end, and says so; a day that is asked for is kept to."""
    _, client = many
    told = ask(client)
    assert told["until"] == told["last"] < datetime.now(UTC).date().isoformat()
    assert ask(client, until="2018-01-31")["until"] == "2018-01-31"


def test_every_window_leads_to_its_claims(many: Served) -> None:
    """As many claims are given for a window as it says it has, and they are seen in its days or before."""
    _, client = many
    asked = {"reports": 1, "days": 91}
    one = ask(client, **asked, claims=1)["activities"][0]
    for bar in one["series"]:
        assert len(bar["claims"]) == min(1, bar["claims_total"])
        words = {**asked, "kind": one["kind"], "subject": one["subject"], "first": bar["since"]}
        found = client.get("/api/v1/activity/window", params=words).json()
        assert found["total"] == len(found["claims"]) == bar["claims_total"]
        assert {each["id"] for each in found["claims"]} >= set(bar["claims"])


def test_pages_and_states_make_up_the_whole(many: Served) -> None:
    """Nothing is lost or told twice, and one state can be asked for alone."""
    _, client = many
    whole = ask(client, reports=1, days=91, limit=200)
    names, cursor = [], {}
    while cursor is not None:
        page = ask(client, reports=1, days=91, limit=2, **cursor)
        names += [one["subject"] for one in page["activities"]]
        cursor = {"cursor": page["next"]} if page["next"] else None
    assert names == [one["subject"] for one in whole["activities"]]
    for state, number in whole["states"].items():
        alone = ask(client, reports=1, days=91, limit=200, state=state)
        assert (alone["total"], alone["states"]) == (number, whole["states"])


def test_what_is_selected_is_counted_and_what_is_not_told_of_is_named(many: Served) -> None:
    """Each actor has its own series; a name that no report has is no error and no zero."""
    _, client = many
    name = next(one["subject"] for one in ask(client, reports=1)["activities"] if one["kind"] == "actor")
    told = ask(client, actor=[name, "Nobody of This Name"])
    assert [one["subject"] for one in told["activities"]] == [name]
    (untold,) = told["untold"]
    assert untold["name"] == "Nobody of This Name"
    assert "no claim names" in untold["why"]


def test_the_span_says_how_many_windows(many: Served) -> None:
    """Windows reach back to the first day and no further, and never before the calendar."""
    _, client = many
    told = ask(client, reports=1, since="2018-01-01", until="2018-03-31", days=30)
    assert told["windows"] == 3
    assert ask(client, until="0001-01-02", days=30)["windows"] == 1
    assert client.get("/api/v1/activity?since=2018-02-01&until=2018-01-01").status_code == 422


def test_what_was_not_looked_at_is_not_called_silence(many: Served, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where only the newest claims are looked at, windows before them are left out, and it is said."""
    path, _ = many
    monkeypatch.setattr(routes, "MOST_CLAIMS", 20)
    monkeypatch.setattr("reportedly.doors.http.bench.MOST_CLAIMS", 20)
    with TestClient(make_app(Settings(ledger=path)), base_url=BASE) as client:
        told = ask(client, reports=1, days=7)
    assert not told["complete"]
    assert told["windows"] < 13


def test_a_window_that_is_not_there_is_told(many: Served) -> None:
    """The answer names what was asked for."""
    _, client = many
    words = {"kind": "actor", "subject": "Nobody", "first": "2018-01-01"}
    answer = client.get("/api/v1/activity/window", params=words)
    assert answer.status_code == 404
    assert "Nobody" in answer.json()["detail"]
