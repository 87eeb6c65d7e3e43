"""Counts kept ready are the counts worked out anew."""

from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import func, select

from reportedly.ledger.derived_schema import actor_tallies
from reportedly.ledger.schema import entries
from reportedly.ledger.tallies import are_current


@settings(max_examples=15)
@given(drawn=st.data())
def test_tallies_equal_the_count_over_all_claims(arrivals, new_ledger, add, drawn) -> None:
    """Whether a listing reads the tallies or counts again, it says the same."""
    with new_ledger() as ledger:
        for _ in range(3):
            moment = add(ledger, drawn.draw(arrivals))
            assert ledger.view.actors() == ledger.view.actors(as_of=moment)


def test_tallies_that_lag_behind_are_not_used(ledger, report, said, add) -> None:
    """While a run is under way, a listing still counts every claim."""
    add(ledger, report(1, said()))
    ledger.append(*report(2, said()), run=ledger.begin_run(version="1"))
    with ledger._engine.connect() as connection:
        assert not are_current(connection)
    assert ledger.view.actors()[0].claims == 2


def test_a_small_run_counts_only_the_actors_it_touches(ledger, report, said, add) -> None:
    """Adding one report to many leaves other actors' tallies as they are, and they stay right."""
    add(ledger, *(report(number, said()) for number in range(20)))
    add(ledger, report(50, said("Iron Ridge", object="Áshen Crown")))
    with ledger._engine.connect() as connection:
        assert are_current(connection)
        assert connection.execute(select(func.count()).select_from(actor_tallies)).scalar() == 4
        assert connection.execute(select(func.count()).select_from(entries)).scalar() == 21
    assert [actor.claims for actor in ledger.view.actors()] == [20, 20, 1, 1]
