"""Check the licences of everything that is installed to run Reportedly against those that may be.

    python tools/licences.py

Licences are read from the metadata of the installed packages of `requirements.lock`; `tools/licences.toml`
says which may be, and how to read what declares too little. The exit code is 1 if one may not.
"""

import re
import sys
import tomllib
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path

from packaging.markers import Marker
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parent.parent
EXTRAS = ("exchange", "signing", "pdf", "postgres")
"""The extras that a user installs; `dev` is for who works on the project."""
LINE = re.compile(r"^(?P<name>[A-Za-z0-9._-]+)==(?P<version>[^\s;\\]+)(?:\s*;\s*(?P<marker>[^\\]+?))?\s*\\?$")
DIGEST = re.compile(r"--hash=sha256:(?P<digest>[0-9a-f]{64})")
TERM = re.compile(r"\(|\)|[^\s()]+")
UNDECLARED = "none declared"

Finder = Callable[[str], Distribution]


@dataclass(frozen=True, slots=True)
class Locked:
    """A package of the lock file at one version."""

    name: str
    version: str
    marker: str
    """Where it is installed, in the words of the lock; empty for everywhere."""
    digests: tuple[str, ...]
    """SHA-256 of each file that the lock accepts."""


@dataclass(frozen=True, slots=True)
class Policy:
    """Which licences may be, and how to read what packages declare."""

    allowed: frozenset[str]
    spellings: Mapping[str, str]
    readings: Mapping[str, Mapping[str, str]]
    elsewhere: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Licence:
    """What one package is under."""

    name: str
    declared: str
    expression: str | None
    """In SPDX terms; None if it cannot be told."""
    is_allowed: bool


def read_policy(path: Path = ROOT / "tools" / "licences.toml") -> Policy:
    """Give the policy that a file states."""
    stated = tomllib.loads(path.read_text(encoding="utf-8"))
    return Policy(frozenset(stated["allowed"]), stated["spellings"], stated["readings"], stated["elsewhere"])


def read_lock(text: str) -> list[Locked]:
    """Give the packages of a lock file in its order."""
    found: list[Locked] = []
    for line in text.splitlines():
        if match := LINE.match(line.strip()):
            name = canonicalize_name(match["name"])
            found.append(Locked(name, match["version"], (match["marker"] or "").strip(), ()))
        elif found and (digest := DIGEST.search(line)):
            last = found[-1]
            found[-1] = Locked(last.name, last.version, last.marker, (*last.digests, digest["digest"]))
    return found


def project_of(root: Path = ROOT) -> dict[str, object]:
    """Give the `project` table of the project."""
    table: dict[str, object] = tomllib.loads((root / "pyproject.toml").read_text("utf-8"))["project"]
    return table


def asked_for(project: Mapping[str, object], extra: str | None = None) -> list[Requirement]:
    """Give what the project requires to run, or what one of its extras adds."""
    if extra is None:
        named = project["dependencies"]
    else:
        extras = project["optional-dependencies"]
        named = extras.get(extra, []) if isinstance(extras, Mapping) else []
    return [Requirement(str(each)) for each in named] if isinstance(named, list) else []


def requirements_of(package: Distribution, extras: Iterable[str]) -> Iterator[Requirement]:
    """Yield what a package requires on any machine, and what some of its extras add on this one."""
    for written in package.requires or ():
        requirement = Requirement(written)
        marker = requirement.marker
        if marker is None or "extra" not in str(marker) or _is_met(marker, extras):
            yield requirement


def _is_met(marker: Marker, extras: Iterable[str]) -> bool:
    return any(marker.evaluate({"extra": extra}) for extra in extras)


def closure(asked: Sequence[Requirement], locked: frozenset[str], find: Finder) -> dict[str, frozenset[str]]:
    """Give the packages that come with some, each with those it requires itself.

    What is not in the lock is installed nowhere; what is not installed here requires nothing that we know of.
    """
    found: dict[str, frozenset[str]] = {}
    waiting = deque((canonicalize_name(one.name), frozenset(one.extras)) for one in asked)
    seen: set[tuple[str, frozenset[str]]] = set()
    while waiting:
        name, extras = waiting.popleft()
        if name not in locked or (name, extras) in seen:
            continue
        seen.add((name, extras))
        needed = _needed(name, extras, find)
        inside = {canonicalize_name(one.name) for one in needed} & locked
        found[name] = found.get(name, frozenset()) | inside
        waiting.extend((canonicalize_name(one.name), frozenset(one.extras)) for one in needed)
    return found


