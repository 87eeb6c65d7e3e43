"""The report on the labelled sets: a table for people, and JSON without a word of any set."""

from collections.abc import Mapping, Sequence

from evaluation.sets.results import Measured, Skipped

Result = Measured | Skipped
Value = float | str | list[float] | Mapping[str, float] | Mapping[str, list[float]] | Mapping[str, int]


def as_json(results: Sequence[Result]) -> dict[str, Mapping[str, Value]]:
    """Give the figures of what was measured, by set."""
    return {one.name: _row(one) for one in results if isinstance(one, Measured)}


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
                lines.append(f"| {one.name} | {name.replace('_', ' ')} | {cells} |")
    notes = [f"* {one.name}: {_note(one)}." for one in results]
    return "\n".join([*lines, "", *notes]) + "\n"


def _note(one: Result) -> str:
    return f"skipped, {one.reason}" if isinstance(one, Skipped) else one.sample


def _shown(value: float) -> str:
    return f"{value:.2f}" if abs(value) <= 1 else f"{value:.0f}"


def error_list(one: Measured, most: int) -> str:
    """Give the kinds of errors of a set, and at most so many wrong cases in the set's own words."""
    kinds = [f"  {count:>5}  {kind}" for kind, count in one.errors.items()]
    return "\n".join([f"{one.name}: errors", *kinds, *(f"    e.g. {case}" for case in one.wrong[:most])])
