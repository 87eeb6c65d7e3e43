"""Voices: by which chain of speakers a claim is said, read off the tree above its trigger."""

from collections.abc import Iterator
from dataclasses import dataclass

from reportedly.model.claims import Voice
from reportedly.model.pages import Page, Parse
from reportedly.model.terms import EvidenceKind, VoiceKind
from reportedly.reading.accounts import account_speaker
from reportedly.reading.closing import framing_speaker
from reportedly.reading.cues import Cues
from reportedly.reading.earlier_speakers import paper_before
from reportedly.reading.own_words import claimants, gives_word, is_own_word
from reportedly.reading.owned_deeds import PROMISED
from reportedly.reading.patterns.roles import agents
from reportedly.reading.phrases import child_with, preposition_objects, subtree_end
from reportedly.reading.speakers import can_speak, evidence_kind, voice_of
from reportedly.reading.stance_contents import calls_untrue
from reportedly.reading.stance_denials import lacks_evidence
from reportedly.reading.stance_phrases import is_told_of, rules_out
from reportedly.reading.stance_steps import Step
from reportedly.reading.stance_withdrawn import dismissed_before
from reportedly.reading.tellers import tellers

_SHORT = 8
"""Tokens that a closing "…, reported X" can have."""

_PRONOUNS = {
    **dict.fromkeys(("he", "she"), frozenset({VoiceKind.NAMED, VoiceKind.UNNAMED})),
    "they": frozenset(VoiceKind) - {VoiceKind.NAMED, VoiceKind.DOCUMENT},
    "it": frozenset({VoiceKind.ORGANISATION, VoiceKind.DOCUMENT, VoiceKind.GROUP}),
}
"""Whom a pronoun that thinks or speaks within somebody's words can be: "sources said that they suspect"."""

_GOING_ON = frozenset({"continue"})
"""What speaks behind a quotation, and with a verb below it only goes on: "continued to attack"."""

_CONTENT = frozenset({"ccomp", "xcomp", "dobj", "prep", "pcomp", "parataxis", "oprd", "nsubjpass", "conj"})
_CALLED = frozenset({"dobj", "oprd"})
_SHOWING = frozenset(
    {EvidenceKind.VIDEO, EvidenceKind.PHOTOGRAPH, EvidenceKind.AUDIO, EvidenceKind.SATELLITE_IMAGE}
)


@dataclass(frozen=True, slots=True)
class Said:
    """A speaker found in the tree."""

    voice: Voice
    verb: int
    """Token of the cue."""
    speaker: int
    """Head token of the speaker."""


def voices_above(
    page: Page, steps: tuple[Step, ...], cues: Cues, heads: tuple[int, ...] = ()
) -> tuple[Said, ...]:
    """Give who says what the steps lead up from, outermost first.

    Args:
        heads: head tokens of the claim's two ends, or none where they are not known.
    """
    inner_first: list[Said] = []
    line = frozenset(step.token for step in steps)
    for step in steps:
        if inner_first and _denies_charge(page.parse, inner_first[-1], step, cues):
            inner_first.pop()  # "denied accusations by X that": who charges does not say that it is not so
        for said in (*_own(page, step, heads, cues), *_at_step(page, step, line, cues)):
            if inner_first and _is_same(page, inner_first[-1], said):
                inner_first[-1] = said  # "Example said he believed": the same voice, better named
            elif all(known.speaker != said.speaker for known in inner_first):
                inner_first.append(said)
    return tuple(reversed(inner_first)) or _framing(page, steps, cues)


def _framing(page: Page, steps: tuple[Step, ...], cues: Cues) -> tuple[Said, ...]:
    """Give who frames the sentence, a title in it as well, where nobody above the claim says it."""
    at = steps[0].token
    found = framing_speaker(page, at, cues) or account_speaker(page, at, cues)
    return () if found is None else tuple(_said(page, *found, cues))


def _denies_charge(parse: Parse, inner: Said, step: Step, cues: Cues) -> bool:
    """Tell whether somebody denies the very charge that was taken for somebody's words."""
    return (
        parse.poses[inner.verb] == "NOUN"
        and step.below == inner.verb
        and step.label in {"dobj", "nsubjpass"}
        and parse.lemmas[step.token] in cues.speech_denying
    )


