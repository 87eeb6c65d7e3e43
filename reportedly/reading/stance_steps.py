"""The way up: from a word to the root of its sentence, and whose words on it still speak of the claim."""

from dataclasses import dataclass

from reportedly.model.pages import Parse
from reportedly.reading.phrases import child_with
from reportedly.reading.remembered import remembered
from reportedly.reading.stance_phrases import rules_out
from reportedly.reading.verbs import load_verbs

_REACHING = frozenset(
    (
        "xcomp ccomp dobj nsubj nsubjpass attr pobj prep conj pcomp oprd acomp agent dative csubj compound "
        "poss appos amod acl"
    ).split()
)
_COMPLETING = frozenset("of at to with for in from on against by about".split())
_BEING_SO = frozenset("true real possible likely certain genuine".split())
_EXISTING = frozenset(
    "be exist occur happen see find uncover know receive do accept get obtain".split()
)  # "nor did X attack"
_KNOWING = frozenset(
    "know learn hear aware unaware knowledge awareness foreknowledge respond react refer speak".split()
)
_DEFINITE = frozenset("the this that these those".split())
_USING = frozenset("plant lay detonate explode fire drop hurl lob throw".split())
_FARING = frozenset("in at under on over".split())
_DENYING = frozenset(
    "deny dispute refute contest disclaim disavow reject dismiss rebut repudiate".split()
)  # "did not deny the raid"
_TOLD = frozenset(
    "rumour rumor report claim allegation accusation assertion suggestion belief notion idea".split()
)
_CLAUSES, _MAX_CLIMB = frozenset({"advcl", "relcl", "parataxis"}), 12


@dataclass(frozen=True, slots=True)
class Step:
    """A node on the way from a trigger to the root."""

    token: int
    label: str
    """Label of the step that led here; empty for the trigger."""
    below: int
    reaches: bool
    """Whether words that modify this node still speak of the claim."""
    negatable: bool
    """Whether a "not" at this node denies the claim, rather than something said about it."""
    given: bool = False
    """Whether a noun that tells which one it means has named the claim, so that no denial further up takes it
    back: "denied that its attack had killed civilians"."""
    aside: bool = False
    """Whether the claim only describes somebody on the way: "denied that X, backed by Y, attacked"."""


@remembered
def way_up(parse: Parse, trigger: int, *, title: bool = False) -> tuple[Step, ...]:
    """Give the steps from a trigger to its sentence's root, the trigger first.

    Args:
        title: the claim stands in a title or apposition, so that only words within its phrase speak of it:
            what the sentence goes on to say, ask or deny takes it for granted.
    """
    steps = [Step(trigger, "", trigger, reaches=True, negatable=True)]
    reaches = negatable = True
    given = aside = False
    token = trigger
    for _ in range(_MAX_CLIMB):
        above = parse.heads[token]
        if above == token or (title and parse.poses[above] in {"VERB", "AUX"}):
            break
        label = parse.deps[token]
        reaches = reaches and _keeps_reach(parse, token, label)
        if negatable and not _keeps_negation(parse, token, label):
            negatable, given = False, parse.poses[trigger] == "NOUN" and _is_definite(parse, token)
        steps.append(Step(above, label, token, reaches, negatable, given, aside))
        aside = aside or _is_aside(parse, token, label)
        token = above
    return tuple(steps)


def _keeps_reach(parse: Parse, token: int, label: str) -> bool:
    """Tell whether words that modify the node above still speak of the claim below."""
    if label == "advcl" and parse.lemmas[parse.heads[token]] in load_verbs().leading:
        return parse.tags[token] == "VB"  # "cannot sit down to negotiate"
    if label == "advcl" and parse.tags[parse.heads[token]] == "JJ":
        return True  # "does not think it likely that"
    if label in _CLAUSES or label not in _REACHING:
        return label == "relcl" and is_cleft(parse, token)
    if label == "conj":
        return child_with(parse, token, "nsubj", "nsubjpass") is None
    if label == "acl" and child_with(parse, token, "mark", "nsubj") is None:
        return parse.tags[token] not in {"VBN", "VBG"}
    return label != "prep" or parse.poses[parse.heads[token]] != "VERB" or _is_complement(parse, token)


