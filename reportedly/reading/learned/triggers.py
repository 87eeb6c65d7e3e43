"""Triggers: the word that carries what is said of two candidates, for reading stance and voices off it."""

from collections.abc import Sequence

from reportedly.model.pages import Page, Parse
from reportedly.model.terms import Predicate
from reportedly.reading.learned.features import path_between
from reportedly.reading.stated import carries

_CARRYING = frozenset({"VERB", "NOUN", "ADJ", "PROPN"})


def trigger_of(parse: Parse, subject: int, object_: int) -> int:
    """Give the word that most likely carries the relation of two heads.

    On the way from subject to object that is the verb nearest to the object, below where both meet ("agreed
    to attack the town": "attack"); without one it is where both meet; without that, a noun on the way.
    """
    up, down = path_between(parse, subject, object_)
    if parse.sentence_of[subject] != parse.sentence_of[object_]:
        up = ()
    for token in reversed(down):
        if parse.poses[token] == "VERB":
            return token
    if up and parse.poses[up[-1]] in _CARRYING:
        return up[-1]
    for token in (*reversed(down), *reversed(up)):
        if parse.poses[token] in _CARRYING:
            return token
    return (
        object_
        if parse.heads[subject] == object_
        else subject
        if parse.heads[object_] == subject
        else object_
    )


def known_word(page: Page, predicate: Predicate, subject: int, object_: int) -> int | None:
    """Give the word on the way between two heads that by itself says the predicate, None where none does.

    Where one is, it is what a "no" or a doubt speaks of: "has no links to", with the network's word "has".
    """
    if page.parse.sentence_of[subject] != page.parse.sentence_of[object_]:
        return None
    up, down = path_between(page.parse, subject, object_)
    way = (*reversed(down), *reversed(up))
    return next((token for token in way if carries(page, token, predicate)), None)


def is_of_neighbour(parse: Parse, one: int, other: int) -> bool:
    """Tell whether a relative clause around one of two heads is about who stands beside the other.

    "Talks between the council and the Front, who refused to deal with Tarn": who refused is the Front.
    """
    up, down = path_between(parse, one, other)
    return _tells_beside(parse, one, down) or _tells_beside(parse, other, up)


def _tells_beside(parse: Parse, outside: int, way: Sequence[int]) -> bool:
    """Tell whether a relative clause on the way to a head is about who stands beside the one outside it."""
    owned = parse.heads[outside] if parse.deps[outside] == "poss" else outside
    for clause in (token for token in way if parse.deps[token] == "relcl"):
        who = next((c for c in parse.children[clause] if parse.lowers[c] in {"who", "which"}), None)
        before = -1 if who is None else next((t for t in range(who - 1, -1, -1) if parse.tags[t] != ","), -1)
        if before >= 0 and parse.deps[before] == "conj" and parse.heads[before] == owned:
            return True
    return False
