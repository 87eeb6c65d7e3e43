"""Contests: words that say a draft of others, the other way round, or say its contrary."""

from collections.abc import Iterator, Sequence

from reportedly.model.claims import Reason
from reportedly.model.pages import Form, Page, Parse
from reportedly.model.spans import Span
from reportedly.model.terms import SYMMETRIC, Predicate
from reportedly.reading.contradictions import load_contradictions
from reportedly.reading.cues import load_cues
from reportedly.reading.drafted_ends import (
    MAX_CLIMB,
    NO_ACTORS,
    End,
    clause_of,
    fills,
    is_actor,
    is_definite,
    is_it,
    line_of,
    mention_at,
    way_between,
)
from reportedly.reading.patterns.hits import Hit
from reportedly.reading.refusal import Refusal
from reportedly.reading.stated import carries, is_said_by

_LOOSE = frozenset({"mod", "object_mod", "holder", "with_head"})
_BESIDE = frozenset({"conj", "advcl", "parataxis", "nsubj"})
"""Labels of what stands beside a charge and is not what is charged."""

_JOINTS = frozenset({"PROPN", "NOUN", "CCONJ", "DET", "ADJ", "PART"})


def check_parts(
    page: Page, predicate: Predicate, quote: Span, hits: Sequence[Hit], ends: tuple[End, End]
) -> None:
    """Check that no filled frame beside a quote contradicts a draft that none of them bears.

    Raises: Refusal, where one has its ends the other way round, somebody else for one, or says the contrary.
    """
    said = [hit for hit in hits if is_said_by(hit, predicate)]
    _check_accuser(page, predicate, ends)
    _check_direction(page, predicate, said, ends)
    if not _is_said_elsewhere(page, predicate, hits, ends):
        _check_others(page, said, ends)
    _check_governed(page, said, ends)
    _check_contrary(page, predicate, quote, hits, ends)


def check_ends(page: Page, predicate: Predicate, hits: Sequence[Hit], ends: tuple[End, End]) -> None:
    """Check that no end of a draft is the very word that says it of others, as "ties" is.

    Raises: Refusal, where one is.
    """
    for hit in hits:
        for end in ends:
            own = hit.trigger == end.head and is_said_by(hit, predicate)
            if own and not any(slot == hit.trigger or is_it(page, slot, end) for slot in _filled(hit)):
                raise Refusal(
                    Reason.OTHER_ARGUMENT,
                    f"{end.span.text!r} is what is said of {page.parse.words[hit.subject]!r} and "
                    f"{page.parse.words[hit.object]!r}, and neither of them",
                )


def _check_accuser(page: Page, predicate: Predicate, ends: tuple[End, End]) -> None:
    """Refuse who only accuses as the one who did it: "X blamed Y for the attack on Z", "accused by X of"."""
    parse, (subject, object_) = page.parse, ends
    verb = _accusing_verb(parse, subject.head)
    line = line_of(parse, object_.head)
    if verb is None or verb not in line[1:] or predicate is Predicate.OPPOSES:
        return
    if parse.deps[line[line.index(verb) - 1]] not in _BESIDE:
        raise Refusal(
            Reason.OTHER_ARGUMENT,
            f"{subject.span.text!r} is whose charge {parse.words[verb]!r} tells of, and not whom it is about",
        )


def _accusing_verb(parse: Parse, accuser: int) -> int | None:
    """Give the verb of accusing that somebody is the subject or agent of, None where there is none."""
    above, label = parse.heads[accuser], parse.deps[accuser]
    by = label == "pobj" and parse.deps[above] == "agent"
    verb = parse.heads[above] if by else above
    cues = load_cues()
    accuses = parse.poses[verb] == "VERB" and parse.lemmas[verb] in cues.accusing | cues.linking
    return verb if accuses and (by or label == "nsubj") else None


