"""Mastheads: the first lines of a plain text that say who published it and when, without labels."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.documents.mastheads import split_masthead
from reportedly.documents.plain import split_header
from reportedly.model.documents import Header

BODY = "The Lowland Brigade denied on Tuesday that any of its fighters had left the Amber Front for good."
TITLE = "Brigade denies split"


@pytest.mark.parametrize(
    "first",
    [
        "Harbour Wire\n4 May 2021\n{title}\n\n",
        "Harbour Wire\n\n4 May 2021\n\n{title}\n\n",
        "Harbour Wire\n{title}\nMay 4, 2021\n\n",
        "Harbour Wire | 4 May 2021\n{title}\n\n",
        "Harbour Wire, 4 May 2021\n\n{title}\n\n",
        "\nHarbour Wire\n2021-05-04\n{title}\n",
    ],
)
def test_outlet_date_and_headline_are_read(first: str, read_text) -> None:
    """Where the form is clear, the first lines go to the document's fields, and not into its text."""
    document = read_text(first.format(title=TITLE) + BODY)
    assert (document.publisher, document.published) == ("Harbour Wire", "2021-05-04")
    assert (document.title, document.text) == (TITLE, f"{TITLE}\n\n{BODY}")


@pytest.mark.parametrize(
    "text",
    [
        f"Brigade Denies Split\n4 May 2021\nFront is silent\n\n{BODY}",
        f"Fighters Press Attack\n4 May 2021\nFront is silent\n\n{BODY}",
        f"Varnholt\n4 May 2021\n{TITLE}\n\n{BODY}",
        f"Harbour Wire\n3/7/2015\n{TITLE}\n\n{BODY}",
        f"Harbour Wire\nTuesday\n{TITLE}\n\n{BODY}",
        f"Harbour Wire\n4 May 2021\n{BODY}\n\n{BODY}",
        f"Harbour Wire\n4 May 2021\n{TITLE}",
        "Harbour Wire\n4 May 2021",
        f"Harbour Wire said on 4 May 2021\n{TITLE}\n\n{BODY}",
        f"the daily routine\n4 May 2021\n{TITLE}\n\n{BODY}",
    ],
)
def test_what_may_be_something_else_stays_text(text: str) -> None:
    """Nobody is named as publisher by a guess: a doubt about any of the lines leaves all of them alone."""
    assert split_masthead(text) is None


def test_header_lines_come_first(read_text) -> None:
    """A file that says in header lines who published it is not looked at for a masthead."""
    document = read_text(f"Outlet: Quern Post\n\nHarbour Wire\n4 May 2021\n{TITLE}\n\n{BODY}")
    assert (document.publisher, split_header(document.text)[0]) == ("Quern Post", Header())


@given(lines=st.lists(st.text(max_size=40), max_size=6))
def test_whatever_is_read_comes_from_the_first_lines(lines: list[str]) -> None:
    """What a masthead says stands in the text's own first lines, and what is below stays as it is."""
    text = "\n".join([*lines, BODY])
    found = split_masthead(text)
    if found is not None:
        header, body = found
        assert text.endswith(body)
        assert header.publisher is not None
        assert header.publisher in text
