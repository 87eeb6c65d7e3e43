"""Frames: the vocabulary of predicates, ready for looking up by trigger."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from reportedly.model.errors import VocabularyError
from reportedly.model.terms import Predicate
from reportedly.model.vocabulary import Table, load_vocabulary, table_list, text_list
from reportedly.reading.lexicon import load_lexicon

PREDICATES_FILE = "predicates.toml"
STRUCTURES = frozenset({"pictured", "based", "belonging", "example", "actor_in_place"})
"""Arrangements that state a predicate without a word for it; each has exactly one frame."""

_FORMS = ("verbs", "nouns", "isa", "words")
_FLAGS = frozenset({"groups", "person", "operation", "states", "joint", "placed", "alone"})
_WORDS = frozenset({"predicate", "kind", "needs", "needs_word", "structure", *_FORMS})
_SLOTS = frozenset({"subject", "object"})


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
    groups: bool = False
    """The object must be a group, an organisation or a state, not a person or thing."""
    person: bool = False
    """The subject must be a person."""
    operation: bool = False
    """The subject must be an operation."""
    states: bool | None = None
    """True: both must be states or their bodies; False: neither."""
    joint: bool = False
    """Coordinated actors must be named: an act told of two together."""
    placed: bool = False
    """The object must be a place by name: "took Example", not "took part"."""
    alone: bool = False
    """The verb has no object but what is its subject's own: "returned to Example", not "returned him"."""


@dataclass(frozen=True)
class Frames:
    """Frames by the lemma that triggers them, one table a form."""

    verbs: Mapping[str, tuple[Frame, ...]]
    nouns: Mapping[str, tuple[Frame, ...]]
    isa: Mapping[str, tuple[Frame, ...]]
    words: Mapping[str, tuple[Frame, ...]]
    structures: Mapping[str, Frame]
    """One frame for each of `STRUCTURES`."""


@cache
def load_frames() -> Frames:
    """Give the shipped frames.

    Raises: VocabularyError, naming the frame, if the file is wrong.
    """
    return read_frames(load_vocabulary(PREDICATES_FILE))


def read_frames(table: Table, file: str = PREDICATES_FILE) -> Frames:
    """Give the frames of a vocabulary file that has been read.

    Raises: VocabularyError, naming file and frame, if an entry is wrong or a structure has no frame or two.
    """
    tables: dict[str, dict[str, list[Frame]]] = {form: {} for form in _FORMS}
    structures: dict[str, Frame] = {}
    for number, row in enumerate(table_list(table, "frame", f"vocabulary file {file}"), start=1):
        what = f"vocabulary file {file}, frame {number} ({row.get('predicate')})"
        _check_row(row, what)
        for form, trigger, particle in _triggers(row):
            tables[form].setdefault(trigger, []).append(_frame(row, particle, what))
        if "structure" in row:
            if (name := str(row["structure"])) not in STRUCTURES - set(structures):
                raise VocabularyError(
                    f"{what}: structure {name!r} is unknown or there already; see {file}'s head"
                )
            structures[name] = _frame(row, None, what)
    if missing := STRUCTURES - set(structures):
        raise VocabularyError(f"vocabulary file {file}: no frame for structure {min(missing)!r}; add one")
    verbs, nouns, isa, words = (_frozen(tables[form]) for form in _FORMS)
    return Frames(verbs, nouns, isa, words, structures)


def _frozen(table: Mapping[str, list[Frame]]) -> dict[str, tuple[Frame, ...]]:
    return {lemma: tuple(frames) for lemma, frames in table.items()}


def _check_row(row: Table, what: str) -> None:
    for key, value in row.items():
        if key in _FLAGS:
            fits, wanted = isinstance(value, bool), "true or false"
        elif key in _WORDS:
            fits, wanted = isinstance(value, str) and value.strip() != "", "words"
        else:
            fits, wanted = key in _SLOTS, "left out: no such key is known"
        if not fits:
            raise VocabularyError(f"{what}: {key!r} must be {wanted}")
    if not any(form in row for form in (*_FORMS, "structure")):
        raise VocabularyError(f"{what}: nothing triggers it; give it one of {', '.join(_FORMS)}")


def _triggers(row: Table) -> Iterator[tuple[str, str, str | None]]:
    """Yield (form, lemma, particle); `roles` and `offices` stand for those lists of the lexicon."""
    lists = {"roles": load_lexicon().roles, "offices": load_lexicon().offices}
    for form in _FORMS:
        for word in str(row.get(form, "")).split():
            lemma, _, particle = word.partition("+")
            for trigger in sorted(lists.get(lemma, {lemma})):
                yield form, trigger, particle or None


def _frame(row: Table, particle: str | None, what: str) -> Frame:
    try:
        predicate = Predicate(str(row.get("predicate")))
    except ValueError as error:
        raise VocabularyError(f"{what}: {error}; use one of the seventeen predicates") from error
    subject, object_ = text_list(row, "subject", what), text_list(row, "object", what)
    if not subject or not object_:
        raise VocabularyError(f"{what}: `subject` and `object` must each name a slot")
    return Frame(
        predicate=predicate,
        subject=subject,
        object=object_,
        kind=None if row.get("kind") is None else str(row["kind"]),
        particle=particle,
        needs=frozenset(str(row.get("needs", "")).split()),
        needs_word=frozenset(str(row.get("needs_word", "")).split()),
        groups=row.get("groups") is True,
        person=row.get("person") is True,
        operation=row.get("operation") is True,
        states=bool(row["states"]) if "states" in row else None,
        joint=row.get("joint") is True,
        placed=row.get("placed") is True,
        alone=row.get("alone") is True,
    )
