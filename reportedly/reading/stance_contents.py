"""What is told, taken back or made to end: clauses that are a word's content, ends that are only called for.

"Reports that A struck B" are only reports; "the lie that A struck B" is denied by who calls it one; what an
earlier version of an article said is not what it says; what "would" follow from an "if" has not come about;
and who is to stop arming B arms it.
"""

from collections.abc import Iterator, Sequence

from reportedly.model.pages import Parse
from reportedly.model.terms import CueKind
from reportedly.reading.cues import Cues
from reportedly.reading.phrases import child_with
from reportedly.reading.stance_answers import is_untrue
from reportedly.reading.stance_cues import FoundCue
from reportedly.reading.stance_phrases import infinitive_of, is_all_but, is_trust_asked
from reportedly.reading.stance_withdrawn import dismissed_before, flat_denials
from reportedly.reading.verbs import load_verbs

_CONTENT = frozenset({"acl", "ccomp", "relcl"})
_JUDGING = frozenset("prep oprd acomp attr xcomp ccomp advcl acl dep".split())
"""Labels of the words by which a verb judges its subject or object."""

_IFS = frozenset({"if", "unless"})
_TO_FOLLOW = frozenset("will would shall could might may wo 'll 'd ’ll ’d".split())
_IDEAS = frozenset({"idea", "notion", "theory", "thought", "view", "tale"})
_MOST_JUDGING = 2
_ENDED = frozenset({"xcomp", "dobj"})


def content_cues(parse: Parse, token: int, label: str, below: int, cues: Cues) -> Iterator[FoundCue]:
    """Yield what a word says of the clause that is its content.

    Args:
        label: the dependency label between the word and what is below it; empty for the trigger.
        below: what is below it.
    """
    if label in _CONTENT and _has_content(parse, below):
        yield from _of_content(parse, token, label, cues)
    if label == "ccomp" and _is_superseded(parse, token, cues):
        yield FoundCue(token, CueKind.HEDGE)
        yield from flat_denials(parse, token)
    if label and (dismissing := dismissed_before(parse, token, cues)) is not None:
        yield FoundCue(dismissing, CueKind.DENIAL)
    if label == "prep" and (nothing := _no_part(parse, token)) is not None:
        yield FoundCue(nothing, CueKind.NEGATION)
    if is_all_but(parse, token):
        yield FoundCue(token - 1, CueKind.POSSIBILITY)
    if label == "ccomp" and (wrong := _wrong_to_say(parse, token, cues)) is not None:
        yield FoundCue(wrong, CueKind.NEGATION)
    if (
        label == "prep"
        and _keeps_from(parse, token, below)
        and parse.lemmas[token] not in cues.negating_verbs
    ):
        yield FoundCue(token, CueKind.NEGATION)
    condition = _condition_of(parse, token)
    if condition is not None and condition != below:
        yield FoundCue(condition, CueKind.POSSIBILITY)


def _no_part(parse: Parse, verb: int) -> int | None:
    """Give the "no" of who had no part in what stands behind: "took no part in the raid"."""
    part = child_with(parse, verb, "dobj")
    if part is None or parse.lemmas[part] not in load_verbs().involvement:
        return None
    return next((c for c in parse.children[part] if parse.lowers[c] == "no"), None)


def _keeps_from(parse: Parse, verb: int, preposition: int) -> bool:
    """Tell whether somebody is kept from something: "kept Example from seizing the town"."""
    away = parse.lowers[preposition] == "from" and child_with(parse, preposition, "pcomp") is not None
    return away and parse.lemmas[verb] in load_verbs().preventing


def _wrong_to_say(parse: Parse, verb: int, cues: Cues) -> int | None:
    """Give the word that calls it untrue to say or think what a clause says: "it is wrong to say that"."""
    above = parse.heads[verb]
    if parse.lemmas[verb] not in cues.speech or infinitive_of(parse, verb) is None:
        return None
    judging = [above, *parse.children[above]] if parse.lemmas[above] == "be" else [above]
    return next((t for t in judging if t < verb and parse.lemmas[t] in cues.wrong), None)


def _of_content(parse: Parse, token: int, label: str, cues: Cues) -> Iterator[FoundCue]:
    called = calls_untrue(parse, token, cues)
    if called is not None:
        yield FoundCue(called, CueKind.DENIAL)
        return
    owner = _owner(parse, token)
    told = [one for one in (token, owner) if parse.lemmas[one] in cues.told]
    untrue = [one for one in (token, owner) if parse.lemmas[one] in cues.untruths]
    if told and label != "ccomp":
        yield FoundCue(told[0], CueKind.HEDGE)
    elif untrue and not _is_denied(parse, untrue[0], label, cues):
        yield FoundCue(untrue[0], CueKind.NEGATION)


def _has_content(parse: Parse, clause: int) -> bool:
    """Tell whether a clause is whole behind its "that": what is told, and no description."""
    that = next((c for c in parse.children[clause] if parse.lowers[c] == "that" and c < clause), None)
    subject = child_with(parse, clause, "nsubj", "nsubjpass", "csubj", "expl")
    if that is None or subject in {None, that}:
        return False
    return parse.deps[that] == "mark" or any(
        parse.deps[c] == "dobj" and c > clause for c in parse.children[clause]
    )


