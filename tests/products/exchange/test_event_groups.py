"""Events out of claims."""

from collections import Counter
from dataclasses import replace

from casing import the_case

from reportedly.products.exchange.event_groups import events

ATTACK, BACKING, BASE, MEMBER, PLAN, DENIAL = the_case().told


def test_two_reports_of_one_day_and_place_are_one_event() -> None:
    """Same ends, days and place: one row, counted by its documents."""
    again = replace(ATTACK, document=DENIAL.document)
    (event,) = events(the_case(), [ATTACK, again], Counter())
    assert len(event.told) == 2


def test_another_day_is_another_event() -> None:
    """What may be two events never shares a row."""
    assert len(events(the_case(), [ATTACK, DENIAL], Counter())) == 2


def test_a_plan_is_no_event_and_is_counted() -> None:
    """Only planned, it has not happened."""
    left_out: Counter[str] = Counter()
    assert events(the_case(), [PLAN], left_out) == []
    assert sum(left_out.values()) == 1


def test_an_event_that_was_taken_back_says_so() -> None:
    """Nobody stands by it any more: it is neither said nor denied, and no report counts for it."""
    case = replace(the_case(), withdrawn=frozenset({ATTACK.claim.id}))
    (event,) = events(case, [ATTACK], Counter())
    assert (event.standing_word, event.saying, event.strongest) == ("withdrawn", 0, "")


def test_a_retraction_is_no_event() -> None:
    """What a report repeats to take it back happened no second time, and is counted as left out."""
    left_out: Counter[str] = Counter()
    case = replace(the_case(), repeated=frozenset({ATTACK.claim.id}))
    assert events(case, [ATTACK], left_out) == []
    assert sum(left_out.values()) == 1
