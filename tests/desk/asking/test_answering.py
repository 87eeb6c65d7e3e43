"""Answering one question."""

from datetime import UTC, date, datetime

import pytest

from reportedly.analysis.answers.sentences import Told
from reportedly.desk import Desk
from reportedly.desk.asking import select
from reportedly.desk.asking.answering import Answering
from reportedly.desk.asking.select import Selector
from reportedly.desk.asking.understand import understand

NOTHING = Told(sentences=(), cannot=("Who is right.",))


def answering(asked: Desk, selector: Selector, words: str) -> Answering:
    """Give a question on its way to an answer."""
    return Answering(selector, understand([words], asked.registry))


def test_a_question_without_a_day_is_about_today(asked: Desk, selector: Selector) -> None:
    """A day that is named is that day; none is today, never some other."""
    named = answering(asked, selector, "what was on record on 2015-04-01?")
    assert named.days() == (date(2015, 4, 1), date(2015, 4, 1))
    before = datetime.now(UTC).date()
    found = answering(asked, selector, "where does certainty rise?").days()
    assert found[0] == found[1]
    assert before <= found[0] <= datetime.now(UTC).date()


def test_an_empty_answer_says_which_name_nobody_knows(asked: Desk, selector: Selector) -> None:
    """Of two names, the one on record is not blamed."""
    one = answering(asked, selector, "who denies that Copper Guard supports Salt League?")
    statement = selector.about("Copper Guard supports Salt League")
    made = one.answer(NOTHING, statement)
    hints = made.looked_at[len(statement.looked_at) :]
    assert len(hints) == 1
    assert "Copper Guard" in hints[0]
    assert made.cannot == NOTHING.cannot


def test_words_of_its_own_come_before_hints(asked: Desk, selector: Selector) -> None:
    """What a question adds on what it looked at stands in the answer."""
    one = answering(asked, selector, "who denies that Red Hill Front supports Salt League?")
    found = selector.about("Red Hill Front supports Salt League")
    made = one.answer(NOTHING, found, "And one thing more.")
    assert made.looked_at == (*found.looked_at, "And one thing more.")


def test_a_slot_holds_what_was_asked_and_nothing_else(asked: Desk, selector: Selector) -> None:
    """What a question names is there in its words; what it does not name is not made up."""
    one = answering(asked, selector, "who supports Salt League?")
    assert one.argument("actor") == "Salt League"
    assert one.argument("day") is None


def test_reports_nobody_looked_for_the_source_of_are_told(
    asked: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where there are too many reports for an answer to wait for, it says how many may be copies."""
    whole = asked.ask("which statements rest on one origin?")
    assert not any("can be a copy" in one for one in whole.cannot)
    monkeypatch.setattr(select, "QUICKLY_TRACED", 1)
    some = asked.ask("which statements rest on one origin?")
    assert any("1 of the reports" in one and "can be a copy" in one for one in some.cannot)