def _is_same(page: Page, inner: Said, outer: Said) -> bool:
    """Tell whether an inner speaker is the outer one, by what it stands for or as its pronoun."""
    if inner.voice.entity is not None and inner.voice.entity == outer.voice.entity:
        return True
    word, kind = page.parse.lowers[inner.speaker], outer.voice.kind
    if page.parse.lowers[outer.speaker] in _PRONOUNS:
        return False
    return word in _PRONOUNS and kind in _PRONOUNS[word]


def _at_step(page: Page, step: Step, line: frozenset[int], cues: Cues) -> Iterator[Said]:
    yield from _as_said(page, step, cues)
    yield from _listed(page, step, cues)
    if step.label:
        yield from _governing(page, step, line, cues)
    yield from _according(page, step.token, line, cues)


def _governing(page: Page, step: Step, line: frozenset[int], cues: Cues) -> Iterator[Said]:
    """Yield who says what is below a step by its word."""
    parse = page.parse
    lemma = parse.lemmas[step.token]
    if (denier := _denier(parse, step, cues)) is not None:
        for speaker in agents(parse, denier)[:1]:
            yield from _said(page, speaker, denier, cues)
        return
    deed = step.label == "conj" and parse.poses[step.below] in {"VERB", "AUX"}
    if deed and child_with(parse, step.token, "ccomp", "parataxis") is None:
        return  # "rejected the offer and attacked": the second verb is a deed of who said the first
    says = (
        lemma in cues.speech
        or rules_out(parse, step.token)
        or gives_word(parse, step.token, cues)
        or (step.label == "dobj" and lemma in cues.speech_nominal)
    )
    if parse.poses[step.token] == "VERB" and step.label in _CONTENT and says:
        yield from _speakers(page, step, line, cues)
    elif step.label == "agent" and lemma in cues.accusing:
        yield from _by(page, step, cues)  # "accused by Example of attacking", the charge hung on the accuser
    elif step.label == "ccomp" and lemma in cues.sure:
        for speaker in agents(parse, parse.heads[step.token])[:1]:
            yield from _said(page, speaker, step.token, cues)
    elif parse.poses[step.token] == "NOUN" and (lemma in cues.hedge_nouns or lemma in cues.documents):
        for speaker in (
            *_owners(page, step.token, cues),
            *preposition_objects(parse, step.token, "by", "from"),
        ):
            if speaker != step.below:
                yield from _said(page, speaker, step.token, cues)


def _denier(parse: Parse, step: Step, cues: Cues) -> int | None:
    """Give the verb by which somebody calls untrue what is told at a step."""
    if (dismissing := dismissed_before(parse, step.token, cues)) is not None:
        return dismissing
    called = calls_untrue(parse, step.below, cues) if step.label in _CALLED else None
    return step.token if called == step.token else None


def _speakers(page: Page, step: Step, line: frozenset[int], cues: Cues) -> Iterator[Said]:
    """Yield the subject of a verb of saying; with "accuse" the object is accused, not speaking."""
    parse, verb = page.parse, step.token
    lemma = parse.lemmas[verb]
    charged = lemma in cues.accusing and _is_charged(parse, step.below, line)
    named = lemma in cues.speech_nominal or gives_word(parse, verb, cues)
    unsaid = lemma in cues.accusing or not named
    if step.label in {"dobj", "nsubjpass"} and unsaid and not charged:
        return
    told_of = lemma in cues.hedge_passives and (lemma not in cues.speech_flat or is_told_of(parse, verb))
    spoken_of = step.label == "xcomp" and (told_of or lemma in _GOING_ON)
    if spoken_of or (lemma in cues.raising and child_with(parse, verb, "ccomp") is None):
        return  # "the group appears to have left": its subject is spoken of, not speaking
    for speaker in tellers(parse, verb, step.label, step.below):
        empty = lemma in cues.raising and parse.lowers[speaker] == "it"
        if speaker != step.below and not empty and not _is_above(parse, step.below, speaker):
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


