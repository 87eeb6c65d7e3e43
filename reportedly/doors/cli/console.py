"""Consoles: where tables and messages go, and how words of documents are made safe for a terminal."""

import os
import re
import sys
from typing import NoReturn

from rich.console import Console
from rich.theme import Theme

from reportedly.doors.cli.options import Common

# What a terminal would obey rather than print: control characters, and marks that turn the direction of text.
_OBEYED = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]")

THEME = Theme(
    {
        "id": "cyan",
        "actor": "bold",
        "predicate": "blue",
        "certain": "default",
        "hedged": "yellow",
        "possible": "magenta",
        "denied": "bold red",
        "planned": "cyan",
        "voice": "green",
        "quiet": "dim",
        "head": "bold",
        "words": "bold",
        "cue": "italic yellow",
        "good": "green",
        "bad": "bold red",
    },
    inherit=True,
)


class Screen(Console):
    """A console that ends quietly when no one reads it any more."""

    def on_broken_pipe(self) -> NoReturn:
        """End the program as a broken pipe ends others."""
        raise BrokenPipeError


def open_console(common: Common) -> Console:
    """Give the console for standard output; without a terminal it is 80 columns wide, or as COLUMNS says."""
    return Screen(theme=THEME, no_color=_no_color(common), highlight=False, markup=False, emoji=False)


def error_console(common: Common | None = None) -> Console:
    """Give the console for standard error."""
    no_color = _no_color(common) if common is not None else "--no-color" in sys.argv
    return Screen(
        theme=THEME,
        no_color=no_color or None,
        highlight=False,
        stderr=True,
        emoji=False,
        markup=common is None,
    )


def plain(text: str | None) -> str:
    """Give words without anything that a terminal would obey instead of showing it."""
    return "" if text is None else _OBEYED.sub("\N{REPLACEMENT CHARACTER}", text)


def _no_color(common: Common) -> bool | None:
    return True if common.no_color or os.environ.get("NO_COLOR") else None
