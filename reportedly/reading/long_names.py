"""Long names: a group's name that runs on behind "of" or "for", whether or not anybody has listed it.

"Army of the Vale", "Popular Front for the Freedom of Vale": parsers take such names apart, and what is left
names somebody else, a group that is known by the front of the name among them. So they are kept whole
before anything is parsed, by their capitals and by the word that tells what the name is of.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence

from reportedly.model.terms import ActorKind
from reportedly.reading.lexicon import Lexicon

_ARTICLE = "the"
_GROUPS = frozenset({ActorKind.ARMED_GROUP, ActorKind.FORCE})
_ENDS = frozenset({".", "!", "?", ":", "“", '"', "--", "–", "—"})


def long_names(
    words: Sequence[str], known: Mapping[int, int], lexicon: Lexicon, common: Collection[str]
) -> Iterator[tuple[int, int]]:
    """Yield the half-open runs of words that are one long name, in order, none overlapping.

    Args:
        words: tokens of a paragraph that is not set in capitals.
        known: the runs of known names, first word to end.
        common: ordinary words in lower case.
    """
    insides = {i for first, last in known.items() for i in range(first, last)}
    ends = {last: first for first, last in known.items()}
    behind = 0
    for joint in range(1, len(words) - 1):
        if joint < behind or not _opens(words, joint, lexicon, in_known=joint in ends, insides=insides):
            continue
        last = _tail_end(words, joint, lexicon, insides)
        if last is None or _is_of_a_group(words, joint, last, lexicon):
            continue
        fought = last < len(words) and words[last].removesuffix("s") in lexicon.fighters
        first = ends.get(joint, joint - 1 if fought else front_of(words, joint - 1, lexicon, common, insides))
        if first is not None and first >= behind and not _is_object(words, first, joint, lexicon):
            yield first, last
            behind = last


def _opens(
    words: Sequence[str], joint: int, lexicon: Lexicon, *, in_known: bool, insides: Collection[int]
) -> bool:
    """Tell whether the word before "of" or "for" has a capital and is one that groups are named with."""
    before, word = words[joint - 1], words[joint]
    if word not in {"of", "for"} or joint in insides or not before[:1].isupper():
        return False
    if joint - 1 in insides:
        return in_known and before.lower() in lexicon.collectives | lexicon.bodies
    return before.lower() in lexicon.collectives or (word == "of" and before.lower() in lexicon.fronting)


def _tail_end(words: Sequence[str], joint: int, lexicon: Lexicon, insides: Collection[int]) -> int | None:
    """Give the end of the capitalised words behind a joint, further ones with "of" included; or None."""
    end: int | None = None
    at: int | None = joint
    while at is not None and at < len(words) and words[at] in {"of", "for"}:
        begin = at + 1 + (at + 1 < len(words) and words[at + 1] == _ARTICLE)
        last = begin
        while last < len(words) and last not in insides and _is_capital(words[last], lexicon):
            last += 1
        if last == begin or (last > begin + 1 and words[begin].lower() in lexicon.titles | lexicon.ending):
            break
        end, at = last, last
    return end


def _is_capital(word: str, lexicon: Lexicon) -> bool:
    return word[:1].isupper() and word not in lexicon.never


def _is_of_a_group(words: Sequence[str], joint: int, last: int, lexicon: Lexicon) -> bool:
    """Tell whether what follows is a group whose people or part is spoken of: "Brigade of the Vale Front"."""
    grouped = lexicon.name_heads.get(words[last - 1].lower()) in _GROUPS
    return words[joint] == "of" and last - joint > 2 and grouped


def front_of(
    words: Sequence[str], head: int, lexicon: Lexicon, common: Collection[str], insides: Collection[int]
) -> int | None:
    """Give the first word of the name whose last word before "of" is `head`, or its first before "'s".

    None where its capital may be a sentence's first.
    """
    first = head
    while first and first - 1 not in insides and _is_capital(words[first - 1], lexicon):
        first -= 1
    if first < head and words[first].lower() == _ARTICLE:
        return first + 1
    if first == head or not _begins_sentence(words, first):
        alone = first == head and _begins_sentence(words, first)
        return None if alone and words[first].lower() in lexicon.kinsfolk else first
    opening = words[first].lower()
    return first + 1 if opening in common and opening not in lexicon.naming else first


def _begins_sentence(words: Sequence[str], at: int) -> bool:
    return at == 0 or words[at - 1] in _ENDS


def _is_object(words: Sequence[str], first: int, joint: int, lexicon: Lexicon) -> bool:
    """Tell whether "for" tells what somebody is blamed or thanked for: "blamed the Front for Vale"."""
    if words[joint] != "for":
        return False
    return any(word in lexicon.answering for word in words[max(first - 2, 0) : first])
