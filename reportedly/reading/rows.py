"""Rows: a dependency tree while it is put right, before it is frozen as a parse."""

from bisect import bisect_right, insort
from collections.abc import Sequence
from dataclasses import dataclass, field


@dataclass(slots=True)
class Rows:
    """A tree as it is put right, one entry for each token."""

    words: Sequence[str]
    tags: list[str]
    poses: list[str]
    deps: list[str]
    heads: list[int]
    lemmas: list[str]
    begins: list[int] = field(default_factory=lambda: [0])
    """The first token of each sentence, in order; no head is in another sentence."""

    def sentence(self, token: int) -> range:
        """Give the tokens of a token's sentence."""
        at = bisect_right(self.begins, token)
        return range(self.begins[at - 1], self.begins[at] if at < len(self.begins) else len(self.words))

    def children(self, token: int) -> list[int]:
        """Give what hangs on a token, in order."""
        return [one for one in self.sentence(token) if self.heads[one] == token and one != token]

    def begin_at(self, token: int) -> None:
        """Let a sentence begin at a token."""
        insort(self.begins, token)
