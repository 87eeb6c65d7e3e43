"""The fuzzer names what it finds, target by target."""

import subprocess

import pytest

from evaluation.fuzzing import run


@pytest.mark.parametrize(("code", "found"), [(0, 0), (77, 1)])
def test_a_finding_is_named_and_fails(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], code: int, found: int
) -> None:
    """One process for each target; a crash in one is the exit code of all, and the others run."""
    asked: list[list[str]] = []

    def start(command: list[str], *, check: bool) -> subprocess.CompletedProcess[bytes]:
        asked.append(command)
        return subprocess.CompletedProcess(command, code if "mail" in command else 0)

    monkeypatch.setattr(subprocess, "run", start)
    assert run.main(["3", "mail", "warc"]) == found
    assert [command[-2:] for command in asked] == [["mail", "3"], ["warc", "3"]]
    assert ("FINDING" in capsys.readouterr().out) == bool(found)
