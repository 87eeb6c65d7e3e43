"""The ground of a proposition: its origins and their publishers, who denies it, and what rules count."""

from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass

from reportedly.analysis.contradictions import party_of
from reportedly.analysis.dossier import Dossier
from reportedly.analysis.grading import PublisherGrade, grade_of, interest_of
from reportedly.analysis.origins import LOW, Count, Group, Sampler, origins_of
from reportedly.analysis.propositions import Proposition
from reportedly.analysis.retractions import Standing, standing_of
from reportedly.analysis.standards import Tally, load_standards
from reportedly.analysis.wording import voice_words
from reportedly.ledger.answers import ClaimView
from reportedly.model.ids import ClaimId, DocumentId
from reportedly.model.terms import Certainty


@dataclass(frozen=True, slots=True)
class OriginGrade:
    """One likely origin, with the grade of whoever published it."""

    root: str
    """Id of the document, or `outside:` and the name of a source that is not held."""
    grade: PublisherGrade
    interest: str | None
    """Why the publisher is on a party's side, as a sentence; None if it is not known to be."""
    by_party: str | None
    """The party that says so itself, where nobody else in the origin does; None otherwise."""
    reports: int
    """How many reports go back to it."""
    claims: tuple[ClaimId, ...]

    @property
    def is_absent(self) -> bool:
        """Whether the origin is cited but not held."""
        return self.root.startswith("outside:")


@dataclass(frozen=True, slots=True)
class Denial:
    """One claim that denies a proposition."""

    claim: ClaimView
    voice: str
    by_party: bool
    """Whether whoever denies it is a party to it."""
    interest: str | None
    """Why the report's publisher is on a party's side."""


@dataclass(frozen=True, slots=True)
class Ground:
    """What a proposition stands on."""

    proposition: Proposition
    standing: Standing
    affirming: Count
    denying: Count
    origins: tuple[OriginGrade, ...]
    """Likely origins of those who say it."""
    denials: tuple[Denial, ...]
    tally: Tally
    is_traced: bool = True
    """Whether it was worked out who copied whom."""


def survey(proposition: Proposition, dossier: Dossier) -> Ground:
    """Give the ground of a proposition, without what was taken back."""
    standing = standing_of(proposition, dossier.retractions)
    sampler = dossier.sampler
    surveyor = _Surveyor(proposition, dossier, standing)
    groups, counts = _likely(proposition, standing, sampler)
    return Ground(
        proposition=proposition,
        standing=standing,
        affirming=counts[0],
        denying=counts[1],
        origins=tuple(surveyor.origin(group) for group in groups),
        denials=tuple(surveyor.denial(one) for one in standing.denying),
        tally=Tally(
            saying=_least(standing.affirming, sampler, surveyor.known(standing.affirming)),
            firm=_least(standing.affirming, sampler, surveyor.known(standing.affirming, firm=True)),
            denying=_least(standing.denying, sampler, surveyor.known(standing.denying)),
            is_denied=bool(standing.denying),
            is_withdrawn=standing.is_withdrawn,
        ),
        is_traced=_is_traced({one.claim.document for one in proposition.said}, dossier),
    )


def _is_traced(documents: Set[DocumentId], dossier: Dossier) -> bool:
    return len(documents) < 2 or (bool(dossier.derivations) and not documents & dossier.untraced)


def _likely(
    proposition: Proposition, standing: Standing, sampler: Sampler
) -> tuple[tuple[Group, ...], tuple[Count, Count]]:
    said = (*standing.affirming, *standing.denying)
    if not said:
        return (), (Count(0, 0, 0), Count(0, 0, 0))
    left = Proposition(
        predicate=proposition.predicate, subject=proposition.subject, object=proposition.object, said=said
    )
    found = origins_of(left, sampler)
    return found.groups, (found.affirming, found.denying)


def _least(said: Sequence[ClaimView], sampler: Sampler, known: Mapping[str, str]) -> int:
    """Give the low end of the number of origins of known record; two of one publisher count as one."""
    if not known:
        return 0
    numbers = sampler.kinds(list(dict.fromkeys(one.claim.document for one in said)), known)
    return numbers[min(len(numbers) - 1, int(LOW * len(numbers)))]


@dataclass(frozen=True)
class _Surveyor:
    proposition: Proposition
    dossier: Dossier
    standing: Standing

    def known(self, said: Iterable[ClaimView], *, firm: bool = False) -> dict[str, str]:
        """Give the reports of known record that say it (`firm`: flatly), each with its publisher."""
        return {
            str(one.claim.document): self.dossier.book.publishers.key_of(one.document.publisher) or ""
            for one in said
            if load_standards().is_known_record(self._grade(one.document.publisher).grade)
            and self._interest(one.document.publisher) is None
            and not party_of(one, self.proposition, self.dossier)
            and not (firm and one.shown.stance.certainty is not Certainty.CERTAIN)
        }

    def origin(self, group: Group) -> OriginGrade:
        """Give an origin with its publisher's grade."""
        held = [one for one in self.standing.affirming if one.claim.document in group.documents]
        publisher = self._publisher(group.root)
        parties = [one for one in held if party_of(one, self.proposition, self.dossier)]
        return OriginGrade(
            root=group.root,
            grade=self._grade(publisher),
            interest=self._interest(publisher),
            by_party=voice_words(parties[0]) if parties and len(parties) == len(held) else None,
            reports=len(group.documents),
            claims=tuple(dict.fromkeys(one.claim.id for one in held)),
        )

    def denial(self, one: ClaimView) -> Denial:
        """Give a denial with who makes it."""
        by_party = party_of(one, self.proposition, self.dossier)
        return Denial(one, voice_words(one), by_party, self._interest(one.document.publisher))

    def _publisher(self, root: str) -> str | None:
        """Give who published an origin; of a source that is not held, its name if it is a publisher's."""
        if root.startswith("outside:"):
            found = self.dossier.book.publishers.find(root.partition(":")[2])
            return None if found is None else found.name
        return self.dossier.publishers.get(DocumentId(root))

    def _grade(self, publisher: str | None) -> PublisherGrade:
        return grade_of(publisher, self.proposition, self.dossier.book)

    def _interest(self, publisher: str | None) -> str | None:
        return interest_of(publisher, self.proposition, self.dossier.book, self.dossier.same)
