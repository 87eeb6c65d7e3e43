"""Purging at the desk: what is chosen goes from ledger and custody, and what rested on it changes openly."""

import shutil
import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from evaluation.made_pictures import a_scene, written
from reportedly import Desk
from reportedly.desk.briefing import lint_brief
from reportedly.desk.media.telling import Told
from reportedly.desk.notes import keep_recognition
from reportedly.desk.retention import RetentionRule
from reportedly.ledger.address import FILES_VARIABLE
from reportedly.ledger.store import Ledger
from reportedly.model.documents import Unreadable
from reportedly.model.errors import (
    DocumentPurged,
    LedgerUnwritable,
    NotInLedger,
    SourceUnreadable,
    UsageError,
)
from reportedly.model.recognition import Passage, Recognition
from reportedly.sources.custody import Custody, custody_folder
from tests.desk.test_beside import capture, pages
from tests.serving import Server

ADA = {"by": "Ada Example", "why": "the source asked"}


@pytest.fixture
def desk(read_once: Path, tmp_path: Path) -> Desk:
    """Give a desk whose ledger holds three short reports."""
    return Desk(shutil.copy(read_once, tmp_path / "made.db"), extractors=["patterns"])


def ids_of(desk: Desk, publisher: str) -> list[str]:
    """Give the documents of a publisher."""
    return [one.header.id for one in desk.documents() if one.header.publisher == publisher]


def test_a_plan_changes_nothing_and_says_what_would_go(desk: Desk) -> None:
    """A dry run is what happens unless it is meant."""
    before = desk.documents()
    (wanted,) = ids_of(desk, "Northern Fiction")
    plan = desk.purging.plan([wanted[:18]])
    assert [one.document.header.id for one in plan.chosen] == [wanted]
    assert plan.claims > 0
    assert desk.documents() == before


@pytest.mark.parametrize(
    ("rule", "going"),
    [
        ({"older_than_days": 0}, 3),
        ({"older_than_days": 1}, 0),
        ({"older_than_days": 1, "counted_from": "published"}, 3),
        ({"publishers": ("MADE-UP WIRE",)}, 2),
        ({"publishers": ("Nobody",)}, 0),
        ({"older_than_days": 0, "keep_reviewed": True}, 2),
    ],
)
def test_a_rule_takes_what_it_says(desk: Desk, rule: dict[str, object], going: int) -> None:
    """By age since read or published, by publisher, sparing what people judged."""
    judged = next(one.claim.id for one in desk.claims() if one.document.publisher == "Northern Fiction")
    desk.decisions.review(judged, "accept", why="read it", by="Ada Example")
    plan = desk.purging.plan(rules=[RetentionRule(name="r", why="w", **rule)])  # type: ignore[arg-type]
    assert len(plan.chosen) == going
    assert {one.rule for one in plan.chosen} <= {"r"}


def test_what_is_purged_is_gone_and_named_and_the_findings_are_worked_out_anew(
    desk: Desk, folder: Path
) -> None:
    """The words are in no byte; the study no longer counts them; reading them again is refused in words."""
    (wanted,) = ids_of(desk, "Northern Fiction")
    gone = {one.claim.id for one in desk.claims() if one.claim.document == wanted}
    assert gone & {claim for one in desk.study().weights for claim in one.claims}
    made = desk.purging.carry_out(desk.purging.plan([wanted]), **ADA)
    assert made.scrubbed
    raw = b"".join(one.read_bytes() for one in desk.ledger.parent.glob("made.db*") if one.is_file())
    assert not [word for word in (b"Al-Shabaab denied", b"A denial", b"Northern Fiction") if word in raw]
    assert b"pledged allegiance" in raw
    assert not gone & {claim for one in desk.study().weights for claim in one.claims}
    assert desk.safekeeping.verify().purged == (("Ada Example", 1),)
    assert desk.safekeeping.verify().is_sound
    with pytest.raises(NotInLedger, match=r"purged on .* by Ada Example"):
        desk.claim(min(gone))
    cited = f"Reports say so [{min(gone)}].\n"
    assert any("purged on" in one.says for one in lint_brief(desk, cited))
    refused = [one for one in desk.read([folder]) if isinstance(one, Unreadable)]
    assert [type(one.error) for one in refused] == [DocumentPurged]
    desk.purged_too = True
    assert not [one for one in desk.read([folder]) if isinstance(one, Unreadable)]
    assert ids_of(desk, "Northern Fiction") == [wanted]
    assert desk.safekeeping.verify().is_sound


