"""Progress: what is being read, on standard error, and what it comes to in the end."""

import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import nullcontext
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

from reportedly.doors.cli.console import error_console, plain
from reportedly.doors.cli.left_out import leaving_out
from reportedly.doors.cli.options import Common
from reportedly.model.claims import Reading
from reportedly.model.documents import Unreadable
from reportedly.model.errors import PARTIAL_SUCCESS, ReportedlyError

if TYPE_CHECKING:
    from reportedly.desk import Outcome, ReadDocument

MOST_ROWS = 30
"""Documents that the summary lists one by one; of more it gives the totals."""

_COLUMNS = (
    SpinnerColumn(),
    TextColumn("{task.fields[read]:,} read, {task.fields[claims]:,} claims"),
    TimeElapsedColumn(),
    TextColumn("{task.fields[source]}", style="dim"),
)


@dataclass(slots=True)
class Row:
    """A document in the summary."""

    id: str
    published: str | None
    publisher: str | None
    title: str
    claims: int
    standings: Counter[str]
    held: bool


@dataclass(slots=True)
class Tally:
    """What a call has read so far; it grows with the errors and the rows listed, not with the documents."""

    min_score: float
    read: int = 0
    held: int = 0
    new: int = 0
    claims: int = 0
    below: int = 0
    rejects: int = 0
    standings: Counter[str] = field(default_factory=Counter)
    unread: int = 0
    troubled: int = 0
    recognised: int = 0
    """Reports whose words a program recognised in pictures."""
    unread_pages: int = 0
    """Pages of pictures that were not read, of reports that were."""
    first_error: ReportedlyError | None = None
    rows: list[Row] = field(default_factory=list)

    @property
    def exit_code(self) -> int:
        """The code that the program ends with: 0, 8 if a part could not be read, or the first error's own."""
        if self.first_error is None:
            return 0
        return PARTIAL_SUCCESS if self.read else self.first_error.exit_code

    def add(self, outcome: "Outcome") -> None:
        """Count an outcome."""
        if isinstance(outcome, Unreadable):
            self.unread += 1
            self.first_error = self.first_error or outcome.error
            return
        if outcome.troubles:
            self.troubled += 1
            self.first_error = self.first_error or outcome.troubles[0]
        self.read += bool(outcome.extractors)
        self.held += outcome.held
        self.recognised += outcome.document.recognition is not None
        self.unread_pages += len(outcome.document.unread_pages)
        self.new += outcome.news is not None and outcome.news.documents > 0
        self._add_claims(outcome)

    def _add_claims(self, outcome: "ReadDocument") -> None:
        shown = outcome.shown(self.min_score)
        standings = Counter(word for one in shown for word in standing_words(one.shown))
        self.claims += len(shown)
        self.below += len(outcome.read_claims) - len(shown)
        self.rejects += len(outcome.rejects)
        self.standings += standings
        if len(self.rows) <= MOST_ROWS:
            document = outcome.document
            title = document.title or document.source
            self.rows.append(
                Row(
                    document.id,
                    document.published,
                    document.publisher,
                    title,
                    len(shown),
                    standings,
                    outcome.held,
                )
            )


def standing_words(reading: Reading) -> Iterator[str]:
    """Yield the words of a reading's standing that are not the plain ones."""
    stance = reading.stance
    if stance.polarity.value == "denied":
        yield "denied"
    if stance.certainty.value != "certain":
        yield stance.certainty.value
    if stance.status.value == "planned":
        yield "planned"


def watched(
    outcomes: "Iterable[Outcome]",
    tally: Tally,
    options: Common,
    *,
    shown: bool,
    listing: Path | None = None,
    taken: Iterable[Path] = (),
) -> "Iterator[Outcome]":
    """Yield the outcomes, each counted, with its troubles told and the progress shown.

    Args:
        shown: whether standard output is free, so that progress beside it disturbs nothing.
        listing: file for a line on all that is skipped; only the first ones are told.
        taken: what is read, which the listing must not write over.
    Raises: UsageError, if the listing cannot be written.
    """
    console = error_console(options)
    visible = not options.quiet and console.is_terminal and (shown or not sys.stdout.isatty())
    progress = Progress(*_COLUMNS, console=console, transient=True) if visible else None
    with leaving_out(listing, list(taken), "skipped") as skipped, progress or nullcontext():
        task = (
            None
            if progress is None
            else progress.add_task("", total=None, read=0, claims=0, source="starting")
        )
        for outcome in outcomes:
            tally.add(outcome)
            for trouble in troubles_of(outcome):
                skipped.add(trouble, console)
            if progress is not None and task is not None:
                name = plain(outcome.source.rpartition("/")[2])[:40]
                progress.update(task, read=tally.read, claims=tally.claims, source=name)
            yield outcome


def troubles_of(outcome: "Outcome") -> Iterable[ReportedlyError]:
    """Give what went wrong with one input."""
    return (outcome.error,) if isinstance(outcome, Unreadable) else outcome.troubles
