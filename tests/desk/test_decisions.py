"""Decisions at the desk, by the names that people use."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from building import a_claim, a_document, a_reading, an_end, renamed

from reportedly.desk import Desk
from reportedly.ledger.store import Ledger
from reportedly.model.claims import Claim, ReadClaim
from reportedly.model.decisions import DecisionKind, Verdict, make_decision
from reportedly.model.errors import NotInLedger, UsageError
from reportedly.model.ids import claim_id, mention_id
from reportedly.model.terms import Polarity

SPELT = "A second outlet on the Red Hill Group\n\nThe Red Hill Group backs the Salt League, Ada Example said."
WHY = {"why": "same leader in both", "by": "Ada"}


def _other_claim(document) -> Claim:
    """Give the claim of the second outlet, which spells the actor another way."""
    body = document.text.index("\n\n")
    subject, object_ = an_end(document, "Red Hill Group", body), an_end(document, "Salt League", body)
    mentions = [mention_id(document.id, end.span.offsets, end.anchor.offsets) for end in (subject, object_)]
    first = a_claim(a_document())
    id_ = claim_id(document.id, first.predicate.value, mentions[0], mentions[1], symmetric=False)
    return Claim(id_, document.id, first.predicate, subject, object_, mentions[0], mentions[1])


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """Give a desk with two reports that name one invented actor in two ways."""
    path = tmp_path / "made.db"
    one = a_document()
    other = renamed(a_document(SPELT), publisher="Northern Fiction", source="b.txt", published="2015-05-14")
    claims = [(one, a_claim(one)), (other, _other_claim(other))]
    with Ledger.open(path) as ledger:
        run = ledger.begin_run(version="1", extractors=["made@1"])
        for document, claim in claims:
            ledger.append(document, [ReadClaim(claim, (a_reading(claim, document),))], [], run=run)
        ledger.finish_run(run)
    return Desk(path)


def test_two_names_judged_one_are_one_proposition_and_undone_are_two(desk: Desk) -> None:
    """A merge changes what is counted, nothing that is kept, and an undo leaves no trace in the answer."""
    assert len(desk.study().dossier.propositions) == 2
    made = desk.decisions.same("Red Hill Front", "red hill group", **WHY)
    assert len(desk.study().dossier.propositions) == 1
    before = made.recorded.replace(microsecond=0, second=0)
    assert desk.study(as_of=before).dossier.same == {}
    desk.decisions.undo(made.id, **WHY)
    assert len(desk.study().dossier.propositions) == 2


def test_asking_for_one_of_its_names_finds_claims_under_all(desk: Desk) -> None:
    """Whoever asks for an actor gets what is said of it, however it is spelt."""
    assert len(desk.study(actors=["Red Hill Front"]).dossier.said) == 1
    desk.decisions.same("Red Hill Front", "Red Hill Group", **WHY)
    assert len(desk.study(actors=["Red Hill Front"]).dossier.said) == 2


def test_a_merge_against_a_judgement_of_difference_is_refused(desk: Desk) -> None:
    """The way out is to undo the one that stands against it, which is named."""
    desk.decisions.same("Red Hill Front", "Red Hill Group", **WHY)
    apart = desk.decisions.different("Red Hill Front", "Salt League", **WHY)
    with pytest.raises(UsageError, match=apart.id):
        desk.decisions.same("Red Hill Group", "Salt League", **WHY)


def test_a_grade_reaches_what_its_publisher_said(desk: Desk) -> None:
    """A grade by any spelling of the outlet's name shows in the spread, with who gave it."""
    desk.decisions.grade("the fictional courier", "b", topic="ties", why="ten checked", by="Ada")
    later, earlier = (one.header.id for one in desk.documents())
    desk.decisions.link(later, earlier, derived=False, why="had a reporter there", by="Ada")
    weights = desk.study().weights
    assert sorted(one.spread for one in weights) == ["B", "F"]
    told = [origin.grade.says for one in weights for origin in one.publishers]
    assert "The Fictional Courier is graded B on ties by Ada: ten checked" in told


def test_a_grade_on_no_known_topic_is_refused(desk: Desk) -> None:
    """A mistyped topic would never count."""
    with pytest.raises(UsageError, match="no such topic"):
        desk.decisions.grade("The Fictional Courier", "B", topic="wether", **WHY)


def test_a_link_is_judged_by_the_beginnings_of_ids(desk: Desk) -> None:
    """The ids that tables show are enough, and the decision names the reports."""
    child, parent = (view.header.id for view in desk.documents())
    made = desk.decisions.link(child[9:17], parent[:17], derived=True, **WHY)
    assert made.about == (child, parent)
    assert "Northern Fiction" in " ".join(desk.decisions.names([made]).values())
    assert desk.decisions.in_effect(kind=DecisionKind.LINK) == [made]


def test_nobodys_name_decides_nothing(desk: Desk) -> None:
    """An actor that no claim names cannot be judged."""
    with pytest.raises(NotInLedger):
        desk.decisions.same("Red Hill Front", "Wholly Unknown Band", **WHY)


def test_a_judged_denial_never_reads_as_said(tmp_path: Path) -> None:
    """The words by which a decision names a claim keep that it is denied."""
    document = a_document()
    claim = a_claim(document)
    reading = a_reading(claim, document)
    denied = replace(reading, stance=replace(reading.stance, polarity=Polarity.DENIED))
    with Ledger.open(tmp_path / "denied.db") as ledger:
        run = ledger.begin_run(version="1", extractors=["made@1"])
        ledger.append(document, [ReadClaim(claim, (denied,))], [], run=run)
        ledger.finish_run(run)
    with Desk(tmp_path / "denied.db") as desk:
        verdict = Verdict(
            kind=DecisionKind.REVIEW, about=(claim.id,), value="accept", reason="seen", by="Ada"
        )
        made = make_decision(verdict, datetime(2024, 6, 1, tzinfo=UTC))
        assert desk.decisions.names([made])[claim.id].endswith("(denied)")
