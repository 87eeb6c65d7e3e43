"""A corpus: what a folder of tables holds, which engine works on it, and what comes into a ledger of it."""

import hashlib
import json
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path

from reportedly.desk.arrivals import captures
from reportedly.desk.corpus.batches import UNREADABLE, Row, capture_row
from reportedly.desk.corpus.job import ROWS, Aim, CorpusEngine, Job, Step
from reportedly.desk.corpus.parts import (
    batches_of,
    count_rows,
    is_done,
    mark_done,
    part,
    read,
    tables_in,
    write,
)
from reportedly.desk.corpus.shapes import CAPTURES, batch_of, library
from reportedly.desk.importing import Gathered, keep_gathered, read_lines
from reportedly.desk.outcomes import Outcome
from reportedly.desk.plugins import ENGINES, load
from reportedly.desk.readers import chosen_size
from reportedly.desk.recipe import DEFAULT_PARSER, Recipe, fingerprint
from reportedly.ledger.address import Address
from reportedly.model.documents import Unreadable
from reportedly.model.errors import ExtractorError, SourceEmpty, SourceMissing, SourceUnreadable, UsageError
from reportedly.model.records import Record

MANIFEST = "corpus.json"
CAPTURED = 200
"""Reports of a folder that are held at once while they are brought into a table."""
KEPT = ("document", "claim", "reject")


@dataclass(frozen=True, slots=True)
class Corpus:
    """A folder of tables that were made of a corpus."""

    folder: Path

    def work(self, job: Job, source: Path, engine: str) -> Iterator[Step]:
        """Do a job by an engine and yield each step; what was done before is not done again.

        Args:
            source: a Parquet file, a folder of them, a folder that a job made, or a folder of reports.
            engine: name of an installed engine.
        Raises: ReportedlyError.
        """
        library()
        made = load(ENGINES, engine)
        if not isinstance(made, CorpusEngine):
            raise ExtractorError(f"engine {engine!r} does no work on big corpora; choose another")
        if not source.exists():
            raise SourceMissing(f"{source}: there is no such file or folder")
        yield from self._settle(source, job)
        yield from made.run(replace(job, tables=self._tables(source)))

    def _settle(self, source: Path, job: Job) -> Iterator[Step]:
        """Hold what is in the folder against the job, and bring reports that are no tables into one."""
        self._check(source, job)
        if source.is_dir() and not _tables_at(source) and not is_done(self.folder / "captures"):
            done = 0
            for done in _tabulate(source, self.folder / "captures", job.rows):
                yield Step("captures", done)
            mark_done(self.folder / "captures")

    def _tables(self, source: Path) -> tuple[Path, ...]:
        found = _tables_at(source) or tables_in(self.folder / "captures")
        if not found:
            raise SourceEmpty(f"{source}: there is neither a Parquet file nor a report in it")
        return found

    def _check(self, source: Path, job: Job) -> None:
        """Note what the tables are made of; refuse to go on with something else.

        Raises: UsageError.
        """
        path, key = self.folder / MANIFEST, "read" if job.aim is Aim.READ else "copies"
        noted = json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
        own = {"source": _digest(source), "rows": job.rows}
        if job.aim is Aim.READ:
            own["recipe"] = fingerprint(job.recipe)
            own["extractors"] = None if job.recipe.extractors is None else sorted(job.recipe.extractors)
        if noted.setdefault(key, own) != own:
            differs = ", ".join(name for name in own if noted[key].get(name) != own[name])
            raise UsageError(
                f"{self.folder}: it was begun with another {differs}; choose an empty folder with --to, or "
                f"run it as it was begun"
            )
        self.folder.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps(noted, indent=1, sort_keys=True) + "\n", encoding="utf-8")

    def summary(self, aim: Aim) -> Record:
        """Give what a job made, in numbers."""
        if aim is Aim.READ:
            kinds = self._counted("outcomes", "kind")
            names = ("document", "claim", "reject", "unreadable", "trouble")
            counts = {f"{name}s": kinds[name] for name in names}
        else:
            troubled = self._counted("texts", "trouble")
            counts = {"texts": troubled.pop(None, 0), "unreadables": sum(troubled.values())}
            counts["copies"] = count_rows(self.folder / "copies")
        if aim is Aim.ORIGINS:
            counts |= self._blocks()
        return {"type": "corpus", "made": aim.value, "to": str(self.folder), **counts}

    def _blocks(self) -> dict[str, int]:
        found = {"documents": 0, "derived": 0, "cut_blocks": 0}
        blocks, cut = set[str](), set[str]()
        for path in tables_in(self.folder / "origins"):
            table = read(path, ("block", "cut", "parent", "block_size"))
            found["documents"] += table.num_rows
            found["derived"] += table.num_rows - table["parent"].null_count
            for block, piece, size in zip(
                *(table[one].to_pylist() for one in ("block", "cut", "block_size")), strict=True
            ):
                if size > 1:
                    blocks.add(block)
                if piece:
                    cut.add(block)
        return {**found, "blocks": len(blocks), "cut_blocks": len(cut)}

    def _counted(self, table: str, column: str) -> "Counter[str | None]":
        counts = Counter[str | None]()
        for path in tables_in(self.folder / table):
            found = library("pyarrow.compute").value_counts(read(path, (column,)).column(0)).to_pylist()
            counts.update({one["values"]: one["counts"] for one in found})
        return counts

    def keep(self, ledger: Path | Address) -> Iterator[Outcome]:
        """Yield what becomes of each report that was read, once the ledger has it.

        Every claim is checked against the words that it rests on, as an import is; ids are those of `read`.
        Raises: SourceMissing, SourceUnreadable, LedgerError.
        """
        if not is_done(self.folder / "outcomes"):
            raise SourceMissing(
                f"{self.folder}: no reading is finished there; run `corpus read … --to {self.folder}` first"
            )
        yield from keep_gathered(self._gathered(), self.folder.name, ledger)

    def _gathered(self) -> Iterator[Gathered | Unreadable]:
        for path in tables_in(self.folder / "outcomes"):
            yield from _troubled(path)
            for one in read_lines(_lines(path), str(path)):
                if isinstance(one, Gathered | Unreadable):
                    yield one


