"""Bearing: which words of a quote bear a drafted claim, and whether they say it of somebody else.

Where the vocabulary knows a word for the predicate, the tree tells who does it to whom; a draft that names
others, or the same two turned round, contradicts its words. Where the vocabulary knows none, only the way
between the two arguments is left to ask.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from reportedly.model.claims import Argument, Draft, Reason
from reportedly.model.pages import Form, Mention, Page, Parse
from reportedly.model.spans import Span
from reportedly.model.terms import SYMMETRIC, ActorKind, Polarity, Predicate
from reportedly.reading.contradictions import load_contradictions
from reportedly.reading.cues import load_cues
from reportedly.reading.patterns.extractor import telling_of
from reportedly.reading.patterns.hits import Hit
from reportedly.reading.phrases import child_with
from reportedly.reading.refusal import Refusal
from reportedly.reading.stance import Telling, assess, way_up
from reportedly.reading.stated import Stated, carries, is_said_by

_IN_PHRASE = frozenset("poss prep pobj compound amod nmod appos conj nummod det case punct".split())
_NO_ACTORS = frozenset({ActorKind.PLACE, ActorKind.THING})
_MAX_CLIMB = 12


@dataclass(frozen=True, slots=True)
class End:
    """One end of a draft on its page."""

    arguments: tuple[Argument, ...]
    span: Span
    head: int
    places: tuple[int, ...]
    """Heads of every mention of the same, this one first."""


@dataclass(frozen=True, slots=True)
class Bearer:
    """A word at which the stance of a draft is read."""

    token: int
    heads: tuple[int, int]
    """Heads of subject and object."""
    title: bool = False


@dataclass(frozen=True, slots=True)
class Bearing:
    """The words that bear a draft."""

    bearers: tuple[Bearer, ...]
    every: bool
    """Whether a draft must agree with each of them, or with one."""


def end_of(page: Page, arguments: tuple[Argument, ...]) -> End | None:
    """Give where an end stands, None where no word of the parse is there."""
    span = arguments[0].span
    last = page.token_at(span.end - 1)
    if last is None:
        return None
    own = next((m.head for m in page.mentions if m.span == span), last)
    others = [m.head for m in page.mentions if m.head != own and _stands_for(m, arguments)]
    return End(arguments, span, own, (own, *others))


def _stands_for(mention: Mention, arguments: tuple[Argument, ...]) -> bool:
    return any(
        r.anchor == a.anchor or (r.entity is not None and r.entity == a.entity)
        for r in mention.referents
        for a in arguments
    )


def find_bearing(
    page: Page, draft: Draft, quote: Span, ends: tuple[End, End], stated: Stated
) -> Bearing:
    """Give the words that bear a draft.

    Raises: Refusal, where the words say it of others, the other way round, or say the contrary.
    """
    predicate, (subject, object_) = Predicate(draft.predicate), ends
    sentences = _sentences(page, quote)
    hits = [hit for hit in stated.within(*sentences) if quote.start <= page.parse.starts[hit.trigger] < quote.end]
    said = [hit for hit in hits if is_said_by(hit, predicate)]
    bearing = [hit for hit in said if _is_borne(page, hit, ends)]
    if not bearing:
        _check_direction(page, predicate, said, ends)
        _check_others(page, said, ends)
        _check_contrary(page, predicate, hits, ends)
    trigger = _drafted(page, draft, quote)
    own = [hit for hit in bearing if hit.trigger == trigger]
    if bearing:
        return Bearing(tuple(_bearer(page, hit) for hit in own or bearing), every=False)
    words = tuple(dict.fromkeys(_words_between(page, predicate, quote, ends)))
    if not words:
        words = tuple(dict.fromkeys(_way_between(page, trigger, ends)))
    heads = (subject.head, object_.head)
    return Bearing(tuple(Bearer(token, heads) for token in words), every=True)


def _bearer(page: Page, hit: Hit) -> Bearer:
    return Bearer(hit.trigger, (hit.subject, hit.object), telling_of(page, hit) is Telling.TITLE)


def _sentences(page: Page, quote: Span) -> tuple[int, int]:
    tokens = [t for t in (page.token_at(quote.start), page.token_at(quote.end - 1)) if t is not None]
    found = [page.parse.sentence_of[token] for token in tokens] or [0]
    return min(found), max(found)


def _drafted(page: Page, draft: Draft, quote: Span) -> int | None:
    trigger = draft.trigger
    if trigger is None or not trigger.reproduces(page.document.text) or not quote.covers(trigger):
        return None
    return page.token_at(trigger.start)


def _is_borne(page: Page, hit: Hit, ends: tuple[End, End]) -> bool:
    one, other = ends
    straight = fills(page, hit.subject, one) and fills(page, hit.object, other)
    turned = fills(page, hit.subject, other) and fills(page, hit.object, one)
    return straight or (turned and hit.frame.predicate in SYMMETRIC)


def fills(page: Page, head: int, end: End) -> bool:
    """Tell whether an end is what fills a frame's slot, or stands in its phrase or around it."""
    return _is_it(page, head, end) or _is_in_phrase(page.parse, head, end)


def _is_it(page: Page, head: int, end: End) -> bool:
    if end.span.start <= page.parse.starts[head] < end.span.end or head in end.places:
        return True
    mention = _mention(page, head)
    return mention is not None and _stands_for(mention, end.arguments)


def _mention(page: Page, head: int) -> Mention | None:
    """Give the mention at a slot, a name included that the parser hung on another word of it."""
    own = page.by_head.get(head)
    if own is not None:
        return own
    return next((m for m in page.mentions if m.form is Form.NAME and m.first <= head < m.last), None)


