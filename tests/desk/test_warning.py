"""Changes, activity and indicators over a ledger."""

import json
import sys
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from building import a_claim, a_document, a_reading, renamed

from reportedly.desk import (
    By,
    ChangeKind,
    Desk,
    SignState,
    Stretches,
    activity,
    changes_by_report,
    changes_since,
    find_scenario,
    indicators,
    shipped_scenarios,
    warning,
)
from reportedly.desk.warning import country_code, country_name
from reportedly.desk.warning_records import activity_record, change_record, indicator_records
from reportedly.ledger.store import Ledger
from reportedly.model.claims import ReadClaim
from reportedly.model.errors import NotInLedger, UsageError
from reportedly.model.terms import Certainty, Polarity


def keep(path: Path, published: str, version: str = "made@1", **reading: object) -> None:
    """Keep one report of an invented outlet, published on a day, in which one claim is read."""
    report = renamed(a_document(), publisher=f"Paper of {published}", published=published)
    claim = a_claim(report)
    with Ledger.open(path) as ledger:
        run = ledger.begin_run(version="1", extractors=[version])
        read = ReadClaim(claim, (a_reading(claim, report, 0.8, version, **reading),))  # type: ignore[arg-type]
        ledger.append(report, [read], [], run=run)
        ledger.finish_run(run)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Give a ledger of two reports: one hedges, and one published ten days later denies."""
    path = tmp_path / "made.db"
    keep(path, "2015-03-07", certainty=Certainty.HEDGED)
    keep(path, "2015-03-17", polarity=Polarity.DENIED)
    return path


def test_by_report_the_day_of_publication_decides(path: Path) -> None:
    """What came out before the window is known, whenever it was read."""
    with Desk(path) as desk:
        since = datetime(2015, 3, 10, tzinfo=UTC)
        (change,) = changes_since(desk, since, since + timedelta(days=10))
        assert change.kind is ChangeKind.DENIED
        assert changes_since(desk, since, since + timedelta(days=2)) == ()


def test_by_record_the_ledger_decides(path: Path) -> None:
    """A second reading of a held text, or an old report brought in late, is news of the record."""
    moment = datetime.now(UTC)
    with Desk(path) as desk:
        assert changes_since(desk, moment, by=By.RECORD) == ()
    keep(path, "2015-03-07", "made@2", certainty=Certainty.CERTAIN)
    with Desk(path) as desk:
        (change,) = changes_since(desk, moment, by=By.RECORD)
        assert (change.kind, change.cause.value) == (ChangeKind.STRENGTHENED, "reading")
        record = change_record(change)
        assert json.loads(json.dumps(record))["claims"]
        assert changes_since(desk, datetime(2015, 3, 1, tzinfo=UTC), moment, actors=["No Such Group"]) == ()


def test_countries_go_by_name_and_by_code(path: Path) -> None:
    """A country's name leads to its code and back; what is neither stays as it is."""
    with Desk(path) as desk:
        assert (country_code(desk, "Nigeria"), country_name(desk, "NG")) == ("NG", "Nigeria")
        assert (country_code(desk, "Northford"), country_name(desk, "XA")) == ("Northford", "XA")


def test_an_empty_window_is_refused(path: Path) -> None:
    """A window that ends before it begins is a slip, not a silence."""
    with Desk(path) as desk, pytest.raises(UsageError, match="swap"):
        changes_since(desk, datetime(2015, 3, 10, tzinfo=UTC), datetime(2015, 3, 1, tzinfo=UTC))


def test_activity_names_what_nobody_tells_of(path: Path) -> None:
    """A known group has an activity with its series; a place or name that no report has is told as such."""
    stretches = Stretches(date(2015, 3, 31), 30, 13)
    with Desk(path) as desk:
        (found,) = activity(desk, stretches, actors=["Red Hill Front"])
        record = activity_record(found)
        assert record["state"] == "no baseline"
        assert len(json.loads(json.dumps(record))["series"]) == 13
        assert {one.subject.name for one in activity(desk, stretches)} == {"Red Hill Front", "Salt League"}
        for wanted in ({"places": ["Nowhere"]}, {"actors": ["No Such Group"]}):
            with pytest.raises(NotInLedger):
                activity(desk, stretches, **wanted)


def test_indicators_stand_as_of_a_day(path: Path) -> None:
    """A scenario sees the claim from its day on, and the denial from its own; each leads to claims."""
    with Desk(path) as desk:
        (scenario,) = [one for one in shipped_scenarios() if one.id == "sponsorship"]
        (row,) = indicators(desk, [scenario], date(2015, 3, 10))
        states = {one.indicator.id: one.state for one in row.watches}
        assert states["said-to-support"] is SignState.ONCE
        assert states["denied"] is SignState.NOT_SEEN
        (row,) = indicators(desk, [scenario], date(2015, 3, 20), actors=["Salt League"])
        records = {one["indicator"]: one for one in indicator_records([row])}
        assert records["denied"]["state"] == "seen once"
        assert records["denied"]["claims"]
        assert indicators(desk, [scenario], date(2015, 3, 10), by=By.RECORD) == ()
        (nobody,) = indicators(desk, [find_scenario("escalation")], date(2015, 3, 10), places=["XA"])
        assert {one.state for one in nobody.watches} == {SignState.NO_COVERAGE}


def test_a_small_ledger_is_compared_as_a_whole(path: Path) -> None:
    """Where all can be compared all is, and it is said to be complete."""
    with Desk(path) as desk:
        since = datetime(2015, 3, 10, tzinfo=UTC)
        until = since + timedelta(days=10)
        assert changes_by_report(desk, since, until) == (changes_since(desk, since, until), True)


def test_comparing_what_can_have_changed_finds_the_same(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """In a large ledger the claims of the window and all earlier ones on the same two ends are enough."""
    keep(path, "2015-04-02", certainty=Certainty.CERTAIN)
    keep(path, "2015-04-03", polarity=Polarity.DENIED)
    with Desk(path) as desk:
        for day in range(1, 60, 4):
            since = datetime(2015, 2, 25, tzinfo=UTC) + timedelta(days=day)
            until = since + timedelta(days=10)
            whole = changes_since(desk, since, until)
            with monkeypatch.context() as patched:
                patched.setattr(warning, "QUICKLY_COMPARED", 0)
                found, is_complete = changes_by_report(desk, since, until)
            told = [(one.kind, one.proposition.key, one.claims, one.why, one.after) for one in found]
            every = [(one.kind, one.proposition.key, one.claims, one.why, one.after) for one in whole]
            assert (told, is_complete) == (every, True)
