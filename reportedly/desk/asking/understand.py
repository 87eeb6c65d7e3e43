"""Understanding: from words to one named question with its arguments, or a refusal that says why.

Words fit a wording of the vocabulary one by one; or they have exactly its words in another order, with slips
of the pen or words that say nothing. Anything else is refused: a guess would answer what nobody asked.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import permutations

from rapidfuzz import fuzz
from rapidfuzz.distance import Indel

from reportedly.desk.asking.kinds import SLOT, Kind, Wording, load_wordbook
from reportedly.desk.asking.statements import plain_quotes, read_day, read_statement, unquoted
from reportedly.model.errors import UsageError
from reportedly.model.folding import fold
from reportedly.model.registry import Registry

SLIP = 0.8
"""Least likeness, in shares of letters, of two words of which one can be a slip for the other."""
SLIP_CHARS = 5
SUGGESTED = 3
_SETTING = {
    "day": {"day"},
    "statement": {"statement"},
    "about": {"statement", "name"},
    "actor": {"name"},
    "other": {"name"},
    "source": {"name"},
}
"""What can be set aside for a slot."""
LONGEST_NAME = 8
"""Words in a name that stands without quotation marks."""


@dataclass(frozen=True, slots=True)
class Understood:
    """A question as it was understood."""

    kind: Kind
    arguments: Mapping[str, str] = field(default_factory=dict)
    how: str = "by its name"
    """By what it was understood."""

    def __str__(self) -> str:
        words = SLOT.sub(lambda slot: _shown(slot[1], self.arguments), self.kind.asks)
        more = [f"{name}: {value}" for name, value in self.arguments.items() if name in self.kind.may]
        return words + (f" ({'; '.join(more)})" if more else "")


def _shown(slot: str, arguments: Mapping[str, str]) -> str:
    value = arguments.get(slot, "…")
    statement = read_statement(value) if slot == "statement" else None
    return value if statement is None else str(statement)


def understand(words: Sequence[str], registry: Registry) -> Understood:
    """Give the named question that words ask.

    Args:
        words: a question in English, as one or several words; or the name of one and its arguments.
    Raises: UsageError, if they ask none for certain, with the nearest questions.
    """
    given = [plain_quotes(word) for word in words if word.strip()]
    if not given:
        raise UsageError("no question; `reportedly ask --list` lists what can be asked")
    named = load_wordbook().by_id.get(given[0].casefold())
    if named is not None:
        return Understood(named, _arguments(named, given[1:]))
    text = _bare(" ".join(given))
    found = _by_wording(text) or _by_words(text, registry)
    if found is None:
        raise UsageError(_refusal(" ".join(given), text, registry))
    return found


def _arguments(kind: Kind, given: Sequence[str]) -> dict[str, str]:
    """Give the arguments of a question asked by name: the first words for the first, the rest for the last."""
    slots = [*kind.needs, *kind.may]
    if kind.needs == ("statement",):
        quoted = [f'"{word}"' if " " in word else word for word in given]
        taken = {"statement": " ".join(quoted if len(given) > 1 else given)} if given else {}
    else:
        taken = dict(zip(slots, given[: len(slots) - 1], strict=False))
        rest = given[len(slots) - 1 :]
        taken |= {slots[-1]: " ".join(rest)} if rest and slots else {}
    if kind.id == "indicators" and "day" in taken and read_day(taken["day"]) is None:
        taken = {"actor": " ".join(given)}
    missing = [one for one in kind.needs if one not in taken]
    wrong = [name for name, value in taken.items() if not _is_fit(name, value, named=True)]
    if missing or wrong or (given and not slots):
        trouble = f"{', '.join(wrong)}: not understood" if wrong else "an argument is missing or too many"
        raise UsageError(f"{kind.id}: {trouble}; it is asked as `{kind.usage}`: {kind.asks}")
    return {
        name: value if name in {"statement", "about"} else unquoted(value) for name, value in taken.items()
    }


def _bare(text: str) -> str:
    """Give a question without its mark, and without what people say before one."""
    text = text.strip().rstrip("?!. ")
    changed = True
    while changed:
        changed = False
        for opening in load_wordbook().openings:
            start = f"{opening} "
            if text.casefold().startswith(start) or text.casefold().startswith(f"{opening}, "):
                text, changed = text[len(start) :].lstrip(", "), True
    return text


def _by_wording(text: str) -> Understood | None:
    """Give the question one of whose wordings the text fits word by word; that with most words first."""
    fits = [
        (len(wording.words), kind, arguments)
        for kind in load_wordbook().kinds
        for wording in kind.wordings
        if (arguments := _fit(wording, text)) is not None
    ]
    if not fits:
        return None
    most = max(number for number, _, _ in fits)
    best = [(kind, arguments) for number, kind, arguments in fits if number == most]
    if len({kind.id for kind, _ in best}) > 1:
        return None
    kind, arguments = best[0]
    return Understood(kind, arguments, "by its wording")


def _fit(wording: Wording, text: str) -> dict[str, str] | None:
    found = wording.pattern.fullmatch(text)
    if found is None:
        return None
    arguments = found.groupdict()
    if not all(_is_fit(name, value) for name, value in arguments.items()):
        return None
    return {
        name: value if name in {"statement", "about"} else unquoted(value)
        for name, value in arguments.items()
    }


def _is_fit(slot: str, value: str, *, named: bool = False) -> bool:
    """Tell whether words can stand in a slot."""
    if slot == "day":
        return read_day(value) is not None
    if slot == "statement":
        statement = read_statement(value)
        return statement is not None and (
            statement.claim is not None or (_is_name(statement.subject) and _is_name(statement.object))
        )
    if slot == "about" and read_statement(value) is not None:
        return _is_fit("statement", value)
    return named or _is_name(value)


def _is_name(words: str) -> bool:
    book = load_wordbook()
    if words.startswith('"') and words.endswith('"') and len(words) > 2:
        return True
    parts = fold(words).split()
    return 0 < len(parts) <= LONGEST_NAME and not book.breaks & set(parts) and not set(parts) <= book.ignored


def _by_words(text: str, registry: Registry) -> Understood | None:
    """Give the one question that has just these words, names and days set aside."""
    masked = mask(text, registry)
    fits: dict[str, tuple[Kind, dict[str, str]]] = {}
    for kind in load_wordbook().kinds:
        for wording in kind.wordings:
            arguments = _filled(wording, masked)
            if arguments is not None and _same_words(masked.words, wording.words):
                fits.setdefault(kind.id, (kind, arguments))
    if len(fits) != 1:
        return None
    kind, arguments = next(iter(fits.values()))
    return Understood(kind, arguments, "by its words, in another order or spelling than the vocabulary has")


def _filled(wording: Wording, masked: "Masked") -> dict[str, str] | None:
    """Give the slots of a wording filled with what was set aside; None where they do not match."""
    if len(wording.slots) != len(masked.aside):
        return None
    for order in permutations(masked.aside):
        pairs = list(zip(wording.slots, order, strict=True))
        if all(_SETTING[slot] & {kind} and _is_fit(slot, value) for slot, (kind, value) in pairs):
            return {slot: value for slot, (_, value) in pairs}
    return None


def _same_words(words: Sequence[str], others: Sequence[str]) -> bool:
    """Tell whether both have the same words, whatever their order, but for slips and words that say nothing."""
    ignored = load_wordbook().ignored
    left = [word for word in others if word not in ignored]
    for word in words:
        if word in ignored and word not in left:
            continue
        same = next((one for one in left if one == word), None) or next(
            (one for one in left if _is_slip(word, one)), None
        )
        if same is None:
            return False
        left.remove(same)
    return not left and bool(words)


def _is_slip(word: str, other: str) -> bool:
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
    if len(words) == 1 and (text.startswith('"') or text.startswith("claim-")):
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


def _refusal(given: str, text: str, registry: Registry) -> str:
    """Give why words are not understood, and the nearest questions with what they name filled in."""
    book, masked = load_wordbook(), mask(text, registry)
    known = {word for kind in book.kinds for one in kind.wordings for word in one.words} | book.ignored
    strange = [
        f"“{word}”"
        for word in masked.words
        if word not in known and not any(_is_slip(word, one) for one in known)
    ]
    why = f"no question has {', '.join(strange)} in it" if strange else "it fits no question for certain"
    near = suggestions(masked)
    nearest = "\n".join(f"  reportedly ask {one}" for one in near)
    return (
        f"{given}: not understood; {why}. The nearest questions:\n{nearest}\n`reportedly ask --list` has all."
    )


def suggestions(masked: Masked) -> tuple[str, ...]:
    """Give the named questions nearest to some words, as they are asked, with what was set aside filled in."""
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
            (one for one in aside if _SETTING[slot] & {one[0]} and _is_fit(slot, one[1], named=True)), None
        )
        if held is not None:
            aside.remove(held)
            words.append(held[1] if slot == "day" or held[1].startswith('"') else f'"{held[1]}"')
        elif slot in kind.needs:
            words.append(slot.upper())
    return " ".join(words)
