"""Laws of fitting scores, and of what is said about it."""

import json
from pathlib import Path

import numpy as np
import pytest

from evaluation.gold import GoldClaim, GoldDocument
from evaluation.recipes.fit_scores import (
    FOLDS,
    MIN_COUNT,
    Drafted,
    calibration_error,
    cross_validated,
    fit,
    is_right,
    log_loss,
    matrix,
    vocabulary,
)
from reportedly.model.vocabulary import vocabulary_folder
from reportedly.reading.patterns.scores import SCORES_FILE

PAGE = Path(__file__).resolve().parents[3] / "docs" / "explanation" / "scores.md"


def sample(rows: int = 400) -> Drafted:
    """Give drafts of which those with "good" are right eight times in ten, the others three in ten."""
    chance = np.random.default_rng(7)
    good = chance.random(rows) < 0.5
    right = (chance.random(rows) < np.where(good, 0.8, 0.3)).astype(float)
    features = [("any", "good") if one else ("any", "bad") for one in good]
    return Drafted(features, right, np.arange(rows) % FOLDS)


def test_fitting_finds_the_odds_that_are_there() -> None:
    """With little penalty the fitted probabilities are the observed shares."""
    drafted = sample()
    names = vocabulary(drafted.features)
    table = matrix(drafted.features, names)
    guessed = 1 / (1 + np.exp(-table @ fit(table, drafted.right, 0.01)))
    for feature in ("good", "bad"):
        rows = np.array([feature in row for row in drafted.features])
        assert guessed[rows].mean() == pytest.approx(drafted.right[rows].mean(), abs=0.01)


def test_a_penalty_draws_weights_towards_nothing() -> None:
    """The more it costs, the smaller the weights; the bias is free."""
    drafted = sample()
    table = matrix(drafted.features, vocabulary(drafted.features))
    sizes = [float(np.abs(fit(table, drafted.right, penalty)[1:]).sum()) for penalty in (0.1, 10.0, 1000.0)]
    assert sizes == sorted(sizes, reverse=True)
    assert sizes[-1] < 0.3


def test_no_document_helps_to_judge_itself() -> None:
    """A draft's cross-validated probability does not change with its own label's fold."""
    drafted = sample()
    held = drafted.fold == 2
    turned = Drafted(drafted.features, np.where(held, 1 - drafted.right, drafted.right), drafted.fold)
    assert np.allclose(cross_validated(drafted, 1.0)[held], cross_validated(turned, 1.0)[held])


def test_rare_features_are_left_out() -> None:
    """What was seen fewer than a handful of times says nothing."""
    features = [("often",)] * MIN_COUNT + [("seldom",)] * (MIN_COUNT - 1)
    assert vocabulary(features) == ["often"]
    assert matrix([("seldom", "often"), ()], ["often"]).tolist() == [[1.0, 1.0], [1.0, 0.0]]


def test_measures_are_least_for_the_truth() -> None:
    """Guessing right costs nothing; guessing even costs the log of two; being sure and wrong costs most."""
    right = np.array([1.0, 0.0, 1.0, 0.0])
    assert log_loss(right, right) == pytest.approx(0, abs=1e-5)
    assert log_loss(right, np.full(4, 0.5)) == pytest.approx(np.log(2))
    assert log_loss(right, 1 - right) > 10
    assert calibration_error(right, np.full(4, 0.5)) == pytest.approx(0)
    assert calibration_error(right, 1 - right) == pytest.approx(1)


@pytest.mark.parametrize(
    ("polarity", "certainty", "right"),
    [
        ("affirmed", "hedged", True),
        ("affirmed", "possible", True),
        ("affirmed", "certain", False),
        ("denied", "hedged", False),
    ],
)
def test_right_is_what_misleads_nobody(polarity: str, certainty: str, right: bool) -> None:
    """The gold's polarity, and no more commitment than the gold's words."""
    ends = (frozenset({"amber front"}), frozenset({"vale brigades"}))
    hedged = GoldClaim(
        "attacks", *ends, frozenset({"affirmed"}), frozenset({"hedged"}), frozenset({"past"}), "words", False
    )
    record = {
        "predicate": "attacks",
        "subject": {"name": "Amber Front"},
        "object": {"name": "Vale Brigades"},
        "polarity": polarity,
        "certainty": certainty,
    }
    assert is_right(record, GoldDocument("a", "text", (hedged,))) is right
    assert not is_right({**record, "predicate": "supports"}, GoldDocument("a", "text", (hedged,)))


def test_the_page_on_scores_gives_the_figures_of_the_fit() -> None:
    """Whoever fits anew writes the new figures where people read them."""
    about = json.loads((vocabulary_folder() / SCORES_FILE).read_text(encoding="utf-8"))["about"]
    page = PAGE.read_text(encoding="utf-8")
    assert {name: value for name, value in about.items() if f"| {value} |" not in page} == {}
