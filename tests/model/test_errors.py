"""Laws of the error tree."""

import re

import pytest

from reportedly.model import errors
from reportedly.model.errors import PARTIAL_SUCCESS, ReportedlyError, SourceError, VocabularyError


def tree() -> list[type[ReportedlyError]]:
    """Give every class of the tree, the root first."""
    found: list[type[ReportedlyError]] = [ReportedlyError]
    for one in found:
        found.extend(one.__subclasses__())
    return [one for one in found if one.__module__ == errors.__name__]


def drawn() -> dict[str, tuple[int, int | None]]:
    """Give depth and exit code of each class, as the module's docstring draws them."""
    line = re.compile(
        r"^    (?P<rails>[│├└─ ]*)(?P<name>[A-Z]\w+)(?:\s+(?:exit code )?(?P<code>\d)\b)?", re.M
    )
    return {
        found["name"]: (len(found["rails"]) // 4, int(found["code"]) if found["code"] else None)
        for found in line.finditer(errors.__doc__ or "")
    }


@pytest.mark.parametrize("one", tree(), ids=lambda one: one.__name__)
def test_every_class_stands_in_the_drawn_tree(one: type[ReportedlyError]) -> None:
    """The docstring draws each class at its depth, with the exit code of its branch."""
    depth, code = drawn()[one.__name__]
    assert depth == len(one.__mro__) - len(ReportedlyError.__mro__)
    assert code in {None, one.exit_code}


def test_the_drawn_tree_names_no_class_that_is_gone() -> None:
    """What is drawn exists."""
    assert set(drawn()) == {one.__name__ for one in tree()}


def test_branches_have_exit_codes_of_their_own() -> None:
    """Each branch below the root, and a batch read in part, ends the program with a code no other has."""
    codes = [one.exit_code for one in ReportedlyError.__subclasses__() if one.__module__ == errors.__name__]
    assert len({*codes, ReportedlyError.exit_code, PARTIAL_SUCCESS}) == len(codes) + 2
    assert all(0 < code < 128 for code in codes)


def test_an_error_is_its_message() -> None:
    """What a person reads is what was raised, nothing before or behind it."""
    assert str(VocabularyError("file x: entry y is wrong; mend it")) == "file x: entry y is wrong; mend it"
    assert issubclass(SourceError, Exception)