def test_an_export_made_before_does_not_bring_it_back(desk: Desk, tmp_path: Path) -> None:
    """What an old export holds is refused by the tombstone; all else in it comes in."""
    path = tmp_path / "before.jsonl"
    with path.open("wb") as out:
        desk.takeaway.stream_whole("jsonl", out)
    (wanted,) = ids_of(desk, "Northern Fiction")
    desk.purging.carry_out(desk.purging.plan([wanted]), **ADA)
    found = list(desk.takeaway.import_lines(path))
    assert [type(one.error) for one in found if isinstance(one, Unreadable)] == [DocumentPurged]
    assert len(found) == 3


@pytest.mark.parametrize("missing", ["by", "why"])
def test_nothing_goes_unnamed(desk: Desk, missing: str) -> None:
    """Somebody says that they remove it, and why."""
    plan = desk.purging.plan(ids_of(desk, "Northern Fiction"))
    with pytest.raises(UsageError, match="--by, --why"):
        desk.purging.carry_out(plan, **{**ADA, missing: ""})
    assert len(desk.documents()) == 3


def test_copies_beside_the_ledger_and_decisions_that_stay_are_named(desk: Desk) -> None:
    """A purge does not pretend to reach what it does not."""
    wanted = ids_of(desk, "Northern Fiction")
    claim = next(one.claim.id for one in desk.claims() if one.claim.document == wanted[0])
    desk.decisions.review(claim, "comment", why="look again", by="Ada Example")
    copy = desk.ledger.with_name("made.db.before-restore-1")
    with closing(sqlite3.connect(copy)):
        copy.touch()
    plan = desk.purging.plan(wanted)
    assert (plan.decisions, plan.copies) == (1, (copy,))


def test_pictures_go_with_the_report_that_alone_needs_them(desk: Desk) -> None:
    """What backs a claim of another report stays; a digest stays, and by it the same bytes are refused."""
    (wanted,) = ids_of(desk, "Northern Fiction")
    other = next(one.claim for one in desk.claims() if one.claim.document != wanted)
    told = Told(by="Ada Example", why="kept", document=wanted)
    gone = desk.media.add_bytes(written(a_scene(1)), "a.png", told).kept
    backs = desk.media.add_bytes(written(a_scene(2)), "b.png", told).kept
    desk.media.look(other.id, backs.id, "A bridge", why="looked", by="Ben Example")
    plan = desk.purging.plan([wanted])
    assert plan.media == 1
    assert desk.purging.carry_out(plan, **ADA).media == 1
    assert [one.kept.id for one in desk.media.list()] == [backs.id]
    assert desk.media.list()[0].sightings == ()
    assert desk.media.verify() > 0
    anew = Told(by="Ada Example", why="kept again")
    with pytest.raises(SourceUnreadable, match=r"purged on .* by Ada Example .*--purged-too"):
        desk.media.add_bytes(written(a_scene(1)), "a.png", anew)
    desk.purged_too = True
    assert desk.media.add_bytes(written(a_scene(1)), "a.png", anew).kept.id == gone.id
    assert desk.media.verify() > 0


def test_what_a_program_noted_spares_no_report(desk: Desk) -> None:
    """A rule that spares what people judged is not held back by a note on a scan."""
    (wanted,) = ids_of(desk, "Northern Fiction")
    line = Passage(start=0, end=5, confidence=0.9, page=1, box=(0, 0, 9, 9))
    scanned = replace(desk.document(wanted).document, recognition=Recognition(by="eye@1", passages=(line,)))
    with Ledger.open(desk.address) as ledger:
        keep_recognition(ledger, scanned)
    rule = RetentionRule(name="r", why="w", older_than_days=0, keep_reviewed=True)
    assert len(desk.purging.plan(rules=[rule]).chosen) == 3


def test_who_may_only_look_removes_no_capture_either(
    server: Server, read_once: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What a server refuses is refused before anything in the folder of files is touched."""
    monkeypatch.setenv(FILES_VARIABLE, str(tmp_path / "shared"))
    where = server.empty_database()
    Desk(where).safekeeping.restore(read_once)
    name = where.rpartition("/")[2]
    server.tell("CREATE ROLE looks LOGIN")
    server.tell("GRANT SELECT ON ALL TABLES IN SCHEMA public TO looks", name)
    with Desk(server.address(name, "looks")) as desk:
        capture(desk.ledger, b"The Amber Front left Tarnholm.")
        plan = desk.purging.plan([desk.documents()[0].header.id])
        with closing(Custody(custody_folder(desk.ledger))) as custody:
            (kept,) = custody.captures()
            custody.settle(kept, document=plan.chosen[0].document.header.id)
        with pytest.raises(LedgerUnwritable, match="no right"):
            desk.purging.carry_out(plan, **ADA)
        assert pages(desk.ledger) == [b"The Amber Front left Tarnholm."]
    with Desk(where) as owner:
        assert owner.purging.carry_out(plan, **ADA).captures == 1
        assert pages(owner.ledger) == []
