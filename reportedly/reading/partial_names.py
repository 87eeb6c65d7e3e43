"""Partial names: known names that are only a part of what stands there, which names something else."""

from collections.abc import Callable, Sequence

from reportedly.model.terms import ActorKind
from reportedly.reading.lexicon import load_lexicon
from reportedly.reading.names import NameMatch

LANDSCAPE = frozenset(
    "lake gulf mount northern southern eastern western new north south east west upper lower".split()
)
_ADJECTIVAL = ("ish", "ist", "ese", "ite", "ian", "ean", "can")
"""How words end that say whose or which a known group is: "the Examplian Brotherhood"."""


def is_part_of_place(words: Sequence[str], name: NameMatch, is_place: Callable[[str], bool]) -> bool:
    """Tell whether a state's name only ends that of a lake, a gulf, a province: "Lake Example"."""
    before = words[name.first - 1] if name.first else ""
    if not before.istitle() or not all(actor.kind is ActorKind.STATE for actor, _ in name.actors):
        return False
    return before.lower() in LANDSCAPE and is_place(f"{before} {' '.join(words[name.first : name.last])}")


def is_end_of_another(
    words: Sequence[str], name: NameMatch, ordinary: Callable[[str], bool], is_place: Callable[[str], bool]
) -> bool:
    """Tell whether a known name of ordinary words only ends a longer one: "Example Salvation Front".

    Args:
        ordinary: whether a word in lower case is an ordinary one, a state or a state's adjective.
    """
    lexicon = load_lexicon()
    before = words[name.first - 1] if name.first else ""
    if not before.istitle() or before.endswith(_ADJECTIVAL) or before in lexicon.never:
        return False

    def names_nobody(word: str) -> bool:
        return word in lexicon.name_heads or ordinary(word)

    if not all(names_nobody(word.lower()) for word in words[name.first : name.last]):
        return False
    return not names_nobody(before.lower()) and before.lower() not in lexicon.titles and not is_place(before)
