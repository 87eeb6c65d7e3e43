"""Accounts: sentences that only their neighbours say are somebody's words.

"According to Example, the Front was founded by X. He had fought …": told in the pluperfect of somebody else
than the speaker, an account goes on. "… This was reported by Example": the next sentence says whose it was.
That a report merely comes behind somebody's words makes it nobody's but the publisher's.
"""

from collections.abc import Iterator

from reportedly.model.pages import Page, Parse, Referent
from reportedly.reading.cues import Cues
from reportedly.reading.patterns.roles import agents, is_passive
from reportedly.reading.phrases import child_with, preposition_objects

_GOING_ON = frozenset({"he", "she", "they"})
_POINTING = frozenset({"this", "that"})


def account_speaker(page: Page, token: int, cues: Cues) -> tuple[int, int] | None:
    """Give speaker and word of saying of the account that a token's sentence is part of, or None."""
    sentence = page.parse.sentence_of[token]
    found = (*_going_on(page, sentence, cues), *_reported_next(page, sentence, cues))
    return next(iter(found), None)


def _going_on(page: Page, sentence: int, cues: Cues) -> Iterator[tuple[int, int]]:
    """Yield who gave the account that a sentence in the pluperfect goes on with."""
    parse = page.parse
    if not sentence or not _is_joined(page, sentence):
        return
    verb = _root(parse, sentence)
    subject = child_with(parse, verb, "nsubj", "nsubjpass")
    before = any(parse.deps[c] == "aux" and parse.lowers[c] in {"had", "'d"} for c in parse.children[verb])
    if subject is None or not before or parse.lowers[subject] not in _GOING_ON:
        return
    for speaker, cue in _governing(parse, _root(parse, sentence - 1), cues):
        told = _referents(page, subject)
        if told and not told & _referents(page, speaker):
            yield speaker, cue


def _governing(parse: Parse, root: int, cues: Cues) -> Iterator[tuple[int, int]]:
    """Yield whose word a whole sentence is: of "according to", or the subject of its verb of saying."""
    for child in (root, *parse.children[root]):  # the parser takes "according" itself for the root, too
        if parse.lowers[child] == "according":
            yield from ((speaker, child) for speaker in preposition_objects(parse, child, "to"))
    if parse.lemmas[root] in cues.speech_flat and child_with(parse, root, "ccomp") is not None:
        yield from ((speaker, root) for speaker in agents(parse, root)[:1])


def _reported_next(page: Page, sentence: int, cues: Cues) -> Iterator[tuple[int, int]]:
    """Yield whom the next sentence names as who said it: "This was confirmed by the ministry"."""
    parse = page.parse
    if sentence + 1 >= len(parse.sentences) or not _is_joined(page, sentence + 1):
        return
    verb = _root(parse, sentence + 1)
    subject = child_with(parse, verb, "nsubjpass")
    denied = child_with(parse, verb, "neg") is not None
    if subject is None or parse.lowers[subject] not in _POINTING or denied:
        return
    if is_passive(parse, verb) and parse.lemmas[verb] in cues.speech_flat:
        yield from ((speaker, verb) for speaker in agents(parse, verb)[:1])


def _is_joined(page: Page, sentence: int) -> bool:
    """Tell whether a sentence stands in one paragraph with the one before."""
    parse = page.parse
    first, before = parse.sentences[sentence][0], parse.sentences[sentence - 1][1]
    return "\n" not in page.document.text[parse.ends[before - 1] - 1 : parse.starts[first] + 1]


def _root(parse: Parse, sentence: int) -> int:
    low, high = parse.sentences[sentence]
    return next((token for token in range(low, high) if parse.heads[token] == token), low)


def _referents(page: Page, token: int) -> set[Referent]:
    mention = page.by_head.get(token)
    return set() if mention is None else set(mention.referents)
