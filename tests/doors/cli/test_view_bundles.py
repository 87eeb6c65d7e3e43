"""The check of a bundle, drawn."""

import io

import pytest
from rich.console import Console

from reportedly.desk import Verified
from reportedly.doors.cli.console import THEME
from reportedly.doors.cli.view_bundles import SIGNATURES, draw_verified


def drawn(troubles: tuple[str, ...], signature: str) -> str:
    """Give the check of an invented bundle of four files as it is drawn, in one line."""
    console = Console(file=io.StringIO(), width=200, theme=THEME)
    draw_verified(console, Verified(4, "made on 2024-06-01\nof two reports", troubles, signature))
    return " ".join(console.file.getvalue().split())  # type: ignore[attr-defined]


@pytest.mark.parametrize("signature", ["good", "none", "unchecked"])
def test_a_whole_bundle_says_so_and_who_vouches_for_it(signature: str) -> None:
    """It is called whole with the number of its files, and what its signature is worth is told beside it."""
    told = drawn((), signature)
    assert "whole: 4 files as they were" in told
    assert "NOT whole" not in told
    assert SIGNATURES[signature] in told


def test_one_trouble_is_enough_to_warn() -> None:
    """Every trouble is told, and a good signature does not make up for it."""
    told = drawn(("data/a.txt: was changed", "data/b.txt: is missing"), "good")
    assert "data/a.txt: was changed data/b.txt: is missing" in told
    assert "NOT whole: do not rely on it" in told
    assert "as they were" not in told


def test_a_bad_signature_is_enough_to_warn() -> None:
    """Files that agree with each other are not whole if somebody else signed them."""
    assert "NOT whole" in drawn((), "bad")


def test_hostile_words_of_a_bundle_do_not_steer_the_terminal() -> None:
    """What a bundle says of itself is shown without its control characters."""
    console = Console(file=io.StringIO(), width=200, theme=THEME)
    draw_verified(console, Verified(1, "made\x1b[2J here", (), "none"))
    assert "\x1b" not in console.file.getvalue()  # type: ignore[attr-defined]
