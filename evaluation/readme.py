"""The README's table of figures: a few of each set, from the figures that measuring has written."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from evaluation.tables import between_marks

README = Path("README.md")
MARK = "quality"
CLAIMS, SETS = "quality.json", "sets.json"
ANY = "any"
Tree = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Line:
    """Which figure is shown, and under which words."""

    source: str
    """File of figures."""
    name: str
    """Set."""
    figure: str
    words: str


_CLAIM_FIGURES = {
    "f1": "F1",
    "precision": "precision",
    "recall": "recall",
    "central_recall": "recall of what the text is about",
    "over_claiming": "over-claiming",
    "stronger_than_text": "stronger than the text",
    "certainty": "certainty",
    "voice_kind": "innermost voice",
}
LINES = (
    *(Line(CLAIMS, "six documents", figure, words) for figure, words in _CLAIM_FIGURES.items()),
    *(Line(CLAIMS, "held-back documents", figure, words) for figure, words in _CLAIM_FIGURES.items()),
    Line(CLAIMS, "held-back documents", "best_f1", "best F1 over scores"),
    Line(CLAIMS, "held-back documents", "calibration_error", "calibration error over all scores"),
    Line(CLAIMS, "other training documents", "f1", "F1"),
    Line(SETS, "muc4", "accuracy", "how surely a perpetrator is named: accuracy"),
    Line(SETS, "muc4", "slot_f1", "the same slot in whole documents: F1"),
    Line(SETS, "re3d", "recall_at_0.5", "who fights, helps, belongs to whom: recall"),
    Line(SETS, "re3d", "precision_at_0.5", "the same: precision, a lower bound"),
    Line(SETS, "events", "agreement", "event codes: agreement where a claim is read"),
    Line(SETS, "hedges", "f1", "hedged sentences: F1"),
    Line(SETS, "polnear", "f1", "who says what, words: F1"),
    Line(SETS, "group_names", "f1", "names of one group: F1"),
    Line(SETS, "un", "linked", "names linked to listed groups"),
    Line(SETS, "places", "lgl_within_161_km", "places within 161 km, LGL"),
    Line(SETS, "html", "f1", "main text of pages, words: F1"),
)


def write_readme(folder: Path, readme: Path = README) -> None:
    """Write the table from the figures in a folder; what was never measured has no line."""
    figures = {name: _read(folder / name) for name in (CLAIMS, SETS)}
    page = readme.read_text(encoding="utf-8")
    readme.write_text(between_marks(page, MARK, table(figures)), encoding="utf-8")


def _read(path: Path) -> Tree:
    return _tree(json.loads(path.read_text(encoding="utf-8"))) if path.exists() else {}


def table(figures: Mapping[str, Tree]) -> str:
    """Give the figures as a Markdown table with a column for each choice of extractors."""
    found = [(line, _by_choice(figures, line)) for line in LINES]
    kept = [(line, cells) for line, cells in found if cells]
    columns = list(dict.fromkeys(choice for _, cells in kept for choice in cells if choice != ANY))
    lines = [f"| set | figure | {' | '.join(columns)} |", "|---" * (len(columns) + 2) + "|"]
    for line, cells in kept:
        # where no claims are read, the figure is of the parts that every extractor stands on
        shown = [cells.get(column, cells.get(ANY, "")) for column in columns]
        lines.append(f"| {line.name} | {line.words} | {' | '.join(shown)} |")
    return "\n".join(lines) + "\n"


def _by_choice(figures: Mapping[str, Tree], line: Line) -> dict[str, str]:
    choices = _tree(_tree(figures.get(line.source)).get(line.name))
    cells = {choice: next(_cells(_tree(row), line), "") for choice, row in choices.items()}
    return {choice: cell for choice, cell in cells.items() if cell}


def _cells(row: Tree, line: Line) -> Iterator[str]:
    """Yield the figure with its interval; of claims as shown first, else over all scores."""
    places = [row.get("shown"), row.get("all")] if line.source == CLAIMS else [row]
    for place in map(_tree, places):
        value = _tree(place.get("figures", place)).get(line.figure)
        bounds = _tree(place.get("intervals")).get(line.figure)
        if isinstance(value, int | float) and isinstance(bounds, list | tuple):
            yield f"{value:.2f} ({bounds[0]:.2f}–{bounds[1]:.2f})"


def _tree(value: object) -> Tree:
    return value if isinstance(value, dict) else {}
