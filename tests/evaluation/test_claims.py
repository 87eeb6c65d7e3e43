"""Laws of scoring claims against annotations."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evaluation.claims import BINS, THRESHOLDS, calibration_error, count, match, summary, sweep
from evaluation.gold import GoldClaim
from evaluation.propositions import propositions
from reportedly.model.records import Record, Value


def _record(subject: str, object_: str, /, **changes: Value) -> Record:
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


def _gold(subject: str, object_: str, /, **changes: str | bool | frozenset[str]) -> GoldClaim:
    return GoldClaim(
        predicate=str(changes.get("predicate", "supports")),
        subject=frozenset({subject}),
        object=frozenset({object_}),
        polarity=frozenset({str(changes.get("polarity", "affirmed"))}),
        certainty=frozenset({str(changes.get("certainty", "certain"))}),
        status=frozenset({"past"}),
        quote="",
        optional=bool(changes.get("optional", False)),
        central=bool(changes.get("central", False)),
        voice_kinds=frozenset({str(changes.get("voice", "publisher"))}),
        voice_names=frozenset({str(changes["voice_name"])} if "voice_name" in changes else ()),
        evidence=frozenset({str(changes["evidence"])} if "evidence" in changes else ()),
    )


def test_direction_matters_but_for_symmetric_predicates() -> None:
    """A supporter is not the supported; allies are allies either way round."""
    assert match(propositions([_record("vale", "amber front")]), [_gold("amber front", "vale")]) == []
    allied = _record("vale", "amber front", predicate="allied_with")
    assert match(propositions([allied]), [_gold("amber front", "vale", predicate="allied_with")]) == [(0, 0)]


def test_matching_is_one_to_one() -> None:
    """Two propositions cannot both claim one annotation."""
    said = [_record("amber front", "vale"), _record("the Amber Front", "vale")]
    assert len(match(propositions(said), [_gold("amber front", "vale")])) == 1


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


def test_the_innermost_voice_is_right_by_kind_and_by_name_where_it_has_one() -> None:
    """The right kind of voice with another name is not who said it; the publisher is nobody cited."""
    voices: Value = [{"kind": "publisher"}, {"kind": "named", "name": "Ada Wren", "text": "Wren"}]
    said = [_record("amber front", "vale", voices=voices)]
    for gold, kind, cited in (
        (_gold("amber front", "vale", voice="named", voice_name="wren"), 1.0, 1.0),
        (_gold("amber front", "vale", voice="named", voice_name="bo lark"), 1.0, 0.0),
        (_gold("amber front", "vale", voice="named"), 1.0, 1.0),
        (_gold("amber front", "vale"), 0.0, 0.0),
    ):
        figures = summary(count(said, [gold]))
        assert (figures["voice_kind"], figures["cited_voice"]) == (kind, cited)


def test_evidence_counts_where_the_annotation_points_to_some() -> None:
    """Seeing evidence that nobody annotated changes nothing; missing the annotated kind does."""
    seen: Value = [{"kind": "video", "text": "a video"}]
    said = [_record("amber front", "vale", evidence=seen)]
    assert count(said, [_gold("amber front", "vale")])["evidence_gold"] == 0
    assert summary(count(said, [_gold("amber front", "vale", evidence="video")]))["evidence"] == 1.0
    assert summary(count(said, [_gold("amber front", "vale", evidence="witness")]))["evidence"] == 0.0


def test_hedged_and_denied_propositions_are_recalled_apart_from_being_kept_so() -> None:
    """A denial that is met but read as a plain statement is recalled, and not kept."""
    denied = _gold("amber front", "vale", polarity="denied", central=True)
    figures = summary(count([_record("amber front", "vale")], [denied, _gold("a", "b", certainty="hedged")]))
    assert (figures["denied_recall"], figures["denied_kept"], figures["central_recall"]) == (1.0, 0.0, 1.0)
    assert (figures["hedged_recall"], figures["hedged_kept"]) == (0.0, 0.0)


def test_the_right_two_under_another_predicate_are_counted_apart() -> None:
    """Exact arguments with a wrong predicate are no match, but a lesser error than made-up ones."""
    said = [_record("amber front", "vale", predicate="attacks"), _record("harrow council", "vale")]
    counts = count(said, [_gold("amber front", "vale")])
    assert (counts["matched"], counts["wrong_predicate"], counts["misleading"]) == (0, 1, 2)


def test_the_best_f1_is_at_a_score_that_is_given() -> None:
    """Dropping what is scored low helps where it is wrong; the sweep says at which score."""
    said = [_record("amber front", "vale", score=0.8), _record("amber front", "harrow council", score=0.2)]
    gold = [_gold("amber front", "vale")]
    counts = count(said, gold)
    counts.update(sweep(said, gold))
    figures = summary(counts)
    assert (figures["best_f1"], figures["best_f1_at"]) == (1.0, 0.25)
    assert figures["best_f1"] >= figures["f1"]


@given(st.lists(st.tuples(st.floats(0, 1), st.booleans()), min_size=1, max_size=8))
def test_calibration_is_an_error_between_none_and_all(scored: list[tuple[float, bool]]) -> None:
    """Scores that are certain and right have no error; no scores are worse than wholly wrong."""
    said = [_record(f"group {k}", "vale", score=score) for k, (score, _) in enumerate(scored)]
    gold = [_gold(f"group {k}", "vale") for k, (_, right) in enumerate(scored) if right]
    error = calibration_error(sweep(said, gold))
    assert 0.0 <= error <= 1.0
    certain = [_record(f"group {k}", "vale", score=1.0) for k, (_, right) in enumerate(scored) if right]
    assert calibration_error(sweep(certain, gold)) == 0.0


def test_counts_of_documents_add_up_to_the_same_figures() -> None:
    """A set's figures come from sums alone, so that any part of it has its own."""
    gold = [_gold("amber front", "vale")]
    one = sweep([_record("amber front", "vale", score=0.8)], gold)
    twice = summary(Counter({key: 2 * value for key, value in one.items()}))
    assert twice["calibration_error"] == pytest.approx(summary(one)["calibration_error"])
    assert len(THRESHOLDS) == 2 * BINS
