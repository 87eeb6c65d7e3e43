"""Who does what to whom: the agent and the patient of a verb, through passives, relatives and control."""

from collections.abc import Iterator

from reportedly.model.pages import Parse
from reportedly.reading.phrases import child_with, conjuncts, is_set_against, preposition_objects
from reportedly.reading.stance_plans import is_imperative
from reportedly.reading.verbs import load_verbs

RELATIVES = frozenset({"who", "which", "that", "whom", "whose"})

_TIMES = frozenset("today yesterday tomorrow tonight day night week month year hour minute time".split())

_MAX_CLIMB = 6


def is_passive(parse: Parse, verb: int) -> bool:
    """Tell whether a verb stands in the passive, a bare participle included."""
    labels = [parse.deps[child] for child in parse.children[verb]]
    if "auxpass" in labels or "nsubjpass" in labels:
        return True
    if parse.tags[verb] != "VBN" or "aux" in labels or "nsubj" in labels:
        return False
    if parse.deps[verb] in {"acl", "amod", "relcl", "advcl"}:
        return "dobj" not in labels or "agent" in labels
    return parse.deps[verb] == "conj" and is_passive(parse, parse.heads[verb])


def agents(parse: Parse, verb: int, depth: int = 0) -> tuple[int, ...]:
    """Give the heads of whoever does what the verb says, coordinated ones included."""
    return tuple(_spread(parse, _agent(parse, verb, depth)))


def patients(parse: Parse, verb: int) -> tuple[int, ...]:
    """Give the heads of whoever or whatever the verb is done to, coordinated ones included."""
    return tuple(_spread(parse, _patient(parse, verb, 0)))


def subjects(parse: Parse, verb: int) -> tuple[int, ...]:
    """Give the grammatical subject of a verb, found up the tree where it is left out."""
    return tuple(_spread(parse, _subject(parse, verb, 0)))


def _spread(parse: Parse, head: int | None) -> Iterator[int]:
    if head is not None:
        yield head
        yield from conjuncts(parse, head)


def _agent(parse: Parse, verb: int, depth: int) -> int | None:
    if is_passive(parse, verb):
        by = next(preposition_objects(parse, verb, "by"), None)
        return by if by is not None else _prefixed(parse, verb)
    return _subject(parse, verb, depth)


def _prefixed(parse: Parse, verb: int) -> int | None:
    """Give who acts in "Example-backed", a time beside the verb left out."""
    before = child_with(parse, verb, "npadvmod")
    return None if before is None or parse.lemmas[before] in _TIMES else before


def _patient(parse: Parse, verb: int, depth: int) -> int | None:
    if is_passive(parse, verb):
        return _subject(parse, verb, depth)
    direct = child_with(parse, verb, "dobj")
    if direct is not None:
        return _antecedent(parse, direct)
    if parse.deps[verb] == "relcl" and child_with(parse, verb, "nsubj") is not None:
        relative = child_with(parse, verb, "nsubj")
        return parse.heads[verb] if relative is not None and parse.lowers[relative] not in RELATIVES else None
    if parse.deps[verb] == "conj" and depth < _MAX_CLIMB and parse.poses[parse.heads[verb]] == "VERB":
        following = [c for c in parse.children[verb] if parse.deps[c] in {"prep", "dobj", "ccomp", "xcomp"}]
        return None if following else _patient_after(parse, parse.heads[verb], verb, depth)
    return None


def _patient_after(parse: Parse, first: int, verb: int, depth: int) -> int | None:
    """Give the shared object of coordinated verbs, which stands behind both ("took and burned the town")."""
    shared = _patient(parse, first, depth + 1)
    return shared if shared is not None and shared > verb else None


def _antecedent(parse: Parse, token: int) -> int:
    """Give what a relative pronoun stands for, else the token itself."""
    if parse.lowers[token] in RELATIVES and parse.tags[token] in {"WDT", "WP", "IN", "DT", "WP$"}:
        verb = parse.heads[token]
        for _ in range(_MAX_CLIMB):
            if parse.deps[verb] == "relcl":
                return _affirmed(parse, parse.heads[verb])
            cleft = _cleft_noun(parse, verb)
            if cleft is not None:
                return cleft
            verb = parse.heads[verb]
    return token


def _affirmed(parse: Parse, noun: int) -> int:
    """Give who is meant of two set against each other: "it was Example, not the Front, that attacked"."""
    other = parse.heads[noun]
    return other if parse.deps[noun] == "appos" and is_set_against(parse, noun) else noun


def _cleft_noun(parse: Parse, clause: int) -> int | None:
    """Give who is meant in "it was Example that attacked", with the clause hung on the verb."""
    above = parse.heads[clause]
    subject = child_with(parse, above, "nsubj")
    cleft = parse.deps[clause] == "ccomp" and parse.lemmas[above] == "be" and subject is not None
    return child_with(parse, above, "attr") if cleft and parse.lowers[subject or 0] == "it" else None


