"""What one outlet prints again and again under or over its texts: not a sign that one was made from another.

A print is an outlet's boilerplate when many of its texts have it that are otherwise unlike each other. A wire
text that many outlets print is not: it stands once in each. Nor are the versions of a report that its outlet
keeps updating: they share nearly everything.
"""

from collections.abc import Iterable, Mapping, Sequence

import numpy as np

from reportedly.documents.copies.prints import Hashes, Prints, grams_of

LEAST_TEXTS = 3
LEAST_SHARE = 0.05
"""Of an outlet's texts, so many at least have a print of its boilerplate."""
MOST_SHARED = 0.7
"""Texts that have more of their prints in common with others are versions of one another."""

MOST_FRAME = 0.5
"""A frame is less of a text than this; more in common is a copy."""

NONE: Hashes = np.empty(0, dtype=np.uint64)


def find_boilerplate(texts: Iterable[tuple[str | None, Hashes]]) -> dict[str, Hashes]:
    """Give each outlet's boilerplate, sorted; outlets without any are absent.

    Args:
        texts: outlet and prints of each text; texts whose outlet is not known are passed over.
    """
    by_outlet: dict[str, list[Hashes]] = {}
    for outlet, hashes in texts:
        if outlet is not None:
            by_outlet.setdefault(outlet, []).append(hashes)
    found = {outlet: boilerplate_of(hashes) for outlet, hashes in by_outlet.items()}
    return {outlet: hashes for outlet, hashes in found.items() if len(hashes)}


def boilerplate_of(texts: Sequence[Hashes]) -> Hashes:
    """Give the prints, sorted, that recur in texts of one outlet that are otherwise unlike each other."""
    least = max(LEAST_TEXTS, int(np.ceil(LEAST_SHARE * len(texts))))
    common = _in_at_least(texts, least)
    if not len(common):
        return NONE
    unlike: list[Hashes] = []
    alike: list[Hashes] = []
    for hashes in texts:
        some = np.intersect1d(hashes, common, assume_unique=True)
        (alike if len(some) > MOST_SHARED * len(hashes) else unlike).append(some)
    return _in_at_least([*unlike, *_joined(alike, common)], least)


def _joined(alike: Sequence[Hashes], common: Hashes) -> list[Hashes]:
    """Give texts with the versions of one report made one, so that it counts once."""
    owners = np.full(len(common), -1, dtype=np.int64)
    reports: list[Hashes] = []
    for hashes in alike:
        places = np.searchsorted(common, hashes)
        votes = np.bincount(owners[places] + 1, minlength=2)[1:]
        number = int(votes.argmax())
        if votes[number] > MOST_SHARED * len(hashes):
            reports[number] = np.union1d(reports[number], hashes)
        else:
            number = len(reports)
            reports.append(hashes)
        owners[places] = number
    return reports


def known_to(boilerplate: Mapping[str, Hashes], outlet: str | None) -> Hashes:
    """Give the boilerplate of an outlet; empty where there is none or the outlet is not known."""
    return NONE if outlet is None else boilerplate.get(outlet, NONE)


def frame_in_common(one: Prints, other: Prints) -> Hashes:
    """Give the hashes of the closing paragraphs that two texts of one outlet share, where the rest differs.

    For outlets with too few texts to see what recurs in them.
    """
    grams = [one_by_one for one_by_one in map(_closing_first, (one, other)) if one_by_one]
    shared: list[Hashes] = []
    for paragraph, same in zip(*grams, strict=False) if len(grams) == 2 else ():
        if not np.array_equal(paragraph, same):
            break
        shared.append(paragraph)
    shortest = min(len(one.words), len(other.words))
    if sum(map(len, shared)) > MOST_FRAME * shortest:
        return NONE
    return np.unique(np.concatenate([NONE, *map(grams_of, shared)]))


def _closing_first(prints: Prints) -> list[Hashes]:
    """Give the words of each paragraph, the last first."""
    ends = [place for place, character in enumerate(prints.text) if character == "\n"]
    cuts = np.unique(np.searchsorted(prints.starts, ends))
    return [words for words in reversed(np.split(prints.words, cuts)) if len(words)]


def _in_at_least(texts: Sequence[Hashes], least: int) -> Hashes:
    every = np.concatenate([NONE, *texts])
    hashes, counts = np.unique(every, return_counts=True)
    return hashes[counts >= least]
