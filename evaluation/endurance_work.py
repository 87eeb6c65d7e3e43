"""What is killed: reading, deciding, importing, moving a schema forward."""

import json
import shutil
import sqlite3
from collections.abc import Callable, Iterable
from contextlib import closing
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Protocol

from evaluation.bench_texts import vary
from reportedly.desk import ClaimQuery, Desk, Recipe, Workshop
from reportedly.ledger import upgrade
from reportedly.ledger.connect import for_writing, make_engine
from reportedly.ledger.schema import APPLICATION_ID, KEPT, REVISIONS
from reportedly.ledger.store import Ledger
from reportedly.model.documents import Document, Unreadable
from reportedly.model.errors import ReportedlyError
from reportedly.model.ids import DocumentId
from reportedly.model.lossless import case_records

REPORTS = 8
DECISIONS = 12
EVERYTHING = ClaimQuery(min_score=0.0)

Tell = Callable[[str], None]


class Work(Protocol):
    """Something the program does to a ledger, that can be killed and done again."""

    @property
    def name(self) -> str:
        """What it is called in the report."""

    def prepare(self, place: Path) -> None:
        """Leave in an empty folder what the work begins with."""

    def do(self, place: Path, tell: Tell) -> None:
        """Do it, or go on with it; tell the name of each thing once the program says that it is kept."""

    def check(self, place: Path, told: set[str]) -> list[str]:
        """Give what is wrong after a kill: the ledger does not verify, or something told is not there."""

    def state(self, place: Path) -> object:
        """Give what must be the same as after undisturbed work."""


@cache
def workshop() -> Workshop:
    """Give a workshop with everything loaded, so that a fork of this process reads at once."""
    made = Workshop(Recipe(extractors=("patterns",)))
    warm = Document(DocumentId("document-warm"), "warm", "The Red Hill Front attacked Gao.", "0" * 64, "en")
    list(made.read([warm]))
    return made


def desk_at(path: Path) -> Desk:
    """Give a desk that reads with what is loaded already."""
    desk = Desk(path, extractors=["patterns"])
    desk._workshop = workshop()
    return desk


def troubles_of(path: Path, told: set[str], held: Callable[[Ledger], Iterable[str]]) -> list[str]:
    """Give what is wrong with the ledger at a path, and what was told as kept and is not there."""
    if not path.exists():
        return [f"{len(told)} things were told as kept, and there is no ledger"] if told else []
    try:
        with Ledger.open(path) as ledger:
            wrong = [f"{one.where}: {one.trouble}" for one in ledger.verify().troubles]
            missing = told - set(held(ledger))
    except ReportedlyError as error:
        return [str(error)]
    return wrong + [f"{one} was told as kept and is not there" for one in sorted(missing)]


def content_of(path: Path) -> object:
    """Give how many rows the kept tables of a ledger hold, and its documents, claims and readings by id.

    Runs and their ends are left out: work that is begun ten times has more of them.
    """
    with closing(sqlite3.connect(path)) as raw:
        rows = {
            table: sorted(raw.execute(query).fetchall())
            for table, query in {
                "documents": "SELECT id, text FROM documents",
                "claims": "SELECT id, predicate FROM claims",
                "readings": "SELECT id, score, content FROM readings",
                "rejects": "SELECT id, reason FROM rejects",
                "sightings": "SELECT document_no, source FROM sightings",
                "decisions": "SELECT kind, about, value, reason FROM decisions",
            }.items()
        }
        return {**rows, "sightings": len(rows["sightings"])}


def documents_in(ledger: Ledger) -> list[str]:
    """Give the ids of the documents that a ledger holds."""
    return [one.header.id for one in ledger.view.documents()]


class _OnOneLedger:
    """What work on one ledger is checked by: all that it was told is kept, and the content at its end."""

    __slots__ = ()

    def held(self, ledger: Ledger) -> list[str]:
        """Give what a ledger holds of what is told; here its documents."""
        return documents_in(ledger)

    def check(self, place: Path, told: set[str]) -> list[str]:
        """Verify, and look for everything told."""
        return troubles_of(place / "ledger.db", told, self.held)

    def state(self, place: Path) -> object:
        """Give all content."""
        return content_of(place / "ledger.db")


@dataclass(frozen=True, slots=True)
class Reading(_OnOneLedger):
    """`read`: reports from a folder, one transaction each."""

    name: str = "read"

    def prepare(self, place: Path) -> None:
        """Write the reports."""
        reports = place / "reports"
        reports.mkdir()
        for number, text in enumerate(vary(REPORTS)):
            (reports / f"{number:03}.txt").write_text(text, encoding="utf-8")

    def do(self, place: Path, tell: Tell) -> None:
        """Read them, or those that are not held yet."""
        for outcome in desk_at(place / "ledger.db").read([place / "reports"]):
            if isinstance(outcome, Unreadable):
                raise outcome.error
            tell(outcome.document.id)


