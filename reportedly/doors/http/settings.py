"""How the server is set up: which ledger, which address, who may do what."""

import hmac
import ipaddress
from dataclasses import dataclass, field
from enum import IntEnum
from pathlib import Path

from reportedly.model.errors import UsageError

LOOPBACK_NAMES = frozenset({"localhost", "127.0.0.1", "[::1]", "::1"})


class Role(IntEnum):
    """What a person may do; each role may do what the ones below it may."""

    READER = 1
    """Look at everything."""
    ANALYST = 2
    """Bring reports in, judge links and names, write briefs."""
    REVIEWER = 3
    """Accept, reject, dispute and approve claims."""
    ADMIN = 4
    """Grade publishers and read again."""


@dataclass(frozen=True, slots=True)
class Person:
    """Who is asking."""

    name: str
    role: Role


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything the server is told when it starts."""

    ledger: str | Path | None = None
    host: str = "127.0.0.1"
    port: int = 8765
    registry_files: tuple[Path, ...] = ()
    min_score: float = 0.5
    owner: str = "me"
    """The name that decisions made on this machine without a token are kept under."""
    tokens: dict[str, Person] = field(default_factory=dict)
    """The person that each secret token stands for."""

    @property
    def is_local(self) -> bool:
        """Whether only this machine can reach it."""
        return is_loopback(self.host)

    def check(self) -> None:
        """Refuse to be reachable from elsewhere without tokens.

        Raises: UsageError.
        """
        if not self.is_local and not self.tokens:
            raise UsageError(
                f"serve: {self.host} can be reached from other machines, so people need tokens: "
                "give --tokens FILE, or leave --host at 127.0.0.1"
            )

    def person_of(self, token: str | None) -> Person | None:
        """Give who a token stands for; without tokens, whoever sits at this machine may do everything."""
        if not self.tokens:
            return Person(self.owner, Role.ADMIN)
        if token is None:
            return None
        # Every token is compared in full, so that time tells nothing of where a guess went wrong.
        known = [
            who for secret, who in self.tokens.items() if hmac.compare_digest(secret.encode(), token.encode())
        ]
        return known[0] if known else None

    def hosts(self) -> frozenset[str]:
        """Give the names that a request may address the server by, with and without its port."""
        names = LOOPBACK_NAMES if self.is_local else {self.host}
        return frozenset(names | {f"{name}:{self.port}" for name in names})


def is_loopback(host: str) -> bool:
    """Tell whether an address is this machine itself."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return False
