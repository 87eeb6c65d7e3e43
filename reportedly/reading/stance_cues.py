"""Cues of stance: what the words beside and above a node of the tree do to a claim below it.

Source: the cue classes of ConText (Harkema et al., J. Biomed. Inform. 2009).
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from reportedly.model.pages import Parse
from reportedly.model.terms import CueKind
from reportedly.reading.cues import Cues
from reportedly.reading.phrases import child_with, phrase_start, preposition_objects
from reportedly.reading.stance_phrases import (
    is_doubtless,
    is_in_order,
    is_inverted_condition,
    is_left_out,
    is_only_linked,
    is_readied,
    is_so_called,
    is_thought,
    is_told_of,
    is_trust_asked,
    is_turned_down,
    rules_out,
)

_UNGOVERNED = frozenset({"nsubj", "nsubjpass", "conj", "relcl", "advcl", "poss", "compound"})
"""Labels of what stands beside its head's content, not under it."""

_DENYING_LABELS = frozenset({"det", "advmod", "preconj", "cc"})
_CLAUSAL = frozenset({"xcomp", "ccomp", "prep", "pcomp", "oprd"})
_NOMINAL = frozenset({"prep", "acl", "ccomp", "pcomp", "xcomp"})
_WILL = frozenset({"'ll", "'d", "’ll"})
_PREDICATIVE: Mapping[str, CueKind] = {
    "likely": CueKind.HEDGE,
    "suspected": CueKind.HEDGE,
    "believed": CueKind.HEDGE,
    "unclear": CueKind.POSSIBILITY,
    "uncertain": CueKind.POSSIBILITY,
    **dict.fromkeys(("unlikely", "unable", "unwilling", "reluctant", "incapable"), CueKind.NEGATION),
    "impossible": CueKind.NEGATION,
    "able": CueKind.POSSIBILITY,
    "possible": CueKind.POSSIBILITY,
}
"""Adjectives with a clause below them, by what they say of it."""

_INSERTED = frozenset({"parataxis", "ccomp", "advcl", "dep"})
_OCCASIONS = frozenset("time circumstance way case point stage".split())
_BARELY_NOT = frozenset({"nearly", "almost"})
_DOUBTS = frozenset({"doubt"})
_HIDDEN = _DOUBTS | {"secret"}
_TOLD = frozenset({"report", "rumor", "rumour"})

_NOT_SO = frozenset({("instead", "of"), ("short", "of"), ("far", "from"), ("rather", "than")})

_OF_A_NOUN: Mapping[str, CueKind] = {
    **dict.fromkeys(
        ("plan", "plot", "urge", "demand", "propose", "prepare", "vow", "threaten", "promise"), CueKind.PLAN
    ),
    **dict.fromkeys(("foil", "thwart", "avert", "prevent"), CueKind.PLAN),
    **dict.fromkeys(
        ("suspend", "halt", "stop", "end", "cut", "sever", "terminate", "withdraw"), CueKind.PAST
    ),
    **dict.fromkeys(("freeze", "break", "dissolve", "scrap", "revoke", "discontinue"), CueKind.PAST),
    **dict.fromkeys(("suspect", "allege", "suggest", "indicate"), CueKind.HEDGE),
}
"""Verbs whose object is what is planned, over or suspected: "plotted an attack", "suspended aid"."""


@dataclass(frozen=True, slots=True)
class FoundCue:
    """A cue token and what it does."""

    token: int
    kind: CueKind


def cues_beside(parse: Parse, token: int, cues: Cues, *, own: bool) -> Iterator[FoundCue]:
    """Yield what the words that modify a node say.

    Args:
        own: the node is the trigger itself.
    """
    if is_in_order(parse, token):
        yield FoundCue(token, CueKind.PLAN)
    if own and is_only_linked(parse, token):
        yield FoundCue(token, CueKind.HEDGE)
    if own and token > 1 and parse.words[token - 1] in "-‑" and parse.lowers[token - 2] == "ex":
        yield FoundCue(token - 2, CueKind.PAST)
    for child in parse.children[token]:
        label = parse.deps[child]
        if label == "det" and parse.lemmas[token] in _HIDDEN:
            kind = None  # "no doubt that" denies the doubt, "no secret that" the hiding
        elif label == "neg" or (parse.lowers[child] in cues.negations and label in _DENYING_LABELS):
            kind = _negation(parse, child, cues)
        elif label == "aux":
            kind = _auxiliary(parse, child, cues)
        elif label in {"advmod", "npadvmod"}:
            kind = _adverb_kind(parse, child, cues, own=own)
        elif label == "amod":
            kind = CueKind.HEDGE if is_so_called(parse, child) else _adjective(parse.lowers[child], cues)
        elif label == "mark" and parse.lowers[child] in cues.possible_marks:
            kind = CueKind.POSSIBILITY if parse.lowers[child] == "whether" else CueKind.CONDITION
        else:
            kind = _phrase_beside(parse, child, cues, own=own)
        if kind is not None:
            yield FoundCue(child, kind)


