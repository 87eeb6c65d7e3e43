"""Deltas: which claims of each proposition two states of the record share, and which one alone has."""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from reportedly.analysis.dossier import Dossier
from reportedly.analysis.origins import Sampler, likeliest_parents, root_of
from reportedly.analysis.propositions import Key, Proposition, propositions
from reportedly.analysis.retractions import standing_of
from reportedly.analysis.timing import Window
from reportedly.ledger.answers import ClaimView
from reportedly.model.claims import Argument
from reportedly.model.ids import ClaimId, DocumentId
from reportedly.model.terms import ActorKind, Certainty, Polarity

EVEN = 0.5
MARGIN = 0.075
"""Three standard errors of a share of even odds over 400 draws: nearer to even than this is undecided."""


@dataclass(frozen=True, slots=True)
class Restated:
    """One claim that is read otherwise now."""

    before: ClaimView
    after: ClaimView


@dataclass(frozen=True, kw_only=True)
class Delta:
    """One proposition in two states of the record."""

    proposition: Proposition
    """As it is afterwards; as it was, if nothing of it is left."""
    known: tuple[ClaimView, ...]
    """Claims of the state before, as they were read then."""
    fresh: tuple[ClaimView, ...]
    """Claims of reports that the state before did not hold."""
    reread: tuple[ClaimView, ...]
    """Claims of reports that it held, in which they were not read then."""
    restated: tuple[Restated, ...]
    gone: tuple[ClaimView, ...]
    """Claims that are not read any more."""
    fallen: frozenset[ClaimId] = frozenset()
    """Claims that count nowhere afterwards, because they were taken back; none of them is fresh."""

    @property
    def kept(self) -> tuple[ClaimView, ...]:
        """What is read afterwards in reports that were held before, and stands."""
        other = {one.claim.id for one in (*self.fresh, *self.gone)} | self.fallen
        return tuple(one for one in self.proposition.said if one.claim.id not in other)

    @property
    def ours(self) -> tuple[ClaimView, ...]:
        """Claims that are read otherwise, only now, or not any more, in reports that were held before."""
        return (*self.gone, *(one.after for one in self.restated), *self.reread)


@dataclass(frozen=True)
class Comparison:
    """Two states of the record, and what is needed to tell what changed between them."""

    before: Dossier
    after: Dossier
    window: Window
    held: Collection[DocumentId] = frozenset()
    """Reports that the state before held, whether or not a claim was read in them."""
    retracted: Mapping[str, DocumentId] = field(default_factory=dict)
    """Ids of documents or claims that were taken back, each with the report that takes it back."""

    @cached_property
    def sampler(self) -> Sampler:
        """Draws of who copied whom, as it is judged afterwards: one judgement for both states."""
        return self.after.sampler

    @cached_property
    def held_before(self) -> frozenset[DocumentId]:
        """Reports that the state before held."""
        return frozenset(self.held) | {one.claim.document for one in self.before.said}

    @cached_property
    def held_after(self) -> frozenset[DocumentId]:
        """Reports that the state afterwards holds."""
        return self.held_before | {one.claim.document for one in self.after.said}

    @cached_property
    def _chosen(self) -> dict[DocumentId, str | None]:
        parents = likeliest_parents(self.after.derivations.values())
        return {one: None if parent is None else parent.key for one, parent in parents.items()}

    def is_from_held(self, document: DocumentId) -> bool:
        """Tell whether a report most likely goes back to one that the state before held."""
        parent = self._chosen.get(document)
        return parent is not None and (parent in self.held_before or self._root(document) in self.held_before)

    def _root(self, document: DocumentId) -> str:
        return root_of(document, self._chosen)

    def new_origins(self, said: Sequence[ClaimView], known: Sequence[ClaimView]) -> "Share":
        """Give how often, over the draws, these claims go back to an origin that known ones do not have."""
        documents = list(dict.fromkeys(one.claim.document for one in (*known, *said)))
        roots = self.sampler.roots(documents)
        old = [{draw[one.claim.document] for one in known} for draw in roots]
        new = [{draw[one.claim.document] for one in said} for draw in roots]
        added = sum(1 for first, later in zip(old, new, strict=True) if later - first)
        return Share(added / len(roots))

    def is_judged_anew(self, said: Sequence[ClaimView]) -> bool:
        """Tell whether where these reports come from is judged otherwise in the two states."""
        documents = {one.claim.document for one in said}
        return self.before.kinships != self.after.kinships or any(
            self.before.derivations.get(one) != self.after.derivations.get(one) for one in documents
        )

    def is_taken_back(self, view: ClaimView, held: Collection[DocumentId]) -> bool:
        """Tell whether a claim or its report was taken back by a report that a state holds."""
        takers = (self.retracted.get(one) for one in (view.claim.id, view.claim.document))
        return any(one in held for one in takers if one is not None)

    def is_gone_after(self, view: ClaimView, proposition: Proposition) -> bool:
        """Tell whether a claim of a proposition was taken back by the end; to repeat it so is not that."""
        withdrawn = standing_of(proposition, self.after.retractions).withdrawn
        return view in withdrawn or self.is_taken_back(view, self.held_after)

    def is_gone_before(self, view: ClaimView) -> bool:
        """Tell whether a claim was taken back already in the state before."""
        return view.claim.id in self.before.fallen or self.is_taken_back(view, self.held_before)

    def deltas(self) -> Iterator[Delta]:
        """Yield a delta for each proposition that either state has, those in most reports first.

        One judgement about names serves both states, so that joining two names is never news.
        """
        before = {one.key: one for one in propositions(filter(is_named, self.before.said), self.after.same)}
        after = {one.key: one for one in propositions(filter(is_named, self.after.said), self.after.same)}
        for key in dict.fromkeys((*after, *before)):
            yield self._delta(before.get(key), after.get(key), key)

    def _delta(self, before: Proposition | None, after: Proposition | None, key: Key) -> Delta:
        was, fallen = self.before.fallen, self.after.fallen
        # What was taken back already was on record for nothing; what is now is a retraction, and no news.
        old = {one.claim.id: one for one in _said(before) if one.claim.id not in was}
        new = {one.claim.id: one for one in _said(after)}
        added = [one for id_, one in new.items() if id_ not in old and id_ not in fallen]
        proposition = after or before
        if proposition is None:
            raise KeyError(key)
        return Delta(
            proposition=proposition,
            known=tuple(old.values()),
            fresh=tuple(one for one in added if one.claim.document not in self.held_before),
            reread=tuple(one for one in added if one.claim.document in self.held_before),
            restated=tuple(_restated(old, {id_: one for id_, one in new.items() if id_ not in fallen})),
            gone=tuple(one for id_, one in old.items() if id_ not in new),
            fallen=fallen.intersection(new),
        )


