"""Laws of the report, and of measuring all sets."""

import json
from pathlib import Path

import pytest

from evaluation.sets import SETS
from evaluation.sets.__main__ import main, write
from evaluation.sets.report import as_json, error_list, table, title
from evaluation.sets.results import Case, Measured, Skipped

PAGE = Path(__file__).resolve().parents[3] / "docs" / "reference" / "evaluation-sets.md"
RESULTS = [
    Measured(
        "one",
        2,
        {"f1": 0.5, "km": 120.4},
        {"f1": (0.25, 0.75)},
        {"gold": 4},
        {"missed": 2},
        wrong=(Case("missed", "x"),),
    ),
    Skipped("two", "not here"),
]


def test_the_table_holds_every_figure_and_every_reason() -> None:
    """What was measured is shown with its interval, what was not with its reason."""
    text = table(RESULTS)
    assert "| one | f1 | 0.50 | 0.25–0.75 |" in text
    assert "| one | km | 120 |" in text
    assert "two: skipped, not here" in text


def test_no_word_of_a_set_is_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Wrong cases are for the screen: neither the figures nor the table hold them."""
    monkeypatch.setattr("evaluation.sets.__main__.write_readme", lambda _: None)
    (tmp_path / "evaluation-sets.md").write_text("before\n<!-- sets -->\n<!-- /sets -->\n", encoding="utf-8")
    results = [
        Measured("one", 1, {"f1": 1.0}, {}, {}, {"missed": 1}, wrong=(Case("missed", "their own words"),))
    ]
    write(results, tmp_path)
    written = "".join(path.read_text(encoding="utf-8") for path in tmp_path.iterdir())
    assert "their own words" not in written
    assert "| one | f1 |" in written
    assert json.loads((tmp_path / "sets.json").read_text(encoding="utf-8")).keys() == {"one"}
    assert "their own words" in error_list(results[0], 1)
    assert "their own words" not in error_list(results[0], 0)


def test_each_choice_of_extractors_is_a_row_of_its_own() -> None:
    """Rules alone and rules with a model are told apart, and the sample is said once."""
    both = [Measured("one", 2, {"f1": f1}, {}, {}, choice=c) for c, f1 in (("rules", 0.5), ("together", 0.6))]
    assert [title(one) for one in both] == ["one, rules", "one, together"]
    assert as_json(both)["one"].keys() == {"rules", "together"}
    assert "| one, together | f1 | 0.60" in table(both)
    assert table(both).count("* one:") == 1


def test_where_nothing_is_here_nothing_is_written(tmp_path: Path) -> None:
    """Figures measured elsewhere are not wiped by a machine without the sets."""
    write([Skipped("two", "not here")], tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_every_set_has_its_name_and_its_line_in_the_page() -> None:
    """A set that is measured is explained."""
    text = PAGE.read_text(encoding="utf-8")
    assert all(f"| {name} |" in text and f"* **{name}.**" in text for name in SETS)
    assert as_json([RESULTS[1]]) == {}


def test_a_set_that_does_not_exist_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    """A slip on the command line is told, with what there is."""
    with pytest.raises(SystemExit):
        main(["hedge"])
    assert "'hedge'" in capsys.readouterr().err
