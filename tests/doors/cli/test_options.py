"""Options as frozen values."""

import inspect
from dataclasses import dataclass, fields
from typing import Annotated

import pytest
import typer

from reportedly.doors.cli.options import Common, command
from reportedly.model.errors import UsageError


@dataclass(frozen=True, kw_only=True)
class Count(Common):
    """How far to count."""

    up_to: Annotated[int, typer.Argument(help="The last number.")]


def test_each_field_becomes_an_option_its_own_first() -> None:
    """A command has an argument or option for each field, those that all share at the end."""
    made = command(Count)(print)
    names = list(inspect.signature(made).parameters)
    assert names == ["context", "up_to", *(field.name for field in fields(Common))]


def test_the_function_gets_one_value() -> None:
    """What was given arrives as it was given."""
    seen: list[Count] = []
    command(Count)(seen.append)(up_to=3, quiet=True)
    assert seen == [Count(up_to=3, quiet=True)]


def test_an_error_becomes_an_exit_code() -> None:
    """The function raises what it likes of ours; the program ends with its code."""

    def fail(options: Count) -> None:
        raise UsageError("no")

    with pytest.raises(typer.Exit) as ended:
        command(Count)(fail)(up_to=1)
    assert ended.value.exit_code == 2
