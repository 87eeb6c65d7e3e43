"""What publication asks for, read from words."""

import pytest

from reportedly.model.errors import UsageError
from reportedly.model.release import Coarseness, ReleaseSettings, ReleaseStatement, read_coarseness


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        (None, None),
        ("district", Coarseness("district")),
        ("Province", Coarseness("province")),
        ("50", Coarseness(km=50.0)),
        ("2.5km", Coarseness(km=2.5)),
    ],
)
def test_levels_and_kilometres_are_read(written: str | None, meant: Coarseness | None) -> None:
    """A level of offices, or a grid."""
    assert read_coarseness(written) == meant


@pytest.mark.parametrize("written", ["village", "0", "-3", "nan", "1e9", ""])
def test_what_is_neither_is_refused(written: str) -> None:
    """Nothing is published finer than meant because of a slip."""
    with pytest.raises(UsageError, match="district, province, country"):
        read_coarseness(written)


def test_a_statement_says_only_what_was_asked_for() -> None:
    """Nothing asked, nothing said."""
    assert ReleaseSettings().is_plain
    assert ReleaseStatement(settings=ReleaseSettings()).sentences == ()
    delayed = ReleaseStatement(settings=ReleaseSettings(delay_days=3), claims_delayed=2)
    assert "2 newer claims" in delayed.sentences[0]
