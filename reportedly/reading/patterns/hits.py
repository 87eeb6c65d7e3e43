"""Hits: places in a parse where a frame is filled, before anything is said about certainty or voices."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, product

from reportedly.model.pages import Page, Parse
from reportedly.model.terms import Predicate
from reportedly.reading.patterns.frames import Frame, Frames
from reportedly.reading.patterns.naming import based_hits, belonging_hits, example_hits, isa_hits, place_hits
from reportedly.reading.patterns.pictured import pictured_hits
from reportedly.reading.patterns.roles import is_passive
from reportedly.reading.patterns.slots import fill_noun, fill_verb
from reportedly.reading.phrases import child_with, preposition_objects

Fill = Callable[[Parse, int, str], tuple[int, ...]]
"""What gives the heads that fill a slot of a word."""

_PAIRED = frozenset({"between", "together", "holder_pair"})


@dataclass(frozen=True, slots=True)
class Hit:
    """A filled frame: heads of both arguments and the word that carries the predicate."""

    frame: Frame
    trigger: int
    subject: int
    object: int
    rule: str
    """Form, trigger lemma and slots, for instance `verb:back:agent>patient`."""
    told: int | None = None
    """Where the deed was told, for a trigger that only takes it up: "denied it"."""


def find_hits(page: Page, frames: Frames) -> Iterator[Hit]:
    """Yield every filled frame of a page, in text order of the triggers."""
    parse = page.parse
    for token in range(len(parse)):
        lemma, pos = parse.lemmas[token], parse.poses[token]
        if pos == "VERB":
            bargained = _carries_bargain(parse, token, frames)
            for frame in frames.verbs.get(lemma, ()):
                if not (bargained and frame.predicate is Predicate.ATTACKS):
                    yield from _verb_hits(parse, token, frame)
            for frame in frames.nouns.get(parse.lowers[token], ()) if _is_gerund(parse, token) else ():
                yield from _filled(parse, token, frame, "noun", fill_noun)
        elif pos in {"NOUN", "PROPN"}:
            for frame in frames.nouns.get(lemma, ()):
                yield from _filled(parse, token, frame, "noun", fill_noun)
            for frame in frames.isa.get(lemma, ()):
                yield from _named(frame, token, lemma, isa_hits(page, token, frame))
        elif pos == "ADJ":
            for frame in frames.words.get(lemma, ()):
                yield from _adjective_hits(parse, token, frame)
    yield from _arranged(page, frames.structures)


def _is_gerund(parse: Parse, verb: int) -> bool:
    """Tell whether a verb stands as a noun: "fighting between A and B", "the shelling by A"."""
    nominal = parse.tags[verb] == "VBG" and parse.deps[verb] in {"nsubj", "nsubjpass", "dobj", "pobj"}
    return nominal and child_with(parse, verb, "nsubj", "dobj", "aux") is None


def _arranged(page: Page, structures: Mapping[str, Frame]) -> Iterator[Hit]:
    for trigger, subject, place in based_hits(page.parse):
        yield Hit(structures["based"], trigger, subject, place, "adjective:based:head>prefix")
    for trigger, subject, group, slots in belonging_hits(page):
        yield Hit(structures["belonging"], trigger, subject, group, f"belonging:{slots}:head>{slots}")
    for trigger, subject, whole in example_hits(page):
        yield Hit(structures["example"], trigger, subject, whole, "example:including:including>head")
    for trigger, one, other in pictured_hits(page):
        yield Hit(structures["pictured"], trigger, one, other, "pictured:shown:agent>beside")
    for trigger, subject, place in place_hits(page):
        yield Hit(structures["actor_in_place"], trigger, subject, place, "actor_in_place:in:head>place")


def _named(frame: Frame, token: int, lemma: str, pairs: Iterator[tuple[int, int, str]]) -> Iterator[Hit]:
    for subject, object_, slots in pairs:
        yield Hit(frame, token, subject, object_, f"isa:{lemma}:{slots}")


def _carries_bargain(parse: Parse, verb: int, frames: Frames) -> bool:
    """Tell whether a verb only carries its noun: "struck a deal" strikes nobody."""
    thing = child_with(parse, verb, "dobj", "nsubjpass")
    nouns = () if thing is None else frames.nouns.get(parse.lemmas[thing], ())
    return any(frame.predicate is Predicate.NEGOTIATES_WITH for frame in nouns)


def _verb_hits(parse: Parse, verb: int, frame: Frame) -> Iterator[Hit]:
    if frame.particle is not None and not _has_particle(parse, verb, frame.particle):
        return
    if frame.needs and not _has_object(parse, verb, frame.needs):
        return
    if frame.needs_word and not _has_word(parse, verb, frame.needs_word):
        return
    if frame.alone and _takes_along(parse, verb):
        return
    yield from _filled(parse, verb, frame, "verb", fill_verb)


def _takes_along(parse: Parse, verb: int) -> bool:
    """Tell whether a verb moves what is not its subject's own: "returned the bodies", not "its base"."""
    thing = child_with(parse, verb, "dobj")
    return thing is not None and not any(parse.tags[child] == "PRP$" for child in parse.children[thing])


def _adjective_hits(parse: Parse, adjective: int, frame: Frame) -> Iterator[Hit]:
    verb = parse.heads[adjective]
    places = fill_verb(parse, adjective, "place") or fill_verb(parse, verb, "place")
    subjects = fill_verb(parse, verb, "agent") if parse.poses[verb] in {"VERB", "AUX"} else (verb,)
    for subject, place in product(subjects, places):
        yield Hit(frame, adjective, subject, place, f"adjective:{parse.lemmas[adjective]}:agent>place")


def _filled(parse: Parse, token: int, frame: Frame, form: str, fill: Fill) -> Iterator[Hit]:
    """Yield the hits of the first slots that are filled."""
    rule = f"{form}:{parse.lemmas[token]}"
    for slot in frame.subject:
        subjects = fill(parse, token, slot)
        if not subjects:
            continue
        if slot in _PAIRED:
            yield from (Hit(frame, token, *pair, f"{rule}:{slot}") for pair in _pairs(subjects))
            return
        for target in frame.object:
            objects = () if target in _PAIRED else fill(parse, token, target)
            pairs = [pair for pair in product(subjects, objects) if pair[1] not in subjects]
            if pairs:
                yield from (Hit(frame, token, *pair, f"{rule}:{slot}>{target}") for pair in pairs)
                return


def _pairs(heads: Sequence[int]) -> list[tuple[int, int]]:
    if len(heads) == 1:
        return [(heads[0], heads[0])]  # "the two groups": its referents make the pair
    return list(combinations(heads, 2))


def _has_particle(parse: Parse, verb: int, particle: str) -> bool:
    return any(
        parse.deps[c] in {"prt", "advmod", "prep"} and parse.lowers[c] == particle
        for c in parse.children[verb]
    )


def _has_object(parse: Parse, verb: int, lemmas: frozenset[str]) -> bool:
    labels = ("nsubjpass",) if is_passive(parse, verb) else ("dobj",)
    thing = child_with(parse, verb, *labels)
    if thing is None:
        return False
    words = {
        parse.lemmas[thing],
        *(parse.lemmas[c] for c in parse.children[thing] if parse.deps[c] == "conj"),
        *(parse.lemmas[inner] for inner in preposition_objects(parse, thing, "of")),
    }
    return bool(words & lemmas)


def _has_word(parse: Parse, verb: int, lemmas: frozenset[str]) -> bool:
    return any(
        parse.lemmas[below] in lemmas
        for child in parse.children[verb]
        for below in (child, *parse.children[child])
    )
