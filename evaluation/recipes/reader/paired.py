"""Paired: minimal pairs as the network learns from them, what nobody listed of them left out."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from evaluation.challenges.cases import Case, Pattern
from evaluation.gold import GoldClaim, GoldDocument, folded
from evaluation.reading import load_reader, read_gold
from evaluation.recipes.reader.batches import Placed, place
from evaluation.recipes.reader.examples import CLASSES, IGNORED, Example, Labels, example_of
from reportedly.desk.plugins import BUILT_IN
from reportedly.model.terms import SYMMETRIC
from reportedly.reading.learned.words import WordPieces

Pair = tuple[int, int]


def paired_documents(cases: Sequence[Case], spelling: WordPieces) -> Iterator[Placed]:
    """Yield the texts of minimal pairs with what is expected of them and what is forbidden.

    A pair of candidates of which neither tells is not learned from, but for the expected one turned round.
    """
    wanted = [_document(case, case.expected) for case in cases]
    read = read_gold(load_reader((BUILT_IN,)), wanted)
    for case, (gold, page) in zip(cases, read, strict=True):
        expected = example_of(page.page, gold)
        forbidden = example_of(page.page, _document(case, case.forbidden))
        placed = place(_with_known_labels(expected, forbidden, case), spelling)
        if len(placed.labels):
            yield placed


def _document(case: Case, patterns: Sequence[Pattern]) -> GoldDocument:
    return GoldDocument(case.id, case.text, tuple(_claim(case.text, pattern) for pattern in patterns))


def _claim(text: str, pattern: Pattern) -> GoldClaim:
    told = pattern.attributes
    return GoldClaim(
        predicate=pattern.predicate,
        subject=frozenset(map(folded, pattern.subject)),
        object=frozenset(map(folded, pattern.object)),
        polarity=frozenset(told.get("polarity") or ("affirmed",)),
        certainty=frozenset(told.get("certainty") or ("certain",)),
        status=frozenset(told.get("status") or ("past",)),
        quote=text,
        optional=False,
    )


def _with_known_labels(expected: Example, forbidden: Example, case: Case) -> Example:
    said = dict(zip(expected.pairs, expected.labels, strict=True))
    never = {pair for pair, one in zip(forbidden.pairs, forbidden.labels, strict=True) if one.predicate > 0}
    return replace(expected, labels=tuple(_label(pair, said, never, case) for pair in expected.pairs))


def _label(pair: Pair, said: dict[Pair, Labels], never: set[Pair], case: Case) -> Labels:
    own, turned = said[pair], said.get((pair[1], pair[0]))
    if own.predicate > 0:
        return _asked(own, case)
    directed = turned is not None and turned.predicate > 0 and CLASSES[turned.predicate] not in SYMMETRIC
    return own if own.predicate == IGNORED or pair in never or directed else Labels(IGNORED)


def _asked(own: Labels, case: Case) -> Labels:
    """Give a label without what its pattern leaves open."""
    told = next(p.attributes for p in case.expected if p.predicate == CLASSES[own.predicate])
    return Labels(
        own.predicate,
        own.polarity if len(told.get("polarity") or ("affirmed",)) == 1 else IGNORED,
        own.certainty if len(told.get("certainty") or ()) == 1 else IGNORED,
        own.status if len(told.get("status") or ()) == 1 else IGNORED,
    )
