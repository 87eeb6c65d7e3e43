"""Laws of counting the simulated press in every way."""

from dataclasses import replace

from evaluation.simulation.trial import SETTINGS, run, several, spread


def test_the_range_holds_the_truth_where_the_probabilities_are_right() -> None:
    """A range of nine draws in ten covers at least 85 % of true numbers; so does the bar of the page."""
    setting = replace(SETTINGS[0], press=replace(SETTINGS[0].press, stories=30))
    trial = run(setting, worlds=1, draws=100)
    counted = several(trial.counted)
    held = sum(one.count.low <= one.truth <= one.count.high for one in counted)
    assert held / len(counted) >= 0.85
    assert len(spread(counted)) > 2


def test_counting_origins_comes_nearer_than_counting_articles() -> None:
    """Also where the probabilities are inferred from signs, and noisy."""
    setting = replace(SETTINGS[2], press=replace(SETTINGS[2].press, stories=30))
    counted = several(run(setting, worlds=1, draws=100).counted)
    origins = sum(abs(one.count.likeliest - one.truth) for one in counted)
    assert origins < sum(abs(one.articles - one.truth) for one in counted) / 2
