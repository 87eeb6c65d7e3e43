"""Features of pairs: what the network is told of two candidates besides the words' encoding."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from zlib import crc32

from reportedly.model.pages import Page, Parse
from reportedly.reading.learned.candidates import FORMS, KINDS, Candidate

BUCKETS = 1 << 13
"""How many buckets names of sparse features are hashed into."""

MOST_PATH = 12
_LIMITS = (1, 2, 3, 5, 8, 12, 18, 26, 40)
DENSE = (len(KINDS), len(KINDS), len(FORMS), len(FORMS), 22, 14, 6, 4)
"""Sizes of the dense features: kinds, forms, signed distance, length of the path, candidates between,
sentences apart."""


@dataclass(frozen=True, slots=True)
class Features:
    """What is known of one pair."""

    dense: tuple[int, ...]
    """One index for each size in `DENSE`."""
    sparse: tuple[int, ...]
    """Buckets, each once."""
    path: tuple[int, ...]
    """Tokens on the way through the tree from one head to the other, ends left out."""


def features_of(page: Page, candidates: Sequence[Candidate], i: int, j: int) -> Features:
    """Give the features of the ordered pair (i, j) of candidates."""
    parse, one, other = page.parse, candidates[i], candidates[j]
    up, down = path_between(parse, one.head, other.head)
    path = (*up, *down)
    apart = parse.sentence_of[other.head] - parse.sentence_of[one.head]
    dense = (
        KINDS.index(one.kind.value),
        KINDS.index(other.kind.value),
        FORMS.index(one.form),
        FORMS.index(other.form),
        _signed(other.head - one.head),
        min(len(path), DENSE[5] - 1) if apart == 0 else DENSE[5] - 1,
        min(abs(i - j) - 1, DENSE[6] - 1),
        apart + 1 if -1 <= apart <= 1 else 3,
    )
    names = _names(parse, (one, other), up, down) if apart == 0 else _across(parse, one, other)
    return Features(dense, tuple(sorted({_bucket(name) for name in names})), path[:MOST_PATH])


@lru_cache(maxsize=1 << 16)
def _bucket(name: str) -> int:
    return crc32(name.encode()) % BUCKETS


def path_between(parse: Parse, one: int, other: int) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Give the tokens from `one` up to where both meet, it included, and from there down to `other`.

    The two tokens themselves are left out. In different sentences each part goes to its own root.
    """
    ups, downs = _line(parse, one), _line(parse, other)
    above = set(ups)
    meeting = next((token for token in downs if token in above), None)
    up = ups if meeting is None else ups[: ups.index(meeting) + 1]
    down = downs if meeting is None else downs[: downs.index(meeting)]
    return (
        tuple(token for token in up if token not in (one, other)),
        tuple(token for token in reversed(down) if token not in (one, other)),
    )


def _line(parse: Parse, token: int) -> list[int]:
    line = [token]
    while parse.heads[line[-1]] != line[-1]:
        line.append(parse.heads[line[-1]])
    return line


def _names(
    parse: Parse, ends: tuple[Candidate, Candidate], up: tuple[int, ...], down: tuple[int, ...]
) -> set[str]:
    one, other = ends
    first, last = parse.deps[one.head], parse.deps[other.head]
    lemmas = [parse.lemmas[token] for token in (*up, *down)]
    labels = f"{first}<{'<'.join(parse.deps[t] for t in up)}>{'>'.join(parse.deps[t] for t in down)}>{last}"
    names = {
        f"labels={labels}",
        f"ends={first}/{last}",
        f"words={' '.join(lemmas)}",
        f"rel={labels}|{' '.join(lemmas)}",
    }
    names |= {f"up={parse.lemmas[t]}" for t in up} | {f"down={parse.lemmas[t]}" for t in down}
    names |= {f"top={parse.lemmas[up[-1]]}/{first}/{last}"} if up else {f"direct={first}/{last}"}
    names |= {f"{one.kind.value}:{lemma}:{other.kind.value}" for lemma in lemmas}
    names |= _between(parse, one, other)
    if ends[1].mention is None:
        names.add(f"thing={parse.lemmas[other.head]}")
    return names


def _across(parse: Parse, one: Candidate, other: Candidate) -> set[str]:
    first, last = parse.deps[one.head], parse.deps[other.head]
    above = (parse.lemmas[parse.heads[one.head]], parse.lemmas[parse.heads[other.head]])
    return {f"across={first}/{last}", f"across.one={above[0]}/{first}", f"across.other={above[1]}/{last}"}


def _between(parse: Parse, one: Candidate, other: Candidate) -> set[str]:
    low, high = min(one.last, other.last), max(one.first, other.first)
    order = "<" if one.head < other.head else ">"
    words = [parse.lemmas[token] for token in range(low, min(high, low + 8))]
    return {f"between{order}{word}" for word in words} | (
        {f"run{order}{' '.join(words)}"} if high - low <= 5 else set()
    )


def _signed(distance: int) -> int:
    bucket = sum(abs(distance) > limit for limit in _LIMITS)
    return bucket if distance > 0 else 11 + bucket
