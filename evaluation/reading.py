"""Reading annotated documents with the shipped reader, for measuring and fitting."""

from collections.abc import Iterator, Sequence
from hashlib import sha256

from evaluation.gold import GoldDocument
from reportedly.documents.clean import clean
from reportedly.model.documents import Capture, Media
from reportedly.model.registry import load_registry
from reportedly.reading.gazetteer import Gazetteer
from reportedly.reading.lexicon import load_lexicon
from reportedly.reading.names import index_names
from reportedly.reading.pages import PageMaker
from reportedly.reading.parse import load_parser
from reportedly.reading.patterns.extractor import patterns
from reportedly.reading.reader import Reader, ReadPage


def load_reader() -> Reader:
    """Give the rules on the default parser, registry and gazetteer."""
    registry = load_registry()
    gazetteer = Gazetteer.open()
    parser = load_parser(index_names(registry), gazetteer.is_place_name)
    maker = PageMaker(parser, registry, load_lexicon(), gazetteer)
    return Reader(maker, (patterns(),))


def read_gold(reader: Reader, documents: Sequence[GoldDocument]) -> Iterator[tuple[GoldDocument, ReadPage]]:
    """Yield each annotated document with its reading."""
    captures = [
        Capture(
            gold.name,
            gold.text.encode(),
            Media.TEXT,
            sha256(gold.text.encode()).hexdigest(),
            encoding="utf-8",
        )
        for gold in documents
    ]
    yield from zip(documents, reader.read(clean(capture) for capture in captures), strict=True)
