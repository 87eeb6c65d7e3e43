"""Alerts as text: what is new, what went out by which channel, what waits, and why."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from reportedly.doors.cli.console import plain
from reportedly.doors.cli.program import program
from reportedly.doors.cli.wording import counted, short

if TYPE_CHECKING:
    from reportedly.desk import Alert, Delivery, Letter, Report

STYLES = {"sent": "good", "checked": "good", "failed": "bad", "resting": "hedged"}
TOLD = {
    "resting": "failed before; its next try is later (--retry tries now)",
    "waiting": "waits for its digest, or for the end of quiet hours",
    "offline": "waits: we are to stay offline",
    "checked": "can be written; a test leaves nothing in a feed",
}
MOST_LISTED = 20
MOST_TITLES = 3


def draw_report(console: Console, report: "Report", *, full: bool) -> None:
    """Draw what a run found and sent; with `full` each alert in all its words."""
    if full:
        draw_alerts(console, report.found)
    else:
        for alert in report.found[:MOST_LISTED]:
            console.print(
                Text.assemble((f"{short(alert.id)}  ", "id"), (plain(alert.title), "default")), soft_wrap=True
            )
        if len(report.found) > MOST_LISTED:
            console.print(Text(f"and {len(report.found) - MOST_LISTED} more", style="quiet"))
    if report.found and report.deliveries:
        console.print()
    draw_deliveries(console, report.deliveries)
    for name in report.orphans:
        console.print(
            Text(f"something waits for {plain(name)!r}, which the rules name no more", style="hedged")
        )


def draw_deliveries(console: Console, deliveries: "Sequence[Delivery]") -> None:
    """Draw what became of each message."""
    for one in deliveries:
        line = Text(f"{one.fate.value:<8}  ", style=STYLES.get(one.fate.value, "quiet"))
        line.append(plain(one.channel), style="head")
        if one.alerts:
            line.append(f"  {counted(one.alerts, 'alert')}", style="default")
        if one.message is not None:
            line.append(f"  {short(one.message)}", style="id")
        console.print(line, soft_wrap=True)
        for words in (one.trouble, TOLD.get(one.fate.value), _again(one)):
            if words is not None:
                console.print(Padding(Text(plain(words), style="quiet"), (0, 0, 0, 10)))


def _again(one: "Delivery") -> str | None:
    if not one.again:
        return None
    return "an attempt before was cut short: if it did arrive, this is a second copy with the same id"


def draw_letters(
    console: Console, letters: "Sequence[Letter]", queued: "Mapping[str, Sequence[Alert]]"
) -> None:
    """Draw messages with what became of them, and what is in none yet."""
    for name, alerts in queued.items():
        console.print(Text(f"waiting   {plain(name)}  {counted(len(alerts), 'alert')}", style="hedged"))
        _draw_titles(console, alerts)
    for letter in letters:
        _draw_letter(console, letter)
    if not letters and not queued:
        console.print(Text("nothing was told, and nothing waits", style="quiet"))


def _draw_letter(console: Console, letter: "Letter") -> None:
    message = letter.message
    state = "sent" if letter.is_sent else "failed" if letter.failures else "waiting"
    line = Text(f"{state:<8}  ", style=STYLES.get(state, "quiet"))
    line.append(f"{short(message.id)}  ", style="id")
    line.append(f"{message.composed:%Y-%m-%d %H:%M} UTC  {plain(message.channel)}", style="head")
    line.append(f"  {counted(len(message.shown) + len(message.counted), 'alert')}")
    console.print(line)
    notes = [plain(letter.failures[-1].trouble)] if letter.failures and not letter.is_sent else []
    notes += ["can have arrived twice, with one id"] if letter.may_be_double else []
    for words in notes:
        console.print(Padding(Text(words, style="hedged"), (0, 0, 0, 10)))
    _draw_titles(console, message.shown, len(message.counted))


def _draw_titles(console: Console, alerts: "Sequence[Alert]", counted_only: int = 0) -> None:
    for alert in alerts[:MOST_TITLES]:
        line = Text.assemble((f"{short(alert.id)}  ", "id"), (plain(alert.title), "quiet"))
        console.print(Padding(line, (0, 0, 0, 10)))
    more = max(0, len(alerts) - MOST_TITLES) + counted_only
    if more:
        console.print(Padding(Text(f"and {more} more", style="quiet"), (0, 0, 0, 10)))


def draw_alerts(console: Console, alerts: "Sequence[Alert]") -> None:
    """Draw alerts in all their words."""
    for place, alert in enumerate(alerts):
        if place:
            console.print()
        console.print(Text.assemble((f"{short(alert.id)}  ", "id"), (plain(alert.title), "head")))
        _draw_body(console, alert)


def _draw_body(console: Console, alert: "Alert") -> None:
    def put(words: str, style: str = "default", indent: int = 2) -> None:
        console.print(Padding(Text(plain(words), style=style), (0, 0, 0, indent)))

    put(alert.cause_words)
    for why in alert.why:
        put(why, "quiet", 4)
    if alert.origins:
        put(alert.origins, "quiet", 4)
    for quote in alert.quotes:
        put(quote.told)
        put(f"“{quote.words}”", "words", 4)
        said = f"{' › '.join(quote.voices)}, {(quote.published or 'undated')[:10]}"
        put(
            f"{quote.polarity}, {quote.certainty}, {quote.status}; {said}; claim {short(quote.claim)}",
            "quiet",
            4,
        )
    if len(alert.claims) > len(alert.quotes):
        put(f"claims not quoted here: {len(alert.claims) - len(alert.quotes)}", "quiet", 4)
    for note in alert.notes:
        put(note, "hedged")
    put(f"rule: {', '.join(alert.rules)}{_severity(alert)}", "quiet")


def _severity(alert: "Alert") -> str:
    return f" [{', '.join(alert.severity)}]" if alert.severity else ""


def report_line(report: "Report") -> str:
    """Give a run in a line; empty if nothing was found or sent."""
    sent = sum(1 for one in report.deliveries if one.fate.value == "sent")
    if not report.found and not sent:
        return ""
    return f"alerts: {len(report.found)} new, {counted(sent, 'message')} sent"


def report_hint(report: "Report", *, dry: bool) -> str:
    """Give what to know about a run, as a line."""
    if report.is_first:
        return (
            "First look at this ledger: what it holds is taken as known, and what comes from now on is told. "
            "To be told of some of it, give --since at the first run."
        )
    if dry:
        return f"{counted(len(report.found), 'alert')} would be told. Nothing was kept or sent."
    total = f"{counted(len(report.found), 'new alert')}"
    return f"{total}. `{program()} alert show ID` has the words; `{program()} alert list` what was sent."