@dataclass(frozen=True, slots=True)
class Share:
    """A share of the draws in [0, 1]."""

    share: float

    @property
    def is_likely(self) -> bool:
        """Whether it is clearly more than even."""
        return self.share > EVEN + MARGIN

    @property
    def is_unlikely(self) -> bool:
        """Whether it is clearly less than even."""
        return self.share < EVEN - MARGIN


def _said(one: Proposition | None) -> tuple[ClaimView, ...]:
    return () if one is None else one.said


def _restated(old: Mapping[ClaimId, ClaimView], new: Mapping[ClaimId, ClaimView]) -> Iterator[Restated]:
    for id_, was in old.items():
        now = new.get(id_)
        if now is not None and now.shown.stance != was.shown.stance:
            yield Restated(was, now)


def is_named(view: ClaimView) -> bool:
    """Tell whether both ends of a claim can be met again in another report.

    "The gunmen" of one report are nobody's in the next, and a thing ("a vehicle") stands in no relation: to
    compare them over reports would make everything new every day.
    """
    return all(_is_name(end) for end in (view.claim.subject, view.claim.object))


def _is_name(end: Argument) -> bool:
    # As the reading keeps descriptions apart: without a capital they belong to their document alone.
    capital = any(one.isalpha() and not one.islower() for one in end.name)
    return end.kind is not ActorKind.THING and capital


def affirmed(said: Sequence[ClaimView]) -> tuple[ClaimView, ...]:
    """Give the claims that say it."""
    return tuple(one for one in said if one.shown.stance.polarity is Polarity.AFFIRMED)


def denied(said: Sequence[ClaimView]) -> tuple[ClaimView, ...]:
    """Give the claims that deny it."""
    return tuple(one for one in said if one.shown.stance.polarity is Polarity.DENIED)


def firmest(said: Sequence[ClaimView]) -> Certainty | None:
    """Give the firmest words that affirm it; None without any."""
    return max((one.shown.stance.certainty for one in affirmed(said)), key=_strength, default=None)


def is_firmer(one: Certainty | None, other: Certainty | None) -> bool:
    """Tell whether the first certainty is stronger; none at all is the weakest."""
    return _rank(one) > _rank(other)


Picker = Callable[[Sequence[ClaimView]], tuple[ClaimView, ...]]
"""`affirmed` or `denied`."""


def _strength(certainty: Certainty) -> int:
    return certainty.strength


def _rank(certainty: Certainty | None) -> int:
    return -1 if certainty is None else certainty.strength
