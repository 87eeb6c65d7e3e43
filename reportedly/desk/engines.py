"""Engines: where documents are read. The plain one reads here; others come by entry point."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol, runtime_checkable

from reportedly.desk.outcomes import Arrival, Outcome
from reportedly.desk.plugins import ENGINES, load
from reportedly.desk.recipe import Recipe
from reportedly.desk.workshop import LANGUAGE_MODEL, Workshop
from reportedly.model.errors import ExtractorError, UsageError

LOCAL = "local"
"""The engine of several processes on this machine."""


@runtime_checkable
class Engine(Protocol):
    """Something that reads batches by a recipe; every engine gives equal outcomes in equal order."""

    def read(self, recipe: Recipe, batches: Iterable[Sequence[Arrival]], jobs: int) -> Iterator[Outcome]:
        """Yield what becomes of each arrival, in the order they came.

        Args:
            jobs: how many batches to read at once (> 0).
        """
        ...


@dataclass(frozen=True, slots=True)
class Here:
    """The engine that reads in this process, with a workshop that stays open."""

    workshop: Workshop

    def read(
        self,
        recipe: Recipe,  # noqa: ARG002 - the workshop has its own
        batches: Iterable[Sequence[Arrival]],
        jobs: int,  # noqa: ARG002 - one at a time
    ) -> Iterator[Outcome]:
        """Yield what becomes of each arrival, in order."""
        for batch in batches:
            yield from self.workshop.read(batch)


def choose_engine(workshop: Workshop, jobs: int) -> Engine:
    """Give the engine for so many processes.

    Raises: UsageError, if `jobs` is below one, or above it with an extractor that counts what it costs.
    """
    if jobs < 1:
        raise UsageError(f"--jobs {jobs}: there must be at least one; leave it out to read in one process")
    if jobs == 1:
        return Here(workshop)
    if LANGUAGE_MODEL in (workshop.recipe.extractors or ()):
        raise UsageError(
            f"--jobs {jobs}: {LANGUAGE_MODEL} counts what it costs in one process; leave --jobs out"
        )
    made = load(ENGINES, LOCAL)
    if not isinstance(made, Engine):
        raise ExtractorError(f"engine {LOCAL!r} has no `read`; install the program again")
    return made
