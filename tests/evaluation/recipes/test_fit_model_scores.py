"""Measuring the scores of a language model that somebody set up."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evaluation.recipes import fit_model_scores
from evaluation.recipes.fit_model_scores import DRAWN, shares
from tests.modelling import REPORT, a_claim, a_reply, saying, serving

PAIRS = st.integers(0, 500).flatmap(lambda n: st.tuples(st.just(n), st.integers(0, n)))


@given(st.dictionaries(st.sampled_from(["attacks", "supports", "opposes"]), PAIRS))
def test_shares_are_probabilities_drawn_to_that_of_all(seen: dict[str, tuple[int, int]]) -> None:
    """Each lies between what was seen of its predicate and what was seen of all."""
    found = shares(seen)
    assert all(0.0 <= score <= 1.0 for score in found.values())
    for name, (made, right) in seen.items():
        ends = sorted((right / made if made else found["default"], found["default"]))
        assert ends[0] - 1e-9 <= found[name] <= ends[1] + 1e-9
    assert DRAWN > 0


def test_a_model_is_measured_on_annotated_documents(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """What the annotation has is right, what it has not is wrong; the table can be put into the settings."""
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "aa13.txt").write_text(f"{REPORT}\n", encoding="utf-8")
    row = {"subject": ["Amber Front"], "object": ["Vale Brigades"], "predicate": "attacks"}
    row |= {"quote": "attacked", "polarity": "affirmed", "certainty": "certain", "status": "past"}
    (tmp_path / "aa13.json").write_text(
        json.dumps([row | {"voice": {"kind": "publisher"}}]), encoding="utf-8"
    )
    monkeypatch.setattr(fit_model_scores, "GOLD", tmp_path)
    monkeypatch.setattr(fit_model_scores, "OWN_GOLD", tmp_path / "none")
    monkeypatch.chdir(tmp_path)
    wrong = a_claim(quote=REPORT, object="people", killed="12")
    with serving(saying(a_reply(a_claim(), wrong))) as service:
        monkeypatch.setenv("REPORTEDLY_LLM_URL", service.url)
        monkeypatch.setenv("REPORTEDLY_LLM_MODEL", "invented-1")
        assert fit_model_scores.main() == 0
    told = capsys.readouterr().out
    assert told.startswith("[scores]\ndefault = 0.50\nattacks = 0.50\n# 2 claims in 1 documents; ")


def test_without_a_model_there_is_nothing_to_measure(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The error says what to do."""
    for name in ("REPORTEDLY_LLM", "REPORTEDLY_LLM_URL"):
        monkeypatch.delenv(name, raising=False)
    assert fit_model_scores.main() == 2
    assert "no language model is set up" in capsys.readouterr().out
