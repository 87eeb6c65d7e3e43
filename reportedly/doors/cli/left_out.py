"""What was left out of a batch: the first lines told one by one, the rest counted, all in a file if asked."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, TextIO

import typer

from reportedly.doors.cli.troubles import say
from reportedly.model.errors import UsageError

if TYPE_CHECKING:
    from rich.console import Console

LeftOutOption = Annotated[
    Path | None, typer.Option("--left-out", help="Write a line on all that is left out to this file.")
]
MOST_TOLD = 20
"""Lines left out that are told one by one; of more it gives the number, and all go into `--left-out`."""


class LeftOut:
    """Tells what is left out while it goes, and counts it."""

    def __init__(self, listing: TextIO | None, label: str) -> None:
        """Tell under this label, and write all into the listing, if there is one."""
        self.count = 0
        self._listing = listing
        self._label = label

    def add(self, trouble: Exception, console: "Console | None" = None) -> None:
        """Count one; tell it, if it is among the first; on this console, where progress is shown on one."""
        from reportedly.doors.cli.console import plain  # noqa: PLC0415 - keeps `--help` quick

        self.count += 1
        if self.count <= MOST_TOLD:
            if console is None:
                say(str(trouble), label=self._label)
            else:
                console.print(plain(f"{self._label}: {trouble}"), style="hedged", soft_wrap=True)
        if self._listing is not None:
            self._listing.write(" ".join(str(trouble).split()) + "\n")

    def tell_rest(self) -> None:
        """Tell how many more there are, and how to have them all."""
        if self.count > MOST_TOLD and self._listing is None:
            say(f"{self.count - MOST_TOLD:,} more; add --left-out FILE to have them all", label=self._label)
        elif self.count > MOST_TOLD and self._listing is not None:
            say(f"{self.count - MOST_TOLD:,} more, in {self._listing.name}", label=self._label)


@contextmanager
def leaving_out(listing: Path | None, taken: list[Path], label: str) -> Iterator[LeftOut]:
    """Open the teller of what is left out; at the end it tells how many more there were.

    Args:
        listing: file for all of it, or none.
        taken: what is read, which must not be written over.
    Raises: UsageError, if the listing cannot be written or is what is taken in.
    """
    if listing is None:
        teller = LeftOut(None, label)
        yield teller
        teller.tell_rest()
        return
    if any(path.exists() and listing.exists() and listing.samefile(path) for path in taken):
        raise UsageError(f"{listing}: this is the file that is taken in; give --left-out another name")
    try:
        stream = listing.open("w", encoding="utf-8", errors="backslashreplace")
    except OSError as error:
        raise UsageError(
            f"{listing}: cannot be written ({error.strerror}); give --left-out another name"
        ) from error
    with stream:
        teller = LeftOut(stream, label)
        yield teller
        teller.tell_rest()