def job_for(
    aim: Aim,
    to: Path,
    *,
    processes: int = 1,
    master: str | None = None,
    rows: int = ROWS,
    **chosen: "Iterable[str | Path] | str | None",
) -> Job:
    """Give the job for what a person asks.

    Args:
        chosen: `registry`, `places`, `parser`, `extractors`, `reader` to read with; None for the usual.
    """
    parser, extractors, reader = (chosen.get(name) for name in ("parser", "extractors", "reader"))
    recipe = Recipe(
        registry_files=tuple(Path(one).absolute() for one in chosen.get("registry") or ()),
        places_files=tuple(Path(one).absolute() for one in chosen.get("places") or ()),
        parser=str(parser or DEFAULT_PARSER),
        extractors=None if extractors is None else tuple(str(one) for one in extractors),
        reader=chosen_size(None if reader is None else str(reader)),
    )
    return Job(aim=aim, tables=(), to=to, recipe=recipe, processes=processes, master=master, rows=rows)


def _lines(path: Path) -> Iterator[str]:
    for batch in batches_of([path], 1_000):
        for row in batch.select(["kind", "record"]).to_pylist():
            if row["kind"] in KEPT:
                yield row["record"]


def _troubled(path: Path) -> Iterator[Unreadable]:
    for row in read(path, ("source", "reason"), [("kind", "=", "unreadable")]).to_pylist():
        yield Unreadable(row["source"], SourceUnreadable(row["reason"]))


def _tables_at(source: Path) -> tuple[Path, ...]:
    """Give the tables that a path stands for; none, if it is a folder of reports."""
    if source.is_file():
        return (source,)
    return tables_in(source / "outcomes") if is_done(source / "outcomes") else tables_in(source)


def _tabulate(source: Path, to: Path, rows: int) -> Iterator[int]:
    """Write the reports of a folder as a table of captures; yield how many parts there are so far."""
    found, number = captures([source], []), 0
    while batch := list(islice(found, min(rows, CAPTURED))):
        made = [_unread(one) if isinstance(one, Unreadable) else capture_row(one) for one in batch]
        write(part(to, number), CAPTURES, [batch_of(made, CAPTURES)])
        number += 1
        yield number


def _unread(one: Unreadable) -> Row:
    """Give the row of an input that holds no report, so that it is told again where the table is read."""
    return {"source": one.source, "media": UNREADABLE, "text": str(one.error)}


def _digest(source: Path) -> str:
    """Give a digest of which tables a source has and how big they are, or of its name for reports."""
    files = _tables_at(source)
    told = [f"{one.name} {one.stat().st_size}" for one in files] or [str(source.resolve())]
    return hashlib.sha256("\n".join(told).encode("utf-8", "surrogateescape")).hexdigest()[:20]
