"""Laws of asking a ledger."""

import json
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from building import a_claim, a_document, a_reading, renamed

from reportedly.desk import Desk, answer_record
from reportedly.ledger.store import Ledger
from reportedly.model.claims import ReadClaim
from reportedly.model.errors import NotInLedger, UsageError
from reportedly.model.terms import Certainty, Polarity

STATEMENT = "Red Hill Front supports Salt League"


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """Give a desk over two reports of invented outlets: one hedges, and one published later denies."""
    path = tmp_path / "made.db"
    told = (
        ("2015-03-07", "Fictional Courier", Polarity.AFFIRMED),
        ("2015-05-14", "Northern Fiction", Polarity.DENIED),
    )
    with Ledger.open(path) as ledger:
        run = ledger.begin_run(version="1", extractors=["made@1"])
        for published, publisher, polarity in told:
            report = renamed(
                a_document(), publisher=publisher, published=published, source=f"{published}.txt"
            )
            claim = a_claim(report)
            reading = a_reading(claim, report, polarity=polarity, certainty=Certainty.HEDGED)
            ledger.append(report, [ReadClaim(claim, (reading,))], [], run=run)
        ledger.finish_run(run)
    with Desk(path) as opened:
        yield opened


EVERY = [
    ("first", "Fictional Courier", f"who first reported that {STATEMENT}?"),
    ("origins", "1 report says", f"how many independent origins say that {STATEMENT}?"),
    ("denials", "denies that", f"who denies that {STATEMENT}?"),
    ("evidence", "nothing that would show it", f"what evidence is there that {STATEMENT}?"),
    ("changes", "Denied", "what changed since 2015-05-01?"),
    ("on-record", "1 claim in 1 report", "what was on record on 2015-04-01?"),
    ("without", "1 falls", "what falls without Fictional Courier?"),
    ("supporters", "It is said that", "who supports Salt League?"),
    ("names", "in no registry", "why are the names of Salt League one actor?"),
    ("footing", "rests on one origin", "which statements rest on one origin?"),
    ("indicators", "is seen once", "which indicators fired by 2015-04-01?"),
]


@pytest.mark.parametrize(("kind", "says", "words"), EVERY, ids=[one[0] for one in EVERY])
def test_every_question_is_answered_by_claims(desk: Desk, kind: str, says: str, words: str) -> None:
    """Each answer is of sentences that name claims it quotes and methods with their versions."""
    answer = desk.ask(words)
    assert answer.question.kind.id == kind
    assert says in " ".join(one.says for one in answer.sentences)
    for one in answer.sentences:
        assert one.claims
        assert {answer.numbers[claim] for claim in one.claims} <= set(range(1, len(answer.said) + 1))
    assert all("@" in one.signature for one in answer.methods)
    assert answer.looked_at
    assert answer.cannot
    record = json.loads(json.dumps(answer_record(answer)))
    assert {claim for one in record["sentences"] for claim in one["claims"]} == {
        one["id"] for one in record["claims"]
    }
    assert all(one["spans"] for one in record["claims"])


def test_nothing_on_record_is_told_with_what_was_looked_at(desk: Desk) -> None:
    """An empty answer has no sentence, says what was looked at, and which name nobody knows."""
    answer = desk.ask("who denies that Copper Guard supports Salt League?")
    assert answer.is_empty
    assert answer.looked_at[0].startswith("0 claims in 0 reports")
    assert any("Copper Guard" in one for one in answer.looked_at[1:])
    assert answer_record(answer)["empty"] is True


def test_a_statement_turned_round_is_not_the_statement(desk: Desk) -> None:
    """What is on record the other way round is told as that, and answers nothing."""
    answer = desk.ask("who first reported that Salt League supports Red Hill Front?")
    assert answer.is_empty
    assert "other way round" in " ".join(answer.looked_at)


def test_certainty_does_not_rise_where_it_does_not(desk: Desk) -> None:
    """A ledger without a chain has no place where certainty rises."""
    assert desk.ask("where does certainty rise?").is_empty


def test_a_claim_can_be_asked_about_by_its_id(desk: Desk) -> None:
    """The statement of a claim is asked about by its id; an id that is nobody's is told."""
    claim = desk.claims()[0].claim.id
    assert not desk.ask("origins", claim).is_empty
    with pytest.raises(NotInLedger):
        desk.ask("origins", "claim-zzzzzzzz")


def test_a_source_can_be_a_voice_a_report_or_a_claim(desk: Desk) -> None:
    """What falls is asked for by whatever a claim rests on; what nothing rests on takes nothing away."""
    view = desk.claims()[0]
    for source in ("Ada Example", view.claim.document, view.claim.id):
        assert not desk.ask("without", source).is_empty
    assert desk.ask("without", "Nobody Example").is_empty
    assert desk.ask("without", "Northern Fiction", "Salt League").sentences
    assert desk.ask("without", "Nobody Example", "Salt League").is_empty


def test_two_names_are_one_once_somebody_decides_so(desk: Desk) -> None:
    """Names are two actors until a decision joins them; then it is named with how to undo it."""
    words = "why are Red Hill Front and Salt League one actor?"
    assert "are two actors here" in desk.ask(words).sentences[0].says
    made = desk.decisions.same("Red Hill Front", "Salt League", why="one letterhead", by="Ada Example")
    found = " ".join(one.says for one in desk.ask(words).sentences)
    assert f"decide undo {made.id}" in found
    assert "are two actors" not in found


def test_what_the_ledger_held_on_a_day_is_told_apart_from_what_was_out(desk: Desk) -> None:
    """What was published in 2015 was not held here then, but is by today."""
    then = desk.ask("on-record", "2015-12-31", "Salt League").sentences[0].says
    assert "held 0 of them" in then
    today = datetime.now(UTC).date().isoformat()
    assert "held 2 of them" in desk.ask("on-record", today, "Salt League").sentences[0].says


def test_a_question_is_refused_before_the_ledger_is_asked(tmp_path: Path) -> None:
    """A question that is not understood opens nothing that could go wrong."""
    with Desk(tmp_path / "made.db") as opened:
        opened.make_ready()
        with pytest.raises(UsageError, match="not understood"):
            opened.ask("who is right?")
