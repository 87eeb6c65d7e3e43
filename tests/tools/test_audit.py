"""Laws of the look-up of known weaknesses."""

import json
from datetime import date
from pathlib import Path

import audit
import pytest
from hypothesis import given
from hypothesis import strategies as st
from licences import Locked

PACKAGES = st.dictionaries(st.sampled_from("abcd"), st.lists(st.sampled_from("123"), min_size=1, unique=True))


def program(folder: Path, answer: object, *, complaint: str = "") -> Path:
    """Give a program that answers every question as pip-audit does, with the same words."""
    path = folder / "pip-audit"
    said = answer if isinstance(answer, str) else json.dumps(answer)
    path.write_text(f"#!/bin/sh\necho '{complaint}' >&2\ncat <<'END'\n{said}\nEND\n", encoding="utf-8")
    path.chmod(0o755)
    return path


def lock(*names: str) -> list[Locked]:
    """Give a lock of packages at version 1."""
    return [Locked(name, "1", "", ()) for name in names]


def known(name: str, *weaknesses: dict[str, object]) -> dict[str, object]:
    """Give an answer about a version."""
    return {"name": name, "version": "1", "vulns": list(weaknesses)}


SKIPPED = {"name": "mill", "skip_reason": "Dependency not found and could not be audited: mill (1)"}
WEAK = {"id": "PYSEC-0000-1", "fix_versions": ["2", "1.1"], "aliases": [], "description": "long"}


def test_a_weakness_is_named_with_what_mends_it(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Who reads the answer knows which version to take; it ends with 1."""
    answer = {"dependencies": [known("Mill", WEAK), known("stone")], "fixes": []}
    found = audit.audit(program(tmp_path, answer), lock("mill", "stone"))
    audit.show(found)
    assert found.code == 1
    shown = capsys.readouterr().out
    assert "mill==1: PYSEC-0000-1, mended in 2, 1.1" in shown
    assert "2 of 2 versions looked up, 1 known weaknesses" in shown


def test_all_looked_up_and_nothing_found_is_the_only_zero(tmp_path: Path) -> None:
    """Silence about a version is no praise: one that was skipped is told, and the code is not 0."""
    whole = {"dependencies": [known("mill"), known("stone")]}
    part = {"dependencies": [SKIPPED, known("stone")]}
    assert audit.audit(program(tmp_path, whole), lock("mill", "stone")).code == 0
    found = audit.audit(program(tmp_path, part), lock("mill", "stone", "wing"))
    assert (found.code, found.unknown) == (2, ("mill==1", "wing==1"))


@pytest.mark.parametrize(
    "answer", ["", "no JSON", "[]", {"dependencies": [SKIPPED]}, {"dependencies": []}], ids=str
)
def test_no_answer_is_said_to_be_none(tmp_path: Path, answer: object) -> None:
    """Without a network nothing is audited, and that is what is said, whatever pip-audit ends with."""
    with pytest.raises(audit.AuditImpossible):
        audit.audit(program(tmp_path, answer, complaint="no route to the service"), lock("mill"))


def test_without_the_program_the_way_to_it_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A missing program is not a clean audit."""
    assert audit.main([str(tmp_path / "none")]) == 2
    assert "NOT AUDITED" in capsys.readouterr().err


def test_without_a_network_the_last_whole_look_up_is_told_with_its_day(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """It is no audit: the code stays 2, and versions that it did not see are named."""
    last = tmp_path / "kept" / "last.json"
    missing = str(tmp_path / "none")
    assert audit.main([missing, str(last)]) == 2
    assert "No look-up from this folder is on record" in capsys.readouterr().err
    answer = {"dependencies": [known("mill", WEAK), known("stone")]}
    found = audit.audit(program(tmp_path, answer), lock("mill", "stone"))
    audit.remember(last, found, lock("mill", "stone"), date(2026, 11, 2))
    told = audit.recall(last, lock("mill", "wing"))
    assert told.startswith(
        "The last whole look-up, on 2026-11-02, found 1 known weaknesses in 2 versions (mill==1:"
    )
    assert "1 versions came into the lock since: wing==1." in told
    assert audit.main([missing, str(last)]) == 2
    assert "on 2026-11-02" in capsys.readouterr().err
    last.write_text("[]")
    assert "No look-up" in audit.recall(last, lock("mill"))


@given(versions=PACKAGES)
def test_every_version_is_asked_for_once_and_no_package_twice_in_a_round(
    versions: dict[str, list[str]],
) -> None:
    """A lock for several machines has several versions of a package; one question may name only one."""
    turns = audit.rounds(versions)
    asked = [one for turn in turns for one in turn]
    assert sorted(asked) == sorted(f"{name}=={one}" for name in versions for one in versions[name])
    assert all(len({one.partition("==")[0] for one in turn}) == len(turn) for turn in turns)
