"""Laws of repairs: a name behind a verb is what the verb is done to, whatever the parser takes it for."""

from collections.abc import Callable

import pytest

from reportedly.model.pages import Page
from reportedly.reading.repairs import put_right
from reportedly.reading.rows import Rows


@pytest.mark.parametrize(
    "text", ["The Amber Front attacked Mosul.", "The Amber Front attacked Mosul quickly."]
)
def test_a_name_is_no_adverb(page: Callable[..., Page], text: str) -> None:
    """In mid-sentence a place with a capital is the object of the verb before it."""
    parse = page(text).parse
    mosul = parse.words.index("Mosul")
    assert (parse.tags[mosul], parse.deps[mosul]) == ("NNP", "dobj")
    assert parse.words[parse.heads[mosul]] == "attacked"


def test_what_somebody_is_accused_of_is_done_to_a_name(page: Callable[..., Page]) -> None:
    """The word in -ing is no part of the name."""
    parse = page("Police accused the Vale Brigades of bombing Orlune.").parse
    orlune = parse.words.index("Orlune")
    assert parse.deps[orlune] == "dobj"
    assert parse.words[parse.heads[orlune]] == "bombing"
    assert parse.lemmas[parse.heads[orlune]] == "bomb"


@pytest.mark.parametrize(
    ("words", "tag", "label"),
    [
        (["men", "attacked", "Quickly", "."], "RB", "advmod"),
        (["men", "attacked", "quickly", "."], "RB", "advmod"),
        (["men", "called", "Orlune", "."], "NNP", "oprd"),
    ],
)
def test_other_words_stay(words: list[str], tag: str, label: str) -> None:
    """Ordinary words, small words and what somebody is called are left as they are."""
    rows = Rows(
        words,
        ["NNS", "VBD", tag, "."],
        ["NOUN", "VERB", "ADV", "PUNCT"],
        ["nsubj", "ROOT", label, "punct"],
        [1, 1, 1, 1],
        list(words),
    )
    put_right(rows, lambda word: word == "Orlune", {"bomb"})
    assert (rows.tags[2], rows.deps[2]) == (tag, label)


@pytest.mark.parametrize(
    ("text", "denied"),
    [
        ("Veska denied that it armed the Front, trained its men or hid it.", ["armed", "trained", "hid"]),
        ("Veska denied arming the Front, training it and hiding it.", ["arming", "training", "hiding"]),
        ("Veska denied that it armed the Front and accused the Vale Brigades.", ["armed"]),
        ("The Front denied the charge and attacked Orlune.", []),
    ],
)
def test_a_list_of_what_is_denied_is_denied_to_its_end(
    page: Callable[..., Page], text: str, denied: list[str]
) -> None:
    """What somebody does besides denying is not in it."""
    parse = page(text).parse
    root = next(i for i, head in enumerate(parse.heads) if parse.words[i].startswith("denied") and head == i)

    def below(token: int) -> bool:
        """Whether a verb hangs below the denying as its content or a part of that."""
        while parse.deps[token] == "conj":
            token = parse.heads[token]
        return parse.heads[token] == root and parse.deps[token] in {"ccomp", "xcomp"}

    verbs = [i for i, pos in enumerate(parse.poses) if pos == "VERB" and i != root]
    assert [parse.words[i] for i in verbs if below(i)] == denied


def test_an_unknown_acronym_is_a_name(page: Callable[..., Page]) -> None:
    """It can fight; a bomb or a camera by its letters, and a word in a line of capitals, cannot."""
    parse = page("Police said the JKSA bombed the depot with an IED on Monday.").parse
    assert parse.tags[parse.words.index("JKSA")] == "NNP"
    assert "IED" not in [one.span.text for one in page("Police said an IED hit the depot.").mentions]
