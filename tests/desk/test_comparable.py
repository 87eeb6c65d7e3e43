"""What a stretch of days is compared with."""

from datetime import UTC, date, datetime
from pathlib import Path

from evaluation.bench_corpus import EXTRACTOR, arrivals
from reportedly.desk import Desk, Window, changes_since, comparable
from reportedly.ledger.store import Ledger


def _told(changes: object) -> set[tuple[object, ...]]:
    return {(one.kind, one.proposition.key, frozenset(one.claims)) for one in changes}  # type: ignore[attr-defined]


def test_what_is_compared_is_enough_to_tell_all_changes(tmp_path: Path) -> None:
    """Changes by day of report are the same, whether all is loaded or only what can matter."""
    path = tmp_path / "made.db"
    with Ledger.open(path) as ledger:
        run = ledger.begin_run(version="bench", extractors=[EXTRACTOR])
        for document, claims in arrivals(60):
            ledger.append(document, claims, [], run=run)
    window = Window(date(2016, 1, 1), date(2016, 12, 31))
    start, end = (datetime(2016, 1, 1, tzinfo=UTC), datetime(2016, 12, 31, tzinfo=UTC))
    with Desk(path) as desk:
        chosen = comparable(desk, window, ())
        assert chosen.is_complete
        assert len(chosen.said) < desk.count()
        every = changes_since(desk, start, end, most_traced=0)
        assert every
        assert _told(changes_since(desk, start, end, said=chosen.said, most_traced=0)) == _told(every)
