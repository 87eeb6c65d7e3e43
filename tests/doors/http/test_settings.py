"""How a server is set up."""

import pytest

from reportedly.doors.http.settings import Person, Role, Settings, is_loopback
from reportedly.model.errors import UsageError


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "::1", "[::1]", "127.9.9.9"])
def test_this_machine_is_known_by_its_names(host: str) -> None:
    """Only what never leaves the machine counts as local."""
    assert is_loopback(host)
    Settings(host=host).check()


@pytest.mark.parametrize("host", ["0.0.0.0", "192.168.1.4", "example.org", "::"])  # noqa: S104
def test_others_need_tokens(host: str) -> None:
    """A server that others can reach does not start without tokens."""
    with pytest.raises(UsageError, match="--tokens"):
        Settings(host=host).check()
    Settings(host=host, tokens={"x" * 20: Person("Ada", Role.ADMIN)}).check()


def test_whoever_sits_at_the_machine_may_do_everything() -> None:
    """Without tokens there is one person, under their own name."""
    assert Settings(owner="Ada").person_of(None) == Person("Ada", Role.ADMIN)
