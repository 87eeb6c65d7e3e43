"""Voices: by which chain of speakers a claim is said, read off the tree above its trigger."""

from collections.abc import Iterator
from dataclasses import dataclass

from reportedly.model.claims import Voice
from reportedly.model.pages import Form, Mention, Page, Parse
from reportedly.model.terms import ActorKind, EvidenceKind, VoiceKind
from reportedly.reading.cues import Cues
from reportedly.reading.patterns.roles import agents
from reportedly.reading.phrases import PROPER, child_with, phrase_start, preposition_objects, subtree_end
from reportedly.reading.stance import Step
from reportedly.reading.stance_phrases import rules_out

_SHORT = 8
"""Tokens that a closing "…, reported X" can have."""

_CONTENT = frozenset({"ccomp", "xcomp", "dobj", "prep", "pcomp", "parataxis", "oprd", "nsubjpass", "conj"})
_SHOWING = frozenset(
    {EvidenceKind.VIDEO, EvidenceKind.PHOTOGRAPH, EvidenceKind.AUDIO, EvidenceKind.SATELLITE_IMAGE}
)
_GROUPS = frozenset({ActorKind.ARMED_GROUP, ActorKind.FACTION, ActorKind.ALLIANCE})
_OFFICIAL = frozenset(
    {
        ActorKind.STATE,
        ActorKind.STATE_BODY,
        ActorKind.FORCE,
        ActorKind.ORGANISATION,
        ActorKind.PARTY,
        ActorKind.OPERATION,
    }
)


@dataclass(frozen=True, slots=True)
class Said:
    """A speaker found in the tree."""

    voice: Voice
    verb: int
    """Token of the cue."""
    speaker: int
    """Head token of the speaker."""


def voices_above(page: Page, steps: tuple[Step, ...], cues: Cues) -> tuple[Said, ...]:
    """Give who says what the steps lead up from, outermost first."""
    inner_first: list[Said] = []
    line = frozenset(step.token for step in steps)
    for step in steps:
        for said in _at_step(page, step, line, cues):
            if inner_first and _is_same(inner_first[-1].voice, said.voice):
                inner_first[-1] = said  # "Example said he believed": the same voice, better named
            elif all(known.speaker != said.speaker for known in inner_first):
                inner_first.append(said)
    return tuple(reversed(inner_first))


def _is_same(inner: Voice, outer: Voice) -> bool:
    return inner.entity is not None and inner.entity == outer.entity


def _at_step(page: Page, step: Step, line: frozenset[int], cues: Cues) -> Iterator[Said]:
    parse = page.parse
    yield from _according(page, step.token, cues)
    yield from _as_said(page, step, cues)
    if not step.label:
        return
    lemma = parse.lemmas[step.token]
    says = lemma in cues.speech or rules_out(parse, step.token)
    if parse.poses[step.token] == "VERB" and step.label in _CONTENT and says:
        yield from _speakers(page, step, line, cues)
    elif step.label == "agent" and lemma in cues.accusing:
        yield from _by(page, step, cues)  # "accused by Example of attacking", the charge hung on the accuser
    elif step.label == "ccomp" and lemma in cues.sure:
        for speaker in agents(parse, parse.heads[step.token])[:1]:
            yield from _said(page, speaker, step.token, cues)
    elif parse.poses[step.token] == "NOUN" and (lemma in cues.hedge_nouns or lemma in cues.documents):
        for speaker in (*_owners(parse, step.token), *preposition_objects(parse, step.token, "by", "from")):
            if speaker != step.below:
                yield from _said(page, speaker, step.token, cues)


