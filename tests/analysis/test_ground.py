"""The ground of a proposition: every origin and denial with who is behind it, and what rules may count."""

from dataclasses import replace

from reportedly.analysis.grading import GradeBook
from reportedly.analysis.ground import Ground, survey
from reportedly.analysis.retractions import Retractions
from reportedly.ledger.answers import ClaimView
from reportedly.model.claims import Voice
from reportedly.model.derivation import Derivation
from reportedly.model.publishers import Publisher, Publishers
from reportedly.model.terms import Certainty, Polarity, VoiceKind
from tests.analysis.test_weighing import graded
from tests.reporting import a_dossier, a_report, cites, copied, entity, says

COURIER, GAZETTE = "Fictional Courier", "Invented Gazette"
ONE, TWO = a_report("one", COURIER), a_report("two", GAZETTE, "2024-02-02")
FRONT = Voice(VoiceKind.GROUP, name="Red Hill Front", entity=entity("Red Hill Front"))
BOTH = graded(courier="B", gazette="C")


def ground(
    *said: ClaimView,
    book: GradeBook = BOTH,
    derivations: tuple[Derivation, ...] = (),
    retractions: Retractions | None = None,
    untraced: frozenset = frozenset(),
) -> Ground:
    """Give the ground of the one proposition that these claims are about."""
    plain = a_dossier(*said, derivations=derivations)
    dossier = replace(
        plain, open_book=lambda: book, retractions=retractions or Retractions(), untraced=untraced
    )
    (one,) = dossier.propositions
    return survey(one, dossier)


def test_an_origin_holds_the_grade_of_its_publisher_and_every_copy() -> None:
    """A copy is counted under its origin, and its own publisher's grade plays no part."""
    (origin,) = ground(says(ONE), says(TWO), derivations=(copied(TWO, ONE, 1.0),)).origins
    assert (origin.root, origin.grade.grade, origin.reports) == (ONE.id, "B", 2)
    assert set(origin.claims) == {says(ONE).claim.id, says(TWO).claim.id}


def test_an_origin_that_is_cited_and_not_held_is_absent() -> None:
    """Whoever retells it lends it no grade, and rules count nothing of it."""
    found = ground(says(ONE), derivations=(cites(ONE, "a new report", 1.0),))
    assert [one.is_absent for one in found.origins] == [True]
    assert (found.origins[0].grade.grade, found.tally.saying) == ("F", 0)


def test_what_a_party_says_itself_is_shown_and_not_counted() -> None:
    """The party is named for the origin that has nobody else; a report in its own words counts."""
    found = ground(says(ONE, voices=(FRONT,)), says(TWO))
    by_root = {one.root: one.by_party for one in found.origins}
    assert by_root == {ONE.id: "Red Hill Front", TWO.id: None}
    assert (found.affirming.likeliest, found.tally.saying) == (2, 1)


def test_what_the_outlet_of_a_party_says_is_shown_and_not_counted() -> None:
    """Its interest is a sentence, and its grade alone makes it no independent voice."""
    outlet = Publisher(id="courier", name=COURIER)
    sides = {"courier": {entity("Salt League"): "speaks for Salt League"}}
    plain = graded(courier="B", gazette="C")
    found = ground(says(ONE), says(TWO), book=replace(plain, publishers=Publishers((outlet,)), sides=sides))
    why = {one.root: one.interest for one in found.origins}
    assert why[TWO.id] is None
    assert why[ONE.id] == f"{COURIER} speaks for Salt League: Salt League is a party to the claim"
    assert found.tally.saying == 1


def test_a_denial_says_who_denies_and_whether_it_is_a_party() -> None:
    """Every denial is kept, those of parties too, but these are not counted against."""
    found = ground(says(ONE), says(TWO, polarity=Polarity.DENIED, voices=(FRONT,)))
    (denial,) = found.denials
    assert (denial.voice, denial.by_party, denial.claim.document) == ("Red Hill Front", True, TWO)
    assert (found.tally.is_denied, found.tally.denying) == (True, 0)


def test_a_hedge_counts_as_saying_and_not_as_firm() -> None:
    """What the text puts with a hedge stays hedged."""
    found = ground(says(ONE, certainty=Certainty.HEDGED), says(TWO))
    assert (found.tally.saying, found.tally.firm) == (2, 1)


def test_what_was_taken_back_is_no_ground() -> None:
    """With all of it withdrawn nothing is left to count, and the tally says why."""
    late = a_report("late", COURIER, "2024-03-02")
    found = ground(says(ONE), says(late), retractions=Retractions({late.id: ONE.id}))
    assert (found.origins, found.affirming.high, found.tally.saying) == ((), 0, 0)
    assert found.tally.is_withdrawn


def test_one_report_needs_no_tracing_and_two_do() -> None:
    """Where nobody looked for copies among several reports, that is said."""
    links = (copied(TWO, ONE),)
    assert ground(says(ONE)).is_traced
    assert not ground(says(ONE), says(TWO)).is_traced
    assert ground(says(ONE), says(TWO), derivations=links).is_traced
    assert not ground(says(ONE), says(TWO), derivations=links, untraced=frozenset({TWO.id})).is_traced
