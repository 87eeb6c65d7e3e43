"""What changed between two states of the record, and what did not."""

from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from reportedly.analysis.causes import Cause
from reportedly.analysis.changes import Change, ChangeKind, compare
from reportedly.analysis.deltas import Comparison
from reportedly.analysis.retractions import Retractions
from reportedly.analysis.timing import Window
from reportedly.ledger.answers import ClaimView
from reportedly.model.claims import Period
from reportedly.model.derivation import Derivation
from reportedly.model.ids import DocumentId
from reportedly.model.spans import Span
from reportedly.model.terms import Certainty, Polarity, Predicate, Status
from tests.reporting import a_dossier, a_report, copied, entity, says

WINDOW = Window(date(2024, 5, 1), date(2024, 5, 31))
OLD = a_report("old", published="2024-02-01")
NEW = a_report("new", "Invented Gazette", "2024-05-10")
LATER = a_report("later", "Made-up Post", "2024-05-12")


def on(day: str) -> Period:
    """Give the time of one day."""
    return Period(Span(0, 4, "then"), date.fromisoformat(day), date.fromisoformat(day))


def changes(
    *said: ClaimView,
    derivations: tuple[Derivation, ...] = (),
    retracted: dict[str, DocumentId] | None = None,
    held: tuple[DocumentId, ...] = (),
) -> tuple[Change, ...]:
    """Give what changed in May 2024, by publication."""
    whole = a_dossier(*said, derivations=derivations)
    before, after = whole.by_day(date(2024, 4, 30)), whole.by_day(WINDOW.until)
    return compare(Comparison(before, after, WINDOW, held, retracted or {}))


def kinds(found: tuple[Change, ...]) -> list[tuple[ChangeKind, Cause]]:
    """Give the kinds and causes of changes, in order."""
    return [(one.kind, one.cause) for one in found]


REPORTS = st.builds(
    says,
    st.sampled_from([OLD, NEW, LATER]),
    st.sampled_from(["Red Hill Front", "Amber Guard", "the gunmen"]),
    st.sampled_from([Predicate.SUPPORTS, Predicate.ATTACKS, Predicate.ALLIED_WITH]),
    polarity=st.sampled_from(Polarity),
    certainty=st.sampled_from(Certainty),
    status=st.sampled_from(Status),
    when=st.none() | st.dates(date(2023, 1, 1), date(2024, 12, 31)).map(lambda day: on(day.isoformat())),
)


@given(st.lists(REPORTS, max_size=6, unique_by=lambda view: view.claim.id))
def test_two_equal_states_differ_in_nothing(said: list[ClaimView]) -> None:
    """Whatever was said, it has not changed against itself."""
    dossier = a_dossier(*said)
    assert compare(Comparison(dossier, dossier, WINDOW)) == ()


@given(st.lists(REPORTS, max_size=6, unique_by=lambda view: view.claim.id))
def test_every_change_rests_on_claims_and_gives_its_reasons(said: list[ClaimView]) -> None:
    """A change names claims of the record, and says why the world, or only the reporting, changed."""
    ids = {view.claim.id for view in said}
    for change in changes(*said):
        assert set(change.claims) <= ids
        assert change.why


@given(st.lists(REPORTS, max_size=5, unique_by=lambda view: view.claim.id))
def test_a_copy_of_a_known_report_is_no_change(said: list[ClaimView]) -> None:
    """A report that another was made from, claim by claim, adds nothing to what changed."""
    copy = a_report("copy", "Copying Herald", "2024-05-20")
    again = [_retold(view, copy) for view in said if view.document is OLD]
    derivation = copied(copy, OLD, 1.0)
    assert kinds(changes(*said, *again, derivations=(derivation,))) == kinds(changes(*said))


def _retold(view: ClaimView, copy: object) -> ClaimView:
    claim = view.claim
    return says(
        copy,  # type: ignore[arg-type]
        claim.subject.name,
        claim.predicate,
        claim.object.name,
        polarity=view.shown.stance.polarity,
        certainty=view.shown.stance.certainty,
        status=view.shown.stance.status,
        when=view.shown.when,
    )


