"""Laws of measuring what the mentions reach."""

from collections import Counter

import pytest

from evaluation.gold import GoldClaim, GoldDocument
from evaluation.mention_coverage import Reach, count_reached, missed, reach_of, summary
from evaluation.reading import load_reader, read_gold

TEXT = (
    "Ada Kestrel leads the Amber Front, a militia in Lowmark.\n\nIt attacked the Harrow Council.\n\n"
    "A long quiet followed.\n\nThe Vale Brigades kept out of it."
)


def a_claim(subject: str, object_: str, quote: str) -> GoldClaim:
    """Give a proposition with one accepted name for each end."""
    values = {"polarity": frozenset({"affirmed"}), "certainty": frozenset({"certain"})}
    return GoldClaim(
        predicate="attacks",
        subject=frozenset({subject}),
        object=frozenset({object_}),
        status=frozenset({"past"}),
        quote=quote,
        optional=False,
        **values,
    )


@pytest.fixture(scope="module")
def reach() -> Reach:
    """What the mentions of one invented report reach."""
    [(_, read)] = read_gold(load_reader(), [GoldDocument("d", TEXT, ())])
    return reach_of(read.page)


def test_a_pronoun_reaches_what_it_stands_for(reach: Reach) -> None:
    """ "It" offers the name of its antecedent, so that both ends stand in the quoted sentence."""
    counts = count_reached(
        reach, [a_claim("amber front", "harrow council", "It attacked\nthe Harrow Council")]
    )
    assert [counts[key] for key in ("arguments", "together", "near", "at_quote")] == [2, 1, 1, 1]


def test_far_apart_is_neither_together_nor_near(reach: Reach) -> None:
    """Arguments three sentences apart are reached, and no more."""
    counts = count_reached(reach, [a_claim("ada kestrel", "vale brigades", "A long quiet followed")])
    assert [counts[key] for key in ("propositions", "together", "near", "at_quote")] == [1, 0, 0, 0]


def test_what_no_mention_offers_is_missed(reach: Reach) -> None:
    """A name that stands nowhere is listed with its end, and its proposition is not reached."""
    claim = a_claim("amber front", "ruritania", "words that are not there")
    assert [line.split("\t")[:3] for line in missed(reach, [claim])] == [["attacks", "object", "ruritania"]]
    assert count_reached(reach, [claim])["propositions"] == 0


def test_shares_are_of_arguments_and_of_propositions() -> None:
    """Two propositions have four arguments; nothing measured gives nought, not an error."""
    counts = Counter(gold=2, gold_arguments=4, arguments=3, propositions=1)
    assert summary(counts)["arguments"] == 0.75
    assert summary(counts)["propositions"] == 0.5
    assert summary(Counter())["near"] == 0.0
