"""A study: the answers of analysis over the claims that fit a question, all from one moment of the ledger."""

from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from reportedly.analysis.dossier import Dossier

if TYPE_CHECKING:
    from reportedly.analysis.hypotheses import Matrix
    from reportedly.analysis.origins import Origins
    from reportedly.analysis.precedents import Precedents, Question
    from reportedly.analysis.propositions import Proposition
    from reportedly.model.precedents import PrecedentTable
    from reportedly.model.registry import Registry


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

    def precedents(self, question: "Question", registry: "Registry", table: "PrecedentTable") -> "Precedents":
        """Give the past relations of the table and of this study that a relation is like."""
        from reportedly.analysis.precedents import Archive  # noqa: PLC0415
        from reportedly.analysis.traits import Witness  # noqa: PLC0415

        return Archive(Witness(self.dossier.propositions, registry, table)).precedents(question)

    def draft(self, about: "Sequence[Proposition]", registry: "Registry") -> "Matrix":
        """Give a drafted matrix of hypotheses about propositions of this study, one row for each origin."""
        from reportedly.analysis.hypotheses_draft import draft  # noqa: PLC0415
        from reportedly.analysis.hypotheses_rules import load_rules  # noqa: PLC0415
        from reportedly.analysis.interests import Interests  # noqa: PLC0415
        from reportedly.analysis.origins import Sampler, origins_of  # noqa: PLC0415

        sampler = Sampler(self.dossier.derivations, self.dossier.kinships)
        interests = Interests(self.dossier.propositions, registry)
        return draft([origins_of(one, sampler) for one in about], interests, load_rules())
