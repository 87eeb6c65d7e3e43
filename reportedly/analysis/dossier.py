"""A dossier: everything that analysis looks at to answer one question, from one moment of the ledger."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from functools import cached_property

from reportedly.analysis.grading import GradeBook
from reportedly.analysis.origins import Origins, Sampler, origins_of
from reportedly.analysis.propositions import Proposition, propositions
from reportedly.analysis.retractions import Retractions, held_of
from reportedly.analysis.timing import report_day
from reportedly.ledger.answers import ClaimView
from reportedly.model.derivation import Derivation, Kinship
from reportedly.model.ids import ClaimId, DocumentId, EntityId


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
    open_book: Callable[[], GradeBook] = GradeBook
    """Gives `book`: many answers need no grades, and do not wait for the publishers to be read in."""
    retractions: Retractions = field(default_factory=Retractions)

    untraced: frozenset[DocumentId] = frozenset()
    """Reports whose sources were not looked for, because there are too many: they may be copies."""
    is_narrowed: bool = False
    """Whether more reports on the same actors were held than sources were looked for among."""

    @cached_property
    def book(self) -> GradeBook:
        """Grades of publishers, and whose side they are on."""
        return self.open_book()

    @cached_property
    def propositions(self) -> tuple[Proposition, ...]:
        """What the claims speak of, in most reports first."""
        return propositions(self.said, self.same)

    @cached_property
    def held_propositions(self) -> tuple[Proposition, ...]:
        """Propositions by what publishers still stand by; one that all of them took back is left out."""
        return held_of(self.propositions, self.retractions) if self.retractions else self.propositions

    @cached_property
    def fallen(self) -> frozenset[ClaimId]:
        """The claims that count nowhere: taken back, or only repeated in order to take them back."""
        if not self.retractions:
            return frozenset()
        held = {view.claim.id for one in self.held_propositions for view in one.said}
        return frozenset(view.claim.id for view in self.said if view.claim.id not in held)

    @property
    def standing(self) -> tuple[ClaimView, ...]:
        """The claims that somebody stands by."""
        return (
            tuple(one for one in self.said if one.claim.id not in self.fallen) if self.fallen else self.said
        )

    def origins(self, proposition: Proposition) -> Origins:
        """Give how many independent origins stand by a proposition, and how many deny it."""
        return origins_of(proposition, self.sampler, self.retractions)

    def by_day(self, day: date) -> "Dossier":
        """Give what had been published when a day ended; reports without a date are in every state.

        What was taken back later still counted then.
        """
        said = tuple(one for one in self.said if (out := report_day(one)) is None or out <= day)
        return replace(self, said=said, retractions=self.retractions.by(day))

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
