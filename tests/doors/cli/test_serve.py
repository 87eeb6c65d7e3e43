"""`serve`, without serving."""

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from reportedly.doors.http import server
from reportedly.doors.http.settings import Role, Settings

Cli = Callable[..., Result]


@pytest.fixture
def served(monkeypatch: pytest.MonkeyPatch) -> list[Settings]:
    """Give the settings that servers would have been run with."""
    found: list[Settings] = []
    monkeypatch.setattr(server, "run_server", lambda _, settings: found.append(settings))
    monkeypatch.delenv("REPORTEDLY_NAME", raising=False)
    return found


def test_it_serves_this_machine_alone_unless_told_otherwise(
    cli: Cli, ledger: Path, served: list[Settings]
) -> None:
    """The usual address is one that nobody else can reach, and it is told where the workbench is."""
    called = cli("serve", "--as", "Ada", "--ledger", ledger)
    (settings,) = served
    assert (settings.is_local, settings.ledger, settings.owner) == (True, str(ledger), "Ada")
    assert f"http://127.0.0.1:{settings.port}/" in called.output


def test_an_address_for_others_needs_tokens(cli: Cli, ledger: Path, served: list[Settings]) -> None:
    """Without tokens nothing is served to other machines."""
    called = cli("serve", "--host", "192.0.2.1", "--ledger", ledger)
    assert called.exit_code != 0
    assert "token" in called.output
    assert served == []


def test_people_come_from_the_file_of_tokens(
    cli: Cli, ledger: Path, tmp_path: Path, served: list[Settings]
) -> None:
    """Whoever is in the file may do what their role may."""
    file = tmp_path / "people.toml"
    word = "reader-reader-reader-1"
    file.write_text(f'[[person]]\nname = "Rae"\nrole = "reader"\ntoken = "{word}"\n', encoding="utf-8")
    file.chmod(0o600)
    called = cli("serve", "--tokens", file, "--ledger", ledger)
    assert called.exit_code == 0, called.output
    assert [(one.name, one.role) for one in served[0].tokens.values()] == [("Rae", Role.READER)]


def test_port_zero_is_a_port_that_is_free(cli: Cli, ledger: Path, served: list[Settings]) -> None:
    """The address that is told is one that can be opened."""
    assert cli("serve", "--port", "0", "--ledger", ledger).exit_code == 0
    assert served[0].port > 0
