"""Laws of parsing: offsets refer to the text as it is, whatever the parser was shown."""

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.model.documents import Document
from reportedly.model.errors import ModelMissing
from reportedly.model.pages import Page
from reportedly.reading.names import NameIndex
from reportedly.reading.pages import PageMaker
from reportedly.reading.parse import load_parser, parse_documents

TEXTS = st.lists(
    st.sampled_from(
        [
            "The Amber Front (AMF) attacked the Vale Brigades.",
            "THE VALE BRIGADES DENIED ON MONDAY THAT THEY HAD LEFT THE TOWN, POLICE SAID.",
            "“We did it,” said Toma Relk, who is in the U.S. now.",
            "\n\n",
            "\n",
            " ",
            "Jammu and Kashmir",
            "— …",
        ]
    ),
    min_size=1,
    max_size=6,
).map("".join)


@settings(max_examples=20)
@given(TEXTS)
def test_every_token_quotes_the_text(maker: PageMaker, document: Callable[..., Document], text: str) -> None:
    """Between its offsets the text has the token's words, joined names and restored capitals included."""
    parse = next(iter(parse_documents(maker.parser, [document(text)])))
    for start, end, word in zip(parse.starts, parse.ends, parse.words, strict=True):
        assert text[start:end] == word
    assert "".join("".join(parse.words).split()) == "".join(text.split())


@settings(max_examples=20)
@given(TEXTS)
def test_a_parse_is_a_forest_of_sentences(
    maker: PageMaker, document: Callable[..., Document], text: str
) -> None:
    """Sentences cover all tokens in order, heads stay within them, and children are the reverse of heads."""
    parse = next(iter(parse_documents(maker.parser, [document(text)])))
    covered = [token for first, last in parse.sentences for token in range(first, last)]
    assert covered == list(range(len(parse)))
    assert all(parse.sentence_of[i] == parse.sentence_of[head] for i, head in enumerate(parse.heads))
    assert all(parse.heads[child] == i for i in range(len(parse)) for child in parse.children[i])


def test_a_known_name_is_one_token(page: Callable[..., Page]) -> None:
    """A name of several words is kept whole, with the acronym behind it and the actor it names."""
    parse = page("Fighters of the Amber Front (AMF) left.").parse
    at = parse.words.index("Amber Front (AMF)")
    assert parse.known[at] == ("amber-front",)


def test_a_title_case_headline_finds_its_verb(page: Callable[..., Page]) -> None:
    """Capitals are given back their meaning before parsing, and the words stay as written."""
    parse = page("Amber Front Seizes Village Near Mosul\n\nMore soon.", headline=True).parse
    assert parse.words[:2] == ("Amber Front", "Seizes")
    assert parse.poses[1] == "VERB"


def test_newswire_in_capitals_is_read(page: Callable[..., Page]) -> None:
    """A paragraph all in capitals has verbs and names like any other."""
    parse = page("THE AMBER FRONT ATTACKED THE VALE BRIGADES NEAR THE OLD BRIDGE ON MONDAY.").parse
    assert parse.poses[parse.words.index("ATTACKED")] == "VERB"
    assert parse.known[parse.words.index("AMBER FRONT")] == ("amber-front",)


def test_no_sentence_runs_over_a_paragraph(page: Callable[..., Page]) -> None:
    """A blank line ends a sentence even where no full stop does; a wrapped line does not."""
    apart = page("The Amber Front attacked\n\nthe Vale Brigades").parse
    assert len(apart.sentences) == 2
    wrapped = page(
        "The Amber Front said on the first day of the long month that it had\nleft the town."
    ).parse
    assert len(wrapped.sentences) == 1


def test_a_place_with_and_in_its_name_is_one(page: Callable[..., Page]) -> None:
    """Two words that the gazetteer knows as one place are one token."""
    assert "Jammu and Kashmir" in page("Rebels operate in Jammu and Kashmir.").parse.words


def test_a_missing_model_says_how_to_get_it() -> None:
    """Without its parser nothing is read, and the error names the way out."""
    with pytest.raises(ModelMissing, match="pip install en-core-web-nowhere"):
        load_parser(NameIndex({}), lambda _: False, "en_core_web_nowhere")


def test_no_sentence_begins_within_a_line_of_capitals(page: Callable[..., Page]) -> None:
    """Where no mark ends a sentence none begins: "REPORTED | THAT TROOPS" would lose who reported it."""
    one = page(
        "POLICE SOURCES HAVE CONFIRMED THAT A REBEL WAS KILLED AND TWO MEN WERE WOUNDED TODAY. IT RAINED."
    )
    assert len(one.parse.sentences) == 2
