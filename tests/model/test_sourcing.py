"""What a report's text says of its sources, as values that show where they stand."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.model.ids import DocumentId
from reportedly.model.sourcing import Described, Mark, MarkKind, Sourcing, Word, WordKind
from reportedly.model.spans import Span

EMPTY = Sourcing(
    document=DocumentId("document-1"),
    source="one.txt",
    publisher="Radio Weir",
    byline=None,
    published=None,
    outlet=(("radio", "weir"),),
    authors=(),
    byline_keys=(),
    is_institution=False,
    byline_place=False,
    sentences=(),
    words=(),
    marks=(),
    described=(),
    speakers=(),
)


def telling(text: str) -> Sourcing:
    """Give a report with these words, each by its lower case."""
    words, start = [], 0
    for one in text.split():
        start = text.index(one, start)
        words.append(Word(one.lower(), WordKind.WORD, Span(start, start + len(one), one), 0))
        start += len(one)
    return replace(EMPTY, words=tuple(words))


@given(st.lists(st.sampled_from(["Weir", "weir", "Mill", "sack"]), max_size=12))
def test_every_word_is_found_at_its_places(words: list[str]) -> None:
    """Each key leads to all its words in their order, and no word is left out."""
    report = telling(" ".join(words))
    places = [(at, key) for key, found in report.positions.items() for at in found]
    assert sorted(places) == [(at, word.key) for at, word in enumerate(report.words)]
    assert all(found == sorted(found) for found in report.positions.values())


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Radio Weir said so and Radio Weir is right", [0, 5]),
        ("the radio weir is no outlet", []),
        ("Radio and Weir are two things", []),
        ("Weir Radio is another outlet", []),
        ("they heard it on Radio", []),
    ],
)
def test_a_name_is_found_whole_and_capitalised(text: str, places: list[int]) -> None:
    """An outlet called after a town is not found in every mention of either of its words."""
    assert list(telling(text).find(("radio", "weir"))) == places


def test_no_name_is_found_nowhere() -> None:
    """An empty name does not stand between all words."""
    assert list(telling("Radio Weir").find(())) == []


def test_words_between_two_are_shown_from_the_first_to_the_last() -> None:
    """The places are those of the text, both ends included, whatever line ends stand between."""
    text = "Captain  Brask\nholds the mill"
    assert telling(text).text_between(1, 3) == Span(
        text.index("Brask"), text.index(" mill"), "Brask holds the"
    )


def test_marks_are_given_by_kind_in_the_order_of_the_text() -> None:
    """Whatever the order in which kinds are asked for."""
    kinds = (MarkKind.DENIAL, MarkKind.ACCESS, MarkKind.RELAY, MarkKind.DENIAL)
    marks = tuple(Mark(kind, Span(at, at + 1, "x"), at) for at, kind in enumerate(kinds))
    report = replace(EMPTY, marks=marks)
    assert [one.sentence for one in report.marked(MarkKind.RELAY, MarkKind.DENIAL)] == [0, 2, 3]
    assert report.marked() == ()


def test_a_described_thing_is_near_where_it_is_spoken_of_and_just_after() -> None:
    """A sentence goes on from the one before it, never from the one behind it."""
    film = Described("film", "a video", Span(0, 7, "a video"), 2, introduced=True, sentences=(2, 5))
    assert [at for at in range(9) if film.is_near(at)] == [2, 3, 5, 6]
    assert film.mentions == 2


def test_figures_count_something_unless_they_are_only_a_year() -> None:
    """One place where they count is enough; words count nothing."""
    kinds = {"2016": WordKind.YEAR, "64": WordKind.NUMBER}
    made = telling("It began in 2016 with 64 boats")
    report = replace(made, words=tuple(replace(one, kind=kinds.get(one.key, one.kind)) for one in made.words))
    assert (report.counts("64"), report.counts("2016"), report.counts("began")) == (True, False, False)
