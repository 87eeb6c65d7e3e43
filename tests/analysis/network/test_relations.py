"""Relations over many reports."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from reportedly.analysis.network.relations import Relation, relation_record, relations, speaker
from reportedly.analysis.network.signs import Sign
from reportedly.analysis.origins import Count, Sampler
from reportedly.analysis.propositions import propositions
from reportedly.ledger.answers import ClaimView
from reportedly.model.claims import Voice
from reportedly.model.spans import Span
from reportedly.model.terms import ActorKind, Certainty, Polarity, Predicate, VoiceKind
from tests.reporting import a_dossier, a_report, copied, says

OUTLETS = ("The Fictional Courier", "Northern Fiction", "Made-up Wire")


def said(
    outlet: str = OUTLETS[0],
    certainty: Certainty = Certainty.CERTAIN,
    polarity: Polarity = Polarity.AFFIRMED,
    predicate: Predicate = Predicate.SUPPORTS,
    voice: str | None = None,
) -> ClaimView:
    """Give a claim as an outlet says it."""
    voices = () if voice is None else (Voice(VoiceKind.NAMED, name=voice),)
    return says(
        a_report("a", outlet), predicate=predicate, certainty=certainty, polarity=polarity, voices=voices
    )


def related(*many: ClaimView) -> tuple[Relation, ...]:
    """Give the relations that claims make."""
    return relations(propositions(many))


SAID = st.builds(said, st.sampled_from(OUTLETS), st.sampled_from(Certainty), st.sampled_from(Polarity))


@given(st.lists(SAID, min_size=1, max_size=10))
def test_counts_never_exceed_the_reports(many: list[ClaimView]) -> None:
    """A report counts once for a relation, however often it says it, by its strongest words."""
    (relation,) = related(*many)
    reports = {one.claim.document for one in many}
    assert relation.reports == len(reports)
    assert sum(count for _, count in relation.said) + relation.denied >= relation.reports
    assert sum(count for _, count in relation.said) <= relation.reports
    assert relation.voices <= len(reports)


def test_one_voice_in_two_outlets_is_one_voice() -> None:
    """Two papers that quote one person are two reports of one voice."""
    (relation,) = related(said(OUTLETS[0], voice="Ada Example"), said(OUTLETS[1], voice="Ada Example"))
    assert (relation.reports, relation.voices) == (2, 1)


def test_copies_are_many_reports_of_one_origin() -> None:
    """A copy adds a report and no origin; without a sampler origins are not counted, not guessed."""
    one, other = a_report("a", OUTLETS[0]), a_report("b", OUTLETS[1])
    dossier = a_dossier(says(one), says(other), derivations=(copied(other, one, 1.0),))
    (relation,) = relations(dossier.propositions, Sampler(dossier.derivations))
    assert (relation.reports, relation.affirming, relation.denying) == (2, Count(1, 1, 1), Count(0, 0, 0))
    assert relations(dossier.propositions)[0].affirming is None


def test_a_denial_stays_beside_what_is_said() -> None:
    """Said and denied are shown together; what is only denied has no strongest words."""
    (both,) = related(said(), said(OUTLETS[1], polarity=Polarity.DENIED))
    assert (both.said, both.denied) == (((Certainty.CERTAIN, 1),), 1)
    (denied,) = related(said(polarity=Polarity.DENIED))
    assert denied.strongest is None


def test_relations_have_their_sign() -> None:
    """Backing draws together, fighting apart, talking neither."""
    signs = [related(said(predicate=one))[0].sign for one in (Predicate.SUPPORTS, Predicate.ATTACKS)]
    assert signs == [Sign.TOGETHER, Sign.APART]
    assert related(said(predicate=Predicate.NEGOTIATES_WITH))[0].sign is Sign.NEITHER


def test_a_thing_makes_no_relation() -> None:
    """ "A vehicle" is another vehicle in every report."""
    view = said(predicate=Predicate.ATTACKS)
    thing = replace(view.claim.object, kind=ActorKind.THING, entity=None)
    assert related(replace(view, claim=replace(view.claim, object=thing))) == ()


def test_a_nameless_voice_is_told_with_its_publisher() -> None:
    """An outlet that speaks for itself is its own voice; officials of two papers are two."""
    assert speaker(said().shown) == OUTLETS[0]
    officials = Voice(VoiceKind.UNNAMED, Span(0, 9, "officials"))
    quoted = says(a_report("a", OUTLETS[1]), voices=(officials,))
    assert speaker(quoted.shown) == f"officials (in {OUTLETS[1]})"


def test_the_record_says_how_often_and_how_firmly() -> None:
    """Each certainty has its own count, so that none is hidden in a sum."""
    (relation,) = related(said(certainty=Certainty.HEDGED))
    record = relation_record(relation)
    assert (record["said_certain"], record["said_hedged"], record["denied"]) == (0, 1, 0)
    assert record["speakers"] == [OUTLETS[0]]
    assert record["claims"] == list(relation.claims)
