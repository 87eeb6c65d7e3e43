"""What was taken back in a whole ledger, found without a study of it."""

import csv
import io
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from building import a_document, a_read_claim, renamed

from reportedly.desk import Axis, Days, Desk, When
from reportedly.desk.takeaway import write_case
from reportedly.desk.withdrawing import fallen_claims, withdrawn_reports
from reportedly.ledger.queries import ClaimQuery
from reportedly.ledger.store import Ledger
from reportedly.model.cases import REPEATED, WITHDRAWN

MATTER = (
    "Captain Ilmo Brask told the Courier at Varnholt, where the miller Osk Tarvel was held in his granary by "
    "64 men of the Otter Brigade since the Dramak regatta"
)
FIRST = f"The mill at Varnholt\n\nThe Red Hill Front reportedly backs the Salt League, {MATTER}."
BACK = (
    "Our report on Varnholt is withdrawn\n\nWe withdraw our report that the Red Hill Front backs the Salt "
    "League at Varnholt. Captain Ilmo Brask of the Otter Brigade was never there, the miller Osk Tarvel is "
    "well in his granary, and no 64 men came to the Dramak regatta. We apologise to him."
)
COURIER, GAZETTE = "Fictional Courier", "Invented Gazette"
TOLD = ((FIRST, COURIER, "2024-03-04"), (FIRST + " So it is said.", GAZETTE, "2024-03-05"))
QUERY = ClaimQuery(min_score=0.0)


def filled(path: Path, *told: tuple[str, str, str]) -> Desk:
    """Give a desk over reports, each with the claim that the Front backs the League."""
    with Ledger.open(path) as ledger:
        run = ledger.begin_run(version="1", extractors=["made@1"])
        for text, publisher, published in told:
            changes = {"publisher": publisher, "published": published, "source": f"{publisher}{published}"}
            report = renamed(a_document(text), **changes)
            ledger.append(report, [a_read_claim(report)], [], run=run)
        ledger.finish_run(run)
    return Desk(path)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """Give a desk over two reports, the first of which its outlet took back later."""
    with filled(tmp_path / "made.db", *TOLD, (BACK, COURIER, "2024-03-09")) as opened:
        yield opened


def claims_of(desk: Desk) -> dict[str, str]:
    """Give the claims by the day of their reports."""
    return {one.document.published or "": one.claim.id for one in desk.claims(QUERY)}


def test_it_is_what_a_study_of_the_ledger_finds(desk: Desk) -> None:
    """The withdrawn claim and the one that repeats it, with why; a report of another outlet stands."""
    found, held = fallen_claims(desk, desk._ask().view), claims_of(desk)
    assert found == {held["2024-03-04"]: WITHDRAWN, held["2024-03-09"]: REPEATED}
    case = desk.takeaway.case(QUERY)
    assert (case.withdrawn, case.repeated) == ({held["2024-03-04"]}, {held["2024-03-09"]})
    assert {one.claim.id: case.fallen_words(one) for one in case.told if not case.stands(one)} == found


def test_a_network_of_reports_knows_of_no_later_retraction(tmp_path: Path) -> None:
    """By report a relation stands until the day it is taken back; by event it never stood."""
    with filled(tmp_path / "made.db", TOLD[0], (BACK, COURIER, "2024-03-09")) as desk:
        study = desk.study(QUERY)
        before, after = (When(Axis.REPORT, date(2024, 3, day)) for day in (8, 9))
        until = When(Axis.REPORT, days=Days(None, date(2024, 3, 8)))
        assert [len(study.network(when).relations) for when in (before, until, after)] == [1, 1, 0]
        assert [study.taken_back_in(when) for when in (before, until, after)] == [0, 0, 2]
        world = When(Axis.EVENT, date(2024, 3, 8))
        assert (len(study.network(world).relations), study.taken_back_in(world)) == (0, 2)


def test_nothing_is_found_where_nobody_takes_back(tmp_path: Path) -> None:
    """Two outlets that tell the same have taken nothing back."""
    with filled(tmp_path / "plain.db", *TOLD) as desk:
        view = desk._ask().view
        assert not withdrawn_reports(view)
        assert not fallen_claims(desk, view)


def test_a_note_takes_back_as_well(tmp_path: Path) -> None:
    """What somebody noted as the publisher's own retraction falls; as anybody else's it does not."""
    with filled(tmp_path / "noted.db", *TOLD) as desk:
        said = claims_of(desk)["2024-03-05"]
        words = {"words": "We were wrong.", "source": "letter", "why": "it is on record", "by": "Ada"}
        desk.notes.add(said, "retraction", said_by=COURIER, **words)
        assert not fallen_claims(desk, desk._ask().view)
        desk.notes.add(said, "retraction", said_by=GAZETTE, **words)
        assert fallen_claims(desk, desk._ask().view) == {said: WITHDRAWN}


def test_a_table_says_of_each_claim_that_it_was_taken_back(desk: Desk) -> None:
    """Streamed or written as a case, the rows are the same, and none of them is left out."""
    streamed, case = io.BytesIO(), io.BytesIO()
    assert desk.takeaway.stream(QUERY, "csv", streamed).count == 3
    write_case(desk.takeaway.case(QUERY), "csv", case)
    assert streamed.getvalue() == case.getvalue()
    rows = csv.DictReader(io.StringIO(streamed.getvalue().decode("utf-8")))
    assert sorted(row["taken_back"] for row in rows) == ["", REPEATED, WITHDRAWN]
