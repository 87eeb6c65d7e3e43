"""Laws of kin: who is taken for one under two descriptions, and who is not."""

from dataclasses import replace

import pytest
from building import a_claim, a_document, a_reading, an_end
from hypothesis import given
from hypothesis import strategies as st

from reportedly.claims.kin import kin_of
from reportedly.model.claims import Argument, ReadClaim
from reportedly.model.spans import Span
from reportedly.model.terms import ActorKind

NAMES = ("Salt League", "Red Hill Front", "Orvania", "Port Ember", "fighters")


def ends_in(
    text: str, first: str, second: str, kinds: tuple[ActorKind, ActorKind]
) -> tuple[Argument, Argument, Span]:
    """Give two ends where they stand in a text, and the text as one stretch."""
    document = a_document(f"Head\n\n{text}")
    one = an_end(document, first, 0, kinds[0])
    return one, an_end(document, second, 0, kinds[1]), Span(6, 6 + len(text), text)


def are_kin(text: str, first: str, second: str, kinds: tuple[ActorKind, ActorKind]) -> bool:
    """Tell whether two ends are kin by their names and by the words between them."""
    one, other, words = ends_in(text, first, second, kinds)
    return kin_of(()).are(one, other, (words,))


GROUP, PLACE, THING = ActorKind.ARMED_GROUP, ActorKind.PLACE, ActorKind.THING
STATE, BODY, PERSON, MANY = ActorKind.STATE, ActorKind.STATE_BODY, ActorKind.PERSON, ActorKind.COLLECTIVE


@pytest.mark.parametrize(
    ("text", "first", "second", "kinds"),
    [
        ("a house in Port Ember burned", "house", "Port Ember", (THING, PLACE)),
        ("agents of the Salt League fired", "agents", "Salt League", (MANY, GROUP)),
        ("they came to Port Ember, Orvania", "Port Ember", "Orvania", (PLACE, STATE)),
        ("a truce in Orvania's Ember Valley", "Orvania", "Ember Valley", (STATE, PLACE)),
        ("the Salt League; Salt League fighters", "Salt League", "Salt League fighters", (GROUP, MANY)),
        ("Orvania, the Government of Orvania", "Orvania", "Government of Orvania", (STATE, BODY)),
        ("Ivo Marsh Tarn came; Tarn left", "Ivo Marsh Tarn", "Tarn", (PERSON, PERSON)),
        ("the city of Port Ember; Port Ember", "city of Port Ember", "Port Ember", (PLACE, PLACE)),
    ],
)
def test_one_under_two_descriptions(
    text: str, first: str, second: str, kinds: tuple[ActorKind, ActorKind]
) -> None:
    """What stands in, of or beside a name, or differs from it by words that name nobody, is kin of it."""
    assert are_kin(text, first, second, kinds)


@pytest.mark.parametrize(
    ("text", "first", "second", "kinds"),
    [
        (
            "the Salt League in the North; Salt League",
            "Salt League in the North",
            "Salt League",
            (GROUP, GROUP),
        ),
        ("in Orvania, Tessal and Murn", "Orvania", "Tessal", (STATE, STATE)),
        ("the army; the rebels", "army", "rebels", (ActorKind.FORCE, MANY)),
        ("judges and police in Port Ember", "judges", "Port Ember", (MANY, PLACE)),
        ("a house. It is in Port Ember", "house", "Port Ember", (THING, PLACE)),
        ("Red Hill Front, Salt League", "Red Hill Front", "Salt League", (GROUP, GROUP)),
    ],
)
def test_two_that_only_stand_near(
    text: str, first: str, second: str, kinds: tuple[ActorKind, ActorKind]
) -> None:
    """Branches with names of their own, members of a list and bare nouns are nobody's kin."""
    assert not are_kin(text, first, second, kinds)


@given(st.sampled_from(NAMES), st.sampled_from(NAMES), st.sampled_from(ActorKind), st.sampled_from(ActorKind))
def test_kin_both_ways(first: str, second: str, kind: ActorKind, other_kind: ActorKind) -> None:
    """Who is whose kin does not hang on the order in which they are named."""
    one, other, words = ends_in(f"{first} near {second}", first, second, (kind, other_kind))
    kin = kin_of(())
    assert kin.are(one, other, (words,)) == kin.are(other, one, (words,))


def test_a_name_within_a_phrase_is_kin_everywhere() -> None:
    """What was once read within a phrase is kin of it wherever both stand."""
    document = a_document("Head\n\nThe Red Hill Front fought Salt League positions. The Salt League fled.")
    plain = a_claim(a_document())
    phrase, within = an_end(document, "Salt League positions", 0), an_end(document, "Salt League", 0)
    read = [
        ReadClaim(replace(plain, object=end), (a_reading(plain, a_document()),)) for end in (phrase, within)
    ]
    later = an_end(document, "Salt League", document.text.index("fled") - 14)
    assert kin_of(read).are(phrase, later, ())
    assert not kin_of(()).are(phrase, replace(later, kind=THING, name="League of Salt Makers"), ())
