"""The part of a study that sets a case beside others: precedents, and matrices of hypotheses."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from reportedly.desk.study_origins import OriginStudy

if TYPE_CHECKING:
    from reportedly.analysis.hypotheses import Matrix
    from reportedly.analysis.precedents import Precedents, Question
    from reportedly.analysis.propositions import Proposition
    from reportedly.model.precedents import PrecedentTable
    from reportedly.model.registry import Registry


class CaseStudy(OriginStudy):
    """Comparisons over one dossier."""

    def precedents(self, question: "Question", registry: "Registry", table: "PrecedentTable") -> "Precedents":
        """Give the past relations of the table and of this study that a relation is like."""
        from reportedly.analysis.precedents import Archive  # noqa: PLC0415
        from reportedly.analysis.traits import Witness  # noqa: PLC0415

        return Archive(Witness(self.dossier.held_propositions, registry, table)).precedents(question)

    def draft(self, about: "Sequence[Proposition]", registry: "Registry") -> "Matrix":
        """Give a drafted matrix of hypotheses about propositions of this study, one row for each origin."""
        from reportedly.analysis.hypotheses_draft import draft  # noqa: PLC0415
        from reportedly.analysis.hypotheses_rules import load_rules  # noqa: PLC0415
        from reportedly.analysis.interests import Interests  # noqa: PLC0415

        interests = Interests(self.dossier.held_propositions, registry)
        return draft(list(map(self.dossier.origins, about)), interests, load_rules())
