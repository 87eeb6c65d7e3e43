"""Laws of scoring claims against annotations."""

from collections import Counter

import pytest

from evaluation.claims import count, interval, match, propositions, summary
from evaluation.gold import GoldClaim
from reportedly.model.records import Record


def _record(subject: str, object_: str, **changes: str) -> Record:
    said = {
        "predicate": "supports",
        "polarity": "affirmed",
        "certainty": "certain",
        "status": "past",
        **changes,
    }
    return {
        **said,
        "subject": {"name": subject, "text": subject, "aliases": []},
        "object": {"name": object_, "text": object_, "aliases": []},
    }


def _gold(subject: str, object_: str, **changes: str | bool) -> GoldClaim:
    return GoldClaim(
        predicate=str(changes.get("predicate", "supports")),
        subject=frozenset({subject}),
        object=frozenset({object_}),
        polarity=frozenset({str(changes.get("polarity", "affirmed"))}),
        certainty=frozenset({str(changes.get("certainty", "certain"))}),
        status=frozenset({"past"}),
        quote="",
        optional=bool(changes.get("optional", False)),
    )


def test_a_proposition_said_twice_counts_once_at_its_most_committed() -> None:
    """Two readings of one proposition are one, and the stronger decides how it is scored."""
    said = [_record("amber front", "vale", certainty="hedged"), _record("amber front", "vale")]
    assert [row["certainty"] for row in propositions(said)] == ["certain"]


def test_direction_matters_but_for_symmetric_predicates() -> None:
    """A supporter is not the supported; allies are allies either way round."""
    assert match([_record("vale", "amber front")], [_gold("amber front", "vale")]) == []
    allied = _record("vale", "amber front", predicate="allied_with")
    assert match([allied], [_gold("amber front", "vale", predicate="allied_with")]) == [(0, 0)]


def test_matching_is_one_to_one() -> None:
    """Two propositions cannot both claim one annotation."""
    said = [_record("amber front", "vale"), _record("the Amber Front", "vale")]
    assert len(match(said, [_gold("amber front", "vale")])) == 1


@pytest.mark.parametrize(
    ("changes", "misleading"),
    [({}, 0), ({"polarity": "denied"}, 1), ({"certainty": "hedged"}, 0)],
)
def test_flipped_misleads_and_weaker_does_not(changes: dict[str, str], misleading: int) -> None:
    """A flipped "not" misleads; saying it more carefully than the text does not."""
    counts = count([_record("amber front", "vale", **changes)], [_gold("amber front", "vale")])
    assert counts["misleading"] == misleading


def test_stronger_than_the_annotation_misleads() -> None:
    """A dropped "reportedly" is over-claiming even where everything else is right."""
    counts = count([_record("amber front", "vale")], [_gold("amber front", "vale", certainty="hedged")])
    assert (counts["misleading"], counts["stronger"]) == (1, 1)


def test_an_optional_annotation_neither_helps_nor_hurts() -> None:
    """What one of two readers saw changes neither precision nor recall."""
    figures = summary(count([_record("amber front", "vale")], [_gold("amber front", "vale", optional=True)]))
    assert (figures["precision"], figures["recall"], figures["over_claiming"]) == (0.0, 0.0, 0.0)


def test_the_interval_is_the_same_every_time_and_holds_the_figure() -> None:
    """A seeded bootstrap repeats, and a constant figure has an interval of no width."""
    rows = [Counter(matched=1, predicted=2, gold=2) for _ in range(5)]
    assert interval(rows) == interval(rows) == (0.5, 0.5)
