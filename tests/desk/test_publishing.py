"""Publishers of what was read, with their grades."""

from pathlib import Path

import pytest
from building import a_claim, a_document, a_reading

from reportedly.desk import Desk
from reportedly.desk.publishing import find_publishing, publishing_record
from reportedly.ledger.store import Ledger
from reportedly.model.claims import ReadClaim
from reportedly.model.errors import NotInLedger


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """Give a desk with one report of an outlet that no file lists."""
    document = a_document()
    claim = a_claim(document)
    with Ledger.open(tmp_path / "made.db") as ledger:
        run = ledger.begin_run(version="1", extractors=["made@1"])
        ledger.append(document, [ReadClaim(claim, (a_reading(claim, document),))], [], run=run)
    return Desk(tmp_path / "made.db")


def test_who_published_is_listed_with_the_grade_in_effect(desk: Desk) -> None:
    """F until somebody says otherwise; the last word holds."""
    assert [(one.name, one.grade, one.reports) for one in find_publishing(desk)] == [
        ("The Fictional Courier", "F", 1)
    ]
    for grade in "DB":
        desk.decisions.grade("Fictional Courier", grade, why="ten checked", by="Ada")
    assert [one.grade for one in find_publishing(desk)] == ["B"]
    assert publishing_record(find_publishing(desk)[0])["grades"]


def test_a_shipped_publisher_is_shown_with_whose_side_it_is_on(desk: Desk) -> None:
    """Also one of which nothing was read."""
    (found,) = find_publishing(desk, "amaq")
    assert found.sides == ("speaks for Islamic State",)
    assert found.reports == 0


def test_nobody_knows_a_made_up_name(desk: Desk) -> None:
    """A slip gets a way out."""
    with pytest.raises(NotInLedger, match="reportedly publishers"):
        find_publishing(desk, "Nobody's Own Gazette")
