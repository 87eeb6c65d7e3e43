"""Pages: documents parsed, with their mentions resolved, ready for extractors."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from reportedly.model.documents import Document
from reportedly.model.pages import Page, Parse
from reportedly.model.registry import Registry
from reportedly.reading.antecedents import Scene
from reportedly.reading.clusters import cluster_names
from reportedly.reading.coreference import resolve
from reportedly.reading.gazetteer import Gazetteer
from reportedly.reading.kinds import KindContext, kind_context
from reportedly.reading.lexicon import Lexicon
from reportedly.reading.mentions import find_mentions
from reportedly.reading.parse import Parser, parse_documents


@dataclass(frozen=True)
class PageMaker:
    """What turns documents into pages: a parser, a registry, a lexicon and a gazetteer."""

    parser: Parser
    registry: Registry
    lexicon: Lexicon
    gazetteer: Gazetteer

    @cached_property
    def kinds(self) -> KindContext:
        """What decides the kind of a name."""
        return kind_context(self.registry, self.gazetteer.is_place_name)

    def pages(self, documents: Iterable[Document]) -> Iterator[Page]:
        """Yield the page of each document, in order; memory stays flat however many there are."""
        queue: list[Document] = []

        def noted() -> Iterator[Document]:
            for document in documents:
                queue.append(document)
                yield document

        for parse in parse_documents(self.parser, noted()):
            yield make_page(self, queue.pop(0), parse)


def make_page(maker: PageMaker, document: Document, parse: Parse) -> Page:
    """Give the page of one parsed document."""
    found = find_mentions(parse, maker.lexicon, maker.kinds)
    names = cluster_names(document, parse, found, maker.registry)
    mentions = resolve(Scene(document, parse, maker.lexicon), found, names)
    return Page(document, parse, mentions, {mention.head: mention for mention in mentions})
