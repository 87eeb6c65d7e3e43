"""What formats share."""

from casing import the_case

from reportedly.products.exchange.common import days_of, end_key, stance_record

ATTACK, BACKING, BASE, *_ = the_case().told


def test_a_day_says_whose_it_is() -> None:
    """The day that a text gives is the event's; else it is the report's, and told to be."""
    assert days_of(ATTACK) == ("2024-01-14", "2024-01-14", "event")
    assert days_of(BACKING) == ("2024-02-01", "2024-02-01", "publication")


def test_an_end_is_known_by_its_actor_or_by_kind_and_name() -> None:
    """One actor has one key; a place has its kind in front."""
    assert end_key(ATTACK.claim.object) == end_key(BASE.claim.subject) == ATTACK.claim.object.entity
    assert end_key(BASE.claim.object) == "place:ostland"


def test_no_format_goes_without_the_stance() -> None:
    """Polarity, certainty, status, voices and words travel together."""
    assert set(stance_record(ATTACK)) >= {"polarity", "certainty", "status", "voices", "quote"}
