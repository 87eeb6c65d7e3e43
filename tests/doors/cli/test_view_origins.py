"""Origins, drawn."""

import io
from dataclasses import replace

from rich.console import Console

from reportedly.desk.tracing import Trace
from reportedly.doors.cli.console import THEME
from reportedly.doors.cli.view_origins import draw_origins
from tests.tracing import lookalike, origin, paraphrase, witness

TRACE = Trace((origin(), paraphrase(), lookalike()))


def drawn(trace: Trace, limit: int | None = None) -> str:
    """Give a trace as it is drawn, in one line."""
    console = Console(file=io.StringIO(), width=80, theme=THEME)
    draw_origins(console, trace, limit)
    return " ".join(console.file.getvalue().split())  # type: ignore[attr-defined]


def test_a_copy_stands_with_its_parent_its_share_and_a_sign() -> None:
    """A link is never drawn without how likely it is and what it rests on."""
    parent = TRACE.derived.derivations[paraphrase().id].parents[0]
    told = drawn(TRACE)
    assert f"from Pellucid News: {parent.p:.0%}" in told
    assert parent.signals[0].says in told or any(one.says in told for one in parent.signals)


def test_the_count_is_of_everything_however_much_is_shown() -> None:
    """A limit shortens what is drawn, never what is counted."""
    assert "3 reports, 2 origins by the likeliest links" in drawn(TRACE, 1)
    assert "Ostland Herald" in drawn(TRACE)
    assert "Ostland Herald" not in drawn(TRACE, 1)


def test_a_report_from_a_source_not_held_stands_under_that_source() -> None:
    """What is made from something absent is not drawn below the group that comes before it."""
    console = Console(file=io.StringIO(), width=80, theme=THEME)
    draw_origins(console, Trace((witness(), paraphrase())), None)
    lines = [line.strip() for line in console.file.getvalue().splitlines()]  # type: ignore[attr-defined]
    at = next(place for place, line in enumerate(lines) if "Evening Lantern: Miller" in line)
    assert lines[at - 1].startswith("not held: “")
    assert max(map(len, lines)) <= 80


def test_a_report_without_a_title_is_named_once() -> None:
    """Where neither outlet nor title is known, the source stands for both."""
    nameless = replace(origin(), publisher=None, title=None)
    assert drawn(Trace((nameless,))).count(nameless.source) == 1


def test_an_empty_trace_says_how_to_begin() -> None:
    """Where there is nothing, nothing is counted, and the way on is told."""
    told = drawn(Trace(()))
    assert "reportedly read FILE" in told
    assert "origin by" not in told
