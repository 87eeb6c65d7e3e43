"""`doctor`."""

import json
from collections.abc import Callable

from click.testing import Result

Cli = Callable[..., Result]


def test_a_sound_installation_ends_with_zero(cli: Cli) -> None:
    """Everything is named with what was found."""
    result = cli("doctor")
    assert result.exit_code == 0
    assert "everything that reading needs is here" in result.stdout


def test_what_is_missing_ends_with_one_and_the_way_out(cli: Cli) -> None:
    """A parser that is not installed comes with the command that installs it."""
    result = cli("doctor", "--parser", "no_such_parser", "--format", "json")
    assert result.exit_code == 1
    (check,) = [one for one in json.loads(result.stdout) if not one["ok"]]
    assert check["way_out"] == "pip install no-such-parser"
