"""Weighing: grades by written rules, never joined, never stronger than what people and texts gave."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.analysis.confidence import Level
from reportedly.analysis.grading import GradeBook
from reportedly.analysis.retractions import Retractions
from reportedly.analysis.weighing import weigh_all
from reportedly.model.claims import Evidence, Voice
from reportedly.model.decisions import Decision, DecisionKind, Verdict, make_decision
from reportedly.model.derivation import Kinship
from reportedly.model.errors import UngroundedFinding, UsageError
from reportedly.model.findings import Finding
from reportedly.model.publishers import Publisher, Publishers
from reportedly.model.spans import Span
from reportedly.model.terms import Access, Certainty, EvidenceKind, Polarity, VoiceKind
from tests.reporting import a_dossier, a_report, cites, copied, entity, says

COURIER, GAZETTE = "Fictional Courier", "Invented Gazette"
ONE, TWO = a_report("one", COURIER), a_report("two", GAZETTE, "2024-02-02")
THREE = a_report("three", "Made-up Post", "2024-02-03")
FRONT = Voice(VoiceKind.GROUP, name="Red Hill Front", entity=entity("Red Hill Front"))


def graded(**grades: str) -> GradeBook:
    """Give a book in which publishers have general grades, by their first words."""
    names = {"courier": COURIER, "gazette": GAZETTE, "post": "Made-up Post"}
    return GradeBook(
        Publishers(),
        {
            (f"name:{names[key].lower().replace('-', ' ')}", ""): a_grade(names[key], one)
            for key, one in grades.items()
        },
    )


def a_grade(publisher: str, grade: str, topic: str = "") -> Decision:
    """Give a grade as a person decided it."""
    about = (f"name:{publisher.lower().replace('-', ' ')}", topic)
    verdict = Verdict(kind=DecisionKind.GRADE, about=about, value=grade, reason="ten checked", by="Ada")
    return make_decision(verdict, datetime(2024, 1, 1, tzinfo=UTC))


def weight(
    *said, book: GradeBook | None = None, retractions: Retractions | None = None, derivations=(), scale=None
):
    """Give the weight of the one proposition that these claims are about."""
    dossier = replace(
        a_dossier(*said, derivations=derivations),
        open_book=lambda: book or GradeBook(),
        retractions=retractions or Retractions(),
    )
    (found,) = weigh_all(dossier, scale)
    return found


def test_without_grades_nothing_can_be_judged() -> None:
    """However many say it: who they are is not known, so the grade is 6 and F, and no likelihood is given."""
    found = weight(says(ONE), says(TWO), says(THREE), scale="icd203")
    assert (found.information, found.spread, found.likelihood) == (6, "F", None)
    assert found.affirming.likeliest == 3


def test_two_origins_of_known_record_that_agree_are_probably_true() -> None:
    """The best that a machine gives, and then no further than likely."""
    found = weight(says(ONE), says(TWO), book=graded(courier="B", gazette="C"), scale="icd203")
    assert (found.information, found.spread) == (2, "B-C")
    assert found.likelihood is not None
    assert found.likelihood.most.name == "likely"


def test_a_copy_adds_nothing() -> None:
    """Two of known record that go back to one report are one origin."""
    found = weight(
        says(ONE), says(TWO), book=graded(courier="B", gazette="B"), derivations=(copied(TWO, ONE, 1.0),)
    )
    assert (found.information, found.affirming.high) == (3, 1)


def test_two_reports_of_one_publisher_are_not_two_of_known_record() -> None:
    """An outlet does not corroborate itself."""
    again = a_report("again", COURIER, "2024-02-09")
    assert weight(says(ONE), says(again), book=graded(courier="A")).information == 3


def test_hedged_words_never_become_probable() -> None:
    """What all say with a hedge is possibly true at best."""
    found = weight(
        says(ONE, certainty=Certainty.HEDGED),
        says(TWO, certainty=Certainty.HEDGED),
        book=graded(courier="A", gazette="A"),
    )
    assert found.information == 3


def test_a_root_that_is_only_cited_has_no_record() -> None:
    """Who retells an unseen report lends it no grade."""
    found = weight(says(ONE), book=graded(courier="A"), derivations=(cites(ONE, "a new report", 1.0),))
    assert (found.information, found.spread) == (6, "F")
    assert found.publishers[0].is_absent


@pytest.mark.parametrize(
    ("grades", "grade"),
    [({"courier": "B", "gazette": "B"}, 4), ({"gazette": "B", "post": "B"}, 4), ({"courier": "B"}, 3)],
)
def test_a_denial_of_known_record_makes_it_doubtful(grades, grade) -> None:
    """A denial by whoever is graded weighs; one by whoever is not only keeps it from being probable."""
    denied = says(TWO, polarity=Polarity.DENIED)
    assert weight(says(ONE), denied, book=graded(**grades)).information == grade


def test_several_denials_and_nobody_of_record_make_it_improbable() -> None:
    """Two independent denials of known record against an ungraded outlet."""
    found = weight(
        says(ONE),
        says(TWO, polarity=Polarity.DENIED),
        says(THREE, polarity=Polarity.DENIED),
        book=graded(gazette="B", post="C"),
    )
    assert found.information == 5


def test_a_partys_denial_is_told_and_does_not_make_it_doubtful() -> None:
    """Whoever is accused denies; that keeps it from being probable, no more."""
    denied = says(TWO, polarity=Polarity.DENIED, voices=(FRONT,))
    found = weight(says(ONE), denied, book=graded(courier="B", gazette="B"))
    assert found.information == 3
    assert found.denials[0].by_party


def test_a_partys_own_word_is_not_of_known_record() -> None:
    """A group that says so itself does not become reliable by being printed."""
    found = weight(
        says(ONE, voices=(FRONT,)), says(TWO, voices=(FRONT,)), book=graded(courier="A", gazette="A")
    )
    assert found.information == 6
    assert any("said by a party" in one.says for one in found.interests)


def test_what_was_withdrawn_is_neither_said_nor_denied() -> None:
    """A retraction takes the ground away; it does not make the thing doubtful."""
    taken = says(TWO, polarity=Polarity.DENIED)
    found = weight(
        says(ONE), taken, book=graded(courier="B", gazette="B"), retractions=Retractions({TWO.id: ONE.id})
    )
    assert (found.information, found.affirming.high, found.denials) == (6, 0, ())
    assert "withdrawn" in found.reasons[0].says


def test_a_publisher_on_a_partys_side_is_told_and_not_counted() -> None:
    """Owned by a party to the claim: shown with it, whatever its grade."""
    own = Publishers((Publisher(id="courier", name=COURIER, owner="Red Hill Front"),))
    side = {"courier": {entity("Red Hill Front"): "owned by Red Hill Front"}}
    book = GradeBook(own, {("courier", ""): a_grade(COURIER, "A")}, side)
    found = weight(says(ONE), book=book)
    assert found.information == 6
    assert found.interests[0].says == (
        "Fictional Courier is owned by Red Hill Front: Red Hill Front is a party to the claim"
    )


def test_the_grade_on_the_nearest_topic_counts() -> None:
    """Good on one thing is not good on all: the relation before its class before the general grade."""
    key = "name:fictional courier"
    book = GradeBook(
        grades={
            (key, ""): a_grade(COURIER, "B"),
            (key, "ties"): a_grade(COURIER, "C", "ties"),
            (key, "supports"): a_grade(COURIER, "E", "supports"),
        }
    )
    found = weight(says(ONE), book=book)
    assert (found.spread, found.information) == ("E", 6)


def test_confidence_says_what_holds_it_back() -> None:
    """Few origins, unknown record, evidence that nobody saw: each is told, in words."""
    video = Evidence(EvidenceKind.VIDEO, Span(0, 5, "video"), Access.DESCRIBED)
    found = weight(says(ONE, evidence=(video,), voices=(Voice(VoiceKind.UNNAMED),)))
    told = " ".join(one.says for one in found.confidence.reasons)
    assert found.confidence.level is Level.LOW
    assert "seen by none" in told
    assert "nobody with a name" in told
    assert all(one.claims for one in found.confidence.reasons)


@given(
    st.lists(
        st.tuples(st.sampled_from("ABCDEF"), st.sampled_from(list(Certainty)), st.booleans()),
        min_size=1,
        max_size=5,
    ),
    st.sampled_from([None, "icd203", "phia"]),
)
def test_a_machine_never_confirms(reports, scale) -> None:
    """Whatever the reports and grades: no 1, no likelihood beyond likely, and every reason has its claims."""
    said, grades = [], {}
    for number, (grade, certainty, is_denied) in enumerate(reports):
        outlet = f"Outlet {number}"
        polarity = Polarity.DENIED if is_denied else Polarity.AFFIRMED
        said.append(says(a_report(str(number), outlet), certainty=certainty, polarity=polarity))
        grades[f"name:outlet {number}", ""] = a_grade(outlet, grade)
    found = weight(*said, book=GradeBook(grades=grades), scale=scale)
    assert found.information in {2, 3, 4, 5, 6}
    assert found.likelihood is None or (found.likelihood.most.high <= 80 and found.likelihood.least.low >= 5)
    assert all(one.claims for one in (*found.reasons, *found.interests, *found.confidence.reasons))
    if not any(grade <= "C" for grade, _, _ in reports):
        assert found.information == 6


def test_a_weight_without_claims_cannot_be_made() -> None:
    """Promise one holds for weights as for all findings."""
    found = weight(says(ONE))
    assert isinstance(found, Finding)
    with pytest.raises(UngroundedFinding):
        replace(found, claims=())


def test_an_unknown_scale_is_refused() -> None:
    """Likelihood words belong to a scale with a name."""
    with pytest.raises(UsageError, match="icd203 or phia"):
        weight(says(ONE), scale="gut")


def test_reports_of_one_speaker_are_one_origin_by_way_of_a_third() -> None:
    """Kinship carries on: what joins two reports to a third joins them to each other."""
    dossier = replace(
        a_dossier(says(ONE), says(TWO)),
        kinships=(Kinship(ONE.id, THREE.id, 1.0), Kinship(THREE.id, TWO.id, 1.0)),
    )
    assert weigh_all(dossier)[0].affirming.high == 1
