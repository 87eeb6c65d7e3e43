"""Masking: the names, days and statement in a question set aside, and what is near to the words left."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz
from rapidfuzz.distance import Indel

from reportedly.desk.asking.kinds import Kind, load_wordbook
from reportedly.desk.asking.statements import read_day, read_statement
from reportedly.model.folding import fold
from reportedly.model.registry import Registry

SLIP = 0.8
"""Least likeness, in shares of letters, of two words of which one can be a slip for the other."""
SLIP_CHARS = 5
SUGGESTED = 3
LONGEST_NAME = 8
"""Words in a name that stands without quotation marks."""
SETTING = {
    "day": {"day"},
    "statement": {"statement"},
    "about": {"statement", "name"},
    "actor": {"name"},
    "other": {"name"},
    "source": {"name"},
}
"""What can be set aside for a slot."""


def is_fit(slot: str, value: str, *, named: bool = False) -> bool:
    """Tell whether words can stand in a slot."""
    if slot == "day":
        return read_day(value) is not None
    if slot == "statement":
        statement = read_statement(value)
        return statement is not None and (
            statement.claim is not None or (_is_name(statement.subject) and _is_name(statement.object))
        )
    if slot == "about" and read_statement(value) is not None:
        return is_fit("statement", value)
    return named or _is_name(value)


def _is_name(words: str) -> bool:
    book = load_wordbook()
    if words.startswith('"') and words.endswith('"') and len(words) > 2:
        return True
    parts = fold(words).split()
    return 0 < len(parts) <= LONGEST_NAME and not book.breaks & set(parts) and not set(parts) <= book.ignored


def is_slip(word: str, other: str) -> bool:
    """Tell whether one word is likely the other, mistyped."""
    return (
        min(len(word), len(other)) >= SLIP_CHARS
        and word[0] == other[0]
        and Indel.normalized_similarity(word, other) >= SLIP
    )


@dataclass(frozen=True, slots=True)
class Masked:
    """A question with its names, statement and days set aside."""

    words: tuple[str, ...]
    """What is left, folded."""
    aside: tuple[tuple[str, str], ...]
    """What was set aside, with what it is: `day`, `name` or `statement`."""


def mask(text: str, registry: Registry) -> Masked:
    """Give a question's words with days, names and a statement of two names set aside."""
    words = re.findall(r'"[^"]*"|\S+', text)
    parts = list(_parts(words, registry))
    kinds = [kind for kind, _ in parts]
    names = [place for place, kind in enumerate(kinds) if kind == "name"]
    if len(names) == 2:
        inner = " ".join(word for _, word in parts[names[0] : names[1] + 1])
        if read_statement(inner) is not None:
            parts[names[0] : names[1] + 1] = [("statement", inner)]
    left = fold(" ".join(word for kind, word in parts if kind == "word")).split()
    return Masked(tuple(left), tuple(part for part in parts if part[0] != "word"))


def _parts(words: Sequence[str], registry: Registry) -> Iterator[tuple[str, str]]:
    place = 0
    while place < len(words):
        kind, length = next(
            (
                (kind, length)
                for length in range(min(LONGEST_NAME, len(words) - place), 0, -1)
                if (kind := _kind_of(words[place : place + length], place, registry)) is not None
            ),
            ("word", 1),
        )
        yield kind, " ".join(words[place : place + length]).strip(",;:")
        place += length


def _kind_of(words: Sequence[str], place: int, registry: Registry) -> str | None:
    """Give what words are that stand at a place: a day, a name, or None."""
    text = " ".join(words).strip(",;:")
    if read_day(text) is not None:
        return "day"
    if len(words) == 1 and (text.startswith(('"', "claim-"))):
        return "name" if text.startswith('"') else "statement"
    book, folded = load_wordbook(), fold(text)
    if book.breaks & set(folded.split()) or folded in book.relations:
        return None
    if registry.named(text) and (
        len(words) > 1 or not folded.islower() or text != text.lower() or len(text) > 4
    ):
        return None if folded in book.ignored else "name"
    capital = all(
        word[:1].isupper() or (place_ and word in {"of", "the", "al", "and"})
        for place_, word in enumerate(words)
    )
    return "name" if capital and place > 0 and words[-1][:1].isupper() else None


def refusal(given: str, text: str, registry: Registry) -> str:
    """Give why words are not understood, and the nearest questions with what they name filled in."""
    book, masked = load_wordbook(), mask(text, registry)
    known = {word for kind in book.kinds for one in kind.wordings for word in one.words} | book.ignored
    strange = [
        f"“{word}”"
        for word in masked.words
        if word not in known and not any(is_slip(word, one) for one in known)
    ]
    why = f"no question has {', '.join(strange)} in it" if strange else "it fits no question for certain"
    near = suggestions(masked)
    nearest = "\n".join(f"  reportedly ask {one}" for one in near)
    return (
        f"{given}: not understood; {why}. The nearest questions:\n{nearest}\n`reportedly ask --list` has all."
    )


def suggestions(masked: Masked) -> tuple[str, ...]:
    """Give the named questions nearest to some words, with what was set aside filled in."""
    text = " ".join(masked.words)

    def likeness(kind: Kind) -> float:
        best = max(fuzz.token_set_ratio(text, " ".join(one.words)) for one in kind.wordings)
        fits = any(len(one.slots) == len(masked.aside) for one in kind.wordings)
        return best + (5.0 if fits else 0.0)

    ordered = sorted(load_wordbook().kinds, key=lambda kind: (-likeness(kind), kind.id))
    return tuple(_as_asked(kind, masked) for kind in ordered[:SUGGESTED])


def _as_asked(kind: Kind, masked: Masked) -> str:
    aside = list(masked.aside)
    words = [kind.id]
    for slot in (*kind.needs, *kind.may):
        held = next(
            (one for one in aside if one[0] in SETTING[slot] and is_fit(slot, one[1], named=True)), None
        )
        if held is not None:
            aside.remove(held)
            words.append(held[1] if slot == "day" or held[1].startswith('"') else f'"{held[1]}"')
        elif slot in kind.needs:
            words.append(slot.upper())
    return " ".join(words)