def _phrase_beside(parse: Parse, child: int, cues: Cues, *, own: bool) -> CueKind | None:
    """Give what a phrase or inserted clause says: "at no time", "according to unconfirmed reports"."""
    label, word = parse.deps[child], parse.lowers[child]
    if word == "according":
        sources = preposition_objects(parse, child, "to")
        hedged = any(parse.lowers[c] in cues.hedge_adjectives for s in sources for c in parse.children[s])
        return CueKind.HEDGE if hedged else None
    if label == "prep":
        nothing = any(_is_none_of(parse, thing) for thing in parse.children[child])
        left_out = own and word == "without" and is_left_out(parse, child)
        return CueKind.NEGATION if nothing or left_out else None
    if label == "advcl" and is_trust_asked(parse, child):
        return CueKind.HEDGE
    return CueKind.HEDGE if label in _INSERTED and _is_inserted_doubt(parse, child, cues) else None


def _is_none_of(parse: Parse, noun: int) -> bool:
    determiner = child_with(parse, noun, "det")
    return determiner is not None and parse.lowers[determiner] == "no" and parse.lemmas[noun] in _OCCASIONS


def _is_inserted_doubt(parse: Parse, verb: int, cues: Cues) -> bool:
    """Tell whether a clause without content of its own doubts the one around it: "…, it is alleged, …"."""
    subject = child_with(parse, verb, "nsubj", "nsubjpass")
    content = child_with(parse, verb, "ccomp", "dobj", "xcomp", "prep", "acomp", "attr")
    passive = child_with(parse, verb, "nsubjpass", "auxpass") is not None
    doubting = parse.lemmas[verb] in cues.speech_hedged | (cues.hedge_passives if passive else frozenset())
    owed = any(parse.lowers[child] in {"must", "should"} for child in parse.children[verb])
    return doubting and not owed and subject is not None and content is None


def _negation(parse: Parse, child: int, cues: Cues) -> CueKind | None:
    following = parse.lowers[child + 1] if child + 1 < len(parse) else ""
    if following in cues.not_negations:
        return None
    if following in cues.no_longer:
        return CueKind.PAST
    beside = parse.children[parse.heads[child]]
    if any(parse.deps[c] == "appos" and phrase_start(parse, c) - 1 == child for c in beside):
        return None  # "Example, not the Front": it is the other that is meant not to be
    siblings = {parse.lowers[c] for c in parse.children[parse.heads[child]]}
    if {"neither", parse.lowers[child]} <= siblings and parse.lowers[child] == "nor":
        return None  # "neither armed nor housed" denies once
    return CueKind.NEGATION if parse.lowers[child] == "nor" or parse.deps[child] != "cc" else None


def _auxiliary(parse: Parse, child: int, cues: Cues) -> CueKind | None:
    word = parse.lowers[child]
    if word in cues.possible_modals or parse.lemmas[child] in cues.possible_modals:
        return CueKind.POSSIBILITY
    return CueKind.PLAN if word in cues.plan_modals or word in _WILL else None


def _adverb_kind(parse: Parse, child: int, cues: Cues, *, own: bool) -> CueKind | None:
    word, following = parse.lowers[child], parse.lowers[child + 1] if child + 1 < len(parse) else ""
    if word in cues.no_longer and child and parse.lowers[child - 1] in cues.negations:
        return CueKind.PAST
    told = parse.lemmas[parse.heads[child]] in cues.speech | cues.accusing | cues.linking
    if word == "once" and child and parse.lowers[child - 1] == "not":
        return CueKind.NEGATION  # "not once did they attack"
    unsaid = word in (
        cues.falsely if told else _BARELY_NOT if own else ()
    )  # "wrongly accused", "nearly took"
    if unsaid or (word == "yet" and following == "to"):
        return CueKind.NEGATION
    return _adverb(word, cues)


def _adverb(word: str, cues: Cues) -> CueKind | None:
    if word in cues.hedge_adverbs:
        return CueKind.HEDGE
    if word in cues.possible_adverbs:
        return CueKind.POSSIBILITY
    return CueKind.PAST if word in cues.past_adverbs else None


def _adjective(word: str, cues: Cues) -> CueKind | None:
    if word in cues.hedge_adjectives:
        return CueKind.HEDGE
    if word in cues.possible_adjectives:
        return CueKind.POSSIBILITY
    if word in cues.plan_adjectives:
        return CueKind.PLAN
    return CueKind.PAST if word in cues.past_adjectives else None


def question_marks(parse: Parse, token: int) -> Iterator[FoundCue]:
    """Yield the question marks that the sentence of a token ends with."""
    first, last = parse.sentences[parse.sentence_of[token]]
    for at in range(max(first, last - 3), last):
        if parse.words[at] == "?":
            yield FoundCue(at, CueKind.QUESTION)


