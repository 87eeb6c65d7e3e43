"""A job: what is to be made of a corpus, from where and to where; and what an engine for it is."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any, Protocol, runtime_checkable

from reportedly.desk.recipe import Recipe

LEAST_CONTAINED = 0.1
"""Share of a document's prints that another must have to be among its copies."""
ROWS = 1_000
"""Reports in one part: what a process holds at a time."""


class Aim(StrEnum):
    """What is made of a corpus."""

    READ = "read"
    COPIES = "copies"
    ORIGINS = "origins"


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """One piece of work; equal jobs give equal rows on every engine, if not in equal files."""

    aim: Aim
    tables: tuple[Path, ...]
    """Parquet files of captures or outcomes, in order."""
    to: Path
    """Folder that holds a folder for each table that is made."""
    recipe: Recipe
    processes: int = 1
    master: str | None = None
    """Where Spark runs: `local[2]`, `spark://host:7077`, `yarn`, `k8s://…`; None for its own setting."""
    rows: int = ROWS


@dataclass(frozen=True, slots=True)
class Step:
    """How far an engine has come."""

    stage: str
    done: int
    total: int | None = None
    """How many parts there are; None where that is not known."""


@runtime_checkable
class CorpusEngine(Protocol):
    """Something that does jobs over big corpora."""

    def run(self, job: Job) -> Iterator[Step]:
        """Do a job and yield each step; what is done already is not done again.

        Raises: ReportedlyError.
        """
        ...


Each = Callable[[Callable[[Any], Any], Iterable[Any]], Iterator[Any]]
"""Does one thing for each of many, on as many processes as there are, and yields results in order."""
