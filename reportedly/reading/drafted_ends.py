"""Ends of a draft on its page: where they stand, and whether they are what fills a slot of the words."""

from collections.abc import Iterator
from dataclasses import dataclass

from reportedly.model.claims import Argument
from reportedly.model.pages import Form, Mention, Page, Parse
from reportedly.model.spans import Span
from reportedly.model.terms import ActorKind
from reportedly.reading.remembered import remembered

NO_ACTORS = frozenset({ActorKind.PLACE, ActorKind.THING})
MAX_CLIMB = 12
_IN_PHRASE = frozenset("poss prep pobj compound amod nmod appos conj nummod det case punct".split())


@dataclass(frozen=True, slots=True)
class End:
    """One end of a draft on its page."""

    arguments: tuple[Argument, ...]
    span: Span
    head: int
    places: tuple[int, ...]
    """Heads of every mention of the same, this one first."""


@remembered
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


def fills(page: Page, head: int, end: End) -> bool:
    """Tell whether an end is what fills a frame's slot, or stands in its phrase or around it."""
    return is_it(page, head, end) or _is_in_phrase(page.parse, head, end)


def is_it(page: Page, head: int, end: End) -> bool:
    """Tell whether an end is what fills a frame's slot, or stands for the same."""
    if end.span.start <= page.parse.starts[head] < end.span.end or head in end.places:
        return True
    mention = mention_at(page, head)
    return mention is not None and _stands_for(mention, end.arguments)


def mention_at(page: Page, head: int) -> Mention | None:
    """Give the mention at a slot, a name included that the parser hung on another word of it."""
    own = page.by_head.get(head)
    if own is not None:
        return own
    return next((m for m in page.mentions if m.form is Form.NAME and m.first <= head < m.last), None)


def _is_in_phrase(parse: Parse, head: int, end: End) -> bool:
    """Tell whether one stands in the other's noun phrase, with no clause between."""
    return any(_is_under(parse, place, head) or _is_under(parse, head, place) for place in end.places)


def _is_under(parse: Parse, below: int, top: int) -> bool:
    for _ in range(MAX_CLIMB):
        if below == top:
            return True
        if (
            parse.deps[below] not in _IN_PHRASE
            or parse.heads[below] == below
            or parse.poses[parse.heads[below]] == "VERB"
        ):
            return False
        below = parse.heads[below]
    return False


def is_actor(page: Page, head: int) -> bool:
    """Tell whether a slot's words are somebody who can act."""
    mention = mention_at(page, head)
    return mention is not None and mention.kind not in NO_ACTORS


def is_definite(page: Page, head: int) -> bool:
    """Tell whether a slot's words name somebody, themselves or by what they stand for."""
    mention = mention_at(page, head)
    if mention is None or mention.kind in NO_ACTORS:
        return False
    return mention.form is Form.NAME or any(r.anchor != mention.span for r in mention.referents)


def clause_of(parse: Parse, token: int) -> int:
    """Give the verb of the clause that a word stands in."""
    for above in line_of(parse, token):
        if parse.poses[above] == "VERB" or (
            parse.poses[above] == "AUX" and parse.deps[above] not in {"aux", "auxpass"}
        ):
            return above
    return line_of(parse, token)[-1]


def way_between(parse: Parse, ends: tuple[End, End], quote: Span) -> Iterator[int]:
    """Yield the words from one end up to where both meet and down to the other.

    In different sentences each goes to its own root, and only an end within the quote counts.
    """
    one, other = (line_of(parse, end.head) for end in ends)
    meeting = next((token for token in other if token in one), None)
    if meeting is not None:
        yield from one[: one.index(meeting) + 1]
        yield from other[: other.index(meeting)]
        return
    for end, line in zip(ends, (one, other), strict=True):
        if quote.overlaps(end.span):
            yield from line


def line_of(parse: Parse, token: int) -> list[int]:
    """Give a token and everything above it, itself first."""
    line = [token]
    while parse.heads[line[-1]] != line[-1]:
        line.append(parse.heads[line[-1]])
    return line
