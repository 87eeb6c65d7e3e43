"""Frames: the vocabulary of predicates, ready for looking up by trigger."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from reportedly.model.errors import VocabularyError
from reportedly.model.terms import Predicate
from reportedly.model.vocabulary import Table, load_vocabulary, table_list, text_list
from reportedly.reading.lexicon import load_lexicon

_FILE = "predicates.toml"
_FORMS = ("verbs", "nouns", "isa", "words", "adjectives")


@dataclass(frozen=True, slots=True)
class Frame:
    """One way of stating a predicate."""

    predicate: Predicate
    subject: tuple[str, ...]
    object: tuple[str, ...]
    kind: str | None = None
    particle: str | None = None
    needs: frozenset[str] = frozenset()
    """Lemmas one of which must be the verb's object."""
    needs_word: frozenset[str] = frozenset()
    """Lemmas one of which must stand below the verb."""
    actors: bool = False
    """The object must be an actor."""
    groups: bool = False
    """The object must be a group, an organisation or a state, not a person or thing."""
    person: bool = False
    """The subject must be a person."""
    places: bool = False
    """The object must be a place."""
    operation: bool = False
    """The subject must be an operation."""
    states: bool | None = None
    """True: both must be states or their bodies; False: neither."""
    joint: bool = False
    """Coordinated actors must be named: an act told of two together."""


@dataclass(frozen=True)
class Frames:
    """Frames by the lemma that triggers them, one table a form."""

    verbs: Mapping[str, tuple[Frame, ...]]
    nouns: Mapping[str, tuple[Frame, ...]]
    isa: Mapping[str, tuple[Frame, ...]]
    words: Mapping[str, tuple[Frame, ...]]


@cache
def load_frames() -> Frames:
    """Give the shipped frames.

    Raises: VocabularyError, naming the frame, if the file is wrong.
    """
    tables: dict[str, dict[str, list[Frame]]] = {form: {} for form in _FORMS}
    for row in table_list(load_vocabulary(_FILE), "frame", _FILE):
        for form in _FORMS:
            for word in str(row.get(form, "")).split():
                lemma, _, particle = word.partition("+")
                for trigger in _triggers(lemma):
                    tables[form].setdefault(trigger, []).append(_frame(row, particle or None))
    frozen = {
        form: {lemma: tuple(frames) for lemma, frames in table.items()} for form, table in tables.items()
    }
    return Frames(frozen["verbs"], frozen["nouns"], frozen["isa"], frozen["words"])


def _triggers(lemma: str) -> tuple[str, ...]:
    """Give the words that an entry stands for: `roles` and `offices` are lists of the lexicon."""
    lists = {"roles": load_lexicon().roles, "offices": load_lexicon().offices}
    return tuple(sorted(lists[lemma])) if lemma in lists else (lemma,)


def _frame(row: Table, particle: str | None) -> Frame:
    try:
        predicate = Predicate(str(row.get("predicate")))
    except ValueError as error:
        raise VocabularyError(
            f"vocabulary file {_FILE}: {error}; use one of the seventeen predicates"
        ) from error
    return Frame(
        predicate=predicate,
        subject=text_list(row, "subject", _FILE),
        object=text_list(row, "object", _FILE),
        kind=None if row.get("kind") is None else str(row["kind"]),
        particle=particle,
        needs=frozenset(str(row.get("needs", "")).split()),
        needs_word=frozenset(str(row.get("needs_word", "")).split()),
        actors=row.get("actors") is True,
        groups=row.get("groups") is True,
        person=row.get("person") is True,
        places=row.get("places") is True,
        operation=row.get("needs_operation") is True,
        states=bool(row["states"]) if "states" in row else None,
        joint=row.get("joint") is True,
    )
