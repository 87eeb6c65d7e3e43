"""What is kept for one state of the ledger, and what a change makes of it."""

import threading
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from types import SimpleNamespace

import pytest
from fastapi.testclient import TestClient
from hypothesis import given
from hypothesis import strategies as st

from reportedly.doors.http import bench
from reportedly.doors.http.app import make_app
from reportedly.doors.http.keeping import Answers, KeptRoute, Made, Sent
from reportedly.doors.http.settings import Settings
from reportedly.ledger.purge import Purge
from reportedly.ledger.store import Ledger
from tests.doors.http.conftest import BASE, TOKENS, bearing
from tests.doors.http.test_bench import tell

KEPT = (
    "/propositions",
    "/network",
    "/timeline",
    "/map",
    "/contradictions",
    "/indicators",
    "/changes?since=2015-01-01",
    "/actors",
    "/documents",
    "/ask/footing",
)
"""An address of every file of routes that answers once."""


@pytest.fixture
def ledger(tmp_path: Path) -> Path:
    """Give a ledger of one report."""
    path = tmp_path / "case.db"
    tell(path, "Fictional Courier")
    return path


@pytest.fixture
def asked(ledger: Path) -> Iterator[TestClient]:
    """Give a browser of a server over that ledger."""
    with TestClient(make_app(Settings(ledger=ledger)), base_url=BASE) as made:
        yield made


def fresh(ledger: Path) -> dict[str, object]:
    """Give what a server answers that has kept nothing yet."""
    with TestClient(make_app(Settings(ledger=ledger)), base_url=BASE) as client:
        return {one: client.get(f"/api/v1{one}").json() for one in KEPT}


def test_every_write_is_seen_by_the_next_who_asks(ledger: Path, asked: TestClient) -> None:
    """After a report, a decision or its undoing no kept answer is given: all are as a new server's."""
    claim = asked.get("/api/v1/claims").json()["claims"][0]["id"]
    body = {"claim": claim, "value": "accept", "reason": "the words bear it"}
    writes = (
        lambda: tell(ledger, "Northern Fiction"),
        lambda: asked.post("/api/v1/reviews", json=body).raise_for_status(),
    )
    for address in KEPT:
        asked.get(f"/api/v1{address}")
    for write in writes:
        write()
        assert {one: asked.get(f"/api/v1{one}").json() for one in KEPT} == fresh(ledger)


def test_an_answer_given_again_is_the_same_to_the_byte(asked: TestClient) -> None:
    """Whoever asks twice gets the same bytes under the same headers, and is told when nothing is new."""
    for address in KEPT:
        first, again = (asked.get(f"/api/v1{address}") for _ in range(2))
        assert (first.status_code, first.content) == (200, again.content), address
        assert first.headers == again.headers
        held = {"If-None-Match": first.headers["etag"]}
        assert asked.get(f"/api/v1{address}", headers=held).status_code == 304


def test_nobody_is_given_what_was_answered_to_another(ledger: Path) -> None:
    """What one person was answered is not given to the next, nor to anybody without a token."""
    with TestClient(make_app(Settings(ledger=ledger, tokens=TOKENS)), base_url=BASE) as client:
        tokens = ("reader-reader-reader-1", "admins-admins-admins-1")
        for token in tokens:
            assert client.get("/api/v1/network", headers=bearing(token)).status_code == 200
        assert client.get("/api/v1/network").status_code == 401
        keys = client.app.state.bench.answers._sent  # type: ignore[attr-defined]
        assert len({key[2] for key in keys}) == len(tokens)


def test_who_comes_next_in_a_browser_is_not_told_that_nothing_is_new(ledger: Path) -> None:
    """What a browser holds of one person is no answer to the next, not even to the same with another role."""
    with TestClient(make_app(Settings(ledger=ledger, tokens=TOKENS)), base_url=BASE) as client:
        for address in ("/health", *KEPT):
            first = client.get(f"/api/v1{address}", headers=bearing("reader-reader-reader-1"))
            held = {"If-None-Match": first.headers["etag"], **bearing("admins-admins-admins-1")}
            again = client.get(f"/api/v1{address}", headers=held)
            assert again.status_code == 200, address
            assert again.headers["etag"] != first.headers["etag"]
        told = client.get("/api/v1/health", headers=held).json()
        assert (told["person"], told["role"]) == ("Ada", "admin")


