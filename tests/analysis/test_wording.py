"""What findings call reports, voices and propositions, in sentences for people."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.analysis.wording import (
    counted,
    listed,
    proposition_words,
    relation_words,
    report_words,
    voice_words,
)
from reportedly.model.claims import Voice
from reportedly.model.spans import Span
from reportedly.model.terms import Predicate, VoiceKind
from tests.reporting import a_dossier, a_report, says

COURIER = a_report("one.txt", "Fictional Courier", "2024-02-01T08:30:00Z")


@pytest.mark.parametrize("predicate", list(Predicate))
def test_no_relation_shows_its_code(predicate: Predicate) -> None:
    """People read words, not underscores; nothing else of a predicate is changed."""
    assert "_" not in relation_words(predicate)
    assert relation_words(predicate).split() == predicate.value.split("_")


def test_a_proposition_is_told_from_its_subject_to_its_object() -> None:
    """Who does what to whom is never turned round."""
    (one,) = a_dossier(says(COURIER, "Red Hill Front", Predicate.SUPPORTS, "Salt League")).propositions
    assert proposition_words(one) == "Red Hill Front supports Salt League"


def test_a_report_is_its_publisher_and_day() -> None:
    """Without a publisher it is the file, and a missing date is said to be missing."""
    assert report_words(says(COURIER)) == "Fictional Courier (2024-02-01)"
    nameless = a_report("two.txt", None, None)  # type: ignore[arg-type]
    assert report_words(says(nameless)) == "two.txt (undated)"


def test_whoever_commits_themselves_is_the_innermost_voice() -> None:
    """A name before the words for it; one without a name in the report's own words, and never as nobody."""
    named = Voice(VoiceKind.NAMED, name="Ada Example")
    nameless = Voice(VoiceKind.UNNAMED, span=Span(3, 16, "two villagers"))
    bare = Voice(VoiceKind.UNNAMED)
    assert voice_words(says(COURIER)) == "the report itself"
    assert voice_words(says(COURIER, voices=(nameless, named))) == "Ada Example"
    assert voice_words(says(COURIER, voices=(named, nameless))) == "two villagers"
    assert voice_words(says(COURIER, voices=(bare,))) == f"a {VoiceKind.UNNAMED.value} voice"


@given(st.lists(st.sampled_from(["Amber", "Birch", "Cedar", "Dogwood", "Elder"])), st.integers(1, 4))
def test_a_list_names_the_first_and_counts_the_rest(words: list[str], most: int) -> None:
    """Every word is shown or counted, once."""
    shown, _, more = listed(words, most).partition(" and ")
    named = shown.split(", ") if shown else []
    assert named == list(dict.fromkeys(words))[:most]
    assert len(named) + int(more.removesuffix(" more") or 0) == len(set(words))


def test_only_one_is_singular() -> None:
    """None and many take the plural."""
    assert [counted(number, "report") for number in (0, 1, 2)] == ["0 reports", "1 report", "2 reports"]
