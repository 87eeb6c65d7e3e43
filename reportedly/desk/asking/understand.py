"""Understanding: from words to one named question with its arguments, or a refusal that says why.

Words fit a wording of the vocabulary one by one; or they have exactly its words in another order, with slips
of the pen or words that say nothing. Anything else is refused: a guess would answer what nobody asked.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import permutations

from reportedly.desk.asking.kinds import SLOT, Kind, Wording, load_wordbook
from reportedly.desk.asking.masking import SETTING, Masked, is_fit, is_slip, mask, refusal
from reportedly.desk.asking.statements import plain_quotes, read_day, read_statement, unquoted
from reportedly.model.errors import UsageError
from reportedly.model.registry import Registry


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
    book, text = load_wordbook(), _bare(" ".join(given))
    named = book.by_id.get(given[0].casefold())
    if named is not None and len(given) > 1:
        return Understood(named, _arguments(named, given[1:]))
    found = _by_wording(text)
    if found is None and len(given) == 1:
        name, *rest = re.findall(r'"[^"]*"|\S+', given[0])
        named = book.by_id.get(name.casefold())
        found = None if named is None else Understood(named, _arguments(named, rest))
    found = found or _by_words(text, registry)
    if found is None:
        raise UsageError(refusal(" ".join(given), text, registry))
    return found


def _arguments(kind: Kind, given: Sequence[str]) -> dict[str, str]:
    """Give the arguments of a question asked by name: a word for each, the rest for the last."""
    slots = [*kind.needs, *kind.may]
    if kind.needs == ("statement",):
        taken = {"statement": _worded(given)} if given else {}
    else:
        taken = dict(zip(slots, given[: len(slots) - 1], strict=False))
        rest = given[len(slots) - 1 :]
        taken |= {slots[-1]: " ".join(rest)} if rest and slots else {}
    if kind.id == "indicators" and "day" in taken and read_day(taken["day"]) is None:
        taken = {"actor": " ".join(given)}
    missing = [one for one in kind.needs if one not in taken]
    wrong = [name for name, value in taken.items() if not is_fit(name, value, named=True)]
    if missing or wrong or (given and not slots):
        trouble = f"{', '.join(wrong)}: not understood" if wrong else "an argument is missing or too many"
        raise UsageError(f"{kind.id}: {trouble}; it is asked as `{kind.usage}`: {kind.asks}")
    return {
        name: value if name in {"statement", "about"} else unquoted(value) for name, value in taken.items()
    }


def _worded(given: Sequence[str]) -> str:
    """Give the words of a statement as one text, in which names of several words are quoted."""
    if len(given) == 3:
        subject, relation, object_ = (unquoted(word) for word in given)
        return f'"{subject}" {relation} "{object_}"'
    whole = len(given) == 1
    return " ".join(word if whole or " " not in word else f'"{unquoted(word)}"' for word in given)


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
    words = frozenset(text.casefold().replace(",", " ").split())
    fits = [
        (len(wording.words), kind, arguments)
        for kind in load_wordbook().kinds
        for wording in kind.wordings
        if wording.can_fit(words) and (arguments := _fit(wording, text)) is not None
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
    if not all(is_fit(name, value) for name, value in arguments.items()):
        return None
    return {
        name: value if name in {"statement", "about"} else unquoted(value)
        for name, value in arguments.items()
    }


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


def _filled(wording: Wording, masked: Masked) -> dict[str, str] | None:
    """Give the slots of a wording filled with what was set aside; None where they do not match."""
    if len(wording.slots) != len(masked.aside):
        return None
    for order in permutations(masked.aside):
        pairs = list(zip(wording.slots, order, strict=True))
        if all(kind in SETTING[slot] and is_fit(slot, value) for slot, (kind, value) in pairs):
            return {slot: value for slot, (_, value) in pairs}
    return None


def _same_words(words: Sequence[str], others: Sequence[str]) -> bool:
    """Tell whether both have the same words in any order, but for slips and words that say nothing."""
    ignored = load_wordbook().ignored
    left = [word for word in others if word not in ignored]
    for word in words:
        if word in ignored and word not in left:
            continue
        same = next((one for one in left if one == word), None) or next(
            (one for one in left if is_slip(word, one)), None
        )
        if same is None:
            return False
        left.remove(same)
    return not left and bool(words)
