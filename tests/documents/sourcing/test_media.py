"""Described things."""

from reportedly.documents.sourcing import sourcing_of
from tests.tracing import a_document


def described(text: str) -> dict[str, tuple[str, bool]]:
    """Give what a text describes, by kind."""
    found = sourcing_of(a_document(text, "Ostland Herald", "2024-01-01")).described
    return {one.family: (one.name, one.introduced) for one in found}


def test_a_film_with_where_it_is_from_is_introduced() -> None:
    """A video somebody posted can have been seen by others too."""
    found = described("A video posted by the channel Weir Voice shows the mill burning.")
    assert found["film"] == ("A video posted by the channel Weir Voice", True)


def test_the_paper_that_said_so_is_a_newspaper() -> None:
    """A bare "the paper said" introduces no document."""
    assert not described("The paper said so on Monday.")["paper"][1]


def test_a_post_that_soldiers_hold_was_posted_by_nobody() -> None:
    """A border post is no statement; a post on a group's page is."""
    assert "statement" not in described("The raiders set up a new post at the weir. The post was lost.")
    assert described("In a post on the Brigade's channel the captain signed for it.")["statement"][1]


def test_a_report_that_was_obtained_is_a_paper() -> None:
    """A leaked report can have been seen by others; a report of the day is an article."""
    assert described("A confidential report seen by the Herald names the miller.")["paper"][1]
    assert "paper" not in described("The report on the weather was wrong.")
