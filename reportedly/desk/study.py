"""A study: the answers of analysis over the claims that fit a question, all from one moment of the ledger."""

from functools import cached_property
from typing import TYPE_CHECKING

from reportedly.analysis.dossier import Dossier

if TYPE_CHECKING:
    from reportedly.analysis.origins import Origins


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
