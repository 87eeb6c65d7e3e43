"""The workshop: the rooms wired together by a recipe, so that documents become outcomes.

Everything in it is made when it is first needed: asking the ledger never waits for a parser.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from reportedly.claims.assemble import assemble
from reportedly.claims.joint import with_joint_scores
from reportedly.desk.outcomes import Arrival, Outcome, ReadDocument
from reportedly.desk.plugins import load_extractors
from reportedly.desk.readers import PLACE, SMALL, joint_of, load_reader
from reportedly.desk.recipe import Recipe
from reportedly.model.claims import ReadClaim, Reject
from reportedly.model.documents import Document, Unreadable
from reportedly.model.errors import ExtractorError, ReportedlyError
from reportedly.model.pages import Page
from reportedly.model.protocols import Extractor
from reportedly.model.registry import Registry, load_registry

LANGUAGE_MODEL = "llm"
"""The extractor that reads only where it is named, see `desk.language_model`."""

if TYPE_CHECKING:
    from reportedly.reading.circumstances import Circumstances
    from reportedly.reading.gazetteer import Gazetteer
    from reportedly.reading.pages import PageMaker
    from reportedly.reading.reader import ReadPage


@dataclass(frozen=True)
class Workshop:
    """What a recipe makes: registry, gazetteer, extractors and the maker of pages."""

    recipe: Recipe

    @cached_property
    def registry(self) -> Registry:
        """The shipped registry with the user's files."""
        return load_registry(self.recipe.registry_files)

    @cached_property
    def gazetteer(self) -> "Gazetteer":
        """The shipped gazetteer with the user's places on top."""
        from reportedly.reading.gazetteer import Gazetteer  # noqa: PLC0415 - only when something is read

        return Gazetteer.open(self.recipe.places_files)

    @cached_property
    def extractors(self) -> tuple[Extractor, ...]:
        """The extractors that the recipe names."""
        own = {LANGUAGE_MODEL: self._language_model}
        if self.recipe.reader != SMALL:
            own[PLACE] = lambda: load_reader(self.recipe.reader)
        return load_extractors(self.recipe.extractors, own)

    def _language_model(self) -> Extractor:
        from reportedly.desk.language_model.endpoint import language_model  # noqa: PLC0415 - rarely wanted

        return language_model(self.recipe.answers, offline=self.recipe.offline)

    @property
    def spent(self) -> str | None:
        """What a language model took, in a line; None where none was asked."""
        if LANGUAGE_MODEL not in (self.recipe.extractors or ()):
            return None
        from reportedly.desk.language_model.endpoint import spending_of  # noqa: PLC0415 - rarely wanted

        spendings = (spending_of(extractor) for extractor in self.extractors)
        return next((spending.words() for spending in spendings if spending is not None), None)

    @property
    def signatures(self) -> frozenset[str]:
        """Signatures of the extractors."""
        return frozenset(extractor.signature for extractor in self.extractors)

    @cached_property
    def maker(self) -> "PageMaker":
        """The maker of pages: it holds the parser, which takes seconds to load."""
        from reportedly.reading.lexicon import load_lexicon  # noqa: PLC0415 - heavy
        from reportedly.reading.names import index_names  # noqa: PLC0415
        from reportedly.reading.pages import PageMaker  # noqa: PLC0415
        from reportedly.reading.parse import load_parser  # noqa: PLC0415

        parser = load_parser(index_names(self.registry), self.gazetteer.is_place_name, self.recipe.parser)
        return PageMaker(parser, self.registry, load_lexicon(), self.gazetteer)

    def read(self, arrivals: Sequence[Arrival]) -> Iterator[Outcome]:
        """Yield what becomes of each arrival, in order; those that need no reading pass through.

        The documents are parsed together; one that fails is named, and the others are read.
        """
        pages = self._pages([one for one in arrivals if isinstance(one, Document)])
        for arrival in arrivals:
            yield next(pages) if isinstance(arrival, Document) else arrival

    def _pages(self, documents: Sequence[Document]) -> Iterator[Outcome]:
        done = 0
        try:
            for page in self.maker.pages(documents):
                outcome = self._read_page(page)
                done += 1
                yield outcome
        except ReportedlyError:
            raise
        except Exception:  # one document that cannot be parsed must not take the others with it
            for document in documents[done:]:
                yield self._read_alone(document)

    def _read_alone(self, document: Document) -> Outcome:
        try:
            return self._read_page(next(iter(self.maker.pages([document]))))
        except Exception as error:  # the batch goes on, and the trouble is told with the document's name
            kind, name = type(error).__name__, document.source
            trouble = f"{name}: reading it failed within the program ({kind}: {error}); the rest goes on"
            return Unreadable(name, ReportedlyError(f"{trouble}; please report it with the text"))

    def _read_page(self, page: Page) -> ReadDocument:
        from reportedly.reading.circumstances import find_circumstances  # noqa: PLC0415

        found = find_circumstances(page, self.gazetteer, self.registry)
        read: list[ReadClaim] = []
        rejects: list[Reject] = []
        troubles: list[ReportedlyError] = []
        signatures: set[str] = set()
        drafts = 0
        for extractor in self.extractors:
            own = _read_with(extractor, page, found)
            if isinstance(own, ReportedlyError):
                troubles.append(own)
                continue
            signatures.add(extractor.signature)
            read.extend(own.read)
            rejects.extend(own.rejects)
            drafts += own.drafts
        joint, words = joint_of(self.recipe.reader), len(page.parse)
        assembled = assemble(with_joint_scores(read, signatures, joint, words=words))
        return ReadDocument(
            document=page.document,
            read_claims=assembled.read_claims,
            rejects=(*rejects, *assembled.duplicates),
            drafts=drafts,
            spread=sum(len(one.readings) for one in read) + len(rejects) - drafts,
            extractors=frozenset(signatures),
            troubles=tuple(troubles),
        )


def _read_with(extractor: Extractor, page: Page, found: "Circumstances") -> "ReadPage | ReportedlyError":
    """Give what one extractor reads, or its trouble: what the others read is kept all the same."""
    from reportedly.reading.reader import read_page  # noqa: PLC0415

    try:
        return read_page(page, [extractor], found)
    except ReportedlyError as error:
        return error
    except Exception as error:  # a draft that breaks the gate is its extractor's trouble too
        trouble = f"extractor {extractor.signature} broke the protocol on {page.document.source}"
        return ExtractorError(f"{trouble} ({type(error).__name__}: {error}); read without it or mend it")
