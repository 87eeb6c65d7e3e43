"""Balance as text: the strained triads with the claims they hang on, and the distance from two camps."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from rich.console import Console
from rich.text import Text

from reportedly.doors.cli.console import plain
from reportedly.doors.cli.timing import time_words
from reportedly.doors.cli.view_network import SIGNS, origin_words
from reportedly.doors.cli.wording import counted, short

if TYPE_CHECKING:
    from reportedly.desk import Bond, Frustration, Triad, When

MOST_CAMP = 8
LEGEND = (
    "Balanced: the signs of the three multiply to + (Cartwright and Harary 1956). This is a shape of what "
    "reports say. That actors move toward balance is a hypothesis, not a law; a bond that nobody reports, or "
    "one wrong claim, changes the count. People, places and actors without a name are left out, and so are "
    "bonds that are said to be both."
)


def draw_balance(
    console: Console,
    triads: "Sequence[Triad]",
    whole: "tuple[Sequence[Triad], Frustration | None]",
    when: "When",
) -> None:
    """Draw triads, and the counts over all of them."""
    every, frustration = whole
    if not when.is_always:
        console.print(Text(f"The network {time_words(when)}\n", style="head"))
    strained = [one for one in every if not one.is_balanced]
    enemies = sum(one.is_weakly_balanced for one in strained)
    words = f"{counted(len(every), 'triad')}: {len(every) - len(strained)} balanced, {len(strained)} strained"
    console.print(Text(words + (f" ({enemies} of three enemies)" if enemies else "")))
    if frustration is not None:
        _draw_frustration(console, frustration)
    for triad in triads:
        console.print()
        _draw(console, triad)
    console.print(Text(f"\n{LEGEND}", style="quiet"))


def _draw(console: Console, triad: "Triad") -> None:
    word, style = ("balanced", "good") if triad.is_balanced else ("strained", "bad")
    if not triad.is_balanced and triad.is_weakly_balanced:
        word = "strained, three enemies"
    names = " · ".join(plain(end.name) for end in triad.ends)
    console.print(Text(f"{word}: ", style=style).append(names, style="actor"))
    for bond in triad.bonds:
        console.print(bond_words(bond))


def bond_words(bond: "Bond") -> Text:
    """Give a bond in a line, with what its sign rests on."""
    sign, style = SIGNS[bond.sign.value]
    one, other = sorted((plain(bond.one.name), plain(bond.other.name)))
    text = Text(f"  {one} ")
    text.append(sign, style=style).append(f" {other}: ")
    if bond.hinge is not None:
        return text.append("hangs on one claim, ", style="hedged").append(short(bond.hinge), style="id")
    reports = counted(len(bond.reports), "report")
    text.append(f"{counted(len(bond.claims), 'claim')} in {reports}")
    origins = bond.relations[0].affirming if len(bond.relations) == 1 else None
    return text if origins is None else text.append(f", {origin_words(origins)}")


def _draw_frustration(console: Console, found: "Frustration") -> None:
    number = str(found.low) if found.is_exact else f"{found.low} to {found.high}"
    bonds = f"{number} of {counted(found.bonds, 'bond')}"
    words = f"frustration: {bonds} would have to be otherwise for all to fit into two camps"
    console.print(Text(words + (" (exact)" if found.is_exact else " (search cut short)")))
    for bond in found.strained:
        console.print(Text("  does not fit").append_text(bond_words(bond)))
    if found.strained:
        for camp in found.camps:
            names = "; ".join(plain(end.name) for end in camp[:MOST_CAMP])
            more = len(camp) - MOST_CAMP
            console.print(
                Text(f"  camp: {names}" + (f"; and {more} more" if more > 0 else ""), style="quiet")
            )
