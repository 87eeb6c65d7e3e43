"""Parts of messages: which is the body, which are reports of their own, and what their bytes say."""

import codecs
from dataclasses import dataclass, field
from email.message import Message

from reportedly.model.errors import SourceError, SourceTooLarge, SourceUnreadable

MAX_DEPTH = 12
MAX_PARTS = 300

# What is written is not always what is declared; source: WHATWG Encoding Standard, table of labels.
_WRITTEN_AS = {"iso8859-1": "cp1252", "ascii": "cp1252", "gb2312": "gb18030", "shift_jis": "cp932"}
_LOOSE = frozenset({None, "us-ascii", "ascii", "iso-8859-1", "latin-1", "unknown-8bit", "8bit"})
_MACHINE = frozenset(
    {"text/calendar", "application/ics", "application/ms-tnef", "text/x-amp-html", "text/vcard"}
)
_SEALS = ("application/pgp-signature", "application/pkcs7-signature", "application/x-pkcs7-signature")
_LOCKED = ("application/pgp-encrypted", "application/pkcs7-mime", "application/x-pkcs7-mime")


@dataclass(slots=True)
class Parts:
    """The parts of one message."""

    plain: list[str] = field(default_factory=list)
    pages: list[str] = field(default_factory=list)
    attached: list[Message] = field(default_factory=list)
    messages: list[Message] = field(default_factory=list)
    """Messages in it, with headers of their own."""
    seen: int = 0


def find_parts(message: Message, name: str) -> Parts:
    """Give the parts of a message, those of messages in it left out.

    Raises: SourceTooLarge; SourceUnreadable, for an encrypted message or words that do not fit their charset.
    """
    found = Parts()
    _sort(message, found, name, 0)
    return found


def part_bytes(part: Message, name: str) -> bytes:
    """Give the bytes of a part, unpacked from what they were sent in.

    Raises: SourceUnreadable.
    """
    try:
        content = part.get_payload(decode=True)
    except (ValueError, LookupError, AssertionError, TypeError) as error:
        raise SourceUnreadable(f"{name}: it was sent in a broken form ({error}); save it alone") from error
    return content if isinstance(content, bytes) else b""


def part_text(part: Message, name: str) -> str:
    """Give the words of a part.

    Raises: SourceUnreadable, if they are neither in the charset that it states nor in UTF-8.
    """
    content = part_bytes(part, name)
    stated = _charset(part)
    for codec in (stated, "utf-8", "cp1252" if stated in _LOOSE else None):
        text = None if codec is None else _try(content, codec)
        if text is not None:
            return text
    said = f"{stated!r}, as it states" if stated else "any that is stated"
    raise SourceUnreadable(
        f"{name}: its words are not in the charset {said}, nor in UTF-8; open it in your mail program "
        "and save its text"
    )


def file_name(part: Message) -> str:
    """Give the name of an attached file, empty where it has none."""
    try:
        return " ".join(str(part.get_filename() or "").replace("/", "_").replace("\\", "_").split())[:120]
    except (ValueError, LookupError, TypeError, AttributeError):
        return ""


def _sort(part: Message, found: Parts, name: str, depth: int) -> None:
    found.seen += 1
    if depth > MAX_DEPTH or found.seen > MAX_PARTS:
        raise SourceTooLarge(
            f"{name}: it has more parts, or deeper ones, than any message needs; save its text"
        )
    kind = part.get_content_type()
    if kind in _LOCKED or kind == "multipart/encrypted":
        raise SourceUnreadable(f"{name}: it is encrypted; open it in your mail program and save its text")
    if kind in ("message/rfc822", "message/global"):
        found.messages.extend(_children(part)[:1])
    elif kind == "multipart/alternative":
        _sort_best(part, found, name, depth)
    elif part.is_multipart():
        for one in _children(part):
            _sort(one, found, name, depth + 1)
    elif kind in _MACHINE or kind in _SEALS:
        return
    elif kind in ("text/plain", "text/html") and not _is_attached(part):
        (found.plain if kind == "text/plain" else found.pages).append(part_text(part, name))
    elif not _is_decoration(part, kind):
        found.attached.append(part)


def _sort_best(part: Message, found: Parts, name: str, depth: int) -> None:
    """Take of several forms of the same words the plain one, unless it says next to nothing."""
    inner = Parts(seen=found.seen)
    troubles: list[SourceError] = []
    for one in _children(part):
        try:
            _sort(one, inner, name, depth + 1)
        except SourceTooLarge:
            raise
        except SourceError as error:
            troubles.append(error)
    found.seen = inner.seen
    plain, pages = sum(map(len, inner.plain)), sum(map(len, inner.pages))
    if inner.plain and (not inner.pages or plain * 20 > pages or plain > 2_000):
        found.plain.extend(inner.plain)
    elif inner.pages:
        found.pages.extend(inner.pages)
    elif troubles:
        raise troubles[0]
    found.attached.extend(inner.attached)
    found.messages.extend(inner.messages)


def _children(part: Message) -> list[Message]:
    payload = part.get_payload()
    return [one for one in payload if isinstance(one, Message)] if isinstance(payload, list) else []


def _is_attached(part: Message) -> bool:
    try:
        return part.get_content_disposition() == "attachment" or bool(file_name(part))
    except (ValueError, LookupError, TypeError, AttributeError):
        return False


def _is_decoration(part: Message, kind: str) -> bool:
    """Tell pictures that stand in a page from files that were attached."""
    return kind.startswith(("image/", "font/")) and (
        part.get("Content-ID") is not None or not _is_attached(part)
    )


def _charset(part: Message) -> str | None:
    try:
        return part.get_content_charset()
    except (ValueError, LookupError, TypeError, AttributeError):
        return None


def _try(content: bytes, label: str) -> str | None:
    try:
        name = codecs.lookup(label).name
        text = content.decode(_WRITTEN_AS.get(name, name) if name != "ascii" else "ascii")
    except (LookupError, UnicodeError, ValueError):
        return None
    return text.removeprefix("\ufeff") if isinstance(text, str) else None
