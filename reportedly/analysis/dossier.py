"""A dossier: everything that analysis looks at to answer one question, from one moment of the ledger."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import cached_property

from reportedly.analysis.grading import GradeBook
from reportedly.analysis.origins import Sampler
from reportedly.analysis.propositions import Proposition, propositions
from reportedly.analysis.retractions import Retractions, standing_of
from reportedly.ledger.answers import ClaimView
from reportedly.model.derivation import Derivation, Kinship
from reportedly.model.ids import DocumentId, EntityId


@dataclass(frozen=True)
class Dossier:
    """Claims with where their reports come from."""

    said: tuple[ClaimView, ...]
    """The claims asked about, each with the reading shown."""
    derivations: Mapping[DocumentId, Derivation]
    """For each of their documents, and for those these were made from; one that is missing stands alone."""
    moment: datetime
    """UTC: the moment as of which it is answered."""
    kinships: tuple[Kinship, ...] = ()
    same: Mapping[EntityId, EntityId] = field(default_factory=dict)
    """For an actor that people judged to be another, that other."""
    book: GradeBook = field(default_factory=GradeBook)
    """Grades of publishers, and whose side they are on."""
    retractions: Retractions = field(default_factory=Retractions)

    untraced: frozenset[DocumentId] = frozenset()
    """Reports whose sources were not looked for, because there are too many: they may be copies."""

    @cached_property
    def propositions(self) -> tuple[Proposition, ...]:
        """What the claims speak of, in most reports first."""
        return propositions(self.said, self.same)

    @cached_property
    def held_propositions(self) -> tuple[Proposition, ...]:
        """Propositions by what publishers still stand by; one that all of them took back is left out."""
        if not self.retractions.links and not self.retractions.noted:
            return self.propositions
        standing = ((one, standing_of(one, self.retractions)) for one in self.propositions)
        left = ((one, {view.claim.id for view in (*held.affirming, *held.denying)}) for one, held in standing)
        return tuple(
            replace(one, said=tuple(view for view in one.said if view.claim.id in ids))
            for one, ids in left
            if ids
        )

    @cached_property
    def sampler(self) -> Sampler:
        """What counts origins."""
        return Sampler(self.derivations, self.kinships, untraced=self.untraced)

    @cached_property
    def publishers(self) -> dict[DocumentId, str | None]:
        """Who published each report that makes a claim, as it says itself."""
        return {one.claim.document: one.document.publisher for one in self.said}

    @cached_property
    def kin(self) -> dict[DocumentId, tuple[DocumentId, ...]]:
        """For each report that has its matter from one thing with others, those others."""
        found: dict[DocumentId, tuple[DocumentId, ...]] = {}
        for one in self.kinships:
            found[one.one] = (*found.get(one.one, ()), one.other)
            found[one.other] = (*found.get(one.other, ()), one.one)
        return found
