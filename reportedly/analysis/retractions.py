"""Retractions: which claims nobody stands by any more. The one rule that all counts go by.

A publisher that takes a report back does not deny what it said. So a withdrawn claim counts neither for nor
against its proposition; and what the retracting report repeats of it is neither claim nor denial of its own.
Whoever counts, counts what `standing_of` lets stand, and shows the rest as taken back. On a day before it was
taken back, it still counted: see `Retractions.by`.
"""

from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass, field, replace
from datetime import date

from reportedly.analysis.propositions import Proposition
from reportedly.analysis.tensions import corrective_words
from reportedly.ledger.answers import ClaimView
from reportedly.model.folding import fold
from reportedly.model.ids import DocumentId


@dataclass(frozen=True, slots=True)
class Retractions:
    """Which reports take back which."""

    whole: Mapping[DocumentId, DocumentId] = field(default_factory=dict)
    """For a report that withdraws another, the one withdrawn."""
    parts: Mapping[DocumentId, DocumentId] = field(default_factory=dict)
    """For a report that corrects another, the one corrected: only what both speak of is taken back."""

    noted: Mapping[str, str] = field(default_factory=dict)
    """Documents and claims that their publisher took back by what somebody noted, with who noted it."""
    days: Mapping[str, date] = field(default_factory=dict)
    """The day of each report that takes back another, and of each note; what has none counts on every day."""

    def __bool__(self) -> bool:
        """Tell whether anything was taken back."""
        return bool(self.whole or self.parts or self.noted)

    def by(self, day: date) -> "Retractions":
        """Give what had been taken back when a day ended."""
        late = {one for one, known in self.days.items() if known > day}
        return self.without(late) if late else self

    def without(self, gone: Set[str]) -> "Retractions":
        """Give what is taken back if some reports and notes are not there to do so."""
        whole, parts = ({new: old for new, old in links.items() if new not in gone} for links in self._links)
        return replace(
            self,
            whole=whole,
            parts=parts,
            noted={about: by for about, by in self.noted.items() if about not in gone},
        )

    def noting(self, notes: "Retractions") -> "Retractions":
        """Give these with what was taken back by notes."""
        return replace(self, noted=notes.noted, days={**self.days, **notes.days}) if notes.noted else self

    @property
    def _links(self) -> tuple[Mapping[DocumentId, DocumentId], Mapping[DocumentId, DocumentId]]:
        return self.whole, self.parts

    @property
    def withdrawn(self) -> frozenset[DocumentId]:
        """The reports that are taken back as a whole."""
        return frozenset(self.whole.values())

    @property
    def links(self) -> tuple[tuple[DocumentId, DocumentId], ...]:
        """Each report that takes back another, with that."""
        return (*self.whole.items(), *self.parts.items())


def retractions_from(
    taken: Iterable[tuple[DocumentId, DocumentId, str | None]],
    days: Mapping[DocumentId, date] | None = None,
) -> Retractions:
    """Give retractions by what the reports that make them are called.

    One that its own headline calls a correction takes back only what both speak of; any other takes back all.

    Args:
        taken: each report that takes back another, with that one, and its own headline.
        days: the day of each report that has one.
    """
    words = corrective_words()
    whole: dict[DocumentId, DocumentId] = {}
    parts: dict[DocumentId, DocumentId] = {}
    for new, old, title in taken:
        corrects = bool(words & set(fold(title or "").split()))
        (parts if corrects else whole)[new] = old
    return Retractions(whole, parts, days={str(one): day for one, day in (days or {}).items()})


@dataclass(frozen=True, slots=True)
class Standing:
    """The claims about a proposition, by whether anybody stands by them."""

    affirming: tuple[ClaimView, ...]
    denying: tuple[ClaimView, ...]
    withdrawn: tuple[ClaimView, ...]
    """Taken back by whoever published them."""
    repeated: tuple[ClaimView, ...]
    """In a report that takes them back: said in order to withdraw."""

    @property
    def is_withdrawn(self) -> bool:
        """Whether it was said, and all that said it has been taken back."""
        return bool(self.withdrawn) and not self.affirming

    @property
    def held(self) -> tuple[ClaimView, ...]:
        """Those that somebody stands by, the affirming first."""
        return (*self.affirming, *self.denying)


def noted_by(one: ClaimView, retractions: Retractions) -> str | None:
    """Give who noted that a claim, or its report, was taken back by its publisher; None if nobody did."""
    noted = retractions.noted
    return noted.get(one.claim.id) or noted.get(one.claim.document)


def standing_of(proposition: Proposition, retractions: Retractions) -> Standing:
    """Give the claims about a proposition that still stand, and those that do not."""
    if not retractions:
        return Standing(proposition.affirming, proposition.denying, (), ())
    spoken = {one.claim.document for one in proposition.said}
    taking = {new for new, old in retractions.links if new in spoken and old in spoken}
    gone = retractions.withdrawn | {old for new, old in retractions.parts.items() if new in taking}

    def is_gone(one: ClaimView) -> bool:
        return one.claim.document in gone or noted_by(one, retractions) is not None

    def stands(one: ClaimView) -> bool:
        return one.claim.document not in taking and not is_gone(one)

    return Standing(
        affirming=tuple(filter(stands, proposition.affirming)),
        denying=tuple(filter(stands, proposition.denying)),
        withdrawn=tuple(one for one in proposition.said if is_gone(one) and one.claim.document not in taking),
        repeated=tuple(one for one in proposition.said if one.claim.document in taking),
    )


def held_of(propositions: Iterable[Proposition], retractions: Retractions) -> tuple[Proposition, ...]:
    """Give propositions by what somebody stands by; one that all took back is left out."""
    if not retractions:
        return tuple(propositions)
    standing = ((one, standing_of(one, retractions)) for one in propositions)
    left = ((one, {view.claim.id for view in held.held}) for one, held in standing)
    return tuple(
        replace(one, said=tuple(view for view in one.said if view.claim.id in ids))
        for one, ids in left
        if ids
    )
