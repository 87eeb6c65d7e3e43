"""Sentences: what an answer is made of. Each rests on claims, and names the methods that led to it."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from reportedly.analysis.dossier import Dossier
from reportedly.analysis.origins import Origins, Sampler, origins_of
from reportedly.analysis.propositions import Proposition
from reportedly.analysis.retractions import Standing, standing_of
from reportedly.analysis.wording import report_words
from reportedly.ledger.answers import ClaimView
from reportedly.model.findings import Finding, Method, resting_on
from reportedly.model.ids import ClaimId, DocumentId

MOST = 12
"""Sentences of one kind in an answer; what is left out is counted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence(Finding):
    """One thing that an answer says."""

    says: str
    using: tuple[Method, ...] = ()
    """The methods of the findings that it puts into words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What there is to say to a question; no sentence means that nothing on record speaks of it."""

    sentences: tuple[Sentence, ...]
    cannot: tuple[str, ...] = ()
    """What cannot be told from what is on record."""


@dataclass(frozen=True)
class Matter:
    """One proposition with everything that it is judged by."""

    proposition: Proposition
    dossier: Dossier
    sampler: Sampler
    name_of: Callable[[DocumentId], str] = field(default=str)
    """Words for a report that makes none of the claims."""

    @cached_property
    def standing(self) -> Standing:
        """The claims about it, by whether anybody stands by them."""
        return standing_of(self.proposition, self.dossier.retractions)

    @property
    def affirming(self) -> tuple[ClaimView, ...]:
        """Those that say it, and that nobody took back."""
        return self.standing.affirming

    @property
    def denying(self) -> tuple[ClaimView, ...]:
        """Those that deny it, and that nobody took back."""
        return self.standing.denying

    @cached_property
    def origins(self) -> Origins:
        """The independent origins of the proposition, by what somebody stands by."""
        return origins_of(self.proposition, self.sampler, self.dossier.retractions)

    @cached_property
    def by_report(self) -> dict[DocumentId, tuple[ClaimView, ...]]:
        """The claims about it in each report."""
        found: dict[DocumentId, tuple[ClaimView, ...]] = {}
        for one in self.proposition.said:
            found[one.claim.document] = (*found.get(one.claim.document, ()), one)
        return found

    def report(self, document: DocumentId) -> str:
        """Give words for a report: its publisher and day."""
        said = self.by_report.get(document)
        return report_words(said[0]) if said else self.name_of(document)

    def claims_of(self, documents: Iterable[DocumentId]) -> tuple[ClaimId, ...]:
        """Give the claims about it in some reports."""
        return ids([one for document in documents for one in self.by_report.get(document, ())])


@dataclass(frozen=True, slots=True)
class Speaker:
    """Makes the sentences of one kind of answer."""

    method: Method

    def say(self, says: str, claims: Sequence[ClaimId], *using: Method) -> Sentence:
        """Give a sentence that rests on these claims."""
        return Sentence(method=self.method, claims=resting_on(claims), says=says, using=using)


def ids(said: Iterable[ClaimView]) -> tuple[ClaimId, ...]:
    """Give the ids of claims."""
    return tuple(dict.fromkeys(one.claim.id for one in said))


def reports_of(said: Iterable[ClaimView]) -> int:
    """Give in how many reports claims stand."""
    return len({one.claim.document for one in said})


def left_out(number: int, what: str) -> tuple[str, ...]:
    """Give that so many more were found than are told, as what cannot be read here."""
    return (
        (f"{number} more {what} are left out here; narrow the question to see them.",) if number > 0 else ()
    )
