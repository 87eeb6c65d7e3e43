"""Laws of casing: capitals that mean nothing are taken away, those that do are kept."""

from hypothesis import given
from hypothesis import strategies as st

from reportedly.reading.casing import is_shouting, is_titled, title_end, truecase

COMMON = frozenset("rebels attack village near the border say police on".split())


def test_a_paragraph_in_capitals_shouts() -> None:
    """Most letters in capitals make a paragraph shout; an acronym or two do not."""
    assert is_shouting("REBELS ATTACK A VILLAGE NEAR THE BORDER")
    assert not is_shouting("The AMF and the NRM attacked a village near the border")
    assert not is_shouting("AMF NRM")


def test_a_headline_with_capital_words_is_titled() -> None:
    """A headline is in title case when its ordinary words have capitals."""
    assert is_titled("Rebels Attack Village Near Border".split())
    assert not is_titled("Rebels attack village near Lowmark".split())


def test_a_headline_run_into_its_text_ends_at_its_stop() -> None:
    """Words in title case before the first sentence are a headline; a sentence with a small verb is none."""
    assert title_end("Rebels Attack Village near Lowmark Border . Police said so .".split()) == 6
    assert title_end("President Toma Relk met Minister Ada Kestrel . Police said so .".split()) == 0
    assert title_end("Rebels Attack Village near Lowmark Border .".split()) == 0
    assert title_end([]) == 0


def test_common_words_become_small_and_names_stay() -> None:
    """After truecasing only names and the first word have capitals."""
    assert truecase("Rebels Attack Lowmark".split(), COMMON, shouting=False) == [
        "Rebels",
        "attack",
        "Lowmark",
    ]
    assert truecase("REBELS ATTACK LOWMARK".split(), COMMON, shouting=True) == ["Rebels", "attack", "Lowmark"]


def test_an_acronym_survives_title_case() -> None:
    """A headline in title case writes acronyms as they are."""
    assert truecase(["AMF", "Attack"], COMMON, shouting=False) == ["AMF", "attack"]


@given(st.lists(st.text("abcXYZ-.’'", min_size=1, max_size=6)), st.booleans())
def test_truecasing_changes_case_only(words: list[str], shouting: bool) -> None:
    """Words keep their number and letters, so that offsets stay true."""
    cased = truecase(words, COMMON, shouting=shouting)
    assert [word.lower() for word in cased] == [word.lower() for word in words]
    assert [len(word) for word in cased] == [len(word) for word in words]
