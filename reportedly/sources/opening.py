"""Opening files that hold other documents, in this process."""

from collections.abc import Iterator
from contextlib import closing

from reportedly.model.documents import Capture, Unreadable
from reportedly.model.errors import SourceError, SourceTooLarge
from reportedly.sources.boxed import Box, Boxed


def open_box(boxed: Boxed, max_bytes: int) -> Iterator[Capture | Unreadable]:
    """Yield the documents in such a file, and why one of them, or the whole, cannot be used."""
    try:
        yield from _open(boxed, max_bytes)
    except SourceError as error:
        yield Unreadable(boxed.name, error)


def _open(boxed: Boxed, max_bytes: int) -> Iterator[Capture | Unreadable]:
    # Each form brings its own parser, of which most batches need none.
    from reportedly.sources.archives.wacz import wacz_captures  # noqa: PLC0415
    from reportedly.sources.archives.warc import warc_captures  # noqa: PLC0415
    from reportedly.sources.mail.boxes import mbox_captures  # noqa: PLC0415
    from reportedly.sources.mail.messages import mail_captures  # noqa: PLC0415

    if boxed.form is Box.WARC:
        yield from warc_captures(boxed.open, boxed.name, max_bytes)
    elif boxed.form is Box.WACZ:
        yield from wacz_captures(boxed.open, boxed.name, max_bytes)
    else:
        with closing(boxed.open()) as stream:
            if boxed.form is Box.MBOX:
                yield from mbox_captures(stream, boxed.name, max_bytes)
                return
            content = stream.read(max_bytes + 1)
        if len(content) > max_bytes:
            raise SourceTooLarge(
                f"{boxed.name}: it is over the limit of {max_bytes} bytes; save its text, or raise the limit"
            )
        yield from mail_captures(content, boxed.name, max_bytes)
