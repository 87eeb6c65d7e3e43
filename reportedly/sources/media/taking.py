"""One file taken apart: a picture decoded, of a film what its container says and its key frames."""

from dataclasses import replace
from pathlib import Path

from reportedly.model.errors import SourceEmpty, SourceTooLarge, SourceUnreadable
from reportedly.model.media import FILMS, MediaFacts, MediaForm
from reportedly.sources.media.films import read_film
from reportedly.sources.media.forms import HEAD_BYTES, form_of

MOST_PICTURE_BYTES = 100_000_000
MOST_FILM_BYTES = 4_000_000_000
NOT_DECODED = (
    "its pictures are not decoded here: the same bytes are found again, nothing that only looks alike"
)


def take_apart(path: Path, name: str) -> tuple[MediaFacts, bytes]:
    """Give what a file says, and a small picture of it; empty bytes if there is none.

    Raises: SourceEmpty; SourceUnreadable; SourceTooLarge.
    """
    try:
        size = path.stat().st_size
        with path.open("rb") as file:
            form = _form(file.read(HEAD_BYTES), size, name)
            if form in FILMS:
                return _film(read_film(form, file, size, name), path)
            file.seek(0)
            content = file.read(MOST_PICTURE_BYTES + 1)
    except OSError as error:
        raise SourceUnreadable(
            f"{name}: it cannot be read ({error.strerror}); check its permissions"
        ) from error
    from reportedly.sources.media.pictures import can_decode, decode  # noqa: PLC0415 - films need no decoder

    if not can_decode(form):
        return _undecoded(MediaFacts(form=form)), b""
    decoded = decode(form, content, name)
    return decoded.facts, decoded.thumbnail


def _film(facts: MediaFacts, path: Path) -> tuple[MediaFacts, bytes]:
    from reportedly.sources.media.key_frames import can_look, with_key_frames  # noqa: PLC0415 - an extra

    return with_key_frames(facts, path) if can_look() else (_undecoded(facts), b"")


def _form(head: bytes, size: int, name: str) -> MediaForm:
    if not head:
        raise SourceEmpty(f"{name}: it is empty; give a picture or a film")
    form = form_of(head)
    if form is None:
        known = ", ".join(one.value for one in MediaForm)
        raise SourceUnreadable(f"{name}: by its content it is no picture or film; known are {known}")
    most = MOST_FILM_BYTES if form in FILMS else MOST_PICTURE_BYTES
    if size > most:
        raise SourceTooLarge(f"{name}: it has {size:,} bytes, over {most:,}; give a smaller copy")
    return form


def _undecoded(facts: MediaFacts) -> MediaFacts:
    return replace(facts, notes=(*facts.notes, NOT_DECODED))
