"""The part of a study that all others stand on: the claims, and the origins of what they say."""

from functools import cached_property
from typing import TYPE_CHECKING

from reportedly.analysis.dossier import Dossier

if TYPE_CHECKING:
    from reportedly.analysis.origins import Origins, Sampler


class OriginStudy:
    """Origins over one dossier."""

    def __init__(self, dossier: Dossier) -> None:
        self.dossier = dossier

    @cached_property
    def origins(self) -> "tuple[Origins, ...]":
        """The independent origins of each proposition, in most reports first, by what somebody stands by."""
        return tuple(map(self.dossier.origins, self.dossier.propositions))

    def first_origins(self, count: int) -> "tuple[Origins, ...]":
        """Give the origins of so many propositions, those in most reports first."""
        return tuple(map(self.dossier.origins, self.dossier.propositions[:count]))

    @property
    def sampler(self) -> "Sampler":
        """What counts origins."""
        return self.dossier.sampler
