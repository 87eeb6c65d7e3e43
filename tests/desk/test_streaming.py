"""Exports that are streamed."""

import io
from pathlib import Path

import pytest

from reportedly import Desk
from reportedly.desk import streaming
from reportedly.desk.takeaway import STREAMED, write_case
from reportedly.ledger.queries import ClaimQuery


@pytest.fixture
def desk(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Desk:
    """Give a desk whose ledger holds three short reports, and pages of one claim or document."""
    monkeypatch.setattr(streaming, "PAGE", 1)
    made = Desk(tmp_path / "made.db", extractors=["patterns"])
    list(made.read([folder]))
    return made


@pytest.mark.parametrize("format", sorted(STREAMED))
def test_what_is_streamed_is_what_a_case_gives(desk: Desk, format: str) -> None:
    """Byte for byte, whether all is taken, what fits, or what is in effect; pages leave no trace."""
    for query, actors in ((ClaimQuery(), []), (ClaimQuery(min_score=0.0), ["Islamic State"])):
        case, streamed = io.BytesIO(), io.BytesIO()
        write_case(desk.takeaway.case(query, actors=actors), format, case)
        written = desk.takeaway.stream(query, format, streamed, actors=actors)
        assert streamed.getvalue() == case.getvalue()
        assert written.count == desk.count(query, actors=actors) > 0
    case, streamed = io.BytesIO(), io.BytesIO()
    write_case(desk.takeaway.whole_case(), format, case)
    desk.takeaway.stream_whole(format, streamed)
    assert streamed.getvalue() == case.getvalue()


def test_a_limit_and_an_offset_hold_across_pages(desk: Desk) -> None:
    """The second and third of all claims are written, although a page holds one."""
    out = io.BytesIO()
    assert desk.takeaway.stream(ClaimQuery(limit=2, offset=1, min_score=0.0), "csv", out).count == 2
    every = [one.claim.id for one in desk.claims(ClaimQuery(min_score=0.0))]
    rows = out.getvalue().decode("utf-8").splitlines()[1:]
    assert [row.partition(",")[0] for row in rows] == every[1:3]


def test_no_study_is_made_for_a_stream(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is loaded as a whole: neither the claims that fit nor who copied whom."""
    monkeypatch.setattr(Desk, "study", lambda *_, **__: pytest.fail("a study was made"))
    assert desk.takeaway.stream(None, "jsonl", io.BytesIO()).count > 0
