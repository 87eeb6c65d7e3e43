"""Pages out of WARC files: answers with status 200 that hold HTML, text or PDF.

Images, scripts, requests, redirects and errors are no reports and are passed over, as a browser's parts of a
saved page are. What should be a page and cannot be used is named with the reason.
"""

import posixpath
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from email.message import Message
from io import BytesIO
from urllib.parse import urljoin, urlsplit

from reportedly.model.documents import Archived, Capture, Unreadable
from reportedly.model.errors import SourceEmpty, SourceError, SourceTooLarge, SourceUnreadable
from reportedly.sources.archives.answers import Answer, read_answer
from reportedly.sources.archives.digests import check_digest
from reportedly.sources.archives.records import Record, Reopen, read_records, record_at
from reportedly.sources.fetching.limits import Limits
from reportedly.sources.fetching.targets import read_target
from reportedly.sources.fetching.unpacking import unpack
from reportedly.sources.sniff import is_code
from reportedly.sources.streams import capture_stream

_SUFFIXES = {
    "text/html": ".html",
    "application/xhtml+xml": ".html",
    "application/pdf": ".pdf",
    "text/plain": "",
}
_BARE = frozenset({"resource", "conversion"})
_ANSWERED = 200
_REDIRECTS = frozenset({301, 302, 303, 307, 308})


@dataclass(slots=True)
class Originals:
    """Where pages stand that later records may refer to, and which addresses are pages."""

    places: dict[str, tuple[Reopen, int]] = field(default_factory=dict)
    """By the record's id and by the digest of its payload."""
    others: set[str] = field(default_factory=set)
    """The same of what is no page."""
    pages: set[str] | None = None
    """The addresses that the archive says are pages, and where they lead; None if it says nothing of it."""


def warc_captures(
    reopen: Reopen, name: str, max_bytes: int, originals: Originals | None = None
) -> Iterator[Capture | Unreadable]:
    """Yield the pages of an archive, and why a page of it cannot be used.

    Args:
        originals: what was seen in other files of the same collection; it is added to.
    """
    taker = _Taker(reopen, name, max_bytes, originals or Originals())
    records = found = 0
    for record in read_records(reopen, name, max_bytes):
        records += 1
        if isinstance(record, Unreadable):
            found += 1
            yield record
        elif isinstance(record, Record):
            for one in taker.take(record):
                found += 1
                yield one
    if not found:
        trouble = (
            f"{name}: none of its {records} records is a page that is read (HTML, text or PDF, status 200)"
        )
        yield Unreadable(name, SourceEmpty(trouble))


@dataclass(slots=True)
class _Taker:
    """Takes pages out of the records of one file."""

    reopen: Reopen
    name: str
    max_bytes: int
    originals: Originals

    def take(self, record: Record) -> Iterator[Capture | Unreadable]:
        """Yield the page of a record, or why it cannot be used; nothing if it is none."""
        name = f"{self.name}#{record.number}"
        try:
            if record.kind == "revisit":
                yield from self._revisit(record, name)
            else:
                yield from self._page(record, record, name)
        except SourceError as error:
            yield Unreadable(name, error)
        except ValueError as error:  # addresses that are none break what takes them apart
            trouble = f"{name}: this record cannot be used ({error}); get the archive anew"
            yield Unreadable(name, SourceUnreadable(trouble))

    def _page(self, record: Record, said: Record, name: str) -> Iterator[Capture | Unreadable]:
        """Yield the page that a record holds.

        Args:
            said: the record that says where and when; another one where a later visit found the same.
        """
        url = _target(said)
        if url is None:
            return
        answer = _answer(record, name)
        suffix = _wanted(answer, url)
        self._follow(answer, url)
        if said is record:
            self._note(record, is_page=suffix is not None)
        if suffix is None or (self.originals.pages is not None and url not in self.originals.pages):
            return
        _require_whole(record, self.max_bytes, name)
        checked = _checked(record, answer, name)
        content = unpack(
            answer.wire, answer.header("content-encoding"), Limits(max_bytes=self.max_bytes), name
        )
        archived = _archived(said, answer, read_target(url).url, checked, name)
        for one in capture_stream(name, BytesIO(content), suffix, self.max_bytes):
            yield one if isinstance(one, Unreadable) else _named(one, archived, _charset(answer))

    def _revisit(self, record: Record, name: str) -> Iterator[Capture | Unreadable]:
        """Yield the page that a later visit found as it was before."""
        url = _target(record)
        keys = [
            *_keys(record.headers.get("warc-refers-to"), record.headers.get("warc-payload-digest")),
            *_visit(record, "warc-refers-to-target-uri", "warc-refers-to-date"),
        ]
        place = next((self.originals.places[key] for key in keys if key in self.originals.places), None)
        if place is not None:
            original = record_at(*place, self.max_bytes)
            if original is not None:
                yield from self._page(original, record, name)
                return
        pages = self.originals.pages
        no_page = url is None or (pages is not None and url not in pages) or _is_other(record)
        if no_page or any(key in self.originals.others for key in keys):
            return
        there = record.headers.get("warc-refers-to-target-uri", "").strip("<>") or url
        when = record.headers.get("warc-refers-to-date", "an earlier date")
        raise SourceUnreadable(
            f"{name}: skipped, it says only that {there} was as on {when}, and the record of that visit is "
            "not in this archive; give the archive that holds it"
        )

    def _note(self, record: Record, *, is_page: bool) -> None:
        keys = [
            *_keys(record.headers.get("warc-record-id"), record.headers.get("warc-payload-digest")),
            *_visit(record, "warc-target-uri", "warc-date"),
        ]
        for key in keys:
            if is_page:
                self.originals.places.setdefault(key, (self.reopen, record.position))
            else:
                self.originals.others.add(key)

    def _follow(self, answer: Answer, url: str) -> None:
        """Count where a page leads as a page."""
        pages = self.originals.pages
        if pages is not None and url in pages and answer.status in _REDIRECTS and answer.header("location"):
            pages.add(urljoin(url, answer.header("location")))


