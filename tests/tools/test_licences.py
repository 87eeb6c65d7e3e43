"""Laws of the licences of what is installed to run the program."""

from email.message import Message
from importlib.metadata import Distribution, PackageNotFoundError
from pathlib import Path

import licences
import pytest
from hypothesis import given
from hypothesis import strategies as st
from packaging.requirements import Requirement

POLICY = licences.read_policy()
LOCKED = licences.read_lock((licences.ROOT / "requirements.lock").read_text(encoding="utf-8"))
TERMS = st.sampled_from(["MIT", "ISC", "GPL-3.0-only"])


class Package(Distribution):
    """An invented package with its own metadata."""

    def __init__(self, *requires: str, **fields: str | list[str]) -> None:
        self._requires = requires
        self._fields = fields

    @property
    def metadata(self) -> Message:  # type: ignore[override]
        """What the package says of itself."""
        message = Message()
        for name, values in self._fields.items():
            for one in [values] if isinstance(values, str) else values:
                message[name.replace("_", "-")] = one
        return message

    @property
    def requires(self) -> list[str]:
        """What the package stands on."""
        return list(self._requires)

    def read_text(self, filename: str) -> None:
        """Give no file: nothing is on disk."""

    def locate_file(self, path) -> Path:  # type: ignore[no-untyped-def, override]
        """Give where a file would be."""
        return Path(path)


@pytest.mark.parametrize("name", licences.shipped_names(LOCKED))
def test_every_package_that_running_needs_may_be_installed(name: str) -> None:
    """A dependency comes in with a licence that is on the list, or it does not come in."""
    licence = licences.licence_of(name, POLICY)
    assert licence.is_allowed, f"{name}: {licence.declared}; see tools/licences.toml"


def test_all_that_the_project_asks_for_is_in_the_lock() -> None:
    """No requirement of the program or of a user's extra escapes the check."""
    project, names = licences.project_of(), set(licences.shipped_names(LOCKED))
    asked = [
        *licences.asked_for(project),
        *(r for e in licences.EXTRAS for r in licences.asked_for(project, e)),
    ]
    missing = {one.name for one in asked if licences.canonicalize_name(one.name) not in names}
    assert missing == set()


def test_the_record_of_dependencies_states_each_licence() -> None:
    """A dependency has a row with what it is under, and the row is right."""
    record = (licences.ROOT / "docs" / "decisions" / "0007-dependencies.md").read_text(encoding="utf-8")
    cells = [[cell.strip() for cell in line.strip("|").split("|")] for line in record.splitlines()]
    stated = {name.strip(): cell[1] for cell in cells if len(cell) > 4 for name in cell[0].split(",")}
    project = licences.project_of()
    asked = [
        *licences.asked_for(project),
        *(r for e in licences.EXTRAS for r in licences.asked_for(project, e)),
    ]
    names = {licences.canonicalize_name(one.name) for one in asked}
    read = {name: licences.licence_of(name, POLICY).expression for name in names}
    assert {name: stated.get(name) for name in names} == read


def test_no_reading_is_left_over() -> None:
    """What was read for a package that is gone, or that now declares enough, is taken out of the list."""
    names = set(licences.shipped_names(LOCKED))
    assert set(POLICY.readings) | set(POLICY.elsewhere) <= names


@given(one=TERMS, other=TERMS, third=TERMS)
def test_an_expression_is_met_as_logic_has_it(one: str, other: str, third: str) -> None:
    """AND binds closer than OR, and brackets closest."""
    may, allowed = licences.may_be, frozenset({"MIT", "ISC"})
    a, b, c = (term in allowed for term in (one, other, third))
    assert may(f"{one} OR {other} AND {third}", allowed) == (a or (b and c))
    assert may(f"({one} OR {other}) AND {third}", allowed) == ((a or b) and c)


@pytest.mark.parametrize(
    "expression", ["", "MIT ISC", "(MIT", "MIT)", "MIT AND", "OR MIT", "MIT WITH Some-exception"]
)
def test_what_is_no_expression_is_met_by_nothing(expression: str) -> None:
    """A slip in an expression never lets anything in, nor does an exception that nobody read."""
    assert not licences.may_be(expression, frozenset({"MIT", "ISC"}))


@pytest.mark.parametrize(
    ("fields", "expression"),
    [
        ({"License_Expression": "MIT AND Zlib", "License": "other"}, "MIT AND Zlib"),
        ({"License": "Apache 2.0"}, "Apache-2.0"),
        (
            {"License": "a whole\nlicence text", "Classifier": ["License :: OSI Approved :: MIT License"]},
            "MIT",
        ),
        ({"License": "BSD"}, None),
        ({"Classifier": ["License :: OSI Approved :: BSD License"]}, None),
        ({"License": "MIT, and some more"}, None),
        ({}, None),
    ],
)
def test_a_declaration_is_read_or_said_to_be_unclear(fields: dict[str, str], expression: str | None) -> None:
    """What can mean several terms means none until a person has read the licence."""
    licence = licences.licence_of("invented", POLICY, lambda _: Package(**fields))
    assert licence.expression == expression
    assert licence.is_allowed == (expression is not None)


def test_a_reading_holds_for_the_words_that_were_read() -> None:
    """If a package declares something else in its next version, a person reads again."""
    said = {"Classifier": ["License :: OSI Approved :: BSD License"]}
    assert licences.licence_of("jinja2", POLICY, lambda _: Package(**said)).is_allowed
    assert licences.licence_of("jinja2", POLICY, lambda _: Package(License="Own terms")).expression is None


def test_what_comes_with_a_package_comes_too_on_any_machine() -> None:
    """Requirements of other systems and of extras that are asked for are followed, other extras are not."""
    shelf = {
        "mill": Package("stone[hard]", 'wing; sys_platform == "moon"', 'dust; extra == "dirty"'),
        "stone": Package('flint; extra == "hard"', "mill"),
    }

    def find(name: str) -> Distribution:
        if name in shelf:
            return shelf[name]
        raise PackageNotFoundError(name)

    locked = frozenset({"mill", "stone", "wing", "flint", "dust"})
    found = licences.closure([Requirement("mill")], locked, find)
    assert found == {
        "mill": {"stone", "wing"},
        "stone": {"flint", "mill"},
        "wing": frozenset(),
        "flint": frozenset(),
    }


def test_a_lock_is_read_with_its_markers_and_digests() -> None:
    """Versions for different machines stay apart; every digest goes with its own package."""
    one, two = "a" * 64, "b" * 64
    text = (
        f"Red_Mill==1.0 ; python_version < '3.12' \\\n    --hash=sha256:{one} \\\n    --hash=sha256:{two}\n"
        f"red-mill==2.0 ; python_version >= '3.12' \\\n    --hash=sha256:{two}\n"
    )
    first, second = licences.read_lock(text)
    assert (first.name, first.version, first.digests) == ("red-mill", "1.0", (one, two))
    assert (second.marker, second.digests) == ("python_version >= '3.12'", (two,))
    assert all(locked.digests for locked in LOCKED)
