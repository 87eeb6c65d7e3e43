"""Laws of statements and days as people word them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.desk.asking.statements import read_day, read_statement
from reportedly.model.errors import UsageError
from reportedly.model.terms import SYMMETRIC, Predicate


@pytest.mark.parametrize(
    ("words", "subject", "predicate", "object_"),
    [
        ("Red Hill Front supports Salt League", "Red Hill Front", "supports", "Salt League"),
        (
            "the Red Hill Front has pledged allegiance to Salt League",
            "the Red Hill Front",
            "pledged_to",
            "Salt League",
        ),
        ("Greyford was attacked by Red Hill Front", "Red Hill Front", "attacks", "Greyford"),
        ('"Supports Front" is allied with “Salt League”', "Supports Front", "allied_with", "Salt League"),
        ("Red Hill Front pledged_to Salt League", "Red Hill Front", "pledged_to", "Salt League"),
        ("Red Hill Front is based in Greyford", "Red Hill Front", "based_in", "Greyford"),
    ],
)
def test_two_names_and_a_relation_are_a_statement(
    words: str, subject: str, predicate: str, object_: str
) -> None:
    """A statement is read with who does it first, in any voice."""
    read = read_statement(words)
    assert read is not None
    assert (read.subject, read.predicate.value, read.object) == (subject, predicate, object_)


@pytest.mark.parametrize(
    "words", ["Red Hill Front", "supports", "Front supports", "", "the attack on Greyford"]
)
def test_what_lacks_an_end_is_no_statement(words: str) -> None:
    """Two ends and a relation are needed; nothing is made up for one that is missing."""
    assert read_statement(words) is None


def test_a_denial_is_no_statement() -> None:
    """A statement with "not" in it would be answered the wrong way round, so it is refused."""
    with pytest.raises(UsageError, match="denials"):
        read_statement("Red Hill Front does not support Salt League")


def test_the_id_of_a_claim_is_a_statement() -> None:
    """What a claim speaks of can be asked about by its id."""
    read = read_statement("claim-abcdefgh")
    assert read is not None
    assert read.claim == str(read) == "claim-abcdefgh"


@given(st.sampled_from(sorted(set(Predicate) - SYMMETRIC)))
def test_a_passive_turns_a_statement_round(predicate: Predicate) -> None:
    """Who stands behind "by" does it; for a relation that has two sides alike it makes no difference."""
    straight = read_statement(f'"Ash Guard" {predicate.value} "Oak Union"')
    turned = read_statement(f'"Oak Union" {predicate.value} by "Ash Guard"')
    assert straight == turned


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("2016", date(2016, 1, 1), date(2016, 12, 31)),
        ("2016-05", date(2016, 5, 1), date(2016, 5, 31)),
        ("2016-05-01", date(2016, 5, 1), date(2016, 5, 1)),
        ("1 May 2016", date(2016, 5, 1), date(2016, 5, 1)),
        ("1st May 2016", date(2016, 5, 1), date(2016, 5, 1)),
        ("May 1, 2016", date(2016, 5, 1), date(2016, 5, 1)),
        ("feb 2016", date(2016, 2, 1), date(2016, 2, 29)),
        ("yesterday", date(2020, 1, 1), date(2020, 1, 1)),
    ],
)
def test_days_are_as_precise_as_given(words: str, first: date, last: date) -> None:
    """A day, a month and a year are the days that they can mean."""
    assert read_day(words, date(2020, 1, 2)) == (first, last)


@pytest.mark.parametrize(
    "words", ["May", "last week", "31 February 2016", "1 May 2 2016", "Red Hill Front", "ma 2016"]
)
def test_what_is_no_date_is_none(words: str) -> None:
    """A date that does not say which year, or that never was, is not guessed at."""
    assert read_day(words) is None
