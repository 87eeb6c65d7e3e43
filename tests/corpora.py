"""Made-up corpora as tables, and tables as rows that can be held against each other."""

from pathlib import Path
from typing import Any

from evaluation.bench_copies import make
from evaluation.bench_corpus import arrivals
from reportedly.desk import Recipe
from reportedly.desk.corpus.job import LEAST_CONTAINED, Aim, CorpusEngine, Job
from reportedly.desk.corpus.parts import part, read, tables_in, write
from reportedly.desk.corpus.shapes import CAPTURES, COPIES, batch_of
from reportedly.documents.copies.boilerplate import find_boilerplate, known_to
from reportedly.documents.copies.index import Index, copies
from reportedly.documents.copies.prints import from_bytes, to_bytes, winnow
from reportedly.model.ids import document_id

Rows = list[dict[str, Any]]
RULES = Recipe(extractors=("patterns",))


def capture_rows(documents: int) -> Rows:
    """Give stories told by several outlets, copies among them; one row of no use, and one twice."""
    rows: Rows = [
        {
            "source": one.source,
            "text": one.text,
            "publisher": one.publisher,
            "published": one.published,
            "url": one.url,
        }
        for one, _ in arrivals(documents)
    ]
    return [*rows, {"source": "of no use"}, {**rows[0], "source": "seen again", "published": "2001"}]


def text_rows(texts: int) -> Rows:
    """Give texts copied whole, trimmed, in part and reworded, under the footers of their outlets."""
    rows: Rows = []
    for one in make(texts):
        own = document_id(one.outlet, None, one.text)
        prints = to_bytes(winnow(one.text).hashes)
        rows.append({"document": own, "rank": one.number, "publisher": one.outlet, "prints": prints})
    return [*rows, {"source": "of no use", "trouble": "no text"}, {**rows[0], "rank": -1}]


def expected_copies(rows: Rows) -> Rows:
    """Give the copies that the index of the ledger finds among texts."""
    held = {row["document"]: row for row in rows if row.get("document")}
    prints = {one: from_bytes(held[one]["prints"]) for one in sorted(held)}
    index = Index()
    index.add_all(prints.items())
    known = find_boilerplate((held[one]["publisher"], hashes) for one, hashes in prints.items())
    asked = ((one, hashes, known_to(known, held[one]["publisher"])) for one, hashes in prints.items())
    found = copies(index, asked, least_contained=LEAST_CONTAINED)
    made = [
        {"document": one, "other": each.document, "shared": each.shared, "contained": each.contained}
        for one, each in found
    ]
    return sorted(made, key=lambda row: [str(row[name]) for name in COPIES])


def write_corpus(folder: Path, documents: int) -> Path:
    """Write the rows as two tables."""
    rows = capture_rows(documents)
    half = len(rows) // 2
    for number, some in enumerate((rows[:half], rows[half:])):
        write(part(folder, number), CAPTURES, [batch_of(some, CAPTURES)])
    return folder


def made_by(engine: CorpusEngine, aim: Aim, source: Path, to: Path, **chosen: Any) -> Path:
    """Do a job by an engine and give the folder of what it made."""
    job = Job(aim=aim, tables=tables_in(source), to=to, recipe=RULES, **chosen)
    for _ in engine.run(job):
        pass
    return to


def rows_of(folder: Path, columns: list[str]) -> Rows:
    """Give the rows of a table, in an order that is their own."""
    rows = [row for path in tables_in(folder) for row in read(path, columns).to_pylist()]
    return sorted(rows, key=lambda row: [str(row[name]) for name in columns])
