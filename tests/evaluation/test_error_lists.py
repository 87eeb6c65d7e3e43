"""Laws of error lists."""

from pathlib import Path

from evaluation.error_lists import ERRORS, lines, write_errors
from evaluation.sets.results import Case

CASES = [
    Case("rare", "some words", "this", "that", "a"),
    *[Case("often", f"words {k}") for k in range(3)],
]


def test_every_case_is_listed_under_its_kind_and_the_commonest_comes_first() -> None:
    """Whoever mends what is listed begins where most is to be won."""
    text = "\n".join(lines("a set", CASES))
    assert text.startswith("a set: 4 wrong\n      3  often\n      1  rare")
    assert all(f"“{case.words}”" in text for case in CASES)
    assert "a: “some words”\n    expected: this\n    read:     that" in text


def test_lists_go_where_version_control_does_not_look(tmp_path: Path) -> None:
    """Texts of others are read here and stay out of the project."""
    ignored = (Path(__file__).resolve().parents[2] / ".gitignore").read_text(encoding="utf-8").splitlines()
    assert f"{ERRORS.parts[0]}/" in ignored
    assert write_errors("a set", CASES, tmp_path / "errors").read_text(encoding="utf-8").count("“") == 4
