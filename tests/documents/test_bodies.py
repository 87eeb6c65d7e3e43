"""Headlines: where they stand, and that they stand once."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.documents.bodies import compose, find_headline

BODY = "The Lowland Brigade denied on Tuesday that any of its fighters had left the Amber Front."
WORDS = st.text(st.characters(categories=("L", "P", "Zs")), min_size=1).map(str.strip).filter(bool)


@pytest.mark.parametrize(
    ("first", "is_headline"),
    [
        ("Brigade denies split", True),
        ("Is the alliance over?", True),
        ("BRIGADE DENIES SPLIT", True),
        ("The brigade denied it.", False),
        ("He said: “We left.”", False),
        ("TARNHOLM, March 3, 2015 (Harbour Wire) -", False),
        ("(Harbour Wire)", False),
        ("word " * 21, False),
        ("Brigade denies\nsplit", False),
    ],
)
def test_a_headline_is_a_short_first_paragraph(first: str, is_headline: bool) -> None:
    """One short line without a full stop above a longer text is the headline."""
    found = find_headline(f"{first.strip()}\n\n{BODY}")
    assert (found is not None) == is_headline
    assert found is None or found.text == first


def test_a_text_that_is_one_line_has_no_headline() -> None:
    """Without anything below it, a line is the report."""
    assert find_headline("Brigade denies split") is None
    assert find_headline(f"Brigade denies split\n{BODY}") is None


@given(st.none() | WORDS, st.text(st.characters(categories=("L", "P", "Zs")) | st.just("\n")).map(str.rstrip))
def test_the_headline_is_the_first_paragraph(title: str | None, text: str) -> None:
    """A headline's span quotes the text, begins its first paragraph, and ends a line."""
    whole, headline = compose(title, text)
    if headline is not None:
        assert headline.reproduces(whole)
        assert not whole[: headline.start].strip()
        assert "\n" in whole[headline.end :].lstrip(" ")[:1] or not whole[headline.end :].strip()
    if title is not None:
        assert headline is not None


@pytest.mark.parametrize("text", [f"Brigade denies split\n\n{BODY}", f"BRIGADE DENIES SPLIT!\n\n{BODY}"])
def test_a_title_is_not_put_in_twice(text: str) -> None:
    """Where the text begins with its title, in whatever dress, nothing is put before it."""
    whole, headline = compose("Brigade denies split", text)
    assert whole == text
    assert headline is not None
    assert headline.text == text.partition("\n")[0]


def test_a_title_without_text_is_the_report() -> None:
    """A headline alone is a document."""
    assert compose("Brigade denies split", "")[0] == "Brigade denies split"
