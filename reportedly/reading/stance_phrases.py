"""Phrases of several words that say how a claim stands: "ruled out", "so-called", "in order to"."""

from reportedly.model.pages import Parse
from reportedly.reading.cues import Cues
from reportedly.reading.phrases import child_with
from reportedly.reading.verbs import load_verbs

_SO_CALLED = frozenset(
    {
        ("so", "called"),
        ("self", "styled"),
        ("self", "proclaimed"),
        ("self", "described"),
        ("self", "declared"),
    }
)

_FINITE = frozenset("VBD VBZ VBP VBN JJ".split())
_LINKED = frozenset({"link", "associate", "connect", "affiliate"})
_PLOTS = frozenset({"plot", "plan", "scheme", "conspiracy", "bid"})
_AGREED = frozenset({"agreement", "accord", "treaty", "pact"})
_TRUSTED = frozenset(
    "believe trust true accurate correct genuine authentic real confirm verify authenticate".split()
)


_RULING_OUT = frozenset(
    {
        ("rule", "out"),
        ("turn", "down"),
        ("brush", "off"),
        ("brush", "aside"),
        ("wave", "away"),
        ("knock", "back"),
    }
)


def rules_out(parse: Parse, verb: int) -> bool:
    """Tell whether a verb and its particle rule something out: "ruled out", "turned down"."""
    return any((parse.lemmas[verb], parse.lowers[c]) in _RULING_OUT for c in parse.children[verb])


def is_doubtless(parse: Parse, doubt: int) -> bool:
    """Tell whether there is no doubt: "no doubt that", "beyond reasonable doubt", "not in doubt"."""
    above = parse.heads[doubt]
    if parse.deps[doubt] == "pobj" and parse.lowers[above] == "in":
        return child_with(parse, parse.heads[above], "neg") is not None
    beyond = parse.deps[doubt] == "pobj" and parse.lowers[above] in {"beyond", "without"}
    return beyond or any(parse.lowers[child] in {"no", "little"} for child in parse.children[doubt])


def is_all_but(parse: Parse, verb: int) -> bool:
    """Tell whether something was done all but quite: "all but split"."""
    before = parse.lowers[verb - 2 : verb] if verb > 1 else ()
    return tuple(before) == ("all", "but") and parse.poses[verb] == "VERB"


def is_so_called(parse: Parse, adjective: int) -> bool:
    """Tell whether an adjective leaves a name to others: "so-called", "self-styled", in three tokens."""
    split = adjective > 1 and parse.words[adjective - 1] in "-‑"
    return split and (parse.lowers[adjective - 2], parse.lowers[adjective]) in _SO_CALLED


def is_readied(parse: Parse, verb: int, label: str) -> bool:
    """Tell whether a verb only readies for what its clause says: "trained to attack", "foiled a plot to"."""
    thing = child_with(parse, verb, "dobj")
    plotted = thing is not None and parse.lemmas[thing] in _PLOTS
    return (plotted or parse.lemmas[verb] in load_verbs().readying) and any(
        parse.deps[child] == label and infinitive_of(parse, child) is not None
        for child in parse.children[verb]
    )


def is_told_of(parse: Parse, verb: int) -> bool:
    """Tell whether others say of its subject what a verb of saying governs: "a faction said to have pledged".

    So headlines write, where "is" is left out; nobody "says to do" a thing himself.
    """
    below = child_with(parse, verb, "xcomp")
    bare = child_with(parse, verb, "dobj", "ccomp", "dative", "aux", "auxpass") is None
    infinitive = below is not None and below > verb and infinitive_of(parse, below) is not None
    return infinitive and bare and parse.tags[verb] in {"VBN", "VBD"}


def is_in_order(parse: Parse, verb: int) -> bool:
    """Tell whether a verb stands behind "in order to" or "so as to"."""
    to = infinitive_of(parse, verb)
    before = () if to is None or to < 2 else (parse.lowers[to - 2], parse.lowers[to - 1])
    return before in {("in", "order"), ("so", "as")}


def infinitive_of(parse: Parse, verb: int) -> int | None:
    """Give the "to" before a verb, or None."""
    return next((c for c in parse.children[verb] if parse.tags[c] == "TO" and c < verb), None)


def is_trust_asked(parse: Parse, clause: int) -> bool:
    """Tell whether a clause asks to trust a report: "if reports are to be believed", "if this is true"."""
    conditional = any(parse.lowers[c] == "if" and parse.deps[c] == "mark" for c in parse.children[clause])
    said = {parse.lemmas[clause], *(parse.lemmas[child] for child in parse.children[clause])}
    return conditional and bool(said & _TRUSTED)


def is_only_linked(parse: Parse, verb: int) -> bool:
    """Tell whether somebody lays a tie to others: "has been linked to", "listed as being associated with"."""
    if parse.poses[verb] != "VERB" or parse.lemmas[verb] not in _LINKED:
        return False
    before = [parse.lowers[c] for c in parse.children[verb] if parse.deps[c] in {"aux", "auxpass"}]
    named = parse.deps[verb] == "pcomp" and parse.lowers[parse.heads[verb]] == "as"
    return ("being" in before and named) or (parse.lemmas[verb] == "link" and "been" in before)


def is_turned_down(parse: Parse, verb: int, label: str) -> bool:
    """Tell whether what was agreed is turned down, which denies no agreeing: "a vote rejected the accord"."""
    thing = child_with(parse, verb, "dobj", "nsubjpass")
    agreed = thing is not None and parse.lemmas[thing] in _AGREED
    return label in {"dobj", "nsubjpass"} and agreed and parse.lemmas[verb] != "deny"


def is_left_out(parse: Parse, without: int) -> bool:
    """Tell whether somebody is left out: "met without Example"; who is "held without charge" is held."""
    verb = parse.poses[parse.heads[without]] == "VERB"
    return not verb or any(parse.poses[thing] == "PROPN" for thing in parse.children[without])


def is_inverted_condition(parse: Parse, token: int) -> bool:
    """Tell whether a clause is a condition by its order: "Had Example attacked, they would have fled"."""
    if parse.deps[token] not in {"advcl", "ccomp"}:
        return False
    first = parse.children[token][0] if parse.children[token] else token
    opening = min(first, token)
    subject = next(
        (c for c in parse.children[token] if parse.deps[c] in {"nsubj", "nsubjpass", "ccomp"}), None
    )
    return parse.lowers[opening] in {"had", "were", "should"} and subject is not None and subject > opening


def is_thought(parse: Parse, verb: int, label: str, cues: Cues) -> bool:
    """Tell whether a verb of planning only says what is the case: "considers that Example has left"."""
    return (
        label == "ccomp"
        and parse.lemmas[verb] in cues.speech
        and any(
            parse.deps[clause] == label
            and parse.tags[clause] in _FINITE
            and child_with(parse, clause, "nsubj", "nsubjpass") is not None
            for clause in parse.children[verb]
        )
    )