def test_an_event_inside_the_window_is_the_worlds() -> None:
    """A new relation that its words put into the window has changed the world, as told."""
    (change,) = changes(says(NEW, when=on("2024-05-08")))
    assert kinds((change,)) == [(ChangeKind.NEW_RELATION, Cause.WORLD)]
    assert "2024-05-08" in change.why[0]
    assert (change.before.likeliest, change.after.likeliest) == (0, 1)


def test_an_old_event_newly_told_is_the_reportings() -> None:
    """What happened years before the window is new to the record alone."""
    assert kinds(changes(says(NEW, when=on("2019-05-08")))) == [(ChangeKind.NEW_RELATION, Cause.REPORTING)]


def test_without_a_time_nobody_can_tell() -> None:
    """Words that give no time leave the cause unknown, and say so."""
    (change,) = changes(says(NEW))
    assert (change.kind, change.cause) == (ChangeKind.NEW_RELATION, Cause.UNKNOWN)


def test_a_plan_has_not_happened() -> None:
    """What is only intended changes nothing but what is reported."""
    planned = says(NEW, status=Status.PLANNED, when=on("2024-05-15"))
    assert kinds(changes(planned)) == [(ChangeKind.NEW_RELATION, Cause.REPORTING)]


def test_a_second_origin_is_news_of_the_reporting() -> None:
    """A report of its own on something known is a new origin; in firmer words, that is said with it."""
    (change,) = changes(says(OLD, certainty=Certainty.HEDGED), says(NEW))
    assert (change.kind, change.cause) == (ChangeKind.NEW_ORIGIN, Cause.REPORTING)
    assert any("hedged, now certain" in why for why in change.why)


def test_a_report_at_even_odds_is_no_origin() -> None:
    """What may as well be a copy is no new origin; firmer words in it are told as the reporting's."""
    even = copied(NEW, OLD, 0.5)
    assert changes(says(OLD), says(NEW), derivations=(even,)) == ()
    firmer = changes(says(OLD, certainty=Certainty.HEDGED), says(NEW), derivations=(even,))
    assert kinds(firmer) == [(ChangeKind.STRENGTHENED, Cause.REPORTING)]


def test_the_same_deed_on_another_day_is_no_second_report() -> None:
    """An attack on a new day is a new event, not a further origin of the old one."""
    first = says(OLD, predicate=Predicate.ATTACKS, when=on("2024-01-30"))
    second = says(NEW, predicate=Predicate.ATTACKS, when=on("2024-05-09"))
    assert kinds(changes(first, second)) == [(ChangeKind.AGAIN, Cause.WORLD)]


def test_a_first_denial_is_listed_and_its_copy_is_not() -> None:
    """Who denies something known changes the reporting; who copies the denial changes nothing."""
    said = [says(OLD), says(NEW, polarity=Polarity.DENIED)]
    assert kinds(changes(*said)) == [(ChangeKind.DENIED, Cause.REPORTING)]
    copy = says(LATER, polarity=Polarity.DENIED)
    assert len(changes(*said, copy, derivations=(copied(LATER, NEW, 1.0),))) == 1


def test_what_was_only_denied_and_is_said_now_is_new() -> None:
    """A first affirmation is told with the denial that was on record."""
    denial = says(OLD, polarity=Polarity.DENIED)
    (change,) = changes(denial, says(NEW))
    assert change.kind is ChangeKind.NEW_RELATION
    assert change.earlier == (denial.claim.id,)
    assert "only denied" in change.why[-1]


def test_friends_said_to_fight_are_reversed() -> None:
    """A relation of the other sign between two who only stood together turns it round."""
    turned = changes(says(OLD), says(NEW, "Salt League", Predicate.ATTACKS, "Red Hill Front"))
    assert [one.kind for one in turned] == [ChangeKind.REVERSED]
    assert turned[0].earlier == (says(OLD).claim.id,)


def test_a_retraction_counts_once_it_is_held() -> None:
    """What a report takes back is retracted from the day on which that report is in the record."""
    said = [says(OLD), says(NEW, "Amber Guard")]
    assert ChangeKind.RETRACTED not in [one.kind for one in changes(*said)]
    found = changes(*said, retracted={OLD.id: NEW.id})
    assert [one.kind for one in found if one.kind is ChangeKind.RETRACTED] == [ChangeKind.RETRACTED]
    assert changes(says(OLD), retracted={OLD.id: NEW.id}) == ()


