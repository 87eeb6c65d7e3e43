"""Screens that are worked out before anybody asks."""

import time
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from reportedly.doors.http import warming
from reportedly.doors.http.app import make_app
from reportedly.doors.http.bench import Bench
from reportedly.doors.http.settings import Settings
from reportedly.doors.http.warming import keep_warm, warm_screens
from reportedly.model.errors import UsageError
from tests.doors.http.conftest import BASE
from tests.doors.http.test_bench import tell

SCREENS = (
    "/propositions?limit=5",
    "/network",
    "/timeline",
    "/map",
    "/contradictions",
    "/indicators",
    "/activity",
)


@pytest.fixture
def ledger(tmp_path: Path) -> Path:
    """Give a ledger of one report."""
    tell(tmp_path / "case.db", "Fictional Courier")
    return tmp_path / "case.db"


def test_a_warmed_server_answers_what_a_cold_one_does(ledger: Path) -> None:
    """Working out beforehand changes no answer."""
    answered = []
    for is_warm in (False, True):
        app = make_app(Settings(ledger=ledger))
        with TestClient(app, base_url=BASE) as client:
            if is_warm:
                warm_screens(app.state.bench)
            answered.append([client.get(f"/api/v1{one}").json() for one in SCREENS])
    assert answered[0] == answered[1]


def test_screens_open_without_a_study_being_made(ledger: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What a screen shows first was worked out before: opening it makes no study."""
    app = make_app(Settings(ledger=ledger))
    with TestClient(app, base_url=BASE) as client:
        warm_screens(app.state.bench)
        monkeypatch.setattr(app.state.bench.desk, "study", None)
        for one in SCREENS:
            assert client.get(f"/api/v1{one}").status_code == 200


def test_it_is_done_again_once_the_ledger_settles(ledger: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A new state is worked out by itself, and all ends when the server does."""
    states: list[str] = []
    monkeypatch.setattr(warming, "SCREENS", (lambda bench: states.append(bench.state()),))
    bench = Bench(Settings(ledger=ledger))
    thread = keep_warm(bench, settled=0.02)
    _wait_for(lambda: len(states) == 1)
    tell(ledger, "Northern Fiction")
    _wait_for(lambda: len(set(states)) == 2)
    bench.close()
    thread.join(10)
    assert not thread.is_alive()


def test_trouble_with_one_screen_leaves_the_others(ledger: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What cannot be worked out is left to whoever opens it; nothing is told to nobody."""
    done: list[str] = []

    def broken(_: Bench) -> object:
        raise UsageError("no")

    monkeypatch.setattr(warming, "SCREENS", (broken, lambda _: done.append("next")))
    bench = Bench(Settings(ledger=ledger))
    warm_screens(bench)
    bench.close()
    assert done == ["next"]


def _wait_for(is_so: "object") -> None:
    end = time.monotonic() + 20
    while time.monotonic() < end and not is_so():  # type: ignore[operator]
        time.sleep(0.01)
    assert is_so()  # type: ignore[operator]
