"""Arrivals: what comes in, cleaned into documents and told apart from what cannot be used."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import chain
from os import PathLike

from reportedly.desk.outcomes import Arrival
from reportedly.model.documents import Capture, Document, Unreadable
from reportedly.model.errors import ReportedlyError, SourceTooLarge, SourceUnreadable
from reportedly.model.protocols import Source

MAX_CHARS = 500_000
"""The longest text that is read in one piece: a long book. It takes the parser some 1.5 GB."""

BATCH_DOCUMENTS = 16
BATCH_CHARS = 60_000
"""Documents are parsed together up to these: more gains nothing, and less is lost if the machine stops."""

Paths = Sequence[str | PathLike[str]]


def captures(paths: Paths, sources: Sequence[Source]) -> Iterator[Capture | Unreadable]:
    """Yield the captures in files, folders and standard input, then those of other sources."""
    from reportedly.desk.parsing.parsers import parsers  # noqa: PLC0415
    from reportedly.sources.files import FileSource  # noqa: PLC0415

    files = FileSource(paths, opener=parsers().open_box)
    return chain(files.captures(), *(source.captures() for source in sources))


def published_by(
    publisher: str | None, found: Iterable[Capture | Unreadable]
) -> Iterator[Capture | Unreadable]:
    """Yield captures with this publisher in their headers; as they are where none is named."""
    for one in found:
        if publisher is None or isinstance(one, Unreadable):
            yield one
        else:
            yield replace(one, header=replace(one.header, publisher=publisher))


def arrive(found: Iterable[Capture | Unreadable]) -> Iterator[Document | Unreadable]:
    """Yield the document of each capture, or why there is none, in order."""
    from reportedly.desk.parsing.parsers import parsers  # noqa: PLC0415
    from reportedly.documents.clean import clean  # noqa: PLC0415

    read = parsers().body
    for capture in found:
        yield capture if isinstance(capture, Unreadable) else _cleaned(capture, lambda one: clean(one, read))


def batches(arrivals: Iterable[Arrival]) -> Iterator[tuple[Arrival, ...]]:
    """Yield arrivals in batches that are good to parse together; the first are small, to be seen soon."""
    batch: list[Arrival] = []
    chars = documents = 0
    limit = 1
    for arrival in arrivals:
        batch.append(arrival)
        if isinstance(arrival, Document):
            documents += 1
            chars += len(arrival.text)
        if documents >= limit or chars >= BATCH_CHARS or len(batch) >= 4 * BATCH_DOCUMENTS:
            yield tuple(batch)
            batch, chars, documents = [], 0, 0
            limit = min(2 * limit, BATCH_DOCUMENTS)
    if batch:
        yield tuple(batch)


def _cleaned(capture: Capture, clean: Callable[[Capture], Document]) -> Document | Unreadable:
    name = capture.source
    try:
        document = clean(capture)
    except ReportedlyError as error:
        return Unreadable(name, error)
    except Exception as error:  # a broken file can break a library in any way; the batch goes on
        trouble = f"{name}: it cannot be cleaned ({type(error).__name__}: {error}); save it as plain text"
        return Unreadable(name, SourceUnreadable(trouble))
    if len(document.text) > MAX_CHARS:
        size = f"{len(document.text):,} characters are over the limit of {MAX_CHARS:,}"
        return Unreadable(name, SourceTooLarge(f"{name}: its {size}; split it into reports"))
    return document
