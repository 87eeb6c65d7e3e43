"""Laws of the README's table of figures."""

import json
from pathlib import Path

from evaluation.readme import CLAIMS, LINES, MARK, SETS, table, write_readme

ROW = {"f1": 0.5, "intervals": {"f1": [0.4, 0.6]}}
FIGURES = {
    CLAIMS: {"six documents": {"rules": {"shown": ROW, "all": ROW}, "together": {"shown": ROW}}},
    SETS: {"hedges": {"any": {"figures": {"f1": 0.7}, "intervals": {"f1": [0.6, 0.8]}}}},
}


def test_each_choice_of_extractors_has_its_column() -> None:
    """Rules, model and both stand side by side; what no extractor changes stands in each."""
    text = table(FIGURES)
    assert text.startswith("| set | figure | rules | together |\n")
    assert "| six documents | F1 | 0.50 (0.40–0.60) | 0.50 (0.40–0.60) |" in text
    assert "| hedges | hedged sentences: F1 | 0.70 (0.60–0.80) | 0.70 (0.60–0.80) |" in text


def test_what_was_not_measured_has_no_line() -> None:
    """No figure is better than an empty or invented one."""
    assert len(table(FIGURES).splitlines()) == 4
    assert "polnear" not in table(FIGURES)
    assert len(LINES) == len(set(LINES))


def test_the_table_is_written_between_its_marks(tmp_path: Path) -> None:
    """Figures are written by what measures them, and nothing else of the README changes."""
    for name, tree in FIGURES.items():
        (tmp_path / name).write_text(json.dumps(tree), encoding="utf-8")
    readme = tmp_path / "README.md"
    readme.write_text(f"before\n<!-- {MARK} -->\nold\n<!-- /{MARK} -->\nafter\n", encoding="utf-8")
    write_readme(tmp_path, readme)
    text = readme.read_text(encoding="utf-8")
    assert text.startswith("before\n")
    assert text.endswith("after\n")
    assert "old" not in text
    assert table(FIGURES).strip() in text
