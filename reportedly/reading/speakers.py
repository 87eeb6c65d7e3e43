"""Speakers: what a voice is called, what kind of voice it is, and whose words a document carries."""

from collections.abc import Iterator

from reportedly.model.claims import Voice
from reportedly.model.pages import Form, Mention, Page, Parse, Referent
from reportedly.model.spans import Span
from reportedly.model.terms import ActorKind, EvidenceKind, VoiceKind
from reportedly.reading.cues import Cues, load_cues
from reportedly.reading.lexicon import load_lexicon
from reportedly.reading.patterns.roles import agents
from reportedly.reading.phrases import (
    PROPER,
    child_with,
    phrase_start,
    preposition_objects,
    subtree_end,
    subtree_start,
)
from reportedly.reading.voice_kinds import BUREAUS, kind_of

_ABSTRACT = ("tion", "sion", "ment", "ness", "ity", "ism", "ship", "ance", "ence", "ing", "ure", "acy")
"""Endings of nouns for what cannot speak, unless a list knows them for somebody."""

_POINTING = frozenset({"this", "that", "which", "what", "there"})
"""Words that speak for nobody: "that said", "this confirmed"."""

_PLACED = frozenset({ActorKind.PLACE, ActorKind.OPERATION})
_LONGEST_TAIL = 8


def evidence_kind(page: Page, token: int, cues: Cues) -> EvidenceKind | None:
    """Give what kind of evidence a noun names, or None."""
    return cues.evidence.get(page.parse.lemmas[token]) or cues.evidence.get(page.parse.lowers[token])


def can_speak(page: Page, token: int, cues: Cues) -> bool:
    """Tell whether a word can be a speaker at all: sanctions and votes show things and say nothing."""
    if page.parse.lowers[token] in _POINTING:
        return False
    if page.parse.tags[token] not in {"NN", "NNS"}:
        return True
    lemma, lexicon = page.parse.lemmas[token], load_lexicon()
    known = cues.unnamed | cues.spokesmen | cues.documents | cues.own_words | cues.sayings | cues.press
    if lemma in known | cues.bodies | lexicon.roles | lexicon.offices | lexicon.fighters:
        return True
    kind = lexicon.kinds.get(lemma) or lexicon.kinds.get(page.parse.lowers[token])
    if lemma in cues.mute or kind in _PLACED:
        return False
    return kind is not None or not lemma.endswith(_ABSTRACT)


def voice_of(page: Page, speaker: int, cue: int | None, cues: Cues) -> Voice:
    """Give the voice of the speaker whose head token this is."""
    speaker = _called(page, speaker)
    maker = maker_of(page.parse, speaker, cues)
    issuer = None if maker is not None else _issuer(page.parse, speaker, cues)
    if issuer is not None and issuer in page.by_head:
        return voice_of(page, issuer, cue, cues)
    if maker is not None and maker in page.by_head:
        return _made(page, speaker, maker, cue, cues)
    owned = child_with(page.parse, speaker, "poss") is not None and page.parse.lemmas[speaker] in BUREAUS
    mention = _named_behind(page, speaker) or (None if owned else page.by_head.get(speaker))
    referent = mention.referents[0] if mention is not None and mention.referents else None
    return Voice(
        kind=kind_of(page, speaker, mention, cue, cues),
        span=_words(page, speaker, mention),
        name=None if referent is None else referent.name,
        role=_role(page, speaker),
        cue=_cue(page, cue),
        entity=None if referent is None else referent.entity,
    )


def _cue(page: Page, cue: int | None) -> Span | None:
    return None if cue is None else page.quote(cue, cue + 1)


def _called(page: Page, speaker: int) -> int:
    """Give the name that a speaker's description stands beside: "Example, a former pilot, who said"."""
    behind = page.by_head.get(speaker + 1)
    if page.parse.lemmas[speaker] in load_cues().press and behind is not None and behind.form is Form.NAME:
        return speaker + 1  # "the newspaper Example", with the name hung elsewhere
    named = page.by_head.get(page.parse.heads[speaker])
    beside = page.parse.deps[speaker] == "appos" and page.parse.tags[speaker] not in PROPER
    return page.parse.heads[speaker] if beside and named is not None and named.form is Form.NAME else speaker


def maker_of(parse: Parse, noun: int, cues: Cues) -> int | None:
    """Give who made what speaks: "Example's statement", "a report by Example", "signed by Example"."""
    lemma = parse.lemmas[noun]
    if lemma not in cues.documents | cues.own_words | cues.sayings:
        return None
    prepositions = ("by", "from", "of") if lemma in cues.sayings else ("by", "from")
    signed = (c for c in parse.children[noun] if parse.deps[c] == "acl" and parse.lemmas[c] in cues.making)
    before = (c for c in reversed(parse.children[noun]) if parse.deps[c] in {"poss", "compound", "nmod"})
    makers = (
        *(c for c in before if parse.deps[c] == "poss" or parse.tags[c] in PROPER),
        *preposition_objects(parse, noun, *prepositions),
        *(by for verb in signed for by in preposition_objects(parse, verb, "by")),
    )
    return next(iter(makers), None)


def _issuer(parse: Parse, noun: int, cues: Cues) -> int | None:
    """Give whoever puts their own words out in the same breath: "the council issued a communique saying"."""
    verb = parse.heads[noun]
    issued = parse.deps[noun] == "dobj" and parse.lemmas[verb] in cues.making
    if not issued or parse.lemmas[noun] not in cues.own_words | cues.sayings:
        return None
    return next((who for who in agents(parse, verb)[:1] if who != noun), None)


