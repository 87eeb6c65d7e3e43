"""Arguments of a draft: finding their words in the document and what they stand for."""

from collections.abc import Iterator

from reportedly.model.claims import Argument, Draft, DraftArgument, Reason, Voice
from reportedly.model.folding import fold_bare
from reportedly.model.pages import Form, Mention, Page, Referent
from reportedly.model.spans import Span, span_of
from reportedly.model.terms import PLACED, ActorKind, Predicate
from reportedly.reading.phrases import behind_number, is_own, preposition_objects, subtree_end
from reportedly.reading.refusal import Refusal
from reportedly.reading.spoken_for import bodies_spoken_for
from reportedly.reading.verbs import load_verbs

FIRST_PERSON = frozenset(("i me my mine myself we us our ours ourselves").split())
_WE = frozenset("we us our ours ourselves".split())
"""What a body's speaker says of the body."""

MAX_TAIL_CHARS = 60
"""Longest phrase behind a described thing that is taken into another form of its name."""

MOST_TAIL_TOKENS = 6

_BARE = frozenset({"DT", "PRP$", "CD", "PDT"})

NEAR_SENTENCES = 1
"""How many sentences from its quote an argument can stand."""


def end_for(page: Page, draft: Draft, proposed: DraftArgument, quote: Span) -> tuple[Argument, ...]:
    """Give what the proposed argument stands for, one for each referent.

    Raises: Refusal, if its words are not beside the quote, stand for nothing known, or are named otherwise.
    """
    span = _locate(page, proposed, quote)
    mention = _mention_at(page, span)
    if mention is None or (not mention.referents and mention.form is not Form.PRONOUN):
        return (_as_it_stands(page, proposed, span),)
    referents = mention.referents or speaker_of(page, draft.voices, span)
    if not referents:
        raise Refusal(Reason.UNRESOLVED, f"{span.text!r} stands for nobody that the text makes sure")
    if proposed.referent is not None and proposed.referent < len(referents):
        referents = (referents[proposed.referent],)
    chosen = [r for r in referents if proposed.name is None or _is_called(r, proposed.name)]
    if not chosen:
        raise Refusal(Reason.NAME_NOT_IN_DOCUMENT, f"{span.text!r} is not {proposed.name!r} in this document")
    _check_kind(draft, proposed, chosen)
    return tuple(_argument(span, referent) for referent in chosen)


def _argument(span: Span, referent: Referent) -> Argument:
    return Argument(span, referent.anchor, referent.name, referent.kind, referent.entity, referent.aliases)


def _as_it_stands(page: Page, proposed: DraftArgument, span: Span) -> Argument:
    """Give an argument that is no known mention: its own words, as a thing or place."""
    if proposed.name is not None and fold_bare(proposed.name) != fold_bare(span.text):
        raise Refusal(Reason.NAME_NOT_IN_DOCUMENT, f"{span.text!r} is not {proposed.name!r} in this document")
    if _is_time(page, span):
        raise Refusal(Reason.WRONG_KIND, f"{span.text!r} is a time, which nothing is done to")
    kind = proposed.kind or ActorKind.THING
    name = bare_thing(page, span)
    return Argument(span, span, name, kind, None, longer_forms(page, span))


def _is_time(page: Page, span: Span) -> bool:
    last = page.token_at(span.end - 1)
    return last is not None and page.parse.entities[last] in {"DATE", "TIME"}


def bare_thing(page: Page, span: Span) -> str:
    """Give a description's words without article, possessive and number."""
    first, last = page.token_at(span.start), page.token_at(span.end - 1)
    if first is None or last is None:
        return fold_article(span.text)
    first = behind_number(page.parse, first, last)
    while first < last and (page.parse.tags[first] in _BARE or is_own(page.parse, first)):
        first += 1
    end = _whole_end(page, last) if page.parse.lemmas[last] in load_verbs().portions else None
    return page.document.text[page.parse.starts[first] : end or page.parse.ends[last]]


def _whole_end(page: Page, part: int) -> int | None:
    """Give where "of Example" behind a part ends: "large parts of Example" is not Example."""
    whole = next(preposition_objects(page.parse, part, "of"), None)
    return None if whole is None or whole - part > MOST_TAIL_TOKENS else page.parse.ends[whole]


