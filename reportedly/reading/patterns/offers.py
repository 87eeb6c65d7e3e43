"""Offers: who turns talks down, and whose offer of them it was."""

from collections.abc import Iterator

from reportedly.model.pages import Parse
from reportedly.reading.patterns.roles import agents
from reportedly.reading.phrases import preposition_objects
from reportedly.reading.stance_phrases import rules_out
from reportedly.reading.verbs import load_verbs

_OWNING = frozenset({"poss", "compound", "nmod", "amod"})


def refusers(parse: Parse, noun: int) -> Iterator[int]:
    """Yield whoever turns down what a noun names, or an offer of it: "rejected an offer of talks"."""
    around = _wrapping(parse, noun)
    thing = noun if around is None else around
    verb = parse.heads[thing]
    refusing = parse.lemmas[verb] in load_verbs().turning_down or rules_out(parse, verb)
    if parse.deps[thing] in {"dobj", "nsubjpass"} and refusing:
        yield from agents(parse, verb)


def offerers(parse: Parse, noun: int) -> Iterator[int]:
    """Yield whose offer it is that a noun is of: "an Example offer of talks", "offers from Example"."""
    around = _wrapping(parse, noun)
    if around is not None:
        yield from (c for c in parse.children[around] if c < around and parse.deps[c] in _OWNING)
        yield from preposition_objects(parse, around, "by", "from")


def _wrapping(parse: Parse, noun: int) -> int | None:
    of = parse.heads[noun]
    around = parse.heads[of]
    wrapped = parse.deps[noun] == "pobj" and parse.lowers[of] in {"of", "for"}
    return around if wrapped and parse.lemmas[around] in load_verbs().wrapping else None
