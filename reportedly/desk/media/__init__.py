"""Media at the desk: keeping pictures and films, finding them again, and saying what is to be seen.

Names are loaded when they are first asked for, as those of the desk itself.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reportedly.desk.media.finding import Alike, Finding, MediaView
    from reportedly.desk.media.records import (
        added_record,
        finding_record,
        held_record,
        media_view_record,
        sighting_record,
    )
    from reportedly.desk.media.telling import Added, Told

_MODULES = {
    "finding": "Alike Finding MediaView",
    "records": "added_record finding_record held_record media_view_record sighting_record",
    "telling": "Added Told",
}
_WHERE = {name: module for module, names in _MODULES.items() for name in names.split()}

__all__ = [
    "Added",
    "Alike",
    "Finding",
    "MediaView",
    "Told",
    "added_record",
    "finding_record",
    "held_record",
    "media_view_record",
    "sighting_record",
]


def __getattr__(name: str) -> object:
    if name not in _WHERE:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_WHERE[name]}"), name)