def test_a_new_reading_of_an_old_text_is_ours() -> None:
    """A text that was held and is read otherwise now has not changed, and neither has the world."""
    before, after = says(OLD, certainty=Certainty.HEDGED), says(OLD)
    was, now = a_dossier(before), a_dossier(after)
    assert kinds(compare(Comparison(was, now, WINDOW))) == [(ChangeKind.STRENGTHENED, Cause.READING)]
    assert kinds(compare(Comparison(now, was, WINDOW))) == [(ChangeKind.WEAKENED, Cause.READING)]
    found = compare(Comparison(a_dossier(), a_dossier(after), WINDOW, held=(OLD.id,)))
    assert kinds(found) == [(ChangeKind.NEW_RELATION, Cause.READING)]
    assert kinds(compare(Comparison(now, a_dossier(), WINDOW))) == [(ChangeKind.WEAKENED, Cause.READING)]


def test_who_copied_whom_judged_anew_is_ours() -> None:
    """Fewer origins without a new report weaken the proposition, by our judgement alone."""
    said = [says(OLD), says(NEW)]
    was, now = a_dossier(*said), a_dossier(*said, derivations=(copied(NEW, OLD, 1.0),))
    (change,) = compare(Comparison(was, now, WINDOW))
    assert kinds((change,)) == [(ChangeKind.WEAKENED, Cause.READING)]
    assert "2, now 1" in change.why[1]


def test_joining_two_names_is_no_news() -> None:
    """A judgement that two names are one actor makes no relation new."""
    said = [says(OLD, "RHF"), says(OLD, at=100)]
    was = a_dossier(*said)
    now = replace(was, same={entity("RHF"): entity("Red Hill Front")})
    assert compare(Comparison(was, now, WINDOW)) == ()


def test_the_gunmen_of_one_report_are_nobodys_in_the_next() -> None:
    """Ends that no other report can name are not compared over reports."""
    assert changes(says(NEW, "the gunmen", Predicate.ATTACKS)) == ()


def test_what_was_published_later_is_not_seen() -> None:
    """A state of the record on a day holds nothing that came out after it."""
    whole = a_dossier(says(OLD), says(NEW), says(LATER))
    assert [view.document for view in whole.by_day(date(2024, 5, 11)).said] == [OLD, NEW]


def test_the_worlds_changes_come_first() -> None:
    """A list opens with what is put into the window, and ends with what is ours."""
    found = changes(says(NEW), says(LATER, "Amber Guard", when=on("2024-05-11")))
    assert [one.cause for one in found] == [Cause.WORLD, Cause.UNKNOWN]


def test_what_is_taken_back_in_the_window_is_a_retraction_and_no_news() -> None:
    """It counts until then, and for nothing afterwards; the report that takes it back adds no origin."""
    said = (says(OLD), says(NEW), says(LATER))
    back = Retractions(whole={NEW.id: OLD.id}, days={NEW.id: date(2024, 5, 10)})
    whole = replace(a_dossier(*said), retractions=back)
    before, after = whole.by_day(date(2024, 4, 30)), whole.by_day(WINDOW.until)
    retracted, *others = compare(Comparison(before, after, WINDOW))
    assert (retracted.kind, retracted.claims) == (ChangeKind.RETRACTED, (says(OLD).claim.id,))
    assert (retracted.before.likeliest, retracted.after.likeliest) == (1, 1)
    assert {claim for one in others for claim in one.claims} <= {says(LATER).claim.id}
    assert compare(Comparison(after, after, WINDOW)) == ()


def test_what_comes_and_goes_in_one_window_is_no_new_relation() -> None:
    """A report that was taken back before the window ended opens nothing."""
    back = Retractions(whole={LATER.id: NEW.id}, days={LATER.id: date(2024, 5, 12)})
    whole = replace(a_dossier(says(NEW), says(LATER)), retractions=back)
    found = compare(Comparison(whole.by_day(date(2024, 4, 30)), whole.by_day(WINDOW.until), WINDOW))
    assert [one.kind for one in found] == [ChangeKind.RETRACTED]
    earlier = whole.by_day(date(2024, 5, 11))
    assert [one.kind for one in compare(Comparison(whole.by_day(date(2024, 4, 30)), earlier, WINDOW))] == [
        ChangeKind.NEW_RELATION
    ]
