"""What a listing names comes out of another process as it went in, and noise is no listing."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.desk.parsing.frames import FrameError
from reportedly.desk.parsing.named import listing_of, words_of
from reportedly.model.errors import SourceError
from reportedly.sources.fetching.targets import read_target
from reportedly.sources.listings import MAX_ADDRESSES, Found, Listing

PATHS = st.text(max_size=20)


@given(st.lists(st.tuples(PATHS, st.text(max_size=9)), max_size=5), st.booleans())
def test_it_comes_out_as_it_went_in(named: list[tuple[str, str]], deeper: bool) -> None:
    """Every address that a reader of listings gives is in its plain form, so that none changes on the way."""
    found = []
    for path, mark in named:
        try:
            found.append(Found(read_target(f"https://a.example/{path}").url, mark))
        except SourceError:
            continue
    listing = Listing(tuple(found))
    assert listing_of(words_of(listing), may_nest=deeper) == listing


def test_an_index_comes_out_as_it_went_in() -> None:
    """The listings that it names are read as addresses when they are asked for."""
    listing = Listing(nested=("https://a.example/s1.xml", "https://a.example/s2.xml"))
    assert listing_of(words_of(listing), may_nest=True) == listing


@pytest.mark.parametrize(
    "told",
    [
        [],
        {"found": []},
        {"found": [["file:///etc/passwd", ""]], "nested": []},
        {"found": [["https://a.example/", 1]], "nested": []},
        {"found": [], "nested": [], "refused": ["https://a.example/"]},
        {"found": [["https://a.example/"]], "nested": []},
        {"found": [], "nested": ["https://a.example/"]},
        {"found": [["https://a.example/", ""]], "nested": ["https://a.example/"]},
        {"found": [["https://a.example/", ""]] * (MAX_ADDRESSES + 1), "nested": []},
    ],
)
def test_what_could_not_be_asked_for_is_no_answer(told: object) -> None:
    """Other schemes, other types, too many, listings where pages were asked for."""
    with pytest.raises(FrameError):
        listing_of(json.dumps(told).encode(), may_nest=False)


@given(st.binary(max_size=40))
def test_noise_is_no_listing(words: bytes) -> None:
    """Whatever comes is refused in words."""
    with pytest.raises(FrameError):
        listing_of(words, may_nest=True)
