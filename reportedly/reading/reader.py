"""The reader: documents in, grounded readings and rejects out."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from reportedly.model.claims import Draft, ReadClaim, Reject
from reportedly.model.documents import Document
from reportedly.model.errors import ExtractorError
from reportedly.model.pages import Page
from reportedly.model.protocols import Extractor
from reportedly.reading.circumstances import Circumstances, find_circumstances, with_circumstances
from reportedly.reading.grounding import ground
from reportedly.reading.pages import PageMaker
from reportedly.reading.stated import find_stated


@dataclass(frozen=True, slots=True)
class ReadPage:
    """What reading one document yields: every draft is in one of the two."""

    page: Page
    read: tuple[ReadClaim, ...]
    """One entry for each draft's claim, a single reading in each, in the order drafted."""
    rejects: tuple[Reject, ...]
    drafts: int
    """How many drafts there were; each is a read claim (or several) or a reject."""


@dataclass(frozen=True)
class Reader:
    """Extractors on pages, behind one gate."""

    maker: PageMaker
    extractors: Sequence[Extractor]

    def read(self, documents: Iterable[Document]) -> Iterator[ReadPage]:
        """Yield the readings of each document, in order; memory stays flat however many there are."""
        for page in self.maker.pages(documents):
            yield read_page(
                page, self.extractors, find_circumstances(page, self.maker.gazetteer, self.maker.registry)
            )


def read_page(page: Page, extractors: Sequence[Extractor], found: Circumstances) -> ReadPage:
    """Give all readings and rejects of one page.

    Raises: ExtractorError, naming the extractor and the document, if a plug-in fails.
    """
    read: list[ReadClaim] = []
    rejects: list[Reject] = []
    drafts = 0
    stated = find_stated(page)
    for extractor in extractors:
        for draft in _drafts(extractor, page):
            drafts += 1
            placed = with_circumstances(page, draft, found)
            grounded = ground(page, placed, extractor.signature, stated=stated)
            if isinstance(grounded, Reject):
                rejects.append(grounded)
            else:
                read.extend(grounded)
    return ReadPage(page, tuple(read), tuple(rejects), drafts)


def _drafts(extractor: Extractor, page: Page) -> Iterator[Draft]:
    try:
        for draft in extractor.read(page):
            if not isinstance(draft, Draft):
                raise TypeError(f"yielded a {type(draft).__name__}, not a Draft")
            yield draft
    except Exception as error:  # whatever a plug-in raises is the plug-in's trouble, named as such
        raise ExtractorError(
            f"extractor {extractor.signature} failed on {page.document.source}: {error}; "
            f"read without it or mend it"
        ) from error
