"""Relations over many reports."""

from building import a_claim, a_document, a_reading, renamed
from hypothesis import given
from hypothesis import strategies as st

from reportedly.model.claims import Claim, Reading
from reportedly.model.terms import Certainty, Polarity, Predicate
from reportedly.products.network import Sign, relation_record, relations, speaker

OUTLETS = ("The Fictional Courier", "Northern Fiction", "Made-up Wire")


def said(
    outlet: str = OUTLETS[0],
    certainty: Certainty = Certainty.CERTAIN,
    polarity: Polarity = Polarity.AFFIRMED,
    predicate: Predicate = Predicate.SUPPORTS,
    voice: str | None = None,
) -> tuple[Claim, Reading]:
    """Give a claim as an outlet says it."""
    document = renamed(a_document(), publisher=outlet)
    claim = a_claim(document, predicate)
    return claim, a_reading(claim, document, certainty=certainty, polarity=polarity, voice=voice)


SAID = st.builds(said, st.sampled_from(OUTLETS), st.sampled_from(Certainty), st.sampled_from(Polarity))


@given(st.lists(SAID, min_size=1, max_size=10))
def test_counts_never_exceed_the_reports(many: list[tuple[Claim, Reading]]) -> None:
    """A report counts once for a relation, however often it says it, by its strongest words."""
    (relation,) = relations(many)
    reports = {claim.document for claim, _ in many}
    assert relation.reports == len(reports)
    assert sum(count for _, count in relation.said) + relation.denied >= relation.reports
    assert sum(count for _, count in relation.said) <= relation.reports
    assert relation.voices <= len(reports)


def test_one_voice_in_two_outlets_is_one_voice() -> None:
    """Two papers that quote one person are two reports of one voice."""
    (relation,) = relations([said(OUTLETS[0], voice="Ada Example"), said(OUTLETS[1], voice="Ada Example")])
    assert (relation.reports, relation.voices) == (2, 1)


def test_a_denial_stays_beside_what_is_said() -> None:
    """Said and denied are shown together; what is only denied has no strongest words."""
    (both,) = relations([said(), said(OUTLETS[1], polarity=Polarity.DENIED)])
    assert (both.said, both.denied) == (((Certainty.CERTAIN, 1),), 1)
    (denied,) = relations([said(polarity=Polarity.DENIED)])
    assert denied.strongest is None


def test_relations_have_their_sign() -> None:
    """Backing draws together, fighting apart, talking neither."""
    signs = [relations([said(predicate=one)])[0].sign for one in (Predicate.SUPPORTS, Predicate.ATTACKS)]
    assert signs == [Sign.TOGETHER, Sign.APART]
    assert relations([said(predicate=Predicate.NEGOTIATES_WITH)])[0].sign is Sign.NEITHER


def test_a_nameless_voice_is_told_with_its_publisher() -> None:
    """An outlet that speaks for itself is its own voice."""
    _, reading = said()
    assert speaker(reading) == OUTLETS[0]


def test_the_record_says_how_often_and_how_firmly() -> None:
    """Each certainty has its own count, so that none is hidden in a sum."""
    (relation,) = relations([said(certainty=Certainty.HEDGED)])
    record = relation_record(relation)
    assert (record["said_certain"], record["said_hedged"], record["denied"]) == (0, 1, 0)
    assert record["speakers"] == [OUTLETS[0]]
