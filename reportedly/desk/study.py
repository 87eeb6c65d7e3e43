"""A study: the answers of analysis over the claims that fit a question, all from one moment of the ledger."""

from collections.abc import Iterable
from functools import cached_property
from typing import TYPE_CHECKING

from reportedly.analysis.dossier import Dossier
from reportedly.model.findings import Finding

if TYPE_CHECKING:
    from reportedly.analysis.consequences import Consequence
    from reportedly.analysis.contradictions import Contradiction
    from reportedly.analysis.origins import Origins
    from reportedly.analysis.weighing import Weight
    from reportedly.analysis.what_if import Removal
    from reportedly.ledger.answers import ClaimView


class Study:
    """Findings over one dossier; each is worked out when it is first asked for."""

    def __init__(self, dossier: Dossier) -> None:
        self.dossier = dossier

    @cached_property
    def origins(self) -> "tuple[Origins, ...]":
        """The independent origins of each proposition, in most reports first."""
        from reportedly.analysis.origins import Sampler, origins_of  # noqa: PLC0415

        sampler = Sampler(self.dossier.derivations, self.dossier.kinships)
        return tuple(origins_of(one, sampler) for one in self.dossier.propositions)

    @cached_property
    def contradictions(self) -> "tuple[Contradiction, ...]":
        """What is both said and denied, what was taken back, and what is in tension."""
        from reportedly.analysis.contradictions import contradictions  # noqa: PLC0415

        return contradictions(self.dossier)

    @cached_property
    def weights(self) -> "tuple[Weight, ...]":
        """What there is to go by for each proposition, without likelihood; in most reports first."""
        return self.weigh()

    def weigh(self, likelihood: str | None = None) -> "tuple[Weight, ...]":
        """Give what there is to go by for each proposition, in most reports first.

        Args:
            likelihood: id of the scale on which likelihood is asked for: `icd203` or `phia`.
        Raises: UsageError, if there is no such scale.
        """
        from reportedly.analysis.weighing import weigh_all  # noqa: PLC0415

        return weigh_all(self.dossier, likelihood)

    @property
    def findings(self) -> tuple[Finding, ...]:
        """Every finding there is: whatever this study keeps as a tuple of findings."""
        kept = [name for name, value in vars(type(self)).items() if isinstance(value, cached_property)]
        found = [value for name in kept if isinstance(value := getattr(self, name), tuple)]
        return tuple(one for group in found for one in group if isinstance(one, Finding))

    def what_if(
        self, removals: "Iterable[Removal]", *, with_copies: bool = False
    ) -> "tuple[Consequence, ...]":
        """Give what becomes of each finding if some of what is known is taken away; what falls comes first.

        Args:
            with_copies: whether reports go, too, that most likely go back to one taken away.
        """
        from reportedly.analysis.consequences import compare  # noqa: PLC0415
        from reportedly.analysis.what_if import without  # noqa: PLC0415

        left = Study(without(self.dossier, removals, with_copies=with_copies))
        return compare(self.findings, left.findings)

    def removed(self, removals: "Iterable[Removal]", *, with_copies: bool = False) -> "tuple[ClaimView, ...]":
        """Give the claims that would be taken away."""
        from reportedly.analysis.what_if import removed_claims, without  # noqa: PLC0415

        return removed_claims(self.dossier, without(self.dossier, removals, with_copies=with_copies))

    def removals(self, wanted: str) -> "tuple[Removal, ...]":
        """Give what somebody means to take away: a claim, a report, a publisher, a source, or the last two.

        Args:
            wanted: an id, or enough of its beginning; a name; either may follow `publisher:` or the like.
        Raises: UsageError, if it is nothing that these claims rest on, or could be several things.
        """
        from reportedly.analysis.what_if import removals_meant  # noqa: PLC0415

        return removals_meant(self.dossier, wanted)
