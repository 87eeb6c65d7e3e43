"""Tell which versions of the lock file have known weaknesses.

    python tools/audit.py PIP-AUDIT [LAST]

PIP-AUDIT is the program of that name, from an environment of its own (`make audit`). The exit code is 0 if
every version was looked up and none has a weakness, 1 if one has, 2 if one could not be looked up. A version
that could not be looked up is not one without weaknesses, though pip-audit itself ends with 0 then.

What a whole look-up found is kept in the file LAST. Without a network that is told with its day, and which
versions are others now; the exit code is 2 all the same.
"""

import json
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

import licences
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parent.parent
SECONDS = 900
WEAK, UNKNOWN = 1, 2


class AuditImpossible(Exception):
    """Nothing could be looked up, and why."""


@dataclass(frozen=True, slots=True)
class Weakness:
    """A known weakness of a version."""

    package: str
    id: str
    mended_in: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Audit:
    """What is known of the versions of a lock."""

    asked: int
    weaknesses: tuple[Weakness, ...]
    unknown: tuple[str, ...]
    """Versions that could not be looked up."""

    @property
    def code(self) -> int:
        """The exit code."""
        return WEAK if self.weaknesses else UNKNOWN if self.unknown else 0


def pins(locked: Sequence[licences.Locked]) -> dict[str, list[str]]:
    """Give the versions of each package; a lock for several machines can have several."""
    found: dict[str, list[str]] = {}
    for one in locked:
        found.setdefault(one.name, []).append(one.version)
    return found


def audit(program: Path, locked: Sequence[licences.Locked]) -> Audit:
    """Look every version up.

    Raises: AuditImpossible, if the program is missing or could look nothing up.
    """
    versions = pins(locked)
    parts = [ask(program, part) for part in rounds(versions)]
    answered = {name: one for part in parts for name, one in part.items()}
    wanted = [f"{name}=={number}" for name, numbers in versions.items() for number in numbers]
    unknown = [name for name in wanted if not isinstance(answered.get(name), list)]
    if len(unknown) == len(wanted):
        raise AuditImpossible(
            "no version could be looked up; the service of known weaknesses is out of reach"
        )
    weaknesses = [one for name in wanted for one in _weaknesses(name, answered.get(name))]
    return Audit(len(wanted), tuple(weaknesses), tuple(unknown))


def rounds(versions: Mapping[str, Sequence[str]]) -> list[list[str]]:
    """Give lists of requirements that name no package twice, which together name every version."""
    most = max((len(numbers) for numbers in versions.values()), default=0)
    return [
        [f"{name}=={numbers[turn]}" for name, numbers in sorted(versions.items()) if turn < len(numbers)]
        for turn in range(most)
    ]


def ask(program: Path, requirements: Sequence[str]) -> dict[str, object]:
    """Give what pip-audit answers for some versions: a list of weaknesses for each, or None if it skipped it.

    Raises: AuditImpossible.
    """
    with tempfile.TemporaryDirectory(prefix="audit-") as kept:
        file = Path(kept) / "versions.txt"
        file.write_text("\n".join(requirements) + "\n", encoding="utf-8")
        words = [str(program), "-r", str(file), "--no-deps", "--disable-pip", "--format", "json"]
        try:
            done = subprocess.run(words, capture_output=True, check=False, timeout=SECONDS)
        except (OSError, subprocess.TimeoutExpired) as error:
            raise AuditImpossible(
                f"pip-audit cannot be run ({error}); `make audit` installs it where there is a network"
            ) from error
    return read_answer(done.stdout.decode("utf-8", "replace"), done.stderr.decode("utf-8", "replace"))


def read_answer(said: str, complained: str) -> dict[str, object]:
    """Give the weaknesses of each version that an answer of pip-audit has, None for those it skipped.

    Raises: AuditImpossible, with its last complaint, if it is no answer.
    """
    try:
        stated = json.loads(said)["dependencies"]
    except (ValueError, KeyError, TypeError) as error:
        last = complained.strip().splitlines()[-1:] or ["it said nothing"]
        raise AuditImpossible(f"pip-audit could look nothing up: {last[0][:300]}") from error
    skipped = {f"{one['name']}": None for one in stated if "skip_reason" in one}
    looked = {
        f"{canonicalize_name(one['name'])}=={one['version']}": one["vulns"]
        for one in stated
        if "vulns" in one
    }
    return {**skipped, **looked}


def _weaknesses(name: str, answer: object) -> list[Weakness]:
    if not isinstance(answer, list):
        return []
    return [Weakness(name, str(one["id"]), tuple(map(str, one.get("fix_versions", ())))) for one in answer]


def show(found: Audit) -> None:
    """Print what was found."""
    for one in found.weaknesses:
        mended = f"mended in {', '.join(one.mended_in)}" if one.mended_in else "not mended yet"
        print(f"{one.package}: {one.id}, {mended}")
    looked = found.asked - len(found.unknown)
    print(f"{looked} of {found.asked} versions looked up, {len(found.weaknesses)} known weaknesses")
    if found.unknown:
        print(f"NOT looked up: {', '.join(found.unknown)}")


def main(words: Sequence[str]) -> int:
    """Look up the lock file of the project and give the exit code."""
    if len(words) not in (1, 2):
        print("usage: audit.py PIP-AUDIT [LAST]", file=sys.stderr)
        return UNKNOWN
    last = Path(words[1]) if len(words) == 2 else None
    locked = licences.read_lock((ROOT / "requirements.lock").read_text(encoding="utf-8"))
    try:
        found = audit(Path(words[0]), locked)
    except AuditImpossible as error:
        print(f"NOT AUDITED: {error}. This says nothing of whether there are weaknesses.", file=sys.stderr)
        if last is not None:
            print(recall(last, locked), file=sys.stderr)
        return UNKNOWN
    show(found)
    if last is not None and not found.unknown:
        remember(last, found, locked, datetime.now(UTC).date())
    return found.code


def remember(last: Path, found: Audit, locked: Sequence[licences.Locked], day: date) -> None:
    """Keep what a whole look-up found, to be told when there is no network."""
    versions = sorted(f"{one.name}=={one.version}" for one in locked)
    weak = [f"{one.package}: {one.id}" for one in found.weaknesses]
    last.parent.mkdir(parents=True, exist_ok=True)
    record = {"day": day.isoformat(), "versions": versions, "weaknesses": weak}
    last.write_text(json.dumps(record, indent=1) + "\n", encoding="utf-8")


def recall(last: Path, locked: Sequence[licences.Locked]) -> str:
    """Give in a sentence what the last whole look-up found, and how much of the lock it did not see."""
    try:
        record = json.loads(last.read_text(encoding="utf-8"))
        day, seen, weak = str(record["day"]), set(record["versions"]), list(record["weaknesses"])
    except (OSError, ValueError, KeyError, TypeError):
        return "No look-up from this folder is on record: run `make audit` where there is a network."
    new = sorted({f"{one.name}=={one.version}" for one in locked} - seen)
    told = f"The last whole look-up, on {day}, found {len(weak)} known weaknesses in {len(seen)} versions"
    told += f" ({', '.join(map(str, weak))})" if weak else ""
    changed = f"; {len(new)} versions came into the lock since: {', '.join(new)}" if new else ""
    return f"{told}{changed}. What became known since then is not in it."


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
