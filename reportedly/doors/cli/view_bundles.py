"""The check of a bundle as text."""

from typing import TYPE_CHECKING

from rich.console import Console
from rich.text import Text

from reportedly.doors.cli.console import plain
from reportedly.doors.cli.wording import counted

if TYPE_CHECKING:
    from reportedly.desk import Verified

SIGNATURES = {
    "good": "signed by the key given",
    "bad": "NOT signed by the key given",
    "none": "not signed: it shows accidents and careless changes, not who made it",
    "unchecked": "signed, but by whom was not checked; give --signer",
}


def draw_verified(console: Console, found: "Verified") -> None:
    """Draw what a bundle says of itself, each trouble, and whether it is whole."""
    for line in found.made.splitlines():
        console.print(Text(plain(line), style="quiet"))
    for trouble in found.troubles:
        console.print(Text(plain(trouble), style="bad"))
    console.print(Text(SIGNATURES[found.signature], style="bad" if found.signature == "bad" else "default"))
    if found.is_whole:
        console.print(Text(f"whole: {counted(found.files, 'file')} as they were", style="good"))
    else:
        console.print(Text("NOT whole: do not rely on it", style="bad"))
