"""Measures, as words."""

from reportedly.desk import Measure
from reportedly.doors.cli.view_structure import measure_words


def test_a_measure_never_stands_without_its_doubt() -> None:
    """The range stands beside it, and a mark where one report decides it or nobody worked it out."""
    assert measure_words(Measure(0.5, 0.48, 0.52)) == "0.50 (0.48 to 0.52)"
    assert measure_words(Measure(0.5, 0.0, 0.6)) == "0.50 (0.00 to 0.60) ?"
    assert measure_words(Measure(0.5, None, None)) == "0.50 ?"
