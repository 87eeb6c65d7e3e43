"""Questions about the record over time."""

import pytest

from reportedly.desk import Desk
from reportedly.desk.asking.answer import Answer


def text(answer: Answer) -> str:
    """Give what an answer says, in one line."""
    return " ".join(one.says for one in answer.sentences)


@pytest.mark.parametrize(
    ("day", "reports"), [("2015-03-06", 0), ("2015-03-07", 1), ("2015-05-13", 1), ("2015-05-14", 2)]
)
def test_a_report_is_on_record_from_the_end_of_its_day(asked: Desk, day: str, reports: int) -> None:
    """What came out on a day was out when it ended, and not the day before."""
    assert len(asked.ask("on-record", day).said) == reports


def test_a_month_is_on_record_at_its_end(asked: Desk) -> None:
    """A month's record holds everything that came out in it."""
    assert len(asked.ask("on-record", "2015-05").said) == 2


def test_a_change_names_what_came_after_the_day_only(asked: Desk) -> None:
    """Since the eve of the denial the denial is news; since the day after it, nothing is."""
    newest = asked.claims()[0].claim.id
    assert newest in {one.claim.id for one in asked.ask("changes", "2015-05-14").said}
    assert asked.ask("changes", "2015-05-15").is_empty


def test_a_change_says_with_what_it_was_compared(asked: Desk) -> None:
    """What is new can only be told from what was known, and the answer says how much that was."""
    looked_at = " ".join(asked.ask("changes", "2015-05-01").looked_at)
    assert "Compared with 1 claims between the same actors from before" in looked_at


def test_without_one_of_two_something_is_left_and_without_nobody_all(asked: Desk) -> None:
    """What falls is what rests on the source; a source that nothing rests on takes nothing away."""
    gone = asked.ask("without", "Fictional Courier")
    assert "1 falls" in text(gone)
    assert asked.ask("without", "Nobody Example").is_empty