def cues_above(parse: Parse, token: int, label: str, cues: Cues) -> Iterator[FoundCue]:
    """Yield what a governing word says of its complement: believed to, denied that, plans to, allegations of.

    Args:
        label: the dependency label between the word and what is below it; empty for the trigger.
    """
    kind = None if not label or label in _UNGOVERNED else _above(parse, token, label, cues)
    if label in {"xcomp", "advcl"} and kind is None and is_readied(parse, token, label):
        kind = CueKind.PLAN
    if label == "relcl" and parse.lemmas[token] in cues.plan_nouns and _is_to_do(parse, token):
        kind = CueKind.PLAN
    if kind is None and is_inverted_condition(parse, token):
        kind = CueKind.CONDITION
    if kind is not None:
        yield FoundCue(token, kind)


def _is_to_do(parse: Parse, noun: int) -> bool:
    """Tell whether a clause that the parser relates to a noun is what it is to do: "a plot to bomb"."""
    clauses = (c for c in parse.children[noun] if parse.deps[c] == "relcl" and parse.tags[c] == "VB")
    return any(parse.lowers[c] == "to" for clause in clauses for c in parse.children[clause])


def _above(parse: Parse, token: int, label: str, cues: Cues) -> CueKind | None:
    lemma, pos = parse.lemmas[token], parse.poses[token]
    if label in {"pcomp", "pobj"} and _is_not_so(parse, token, label):
        return CueKind.NEGATION
    if label == "pobj" and parse.lowers[token] in cues.past_adjectives:
        return CueKind.PAST  # "mirrors past ties", with "past" taken for a preposition
    if pos in {"VERB", "AUX"}:
        return _governing_verb(parse, token, label, cues)
    if pos in {"NOUN", "PROPN"} and label in _NOMINAL:
        if lemma in _DOUBTS:
            return None if is_doubtless(parse, token) else CueKind.POSSIBILITY
        told = label == "ccomp" and lemma in _TOLD  # "reports that", not "the report on"
        return CueKind.HEDGE if told else _governing_noun(lemma, cues)
    return _PREDICATIVE.get(lemma) or (CueKind.PLAN if lemma in cues.plan_adjectives else None)


def _is_not_so(parse: Parse, preposition: int, label: str) -> bool:
    """Tell whether a preposition says that it was not so: "without attacking", "instead of", "far from"."""
    before = parse.lowers[preposition - 1] if preposition else ""
    if parse.lowers[preposition] == "without":
        return label == "pcomp"
    return (before, parse.lowers[preposition]) in _NOT_SO


def _governing_verb(parse: Parse, token: int, label: str, cues: Cues) -> CueKind | None:
    lemma = parse.lemmas[token]
    if label == "attr" and parse.lowers[token] == "being" and parse.deps[token] == "pcomp":
        return CueKind.HEDGE  # "talk of X being a member": what is only spoken of is not stated
    if rules_out(parse, token) or lemma in cues.speech_denying:
        return None if is_turned_down(parse, token, label) else CueKind.DENIAL
    if label in {"dobj", "agent"} and lemma in cues.accusing:
        return CueKind.HEDGE
    if label == "xcomp" and lemma == "be" and child_with(parse, token, "acomp") is None:
        return CueKind.PLAN  # "the mission is to destroy it"
    clausal = _verb_of_clause(parse, token, label, cues) if label in _CLAUSAL else None
    return clausal or (_OF_A_NOUN.get(lemma) if label == "dobj" else None)


def _verb_of_clause(parse: Parse, token: int, label: str, cues: Cues) -> CueKind | None:
    lemma = parse.lemmas[token]
    passive = any(parse.deps[child] in {"auxpass", "nsubjpass"} for child in parse.children[token])
    passive = passive or (label == "xcomp" and is_told_of(parse, token))
    if lemma in cues.negating_verbs:
        return CueKind.NEGATION
    if passive and label == "oprd" and lemma in cues.hedge_passives:
        return CueKind.HEDGE  # "is considered a branch", which plans nothing
    if lemma == "use" and label == "xcomp" and child_with(parse, token, "dobj") is None:
        return CueKind.PAST  # "used to lead"
    thought = (label == "oprd" and lemma in cues.calling) or is_thought(parse, token, label, cues)
    if lemma in cues.plan_verbs and not thought:
        return CueKind.PLAN
    if lemma in cues.speech_hedged | cues.accusing or (passive and lemma in cues.hedge_passives):
        return CueKind.HEDGE
    return CueKind.POSSIBILITY if lemma in cues.speech_possible else None


def _governing_noun(lemma: str, cues: Cues) -> CueKind | None:
    if lemma in cues.hedge_nouns:
        return CueKind.HEDGE
    if lemma in cues.possible_nouns:
        return CueKind.POSSIBILITY
    return CueKind.PLAN if lemma in cues.plan_nouns else None