def _subject(parse: Parse, verb: int, depth: int) -> int | None:
    own = child_with(parse, verb, "nsubj", "nsubjpass")
    if own is not None:
        return _antecedent(parse, own)
    if depth >= _MAX_CLIMB:
        return None
    governor, label = parse.heads[verb], parse.deps[verb]
    if label in {"acl", "relcl", "amod"}:
        return _owner_of_clause(parse, governor, depth) if parse.tags[verb] in {"VB", "VBP"} else governor
    if label in {"xcomp", "ccomp", "advcl", "pcomp", "conj", "prep"} and governor != verb:
        return _inherited(parse, verb, governor, label, depth)
    return None


def _owner_of_clause(parse: Parse, noun: int, depth: int) -> int | None:
    """Give who acts in "plans to attack", "their decision to withdraw": the noun's owner, or who has it."""
    owner = child_with(parse, noun, "poss")
    if owner is not None:
        return owner
    verb = _verb_above(parse, noun)
    if verb is not None and parse.lemmas[verb] in load_verbs().faulting and parse.deps[noun] == "pobj":
        return _patient(parse, verb, depth + 1)  # "arrested them on suspicion of attacking"
    return None if verb is None else _agent_or_subject(parse, verb, depth)


def _agent_or_subject(parse: Parse, verb: int, depth: int) -> int | None:
    found = _agent(parse, verb, depth + 1)
    return found if found is not None else _subject(parse, verb, depth + 1)


def _verb_above(parse: Parse, token: int) -> int | None:
    for _ in range(_MAX_CLIMB):
        above = parse.heads[token]
        if above == token:
            return None
        if parse.poses[above] in {"VERB", "AUX"}:
            return above
        token = above
    return None


def _inherited(parse: Parse, verb: int, governor: int, label: str, depth: int) -> int | None:
    if parse.poses[governor] in {"VERB", "AUX"}:
        return _through_verb(parse, verb, governor, label, depth)
    if label == "pcomp":
        return _through_preposition(parse, governor, depth)
    if label == "conj":
        return _subject(parse, governor, depth + 1)
    if parse.poses[governor] == "ADJ":
        return _subject(parse, parse.heads[governor], depth + 1)
    return None


def _through_verb(parse: Parse, verb: int, governor: int, label: str, depth: int) -> int | None:
    """Give who acts below another verb: its object in "urged them to attack", else its subject."""
    direct = child_with(parse, governor, "dobj")
    controls = parse.lemmas[governor] in load_verbs().object_control
    if label in {"xcomp", "ccomp"} and direct is not None and direct < verb and controls:
        return direct
    called = _called_upon(parse, governor, verb) if label in {"xcomp", "advcl"} else None
    if called is not None or is_imperative(parse, verb):
        return called  # "Attack the town, he told them": surely not who tells
    return _subject(parse, governor, depth + 1)


def _called_upon(parse: Parse, governor: int, verb: int) -> int | None:
    """Give who is called upon: "called on Example to attack"."""
    if parse.lemmas[governor] not in load_verbs().calling_upon or parse.tags[verb] != "VB":
        return None
    return next((o for o in preposition_objects(parse, governor, "on", "upon", "to") if o < verb), None)


def _through_preposition(parse: Parse, preposition: int, depth: int) -> int | None:
    """Give who acts in "accused them of attacking", "responsible for killing", "a role in planning"."""
    above = parse.heads[preposition]
    if parse.poses[above] in {"VERB", "AUX"}:
        direct = child_with(parse, above, "dobj")
        faulted = parse.lowers[preposition] == "for" and parse.lemmas[above] in load_verbs().faulting
        kept = parse.lowers[preposition] == "from" and parse.lemmas[above] in load_verbs().preventing
        controls = faulted or kept or parse.lemmas[above] in load_verbs().object_control
        if direct is not None and direct < preposition and controls:
            return _antecedent(parse, direct)
        return _subject(parse, above, depth + 1)
    if parse.poses[above] == "ADJ":
        return _subject(parse, parse.heads[above], depth + 1)
    accusation = _accusation_by(parse, above)
    if accusation is not None:
        return _subject(parse, accusation, depth + 1)
    if _is_accused(parse, above):
        return above
    return _owner_of_clause(parse, above, depth)


def _accusation_by(parse: Parse, noun: int) -> int | None:
    """Give the verb in "accused by Example of attacking", where the charge hangs on the accuser."""
    by = parse.heads[noun]
    verb = parse.heads[by]
    accuser = parse.deps[noun] == "pobj" and parse.deps[by] == "agent"
    return verb if accuser and parse.lemmas[verb] in load_verbs().accusing else None


def _is_accused(parse: Parse, noun: int) -> bool:
    """Tell whether a verb accuses the noun that the parser hung the charge on."""
    verb = parse.heads[noun]
    accused = parse.deps[noun] in {"dobj", "nsubjpass"}
    return accused and parse.lemmas[verb] in load_verbs().accusing
