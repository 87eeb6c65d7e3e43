"""Lets the tests of this folder import `building`, and gives them a small ledger and the command line."""

import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import Result
from typer.testing import CliRunner

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from building import a_claim, a_document, a_reading, a_reject, an_end, renamed

from reportedly.ledger.store import Ledger
from reportedly.model.claims import Claim, ReadClaim
from reportedly.model.documents import Document
from reportedly.model.ids import claim_id, mention_id
from reportedly.model.terms import PLACED, SYMMETRIC, ActorKind, Certainty, Polarity, Predicate, Status

Cli = Callable[..., Result]


@pytest.fixture
def ledger(tmp_path: Path) -> Path:
    """Give a ledger of two reports by invented outlets: one hedges and is read twice, one denies."""
    path = tmp_path / "made.db"
    one = a_document()
    other = renamed(a_document(), publisher="Northern Fiction", source="b.txt", published="2015-05-14")
    claim, denied = a_claim(one), a_claim(other)
    attack = a_claim(other, Predicate.ATTACKS)
    readings = (a_reading(claim, one), a_reading(claim, one, 0.6, "other@2", certainty=Certainty.POSSIBLE))
    with Ledger.open(path) as opened:
        run = opened.begin_run(version="1", extractors=["made@1", "other@2"])
        opened.append(one, [ReadClaim(claim, readings)], [a_reject(one)], run=run)
        denial = a_reading(denied, other, polarity=Polarity.DENIED, certainty=Certainty.CERTAIN)
        unsure = ReadClaim(attack, (a_reading(attack, other, 0.2),))
        opened.append(other, [ReadClaim(denied, (denial,)), unsure], [], run=run)
        opened.finish_run(run)
    return path


@pytest.fixture
def triangle(tmp_path: Path) -> Path:
    """Give a ledger of three invented groups: two friends of one, who oppose each other, and a base."""
    path = tmp_path / "triangle.db"
    with Ledger.open(path) as opened:
        run = opened.begin_run(version="1", extractors=["made@1"])
        for place, words in enumerate(TRIANGLE):
            told = f"Head {place}\n\n{' '.join(words)}"
            report = renamed(a_document(told), source=f"{place}.txt", published=f"2024-0{place + 1}-05")
            opened.append(report, [told_claim(report, *words)], [], run=run)
        opened.finish_run(run)
    return path


TRIANGLE = (
    ("Red Hill Front", "allied_with", "Salt League"),
    ("Red Hill Front", "allied_with", "Copper Guard"),
    ("Salt League", "opposes", "Copper Guard"),
    ("Red Hill Front", "based_in", "Greyford"),
    ("Red Hill Front", "based_in", "Saltmouth"),
)


def told_claim(report: Document, subject: str, predicate: str, object: str) -> ReadClaim:
    """Give the claim that a report of three words makes: it holds as the report comes out."""
    kind = ActorKind.PLACE if Predicate(predicate) in PLACED else ActorKind.ARMED_GROUP
    ends = (an_end(report, subject, 0), an_end(report, object, 0, kind))
    if kind is ActorKind.PLACE:
        ends = (ends[0], replace(ends[1], entity=None))
    first, second = (mention_id(report.id, one.span.offsets, one.anchor.offsets) for one in ends)
    id_ = claim_id(report.id, predicate, first, second, symmetric=Predicate(predicate) in SYMMETRIC)
    claim = Claim(id_, report.id, Predicate(predicate), *ends, first, second)
    reading = a_reading(claim, report, certainty=Certainty.CERTAIN, voice=None)
    stance = replace(reading.stance, status=Status.ONGOING)
    return ReadClaim(claim, (replace(reading, stance=stance, cues=()),))


@pytest.fixture
def cli(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Cli:
    """Give a function that runs the program's words in an empty folder, 80 columns wide."""
    for name in ("REPORTEDLY_LEDGER", "NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("COLUMNS", "80")
    folder = tmp_path / "here"
    folder.mkdir()
    monkeypatch.chdir(folder)

    def run(*words: object, stdin: str | None = None) -> Result:
        from reportedly.doors.cli.main import app  # noqa: PLC0415 - after the environment is set

        return CliRunner().invoke(app, [str(word) for word in words], input=stdin)

    return run
