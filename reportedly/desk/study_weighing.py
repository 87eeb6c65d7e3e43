"""The part of a study that weighs: what there is to go by, and what is at odds."""

from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING

from reportedly.desk.study_origins import OriginStudy

if TYPE_CHECKING:
    from reportedly.analysis.contradictions import Contradiction
    from reportedly.analysis.propositions import Key
    from reportedly.analysis.weighing import Weight


class WeighingStudy(OriginStudy):
    """Weights over one dossier."""

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

    @cached_property
    def tensions(self) -> "Mapping[Key, tuple[Contradiction, ...]]":
        """What stands against each proposition; one with nothing against it is absent."""
        from reportedly.analysis.weighing import tensions_of  # noqa: PLC0415

        return tensions_of(self.contradictions)

    def weigh_only(
        self, tensions: "Mapping[Key, tuple[Contradiction, ...]]", likelihood: str | None = None
    ) -> "Weight":
        """Give what there is to go by for the first proposition of this study.

        Args:
            tensions: what stands against it, from a study of more than it.
            likelihood: id of the scale on which likelihood is asked for.
        Raises: UsageError, if there is no such scale.
        """
        from reportedly.analysis.standards import load_standards  # noqa: PLC0415
        from reportedly.analysis.weighing import weigh  # noqa: PLC0415

        asked = None if likelihood is None else load_standards().scale(likelihood)
        one = self.dossier.propositions[0]
        return weigh(one, self.dossier, tensions.get(one.key, ()), asked)