def _is_in_phrase(parse: Parse, head: int, end: End) -> bool:
    """Tell whether one stands in the other's noun phrase, with no clause between."""
    return any(_is_under(parse, place, head) or _is_under(parse, head, place) for place in end.places)


def _is_under(parse: Parse, below: int, top: int) -> bool:
    for _ in range(_MAX_CLIMB):
        if below == top:
            return True
        if parse.deps[below] not in _IN_PHRASE or parse.heads[below] == below or parse.poses[parse.heads[below]] == "VERB":
            return False
        below = parse.heads[below]
    return False


def _check_direction(page: Page, predicate: Predicate, said: list[Hit], ends: tuple[End, End]) -> None:
    """Refuse a draft whose two ends its words have the other way round."""
    if predicate in SYMMETRIC:
        return
    subject, object_ = ends
    for hit in said:
        done_to = _is_it(page, hit.object, subject) and not _is_it(page, hit.subject, subject)
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
    """Tell whether the words have somebody else where the draft has this end."""
    parse = page.parse
    sentence = parse.sentence_of[hit.trigger]
    near = [place for place in end.places if parse.sentence_of[place] == sentence]
    if not near:
        return is_definite(page, slot)
    if not _is_actor(page, slot):
        return False
    clause = _clause(parse, hit.trigger)
    if not is_definite(page, slot) and any(_is_below(parse, place, slot) for place in near):
        return False
    inside = [place for place in near if _clause(parse, place) == clause]
    if not inside:
        return True
    return _is_actor(page, end.head) and not any(_is_companion(parse, place) for place in inside)


def _is_companion(parse: Parse, token: int) -> bool:
    """Tell whether somebody takes part in what the verb above says: "together with X"."""
    for _ in range(_MAX_CLIMB):
        above = parse.heads[token]
        if above == token or parse.poses[above] == "VERB":
            return parse.deps[token] not in {"nsubj", "nsubjpass", "dobj"} and above != token
        if parse.deps[token] == "pobj":
            return parse.lowers[above] in load_contradictions().companions
        token = above
    return False


def _is_actor(page: Page, head: int) -> bool:
    mention = _mention(page, head)
    return mention is not None and mention.kind not in _NO_ACTORS


def is_definite(page: Page, head: int) -> bool:
    """Tell whether a slot's words name somebody, themselves or by what they stand for."""
    mention = _mention(page, head)
    if mention is None or mention.kind in _NO_ACTORS:
        return False
    return mention.form is Form.NAME or any(r.anchor != mention.span for r in mention.referents)


def _is_below(parse: Parse, token: int, top: int) -> bool:
    return top in line_of(parse, token)


def _clause(parse: Parse, token: int) -> int:
    """Give the verb of the clause that a word stands in."""
    for above in line_of(parse, token):
        if parse.poses[above] == "VERB" or (
            parse.poses[above] == "AUX" and parse.deps[above] not in {"aux", "auxpass"}
        ):
            return above
    return line_of(parse, token)[-1]


def _check_contrary(page: Page, predicate: Predicate, hits: list[Hit], ends: tuple[End, End]) -> None:
    """Refuse a draft whose words say the contrary of the same two, and nothing that could say it."""
    against = load_contradictions().against(predicate)
    one, other = ends
    for hit in hits:
        of_both = (_is_it(page, hit.subject, one) and _is_it(page, hit.object, other)) or (
            _is_it(page, hit.subject, other) and _is_it(page, hit.object, one)
        )
        if hit.frame.predicate not in against or not of_both:
            continue
        if not any(carries(page, token, predicate) for token in _around(page, ends)):
            steps = way_up(page.parse, hit.trigger)
            if assess(page.parse, steps, load_cues(), ()).polarity is Polarity.AFFIRMED:
                raise Refusal(
                    Reason.CONTRARY_WORDS,
                    f"{page.parse.words[hit.trigger]!r} says {hit.frame.predicate.value} of both, not {predicate.value}",
                )


def _around(page: Page, ends: tuple[End, End]) -> Iterator[int]:
    for token in _between(page.parse, ends):
        yield token
        yield from page.parse.children[token]


def _words_between(page: Page, predicate: Predicate, quote: Span, ends: tuple[End, End]) -> Iterator[int]:
    """Yield the words on the way between both ends that can say the predicate."""
    for token in _between(page.parse, ends):
        if token not in (ends[0].head, ends[1].head) and carries(page, token, predicate):
            yield token


def _way_between(page: Page, trigger: int | None, ends: tuple[End, End]) -> Iterator[int]:
    """Yield the words at which a claim is asked that no known word says: the trigger, and where its ends meet."""
    way = tuple(_between(page.parse, ends))
    if trigger is not None:
        yield trigger
    one, other = (line_of(page.parse, end.head) for end in ends)
    yield next((token for token in other if token in one), one[0])
    yield from (token for token in way if page.parse.poses[token] == "VERB")


def _between(parse: Parse, ends: tuple[End, End]) -> Iterator[int]:
    """Yield the words from one end up to where both meet and down to the other; both lines where they do not."""
    one, other = (line_of(parse, end.head) for end in ends)
    meeting = next((token for token in other if token in one), None)
    if meeting is None:
        yield from one
        yield from other
        return
    yield from one[: one.index(meeting) + 1]
    yield from other[: other.index(meeting)]


def line_of(parse: Parse, token: int) -> list[int]:
    """Give a token and everything above it, itself first."""
    line = [token]
    while parse.heads[line[-1]] != line[-1]:
        line.append(parse.heads[line[-1]])
    return line
