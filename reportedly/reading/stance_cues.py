"""Cues of stance: what the words beside and above a node of the tree do to a claim below it.

Source: the cue classes of ConText (Harkema et al., J. Biomed. Inform. 2009).
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from reportedly.model.pages import Parse
from reportedly.model.terms import CueKind
from reportedly.reading.cues import Cues

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
    "unlikely": CueKind.NEGATION,
    "impossible": CueKind.NEGATION,
    "able": CueKind.POSSIBILITY,
    "possible": CueKind.POSSIBILITY,
}
"""Adjectives with a clause below them, by what they say of it."""

_OF_A_NOUN: Mapping[str, CueKind] = {
    **dict.fromkeys(("plan", "plot", "urge", "demand", "propose"), CueKind.PLAN),
    **dict.fromkeys(("suspect", "allege", "suggest", "indicate"), CueKind.HEDGE),
}
"""Verbs whose object is what is planned or suspected: "plotted an attack"."""


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
    for child in parse.children[token]:
        label = parse.deps[child]
        if label == "neg" or (parse.lowers[child] in cues.negations and label in _DENYING_LABELS):
            kind = _negation(parse, child, cues)
        elif label == "aux":
            kind = _auxiliary(parse, child, cues)
        elif label in {"advmod", "npadvmod"}:
            kind = CueKind.PAST if _is_no_longer(parse, child, cues) else _adverb(parse.lowers[child], cues)
        elif label == "amod":
            kind = _adjective(parse.lowers[child], cues)
        elif label == "mark" and parse.lowers[child] in cues.possible_marks:
            kind = CueKind.POSSIBILITY if parse.lowers[child] == "whether" else CueKind.CONDITION
        else:
            without = own and label == "prep" and parse.lowers[child] == "without"
            kind = CueKind.NEGATION if without else None
        if kind is not None:
            yield FoundCue(child, kind)


def _negation(parse: Parse, child: int, cues: Cues) -> CueKind | None:
    following = parse.lowers[child + 1] if child + 1 < len(parse) else ""
    if following in cues.not_negations:
        return None
    if following in cues.no_longer:
        return CueKind.PAST
    return CueKind.NEGATION if parse.lowers[child] == "nor" or parse.deps[child] != "cc" else None


def _is_no_longer(parse: Parse, child: int, cues: Cues) -> bool:
    before = parse.lowers[child - 1] if child else ""
    return parse.lowers[child] in cues.no_longer and before in cues.negations


def _auxiliary(parse: Parse, child: int, cues: Cues) -> CueKind | None:
    word = parse.lowers[child]
    if word in cues.possible_modals or parse.lemmas[child] in cues.possible_modals:
        return CueKind.POSSIBILITY
    return CueKind.PLAN if word in cues.plan_modals or word in _WILL else None


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


def cues_on_arguments(parse: Parse, heads: tuple[int, ...], cues: Cues) -> Iterator[FoundCue]:
    """Yield the "alleged" and "no" that stand before a claim's arguments."""
    for head in heads:
        for child in parse.children[head]:
            if parse.lowers[child] in cues.hedge_adjectives and parse.deps[child] == "amod":
                yield FoundCue(child, CueKind.HEDGE)
            elif parse.deps[child] == "det" and parse.lowers[child] in {"no", "neither"}:
                yield FoundCue(child, CueKind.NEGATION)


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
    if kind is not None:
        yield FoundCue(token, kind)


def _above(parse: Parse, token: int, label: str, cues: Cues) -> CueKind | None:
    lemma, pos = parse.lemmas[token], parse.poses[token]
    if label == "pobj" and parse.lowers[token] in cues.past_adjectives:
        return CueKind.PAST  # "mirrors past ties", with "past" taken for a preposition
    if pos in {"VERB", "AUX"}:
        return _governing_verb(parse, token, label, cues)
    if pos in {"NOUN", "PROPN"} and label in _NOMINAL:
        return _governing_noun(lemma, cues)
    return _PREDICATIVE.get(lemma) or (CueKind.PLAN if lemma in cues.plan_adjectives else None)


def _governing_verb(parse: Parse, token: int, label: str, cues: Cues) -> CueKind | None:
    lemma = parse.lemmas[token]
    ruled_out = lemma == "rule" and any(parse.lowers[child] == "out" for child in parse.children[token])
    if ruled_out or lemma in cues.speech_denying:
        return CueKind.DENIAL
    if label == "dobj" and lemma in cues.accusing:
        return CueKind.HEDGE
    if label == "xcomp" and lemma == "be":
        return CueKind.PLAN  # "the mission is to destroy it"
    clausal = _verb_of_clause(parse, token, cues) if label in _CLAUSAL else None
    return clausal or (_OF_A_NOUN.get(lemma) if label == "dobj" else None)


def _verb_of_clause(parse: Parse, token: int, cues: Cues) -> CueKind | None:
    lemma = parse.lemmas[token]
    passive = any(parse.deps[child] in {"auxpass", "nsubjpass"} for child in parse.children[token])
    if lemma in cues.negating_verbs:
        return CueKind.NEGATION
    if lemma in cues.plan_verbs:
        return CueKind.PLAN
    if lemma in cues.speech_hedged or (passive and lemma in cues.hedge_passives):
        return CueKind.HEDGE
    return CueKind.POSSIBILITY if lemma in cues.speech_possible else None


def _governing_noun(lemma: str, cues: Cues) -> CueKind | None:
    if lemma in cues.hedge_nouns:
        return CueKind.HEDGE
    if lemma in cues.possible_nouns:
        return CueKind.POSSIBILITY
    return CueKind.PLAN if lemma in cues.plan_nouns else None