def test_an_answer_of_yesterday_or_of_another_ledger_is_not_taken_for_todays(
    ledger: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Signs go stale by the day alone; and another ledger with as many entries is not the same ledger."""
    other = tmp_path / "other.db"
    tell(other, "Northern Fiction")
    marks = set()
    for path, day in ((ledger, 3), (ledger, 4), (other, 4)):
        with TestClient(make_app(Settings(ledger=path)), base_url=BASE) as client:
            moment = datetime(2021, 5, day, tzinfo=UTC)
            monkeypatch.setattr(bench, "datetime", SimpleNamespace(now=lambda _, at=moment: at))
            marks.add(client.get("/api/v1/indicators").headers["etag"])
    assert len(marks) == 3


def test_words_that_were_purged_are_in_no_answer_that_is_held(ledger: Path, asked: TestClient) -> None:
    """After a purge every answer is a new server's, and a browser that holds the old one gets the new."""
    before = {one: asked.get(f"/api/v1{one}").headers["etag"] for one in KEPT}
    document = asked.get("/api/v1/documents").json()["documents"][0]["id"]
    with Ledger.open(ledger) as opened:
        opened.purge([Purge(document=document, by="Ada", why="asked for")])
    for one, mark in before.items():
        assert asked.get(f"/api/v1{one}", headers={"If-None-Match": mark}).status_code == 200, one
    assert {one: asked.get(f"/api/v1{one}").json() for one in KEPT} == fresh(ledger)
    assert asked.get("/api/v1/documents").json()["total"] == 0
    assert asked.get(f"/api/v1/documents/{document}").status_code == 404


def test_what_goes_wrong_is_not_kept(asked: TestClient) -> None:
    """A refused question is asked anew each time; only answers are kept."""
    for _ in range(2):
        assert asked.get("/api/v1/propositions/proposition-zz").status_code == 404
    assert asked.app.state.bench.answers.held == 0  # type: ignore[attr-defined]


def test_many_who_ask_at_once_wait_for_one_making() -> None:
    """However many ask for the same at once, it is worked out once."""
    made, begun, go = Made(4), threading.Event(), threading.Event()
    times: list[int] = []

    def make() -> str:
        times.append(1)
        begun.set()
        go.wait(10)
        return "worked out"

    found: list[str] = []
    threads = [threading.Thread(target=lambda: found.append(made.get("1", "key", make))) for _ in range(5)]
    for one in threads:
        one.start()
    begun.wait(10)
    go.set()
    for one in threads:
        one.join(10)
    assert (len(times), found) == (1, ["worked out"] * 5)


def test_what_cannot_be_made_is_tried_again() -> None:
    """Trouble is told to whoever asks, and the next who asks may fare better."""
    made = Made(4)
    with pytest.raises(ZeroDivisionError):
        made.get("1", "key", lambda: 1 // 0)
    assert made.get("1", "key", lambda: 1) == 1


@given(st.lists(st.tuples(st.sampled_from("ab"), st.integers(0, 5), st.binary(max_size=40)), max_size=30))
def test_answers_never_take_more_than_they_may(kept: list[tuple[str, int, bytes]]) -> None:
    """Whatever is kept in whatever order, the bound holds, and nothing of another state is found."""
    answers, last = Answers(most=100), ""
    for state, key, body in kept:
        answers.keep(state, key, Sent(body, ()))
        last = state if len(body) <= 25 else last
        assert answers.held == sum(len(one.body) for one in answers._sent.values()) <= 100
        found = answers.get(last, key) if last else None
        assert found is None or found.body in {each for was, at, each in kept if (was, at) == (last, key)}


def test_only_routes_of_the_ledger_alone_are_kept(asked: TestClient) -> None:
    """Files, imports and media change without the ledger: their routes are answered each time."""
    routes = [one for one in asked.app.routes if isinstance(one, KeptRoute)]  # type: ignore[attr-defined]
    paths = {one.path.removeprefix("/api/v1/").partition("/")[0] for one in routes}
    assert not paths & {"imports", "exports", "media", "health", "claims"}
