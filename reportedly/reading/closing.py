"""Closing words of a sentence that say whose it is: "…, according to X", "…, the ministry said", "…: report".

The tree hangs them on whatever stands near; here the order of the words is asked, for claims that no speaker
governs in the tree.
"""

from collections.abc import Iterator
from itertools import pairwise

from reportedly.model.pages import Page, Parse
from reportedly.reading.asides import asides_on
from reportedly.reading.cues import Cues
from reportedly.reading.patterns.roles import RELATIVES, agents
from reportedly.reading.phrases import child_with, phrase_start, subtree_end

_LONGEST = 12
"""Tokens from the comma to the end of a sentence within which its speaker stands."""

_OPENING = frozenset({",", ";", "-", "--", "–", "—", '"', "”", "’’", "''"})
_FINITE = frozenset({"VBD", "VBZ", "VBP"})


def framing_speaker(page: Page, token: int, cues: Cues) -> tuple[int, int] | None:
    """Give speaker and word of saying that open or close the sentence of a token, None where none does."""
    low, high = page.parse.sentences[page.parse.sentence_of[token]]
    found = (
        *_according(page.parse, token, low, high, cues),
        *_said_behind(page.parse, token, high, cues),
        *_said_within(page.parse, token, low, cues),
        *_titled(page, low, high, cues),
        *((aside.speaker, aside.cue) for aside in asides_on(page.parse, token, cues)),
    )
    return next(iter(found), None)


def _according(parse: Parse, token: int, low: int, high: int, cues: Cues) -> Iterator[tuple[int, int]]:
    for at in range(low, high):
        framed = at == low or parse.words[at - 1] in _OPENING
        if parse.lowers[at] != "according" or not framed:
            continue
        for to in range(at + 1, min(at + 3, high)):
            speaker = child_with(parse, to, "pobj") if parse.lowers[to] == "to" else None
            if speaker is None or parse.lemmas[speaker] in cues.plan_nouns:
                continue
            if not at < token < subtree_end(parse, speaker):
                yield speaker, at


def _said_behind(parse: Parse, token: int, high: int, cues: Cues) -> Iterator[tuple[int, int]]:
    """Yield who speaks behind the last comma: a verb of saying with a subject and no content of its own."""
    commas = [at for at in range(max(token + 1, high - _LONGEST), high) if parse.words[at] in _OPENING]
    for comma in reversed(commas):
        first = comma + 1
        if first >= high or parse.deps[first] == "cc" or parse.lowers[first] in RELATIVES:
            continue
        for verb in range(first, high):
            says = parse.lemmas[verb] in cues.closing and parse.tags[verb] in _FINITE
            if says and child_with(parse, verb, "xcomp", "mark", "neg") is None:
                yield from ((speaker, verb) for speaker in _around(parse, verb, first, cues))
                break


def _said_within(parse: Parse, token: int, low: int, cues: Cues) -> Iterator[tuple[int, int]]:
    """Yield who speaks between two commas before a word: "Example, the army spokesman X said, attacked"."""
    commas = [at for at in range(low, token) if parse.words[at] == ","]
    for opening, closing in pairwise(commas):
        first, last = opening + 1, closing
        if last - first > _LONGEST or parse.deps[first] == "cc" or parse.lowers[first] in RELATIVES:
            continue
        verbs = [at for at in range(first + 1, last) if parse.poses[at] in {"VERB", "AUX"}]
        if len(verbs) != 1 or parse.lemmas[verbs[0]] not in cues.closing:
            continue
        own = [s for s in agents(parse, verbs[0])[:1] if first <= s < verbs[0]]
        speaker = own[0] if own else verbs[0] - 1
        whole = own or (parse.poses[speaker] in {"NOUN", "PROPN"} and phrase_start(parse, speaker) <= first)
        if whole and parse.tags[verbs[0]] in _FINITE:
            yield speaker, verbs[0]


def _around(parse: Parse, verb: int, first: int, cues: Cues) -> Iterator[int]:
    """Yield the subject before a verb of saying, or the name that follows it where it stands first.

    Between the comma and the verb there may be nothing but the name, whatever the parser hung it on:
    ", Defence Minister Example said".
    """
    before = [s for s in agents(parse, verb)[:1] if first <= s < verb]
    before = before or [s for s in range(verb - 1, first - 1, -1) if _is_all(parse, s, first, verb)][:1]
    behind = [c for c in parse.children[verb] if verb == first and c > verb and _is_nominal(parse, c)]
    if parse.lemmas[verb] in cues.addressed:
        behind = [c for c in behind if parse.deps[c] != "dobj"]  # "told reporters"
    content = {"ccomp"} if parse.lemmas[verb] in cues.addressed else {"ccomp", "dobj"}
    told = [c for c in parse.children[verb] if c > verb and parse.deps[c] in content and c not in behind]
    if not told:
        yield from before or behind[:1]


def _is_all(parse: Parse, noun: int, first: int, verb: int) -> bool:
    """Tell whether a noun with what belongs to it is all there is from a comma to a verb."""
    named = parse.poses[noun] in {"NOUN", "PROPN"} and not first <= parse.heads[noun] < verb
    return named and phrase_start(parse, noun) <= first and subtree_end(parse, noun) == verb


def _is_nominal(parse: Parse, token: int) -> bool:
    return parse.deps[token] in {"nsubj", "dobj"} and parse.poses[token] in {"NOUN", "PROPN"}


def _titled(page: Page, low: int, high: int, cues: Cues) -> Iterator[tuple[int, int]]:
    """Yield the source that a headline ends with, or begins with: "Gang Behind Killings: Report"."""
    parse = page.parse
    words = [at for at in range(low, high) if parse.words[at] not in {".", "\n"}]
    if len(words) > 2 and parse.words[words[-2]] == ":" and parse.lowers[words[-1]] in _plain(cues):
        yield words[-1], words[-1]
    opens = len(words) > 3 and not low and parse.words[words[1]] == ":"
    if opens and parse.lemmas[words[0]] in cues.heading:
        yield words[0], words[0]


def _plain(cues: Cues) -> frozenset[str]:
    return cues.documents | cues.unnamed | {"sources", "officials", "police", "reports"}
