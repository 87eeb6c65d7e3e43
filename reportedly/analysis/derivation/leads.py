"""Leads: whether what two reports have in common is the news of the later one, or only its background.

A report that was made from another opens with what that tells; one that shares a paragraph on who a group is
opens with something else.
"""

from collections.abc import Collection, Mapping, Sequence

from reportedly.analysis.derivation.credits import Credit
from reportedly.analysis.derivation.options import Sign
from reportedly.analysis.derivation.shelf import Shelf
from reportedly.model.derivation import SignalKind
from reportedly.model.folding import fold
from reportedly.model.sourcing import Sourcing

SHOWN = 6
LATER_COSTS = 0.1
"""What each sentence further down costs: what a report is about stands near its top."""


def share_within(weights: Mapping[str, float], keys: Collection[str]) -> float:
    """Give the share of some weights that falls on some keys, in [0, 1]; none of nothing."""
    total = sum(weights.values())
    return sum(weight for key, weight in weights.items() if key in keys) / total if total else 0.0


def lead_sign(
    shelf: Shelf,
    report: Sourcing,
    other: Sourcing,
    common: Mapping[str, float],
    credits: Sequence[Credit],
    most: float,
) -> Sign:
    """Give how much of a report's opening another has, and how much of what is common the credit covers.

    Args:
        most: the weight of what the report has in common with the earlier one that it shares most with.
    """
    mine, theirs = shelf.openings[report.document], shelf.openings[other.document]
    telling = sorted((key for key in mine if key in common), key=lambda key: -mine[key])[:SHOWN]
    here = tuple(report.words[report.positions[key][0]].span for key in telling)
    there = tuple(other.words[other.positions[key][0]].span for key in telling if key in other.positions)
    strongest = max((one.strength for one in credits), default=0.0)
    said = _credited_keys(report, credits)
    covered = sum(weight for key, weight in common.items() if key in said)
    return Sign(
        SignalKind.PARAPHRASE,
        f"of its opening the other has: {', '.join(span.text for span in here)}",
        (
            ("lead", share_within(mine, common)),
            ("lead_both", share_within(mine, theirs)),
            ("background", 1.0 - share_within(common, mine) if common else 0.0),
            ("credit_covers", strongest * covered / most if most else 0.0),
        ),
        here,
        there,
    )


def _credited_keys(report: Sourcing, credits: Sequence[Credit]) -> set[str]:
    """Give the stems of the sentences in which a source is credited."""
    starts = {one.span.start for one in credits}
    sentences = {word.sentence for word in report.words if word.span.start in starts}
    return {word.key for word in report.words if word.sentence in sentences}


def tail_keys(report: Sourcing, other: Sourcing) -> set[str]:
    """Give the stems that a report has nowhere but in last sentences that are the other's word for word.

    A paragraph on who a group is goes from outlet to outlet and makes no copy; none if half is the same.
    """
    theirs = {fold(one.span.text) for one in other.sentences}
    sentences = report.sentences
    first = len(sentences)
    while first and fold(sentences[first - 1].span.text) in theirs:
        first -= 1
    if 2 * first <= len(sentences):
        return set()
    elsewhere = {word.key for word in report.words if word.sentence < first}
    return {word.key for word in report.words if word.sentence >= first} - elsewhere


def fullest_sentence(report: Sourcing, weights: Mapping[str, float]) -> int:
    """Give the place of the body's sentence with most of some stems, early ones first; 0 if none has any."""
    scores: dict[int, float] = {}
    for at, key in {(word.sentence, word.key) for word in report.words if word.key in weights}:
        scores[at] = scores.get(at, 0.0) + weights[key]
    body = {at: one for at, one in scores.items() if not report.sentences[at].in_headline}
    return max(body, key=lambda at: (body[at] / (1 + LATER_COSTS * at), -at), default=0)