@cache
def _read_once(folder: str) -> Path:
    place = Path(folder) / "model"
    place.mkdir(parents=True, exist_ok=True)
    work = Reading()
    work.prepare(place)
    work.do(place, lambda _: None)
    return place / "ledger.db"


def model_ledger(place: Path) -> Path:
    """Give a ledger to begin with, read once for all rounds."""
    return _read_once(str(place.parent))


@dataclass(frozen=True, slots=True)
class Deciding(_OnOneLedger):
    """`review` and `decide`: verdicts on claims, and grades taken back."""

    name: str = "decide"

    def prepare(self, place: Path) -> None:
        """Put a ledger there."""
        shutil.copy(model_ledger(place), place / "ledger.db")

    def do(self, place: Path, tell: Tell) -> None:
        """Judge each of the first claims once; a comment says which, so that none is judged twice."""
        with Ledger.open(place / "ledger.db", read_only=True) as ledger:
            claims = sorted(one.claim.id for one in ledger.view.claims(EVERYTHING))[:DECISIONS]
            done = {one.decision.about[0] for one in ledger.view.decision_history()}
        with desk_at(place / "ledger.db") as desk:
            for claim in claims:
                if claim not in done:
                    desk.reviews.decide(claim, "accept", why="endurance", by="nobody")
                tell(claim)

    def held(self, ledger: Ledger) -> list[str]:
        """Give the claims that have a verdict."""
        return [one.decision.about[0] for one in ledger.view.decision_history()]


@dataclass(frozen=True, slots=True)
class Importing(_OnOneLedger):
    """`import`: an export of another ledger, taken in."""

    name: str = "import"

    def prepare(self, place: Path) -> None:
        """Write the export."""
        with Desk(model_ledger(place)) as desk, open(place / "export.jsonl", "w", encoding="utf-8") as out:
            for record in case_records(desk.takeaway.whole_case()):
                out.write(json.dumps(record, ensure_ascii=False) + "\n")

    def do(self, place: Path, tell: Tell) -> None:
        """Import it, from its beginning."""
        for outcome in desk_at(place / "ledger.db").takeaway.import_lines(place / "export.jsonl"):
            if isinstance(outcome, Unreadable):
                raise outcome.error
            tell(outcome.document.id)


@dataclass(frozen=True, slots=True)
class Migrating:
    """Opening a ledger of the first released schema."""

    name: str = "migrate"

    def prepare(self, place: Path) -> None:
        """Make a ledger as the first revision left it."""
        make_old(model_ledger(place), place / "ledger.db", REVISIONS[0])

    def do(self, place: Path, tell: Tell) -> None:
        """Open it."""
        Ledger.open(place / "ledger.db").close()
        tell("moved")

    def check(self, place: Path, told: set[str]) -> list[str]:
        """See what revision it is at: the old one whole, or the new one whole and verified."""
        with closing(sqlite3.connect(place / "ledger.db")) as raw:
            (found,) = raw.execute("SELECT version_num FROM alembic_version").fetchone()
            (damage,) = raw.execute("PRAGMA integrity_check").fetchone()
        if damage != "ok" or found not in (REVISIONS[0], REVISIONS[-1]):
            return [f"at revision {found}, {damage}"]
        if found == REVISIONS[0]:
            return ["it was told as moved and is not"] if told else []
        return troubles_of(place / "ledger.db", told, lambda _: ["moved"])

    def state(self, place: Path) -> object:
        """Give all content, and that the file as it was lies beside it."""
        kept = place / f"ledger.db.before-{REVISIONS[-1]}"
        return content_of(place / "ledger.db"), kept.exists()


def make_old(held: Path, path: Path, revision: str) -> None:
    """Make a ledger as a revision of the schema left it, with the kept rows of another."""
    engine = make_engine(path, read_only=False, create=True, wait_seconds=1)
    with for_writing(engine).begin() as connection, closing(sqlite3.connect(held)) as source:
        connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
        upgrade._migrate(connection, revision)
        made = set(connection.exec_driver_sql("SELECT name FROM sqlite_master").scalars())
        for table in (one.name for one in KEPT if one.name in made):
            rows = source.execute(f"SELECT * FROM {table}").fetchall()  # noqa: S608
            if rows:
                marks = ", ".join("?" * len(rows[0]))
                connection.exec_driver_sql(f"INSERT INTO {table} VALUES ({marks})", rows)  # noqa: S608
    engine.dispose()
