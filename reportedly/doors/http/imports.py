"""Imports: what is dropped on the workbench is kept beside the ledger and read in the background."""

import hashlib
import queue
import re
import threading
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from reportedly.desk import Desk, ReadDocument
from reportedly.doors.http.settings import Settings
from reportedly.model.errors import ReportedlyError

MOST_BYTES = 50_000_000
MOST_KEPT = 200
"""Finished imports that are remembered until the server ends."""


@dataclass(frozen=True, slots=True)
class Import:
    """One file on its way into the ledger."""

    id: str
    name: str
    state: str
    """waiting, reading, done or failed."""
    documents: tuple[str, ...] = ()
    claims: int = 0
    troubles: tuple[str, ...] = ()


class Importer:
    """Reads what was dropped, in the order it came, in one thread of its own."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._jobs: dict[str, Import] = {}
        self._waiting: queue.Queue[tuple[str, Path] | None] = queue.Queue()
        self._lock = threading.Lock()
        self._thread: threading.Thread | None = None

    def folder(self, desk: Desk) -> Path:
        """Give the folder that keeps what was dropped: beside the ledger, by its name."""
        return desk.ledger.with_name(f"{desk.ledger.stem}-imports")

    def add(self, desk: Desk, name: str, content: bytes) -> Import:
        """Keep a file and put it in the queue."""
        digest = hashlib.sha256(content).hexdigest()
        place = self.folder(desk) / digest[:16] / safe_name(name)
        place.parent.mkdir(parents=True, exist_ok=True)
        if not place.exists():
            place.write_bytes(content)
        job = Import(f"import-{digest[:20]}", place.name, "waiting")
        with self._lock:
            self._jobs.pop(job.id, None)
            self._jobs[job.id] = job
            while len(self._jobs) > MOST_KEPT:
                self._jobs.pop(next(iter(self._jobs)))
        self._waiting.put((job.id, place))
        self._start()
        return job

    def jobs(self) -> Sequence[Import]:
        """Give every import since the server started, the latest last."""
        with self._lock:
            return tuple(self._jobs.values())

    def close(self) -> None:
        """Finish what is being read and stop."""
        if self._thread is not None:
            self._waiting.put(None)
            self._thread.join(timeout=30)

    def _start(self) -> None:
        if self._thread is None:
            self._thread = threading.Thread(target=self._work, name="importer", daemon=True)
            self._thread.start()

    def _work(self) -> None:
        settings = self._settings
        with Desk(settings.ledger, registry_files=settings.registry_files) as desk:
            while (job := self._waiting.get()) is not None:
                self._read(desk, *job)

    def _read(self, desk: Desk, id_: str, place: Path) -> None:
        self._set(id_, state="reading")
        documents: list[str] = []
        troubles: list[str] = []
        claims = 0
        try:
            for outcome in desk.read([place]):
                if isinstance(outcome, ReadDocument):
                    documents.append(outcome.document.id)
                    claims += len(outcome.shown(desk.min_score))
                    troubles += [str(trouble) for trouble in outcome.troubles]
                else:
                    troubles.append(str(outcome.error))
        except ReportedlyError as error:
            troubles.append(str(error))
        except Exception as error:  # whatever a file does to a reader, those after it are still read
            troubles.append(f"{place.name}: it could not be read ({type(error).__name__}: {error})")
        # Where the server keeps a file is nobody's business who dropped it: its name says which it is.
        troubles = [words.replace(str(place), place.name) for words in troubles]
        state = "done" if documents else "failed"
        self._set(id_, state=state, documents=tuple(documents), claims=claims, troubles=tuple(troubles))

    def _set(self, id_: str, **changes: object) -> None:
        with self._lock:
            if id_ in self._jobs:
                self._jobs[id_] = replace(self._jobs[id_], **changes)  # type: ignore[arg-type]


def safe_name(name: str) -> str:
    """Give the last part of a name with nothing in it that a path could mean; never empty."""
    last = re.split(r"[\\/]", name)[-1]
    kept = "".join(character if character.isprintable() else "_" for character in last).strip(". ")
    return kept[-120:] or "report.txt"
