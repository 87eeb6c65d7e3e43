"""Precedents as text."""

from typing import TYPE_CHECKING

from reportedly.analysis.likeness import Feature, Match
from reportedly.doors.cli.view_precedents import LABELS, SIGNS

if TYPE_CHECKING:
    from reportedly.desk import Precedents  # noqa: F401 - what is drawn; see the test of the command


def test_every_match_has_a_sign_of_its_own() -> None:
    """Same, near, different and unknown can be told apart without colour."""
    assert set(SIGNS) == {match.value for match in Match}
    assert len({sign for sign, _ in SIGNS.values()}) == len(Match)


def test_labels_are_those_of_features() -> None:
    """A label that no feature has would never be shown."""
    assert set(LABELS) <= {feature.value for feature in Feature}