def calls_untrue(parse: Parse, noun: int, cues: Cues) -> int | None:
    """Give the word by which somebody denies what a noun tells, by what he calls it or by scorning it."""
    return _called_untrue(parse, noun, cues) or _scorned(parse, noun, cues)


def _called_untrue(parse: Parse, noun: int, cues: Cues) -> int | None:
    """Give the verb by which what a noun tells is called untrue: "described the idea that … as absurd"."""
    verb, label = parse.heads[noun], parse.deps[noun]
    calls = label in {"dobj", "oprd"} and parse.lemmas[verb] in cues.calling
    is_so = label == "nsubj" and parse.lemmas[verb] == "be"
    if not (calls or is_so) or child_with(parse, verb, "neg") is not None:
        return None
    beside = [c for c in parse.children[verb] if c > noun and parse.deps[c] in _JUDGING]
    last = parse.sentences[parse.sentence_of[verb]][1]
    beside += [t for t in range(noun, last) if calls and parse.lowers[t] == "as" and parse.deps[t] == "prep"]
    if calls:
        beside += _last_words(parse, verb)
    return verb if any(is_untrue(parse, token, cues) for token in beside) else None


def _last_words(parse: Parse, verb: int) -> list[int]:
    """Give the noun at the end of a sentence, which a parser hangs on a name before it: "called … a lie"."""
    last = parse.sentences[parse.sentence_of[verb]][1]
    words = [token for token in range(verb + 1, last) if parse.words[token][:1].isalnum()]
    return words[-1:] if len(words) > _MOST_JUDGING and parse.poses[words[-1]] in {"NOUN", "ADJ"} else []


def _scorned(parse: Parse, noun: int, cues: Cues) -> int | None:
    """Give the word that scorns what a noun tells: "ridiculed the idea that", "poured scorn on them"."""
    above, label = parse.heads[noun], parse.deps[noun]
    if label == "pobj":
        above = parse.heads[above]
    beside = (above, *(c for c in parse.children[above] if parse.deps[c] == "dobj" and c != noun))
    told = (
        label in {"dobj", "pobj"}
        and parse.lemmas[noun] in cues.hedge_nouns | cues.told | cues.borne_out | _IDEAS
    )
    if not told or child_with(parse, above, "neg") is not None:
        return None
    return next((t for t in beside if parse.lemmas[t] in cues.scorning), None)


def _owner(parse: Parse, noun: int) -> int:
    """Give the noun in front of an "of" with a clause on the noun behind it, else the noun itself."""
    of = parse.heads[noun]
    owned = parse.deps[noun] == "pobj" and parse.lowers[of] == "of" and parse.deps[of] == "prep"
    return parse.heads[of] if owned else noun


def _is_denied(parse: Parse, noun: int, label: str, cues: Cues) -> bool:
    """Tell whether a verb above denies the clause by itself: "denied the lie that" says it once.

    A clause that the parser has only describe its noun is out of that verb's reach.
    """
    return label != "relcl" and parse.lemmas[parse.heads[noun]] in cues.speech_denying


def _is_superseded(parse: Parse, verb: int, cues: Cues) -> bool:
    """Tell whether a text speaks of what it said before: "an earlier version of this article said"."""
    subjects = (c for c in parse.children[verb] if parse.deps[c] == "nsubj")
    versions = (c for c in subjects if parse.lemmas[c] in cues.versions)
    return any(parse.lowers[child] in cues.superseding for c in versions for child in parse.children[c])


def _condition_of(parse: Parse, verb: int) -> int | None:
    """Give the condition on which something only would or will be: "if they take the town, they would"."""
    if not any(parse.deps[c] == "aux" and parse.lowers[c] in _TO_FOLLOW for c in parse.children[verb]):
        return None
    clauses = (c for c in parse.children[verb] if parse.deps[c] == "advcl" and not is_trust_asked(parse, c))
    marked = (c for c in clauses if any(parse.lowers[m] in _IFS for m in parse.children[c]))
    return next(marked, None)


def end_to_come(
    parse: Parse, found: Sequence[FoundCue], steps: Sequence[tuple[int, str]], cues: Cues
) -> frozenset[FoundCue]:
    """Give the cues of an end that is only to come: who "must stop arming" somebody arms him.

    Args:
        steps: the words from the trigger up, with the label between each and what is below it.
    """
    below: set[int] = set()
    for token, label in steps:
        if parse.lemmas[token] in cues.ending and label in _ENDED:
            plans = {cue for cue in found if cue.kind is CueKind.PLAN and not _is_at(parse, cue.token, below)}
            ends = {cue for cue in found if cue.token == token}
            return frozenset(plans | ends if plans else ())
        below.add(token)
    return frozenset()


def _is_at(parse: Parse, token: int, words: set[int]) -> bool:
    return token in words or parse.heads[token] in words
