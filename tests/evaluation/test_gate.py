"""Laws of the gate."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from evaluation.claims import summary, sweep
from evaluation.gate import FLOORS, QUICK, fallen, load_floors, main, with_sets, written
from evaluation.sets import SETS


def _figures(f1: float, over_claiming: float, choice: str = "rules") -> dict[str, object]:
    return {"a set": {choice: {"shown": {"f1": f1, "over_claiming": over_claiming}}}}


FLOOR = {"a set": {"rules": {"shown": {"f1": {"at_least": 0.4}, "over_claiming": {"at_most": 0.3}}}}}
SHIPPED = {"a set": {"shipped": FLOOR["a set"]["rules"]}}


def test_figures_on_their_floors_hold() -> None:
    """A figure that equals its floor or ceiling has not fallen."""
    assert list(fallen(_figures(0.4, 0.3), FLOOR)) == []


def test_a_lower_good_and_a_higher_bad_both_fall() -> None:
    """Worse is below a floor for what should be high and above a ceiling for what should be low."""
    first, second = fallen(_figures(0.39, 0.31), FLOOR)
    assert first == "a set, rules, shown: f1 is 0.390, its floor 0.4"
    assert second == "a set, rules, shown: over_claiming is 0.310, its ceiling 0.3"


@pytest.mark.parametrize("choice", ["rules", "together"])
def test_what_ships_is_held_whichever_extractors_it_has(choice: str) -> None:
    """Another extractor does not slip under the floors of the program."""
    assert len(list(fallen(_figures(0.3, 0.2, choice), SHIPPED))) == 1
    both = {"a set": {"rules": {"shown": {"f1": 0.9}}, "together": {"shown": {"f1": 0.3}}}}
    assert len(list(fallen(both, SHIPPED))) == 1


def test_what_is_not_measured_here_does_not_fall() -> None:
    """A set whose documents are absent is no failure: the project passes on a machine without them."""
    assert list(fallen({}, FLOOR)) == []


def test_the_gate_never_writes_its_floors() -> None:
    """No code of the evaluation opens the floors for writing."""
    for path in Path("evaluation").rglob("*.py"):
        text = path.read_text(encoding="utf-8")
        if "FLOORS" in text or "floors.toml" in text:
            assert "write_text" not in text, path
            assert "open(" not in text, path


def test_written_figures_are_held_as_measured_ones(tmp_path: Path) -> None:
    """Holding what was just written asks for no second measuring."""
    assert written(tmp_path) == {}
    (tmp_path / "quality.json").write_text('{"a set": {"rules": {"shown": {"f1": 0.3}}}}', encoding="utf-8")
    assert len(list(fallen(written(tmp_path), FLOOR))) == 1
    held = with_sets({"hedges": {"any": {"figures": {"f1": 0.5}, "counts": {}}}})
    assert held == {"sets": {"hedges": {"any": {"f1": 0.5}}}}


def test_shipped_floors_name_figures_that_are_measured() -> None:
    """A floor on a figure that nobody measures would hold for ever."""
    measured = set(summary(sweep([], [])))
    floors = load_floors(FLOORS)
    for name, choices in floors.items():
        assert isinstance(choices, Mapping)
        if name == "sets":
            assert set(choices) <= set(SETS)
            continue
        for readings in choices.values():
            assert set(readings) <= {"shown", "all"}
            for limits in readings.values():
                assert set(limits) <= measured
    assert set(QUICK) <= set(SETS)


def test_a_machine_without_texts_passes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing to measure is said, and is no failure."""
    monkeypatch.setattr("evaluation.evaluate.GOLD", tmp_path / "none")
    monkeypatch.setenv("REPORTEDLY_EVALUATION", str(tmp_path))
    assert main([]) == 0