def _needed(name: str, extras: frozenset[str], find: Finder) -> list[Requirement]:
    try:
        return list(requirements_of(find(name), extras))
    except PackageNotFoundError:
        return []


def declared_by(package: Distribution) -> str:
    """Give what a package says it is under: its expression, else its short field, else its classifiers."""
    said = package.metadata
    expression, field = (str(said[name] or "").strip() for name in ("License-Expression", "License"))
    if expression:
        return expression
    if field and "\n" not in field and len(field) <= 80:
        return field
    classifiers = [str(one) for one in said.get_all("Classifier") or () if str(one).startswith("License ::")]
    return "; ".join(sorted(one.rpartition("::")[2].strip() for one in classifiers)) or UNDECLARED


def expression_of(name: str, declared: str, policy: Policy) -> str | None:
    """Give a declaration as an SPDX expression, None if it cannot be told what it means."""
    if (reading := policy.readings.get(name)) is not None:
        return reading["expression"] if reading["declared"] == declared else None
    spelt = policy.spellings.get(declared, declared)
    terms = [term for term in TERM.findall(spelt) if term not in {"(", ")", "AND", "OR", "WITH"}]
    is_plain = all(re.fullmatch(r"[A-Za-z0-9.+-]+", term) for term in terms)
    joined = spelt.count(" AND ") + spelt.count(" OR ") + spelt.count(" WITH ")
    return spelt if terms and is_plain and len(terms) == joined + 1 and terms != ["BSD"] else None


def may_be(expression: str, allowed: frozenset[str]) -> bool:
    """Tell whether an expression can be met by allowed terms alone: each of an AND, one of an OR."""
    rest = deque(TERM.findall(expression))
    verdict = _either(rest, allowed)
    return verdict and not rest


def _either(rest: deque[str], allowed: frozenset[str]) -> bool:
    verdict = _all_of(rest, allowed)
    while rest and rest[0] == "OR":
        rest.popleft()
        # Both sides are read to their ends, whatever the first one was.
        verdict = _all_of(rest, allowed) or verdict
    return verdict


def _all_of(rest: deque[str], allowed: frozenset[str]) -> bool:
    verdict = _one(rest, allowed)
    while rest and rest[0] == "AND":
        rest.popleft()
        verdict = _one(rest, allowed) and verdict
    return verdict


def _one(rest: deque[str], allowed: frozenset[str]) -> bool:
    term = rest.popleft() if rest else ""
    if term != "(":
        if len(rest) > 1 and rest[0] == "WITH":
            rest.popleft()
            term = f"{term} WITH {rest.popleft()}"
        return term in allowed
    verdict = _either(rest, allowed)
    return bool(rest) and rest.popleft() == ")" and verdict


def licence_of(name: str, policy: Policy, find: Finder = distribution) -> Licence:
    """Give what a package is under; one that this machine does not install is looked up in the policy."""
    try:
        declared = declared_by(find(name))
        expression = expression_of(name, declared, policy)
    except PackageNotFoundError:
        expression = policy.elsewhere.get(name)
        declared = "not installed here"
    is_allowed = expression is not None and may_be(expression, policy.allowed)
    return Licence(name, declared, expression, is_allowed)


def shipped_names(locked: Sequence[Locked], root: Path = ROOT, find: Finder = distribution) -> list[str]:
    """Give the names of all packages that running needs, with the extras of users, in order."""
    project, names = project_of(root), frozenset(one.name for one in locked)
    asked = [*asked_for(project), *(one for extra in EXTRAS for one in asked_for(project, extra))]
    return sorted(closure(asked, names, find))


def main() -> int:
    """Print every package with its licence and give the exit code."""
    policy = read_policy()
    locked = read_lock((ROOT / "requirements.lock").read_text(encoding="utf-8"))
    found = [licence_of(name, policy) for name in shipped_names(locked)]
    for one in found:
        mark = "" if one.is_allowed else "   <- " + ("may not be" if one.expression else "cannot be told")
        print(f"{one.name:<26} {one.expression or one.declared}{mark}")
    refused = [one for one in found if not one.is_allowed]
    if refused:
        print(
            f"{len(refused)} of {len(found)} are not allowed; tools/licences.toml says which may be",
            file=sys.stderr,
        )
    return int(bool(refused))


if __name__ == "__main__":
    sys.exit(main())
