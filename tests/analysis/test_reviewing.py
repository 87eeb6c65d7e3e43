"""What people made of claims, and which to look at first."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from reportedly.analysis.reviewing import Look, ReviewState, review_queue, standing_of
from reportedly.model.claims import Reading, Voice
from reportedly.model.decisions import Decision, DecisionKind, Verdict, in_effect, make_decision
from reportedly.model.terms import ActorKind, Certainty, Polarity, Predicate, VoiceKind
from tests.reporting import a_report, says

VIEW = says(a_report("one"))
PERSONAL = replace(
    VIEW, claim=replace(VIEW.claim, subject=replace(VIEW.claim.subject, kind=ActorKind.PERSON))
)
NAMES = st.sampled_from(["Ada", "Ben", "Cho"])
VALUES = st.sampled_from(["accept", "reject", "dispute", "edit", "comment"])


def verdict(by: str, value: str, minute: int = 0, claim: str = VIEW.claim.id) -> Decision:
    """Give a verdict of one person on the claim."""
    made = Verdict(kind=DecisionKind.REVIEW, about=(claim,), value=value, reason="seen", by=by)
    return make_decision(made, datetime(2024, 6, 1, tzinfo=UTC) + timedelta(minutes=minute))


def test_one_person_is_enough_unless_a_person_is_named() -> None:
    """A claim about a named person waits for a second person."""
    assert standing_of(VIEW.claim, [verdict("Ada", "accept")]).is_approved
    assert standing_of(PERSONAL.claim, [verdict("Ada", "accept")]).state is ReviewState.WAITING
    assert standing_of(PERSONAL.claim, [verdict("Ada", "accept"), verdict("Ben", "accept", 1)]).is_approved


def test_nobody_approves_what_only_they_edited() -> None:
    """An edit counts as one's own work: someone else has to accept it."""
    assert standing_of(VIEW.claim, [verdict("Ada", "edit")]).state is ReviewState.WAITING
    assert standing_of(VIEW.claim, [verdict("Ada", "edit"), verdict("Ben", "accept", 1)]).is_approved


@given(st.lists(st.tuples(NAMES, VALUES), max_size=6))
def test_a_person_counts_once(given_verdicts: list[tuple[str, str]]) -> None:
    """However often one person decides, only their last verdict counts, and two people are never one."""
    made = [verdict(by, value, minute) for minute, (by, value) in enumerate(given_verdicts)]
    found = standing_of(PERSONAL.claim, in_effect(made))
    assert len({one.by for one in found.verdicts}) == len(found.verdicts)
    assert not found.is_approved or len(set(found.accepted_by)) >= 2


def test_disagreement_is_shown_to_both() -> None:
    """What one accepts and another rejects is disputed, and comes back to whoever has not judged it."""
    made = [verdict("Ada", "accept"), verdict("Ben", "reject", 1)]
    assert standing_of(VIEW.claim, made).state is ReviewState.DISPUTED
    (found,) = review_queue([VIEW], made, "Cho")
    assert found.looks[0] is Look.DISPUTED


def test_what_was_judged_does_not_come_back_to_the_same_person() -> None:
    """A queue never asks a person twice."""
    assert review_queue([VIEW], [verdict("Ada", "accept")], "Ada") == ()


def test_a_person_accused_comes_before_a_flat_claim() -> None:
    """The queue begins where a mistake would do most harm."""
    accused = says(a_report("two"), predicate=Predicate.ATTACKS)
    subject = replace(accused.claim.subject, kind=ActorKind.PERSON)
    accused = replace(accused, claim=replace(accused.claim, subject=subject))
    found = review_queue([VIEW, accused], [], "Ada")
    assert [one.view.claim.id for one in found] == [accused.claim.id, VIEW.claim.id]
    assert found[0].looks[0] is Look.PERSON_ACCUSED


def test_no_reason_is_given_twice() -> None:
    """What is said of a named person tells that a person is named."""
    accused = replace(PERSONAL, claim=replace(PERSONAL.claim, predicate=Predicate.ATTACKS))
    (found,) = review_queue([accused], [], "Ada")
    assert {Look.PERSON, Look.PERSON_ACCUSED} & set(found.looks) == {Look.PERSON_ACCUSED}


def looks_beside(other: Reading) -> tuple[Look, ...]:
    """Give why to look at the claim where another reader read it like this."""
    (found,) = review_queue([VIEW], [], "Ada", readings={VIEW.claim.id: (VIEW.shown, other)})
    return found.looks


def test_readers_who_agree_give_nothing_to_compare() -> None:
    """Another reading is a reason to look only where it says something else: whether, how surely, by whom."""
    shown = VIEW.shown
    agrees = replace(shown, extractor="other@1", score=0.55, spans=shown.spans[:1], rule="otherwise")
    assert Look.READERS_DIFFER not in looks_beside(agrees)
    for stance in (
        replace(shown.stance, certainty=Certainty.HEDGED),
        replace(shown.stance, polarity=Polarity.DENIED),
    ):
        assert Look.READERS_DIFFER in looks_beside(replace(agrees, stance=stance))
    speaker = Voice(VoiceKind.NAMED, name="Wyn Example")
    assert Look.READERS_DIFFER in looks_beside(replace(agrees, voices=(*shown.voices, speaker)))
