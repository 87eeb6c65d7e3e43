"""Laws of plans: what is to come has not come, and an order is no deed."""

from collections.abc import Callable

import pytest

from reportedly.model.pages import Page
from reportedly.model.terms import Predicate, Status
from reportedly.reading.reader import ReadPage
from reportedly.reading.stance_plans import is_imperative

Read = Callable[..., ReadPage]
TALKS = "alks between the Amber Front and the Vale Brigades"


def statuses(read: Read, text: str, predicate: Predicate) -> set[Status]:
    """Give the statuses of a text's claims of a predicate."""
    return {one.shown.stance.status for one in read(text).read if one.claim.predicate is predicate}


@pytest.mark.parametrize(
    ("text", "status"),
    [
        (f"T{TALKS} are planned.", Status.PLANNED),
        (f"T{TALKS} are set to begin on Monday.", Status.PLANNED),
        (f"T{TALKS} are scheduled for Monday.", Status.PLANNED),
        (f"T{TALKS} are due to resume.", Status.PLANNED),
        (f"T{TALKS} are under way.", Status.ONGOING),
        (f"T{TALKS} were set back by the dispute.", Status.PAST),
    ],
)
def test_talks_to_come_are_not_under_way(read: Read, text: str, status: Status) -> None:
    """What is planned, scheduled or due is planned; what is or was is not."""
    assert statuses(read, text, Predicate.NEGOTIATES_WITH) == {status}


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        ("The attack by the Amber Front on the Vale Brigades will be investigated.", Predicate.ATTACKS),
        ("The Vale Brigades vowed to avenge the Amber Front's attack on Mosul.", Predicate.ATTACKS),
        ("The Amber Front plans the attack on the Vale Brigades.", Predicate.THREATENS),
        ("The Amber Front will carry out the attack on the Vale Brigades.", Predicate.THREATENS),
    ],
)
def test_what_is_there_stays_whatever_follows(read: Read, text: str, predicate: Predicate) -> None:
    """A plan about a deed that was done is no plan of the deed; a plan of the deed is a threat."""
    found = {one.claim.predicate for one in read(text).read} & {Predicate.ATTACKS, Predicate.THREATENS}
    assert found == {predicate}


@pytest.mark.parametrize(
    "text",
    [
        '"Attack the Vale Brigades wherever you find them," Toma Relk told the Amber Front.',
        "Attack the Vale Brigades, the Harrow Council told the Amber Front.",
    ],
)
def test_who_orders_a_deed_has_not_done_it(read: Read, text: str) -> None:
    """An order makes nobody an attacker."""
    assert not statuses(read, text, Predicate.ATTACKS)


def test_a_report_that_would_be_the_first_of_its_kind_tells_no_plan(read: Read) -> None:
    """A "would" that hangs on the truth of a report leaves the deed done and in doubt."""
    text = "If confirmed, it would be the first attack by the Amber Front on the Vale Brigades."
    found = [one.shown.stance for one in read(text).read if one.claim.predicate is Predicate.ATTACKS]
    assert [(one.certainty.value, one.status.value) for one in found] == [("hedged", "past")]


@pytest.mark.parametrize(
    ("text", "word", "orders"),
    [
        ("Attack the town at dawn!", "Attack", True),
        ("Rebels attack the town.", "attack", False),
        ("They helped attack the town.", "attack", False),
    ],
)
def test_an_order_has_no_subject(page: Callable[..., Page], text: str, word: str, orders: bool) -> None:
    """A bare verb at the head of what is said orders; one with somebody who acts does not."""
    parse = page(text).parse
    assert is_imperative(parse, parse.words.index(word)) is orders


@pytest.mark.parametrize(
    ("text", "claimed"),
    [
        ("Ostmark would have armed the Vale Brigades.", False),
        ("Ostmark would have sent men to help the Vale Brigades attack Orlune.", False),
        ("Ostmark would have withdrawn after the Vale Brigades attacked Orlune.", True),
        ("Ostmark would have spared the Vale Brigades, who attacked Orlune.", True),
    ],
)
def test_what_would_have_been_never_was(read: Read, text: str, claimed: bool) -> None:
    """Nothing is claimed of what did not come about; what happened beside it did."""
    found = {one.claim.predicate for one in read(text).read}
    assert (Predicate.ATTACKS in found) is claimed
    assert Predicate.SUPPORTS not in found
