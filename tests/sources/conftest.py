"""What the tests of sources share: the outcome of reading paths, split by kind."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from reportedly.model.documents import Capture, Unreadable
from reportedly.sources.files import FileSource


@dataclass(frozen=True)
class Outcome:
    """Captures and refusals in the order of their coming."""

    captures: list[Capture]
    refusals: list[Unreadable]

    @property
    def trouble(self) -> str:
        """The message of the only refusal."""
        (refusal,) = self.refusals
        return str(refusal.error)


@pytest.fixture(scope="session")
def read() -> Callable[..., Outcome]:
    """Read paths with a file source."""

    def read_paths(*paths: str | Path, **options: int) -> Outcome:
        found = list(FileSource([str(path) for path in paths], **options).captures())  # type: ignore[arg-type]
        return Outcome(
            [entry for entry in found if isinstance(entry, Capture)],
            [entry for entry in found if isinstance(entry, Unreadable)],
        )

    return read_paths