def _according(page: Page, token: int, line: frozenset[int], cues: Cues) -> Iterator[Said]:
    parse = page.parse
    for child in parse.children[token]:
        # what is told of the source itself is not the source's word: "according to X, which fought Y"
        if parse.lowers[child] == "according" and child not in line:
            for below in parse.children[child]:
                for speaker in parse.children[below]:
                    if parse.deps[speaker] == "pobj" and parse.lemmas[speaker] not in cues.plan_nouns:
                        yield from _said(page, speaker, child, cues)


def _as_said(page: Page, step: Step, cues: Cues) -> Iterator[Said]:
    """Yield the speaker of an inserted clause: "as the ministry said", "… , he added, …"."""
    parse, says = page.parse, cues.speech_flat | cues.speech_hedged - cues.raising
    for child in parse.children[step.token]:
        if child == step.below or parse.lemmas[child] not in says:
            continue
        if parse.deps[child] in {"parataxis", "advcl", "ccomp"} and _is_bare(parse, child, cues):
            for speaker in agents(parse, child)[:1]:
                yield from _said(page, speaker, child, cues)
        elif parse.deps[child] in {"conj", "parataxis", "dep"}:
            yield from _inverted(page, child, cues)


def _listed(page: Page, step: Step, cues: Cues) -> Iterator[Said]:
    """Yield who says the second of "said that A; that B", which the parser takes for the main clause."""
    parse = page.parse
    mark = child_with(parse, step.token, "mark")
    if mark is None or parse.lowers[mark] != "that" or parse.deps[step.token] in {"ccomp", "acl", "relcl"}:
        return
    for child in parse.children[step.token]:
        says = parse.deps[child] == "ccomp" and child < mark and parse.lemmas[child] in cues.speech_flat
        if says and child != step.below and child_with(parse, child, "ccomp") is not None:
            for speaker in agents(parse, child)[:1]:
                yield from _said(page, speaker, child, cues)


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


def _is_bare(parse: Parse, verb: int, cues: Cues) -> bool:
    """Tell whether a verb of saying has no content of its own: it comments on the clause around it."""
    own = child_with(parse, verb, "nsubj")
    told = ("ccomp", "xcomp") if parse.lemmas[verb] in cues.addressed else ("ccomp", "dobj", "xcomp")
    content = child_with(parse, verb, *told)
    mark = child_with(parse, verb, "mark")
    return own is not None and content is None and (mark is None or parse.lowers[mark] == "as")


def _own(page: Page, step: Step, heads: tuple[int, ...], cues: Cues) -> Iterator[Said]:
    """Yield whose own word the claim is: "claimed responsibility", "an attack claimed by Example"."""
    if not step.label:
        for speaker, verb in claimants(page.parse, step.token, cues):
            yield from _said(page, speaker, verb, cues)
    if _is_subjects_own(page.parse, step, heads, cues):
        yield from _by(page, step, cues)


def _is_subjects_own(parse: Parse, step: Step, heads: tuple[int, ...], cues: Cues) -> bool:
    if step.label:
        return step.label == "dobj" and lacks_evidence(parse, step.token, step.below, cues)
    return is_own_word(parse, step.token, heads, cues)


def _owners(page: Page, noun: int, cues: Cues) -> tuple[int, ...]:
    """Give whose a charge is: "Example's claim", "Turkish allegations"."""
    parse = page.parse
    owner = child_with(parse, noun, "poss")
    if owner is not None or parse.lemmas[noun] not in cues.hedge_nouns:
        return () if owner is None else (owner,)
    before = (c for c in parse.children[noun] if parse.deps[c] in {"amod", "compound"} and c in page.by_head)
    return tuple(c for c in before if page.by_head[c].referents)


def _said(page: Page, speaker: int, cue: int, cues: Cues) -> Iterator[Said]:
    if page.parse.lowers[speaker] == "it":
        paper = paper_before(page, speaker, cues)
        if paper is not None:
            yield Said(voice_of(page, paper, cue, cues), cue, paper)
        if paper is not None or not _is_somebody(page, speaker):
            return
    if page.parse.lemmas[speaker] in PROMISED or evidence_kind(page, speaker, cues) in _SHOWING:
        return
    if can_speak(page, speaker, cues):
        yield Said(voice_of(page, speaker, cue, cues), cue, speaker)


def _is_somebody(page: Page, token: int) -> bool:
    mention = page.by_head.get(token)
    return mention is not None and bool(mention.referents)
