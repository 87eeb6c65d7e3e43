"""The part of a desk that tends its ledger."""

from pathlib import Path

from reportedly import Desk


def test_tending_makes_no_ledger(tmp_path: Path) -> None:
    """Who only looks at what there is to tend changes nothing."""
    desk = Desk(tmp_path / "none.db")
    assert desk.safekeeping is not None
    assert desk.purging is not None
    assert desk.notes is not None
    assert not desk.purged_too
    assert list(tmp_path.iterdir()) == []
