"""What of a desk goes out."""

from pathlib import Path

from reportedly import Desk


def test_nothing_goes_out_by_being_there(tmp_path: Path) -> None:
    """To ask for what fetches and what tells makes no file and opens no ledger."""
    with Desk(tmp_path / "case.db") as desk:
        assert desk.fetching is not None
        assert desk.alerting is not None
    assert list(tmp_path.iterdir()) == []
