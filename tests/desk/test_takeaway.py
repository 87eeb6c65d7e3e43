"""Cases, exports and their return, over a real ledger."""

import io
import json
from pathlib import Path

import pytest

from reportedly import Desk
from reportedly.desk.takeaway import format_for, write_case
from reportedly.model.documents import Unreadable
from reportedly.model.errors import UsageError


@pytest.fixture
def desk(folder: Path, tmp_path: Path) -> Desk:
    """Give a desk whose ledger holds three short reports."""
    made = Desk(tmp_path / "made.db", extractors=["patterns"])
    assert len(list(made.read([folder]))) == 3
    return made


def test_a_ledger_read_by_us_comes_back_equal(desk: Desk, tmp_path: Path) -> None:
    """Every document, claim, reading and reject of a real reading, unrounded."""
    whole = desk.takeaway.whole_case()
    path = tmp_path / "whole.jsonl"
    with path.open("wb") as out:
        write_case(whole, "jsonl", out)
    other = Desk(tmp_path / "other.db")
    assert not [one for one in other.takeaway.import_lines(path) if isinstance(one, Unreadable)]
    back = other.takeaway.whole_case()
    assert (back.documents, back.told, back.sources) == (whole.documents, whole.told, whole.sources)
    assert {one.id: one for one in back.rejects} == {one.id: one for one in whole.rejects}
    assert len(whole.documents) == 3


def test_every_installed_format_writes_a_real_case(desk: Desk) -> None:
    """No format stops at what a reading gives; reviews alone need people."""
    case = desk.takeaway.case()
    for name in Desk.formats():
        out = io.BytesIO()
        if name == "claimreview":
            with pytest.raises(UsageError, match="approves"):
                write_case(case, name, out)
            continue
        assert write_case(case, name, out).count > 0 or name in {"geojson", "acled"}
    out = io.BytesIO()
    write_case(case, "json", out)
    assert len(json.loads(out.getvalue())) == len(case.told)


def test_an_ending_names_its_format() -> None:
    """What names none is written without loss."""
    assert [format_for(Path(f"x.{one}")) for one in ("csv", "gexf", "txt")] == ["csv", "gexf", "jsonl"]
    assert format_for(None) == "jsonl"
