"""What people tell: a claim and a report that do not go together are refused."""

from pathlib import Path

import pytest
from alerting import keep_report

from reportedly.desk import Desk
from reportedly.desk.media.telling import Told, completed
from reportedly.model.errors import UsageError


def test_a_claim_brings_its_report_and_its_day(tmp_path: Path) -> None:
    """Unless others are told; another report than its own is a slip."""
    keep_report(tmp_path / "case.db", "a.txt")
    keep_report(tmp_path / "case.db", "b.txt")
    desk = Desk(tmp_path / "case.db")
    view = desk.claims()[0]
    whole = completed(desk, Told(by="A", why="b", claim=view.claim.id))
    assert (whole.document, whole.published) == (view.document.id, view.document.published)
    other = next(one.header.id for one in desk.documents() if one.header.id != view.document.id)
    with pytest.raises(UsageError, match="one of the two"):
        completed(desk, Told(by="A", why="b", claim=view.claim.id, document=other))
