"""Headlines: what a headline says beside what the text below it says of the same."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from reportedly.model.claims import Argument, ReadClaim
from reportedly.model.folding import fold_bare
from reportedly.model.spans import Span
from reportedly.model.terms import SYMMETRIC, Certainty, Polarity


@dataclass(frozen=True, slots=True)
class Against:
    """A claim of a headline, and those of the body that are of the same relation."""

    claim: ReadClaim
    body: tuple[ReadClaim, ...]

    @property
    def says(self) -> str:
        """How the two stand to each other, as words."""
        if not self.body:
            return "the text below does not say it again"
        head = self.claim.shown.stance
        stances = [one.shown.stance for one in self.body]
        if all(one.polarity is not head.polarity for one in stances):
            other = "denied" if head.polarity is Polarity.AFFIRMED else "said"
            return f"the text below only has it {other}"
        same = [one.certainty for one in stances if one.polarity is head.polarity]
        firmest = max(same, key=lambda one: one.strength)
        return _beside(head.certainty, firmest)


def against_body(claims: Sequence[ReadClaim], headline: Span | None) -> tuple[Against, ...]:
    """Give each claim whose words stand in the headline, with those of the body on the same relation."""
    if headline is None:
        return ()
    head = [one for one in claims if in_headline(one, headline)]
    body = [one for one in claims if not in_headline(one, headline)]
    return tuple(Against(one, tuple(each for each in body if _same(one, each))) for one in head)


def in_headline(one: ReadClaim, headline: Span) -> bool:
    """Tell whether all words of a claim stand in the headline."""
    return all(headline.start <= span.start and span.end <= headline.end for span in one.shown.spans)


def _beside(head: Certainty, body: Certainty) -> str:
    if head.strength > body.strength:
        return f"the headline is firmer ({head.value}) than the text below ({body.value})"
    if head.strength < body.strength:
        return f"the text below is firmer ({body.value}) than the headline ({head.value})"
    return f"the text below is as firm ({body.value})"


def _same(one: ReadClaim, other: ReadClaim) -> bool:
    if one.claim.predicate is not other.claim.predicate:
        return False
    ends, others = _ends(one), _ends(other)
    return ends == others or (one.claim.predicate in SYMMETRIC and set(ends) == set(others))


def _ends(one: ReadClaim) -> tuple[str, ...]:
    return tuple(_key(end) for end in _both(one))


def _both(one: ReadClaim) -> Iterable[Argument]:
    return one.claim.subject, one.claim.object


def _key(end: Argument) -> str:
    return end.entity or f"{end.kind.value}:{fold_bare(end.name)}"
