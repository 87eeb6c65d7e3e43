"""Laws of what can be concluded from the signs in a simulated story."""

import random

import pytest

from evaluation.simulation.signs import Noise, conclude, draw_truth
from evaluation.simulation.world import Press, simulate

PRESS = Press(stories=30)


@pytest.mark.parametrize("noise", [Noise(), Noise(each=2.0, shared=1.0, sharpened=2.0, bias=-1.0)])
def test_probabilities_of_a_derivation_sum_to_one(noise: Noise) -> None:
    """However noisy, each report comes from somewhere: parents and own access share it all."""
    chance = random.Random(1)  # noqa: S311
    for story in simulate(PRESS, 1):
        found = conclude(story, PRESS, noise, chance)
        assert set(found) == {one.document for one in story.reports}
        for one in found.values():
            assert one.own_access + sum(parent.p for parent in one.parents) == pytest.approx(1)
            assert all(one.parents[0].p >= parent.p for parent in one.parents)


def test_the_signs_tell_who_copied_whom_better_than_chance() -> None:
    """Own access gets more probability where it is true."""
    chance = random.Random(1)  # noqa: S311
    own, derived = [], []
    for story in simulate(PRESS, 1):
        found = conclude(story, PRESS, Noise(), chance)
        for report in story.reports:
            (own if report.parent is None else derived).append(found[report.document].own_access)
    assert sum(own) / len(own) > sum(derived) / len(derived) + 0.3


def test_truth_drawn_by_the_probabilities_is_one_of_the_options() -> None:
    """Against such a truth the probabilities are right by construction."""
    chance = random.Random(1)  # noqa: S311
    for story in simulate(PRESS, 1):
        found = conclude(story, PRESS, Noise(), chance)
        for document, parent in draw_truth(found, chance).items():
            assert parent is None or parent in {one.key for one in found[document].parents}
