"""Headlines: reports whose headline puts the matter more firmly than anything in their body does.

A headline that asks, that names who says it or that sets words between quotation marks is not put firmly; one
of which the body says as much in another sentence goes no further than that; and one that speaks of something
else than the hedged sentence is no firmer word on it.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from reportedly.analysis.derivation.derive import Derived
from reportedly.analysis.derivation.groups import groups_of
from reportedly.analysis.derivation.shelf import Shelf
from reportedly.analysis.derivation.statement import Statement, matter_of, statement_of
from reportedly.analysis.drift import STATEMENTS, DriftKind, Shift
from reportedly.model.errors import VocabularyError
from reportedly.model.ids import DocumentId
from reportedly.model.sourcing import Sentence, Sourcing
from reportedly.model.terms import Certainty
from reportedly.model.vocabulary import load_vocabulary, text_list

FILE = "sourcing.toml"
OF_ONE_MATTER = 0.5
"""Share of a headline's telling words that a sentence has if it speaks of what the headline does."""
AS_MUCH = 0.8
"""A sentence with so much of what another has of the headline tells as much of it."""


def headlines_beyond(derived: Derived, documents: Iterable[DocumentId] | None = None) -> tuple[Shift, ...]:
    """Give the reports whose headline puts the matter more firmly than their body does.

    Args:
        documents: only these; None for all.
    """
    wanted = None if documents is None else set(documents)
    return tuple(
        _shift(report, said)
        for group in groups_of(derived)
        if wanted is None or wanted.intersection(group)
        for report, said in _of_group(derived.shelf, [derived.shelf.report(one) for one in group])
        if wanted is None or report.document in wanted
    )


def _of_group(shelf: Shelf, members: Sequence[Sourcing]) -> Iterator[tuple[Sourcing, Statement]]:
    if not any(sentence.in_headline for one in members for sentence in one.sentences[:1]):
        return
    matter = matter_of(shelf, members)
    for one in members:
        said = statement_of(shelf, one, matter)
        if said is not None and said.headline is not None and _goes_beyond(shelf, one, said, said.headline):
            yield one, said


def _goes_beyond(shelf: Shelf, report: Sourcing, said: Statement, headline: Sentence) -> bool:
    if headline.certainty is not Certainty.CERTAIN or said.certainty is Certainty.CERTAIN:
        return False
    shares = _shares(shelf, report, headline)
    held_back = report.sentences.index(said.sentence)
    told = shares.get(held_back, 0.0)
    backing = (
        at
        for at, share in shares.items()
        if at != held_back
        and share >= AS_MUCH * told
        and report.sentences[at].certainty is Certainty.CERTAIN
        and not report.sentences[at].negations
    )
    is_flat = not any(one.search(headline.span.text) for one in holding_back())
    return told >= OF_ONE_MATTER and is_flat and next(backing, None) is None


def _shares(shelf: Shelf, report: Sourcing, headline: Sentence) -> dict[int, float]:
    """Give for each sentence of the body how much it has of the headline's telling words, in [0, 1]."""
    weights, footer = shelf.weights[report.document], shelf.footers[report.document]
    at_top = report.sentences.index(headline)
    telling = {word.key for word in report.words if word.sentence == at_top and word.key in weights}
    total = sum(weights[key] for key in telling)
    keys: dict[int, set[str]] = {at: set() for at in range(len(report.sentences))}
    for word in report.words:
        if word.key in telling:
            keys[word.sentence].add(word.key)
    return {
        at: sum(weights[key] for key in found) / total if total else 0.0
        for at, found in keys.items()
        if not report.sentences[at].in_headline and at not in footer
    }


def _shift(report: Sourcing, said: Statement) -> Shift:
    headline = said.headline or said.sentence
    says = f"the headline is {headline.certainty.value}, the body {said.certainty.value}"
    spans = (headline.span,), said.sentence.cues or (said.sentence.span,)
    ends = report.document, report.document
    return Shift(DriftKind.HEADLINE, *ends, said.certainty, headline.certainty, says, *spans, STATEMENTS)


@cache
def holding_back() -> tuple[re.Pattern[str], ...]:
    """Give what makes a headline less than a flat statement.

    Raises: VocabularyError, if one is not a regular expression.
    """
    table = load_vocabulary(FILE).get("headlines")
    lines = text_list(table, "less_than_flat", FILE) if isinstance(table, dict) else ()
    try:
        return tuple(re.compile(line) for line in lines)
    except re.error as error:
        raise VocabularyError(f"{FILE}: headlines: not a regular expression ({error}); mend it") from error