def _speakers(page: Page, step: Step, line: frozenset[int], cues: Cues) -> Iterator[Said]:
    """Yield the subject of a verb of saying; with "accuse" the object is accused, not speaking."""
    parse, verb = page.parse, step.token
    lemma = parse.lemmas[verb]
    charged = lemma in cues.accusing and _is_charged(parse, step.below, line)
    unsaid = lemma in cues.accusing or lemma not in cues.speech_nominal
    if step.label in {"dobj", "nsubjpass"} and unsaid and not charged:
        return
    spoken_of = step.label == "xcomp" and lemma in cues.hedge_passives - cues.speech_flat
    if spoken_of or (lemma in cues.raising and child_with(parse, verb, "ccomp") is None):
        return  # "the group appears to have left": its subject is spoken of, not speaking
    for speaker in agents(parse, verb)[:1]:
        if speaker != step.below and not _is_above(parse, step.below, speaker):
            yield from _said(page, speaker, verb, cues)


def _by(page: Page, step: Step, cues: Cues) -> Iterator[Said]:
    for speaker in agents(page.parse, step.token)[:1]:
        yield from _said(page, speaker, step.token, cues)


def _is_charged(parse: Parse, noun: int, line: frozenset[int]) -> bool:
    """Tell whether the way up comes from a charge that the parser hung on the accused."""
    return any(parse.deps[child] == "prep" and child in line for child in parse.children[noun])


def _is_above(parse: Parse, top: int, token: int) -> bool:
    while parse.heads[token] != token:
        if token == top:
            return True
        token = parse.heads[token]
    return token == top


def _according(page: Page, token: int, cues: Cues) -> Iterator[Said]:
    parse = page.parse
    for child in parse.children[token]:
        if parse.lowers[child] == "according":
            for below in parse.children[child]:
                for speaker in parse.children[below]:
                    if parse.deps[speaker] == "pobj" and parse.lemmas[speaker] not in cues.plan_nouns:
                        yield from _said(page, speaker, child, cues)


def _as_said(page: Page, step: Step, cues: Cues) -> Iterator[Said]:
    """Yield the speaker of an inserted clause: "as the ministry said", "… , he added, …"."""
    parse = page.parse
    for child in parse.children[step.token]:
        if child == step.below or parse.lemmas[child] not in cues.speech_flat:
            continue
        if parse.deps[child] in {"parataxis", "advcl", "ccomp"} and _is_bare(parse, child):
            for speaker in agents(parse, child)[:1]:
                yield from _said(page, speaker, child, cues)
        elif parse.deps[child] in {"conj", "parataxis", "dep"}:
            yield from _inverted(page, child, cues)


def _inverted(page: Page, verb: int, cues: Cues) -> Iterator[Said]:
    """Yield the speaker of a closing "…, reported the agency", parsed as a second verb and its object."""
    parse = page.parse
    behind = child_with(parse, verb, "dobj")
    comma = verb > 0 and parse.words[verb - 1] == ","
    alone = child_with(parse, verb, "nsubj", "ccomp", "aux", "auxpass") is None
    if (
        behind is not None
        and comma
        and alone
        and behind in page.by_head
        and subtree_end(parse, behind) - verb <= _SHORT
    ):
        yield from _said(page, behind, verb, cues)


def _is_bare(parse: Parse, verb: int) -> bool:
    """Tell whether a verb of saying has no content of its own: it comments on the clause around it."""
    own = child_with(parse, verb, "nsubj")
    content = child_with(parse, verb, "ccomp", "dobj", "xcomp")
    mark = child_with(parse, verb, "mark")
    return own is not None and content is None and (mark is None or parse.lowers[mark] == "as")


def _owners(parse: Parse, noun: int) -> tuple[int, ...]:
    owner = child_with(parse, noun, "poss")
    return () if owner is None else (owner,)


def _said(page: Page, speaker: int, cue: int, cues: Cues) -> Iterator[Said]:
    mention = page.by_head.get(speaker)
    nobody = page.parse.lowers[speaker] == "it" and (mention is None or not mention.referents)
    if nobody or evidence_kind(page, speaker, cues) in _SHOWING:
        return
    yield Said(voice_of(page, speaker, cue, cues), cue, speaker)