def check_kin(page: Page, predicate: Predicate, quote: Span, ends: tuple[End, End]) -> None:
    """Check that a member is not only somebody's brother or rival: "the brother of the emir of X".

    Raises: Refusal, where that is all that is said.
    """
    parse, way = page.parse, list(way_between(page.parse, ends, quote))
    kin = next((t for t in way if parse.lemmas[t] in load_contradictions().kin), None)
    if predicate is not Predicate.MEMBER_OF or kin is None or parse.deps[kin] not in {"appos", "attr"}:
        return
    own = any(carries(page, t, predicate) and not _is_of(parse, t, kin) for t in way)
    if not own and kin not in {end.head for end in ends}:
        raise Refusal(
            Reason.OTHER_ARGUMENT, f"{ends[0].span.text!r} is only the {parse.words[kin]!r} of who is told of"
        )


def _is_of(parse: Parse, token: int, kin: int) -> bool:
    """Tell whether a word tells of whose kin it is, and not beside: "brother and deputy of X"."""
    beside = parse.deps[token] == "conj" and parse.heads[token] == kin
    return not beside and kin in line_of(parse, token)


def _check_governed(page: Page, said: Sequence[Hit], ends: tuple[End, End]) -> None:
    """Refuse a subject from another sentence where a word over the object says it of somebody named."""
    (subject, object_), sentences = ends, page.parse.sentence_of
    if sentences[subject.head] == sentences[object_.head]:
        return
    line = line_of(page.parse, object_.head)
    for hit in said:
        other = is_definite(page, hit.subject) and not fills(page, hit.subject, subject)
        if hit.trigger in line and other and not _is_loose(hit):
            raise Refusal(
                Reason.OTHER_ARGUMENT,
                f"{page.parse.words[hit.trigger]!r} is said of {page.parse.words[hit.subject]!r}, "
                f"not of {subject.span.text!r} in another sentence",
            )


def _filled(hit: Hit) -> tuple[int, int]:
    return hit.subject, hit.object


def _is_said_elsewhere(page: Page, predicate: Predicate, hits: Sequence[Hit], ends: tuple[End, End]) -> bool:
    """Tell whether ends in two sentences have a word for the claim that no filled frame takes for others."""
    one, other = (page.parse.sentence_of[end.head] for end in ends)
    if one == other:
        return False
    taken = {hit.trigger for hit in hits}
    tokens = (token for sentence in (one, other) for token in range(*page.parse.sentences[sentence]))
    return any(token not in taken and carries(page, token, predicate) for token in tokens)


def _check_direction(page: Page, predicate: Predicate, said: list[Hit], ends: tuple[End, End]) -> None:
    """Refuse a draft whose two ends its words have the other way round."""
    if predicate in SYMMETRIC:
        return
    subject, object_ = ends
    for hit in said:
        done_to = is_it(page, hit.object, subject) and not is_it(page, hit.subject, subject)
        if done_to and (fills(page, hit.subject, object_) or is_definite(page, hit.subject)):
            raise Refusal(
                Reason.TURNED_ROUND,
                f"{subject.span.text!r} stands where {page.parse.words[hit.trigger]!r} has its object",
            )


def _check_others(page: Page, said: list[Hit], ends: tuple[End, End]) -> None:
    """Refuse a draft whose words say it of somebody else than one of its ends."""
    for hit in said:
        for slot, end, other in _slots(page, hit, ends):
            if _is_contested(page, hit, slot, end):
                raise Refusal(
                    Reason.OTHER_ARGUMENT,
                    f"{page.parse.words[hit.trigger]!r} is said of {page.parse.words[slot]!r} and "
                    f"{other.span.text!r}, not of {end.span.text!r}",
                )


def _slots(page: Page, hit: Hit, ends: tuple[End, End]) -> Iterator[tuple[int, End, End]]:
    """Yield (slot, end that does not fill it, end that fills the other slot)."""
    subject, object_ = ends
    yield from _unfilled(page, (hit.subject, hit.object), (subject, object_))
    if hit.frame.predicate in SYMMETRIC:
        yield from _unfilled(page, (hit.subject, hit.object), (object_, subject))


def _unfilled(page: Page, slots: tuple[int, int], ends: tuple[End, End]) -> Iterator[tuple[int, End, End]]:
    filled = [fills(page, slot, end) for slot, end in zip(slots, ends, strict=True)]
    if filled == [False, True]:
        yield slots[0], ends[0], ends[1]
    if filled == [True, False]:
        yield slots[1], ends[1], ends[0]


