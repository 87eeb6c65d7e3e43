"""What a purge leaves of media: digests of their bytes, and who removed them, when and why."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import cast

from reportedly.model.moments import from_moment, to_moment
from reportedly.model.records import Record


@dataclass(frozen=True, slots=True, kw_only=True)
class MediaPurge:
    """One purge."""

    by: str
    why: str
    recorded: datetime
    documents: tuple[str, ...]
    """Ids of the reports with which it went."""
    sha256s: tuple[str, ...]
    """Digests of the media whose bytes went."""
    emptied: tuple[tuple[int, str], ...]
    """Numbers of the records that were emptied, with the links that they have in the chain."""


def media_purge_record(purge: MediaPurge) -> Record:
    """Give a purge as plain JSON; `media_purge_of` gives it back."""
    return {
        "by": purge.by,
        "why": purge.why,
        "recorded": to_moment(purge.recorded),
        "documents": list(purge.documents),
        "sha256s": list(purge.sha256s),
        "emptied": [[no, chain] for no, chain in purge.emptied],
    }


def media_purge_of(record: Mapping[str, object]) -> MediaPurge:
    """Give the purge that a record of this program tells."""
    emptied = cast("Sequence[tuple[int, str]]", record["emptied"])
    return MediaPurge(
        by=str(record["by"]),
        why=str(record["why"]),
        recorded=from_moment(str(record["recorded"])),
        documents=tuple(map(str, cast("Sequence[str]", record["documents"]))),
        sha256s=tuple(map(str, cast("Sequence[str]", record["sha256s"]))),
        emptied=tuple((int(no), str(chain)) for no, chain in emptied),
    )
