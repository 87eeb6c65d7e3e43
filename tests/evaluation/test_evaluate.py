"""Laws of the measuring program."""

import json
from collections import Counter
from pathlib import Path

import pytest

from evaluation import evaluate
from evaluation.evaluate import (
    HELD_BACK,
    INVENTED,
    OTHERS,
    SIX,
    TRAINING,
    Counted,
    Row,
    as_json,
    divided,
    tables,
    without_models,
)
from evaluation.heldback import is_held_back
from tests.modelling import REPORT, a_claim, a_reply, saying, serving

ROW = Row({"f1": 0.5}, {"f1": (0.4, 0.6)}, 3)


def _counted(name: str) -> Counted:
    return Counted(name, Counter(said=1), Counter(said=1), ())


def test_every_figure_of_every_choice_has_its_cell_and_interval() -> None:
    """The tables leave out no figure that was measured, and no figure stands without its bounds."""
    shown = tables({"a set": {"rules": {"shown": ROW, "all": ROW}, "together": {"shown": ROW, "all": ROW}}})
    assert "| figure | rules, shown | rules, all | together, shown | together, all |" in shown
    assert shown.count("0.50 (0.40–0.60)") == 4
    assert as_json({"a set": {"rules": {"shown": ROW}}})["a set"]["rules"] == {
        "shown": {"documents": 3, "f1": 0.5, "intervals": {"f1": (0.4, 0.6)}}
    }


def test_held_back_documents_are_never_among_the_others() -> None:
    """The training documents fall into two parts by their names, whatever the choice of extractors."""
    names = [f"aa{number}" for number in range(40)]
    parts = divided({"rules": [_counted(name) for name in names]}, training=True)
    held, others = ({one.name for one in parts[part]["rules"]} for part in (HELD_BACK, OTHERS))
    assert held == {name for name in names if is_held_back(name)}
    assert held | others == {one.name for one in parts[TRAINING]["rules"]} == set(names)
    assert not held & others
    assert list(divided({"rules": []}, training=False)) == [SIX]


def test_documents_are_measured_and_their_errors_listed_but_of_those_held_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One reading gives figures and lists; what is held back is measured, not looked at."""
    text = "The Amber Front attacked the Vale Brigades on Monday."
    row = {
        "subject": ["Amber Front"],
        "object": ["Vale Brigades"],
        "predicate": "opposes",
        "quote": "attacked",
    }
    row |= {"polarity": "affirmed", "certainty": "certain", "status": "past", "voice": {"kind": "publisher"}}
    for folder in (tmp_path, tmp_path / "train"):
        (folder / "docs").mkdir(parents=True)
        for name in ("aa12", "aa13"):
            (folder / "docs" / f"{name}.txt").write_text(text, encoding="utf-8")
            (folder / f"{name}.json").write_text(json.dumps([row]), encoding="utf-8")
    monkeypatch.setattr(evaluate, "GOLD", tmp_path)
    monkeypatch.setattr(evaluate, "OWN_GOLD", tmp_path)
    monkeypatch.setenv("REPORTEDLY_EVALUATION", str(tmp_path / "no sets"))
    figures = evaluate.measure_all(["patterns"], tmp_path / "errors")
    assert {name: sets["rules"]["all"].documents for name, sets in figures.items()} == {
        SIX: 2,
        TRAINING: 2,
        HELD_BACK: 1,
        OTHERS: 1,
        INVENTED: 1,
    }
    assert figures[OTHERS]["rules"]["all"].values["wrong_predicate"] == 1.0
    listed = {path.name: path.read_text(encoding="utf-8") for path in (tmp_path / "errors").iterdir()}
    assert sorted(listed) == ["claims-other-training-documents-rules.txt", "claims-six-documents-rules.txt"]
    assert "aa12: " not in listed["claims-other-training-documents-rules.txt"]
    assert "aa13: “" in listed["claims-other-training-documents-rules.txt"]


def test_a_language_model_is_measured_with_its_cost_only_where_one_is_set_up(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """It stands beside rules and network, says what it took, and is in no figure that is written."""
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "aa13.txt").write_text(f"{REPORT}\n", encoding="utf-8")
    row = {"subject": ["Amber Front"], "object": ["Vale Brigades"], "predicate": "attacks"}
    row |= {"quote": "attacked", "polarity": "affirmed", "certainty": "certain", "status": "past"}
    (tmp_path / "aa13.json").write_text(
        json.dumps([row | {"voice": {"kind": "publisher"}}]), encoding="utf-8"
    )
    (tmp_path / "train").mkdir()
    monkeypatch.setattr(evaluate, "GOLD", tmp_path)
    monkeypatch.chdir(tmp_path)
    settings = 'model = "invented-1"\nprice_per_million_in = 1\nprice_per_million_out = 2\n'
    with serving(saying(a_reply(a_claim(), a_claim(quote="made up")))) as service:
        Path("llm.toml").write_text(f'url = "{service.url}"\n{settings}', encoding="utf-8")
        monkeypatch.setenv("REPORTEDLY_LLM", "llm.toml")
        assert evaluate.main(["--some"]) == 0
    told = capsys.readouterr().out
    assert "| llm:invented-1, shown |" in told
    assert "| together with llm, shown |" in told
    assert "asked for: 1, from those kept: 0; tokens: 1,000 in, 200 out; cost: 0.0014 USD" in told
    monkeypatch.delenv("REPORTEDLY_LLM")
    assert evaluate.main(["--some"]) == 0
    assert "llm" not in capsys.readouterr().out
    assert without_models({"a set": {"rules": {}, "llm:x": {}, "together with llm": {}}}) == {
        "a set": {"rules": {}}
    }