def _is_contested(page: Page, hit: Hit, slot: int, end: End) -> bool:
    """Tell whether the words plainly have somebody else where the draft has this end.

    A pronoun contests nothing, as it can stand for whoever is drafted; nor does who only might fill the slot.
    """
    parse, mention = page.parse, mention_at(page, slot)
    if mention is None or mention.kind in NO_ACTORS or mention.form is Form.PRONOUN or _is_loose(hit):
        return False
    clause = clause_of(parse, hit.trigger)
    if clause_of(parse, slot) not in _shared(parse, clause) and slot != parse.heads[clause]:
        return False
    near = [place for place in end.places if parse.sentence_of[place] == parse.sentence_of[hit.trigger]]
    if mention.form is not Form.NAME and (not near or any(slot in line_of(parse, place) for place in near)):
        return False
    if any(_is_beside(parse, place, slot) for place in near):
        return False
    inside = [place for place in near if clause_of(parse, place) in _shared(parse, clause)]
    return not inside or (
        is_actor(page, end.head) and not any(_is_companion(parse, place) for place in inside)
    )


def _is_loose(hit: Hit) -> bool:
    """Tell whether a hit's slots are filled by what stands near, which leaves room for others."""
    slots = hit.rule.rpartition(":")[2].split(">")
    return hit.rule.startswith("actor_in_place") or bool(_LOOSE & set(slots))


def _is_beside(parse: Parse, one: int, other: int) -> bool:
    """Tell whether only names and their joints stand between two words, however the parser hung them."""
    first, last = sorted((one, other))
    return all(parse.poses[token] in _JOINTS for token in range(first + 1, last))


def _shared(parse: Parse, clause: int) -> frozenset[int]:
    """Give the verbs whose subject a clause's verb surely has: "denied attacking", "attacked …, killing"."""
    found = {clause}
    while parse.deps[clause] in {"xcomp", "conj"} or (
        parse.deps[clause] in {"advcl", "pcomp"} and parse.tags[clause] == "VBG"
    ):
        above = clause_of(parse, parse.heads[clause])
        if above in found:
            break
        found.add(above)
        clause = above
    return frozenset(found)


def _is_companion(parse: Parse, token: int) -> bool:
    """Tell whether somebody takes part in what the verb above says: "together with X"."""
    for _ in range(MAX_CLIMB):
        above = parse.heads[token]
        if above == token or parse.poses[above] == "VERB":
            return parse.deps[token] not in {"nsubj", "nsubjpass", "dobj"} and above != token
        if parse.deps[token] == "pobj":
            return parse.lowers[above] in load_contradictions().companions
        token = above
    return False


def _check_contrary(
    page: Page, predicate: Predicate, quote: Span, hits: Sequence[Hit], ends: tuple[End, End]
) -> None:
    """Refuse a draft whose words say the contrary of the same two, and nothing that could say it."""
    against = load_contradictions().against(predicate)
    one, other = ends
    for hit in hits:
        of_both = (is_it(page, hit.subject, one) and is_it(page, hit.object, other)) or (
            is_it(page, hit.subject, other) and is_it(page, hit.object, one)
        )
        if hit.frame.predicate not in against or not of_both or _is_open(page, hit):
            continue
        # What governs the contrary speaks of all of it ("accused of supplying X").
        above = line_of(page.parse, hit.trigger)
        others = (token for token in _around(page, quote, ends) if token not in above)
        # Most words say acts_with only of what stands behind "with", which would have borne the draft.
        if predicate is Predicate.ACTS_WITH or not any(carries(page, token, predicate) for token in others):
            raise Refusal(
                Reason.CONTRARY_WORDS,
                f"{page.parse.words[hit.trigger]!r} says {hit.frame.predicate.value} of both, "
                f"not {predicate.value}",
            )


def _is_open(page: Page, hit: Hit) -> bool:
    """Tell whether a hit's word says help of some objects only: "gave them a deadline"."""
    return page.parse.lemmas[hit.trigger] in load_contradictions().open


def _around(page: Page, quote: Span, ends: tuple[End, End]) -> Iterator[int]:
    for token in way_between(page.parse, ends, quote):
        yield token
        yield from page.parse.children[token]
