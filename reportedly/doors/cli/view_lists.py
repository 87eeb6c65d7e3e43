"""Lists: documents, actors, rejects, runs and checks as tables."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING

from rich.console import Console
from rich.table import Table
from rich.text import Text

from reportedly.doors.cli.console import plain
from reportedly.doors.cli.wording import counted, day, short
from reportedly.model.claims import Reason

if TYPE_CHECKING:
    from reportedly.desk import ActorView, Check, DocumentView, RejectView, RunView


MOST_WORDS = 120
"""Characters of a title or publisher in a list; a longer one would push the others away."""


def listing(*columns: str, numbers: Sequence[str] = ()) -> Table:
    """Give an empty table with a plain head; columns of numbers stand to the right, the id first."""
    table = Table(box=None, padding=(0, 2, 0, 0), header_style="quiet", pad_edge=False)
    for name in columns:
        number = name in numbers
        table.add_column(
            name,
            justify="right" if number else "left",
            no_wrap=number or name in {"id", "published", "started"},
            style="id" if name == "id" else "",
            overflow="fold",
        )
    return table


def draw_documents(console: Console, views: "Sequence[DocumentView]") -> None:
    """Draw the documents, newest publication first."""
    table = listing("id", "published", "publisher", "title", "claims", numbers=["claims"])
    for view in views:
        header = view.header
        publisher = Text(plain(header.publisher) or "unknown", style="voice")
        title = Text(plain(header.title) or plain(header.source))
        publisher.truncate(MOST_WORDS, overflow="ellipsis")
        title.truncate(MOST_WORDS, overflow="ellipsis")
        table.add_row(short(header.id), day(header.published), publisher, title, f"{view.claims:,}")
    _show(console, table, "no reports yet; `reportedly read FILE` brings them in")


def draw_actors(console: Console, views: "Sequence[ActorView]") -> None:
    """Draw the actors, most claims first."""
    table = listing("id", "actor", "kind", "claims", "reports", "reported", numbers=["claims", "reports"])
    for view in views:
        name = Text(plain(view.name), style="actor")
        kind = view.kind.value.replace("_", " ")
        table.add_row(short(view.entity), name, kind, f"{view.claims:,}", f"{view.documents:,}", _years(view))
    _show(console, table, "no actors in the claims shown")


def draw_rejects(console: Console, views: "Sequence[RejectView]", counts: Mapping[Reason, int]) -> None:
    """Draw how often each reason occurs, then each reject with what it proposed."""
    table = listing("reason", "drafts", numbers=["drafts"])
    for reason, count in counts.items():
        table.add_row(reason.value.replace("_", " "), f"{count:,}")
    _show(console, table, "nothing was refused")
    if not views:
        return
    console.print()
    table = listing("id", "refused", "why")
    for view in views:
        reject, draft = view.reject, view.reject.draft
        proposed = (
            f"{plain(draft.subject.text)} {draft.predicate.replace('_', ' ')} {plain(draft.object.text)}"
        )
        why = Text(reject.reason.value.replace("_", " "), style="head")
        why.append(f": {plain(reject.detail)}", style="default")
        why.append(f"  {plain(reject.extractor)}, report {short(view.document.id)}", style="quiet")
        table.add_row(short(reject.id), Text(proposed), why)
    console.print(table)


def draw_runs(console: Console, runs: "Sequence[RunView]") -> None:
    """Draw the runs, the latest first."""
    numbers = ["reports", "claims", "rejects", "unread"]
    table = listing("id", "started", "reports", "claims", "rejects", "unread", "read by", numbers=numbers)
    for run in runs:
        by = Text(
            f"{', '.join(plain(one) for one in run.extractors) or 'no extractor'}; {plain(run.version)}"
        )
        if run.finished is None:
            by.append("; cut short or under way", style="hedged")
        counts = (f"{number:,}" for number in (run.entries, run.claims, run.rejects, run.unreadable))
        table.add_row(short(run.id), f"{run.started:%Y-%m-%d %H:%M}", *counts, by)
    _show(console, table, "no runs yet; `reportedly read FILE` makes one")


def draw_checks(console: Console, checks: "Sequence[Check]") -> None:
    """Draw the checks: what was found, and what to do where something is amiss."""
    table = Table.grid(padding=(0, 2, 0, 0))
    table.add_column(no_wrap=True)
    table.add_column(no_wrap=True)
    table.add_column(ratio=1)
    for check in checks:
        mark = Text("ok", style="good") if check.ok else Text("missing", style="bad")
        found = Text(plain(check.found))
        if check.way_out is not None:
            found.append(f"\n→ {plain(check.way_out)}", style="hedged")
        table.add_row(mark, Text(check.name, style="head"), found)
    console.print(table)
    wrong = [check for check in checks if not check.ok]
    console.print()
    if wrong:
        console.print(Text(f"{counted(len(wrong), 'thing')} to mend: see the arrows", style="bad"))
    else:
        console.print(Text("everything that reading needs is here", style="good"))


def _show(console: Console, table: Table, otherwise: str) -> None:
    console.print(table if table.row_count else Text(otherwise, style="quiet"))


def _years(view: "ActorView") -> str:
    first, last = _month(view.first), _month(view.last)
    return first if first == last else f"{first} to {last}"


def _month(known: date | None) -> str:
    return "undated" if known is None else f"{known:%Y-%m}"
