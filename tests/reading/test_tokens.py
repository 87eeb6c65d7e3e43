"""Laws of tokens: every token quotes its text, joined names included."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from reportedly.reading.pages import PageMaker
from reportedly.reading.tokens import Token, is_acronym, join_tokens, tokenise

TEXTS = st.lists(
    st.sampled_from(
        ["The", " ", "  ", "Amber", "Front", "(AMF)", "AMF.", "U.S.", "al", "-", "Hadi", ",", "said"]
    ),
    max_size=15,
).map("".join)


@given(TEXTS, st.integers(0, 7))
def test_tokens_quote_their_text(maker: PageMaker, text: str, offset: int) -> None:
    """A token's words are the text between its offsets, wherever the paragraph begins."""
    for token in tokenise(maker.parser.nlp.tokenizer, text, offset):
        assert text[token.start - offset : token.end - offset] == token.text


@given(TEXTS)
def test_joining_loses_no_character(maker: PageMaker, text: str) -> None:
    """Joined tokens cover exactly what their parts covered, in order."""
    tokens = tokenise(maker.parser.nlp.tokenizer, text, 0)
    joined = join_tokens(tokens, [(0, 2)] if len(tokens) > 1 else [], known={0: ("amber-front",)})
    assert all(text[token.start : token.end] == token.text for token in joined)
    assert all(one.end <= other.start for one, other in pairwise(joined))
    assert [t.start for t in tokens][:1] == [t.start for t in joined][:1]
    assert [t.end for t in tokens][-1:] == [t.end for t in joined][-1:]


def parts(maker: PageMaker, text: str) -> list[Token]:
    return tokenise(maker.parser.nlp.tokenizer, text, 0)


def test_the_stop_behind_an_acronym_is_its_own_token(maker: PageMaker) -> None:
    """A sentence ends behind an acronym; an abbreviation with stops inside keeps them."""
    assert [token.text for token in parts(maker, "of the AMF.")][-2:] == ["AMF", "."]
    assert "U.S." in [token.text for token in parts(maker, "in the U.S. today")]


def test_a_known_name_takes_its_bracketed_acronym(maker: PageMaker) -> None:
    """A name and the short form in brackets behind it are one token, with the name's actors."""
    joined = join_tokens(parts(maker, "Amber Front (AMF) said"), [(0, 2)], known={0: ("amber-front",)})
    assert [(token.text, token.slugs) for token in joined] == [
        ("Amber Front (AMF)", ("amber-front",)),
        ("said", ()),
    ]


def test_a_known_name_behind_a_hyphen_is_its_own(maker: PageMaker) -> None:
    """ "Pro-", "anti-" and a second name leave a known name whole; the first part of a name does not."""
    for first, kept in (("anti", True), ("Vale", True), ("Abu", False)):
        joined = join_tokens(parts(maker, f"{first}-Amberites"), [(2, 3)], known={2: ("amber-front",)})
        assert ("Amberites" in [token.text for token in joined]) is kept


def test_an_acronym_with_stops_is_cut_from_what_it_backs(maker: PageMaker) -> None:
    """ "U.N.-backed" is three tokens that quote the text."""
    assert [token.text for token in parts(maker, "a U.N.-backed force")] == [
        "a",
        "U.N.",
        "-",
        "backed",
        "force",
    ]


def test_a_hyphenated_name_is_one_token(maker: PageMaker) -> None:
    """Proper names with hyphens hold together; a compound in small letters does not."""
    joined = join_tokens(parts(maker, "Abu-Relk and the arms-dealer"), [], known={})
    assert [token.text for token in joined] == ["Abu-Relk", "and", "the", "arms", "-", "dealer"]


def test_what_looks_like_an_acronym() -> None:
    """Two to ten letters or digits, most of the letters capitals."""
    assert all(map(is_acronym, ["AMF", "M23A", "LeTA", "AMF-N"]))
    assert not any(map(is_acronym, ["A", "Amber", "ABCDEFGHIJK", "12"]))
