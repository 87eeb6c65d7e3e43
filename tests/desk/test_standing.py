"""Dossiers with what people decided."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from building import a_document, a_read_claim, renamed

from reportedly.desk import Desk, standing
from reportedly.desk.standing import dossier_of, make_dossier, trace_whole, weigh_up, with_all_names
from reportedly.desk.tracing import QUICKLY_TRACED
from reportedly.ledger.queries import ClaimQuery
from reportedly.ledger.store import Ledger
from reportedly.ledger.view import View

WHY = {"why": "one letterhead", "by": "Ada"}
QUERY = ClaimQuery(min_score=0.0)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """Give a desk over two reports of invented outlets that tell the same."""
    path = tmp_path / "made.db"
    with Ledger.open(path) as ledger:
        run = ledger.begin_run(version="1", extractors=["made@1"])
        for publisher in ("Fictional Courier", "Northern Fiction"):
            report = renamed(a_document(), publisher=publisher, source=f"{publisher}.txt")
            ledger.append(report, [a_read_claim(report)], [], run=run)
        ledger.finish_run(run)
    with Desk(path) as opened:
        yield opened


@pytest.fixture
def view(desk: Desk) -> View:
    """Give what the desk asks."""
    return desk._ask().view


def test_what_was_not_traced_is_named(desk: Desk, view: View) -> None:
    """Without tracing every report may be a copy, and the dossier says so; with it each has a derivation."""
    said = tuple(desk.claims())
    reports = {one.claim.document for one in said}
    bare = weigh_up(desk, view, said, most_traced=0)
    assert (bare.untraced, bare.derivations) == (reports, {})
    traced = weigh_up(desk, view, said)
    assert not traced.untraced
    assert set(traced.derivations) == reports


def test_a_query_and_its_claims_make_one_dossier(desk: Desk, view: View) -> None:
    """It is the same whether claims are asked for or given."""
    moment = datetime.now(UTC)
    asked = make_dossier(desk, view, ClaimQuery(min_score=0.0, as_of=moment), ())
    given = dossier_of(desk, view, desk.claims(QUERY), moment)
    assert (asked.said, asked.derivations, asked.moment) == (given.said, given.derivations, moment)


def test_a_decision_counts_from_its_moment_on(desk: Desk, view: View) -> None:
    """A dossier as of an earlier moment knows nothing of what people decided since."""
    said = tuple(desk.claims())
    before = datetime(2020, 1, 1, tzinfo=UTC)
    desk.decisions.same("Red Hill Front", "Salt League", **WHY)
    assert weigh_up(desk, view, said, most_traced=0).same
    assert weigh_up(desk, view, said, before, most_traced=0).same == {}


def test_actors_judged_one_are_asked_for_together(desk: Desk, view: View) -> None:
    """A query for one of them finds the other as well; without a judgement it stays as it is."""
    query = desk.query_for(QUERY, ["Red Hill Front"])
    known = desk.decisions.identities()
    assert with_all_names(query, desk, view, known, ["Red Hill Front"]) == query
    made = desk.decisions.same("Red Hill Front", "Salt League", **WHY)
    wide = with_all_names(query, desk, view, desk.decisions.identities(), ["Red Hill Front"])
    assert wide.actors >= {*query.actors, *made.about}
    unknown = desk.query_for(QUERY, ["Nobody Example"])
    assert with_all_names(unknown, desk, view, desk.decisions.identities(), ["Nobody Example"]) == unknown


def test_reports_that_nobody_took_back_are_not_retracted(desk: Desk, view: View) -> None:
    """Two outlets that tell the same have taken nothing back."""
    said = tuple(desk.claims())
    assert not trace_whole(desk, view).retractions
    assert not weigh_up(desk, view, said, most_traced=0).retractions


def test_one_statement_has_the_same_sources_at_every_door(
    desk: Desk, view: View, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In a large ledger the command line looks among the same reports as the API and `ask` do."""
    said = tuple(desk.claims())
    monkeypatch.setattr(standing, "MANY_HELD", 1)
    doors = [weigh_up(desk, view, said, None, most) for most in (None, QUICKLY_TRACED)]
    assert doors[0].derivations == doors[1].derivations
    assert [one.is_narrowed for one in doors] == [False, False]


def test_that_a_source_may_lie_further_off_is_known(desk: Desk, view: View) -> None:
    """Where as many reports are on the same actors as are looked at, there may be more."""
    (first, *_) = desk.claims()
    assert weigh_up(desk, view, (first,), None, QUICKLY_TRACED, 0).is_narrowed
    assert not weigh_up(desk, view, (first,), None, QUICKLY_TRACED, 2).is_narrowed
