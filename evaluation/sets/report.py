"""The report on the labelled sets: a table for people, and JSON without a word of any set."""

from collections.abc import Mapping, Sequence

from evaluation.sets.results import ANY, Measured, Skipped, some

Result = Measured | Skipped
Value = int | str | Mapping[str, float] | Mapping[str, list[float]] | Mapping[str, int]


def as_json(results: Sequence[Result]) -> dict[str, dict[str, Mapping[str, Value]]]:
    """Give the figures of what was measured, by set and by choice of extractors."""
    figures: dict[str, dict[str, Mapping[str, Value]]] = {}
    for one in results:
        if isinstance(one, Measured):
            figures.setdefault(one.name, {})[one.choice] = _row(one)
    return figures


def _row(one: Measured) -> Mapping[str, Value]:
    return {
        "documents": one.documents,
        "sample": one.sample,
        "figures": {name: round(value, 3) for name, value in one.figures.items()},
        "intervals": {name: [round(end, 3) for end in ends] for name, ends in one.intervals.items()},
        "counts": {name: round(value, 1) for name, value in one.counts.items()},
        "errors": one.errors,
    }


def table(results: Sequence[Result]) -> str:
    """Give the figures as a Markdown table, with what was skipped and why below it."""
    lines = ["| set | figure | value | 95 % |", "|---|---|---|---|"]
    for one in results:
        if isinstance(one, Measured):
            for name, value in one.figures.items():
                low, high = one.intervals.get(name, (value, value))
                cells = f"{_shown(value)} | {_shown(low)}–{_shown(high)}"
                lines.append(f"| {title(one)} | {name.replace('_', ' ')} | {cells} |")
    notes = dict.fromkeys(f"* {one.name}: {_note(one)}." for one in results)
    return "\n".join([*lines, "", *notes]) + "\n"


def title(one: Measured) -> str:
    """Give the name of a set with the choice of extractors, where that makes a difference."""
    return one.name if one.choice == ANY else f"{one.name}, {one.choice}"


def _note(one: Result) -> str:
    return f"skipped, {one.reason}" if isinstance(one, Skipped) else one.sample


def _shown(value: float) -> str:
    return f"{value:.2f}" if abs(value) <= 1 else f"{value:.0f}"


def error_list(one: Measured, most: int) -> str:
    """Give the kinds of errors of a set, and at most so many wrong cases in the set's own words."""
    kinds = [f"  {count:>5}  {kind}" for kind, count in one.errors.items()]
    examples = (f"    e.g. {case.line()}" for case in some(one.wrong, most))
    return "\n".join([f"{title(one)}: errors", *kinds, *examples])
