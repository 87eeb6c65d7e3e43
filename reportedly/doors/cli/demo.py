"""`demo`: the bundled sample case, read and shown in one go."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from importlib.resources import as_file, files
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from reportedly.doors.cli.options import Common, command

if TYPE_CHECKING:
    from rich.console import Console

    from reportedly.desk import ClaimView, Desk, Relation
    from reportedly.doors.cli.progress import Tally

MOST_RELATIONS = 14


@dataclass(frozen=True, kw_only=True)
class Demo(Common):
    """Where the sample's ledger goes."""

    into: Annotated[
        Path,
        typer.Option(
            "--into", help="File of the ledger that the sample is read into; --ledger does not count."
        ),
    ] = Path("demo.db")


def add_to(app: typer.Typer) -> None:
    """Add the command of this file."""
    app.command()(demo)


@command(Demo)
def demo(options: Demo) -> None:
    """Read the bundled sample case and show what comes of it: counts, the network, one claim in its words."""
    from reportedly.desk import Desk  # noqa: PLC0415 - keeps `--help` quick
    from reportedly.doors.cli.console import error_console, open_console, plain  # noqa: PLC0415
    from reportedly.doors.cli.progress import Tally, watched  # noqa: PLC0415

    # The sample must never end up in the ledger of someone's work, so --ledger does not count here.
    if options.ledger is not None and Path(options.ledger) != options.into:
        error_console(options).print(
            f"The sample goes into {plain(str(options.into))}. The ledger that --ledger or "
            "REPORTEDLY_LEDGER names is left alone; name another file with --into."
        )
    with Desk(options.into) as desk, as_file(files("reportedly") / "sample" / "reports") as folder:
        console = open_console(options)
        _greet(console)
        tally = Tally(desk.min_score)
        for _ in watched(desk.read([folder]), tally, options, shown=True):
            pass
        _draw(console, desk, tally)


def choose(found: "Sequence[ClaimView]") -> "ClaimView | None":
    """Give the claim that shows most: denied or doubted, said by someone within the report; ties by score."""
    return max(found, key=_telling, default=None)


def main_relations(relations: "Sequence[Relation]", known: Collection[str]) -> "list[Relation]":
    """Give the relations of actors that the registry knows: the denied and the often told first."""
    both = [one for one in relations if one.subject.entity in known and one.object.entity in known]
    ranked = sorted(both, key=lambda one: (-(one.reports + one.denied), one.subject.name, one.object.name))
    chosen = ranked[:MOST_RELATIONS]
    return sorted(chosen, key=lambda one: (_first_of(one, chosen), one.subject.name, -one.reports))


def _telling(view: "ClaimView") -> tuple[int, int, int, float, str]:
    stance, voices = view.shown.stance, view.shown.voices
    known = bool(view.claim.subject.entity and view.claim.object.entity)
    named = voices[-1].kind.value in {"named", "group", "organisation"} and voices[-1].entity is not None
    doubted = stance.polarity.value == "denied" or stance.certainty.value != "certain"
    return known + doubted, int(named), len(voices), view.shown.score, view.claim.id


def _first_of(relation: "Relation", chosen: "Sequence[Relation]") -> int:
    """Rank a relation's actor by how many reports its relations are in."""
    return -sum(one.reports for one in chosen if one.subject.key == relation.subject.key)


def _greet(console: "Console") -> None:
    from rich.text import Text  # noqa: PLC0415

    console.print(Text("Reportedly: the sample case", style="head"))
    console.print(
        Text(
            "Short reports from invented outlets on real events, 2015 to 2017; a few statements are wrong "
            "on purpose. What follows is what they say, never what is so.",
            style="quiet",
        )
    )
    console.print()


def _draw(console: "Console", desk: "Desk", tally: "Tally") -> None:
    from rich.text import Text  # noqa: PLC0415

    from reportedly.doors.cli.view_claim import draw_said  # noqa: PLC0415
    from reportedly.doors.cli.view_demo import draw_counts, draw_next  # noqa: PLC0415
    from reportedly.doors.cli.view_network import draw_network  # noqa: PLC0415

    found, relations = desk.claims(), desk.network()
    outlets = {view.header.publisher for view in desk.documents()}
    draw_counts(console, found, (tally.read, len(outlets), len(relations)))
    chosen = main_relations(relations, desk.registry.by_entity.keys())
    title = f"\nWho is said to stand how to whom: {len(chosen)} of {len(relations)} relations\n"
    console.print(Text(title, style="head"))
    draw_network(console, chosen)
    view = choose(found)
    if view is not None:
        detail = desk.claim(view.claim.id)
        console.print(Text("\nOne claim in its words\n", style="head"))
        draw_said(console, detail.document, detail.claim, view.shown)
    draw_next(console, desk.address.name, None if view is None else view.claim.id)
