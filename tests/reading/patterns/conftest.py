"""What the tests of the patterns share: readings as sets of who, what, whom; and parses written by hand."""

from collections.abc import Callable

import pytest

from reportedly.model.pages import Parse
from reportedly.reading.reader import ReadPage

Said = tuple[str, str, str]


@pytest.fixture(scope="session")
def told(read: Callable[..., ReadPage]) -> Callable[[str], set[Said]]:
    """Give what lists the (predicate, subject, object) that a text is read to tell."""

    def tell(text: str) -> set[Said]:
        return {(c.claim.predicate.value, c.claim.subject.name, c.claim.object.name) for c in read(text).read}

    return tell


Row = tuple[str, str, str, str, int]


def parse_of(*rows: Row) -> Parse:
    """Give a parse of one sentence from (word, part of speech, tag, label, head) for each token."""
    words = tuple(row[0] for row in rows)
    starts = tuple(sum(len(word) + 1 for word in words[:k]) for k in range(len(words)))
    return Parse(
        starts=starts,
        ends=tuple(start + len(word) for start, word in zip(starts, words, strict=True)),
        words=words,
        lowers=tuple(word.lower() for word in words),
        lemmas=tuple(_LEMMAS.get(word.lower(), word.lower()) for word in words),
        poses=tuple(row[1] for row in rows),
        tags=tuple(row[2] for row in rows),
        deps=tuple(row[3] for row in rows),
        heads=tuple(row[4] for row in rows),
        entities=("",) * len(rows),
        known=((),) * len(rows),
        children=tuple(
            tuple(k for k, row in enumerate(rows) if row[4] == token and k != token)
            for token in range(len(rows))
        ),
        sentence_of=(0,) * len(rows),
        sentences=((0, len(rows)),),
    )


_LEMMAS = {
    "attacked": "attack",
    "attacking": "attack",
    "burned": "burn",
    "urged": "urge",
    "accused": "accuse",
    "was": "be",
    "jailed": "jail",
    "struck": "strike",
    "groups": "group",
}


@pytest.fixture(scope="session")
def written() -> Callable[..., Parse]:
    """Give what makes a parse from rows written by hand, so that a law of the tree hangs on no parser."""
    return parse_of
