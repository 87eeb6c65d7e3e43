"""Hits: places in a parse where a frame is filled, before anything is said about certainty or voices."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reportedly.model.pages import Page, Parse
from reportedly.model.terms import SYMMETRIC, Predicate
from reportedly.reading.patterns.frames import Frame, Frames
from reportedly.reading.patterns.naming import based_hits, belonging_hits, example_hits, isa_hits, place_hits
from reportedly.reading.patterns.roles import is_passive
from reportedly.reading.patterns.slots import fill_noun, fill_verb
from reportedly.reading.phrases import child_with

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


def find_hits(page: Page, frames: Frames) -> Iterator[Hit]:
    """Yield every filled frame of a page, in text order of the triggers."""
    parse = page.parse
    for token in range(len(parse)):
        lemma, pos = parse.lemmas[token], parse.poses[token]
        if pos == "VERB":
            for frame in frames.verbs.get(lemma, ()):
                yield from _verb_hits(parse, token, frame)
        elif pos in {"NOUN", "PROPN"}:
            for frame in frames.nouns.get(lemma, ()):
                yield from _noun_hits(parse, token, frame)
            for frame in frames.isa.get(lemma, ()):
                yield from _named(frame, token, lemma, isa_hits(page, token, frame))
        elif pos == "ADJ":
            for frame in frames.words.get(lemma, ()):
                yield from _adjective_hits(parse, token, frame)
    yield from _unframed(page)


def _unframed(page: Page) -> Iterator[Hit]:
    based = Frame(Predicate.BASED_IN, ("head",), ("prefix",))
    active = Frame(Predicate.OPERATES_IN, ("head",), ("place",))
    for trigger, subject, place in based_hits(page.parse):
        yield Hit(based, trigger, subject, place, "adjective:based:head>prefix")
    member = Frame(Predicate.MEMBER_OF, ("head",), ("of",), actors=True, person=True)
    for trigger, subject, group, slots in belonging_hits(page):
        yield Hit(member, trigger, subject, group, f"belonging:{slots}:head>{slots}")
    part = Frame(Predicate.PART_OF, ("including",), ("head",), actors=True, groups=True)
    for trigger, subject, whole in example_hits(page):
        yield Hit(part, trigger, subject, whole, "example:including:including>head")
    for trigger, subject, place in place_hits(page):
        yield Hit(active, trigger, subject, place, "actor_in_place:in:head>place")


def _named(frame: Frame, token: int, lemma: str, pairs: Iterator[tuple[int, int, str]]) -> Iterator[Hit]:
    for subject, object_, slots in pairs:
        yield Hit(frame, token, subject, object_, f"isa:{lemma}:{slots}")


def _verb_hits(parse: Parse, verb: int, frame: Frame) -> Iterator[Hit]:
    if frame.particle is not None and not _has_particle(parse, verb, frame.particle):
        return
    if frame.needs and not _has_object(parse, verb, frame.needs):
        return
    if frame.needs_word and not _has_word(parse, verb, frame.needs_word):
        return
    yield from _filled(parse, verb, frame, "verb", fill_verb)


def _noun_hits(parse: Parse, noun: int, frame: Frame) -> Iterator[Hit]:
    yield from _filled(parse, noun, frame, "noun", fill_noun)


def _adjective_hits(parse: Parse, adjective: int, frame: Frame) -> Iterator[Hit]:
    verb = parse.heads[adjective]
    places = fill_verb(parse, adjective, "place") or fill_verb(parse, verb, "place")
    subjects = fill_verb(parse, verb, "agent") if parse.poses[verb] in {"VERB", "AUX"} else (verb,)
    for subject in subjects:
        for place in places:
            yield Hit(frame, adjective, subject, place, f"adjective:{parse.lemmas[adjective]}:agent>place")


def _filled(parse: Parse, token: int, frame: Frame, form: str, fill) -> Iterator[Hit]:  # type: ignore[no-untyped-def]
    lemma = parse.lemmas[token]
    for slot in frame.subject:
        subjects = fill(parse, token, slot)
        if not subjects:
            continue
        if slot in _PAIRED:
            pairs = _pairs(subjects)
            if pairs:
                for one, other in pairs:
                    yield Hit(frame, token, one, other, f"{form}:{lemma}:{slot}")
                return
            if slot == "between":
                continue
            return
        for target in frame.object:
            objects = fill(parse, token, target) if target not in _PAIRED else ()
            objects = tuple(o for o in objects if o not in subjects)
            if objects:
                for subject in subjects:
                    for object_ in objects:
                        yield Hit(frame, token, subject, object_, f"{form}:{lemma}:{slot}>{target}")
                return


def _pairs(heads: Sequence[int]) -> list[tuple[int, int]]:
    if len(heads) == 1:
        return [(heads[0], heads[0])]  # "the two groups": its referents make the pair
    return [(one, other) for k, one in enumerate(heads) for other in heads[k + 1 :]]


def _has_particle(parse: Parse, verb: int, particle: str) -> bool:
    return any(
        parse.deps[c] in {"prt", "advmod"} and parse.lowers[c] == particle for c in parse.children[verb]
    )


def _has_object(parse: Parse, verb: int, lemmas: frozenset[str]) -> bool:
    labels = ("nsubjpass",) if is_passive(parse, verb) else ("dobj",)
    thing = child_with(parse, verb, *labels)
    if thing is None:
        return False
    words = {
        parse.lemmas[thing],
        *(parse.lemmas[c] for c in parse.children[thing] if parse.deps[c] == "conj"),
    }
    return bool(words & lemmas)


def _has_word(parse: Parse, verb: int, lemmas: frozenset[str]) -> bool:
    return any(
        parse.lemmas[below] in lemmas
        for child in parse.children[verb]
        for below in (child, *parse.children[child])
    )


def is_symmetric(hit: Hit) -> bool:
    """Tell whether the order of a hit's arguments does not matter."""
    return hit.frame.predicate in SYMMETRIC
