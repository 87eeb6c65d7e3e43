"""Reportedly: reports on armed conflict, read into a ledger of claims."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reportedly.desk import Desk as Desk

__all__ = ["Desk"]
__version__ = "0.1.0"


def __getattr__(name: str) -> object:
    # The desk is imported when it is first asked for, so that `import reportedly` costs nothing.
    if name == "Desk":
        return import_module("reportedly.desk").Desk
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