def _target(record: Record) -> str | None:
    """Give the address that was asked for; None for what is no page of the web."""
    url = record.headers.get("warc-target-uri", "").strip().strip("<>")
    return url if url.lower().startswith(("http://", "https://")) else None


def _answer(record: Record, name: str) -> Answer:
    if record.kind not in _BARE:
        return read_answer(record.block, name)
    headers = (("Content-Type", record.headers.get("content-type", "")),)
    return Answer(_ANSWERED, "", headers, record.block, record.block)


def _wanted(answer: Answer, url: str) -> str | None:
    """Give the suffix that the form of a page would have; None for what is no page that is read."""
    path = urlsplit(url).path.lower()
    media = answer.header("content-type").partition(";")[0].strip().lower()
    if answer.status != _ANSWERED or media not in _SUFFIXES or path.endswith("/robots.txt"):
        return None
    if media == "text/plain" and is_code(posixpath.splitext(path)[1]):
        return None
    return _SUFFIXES[media]


def _is_other(record: Record) -> bool:
    """Tell whether what stands of an answer in a revisit says that it was no page."""
    if not record.block.startswith(b"HTTP/"):
        return False
    try:
        media = read_answer(record.block, "").header("content-type").partition(";")[0].strip().lower()
    except SourceUnreadable:
        return False
    return bool(media) and media not in _SUFFIXES


def _require_whole(record: Record, max_bytes: int, name: str) -> None:
    if "warc-truncated" in record.headers:
        why = record.headers["warc-truncated"]
        raise SourceUnreadable(
            f"{name}: skipped, it was cut off when it was captured ({why}); capture it anew"
        )
    if record.length > len(record.block) and len(record.block) >= max_bytes:
        raise SourceTooLarge(f"{name}: it is over the limit of {max_bytes} bytes; save its text alone")
    if record.length != len(record.block):
        raise SourceUnreadable(f"{name}: the archive ends before this record does; get the archive anew")


def _checked(record: Record, answer: Answer, name: str) -> tuple[str, ...]:
    """Give the digests that are right.

    Raises: SourceUnreadable, if one is wrong.
    """
    headers = record.headers
    block = check_digest(headers.get("warc-block-digest"), (record.block,), name)
    payload = check_digest(headers.get("warc-payload-digest"), (answer.raw, answer.wire), name)
    return tuple(one for one in (block, payload) if one is not None)


def _archived(said: Record, answer: Answer, url: str, checked: tuple[str, ...], name: str) -> Archived:
    stated = said.headers.get("warc-date", "")
    try:
        moment = datetime.fromisoformat(stated)
    except ValueError as error:
        raise SourceUnreadable(
            f"{name}: when it was captured is not to be read in its record ({stated[:40]!r}); capture it anew"
        ) from error
    utc = moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
    return Archived(
        url=url,
        record=said.headers.get("warc-record-id", "").strip("<>"),
        moment=utc.isoformat(),
        status=answer.status,
        reason=answer.reason,
        headers=answer.headers,
        wire=answer.wire,
        address=said.headers.get("warc-ip-address"),
        checked=checked,
    )


def _named(capture: Capture, archived: Archived, charset: str | None) -> Capture:
    header = replace(capture.header, url=archived.url)
    return replace(capture, header=header, encoding=capture.encoding or charset, archived=archived)


def _charset(answer: Answer) -> str | None:
    message = Message()
    message["Content-Type"] = answer.header("content-type").replace("\n", " ").replace("\r", " ")
    try:
        return message.get_content_charset()
    except (LookupError, ValueError):
        return None


def _keys(*stated: str | None) -> list[str]:
    return [one.strip().strip("<>") for one in stated if one]


def _visit(record: Record, url: str, moment: str) -> list[str]:
    """Give the key of a visit, by its address and date; WARC 1.1 lets a revisit refer by these alone."""
    stated = _keys(record.headers.get(url), record.headers.get(moment))
    return [" ".join(stated)] if len(stated) == 2 else []