def evidence_kind(page: Page, token: int, cues: Cues) -> EvidenceKind | None:
    """Give what kind of evidence a noun names, or None."""
    return cues.evidence.get(page.parse.lemmas[token]) or cues.evidence.get(page.parse.lowers[token])


def voice_of(page: Page, speaker: int, cue: int | None, cues: Cues) -> Voice:
    """Give the voice of the speaker whose head token this is."""
    parse = page.parse
    mention = _named_behind(page, speaker) or page.by_head.get(speaker)
    span = page.quote(phrase_start(parse, speaker), speaker + 1) if mention is None else mention.span
    owner = _owner_mention(page, speaker) if parse.lemmas[speaker] in cues.own_words else None
    referent = mention.referents[0] if mention is not None and mention.referents else None
    if owner is not None and owner.referents:
        referent = owner.referents[0]
    return Voice(
        kind=_kind(page, speaker, mention, owner, cues),
        span=span,
        name=None if referent is None else referent.name,
        role=_role(page, speaker),
        cue=None if cue is None else page.quote(cue, cue + 1),
        entity=None if referent is None else referent.entity,
    )


def _named_behind(page: Page, speaker: int) -> Mention | None:
    """Give the person named in apposition to a role: "the group's leader, Example, said"."""
    if page.parse.tags[speaker] in PROPER or page.parse.tags[speaker] == "NNS":
        return None  # "sources close to Example" are not Example
    beside = child_with(page.parse, speaker, "appos")
    mention = None if beside is None else page.by_head.get(beside)
    if mention is None or mention.form is not Form.NAME or not mention.referents:
        return None
    return mention if mention.referents[0].kind is ActorKind.PERSON else None


def _owner_mention(page: Page, speaker: int) -> Mention | None:
    for child in page.parse.children[speaker]:
        if page.parse.deps[child] in {"poss", "compound"} and child in page.by_head:
            mention = page.by_head[child]
            if mention.referents and mention.referents[0].kind in _GROUPS:
                return mention
    return None


def _kind(page: Page, speaker: int, mention: Mention | None, owner: Mention | None, cues: Cues) -> VoiceKind:
    if owner is not None:
        return VoiceKind.GROUP
    if mention is None or not mention.referents:
        return _nameless(page, speaker, cues)
    referent = mention.referents[0]
    if referent.kind in _GROUPS:
        return VoiceKind.GROUP
    if referent.kind is ActorKind.PERSON and referent.entity is not None:
        return VoiceKind.NAMED
    described = referent.anchor == mention.span and page.parse.tags[speaker] in {"NN", "NNS"}
    lemma = page.parse.lemmas[speaker]
    for_others = described and lemma in cues.spokesmen
    anonymous = lemma in cues.unnamed or referent.kind is ActorKind.COLLECTIVE
    if described and anonymous and not for_others:
        return _nameless(page, speaker, cues)
    polity = referent.kind is ActorKind.PLACE and mention.form is Form.NAME
    official = for_others or polity or referent.kind in _OFFICIAL
    return VoiceKind.ORGANISATION if official else VoiceKind.UNNAMED


def _nameless(page: Page, speaker: int, cues: Cues) -> VoiceKind:
    return VoiceKind.DOCUMENT if page.parse.lemmas[speaker] in cues.documents else VoiceKind.UNNAMED


def _role(page: Page, speaker: int) -> str | None:
    """Give the words in apposition to a named speaker: "a former deputy minister"."""
    parse = page.parse
    for child in parse.children[speaker]:
        if parse.deps[child] == "appos" and parse.poses[child] == "NOUN":
            return page.quote(phrase_start(parse, child), _tail(parse, child)).text
    return None


def _tail(parse: Parse, head: int) -> int:
    """Give the end of a phrase with its "of" complements."""
    last = head + 1
    for complement in preposition_objects(parse, head, "of", "for", "at"):
        last = max(last, complement + 1)
    return last
