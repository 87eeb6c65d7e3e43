"""Records of weighing."""

import json
from datetime import UTC, datetime

from reportedly.analysis.contradictions import contradictions
from reportedly.analysis.weighing import weigh_all
from reportedly.analysis.what_if import Removal, RemovalKind
from reportedly.desk.study import Study
from reportedly.desk.weighing_records import (
    consequence_record,
    contradiction_record,
    decided_record,
    publisher_record,
    weight_record,
)
from reportedly.model.decisions import DecisionKind, Verdict, make_decision, standing
from reportedly.model.terms import Polarity
from tests.reporting import a_dossier, a_report, says

ONE = says(a_report("a"))
DENIAL = says(a_report("b", "Northern Fiction"), polarity=Polarity.DENIED)
DOSSIER = a_dossier(ONE, DENIAL)
EVERY = {ONE.claim.id, DENIAL.claim.id}


def test_a_weight_is_plain_json_whose_scales_stand_apart() -> None:
    """Grade, spread, confidence and likelihood are fields of their own; likelihood only if asked for."""
    (weight,) = weigh_all(DOSSIER)
    record = json.loads(json.dumps(weight_record(weight)))
    assert record["information"] == {"grade": weight.information, "name": weight.information_name}
    assert record["publishers"]["spread"] == weight.spread
    assert record["confidence"]["level"] == weight.confidence.level.value
    assert record["likelihood"] is None
    assert record["origins"]["denying"] == {"low": 1, "likeliest": 1, "high": 1}


def test_every_reason_of_a_weight_names_claims_of_it() -> None:
    """No reason in a record is without claims, and none names a claim that is not of the proposition."""
    (weight,) = weigh_all(DOSSIER)
    record = json.loads(json.dumps(weight_record(weight)))
    assert set(record["claims"]) == EVERY
    assert record["reasons"]
    assert all(one["claims"] and set(one["claims"]) <= EVERY for one in record["reasons"])
    assert [one["claim"] for one in record["denials"]] == [DENIAL.claim.id]


def test_a_contradiction_keeps_its_sides_apart() -> None:
    """Who says it and who denies it never share a claim; together they are all of its claims."""
    (found,) = contradictions(DOSSIER)
    record = json.loads(json.dumps(contradiction_record(found)))
    saying, denying = (set(side["claims"]) for side in record["sides"])
    assert saying.isdisjoint(denying)
    assert saying | denying == set(record["claims"]) == EVERY


def test_a_decision_undone_names_what_undid_it() -> None:
    """A record says whether a decision holds, and by which other it does not."""
    moment = datetime(2024, 6, 1, tzinfo=UTC)
    grade = Verdict(kind=DecisionKind.GRADE, about=("courier", ""), value="B", reason="ten held up", by="Ada")
    made = make_decision(grade, moment)
    undo = Verdict(kind=DecisionKind.UNDO, about=(made.id,), value="undo", reason="a slip", by="Wyn")
    undone = make_decision(undo, moment.replace(hour=1))
    (alone,) = map(decided_record, standing([made]))
    assert (alone["in_effect"], alone["undone_by"], alone["by"]) == (True, None, "Ada")
    first = decided_record(standing([made, undone])[0])
    assert (first["in_effect"], first["undone_by"]) == (False, undone.id)


def test_a_publisher_that_no_file_lists_has_its_name_and_nothing_made_up() -> None:
    """What is not known is null or empty, never guessed."""
    record = publisher_record(None, "Fictional Courier", [], 3)
    assert (record["name"], record["reports"], record["grades"]) == ("Fictional Courier", 3, [])
    assert all(record[one] is None for one in ("id", "kind", "country", "owner", "actor", "source"))


def test_a_consequence_names_the_claims_that_were_lost() -> None:
    """What becomes of a finding is told with what was taken from it."""
    found = Study(DOSSIER).what_if([Removal(RemovalKind.DOCUMENT, ONE.claim.document)])
    records = [consequence_record(one) for one in found]
    assert any(one["lost"] == [ONE.claim.id] for one in records)
    assert all(one["claims"] for one in records)
