"""Laws of fitting what own scores mean together."""

import numpy as np
import pytest

from evaluation.recipes.fit_joint import PLACES, RULES, Judged, columns_of, fit_network, report, table
from reportedly.desk.readers import SIZES

NETWORK = PLACES["small"].network
NAMES = PLACES["small"].names


def sample(rows: int = 600) -> list[Judged]:
    """Give propositions that two witnesses find: both right eight times in ten, one alone three in ten."""
    chance = np.random.default_rng(5)
    made = []
    for k in range(rows):
        scores = {name: float(chance.uniform(0.2, 0.9)) for name in NAMES if chance.random() < 0.6}
        share = 0.8 if len(scores) == len(NAMES) else 0.3
        if scores:
            made.append(Judged(scores, bool(chance.random() < share), k % 5))
    return made


def test_every_feature_has_a_column() -> None:
    """What either witness alone, both, or none of them can show is in the matrix, the bias first."""
    columns = columns_of(NAMES)
    assert columns[0] == "bias"
    assert {"together", f"without {RULES}", f"without {NETWORK}"} <= set(columns)
    assert table(sample(), NAMES)[:, 0].tolist() == [1.0] * len(sample())


def test_two_witnesses_weigh_more_than_one() -> None:
    """Where agreement is right more often, the fitted scores say so, and are calibrated."""
    weights, figures = report(sample(), NAMES)
    scored = {
        both: float(table([Judged(dict.fromkeys(names, 0.6), True, 0)], NAMES)[0] @ weights)
        for both, names in ((True, NAMES), (False, (RULES,)))
    }
    assert scored[True] > scored[False]
    assert figures["calibration_error"] < 0.1


def test_the_network_is_put_on_the_scale_of_being_right() -> None:
    """An own score that is right as often as it says keeps slope one and offset nought."""
    chance = np.random.default_rng(9)
    scores = chance.uniform(0.05, 0.95, 4000)
    rows = [Judged({NETWORK: float(s)}, bool(chance.random() < s), 0) for s in scores]
    slope, offset = fit_network(rows, NETWORK)
    assert abs(slope - 1) < 0.15
    assert abs(offset) < 0.15


@pytest.mark.parametrize("size", SIZES)
def test_each_size_has_numbers_of_its_own(size: str) -> None:
    """Fitting one size never overwrites what belongs to the other."""
    others = [PLACES[one] for one in SIZES if one != size]
    for other in others:
        assert PLACES[size].network != other.network
        assert {PLACES[size].card, PLACES[size].joint}.isdisjoint({other.card, other.joint})


def test_what_is_right_in_brief_texts_gets_weights_of_its_own() -> None:
    """Pairs in which the rules are right alone raise what they find alone in brief texts, and no figure."""
    paired = [Judged({RULES: 0.5}, True, k % 5, 0.8, paired=True) for k in range(100)]
    plain, figures = report(sample(), NAMES)
    weights, with_pairs = report([*sample(), *paired], NAMES)
    at = columns_of(NAMES).index("brief alone")
    assert weights[at] > 1.0 > plain[at]
    assert with_pairs["propositions"] == figures["propositions"]
