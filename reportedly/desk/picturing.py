"""Pictures and films that a fetched report names: fetched as it was, kept in custody, and noted as in it.

That a report has a picture is noted; that the picture shows what a claim tells is for people to say.
"""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, cast

from reportedly.desk.media.telling import Added, Told
from reportedly.desk.parsing.parsers import parsers
from reportedly.desk.visits import Visit, VisitState
from reportedly.documents.pictured import NamedMedia
from reportedly.model.documents import Capture, Media
from reportedly.model.errors import FetchDeferred, SourceError, SourceUnreadable
from reportedly.sources.custody import Custody, Kept
from reportedly.sources.fetching.answers import Fetched
from reportedly.sources.fetching.fetcher import Fetcher
from reportedly.sources.fetching.limits import Limits
from reportedly.sources.pages import page_captures, page_content

if TYPE_CHECKING:
    from reportedly.desk.desk import Desk

PICTURE_LIMITS = Limits(max_bytes=30_000_000, total_seconds=120.0)
FILM_LIMITS = Limits(max_bytes=300_000_000, total_seconds=900.0)
BY = "reportedly fetch --media"
"""Who is on record as adding them: the program, at the wish of whoever ran it."""
WHY = "the report names it"
_TYPES = ("image/", "video/", "application/octet-stream", "binary/octet-stream")


class Picturing:
    """Takes what the pages of one round name."""

    def __init__(self, desk: "Desk", custody: Custody, fetcher: Fetcher) -> None:
        self._desk = desk
        self._custody = custody
        self._fetcher = fetcher

    def of_page(self, kept: Kept, document: str) -> Iterator[Visit]:
        """Yield what comes of each picture and film that a captured page names and that is not noted yet."""
        noted = {one.url for view in self._desk.media.list(document=document) for one in view.standing}
        for named in self._named(kept):
            if isinstance(named, Visit):
                yield named
            elif named.url not in noted:
                yield self._fetch(named, kept, document)

    def settle(self, kept: Kept) -> Visit:
        """Note a picture that was fetched when the program was stopped."""
        part_of = cast("Mapping[str, str | None]", kept.record["part_of"])
        named = NamedMedia(kept.url, caption=part_of["caption"])
        source = str(kept.record["source"])
        try:
            content = page_content(self._custody, kept)
        except SourceError as error:
            return self._refused(kept, source, error)
        return self._note(named, content, source, str(part_of["document"]), kept)

    def _named(self, kept: Kept) -> Iterator[NamedMedia | Visit]:
        url = str(kept.record["final_url"])
        try:
            for capture in page_captures(self._custody, kept):
                if isinstance(capture, Capture) and capture.media is Media.HTML:
                    yield from parsers().named_media(capture, url)
        except SourceError as error:
            yield Visit(kept.url, VisitState.FAILED, str(kept.record["source"]), trouble=error)

    def _fetch(self, named: NamedMedia, page: Kept, document: str) -> Visit:
        source = str(page.record["source"])
        publisher = page.record.get("publisher")
        fetcher = self._fetcher.within(FILM_LIMITS if named.is_film else PICTURE_LIMITS)
        try:
            fetched = fetcher.fetch(named.url)
            _require_media(fetched)
            kept = self._custody.keep(
                fetched,
                source=source,
                publisher=None if publisher is None else str(publisher),
                part_of={"document": document, "caption": named.caption},
            )
        except SourceError as error:
            state = VisitState.DEFERRED if isinstance(error, FetchDeferred) else VisitState.FAILED
            return Visit(named.url, state, source, trouble=error)
        finally:
            self._custody.hold(fetcher.pace.held)
        return self._note(named, fetched.content, source, document, kept)

    def _note(
        self, named: NamedMedia, content: bytes, source: str, document: str, kept: Kept | None
    ) -> Visit:
        try:
            added = self._add(named, content, document)
        except SourceError as error:
            return self._refused(kept, source, error, named.url)
        if kept is not None:
            self._custody.settle(kept, document=document)
        return Visit(named.url, VisitState.KEPT, source, media=added.kept.id, stands_in=document)

    def _add(self, named: NamedMedia, content: bytes, document: str) -> Added:
        told = Told(by=BY, why=WHY, document=document, url=named.url, caption=named.caption)
        return self._desk.media.add_bytes(content, named.url, told)

    def _refused(self, kept: Kept | None, source: str, error: SourceError, url: str = "") -> Visit:
        if kept is not None:
            self._custody.settle(kept, document=None, trouble=str(error))
        return Visit(url if kept is None else kept.url, VisitState.FAILED, source, trouble=error)


def is_part(kept: Kept) -> bool:
    """Tell whether a capture is of something that stands in a report, and no report itself."""
    return "part_of" in kept.record


def _require_media(fetched: Fetched) -> None:
    """Refuse an answer that says itself that it is neither picture nor film; what it is, its bytes tell.

    Raises: SourceUnreadable.
    """
    kind = fetched.media_type
    if kind and not kind.startswith(_TYPES):
        raise SourceUnreadable(
            f"{fetched.url}: it answers with {kind}, which is no picture or film; it is left"
        )