def _made(page: Page, noun: int, maker: int, cue: int | None, cues: Cues) -> Voice:
    """Give the voice of words that somebody made: theirs, called by both; a report stays a document."""
    theirs = voice_of(page, maker, cue, cues)
    lemma = page.parse.lemmas[noun]
    printed = lemma in cues.documents - cues.own_words and theirs.kind is not VoiceKind.GROUP
    behind = _tail(page.parse, noun, maker + 1) if maker > noun else noun + 1
    return Voice(
        kind=VoiceKind.DOCUMENT if printed else theirs.kind,
        span=page.quote(phrase_start(page.parse, noun), max(noun + 1, behind)),
        name=theirs.name,
        role=theirs.role,
        cue=theirs.cue,
        entity=theirs.entity,
    )


def _words(page: Page, speaker: int, mention: Mention | None) -> Span:
    """Give the words that name a speaker, of a description all that says who: "Example's envoy to X"."""
    owned = child_with(page.parse, speaker, "poss") is not None
    other = mention is not None and mention.head != speaker
    if mention is not None and (other or (mention.form is not Form.DESCRIPTION and not owned)):
        return page.quote(_widened(page.parse, mention), mention.last)
    first = phrase_start(page.parse, speaker)
    first = first if mention is None else min(first, mention.first)
    return page.quote(first, _tail(page.parse, speaker, speaker + 1))


def _widened(parse: Parse, mention: Mention) -> int:
    """Give where a body's name begins that a mention has the end of: "the Defence Ministry of Example"."""
    if mention.form is not Form.NAME or mention.kind is ActorKind.PERSON:
        return mention.first
    first = phrase_start(parse, mention.head)
    while first < mention.first and parse.deps[first] in {"det", "predet", "nummod"}:
        first += 1
    capitals = all(parse.words[at][:1].isupper() for at in range(first, mention.first))
    return first if first < mention.first and capitals else mention.first


def _tail(parse: Parse, noun: int, end: int) -> int:
    """Give the half-open end of a description with the phrases behind it that say which one is meant."""
    for child in parse.children[noun]:
        if child < end or parse.deps[child] != "prep":
            continue
        below = range(child, subtree_end(parse, child))
        plain = all(parse.poses[t] not in {"VERB", "AUX", "PUNCT", "SCONJ"} for t in below)
        if child != end or not plain or below.stop - noun > _LONGEST_TAIL:
            break
        end = below.stop
    return end


def _named_behind(page: Page, speaker: int) -> Mention | None:
    """Give the person named in apposition to a role: "the group's leader, Example, said"."""
    parse = page.parse
    title = parse.lemmas[speaker] in load_lexicon().roles | load_lexicon().offices
    if (parse.tags[speaker] in PROPER and not title) or parse.tags[speaker] == "NNS":
        return None  # "sources close to Example" are not Example
    for beside in (*_beside(parse, speaker), *_ending(page, speaker)):
        mention = page.by_head.get(beside)
        if mention is not None and mention.form is Form.NAME and _is_person(mention.referents):
            return mention
    return None


def _beside(parse: Parse, speaker: int) -> Iterator[int]:
    """Yield what stands in apposition to a speaker, or, past a comma, to the last word of its phrase."""
    yield from (child for child in parse.children[speaker] if parse.deps[child] == "appos")
    for prep in parse.children[speaker]:
        if parse.deps[prep] == "prep" and prep > speaker:
            for inner in range(prep, subtree_end(parse, prep)):
                comma = parse.deps[inner] == "appos" and parse.words[subtree_start(parse, inner) - 1] == ","
                if comma:
                    yield inner


def _ending(page: Page, speaker: int) -> Iterator[int]:
    """Yield the name that a long title runs into: "the commander of the Army's 7th Division Toma Relk said".

    The name of whom a description is about stands behind a preposition: "an aide to General Toma Relk".
    """
    parse, lexicon = page.parse, load_lexicon()
    if parse.lemmas[speaker] not in lexicon.roles | lexicon.offices:
        return
    last = subtree_end(parse, speaker) - 1
    mention = next(
        (m for m in page.mentions if m.head <= last and page.token_at(m.span.end - 1) == last), None
    )
    if mention is None or mention.first <= speaker + 1 or mention.form is not Form.NAME:
        return
    before = mention.first - 1
    while before > speaker and parse.lowers[before].rstrip(".") in lexicon.roles | lexicon.offices:
        before -= 1
    if parse.tags[before] in PROPER and _is_organised(page, before):
        yield mention.head


def _is_organised(page: Page, token: int) -> bool:
    """Tell whether a word closes the name of a body that an office is held in."""
    known = (m for m in page.mentions if m.form is Form.NAME and page.token_at(m.span.end - 1) == token)
    return not any(_is_person(m.referents) for m in known)


def _is_person(referents: tuple[Referent, ...]) -> bool:
    return bool(referents) and referents[0].kind is ActorKind.PERSON


def _role(page: Page, speaker: int) -> str | None:
    """Give the words in apposition to a named speaker: "a former deputy minister"."""
    parse = page.parse
    for child in parse.children[speaker]:
        if parse.deps[child] == "appos" and parse.poses[child] == "NOUN":
            return page.quote(phrase_start(parse, child), _complemented(parse, child)).text
    return None


def _complemented(parse: Parse, head: int) -> int:
    """Give the end of a phrase with its "of" complements."""
    last = head + 1
    for complement in preposition_objects(parse, head, "of", "for", "at"):
        last = max(last, complement + 1)
    return last
