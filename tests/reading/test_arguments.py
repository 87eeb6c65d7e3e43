"""Laws of arguments: words beside the quote, the document's own names, and kinds that fit."""

from collections.abc import Callable

import pytest

from reportedly.model.claims import Argument, Draft, DraftArgument, Reason, Voice
from reportedly.model.pages import Page
from reportedly.model.spans import span_of
from reportedly.model.terms import ActorKind, Predicate, VoiceKind
from reportedly.reading.arguments import bare_thing, end_for, fold_article, longer_forms
from reportedly.reading.reader import ReadPage
from reportedly.reading.refusal import Refusal


def ends(
    page: Page, argument: DraftArgument, *, predicate: str = "attacks", voices: tuple[Voice, ...] = ()
) -> tuple[Argument, ...]:
    """Find the argument as an object, the last sentence being the quote."""
    text = page.document.text
    first, last = page.parse.sentences[-1]
    quote = page.quote(first, last)
    one = Draft(
        predicate=predicate,
        subject=argument,
        object=argument,
        quote=quote.text,
        start=quote.start,
        voices=voices,
    )
    assert quote.reproduces(text)
    return end_for(page, one, argument, quote)


def refused(page: Page, argument: DraftArgument, *, predicate: str = "attacks") -> Reason:
    with pytest.raises(Refusal) as refusal:
        ends(page, argument, predicate=predicate)
    return refusal.value.reason


def test_the_nearest_of_equal_words_is_meant(page: Callable[..., Page]) -> None:
    """Without an offset, the words that stand in or nearest the quote are taken."""
    one = page("The Amber Front left. The Amber Front attacked the town.")
    (found,) = ends(one, DraftArgument("Amber Front"))
    assert found.span.start == one.document.text.rindex("Amber Front")


def test_any_name_of_the_document_will_do(page: Callable[..., Page]) -> None:
    """A proposed name can be any the document or the registry has for the words, articles aside."""
    one = page("The Amber Front attacked the town.")
    for name in ("Amber Front", "the Amber Front", "AMF", None):
        (found,) = ends(one, DraftArgument("Amber Front", name=name))
        assert found.name == "Amber Front"
    assert refused(one, DraftArgument("Amber Front", name="Vale Brigades")) is Reason.NAME_NOT_IN_DOCUMENT


def test_several_referents_can_be_told_apart(page: Callable[..., Page]) -> None:
    """ "Both groups" is two, or the one that the draft means."""
    one = page("The Amber Front met the Vale Brigades. Both groups attacked the town.")
    assert [a.name for a in ends(one, DraftArgument("Both groups"))] == ["Amber Front", "Vale Brigades"]
    assert [a.name for a in ends(one, DraftArgument("Both groups", referent=1))] == ["Vale Brigades"]


def test_the_anchor_is_the_name_that_is_meant(page: Callable[..., Page]) -> None:
    """A description keeps its own words and points at the name it stands for."""
    one = page("The Amber Front left. The group attacked the town.")
    (found,) = ends(one, DraftArgument("The group"))
    assert (found.span.text, found.anchor.text) == ("The group", "Amber Front")


def test_we_are_the_innermost_speaker(page: Callable[..., Page]) -> None:
    """The first person is whoever speaks; without a speaker it is nobody."""
    text = "The Harrow Council spoke. “We attacked the town.”"
    one = page(text)
    speaker = Voice(VoiceKind.GROUP, span_of(text, 4, 18), "Harrow Council")
    assert [a.name for a in ends(one, DraftArgument("We"), voices=(speaker,))] == ["Harrow Council"]
    assert refused(one, DraftArgument("We")) is Reason.UNRESOLVED


def test_a_thing_stands_for_itself(page: Callable[..., Page]) -> None:
    """What is no mention is a thing with the words it has, its article left out."""
    one = page("The Amber Front attacked a convoy near Mosul.")
    (found,) = ends(one, DraftArgument("a convoy", kind=ActorKind.THING))
    assert (found.name, found.entity) == ("convoy", found.entity)
    (bread,) = ends(page("The Amber Front stole the bread."), DraftArgument("the bread"))
    assert (bread.name, bread.kind, bread.entity) == ("bread", ActorKind.THING, None)


def test_a_time_is_no_argument(page: Callable[..., Page]) -> None:
    """Nothing is done to a day."""
    one = page("The Amber Front attacked the town on 3 May 2020.")
    assert refused(one, DraftArgument("3 May")) is Reason.WRONG_KIND


def test_one_is_based_in_places_only(page: Callable[..., Page]) -> None:
    """A group is no place to be in; a town is."""
    one = page("The Amber Front met the Vale Brigades in Mosul.")
    assert refused(one, DraftArgument("Vale Brigades"), predicate="based_in") is Reason.WRONG_KIND
    assert [a.name for a in ends(one, DraftArgument("Mosul"), predicate="based_in")] == ["Mosul"]


def test_words_of_another_passage_do_not_count(page: Callable[..., Page]) -> None:
    """An argument stands in its quote's sentence or the one beside it."""
    one = page("The Vale Brigades left. It rained. It snowed. The Amber Front attacked the town.")
    assert refused(one, DraftArgument("Vale Brigades")) is Reason.ARGUMENT_OUTSIDE
    assert refused(one, DraftArgument("Grey Otters")) is Reason.ARGUMENT_NOT_FOUND


def test_descriptions_lose_their_articles_and_gain_their_tails(page: Callable[..., Page]) -> None:
    """Rebels "of the hills" are called "rebels", and can be found by the whole phrase."""
    text = "They saw three rebels of the hills."
    one = page(text)
    rebels = span_of(text, text.index("three"), text.index(" of"))
    assert bare_thing(one, rebels) == "rebels"
    assert longer_forms(one, rebels) == ("three rebels of the hills",)
    assert fold_article("the base") == "base"
    assert fold_article("the") == "the"


@pytest.mark.parametrize("portion", ["large parts", "half", "the outskirts"])
def test_a_portion_is_not_the_whole(read: Callable[..., ReadPage], portion: str) -> None:
    """Who is said to control parts of a country is not said to control the country."""
    found = read(f"The Amber Front controls {portion} of Syria.")
    held = [one.claim.object.name for one in found.read if one.claim.predicate is Predicate.CONTROLS]
    assert held == [f"{portion.removeprefix('the ')} of Syria"]
