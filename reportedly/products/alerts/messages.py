"""Messages: what one channel is told at one time, put together once and sent unchanged however often."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache

from reportedly.model.errors import VocabularyError
from reportedly.model.ids import digest
from reportedly.model.vocabulary import load_vocabulary
from reportedly.products.alerts.alert import Alert, Quote

FILE = "alerts.toml"


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """What a channel is told: alerts in full, and how many more there are."""

    id: str
    """Receivers know a second copy by it."""
    channel: str
    composed: datetime
    shown: tuple[Alert, ...]
    counted: tuple[str, ...] = ()
    """Ids of the alerts of which only the number is told."""

    @property
    def groups(self) -> tuple[tuple[Alert, ...], ...]:
        """The alerts told in full, those about one thing together, in the order found; none in a test."""
        return grouped(self.shown)


def compose(channel: str, alerts: Sequence[Alert], most: int, now: datetime, *, outbox: str = "") -> Message:
    """Give the message that tells these alerts; of more than `most` things the number is told.

    Args:
        alerts: those that wait for the channel, at least one, in the order found.
        outbox: an id of the outbox, so that messages of two people are never taken for one.
    """
    groups = grouped(alerts)
    shown = tuple(one for group in groups[:most] for one in group)
    counted = tuple(one.id for group in groups[most:] for one in group)
    id_ = digest("message", outbox, channel, [one.id for one in alerts])
    return Message(id=id_, channel=channel, composed=now, shown=shown, counted=counted)


def grouped(alerts: Sequence[Alert]) -> tuple[tuple[Alert, ...], ...]:
    """Give alerts about one thing together, in the order first met."""
    groups: dict[str, list[Alert]] = {}
    for one in alerts:
        groups.setdefault(one.group, []).append(one)
    return tuple(tuple(group) for group in groups.values())


def subject_words(message: Message) -> str:
    """Give a message in a line: the one thing it tells, or how many of which kinds."""
    if not message.shown and not message.counted:
        return alert_words("message", "test")
    severity = tuple(dict.fromkeys(word for one in message.shown for word in one.severity))
    mark = f"[{', '.join(severity)}] " if severity else ""
    if len(message.groups) == 1 and not message.counted:
        more = len(message.shown) - 1
        return f"{mark}{message.shown[0].title}{f' (and {more} more on it)' if more else ''}"
    total = len(message.shown) + len(message.counted)
    kinds = ", ".join(dict.fromkeys(one.kind for one in message.shown))
    return f"{mark}{total} alerts: {kinds}{' and more' if message.counted else ''}"


def message_text(message: Message) -> str:
    """Give a message as plain text."""
    if not message.shown and not message.counted:
        return alert_words("message", "test") + "\n"
    parts = [alert_words("message", "claim")]
    parts += ["\n\n".join(alert_text(one) for one in group) for group in message.groups]
    if message.counted:
        parts.append(more_words(message))
    return "\n\n----\n\n".join(parts) + "\n"


def more_words(message: Message) -> str:
    """Give how many alerts are not told in full, and where they are."""
    number = len(message.counted)
    noun = "alert is" if number == 1 else "alerts are"
    return f"{number} more {noun} not told here. To see all: reportedly alert show {message.id}"


def alert_text(alert: Alert) -> str:
    """Give an alert as plain text: cause, words, origins, and how to look further."""
    lines = [alert.title, "", f"Why: {alert.cause_words}.", *(f"  - {one}" for one in alert.why)]
    lines += [f"Origins: {alert.origins}."] if alert.origins else []
    for quote in alert.quotes:
        lines += ["", *quote_lines(quote)]
    if len(alert.claims) > len(alert.quotes):
        lines += ["", f"Claims not quoted here: {len(alert.claims) - len(alert.quotes)}."]
    lines += ["", *alert.notes] if alert.notes else []
    severity = f" [{', '.join(alert.severity)}]" if alert.severity else ""
    lines += ["", f"Rule: {', '.join(alert.rules)}{severity}"] if alert.rules else []
    return "\n".join([*lines, *(f"See: {one}" for one in alert.further)])


def quote_lines(quote: Quote) -> list[str]:
    """Give a quote as lines: our sentence, its words, and how these stand to the claim."""
    said = f"{' › '.join(quote.voices)}, {(quote.published or 'undated')[:10]}"
    lines = [quote.told, f"  \N{LEFT DOUBLE QUOTATION MARK}{quote.words}\N{RIGHT DOUBLE QUOTATION MARK}"]
    lines.append(f"  ({quote.polarity}, {quote.certainty}, {quote.status}; {said})")
    return [*lines, f"  {quote.link}"] if quote.link else lines


@cache
def _words() -> Mapping[str, object]:
    return load_vocabulary(FILE)


def alert_words(table: str, key: str) -> str:
    """Give words of the vocabulary of alerts.

    Raises: VocabularyError, if the file lacks them.
    """
    found = _words().get(table)
    word = found.get(key) if isinstance(found, dict) else None
    if not isinstance(word, str):
        raise VocabularyError(f"{FILE}: [{table}] lacks {key!r}; install the program again")
    return word
