"""A study: the answers of analysis over the claims that fit a question, all from one moment of the ledger."""

from collections.abc import Iterable
from functools import cached_property
from typing import TYPE_CHECKING

from reportedly.desk.study_cases import CaseStudy
from reportedly.desk.study_pictures import PictureStudy
from reportedly.desk.study_warning import WarningStudy
from reportedly.desk.study_weighing import WeighingStudy
from reportedly.model.findings import Finding

if TYPE_CHECKING:
    from reportedly.analysis.consequences import Consequence
    from reportedly.analysis.what_if import Removal
    from reportedly.ledger.answers import ClaimView


class Study(PictureStudy, WeighingStudy, WarningStudy, CaseStudy):
    """Findings over one dossier; each is worked out when it is first asked for."""

    @property
    def findings(self) -> tuple[Finding, ...]:
        """Every finding there is: whatever this study keeps as a tuple of findings."""
        made = {name: value for kind in type(self).__mro__ for name, value in vars(kind).items()}
        kept = [name for name, value in made.items() if isinstance(value, cached_property)]
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
