"""The program as a whole."""

import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import typer
from click.testing import Result

from reportedly import __version__
from reportedly.doors.cli.main import app

Cli = Callable[..., Result]


def words_of(command, before: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    """Yield the words of every command, those within groups with the group's name before them."""
    inner = getattr(command, "commands", None)
    if inner is None:
        yield before
    else:
        for name, one in inner.items():
            yield from words_of(one, (*before, name))


COMMANDS = sorted(words_of(typer.main.get_command(app)))


def test_the_version_is_told(cli: Cli) -> None:
    """--version says which program this is."""
    assert cli("--version").stdout == f"reportedly {__version__}\n"


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_every_command_says_what_it_does(cli: Cli, command: tuple[str, ...]) -> None:
    """Help has a sentence for the command and one for each option."""
    result = cli(*command, "--help")
    assert result.exit_code == 0
    assert "--ledger" in result.stdout


def test_options_may_stand_before_or_after_the_command(cli: Cli, ledger: Path) -> None:
    """Both orders that people try mean the same."""
    before = cli("--ledger", ledger, "--format", "jsonl", "claims")
    after = cli("claims", "--ledger", ledger, "--format", "jsonl")
    assert before.stdout == after.stdout != ""


def test_a_wrong_word_ends_with_two(cli: Cli) -> None:
    """What typer finds wrong has the same exit code as what we find wrong."""
    assert cli("clams").exit_code == 2
    assert cli("claims", "--certainty", "sure").exit_code == 2


def test_help_needs_no_library_that_reads() -> None:
    """Help stays quick: nothing that parses, stores or draws is imported for it."""
    code = (
        "import sys; import reportedly.doors.cli.main; "
        "assert not {'spacy', 'sqlalchemy', 'rich.table', 'numpy', 'reportedly.desk'} & set(sys.modules)"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


def test_memory_is_seldom_looked_through_for_rings() -> None:
    """The program sets its own pace for it; whoever imports ours keeps theirs."""
    script = (
        "import gc, sys; before = gc.get_threshold();"
        "from reportedly.doors.cli.main import LOOKED_THROUGH_AFTER, run; imported = gc.get_threshold();"
        "sys.argv = ['reportedly', '--version'];\n"
        "try:\n    run()\nexcept SystemExit:\n    pass\n"
        "sys.exit(0 if before == imported and gc.get_threshold()[0] == LOOKED_THROUGH_AFTER else 1)"
    )
    assert subprocess.run([sys.executable, "-c", script], check=False).returncode == 0