def _is_aside(parse: Parse, token: int, label: str) -> bool:
    """Tell whether a clause only describes the noun above it, which a "not" further up leaves standing."""
    if label == "relcl":
        return not is_cleft(parse, token) and not is_told(parse, token)
    return label == "acl" and parse.tags[token] == "VBN" and child_with(parse, token, "mark") is None


def is_told(parse: Parse, clause: int) -> bool:
    """Tell whether a clause that the parser relates says what its noun tells: "the rumour that A hit B"."""
    that = next((c for c in parse.children[clause] if parse.lowers[c] == "that" and c < clause), None)
    things = [c for c in parse.children[clause] if parse.deps[c] == "dobj" and c != that]
    whole = bool(things) and child_with(parse, clause, "nsubj") not in {None, that}
    return whole and that is not None and parse.lemmas[parse.heads[clause]] in _TOLD


def is_cleft(parse: Parse, clause: int) -> bool:
    """Tell whether a relative clause carries the sentence: "it was not Example that attacked"."""
    noun = parse.heads[clause]
    verb = parse.heads[noun]
    subject = child_with(parse, verb, "nsubj")
    attribute = parse.deps[noun] == "attr" and parse.lemmas[verb] == "be"
    return attribute and subject is not None and parse.lowers[subject] == "it"


def _is_definite(parse: Parse, noun: int) -> bool:
    """Tell whether a noun phrase tells which one it means: "the attack", "its ally", "the talks with"."""
    while parse.poses[noun] == "ADP" and parse.heads[noun] != noun:
        noun = next((c for c in parse.children[noun] if parse.deps[c] == "pobj"), parse.heads[noun])
    return parse.poses[noun] == "NOUN" and any(
        parse.deps[child] == "poss" or parse.lowers[child] in _DEFINITE for child in parse.children[noun]
    )


def _keeps_negation(parse: Parse, token: int, label: str) -> bool:
    """Tell whether a "not" above denies what a noun names: "did not launch an attack".

    Of two verbs that each have their own, neither is denied twice: "has not met and will not meet".
    """
    if label == "conj" and child_with(parse, token, "neg") is not None:
        return False
    verb = parse.lemmas[parse.heads[token]]
    if label == "prep":
        return verb not in load_verbs().reacting | _KNOWING
    if label not in {"nsubj", "nsubjpass", "dobj"} or parse.poses[token] == "VERB":
        return True
    if verb == "be" and label == "nsubj" and _is_somewhere(parse, parse.heads[token]):
        return False
    quality = child_with(parse, parse.heads[token], "acomp") if verb == "be" else None
    if quality is not None:
        return parse.lemmas[quality] in _BEING_SO  # "their presence is not new" denies no presence
    above = parse.heads[token]
    used = label == "dobj" and verb in _USING
    return used or verb in load_verbs().holding | _EXISTING | _DENYING or rules_out(parse, above)


def _is_somewhere(parse: Parse, be: int) -> bool:
    """Tell whether a "be" says only how something fares: "the pact was in danger"."""
    labels = {parse.deps[child]: child for child in parse.children[be]}
    return (
        not labels.keys() & {"attr", "acomp", "expl"}
        and "prep" in labels
        and parse.lowers[labels["prep"]] in _FARING
    )


def _is_complement(parse: Parse, preposition: int) -> bool:
    """Tell whether a prepositional phrase completes its verb ("hinted at", "accused of", "served as")."""
    serves = (
        parse.lowers[preposition] == "as" and parse.lemmas[parse.heads[preposition]] in load_verbs().serving
    )
    return serves or parse.lowers[preposition] in _COMPLETING
