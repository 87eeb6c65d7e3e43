"""Reading annotated documents as the program does, for measuring and fitting.

Every document is read once, by all extractors asked for. What one of them read alone, or several together,
is then chosen from that reading: a claim that two of them make is one claim with two readings, as the ledger
would hold it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path

from evaluation.gold import GoldDocument
from reportedly.claims.assemble import assemble
from reportedly.claims.joint import with_joint_scores
from reportedly.desk.language_model.endpoint import language_model, spending_of
from reportedly.desk.language_model.settings import load_settings
from reportedly.desk.plugins import BUILT_IN, EXTRACTORS, installed, load_extractors
from reportedly.desk.readers import LARGE, PLACE, SMALL, find_reader, joint_of
from reportedly.desk.readers import load_reader as load_size
from reportedly.desk.workshop import LANGUAGE_MODEL
from reportedly.documents.clean import clean
from reportedly.model.documents import Capture, Media
from reportedly.model.errors import ModelMissing
from reportedly.model.records import Record, claim_record
from reportedly.model.registry import load_registry
from reportedly.reading.gazetteer import Gazetteer
from reportedly.reading.lexicon import load_lexicon
from reportedly.reading.names import index_names
from reportedly.reading.pages import PageMaker
from reportedly.reading.parse import load_parser
from reportedly.reading.reader import Reader, ReadPage

RULES, TOGETHER = "rules", "together"
TOGETHER_LARGE = "together, large"
"""What the extractors give where the large reader stands in the small one's place; measured if installed."""
WITH_MODEL = "together with llm"
"""What all extractors give with the language model that the user set up; no figures of the project's own."""
LARGE_NAME = "relations-large"
"""What the large reader calls itself."""
ANSWERS = Path("build/answers")
"""Where its answers are kept, unless its settings name another folder."""


@dataclass(frozen=True, slots=True)
class Choice:
    """Extractors that are measured together."""

    name: str
    """`rules` for the built-in ones, else the extractor's own name; `together` for all of several."""
    signatures: frozenset[str]
    size: str = SMALL
    """Of the learned extractor: which weights of the joint score count."""


def load_reader(names: Sequence[str] | None = None, *, with_model: bool = False) -> Reader:
    """Give the extractors of these names, or all that are installed, on the default parser and vocabulary.

    Args:
        with_model: whether a language model joins all that are installed, where one is set up.
    Raises: UsageError, if one is not installed; ExtractorError, if one is broken.
    """
    own = {LANGUAGE_MODEL: lambda: language_model(ANSWERS), LARGE_NAME: lambda: load_size(LARGE)}
    if names is None:
        more = (LARGE_NAME,) if _has_large() else ()
        asked = (LANGUAGE_MODEL,) if with_model and load_settings() is not None else ()
        names = (*installed(EXTRACTORS), *more, *asked)
    registry = load_registry()
    gazetteer = Gazetteer.open()
    parser = load_parser(index_names(registry), gazetteer.is_place_name)
    maker = PageMaker(parser, registry, load_lexicon(), gazetteer)
    return Reader(maker, load_extractors(names, own))


def _has_large() -> bool:
    try:
        find_reader(LARGE)
    except ModelMissing:
        return False
    return True


def choices(reader: Reader) -> tuple[Choice, ...]:
    """Give each extractor alone and, last, what they give together, without and with a language model."""
    signatures = {_name(one.signature): one.signature for one in reader.extractors}
    found = [Choice(name, frozenset({signature})) for name, signature in signatures.items()]
    shipped = {name: one for name, one in signatures.items() if not is_model(name) and name != LARGE_NAME}
    if len(shipped) > 1:
        found.append(Choice(TOGETHER, frozenset(shipped.values())))
    if shipped and LARGE_NAME in signatures:
        without = {one for name, one in shipped.items() if name != PLACE}
        found.append(Choice(TOGETHER_LARGE, frozenset({*without, signatures[LARGE_NAME]}), LARGE))
    models = {signature for name, signature in signatures.items() if is_model(name)}
    if shipped and models:
        found.append(Choice(WITH_MODEL, frozenset({*shipped.values(), *models})))
    return tuple(found)


def is_model(choice: str) -> bool:
    """Tell whether a choice of extractors has a language model in it."""
    return choice == WITH_MODEL or choice.partition(":")[0] == LANGUAGE_MODEL


def spent_by(reader: Reader) -> str | None:
    """Give what a language model took for the figures, in a line; None where there is none."""
    spendings = (spending_of(extractor) for extractor in reader.extractors)
    return next((spending.words() for spending in spendings if spending is not None), None)


def _name(signature: str) -> str:
    name = signature.partition("@")[0]
    return RULES if name == BUILT_IN else name


def chosen(read: ReadPage, choice: Choice) -> ReadPage:
    """Give a page with what the chosen extractors read in it, every claim once with all its readings."""
    kept = [one for one in read.read if one.shown.extractor in choice.signatures]
    refused = tuple(reject for reject in read.rejects if reject.extractor in choice.signatures)
    words = len(read.page.parse)
    scored = with_joint_scores(kept, choice.signatures, joint_of(choice.size), words=words)
    return replace(read, read=assemble(scored).read_claims, rejects=refused)


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
