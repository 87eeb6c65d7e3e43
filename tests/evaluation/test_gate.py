"""Laws of the gate."""

from pathlib import Path

from evaluation.evaluate import Row
from evaluation.gate import FLOORS, fallen, load_floors


def _figures(f1: float, over_claiming: float) -> dict[str, dict[str, Row]]:
    return {"a set": {"shown": Row({"f1": f1, "over_claiming": over_claiming}, 0.0, 1.0)}}


FLOOR = {"a set": {"shown": {"f1": {"at_least": 0.4}, "over_claiming": {"at_most": 0.3}}}}


def test_figures_on_their_floors_hold() -> None:
    """A figure that equals its floor or ceiling has not fallen."""
    assert list(fallen(_figures(0.4, 0.3), FLOOR)) == []


def test_a_lower_good_and_a_higher_bad_both_fall() -> None:
    """Worse is below a floor for what should be high and above a ceiling for what should be low."""
    assert len(list(fallen(_figures(0.39, 0.31), FLOOR))) == 2


def test_what_is_not_measured_here_does_not_fall() -> None:
    """A set whose documents are absent is no failure: the project passes on a machine without them."""
    assert list(fallen({}, FLOOR)) == []


def test_the_gate_never_writes_its_floors() -> None:
    """No code of the evaluation opens the floors for writing."""
    for path in Path("evaluation").rglob("*.py"):
        text = path.read_text(encoding="utf-8")
        assert "floors" not in text or "write" not in text or path.name == "test_gate.py", path


def test_shipped_floors_name_figures_that_are_measured() -> None:
    """A floor on a figure that nobody measures would hold for ever."""
    measured = {
        "precision",
        "recall",
        "f1",
        "over_claiming",
        "stronger_than_text",
        "polarity",
        "certainty",
        "status",
    }
    for readings in load_floors(FLOORS).values():
        assert isinstance(readings, dict)
        for limits in readings.values():
            assert set(limits) <= measured
