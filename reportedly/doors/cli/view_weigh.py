"""Weights and contradictions as text: each scale by itself, each reason with claims to look up."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from reportedly.doors.cli.console import plain
from reportedly.doors.cli.program import program
from reportedly.doors.cli.wording import counted, predicate_words, short

if TYPE_CHECKING:
    from reportedly.desk import Contradiction, Proposition, Weight
    from reportedly.model.ids import ClaimId

MOST_CLAIMS = 4
MOST_WHO = 6
LEGEND = (
    "Three scales that are never joined: the grade of what is said (1 to 6, 6: cannot be judged), "
    "that of who published it (A to F, F: not graded), and how good the ground is. "
    "A machine gives neither 1 nor A: nothing here is confirmed."
)
UNGRADED = "F"
NOBODY_GRADED = (
    "Nobody has graded a publisher behind these, so all of it stays at 6, whatever its origins. "
    '`reportedly publisher grade NAME B --why "…"` gives a grade.'
)
TIGHT = (0, 0, 0, 4)


def draw_weights(console: Console, found: "Sequence[Weight]", every: int) -> None:
    """Draw what there is to go by for each proposition."""
    if not found:
        console.print(Text("no claims to weigh", style="quiet"))
        return
    for one in found:
        draw_weight(console, one)
        console.print()
    if all(one.spread == UNGRADED for one in found):
        console.print(Text(NOBODY_GRADED, style="head"))
    more = f"{counted(every, 'proposition')}; {len(found)} shown. " if len(found) < every else ""
    console.print(Text(more + LEGEND, style="quiet"))


def draw_weight(console: Console, one: "Weight") -> None:
    """Draw one weight: the proposition, then each scale with its reasons."""
    console.print(proposition_text(one.proposition))
    table = _grid()
    table.add_row("said", Text.assemble((str(one.information), "head"), f"  {one.information_name}"))
    _rows(table, "", ((reason.says, reason.claims) for reason in one.reasons))
    table.add_row("goes back to", Text.assemble((one.spread, "head"), "  ", _publishers(one)))
    _rows(table, "interest", ((each.says, each.claims) for each in one.interests))
    for by, claims in _denials(one).items():
        table.add_row("denied by", _with_ids(by, claims, "denied"))
    _rows(table, "against it", ((each.says, each.claims) for each in one.alternatives))
    held = "; ".join(reason.says for reason in one.confidence.reasons)
    told = f"  held back: {held}" if held else ""
    table.add_row("confidence", Text.assemble((one.confidence.level.value, "head"), told))
    if one.likelihood is not None:
        table.add_row("likelihood", Text(str(one.likelihood)))
    console.print(Padding(table, (0, 0, 0, 2)))


def _denials(one: "Weight") -> "dict[str, list[ClaimId]]":
    """Give the claims of each who denies, once however many claims were read from the same words."""
    told: dict[str, list[ClaimId]] = {}
    for denial in one.denials:
        by = f"{denial.claim.document.publisher or 'a report'}: {denial.voice}"
        party = ", a party to it" if denial.by_party else ""
        told.setdefault(f"{by}{party}", []).append(denial.claim.claim.id)
    return told


def _publishers(one: "Weight") -> str:
    told = []
    for origin in one.publishers:
        name = plain(origin.grade.publisher) or plain(origin.root.partition(":")[2]) or "publisher unknown"
        absent = ", cited but not held" if origin.is_absent else ""
        told.append(f"{name} {origin.grade.grade} ({counted(origin.reports, 'report')}{absent})")
    return "; ".join(told) if told else "nobody who stands by it"


def draw_contradictions(console: Console, found: "Sequence[Contradiction]") -> None:
    """Draw each contradiction with its sides, and how both can be so."""
    if not found:
        console.print(Text("nothing stands against each other in the claims shown", style="quiet"))
    for one in found:
        console.print(Text.assemble((one.kind.value, "bad"), "  ", plain(one.says)))
        for side in one.sides:
            who = "; ".join(plain(each) for each in side.who[:MOST_WHO])
            more = f" and {len(side.who) - MOST_WHO} more" if len(side.who) > MOST_WHO else ""
            line = Text.assemble((f"{plain(side.says)}: ", "quiet"), _with_ids(who + more, side.claims, ""))
            console.print(Padding(line, TIGHT))
        if one.unless:
            console.print(Padding(Text(f"both can be so if {one.unless}", style="quiet"), TIGHT))
        console.print()
    if found:
        console.print(Text(f"`{program()} show ID` gives the words of a claim", style="quiet"))


def proposition_text(one: "Proposition") -> Text:
    """Give a proposition in a line."""
    return Text.assemble(
        (plain(one.subject.name), "actor"),
        " ",
        (predicate_words(one.predicate), "predicate"),
        " ",
        (plain(one.object.name), "actor"),
    )


def _grid() -> Table:
    table = Table.grid(padding=(0, 2, 0, 0), expand=True)
    table.add_column(width=12, no_wrap=True, style="quiet")
    table.add_column(ratio=1)
    return table


def _rows(table: Table, label: str, reasons: "Iterable[tuple[str, Sequence[ClaimId]]]") -> None:
    for place, (says, claims) in enumerate(reasons):
        table.add_row("" if place else label, _with_ids(says, claims, ""))


def _with_ids(says: str, claims: "Sequence[ClaimId]", style: str) -> Text:
    text = Text(plain(says), style=style)
    shown = " ".join(short(each) for each in claims[:MOST_CLAIMS])
    more = f" +{len(claims) - MOST_CLAIMS}" if len(claims) > MOST_CLAIMS else ""
    text.append(f"  {shown}{more}", style="id")
    return text
