"""Outlets: names of publishers that texts cite as speakers, and what kind of voice each is."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from reportedly.model.folding import fold_bare
from reportedly.model.terms import VoiceKind
from reportedly.model.vocabulary import load_vocabulary, table_list, text_list

PUBLISHERS_FILE = "publishers.toml"
_GROUP_MEDIA = "armed_group_media"


@dataclass(frozen=True)
class Outlets:
    """The kinds of voice of outlets, by folded name."""

    kinds: Mapping[str, VoiceKind]

    def kind_of(self, name: str) -> VoiceKind | None:
        """Give what kind of voice an outlet is, None where no outlet has the name."""
        return self.kinds.get(fold_bare(name))


@cache
def load_outlets() -> Outlets:
    """Give the shipped outlets; a group's own are the group's voice."""
    what = f"vocabulary file {PUBLISHERS_FILE}"
    kinds: dict[str, VoiceKind] = {}
    for row in table_list(load_vocabulary(PUBLISHERS_FILE), "publisher", what):
        kind = VoiceKind.GROUP if row.get("kind") == _GROUP_MEDIA else VoiceKind.ORGANISATION
        for name in (str(row.get("name", "")), *text_list(row, "names", what)):
            kinds.setdefault(fold_bare(name), kind)
    return Outlets(kinds)
