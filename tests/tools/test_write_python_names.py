"""Laws of the reference of Python names."""

import ast

import pytest
import write_python_names

from reportedly import desk


def test_the_page_is_what_the_source_says() -> None:
    """A public name that is added, changed or explained otherwise is on the page, or this fails."""
    assert write_python_names.main(["--check"]) == 0


def test_every_public_name_has_its_part() -> None:
    """Whatever can be imported from the desk is told of, once."""
    page = write_python_names.PAGE.read_text(encoding="utf-8")
    assert all(page.count(f"\n### `{name}`\n") == 1 for name in desk.__all__)


def test_methods_that_a_class_inherits_are_told_of() -> None:
    """A reader of the desk's part finds what it can be asked, wherever that is written."""
    statement, _ = write_python_names.statement_of("reportedly.desk.desk", "Desk")
    assert isinstance(statement, ast.ClassDef)
    (methods,) = write_python_names.members("reportedly.desk.desk", statement)
    assert "`claims(" in methods
    assert "`read(" in methods


def test_a_docstring_becomes_a_list_of_its_arguments() -> None:
    """Arguments are entries of a list, with lines that go on; errors stay a line."""
    says = (
        "Give it.\n\nArgs:\n    one: first,\n        and on.\n    two: second.\n\nRaises: KeyError, if not."
    )
    expected = "Give it.\n\nArgs:\n\n- `one`: first, and on.\n- `two`: second.\n\nRaises: KeyError, if not."
    assert write_python_names.prose(says) == expected


def test_a_name_that_is_not_made_is_an_error() -> None:
    """The page is never written with a hole in it."""
    with pytest.raises(LookupError, match="makes no Nothing"):
        write_python_names.statement_of("reportedly.model.terms", "Nothing")
