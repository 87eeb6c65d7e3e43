"""Laws of scoring the minimal pairs."""

from dataclasses import replace

import pytest

from evaluation.challenges.cases import Case, Pattern
from evaluation.challenges.score import Verdict, fits, judge, main, rates, table
from reportedly.model.records import Record

OPEN: dict[str, tuple[str, ...]] = {"polarity": (), "certainty": (), "status": ()}
CLAIM: Record = {
    "predicate": "attacks",
    "subject": {"name": "Amber Front", "text": "the Amber Front"},
    "object": {"name": "barracks", "text": "the barracks"},
    "polarity": "affirmed",
    "certainty": "hedged",
    "status": "past",
    "score": 0.7,
    "qualifiers": {"killed": "three dozen"},
    "voices": [
        {"kind": "publisher", "level": "body"},
        {"kind": "named", "name": "Toma Relk", "text": "Relk"},
    ],
}


def pattern(**given: tuple[str, ...]) -> Pattern:
    """A pattern of an attack on the barracks, with these attributes."""
    return Pattern("attacks", ("Amber Front",), ("barracks",), OPEN | given, None)


def case(pair: str, *, expected: tuple[Pattern, ...] = (), forbidden: tuple[Pattern, ...] = ()) -> Case:
    """A case of a pair."""
    return Case(pair, pair, "hedge", "", expected, forbidden)


def test_a_pattern_holds_only_what_it_says() -> None:
    """What is left open fits anything; what is said must be so."""
    assert fits(CLAIM, pattern())
    assert fits(CLAIM, pattern(certainty=("hedged",)))
    assert not fits(CLAIM, pattern(certainty=("certain",)))
    assert fits(CLAIM, Pattern("attacks", (), (), OPEN, None))
    assert not fits(CLAIM, Pattern("attacks", ("barracks",), ("Amber Front",), OPEN, None))


def test_the_innermost_voice_is_held_against_the_pattern() -> None:
    """Kind must agree, and the name where one is asked for."""
    for voice, right in (
        (("named", None), True),
        (("named", "Toma Relk"), True),
        (("publisher", None), False),
    ):
        assert fits(CLAIM, Pattern("attacks", (), (), OPEN, voice)) is right


def test_a_number_is_held_with_its_unit() -> None:
    """Three are not three dozen, and a number that is not said fits nothing."""
    for said, right in (("three dozen", True), ("three", False)):
        assert fits(CLAIM, replace(pattern(), qualifiers={"killed": (said,)})) is right
    assert not fits(CLAIM, replace(pattern(), qualifiers={"wounded": ("three dozen",)}))


def test_a_headline_is_held_apart_from_its_body() -> None:
    """What the body says is not found in the headline."""
    assert fits(CLAIM, replace(pattern(), level="body"))
    assert not fits(CLAIM, replace(pattern(), level="headline"))


def test_rates_are_shares_of_cases_and_pairs() -> None:
    """Accuracy and over-claiming are over cases, pair accuracy over pairs."""
    misled = Verdict(case("b"), (), (CLAIM,))
    row = table([Verdict(case("a"), (), ()), Verdict(case("a"), (), ()), Verdict(case("b"), (), ()), misled])
    assert rates(row["all"]) == {"accuracy": 0.75, "pair accuracy": 0.5, "over-claiming": 0.25}


def test_a_symmetric_claim_fits_either_way_round() -> None:
    """Who stands first in an alliance does not matter."""
    assert fits(CLAIM | {"predicate": "allied_with"}, Pattern("allied_with", ("barracks",), (), OPEN, None))


def test_missing_and_forbidden_claims_make_a_case_wrong() -> None:
    """A case is right only where all is found and nothing forbidden is made."""
    assert judge(case("a", expected=(pattern(),)), [CLAIM]).right
    assert not judge(case("a", expected=(pattern(),)), []).right
    assert judge(case("a", forbidden=(pattern(),)), [CLAIM]).forbidden == (CLAIM,)


def test_a_pair_is_right_where_both_are() -> None:
    """One wrong case makes its pair wrong, and no other's."""
    wrong = Verdict(case("b"), (pattern(),), ())
    right = [Verdict(case(pair), (), ()) for pair in ("a", "a", "b")]
    row = table([*right, wrong])["all"]
    assert (row["cases"], row["right"], row["pairs"], row["pairs_right"]) == (4, 3, 2, 1)


def test_the_shipped_pairs_are_measured(capsys: pytest.CaptureFixture[str]) -> None:
    """The reader is measured on the shipped file without a failure."""
    assert main([]) == 0
    assert "pairs right" in capsys.readouterr().out
