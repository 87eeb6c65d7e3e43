"""Consoles."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.doors.cli.console import open_console, plain
from reportedly.doors.cli.options import Common


@given(st.text(max_size=50))
def test_no_words_of_a_document_command_the_terminal(text: str) -> None:
    """Escape sequences and marks that turn text round are shown as signs, never obeyed."""
    shown = plain(text)
    assert len(shown) == len(text)
    assert not any(ord(character) < 32 and character not in "\t\n" for character in shown)
    assert not {"\x1b", "\x7f", "\x9b", "\u202e", "\u2066"} & set(shown)


@pytest.mark.parametrize(("no_color", "variable"), [(True, None), (False, "1")])
def test_colours_can_be_refused(
    no_color: bool, variable: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    """--no-color and NO_COLOR do the same."""
    monkeypatch.delenv("NO_COLOR", raising=False)
    if variable:
        monkeypatch.setenv("NO_COLOR", variable)
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert open_console(Common(no_color=no_color)).no_color


def test_a_missing_word_is_no_word() -> None:
    """None is shown as nothing."""
    assert plain(None) == ""
