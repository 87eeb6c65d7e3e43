"""What is wrong with a ledger is found and named with its place."""

import sqlite3
from contextlib import closing
from dataclasses import replace

import pytest

from reportedly.ledger.store import Ledger
from reportedly.model.claims import ReadClaim
from reportedly.model.decisions import DecisionKind, Verdict
from reportedly.model.records import content_id


@pytest.fixture
def sound(ledger_path, report, said, add):
    """Give the path of a ledger whose readings have the ids of what they say."""
    with Ledger.open(ledger_path) as ledger:
        arrived = []
        for number in (1, 2):
            document, read_claims, rejects = report(number, said(), said(object="Iron Ridge"))
            named = [
                ReadClaim(one.claim, (replace(one.shown, id=content_id(one.shown)),)) for one in read_claims
            ]
            arrived.append((document, named, rejects))
        add(ledger, *arrived)
        claim = arrived[0][1][0].claim.id
        verdict = Verdict(kind=DecisionKind.REVIEW, about=(claim,), value="accept", reason="read", by="Ada")
        ledger.decide(verdict)
    return ledger_path


def troubles(path) -> list[str]:
    """Give what is wrong with a ledger, in words."""
    with Ledger.open(path, read_only=True) as ledger:
        return [f"{one.where}: {one.trouble}" for one in ledger.verify().troubles]


def change(path, *statements: str) -> None:
    """Change a ledger from outside, its guards taken off."""
    with closing(sqlite3.connect(path)) as raw, raw:
        for (name,) in raw.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
            raw.execute(f"DROP TRIGGER {name}")
        for statement in statements:
            raw.execute(statement)


def test_a_ledger_that_nobody_touched_is_sound(sound) -> None:
    """Nothing is found, and everything was looked at."""
    assert troubles(sound) == []
    with Ledger.open(sound, read_only=True) as ledger:
        found = ledger.verify()
    assert (found.documents, found.claims, found.readings, found.decisions) == (2, 4, 4, 1)
    assert found.is_sound


@pytest.mark.parametrize(
    ("statement", "words"),
    [
        ("UPDATE documents SET text = text || ' More.'", "not that of its publisher, address and text"),
        ("UPDATE documents SET text = ' ' || text", "does not stand at"),
        ("UPDATE namings SET content = replace(content, 'Red Hill', 'Red Mill')", "does not stand at"),
        ("UPDATE claims SET predicate = 'supports' WHERE no = 1", "not that of its predicate"),
        ("UPDATE readings SET content = replace(content, 'made up', 'made')", "is not what was sealed"),
        (
            """UPDATE readings SET content = replace(content, '"certain"', '"hedged"')""",
            "not that of what it says",
        ),
        ("UPDATE readings SET certainty = 'hedged'", "what it is listed by is not what it says"),
        ("UPDATE readings SET score = 7", "no probability"),
        ("UPDATE readings SET content = 'gone'", "cannot be read"),
        ("UPDATE sightings SET headline_end = 9999", "its headline"),
        ("UPDATE entries SET claims = 9 WHERE no = 1", "it says that it brought 9 claims, and 2 are there"),
        ("UPDATE decisions SET by = 'Eve'", "not that of what was decided"),
        ("UPDATE decisions SET kind = 'rumour'", "cannot be read"),
        ("DELETE FROM claims WHERE no = 1", "refers to a row of claims that is not there"),
    ],
)
def test_every_change_is_named(sound, statement, words) -> None:
    """Ids, quotes, counts and references each tell on a change, with the id that it is about."""
    change(sound, statement)
    assert any(words in one for one in troubles(sound))


def test_guards_that_were_taken_off_are_missed(sound) -> None:
    """Without its triggers a table can be changed by anyone, so that is a trouble by itself."""
    change(sound)
    assert any("its guard claims_not_updated was taken off" in one for one in troubles(sound))


def test_a_damaged_page_is_found(sound) -> None:
    """What SQLite finds is told, and what can still be checked is checked."""
    with closing(sqlite3.connect(sound, isolation_level=None)) as raw:
        raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        (page,) = raw.execute("SELECT rootpage FROM sqlite_master WHERE name = 'namings'").fetchone()
    content = bytearray(sound.read_bytes())
    content[(page - 1) * 4096 : page * 4096] = b"\xff" * 4096
    sound.write_bytes(content)
    assert any(one.startswith(("the file", "the chain")) for one in troubles(sound))


def test_many_troubles_are_counted_and_the_first_are_told(sound, monkeypatch) -> None:
    """A ledger with a million troubles still gets an answer that can be read."""
    monkeypatch.setattr("reportedly.ledger.verify.MOST_TROUBLES", 3)
    change(sound, "UPDATE readings SET score = 7")
    with Ledger.open(sound, read_only=True) as ledger:
        found = ledger.verify()
    assert len(found.troubles) == 3
    assert found.found > 3
