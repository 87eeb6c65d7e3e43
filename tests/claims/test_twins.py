"""Laws of twins: what repeats a better-scored claim is kept and lowered, and nothing else is."""

from dataclasses import replace

from building import a_claim, a_document, a_reading, an_end
from hypothesis import given
from hypothesis import strategies as st

from reportedly.claims.twins import SHARE, with_twins_lowered
from reportedly.model.claims import ReadClaim
from reportedly.model.terms import Predicate

TEXT = "Strike\n\nThe Red Hill Front attacked Salt League targets and Salt League branches."
DOCUMENT = a_document(TEXT)
BODY = TEXT.index("\n\n")


LATER = TEXT.index("and Salt")


def read_as(
    subject: str, object_: str, score: float, predicate: Predicate = Predicate.ATTACKS, after: int = BODY
) -> ReadClaim:
    """Give a claim with ends of these words, the object where it stands after an offset."""
    ends = an_end(DOCUMENT, subject, BODY), an_end(DOCUMENT, object_, after)
    plain = a_claim(a_document(), predicate)
    claim = replace(plain, document=DOCUMENT.id, subject=ends[0], object=ends[1])
    return ReadClaim(claim, (a_reading(plain, a_document(), score, "one@1"),))


@given(st.floats(0.2, 1), st.floats(0.2, 1))
def test_of_two_tellings_the_better_stands(whole: float, name: float) -> None:
    """One of the two keeps its score, the better one; the other keeps a share of its own."""
    read = [
        read_as("Red Hill Front", "Salt League targets", whole),
        read_as("Red Hill Front", "Salt League", name),
    ]
    made = [one.shown.score for one in with_twins_lowered(read)]
    assert max(made) == max(whole, name)
    assert min(made) == SHARE * min(whole, name)


def test_order_and_number_stay() -> None:
    """Nothing is dropped: every claim comes back at its place."""
    read = [
        read_as("Red Hill Front", "Salt League", 0.6),
        read_as("Red Hill Front", "Salt League targets", 0.9),
    ]
    assert [one.claim for one in with_twins_lowered(read)] == [one.claim for one in read]


def test_what_stands_in_a_phrase_anywhere_is_told_once() -> None:
    """Who is named beside his branches, at another place, tells nothing more."""
    read = (
        read_as("Red Hill Front", "Salt League branches", 0.9),
        read_as("Red Hill Front", "Salt League", 0.6, after=LATER),
    )
    assert [one.shown.score for one in with_twins_lowered(read)] == [0.9, SHARE * 0.6]


def test_another_predicate_is_no_twin() -> None:
    """Who attacks somebody's targets can oppose him besides."""
    read = (
        read_as("Red Hill Front", "Salt League targets", 0.9),
        read_as("Red Hill Front", "Salt League", 0.6, Predicate.OPPOSES),
    )
    assert with_twins_lowered(read) == read
