"""Laws of pausing the collector."""

import gc

import pytest

from reportedly.model.collecting import paused_collection


@pytest.mark.parametrize("was_on", [True, False])
def test_the_collector_is_afterwards_as_it_was(was_on: bool) -> None:
    """On or off before, on or off after, even where building fails."""
    (gc.enable if was_on else gc.disable)()
    try:
        with paused_collection():
            assert not gc.isenabled()
        assert gc.isenabled() is was_on
        with pytest.raises(KeyError), paused_collection():
            raise KeyError
        assert gc.isenabled() is was_on
    finally:
        gc.enable()
