"""The quote of a claim: the shortest run of words that says it."""

from reportedly.model.pages import Page
from reportedly.model.spans import Span
from reportedly.reading.phrases import phrase_start

_MODIFIERS = frozenset({"aux", "auxpass", "neg", "prt", "mark"})
_MAX_TOKENS = 60


def quote_of(page: Page, trigger: int, subject: int, object_: int, *counted: int) -> Span:
    """Give the words from the first to the last of trigger, arguments and counted, with helping words."""
    parse = page.parse
    sentence = parse.sentence_of[trigger]
    tokens = [trigger]
    for head in (subject, object_, *counted):
        if parse.sentence_of[head] == sentence:
            mention = page.by_head.get(head)
            tokens += [mention.first, mention.last - 1] if mention else [phrase_start(parse, head), head]
    tokens += [c for c in parse.children[trigger] if parse.deps[c] in _MODIFIERS]
    first, last = min(tokens), max(tokens)
    if last - first > _MAX_TOKENS:
        first, last = min(trigger, object_, *counted), max(trigger, object_, *counted)
    return page.quote(first, last + 1)
