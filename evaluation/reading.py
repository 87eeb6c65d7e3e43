"""Reading annotated documents as the program does, for measuring and fitting.

Every document is read once, by all extractors asked for. What one of them read alone, or several together,
is then chosen from that reading: a claim that two of them make is one claim with two readings, as the ledger
would hold it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256

from evaluation.gold import GoldDocument
from reportedly.claims.assemble import assemble
from reportedly.claims.joint import with_joint_scores
from reportedly.desk.plugins import BUILT_IN, load_extractors
from reportedly.documents.clean import clean
from reportedly.model.documents import Capture, Media
from reportedly.model.records import Record, claim_record
from reportedly.model.registry import load_registry
from reportedly.reading.gazetteer import Gazetteer
from reportedly.reading.lexicon import load_lexicon
from reportedly.reading.names import index_names
from reportedly.reading.pages import PageMaker
from reportedly.reading.parse import load_parser
from reportedly.reading.reader import Reader, ReadPage

RULES, TOGETHER = "rules", "together"


@dataclass(frozen=True, slots=True)
class Choice:
    """Extractors that are measured together."""

    name: str
    """`rules` for the built-in ones, else the extractor's own name; `together` for all of several."""
    signatures: frozenset[str]


def load_reader(names: Sequence[str] | None = None) -> Reader:
    """Give the extractors of these names, or all that are installed, on the default parser and vocabulary.

    Raises: UsageError, if one is not installed; ExtractorError, if one is broken.
    """
    registry = load_registry()
    gazetteer = Gazetteer.open()
    parser = load_parser(index_names(registry), gazetteer.is_place_name)
    maker = PageMaker(parser, registry, load_lexicon(), gazetteer)
    return Reader(maker, load_extractors(names))


def choices(reader: Reader) -> tuple[Choice, ...]:
    """Give each extractor alone and, last, what the reader's extractors give together."""
    signatures = [one.signature for one in reader.extractors]
    alone = tuple(Choice(_name(signature), frozenset({signature})) for signature in signatures)
    return alone if len(alone) < 2 else (*alone, Choice(TOGETHER, frozenset(signatures)))


def _name(signature: str) -> str:
    name = signature.partition("@")[0]
    return RULES if name == BUILT_IN else name


def chosen(read: ReadPage, choice: Choice) -> ReadPage:
    """Give a page with what the chosen extractors read in it, every claim once with all its readings."""
    kept = [one for one in read.read if one.shown.extractor in choice.signatures]
    refused = tuple(reject for reject in read.rejects if reject.extractor in choice.signatures)
    return replace(
        read, read=assemble(with_joint_scores(kept, choice.signatures)).read_claims, rejects=refused
    )


def records_of(read: ReadPage, least: float = 0.0) -> list[Record]:
    """Give the claim records of a page whose shown reading scores at least so much."""
    return [
        claim_record(read.page.document, one.claim, one.shown)
        for one in read.read
        if one.shown.score >= least
    ]


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
