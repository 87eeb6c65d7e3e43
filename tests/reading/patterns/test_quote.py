"""Laws of the quote of a claim."""

from collections.abc import Callable

import pytest

from reportedly.model.pages import Page
from reportedly.reading.patterns.quote import quote_of

QUOTES = [
    (
        "On Monday the Amber Front did not attack the Vale Brigades near the river.",
        "attack",
        "the Amber Front did not attack the Vale Brigades",
    ),
    (
        "Witnesses said the Vale Brigades were attacked by the Amber Front again.",
        "attacked",
        "the Vale Brigades were attacked by the Amber Front",
    ),
]


@pytest.mark.parametrize(("text", "verb", "expected"), QUOTES)
def test_a_quote_is_the_shortest_run_that_says_it(
    page: Callable[..., Page], text: str, verb: str, expected: str
) -> None:
    """From the first to the last of verb and arguments, with the words that help or deny the verb."""
    one = page(text)
    ends = [m.head for m in one.mentions if "Front" in m.span.text or "Brigades" in m.span.text]
    quote = quote_of(one, one.parse.lowers.index(verb), *ends)
    assert quote.reproduces(text)
    assert quote.text.removeprefix("the ") == expected.removeprefix("the ")


def test_an_argument_in_another_sentence_is_left_out(page: Callable[..., Page]) -> None:
    """A quote does not run across sentences to fetch a name."""
    one = page("The Amber Front left the town. It attacked the bridge.")
    parse = one.parse
    quote = quote_of(one, parse.lowers.index("attacked"), one.mentions[0].head, parse.lowers.index("bridge"))
    assert quote.text == "attacked the bridge"


def test_a_long_quote_is_cut_to_the_claim(page: Callable[..., Page]) -> None:
    """Where a subject stands very far off, the quote keeps the verb and the object."""
    filler = " and ".join(["the old mill by the quiet river"] * 12)
    one = page(f"The Amber Front, which had long ago left {filler}, attacked the bridge.")
    parse = one.parse
    quote = quote_of(one, parse.lowers.index("attacked"), one.mentions[0].head, parse.lowers.index("bridge"))
    assert quote.text == "attacked the bridge"


def test_a_quote_reaches_those_it_counts(page: Callable[..., Page]) -> None:
    """Whoever is counted beside the deed stands in the quote, with the number."""
    one = page("The Amber Front attacked the bridge, killing 12 soldiers on Monday.")
    words = one.parse.lowers
    ends = (one.mentions[0].head, words.index("bridge"), words.index("soldiers"))
    quote = quote_of(one, words.index("attacked"), *ends)
    assert quote.text == "Amber Front attacked the bridge, killing 12 soldiers"
