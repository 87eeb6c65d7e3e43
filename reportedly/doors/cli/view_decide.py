"""Decisions as text: what was decided, by whom, when and why, and what became of it."""

from collections.abc import Callable, Mapping, Sequence

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from reportedly.doors.cli.console import plain
from reportedly.doors.cli.program import program
from reportedly.doors.cli.wording import short
from reportedly.model.decisions import Decided, Decision, DecisionKind
from reportedly.model.media import LINK


def draw_decisions(console: Console, found: Sequence[Decided], names: Mapping[str, str]) -> None:
    """Draw decisions in the order made, what no longer holds with what took its place."""
    if not found:
        console.print(Text("nothing decided; see `decide --help`", style="quiet"))
    for one in found:
        draw_decision(console, one.decision, names)
        if one.undone_by is not None:
            gone = f"undone by {plain(one.undone_by.by)} ({short(one.undone_by.id)})"
            console.print(Padding(Text(gone, style="bad"), (0, 0, 0, 10)))
        elif one.superseded_by is not None:
            gone = f"decided anew by {plain(one.superseded_by.by)} ({short(one.superseded_by.id)})"
            console.print(Padding(Text(gone, style="hedged"), (0, 0, 0, 10)))


def draw_made(console: Console, made: Decision, names: Mapping[str, str]) -> None:
    """Draw a decision just made, with the way to take it back."""
    draw_decision(console, made, names)
    words = f'take it back with `{program()} decide undo {short(made.id)} --why "…"`'
    console.print(Padding(Text(words, style="quiet"), (0, 0, 0, 10)))


def _note_words(one: Decision, about: Sequence[str]) -> Text:
    said = plain(f"{one.content.get('said_by')}: “{one.content.get('words')}”")
    return Text(f"note on {about[0]}: {one.value} by {said}")


def _purge_words(one: Decision, about: Sequence[str]) -> Text:
    del about
    return Text(f"purged {one.about[0]} under: {plain(one.value)}")


def draw_decision(console: Console, one: Decision, names: Mapping[str, str]) -> None:
    """Draw one decision: its id, what it says, then who, when and why."""
    console.print(Text.assemble((short(one.id), "id"), "  ", decision_words(one, names)))
    told = Text(f"{plain(one.by)}, {one.recorded:%Y-%m-%d %H:%M} UTC: {plain(one.reason)}", style="quiet")
    console.print(Padding(told, (0, 0, 0, 10)))


def decision_words(one: Decision, names: Mapping[str, str]) -> Text:
    """Give what a decision says as a sentence."""
    about = [plain(names.get(part, part)) for part in one.about]
    words = _WORDS.get(one.kind)
    return Text(f"{one.kind.value} {one.value}: {', '.join(about)}") if words is None else words(one, about)


def _link_words(one: Decision, about: Sequence[str]) -> Text:
    how = "was made from" if one.value == "derived" else "is independent of"
    return Text.assemble((about[0], "voice"), f" {how} ", (about[1], "voice"))


def _identity_words(one: Decision, about: Sequence[str]) -> Text:
    how = "is the same as" if one.value == "same" else "is not"
    return Text.assemble((about[0], "actor"), f" {how} ", (about[1], "actor"))


def _grade_words(one: Decision, about: Sequence[str]) -> Text:
    topic = f" on {about[1]}" if about[1] else ""
    return Text.assemble((about[0], "voice"), f" is graded {one.value}{topic}")


def _hypothesis_words(one: Decision, about: Sequence[str]) -> Text:
    return Text(f"adds explanation {about[1]} to matrix {short(about[0])}: {plain(one.value)}")


def _evidence_words(one: Decision, about: Sequence[str]) -> Text:
    thing = about[1].removeprefix(LINK) if about[1].startswith(LINK) else short(one.about[1])
    if one.value == "linked":
        return Text(f"ties {thing} to: {about[0]}")
    return Text(f"saw {thing}, tied to: {about[0]}. To be seen: {plain(str(one.content.get('shows')))}")


def _undo_words(one: Decision, about: Sequence[str]) -> Text:
    del about
    return Text(f"takes back {short(one.about[0])}")


def _review_words(one: Decision, about: Sequence[str]) -> Text:
    words = Text(f"review {one.value}: {about[0]}")
    verdict = one.content.get("verdict")
    if isinstance(verdict, str):
        named = plain(f"“{verdict}”, {one.content.get('organisation')}, {one.content.get('url')}")
        words.append(f"; published as {named}")
    return words


_WORDS: Mapping[DecisionKind, Callable[[Decision, Sequence[str]], Text]] = {
    DecisionKind.LINK: _link_words,
    DecisionKind.IDENTITY: _identity_words,
    DecisionKind.GRADE: _grade_words,
    DecisionKind.HYPOTHESIS: _hypothesis_words,
    DecisionKind.REVIEW: _review_words,
    DecisionKind.NOTE: _note_words,
    DecisionKind.PURGE: _purge_words,
    DecisionKind.EVIDENCE: _evidence_words,
    DecisionKind.UNDO: _undo_words,
}
