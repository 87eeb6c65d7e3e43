"""Findings: what analysis says over many claims, never without the claims it rests on."""

from collections.abc import Sequence
from dataclasses import dataclass

from reportedly.model.errors import UngroundedFinding
from reportedly.model.ids import ClaimId


@dataclass(frozen=True, slots=True)
class Method:
    """How a finding was reached: a name and version, and the paper or standard it follows."""

    name: str
    version: str
    source: str
    """Where the method is described; `""` where it is our own, explained in the docs."""

    @property
    def signature(self) -> str:
        """`name@version`."""
        return f"{self.name}@{self.version}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """What every finding carries; kinds of finding add what they found."""

    method: Method
    claims: tuple[ClaimId, ...]
    """The claims it rests on, at least one, without repeats."""

    def __post_init__(self) -> None:
        if not self.claims:
            raise UngroundedFinding(f"{self.method.signature}: a finding needs at least one claim")


def resting_on(claims: Sequence[ClaimId]) -> tuple[ClaimId, ...]:
    """Give claims without repeats, in the order first met."""
    return tuple(dict.fromkeys(claims))
