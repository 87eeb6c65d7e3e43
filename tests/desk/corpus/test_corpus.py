"""A corpus comes into a ledger as if its reports had been read there."""

from pathlib import Path

import pytest
from corpora import RULES

from reportedly.desk import Desk, ReadDocument
from reportedly.desk.corpus.corpus import Corpus, job_for
from reportedly.desk.corpus.job import Aim
from reportedly.ledger.store import Ledger
from reportedly.model.errors import SourceMissing, UsageError


def worked(to: Path, source: Path, aim: Aim = Aim.READ, rows: int = 1000) -> Corpus:
    """Give the corpus after a job on this machine."""
    corpus = Corpus(to)
    for _ in corpus.work(job_for(aim, to, rows=rows, extractors=RULES.extractors), source, "local"):
        pass
    return corpus


def ids_in(ledger: Path) -> set[str]:
    """Give the ids of all that a ledger holds."""
    found: set[str] = set()
    with Ledger.open(ledger, read_only=True) as held:
        for one in held.view.documents():
            detail = held.view.document(one.header.id)
            found |= {detail.document.id, *(each.id for each in detail.rejects)}
            found |= {each.claim.id for each in detail.read_claims}
            found |= {reading.id for each in detail.read_claims for reading in each.readings}
    return found


def test_kept_ids_are_those_of_reading(folder: Path, tmp_path: Path) -> None:
    """Documents, claims, readings and rejects; kept twice, nothing is new."""
    (folder / "empty.txt").write_text("", encoding="utf-8")
    read, kept = tmp_path / "read.db", tmp_path / "kept.db"
    list(Desk(read, extractors=RULES.extractors).read([folder]))
    corpus = worked(tmp_path / "out", folder, rows=2)
    outcomes = list(corpus.keep(kept))
    assert sum(not isinstance(one, ReadDocument) for one in outcomes) == 1
    assert ids_in(kept) == ids_in(read)
    again = [one for one in corpus.keep(kept) if isinstance(one, ReadDocument)]
    assert all(one.news is not None and one.news.claims == 0 for one in again)
    made = corpus.summary(Aim.READ)
    assert (made["documents"], made["unreadables"]) == (3, 1)


def test_what_was_read_can_be_compared(folder: Path, tmp_path: Path) -> None:
    """The folder of a reading is a source of copies and origins, with the same texts."""
    worked(tmp_path / "read", folder)
    made = worked(tmp_path / "compared", tmp_path / "read", Aim.ORIGINS).summary(Aim.ORIGINS)
    assert made == {**worked(tmp_path / "direct", folder, Aim.ORIGINS).summary(Aim.ORIGINS), "to": made["to"]}
    assert made["documents"] == 3


def test_a_folder_that_was_begun_otherwise_is_refused(folder: Path, tmp_path: Path) -> None:
    """Parts of two corpora, or of two sizes, are not mixed."""
    worked(tmp_path / "out", folder)
    with pytest.raises(UsageError, match="another rows"):
        worked(tmp_path / "out", folder, rows=1)


def test_what_is_not_there_is_named(tmp_path: Path) -> None:
    """No source, nothing read yet; a folder without reports is a row that says so."""
    with pytest.raises(SourceMissing):
        worked(tmp_path / "out", tmp_path / "nowhere")
    (tmp_path / "bare").mkdir()
    assert worked(tmp_path / "out", tmp_path / "bare", Aim.COPIES).summary(Aim.COPIES)["unreadables"] == 1
    with pytest.raises(SourceMissing, match="corpus read"):
        list(Corpus(tmp_path / "bare").keep(tmp_path / "x.db"))
