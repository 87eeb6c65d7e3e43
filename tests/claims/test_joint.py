"""Laws of the joint score."""

from dataclasses import replace

from building import a_claim, a_document, a_reading
from hypothesis import given
from hypothesis import strategies as st

from reportedly.claims.joint import Joint, brevity_of, load_joint, proposition_of, with_joint_scores
from reportedly.model.claims import ReadClaim
from reportedly.model.terms import Predicate

DOCUMENT = a_document()
JOINT = Joint(
    ("one", "two"), {"bias": -0.5, "one": 0.6, "two": 0.7, "without one": -0.4, "without two": -0.8}
)
BOTH = ("one@1", "two@3")


def read_by(extractor: str, score: float, predicate: Predicate = Predicate.SUPPORTS) -> ReadClaim:
    """Give a claim as one extractor read it."""
    claim = a_claim(DOCUMENT, predicate)
    return ReadClaim(claim, (a_reading(claim, DOCUMENT, score, extractor),))


@given(st.floats(0, 1), st.floats(0, 1))
def test_a_second_witness_counts(one: float, two: float) -> None:
    """What both extractors read has one score from both, in (0, 1), whichever came first."""
    made = with_joint_scores([read_by("one@1", one), read_by("two@3", two)], BOTH, JOINT)
    turned = with_joint_scores([read_by("two@3", two), read_by("one@1", one)], BOTH, JOINT)
    scores = [each.shown.score for each in made]
    assert scores[0] == scores[1]
    assert 0.0 < scores[0] < 1.0
    assert sorted(scores) == sorted(each.shown.score for each in turned)


def test_silence_of_the_other_counts_against() -> None:
    """A claim that only one of two extractors found is the less likely for it."""
    alone = with_joint_scores([read_by("one@1", 0.7)], BOTH, JOINT)[0].shown.score
    both = with_joint_scores([read_by("one@1", 0.7), read_by("two@3", 0.7)], BOTH, JOINT)[0].shown.score
    assert alone < both


def test_scores_stay_where_an_extractor_did_not_run() -> None:
    """One extractor by itself keeps its own scores: the other was not asked."""
    read = (read_by("one@1", 0.7),)
    assert with_joint_scores(read, ("one@1",), JOINT) == read


def test_other_extractors_keep_their_scores() -> None:
    """An extractor that the weights know nothing of is neither raised nor lowered."""
    mine = read_by("mine@1", 0.9)
    made = with_joint_scores([read_by("one@1", 0.7), mine], (*BOTH, "mine@1"), JOINT)
    assert made[1] == mine


def test_ids_do_not_change() -> None:
    """A score takes no part in what a claim or a reading is."""
    read = [read_by("one@1", 0.7), read_by("two@3", 0.2, Predicate.ALLIED_WITH)]
    made = with_joint_scores(read, BOTH, JOINT)
    assert [(one.claim.id, one.shown.id) for one in made] == [(one.claim.id, one.shown.id) for one in read]
    assert "alone 0.70" in made[0].shown.rule


def test_the_shipped_weights_reward_confidence() -> None:
    """With the weights that ship, a higher own score of either extractor never lowers the joint one."""
    joint = load_joint()
    assert joint is not None
    for name in joint.names:
        rest = {other: 0.5 for other in joint.names if other != name}
        rising = [joint.probability({**rest, name: score}) for score in (0.1, 0.5, 0.9)]
        assert rising == sorted(rising)


def test_a_symmetric_proposition_has_one_key() -> None:
    """Two allies are the same proposition whoever is named first."""
    claim = a_claim(DOCUMENT, Predicate.ALLIED_WITH)
    turned = replace(claim, subject=claim.object, object=claim.subject)
    readings = (a_reading(claim, DOCUMENT),)
    assert proposition_of(ReadClaim(claim, readings)) == proposition_of(ReadClaim(turned, readings))


def test_a_weak_reading_is_not_raised_by_other_words() -> None:
    """What one extractor is sure of in one sentence makes nothing sure of another sentence."""
    sure = read_by("one@1", 0.9)
    weak = read_by("two@3", 0.1)
    elsewhere = weak.readings[0].spans[0]
    moved = replace(
        weak.readings[0],
        spans=(replace(elsewhere, start=elsewhere.start + 1000, end=elsewhere.end + 1000),),
    )
    beside = with_joint_scores([sure, weak], BOTH, JOINT)[1].shown.score
    apart = with_joint_scores([sure, replace(weak, readings=(moved,))], BOTH, JOINT)[1].shown.score
    assert apart < beside


def test_what_the_rules_find_in_a_brief_text_counts_apart() -> None:
    """The briefer a text, the more its own features weigh; from a hundred words on they weigh nothing."""
    weights = {**JOINT.weights, "brief alone": 1.0, "brief together": 2.0}
    joint = Joint(JOINT.names, weights)
    for scores in ({"one": 0.5}, {"one": 0.5, "two": 0.5}):
        rising = [replace(joint, brevity=brevity_of(words)).probability(scores) for words in (100, 60, 20, 1)]
        assert rising == sorted(set(rising))
        assert rising[0] == JOINT.probability(scores)
    other = replace(joint, brevity=1.0).probability({"two": 0.5})
    assert other == JOINT.probability({"two": 0.5})


@given(st.integers(0, 1000))
def test_brevity_is_a_share(words: int) -> None:
    """It lies between nought and one, and a longer text is never the briefer."""
    assert 0.0 <= brevity_of(words + 1) <= brevity_of(words) <= 1.0


def test_a_brief_document_is_scored_as_such() -> None:
    """The number of words of the document decides, whatever the claim."""
    joint = Joint(JOINT.names, {**JOINT.weights, "brief alone": 1.0})
    read = [read_by("one@1", 0.5)]
    brief, long = (with_joint_scores(read, BOTH, joint, words=words)[0].shown.score for words in (10, 500))
    assert brief > long
