"""The page of the simulation."""

from evaluation.simulation.__main__ import page
from evaluation.simulation.trial import SETTINGS, Choice, Counted, Trial
from reportedly.analysis.origins import Count


def test_every_setting_has_a_row_in_each_table() -> None:
    """What was tried is shown, also where the range fell short."""
    counted = (Counted(1, Count(2, 1, 3), 4, 1.5), Counted(5, Count(2, 1, 3), 4, 1.5))
    trials = [Trial(setting, counted, (Choice(True, False, False),)) for setting in SETTINGS]
    text = page(trials, 1)
    for setting in SETTINGS:
        assert text.count(f"| {setting.says} |") == (2 if setting.by_construction else 3)
    assert f"| {SETTINGS[0].says} | 2 | 50.0% | 0.0% | 50.0% | 3.00 |" in text
