"""The bench that all routes share."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from reportedly.doors.http.bench import Bench
from reportedly.doors.http.keeping import Made
from reportedly.doors.http.problems import Problem
from reportedly.doors.http.settings import Settings
from reportedly.ledger.queries import ClaimQuery
from reportedly.ledger.store import Ledger
from tests.building import a_document, a_read_claim, renamed
from tests.doors.http.conftest import bearing

EVERY = ClaimQuery(min_score=0.0)


def tell(path: Path, publisher: str) -> None:
    """Add a report of an invented outlet to a ledger."""
    report = renamed(a_document(), publisher=publisher, source=f"{publisher}.txt")
    with Ledger.open(path) as ledger:
        run = ledger.begin_run(version="0", extractors=["made@1"])
        ledger.append(report, [a_read_claim(report)], [], run=run)
        ledger.finish_run(run)


@pytest.fixture
def bench(tmp_path: Path) -> Iterator[Bench]:
    """Give a bench over a ledger of one report."""
    tell(tmp_path / "case.db", "Fictional Courier")
    made = Bench(Settings(ledger=tmp_path / "case.db"))
    yield made
    made.close()


def test_what_was_made_is_made_once_until_the_ledger_changes(bench: Bench, tmp_path: Path) -> None:
    """Nobody is answered from a state that is past, and nobody waits twice for the same."""
    first = bench.study(EVERY, traced=False)
    assert bench.study(EVERY, traced=False) is first
    before = bench.state()
    tell(tmp_path / "case.db", "Northern Fiction")
    assert bench.state() != before
    assert len(bench.study(EVERY, traced=False).dossier.said) == len(first.dossier.said) + 1


def test_what_is_kept_is_bounded_and_the_oldest_goes(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    """However many questions come, no more answers are kept than a fixed number."""
    monkeypatch.setattr(bench, "_made", Made(2))
    made: list[str] = []

    def ask(key: str) -> None:
        bench.kept(key, lambda: made.append(key) or key)

    for key in ("a", "b", "b", "c", "c", "a"):
        ask(key)
    assert made == ["a", "b", "c", "a"]
    assert len(bench._made) == 2


def test_one_proposition_is_studied_alone_and_nobodys_is_a_problem(bench: Bench) -> None:
    """The study of a proposition has its claims only; an id that no claim speaks of is told as 404."""
    (one,) = bench.study(EVERY, traced=False).dossier.propositions
    alone = bench.proposition(EVERY, (), one.id)
    assert [each.id for each in alone.dossier.propositions] == [one.id]
    assert not alone.dossier.untraced
    with pytest.raises(Problem) as told:
        bench.proposition(EVERY, (), "proposition-zz")
    assert told.value.status == 404


def test_a_role_is_needed_and_a_higher_one_will_do(shared: TestClient) -> None:
    """Who may only look is refused with what is needed; a reviewer passes where an analyst would."""
    asked = "/api/v1/imports?name=a.txt"
    refused = shared.post(asked, content=b"", headers=bearing("reader-reader-reader-1"))
    assert (refused.status_code, "needs analyst" in refused.json()["detail"]) == (403, True)
    assert shared.post(asked, content=b"", headers=bearing("review-review-review-1")).status_code == 422


def test_only_looking_can_be_answered_with_nothing_new(client: TestClient) -> None:
    """A request that changes something is carried out, whatever its asker holds."""
    tag = client.get("/api/v1/claims").headers["etag"]
    held = {"If-None-Match": tag}
    assert client.get("/api/v1/claims", headers=held).status_code == 304
    assert client.post("/api/v1/imports?name=a.txt", content=b"", headers=held).status_code == 422
