"""Alerts as a feed (Atom, RFC 4287): written whole from what is on record, so that it never tells twice."""

import os
import uuid
import xml.etree.ElementTree as ET
from collections.abc import Sequence
from datetime import UTC, datetime
from html import escape

from reportedly import __version__
from reportedly.model.errors import DeliveryFailed
from reportedly.products.alerts.alert import Alert
from reportedly.products.alerts.channels import Channel
from reportedly.products.alerts.messages import Message, alert_words, more_words, quote_lines, subject_words
from reportedly.products.alerts.schedule import Digest

ATOM = "http://www.w3.org/2005/Atom"
_SPACE = uuid.UUID("b6f3b0c2-6a6f-5a0e-9a55-3d6f0e1c7a11")


def write_feed(channel: Channel, messages: Sequence[Message], outbox: str) -> None:
    """Write the feed of a channel anew, with its newest entries; whoever reads it sees the old or the new.

    Args:
        messages: all that it was told, in order.
        outbox: an id of the outbox, of which the feed's id is made.
    Raises: DeliveryFailed.
    """
    path = channel.path
    if path is None:
        raise DeliveryFailed(f"channel {channel.name!r}: it has no file; name one with `file`")
    written = feed_bytes(channel, messages, outbox)
    fresh = path.with_name(f".{path.name}.new")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with fresh.open("wb") as file:
            file.write(written)
            file.flush()
            os.fsync(file.fileno())
        fresh.replace(path)
    except OSError as error:
        raise DeliveryFailed(f"channel {channel.name!r}: {path} cannot be written ({error})") from error


def feed_bytes(channel: Channel, messages: Sequence[Message], outbox: str) -> bytes:
    """Give the feed as it is written, entries newest first."""
    entries = [entry for message in messages for entry in _entries(channel, message)]
    newest = messages[-1].composed if messages else datetime.fromtimestamp(0, UTC)
    feed = ET.Element(f"{{{ATOM}}}feed")
    _put(feed, "id", _urn(outbox, channel.name))
    _put(feed, "title", channel.title)
    _put(feed, "updated", _moment(newest))
    author = ET.SubElement(feed, f"{{{ATOM}}}author")
    _put(author, "name", "Reportedly")
    _put(feed, "generator", "Reportedly").set("version", __version__)
    feed.extend(entries[-channel.keep :][::-1])
    ET.register_namespace("", ATOM)
    ET.indent(feed)
    return bytes(ET.tostring(feed, encoding="utf-8", xml_declaration=True)) + b"\n"


def _entries(channel: Channel, message: Message) -> list[ET.Element]:
    """Give a digest as one entry; else an entry for each thing, and one that counts what is left."""
    if channel.schedule.digest is not Digest.NONE:
        return [_entry(message, message.id, subject_words(message), message.shown, message.counted != ())]
    found = [
        _entry(message, group[0].id, subject_words(_part(message, group)), group, False)
        for group in message.groups
    ]
    if message.counted:
        found.append(_entry(message, message.id, more_words(message), (), True))
    return found


def _part(message: Message, group: tuple[Alert, ...]) -> Message:
    return Message(id=message.id, channel=message.channel, composed=message.composed, shown=group)


def _entry(message: Message, id_: str, title: str, alerts: Sequence[Alert], counts: bool) -> ET.Element:
    entry = ET.Element(f"{{{ATOM}}}entry")
    _put(entry, "id", _urn(message.channel, message.id, id_))
    _put(entry, "title", title)
    _put(entry, "updated", _moment(message.composed))
    for term in dict.fromkeys(one.kind for one in alerts):
        ET.SubElement(entry, f"{{{ATOM}}}category", {"term": _plain(term)})
    body = [_told(alert_words("message", "claim")), *map(_alert_html, alerts)]
    body += [_told(more_words(message))] if counts else []
    _put(entry, "content", "\n".join(body)).set("type", "html")
    return entry


def _alert_html(alert: Alert) -> str:
    """Give an alert as HTML, in which every word of a report is escaped."""
    reasons = (*alert.why, *((alert.origins,) if alert.origins else ()))
    parts = [_told(alert.title, "h3"), _told(f"{alert.cause_words}."), "<ul>"]
    parts += [*(_told(words, "li") for words in reasons), "</ul>"]
    for quote in alert.quotes:
        said, words, standing = quote_lines(quote)[:3]
        parts += [_told(said), f"<blockquote>{_told(words.strip())}</blockquote>", _told(standing.strip())]
        if quote.link and quote.link.startswith(("http://", "https://")):
            parts.append(f'<p><a href="{escape(quote.link)}">the report</a></p>')
    if len(alert.claims) > len(alert.quotes):
        parts.append(_told(f"Claims not quoted here: {len(alert.claims) - len(alert.quotes)}."))
    parts += map(_told, alert.notes)
    return "\n".join([*parts, *(f"<p><code>{escape(one)}</code></p>" for one in alert.further)])


def _told(words: str, tag: str = "p") -> str:
    return f"<{tag}>{escape(words)}</{tag}>"


def _put(parent: ET.Element, tag: str, words: str) -> ET.Element:
    child = ET.SubElement(parent, f"{{{ATOM}}}{tag}")
    child.text = _plain(words)
    return child


def _plain(words: str) -> str:
    """Give words without what XML 1.0 has no place for."""
    return "".join(
        one
        for one in words
        if one in "\t\n\r" or (one >= " " and not "\ud800" <= one <= "\udfff" and one not in "\ufffe\uffff")
    )


def _moment(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")


def _urn(*parts: str) -> str:
    return uuid.uuid5(_SPACE, "\n".join(parts)).urn