def longer_forms(page: Page, span: Span) -> tuple[str, ...]:
    """Give the description with the phrase behind it that says which one is meant: "base in Example"."""
    last = page.token_at(span.end - 1)
    if last is None:
        return ()
    parse, text = page.parse, page.document.text
    ends = [
        parse.ends[subtree_end(parse, child) - 1]
        for child in parse.children[last]
        if parse.deps[child] == "prep" and parse.lowers[child] in {"of", "in", "near", "at", "on"}
    ]
    return tuple(text[span.start : end] for end in ends if end - span.end <= MAX_TAIL_CHARS)


def fold_article(text: str) -> str:
    """Give a description without its leading article, as written."""
    first, _, rest = text.partition(" ")
    return rest if rest and first.lower() in {"the", "a", "an"} else text


def _check_kind(draft: Draft, proposed: DraftArgument, referents: list[Referent]) -> None:
    to_place = proposed is draft.object and Predicate(draft.predicate) in PLACED - {Predicate.CONTROLS}
    if to_place and all(r.kind not in {ActorKind.PLACE, ActorKind.STATE} for r in referents):
        raise Refusal(Reason.WRONG_KIND, f"{referents[0].name!r} is no place to be {draft.predicate}")


def _is_called(referent: Referent, name: str) -> bool:
    wanted = fold_bare(name)
    return any(
        fold_bare(known) == wanted for known in (referent.name, referent.anchor.text, *referent.aliases)
    )


def _locate(page: Page, proposed: DraftArgument, quote: Span) -> Span:
    text = page.document.text
    if not proposed.text or proposed.text != proposed.text.strip():
        raise Refusal(Reason.ARGUMENT_NOT_FOUND, f"{proposed.text!r} has no words, or space around them")
    if proposed.start is None:
        return _nearest(page, proposed.text, quote)
    span = span_of(text, proposed.start, proposed.start + len(proposed.text))
    if proposed.start < 0 or span.text != proposed.text:
        raise Refusal(Reason.ARGUMENT_NOT_FOUND, f"{proposed.text!r} does not stand at {proposed.start}")
    if not _is_near(page, span, quote):
        raise Refusal(Reason.ARGUMENT_OUTSIDE, f"{proposed.text!r} stands too far from {quote.text[:60]!r}")
    return span


def _nearest(page: Page, words: str, quote: Span) -> Span:
    found = sorted(_occurrences(page.document.text, words), key=lambda s: _distance(s, quote))
    if not found:
        raise Refusal(Reason.ARGUMENT_NOT_FOUND, f"{words!r} is not in the text word for word")
    if not _is_near(page, found[0], quote):
        raise Refusal(Reason.ARGUMENT_OUTSIDE, f"{words!r} stands too far from {quote.text[:60]!r}")
    return found[0]


def _occurrences(text: str, words: str) -> Iterator[Span]:
    start = text.find(words)
    while start != -1:
        end = start + len(words)
        if not (text[start - 1 : start].isalnum() or text[end : end + 1].isalnum()):
            yield Span(start, end, words)
        start = text.find(words, start + 1)


def _distance(span: Span, quote: Span) -> int:
    return 0 if quote.covers(span) else min(abs(span.start - quote.end), abs(quote.start - span.end))


def _is_near(page: Page, span: Span, quote: Span) -> bool:
    if quote.covers(span):
        return True
    one, other = page.token_at(span.start), page.token_at(quote.start)
    if one is None or other is None:
        return False
    return abs(page.parse.sentence_of[one] - page.parse.sentence_of[other]) <= NEAR_SENTENCES


def _mention_at(page: Page, span: Span) -> Mention | None:
    """Give the mention of exactly these words, or the one that ends with them, articles and numbers aside."""
    last = page.token_at(span.end - 1)
    if last is None:
        return None
    exact = [m for m in page.mentions if m.span == span]
    if exact:
        return exact[0]
    mention = page.by_head.get(last)
    if mention is None or not (span.covers(mention.span) or mention.span.covers(span)):
        return None
    return mention


def speaker_of(page: Page, voices: tuple[Voice, ...], span: Span) -> tuple[Referent, ...]:
    """Give who "I" and "we" are: the innermost speaker, or the body that a speaker speaks for with "we"."""
    if span.text.lower() not in FIRST_PERSON or not voices or voices[-1].span is None:
        return ()
    mention = _mention_at(page, voices[-1].span)
    if mention is None:
        return ()
    bodies = bodies_spoken_for(page, mention.head) if span.text.lower() in _WE else ()
    return bodies[0].referents if bodies else mention.referents
