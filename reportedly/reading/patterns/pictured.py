"""Pictured together: two named people whom a photograph or a video shows dealing with each other."""

from collections.abc import Iterator

from reportedly.model.pages import Form, Page
from reportedly.model.terms import ActorKind, EvidenceKind
from reportedly.reading.cues import load_cues
from reportedly.reading.patterns.roles import agents
from reportedly.reading.patterns.slots import fill_verb
from reportedly.reading.phrases import child_with, subtree_end, subtree_start
from reportedly.reading.verbs import load_verbs

_PICTURES = frozenset({EvidenceKind.VIDEO, EvidenceKind.PHOTOGRAPH})
_BESIDE = ("to", "dative", "with", "alongside", "beside")


def pictured_hits(page: Page) -> Iterator[tuple[int, int, int]]:
    """Yield (trigger, person, other person) for "a photograph shows A handing a map to B"."""
    parse = page.parse
    for verb in range(len(parse)):
        if parse.lemmas[verb] in load_verbs().showing and _is_picture(page, child_with(parse, verb, "nsubj")):
            for below in range(subtree_start(parse, verb), subtree_end(parse, verb)):
                if parse.poses[below] == "VERB" and below != verb:
                    yield from _pairs(page, below)


def _pairs(page: Page, verb: int) -> Iterator[tuple[int, int, int]]:
    for one in agents(page.parse, verb):
        for slot in _BESIDE:
            for other in fill_verb(page.parse, verb, slot):
                if one != other and _is_person(page, one) and _is_person(page, other):
                    yield verb, one, other


def _is_picture(page: Page, token: int | None) -> bool:
    return token is not None and load_cues().evidence.get(page.parse.lemmas[token]) in _PICTURES


def _is_person(page: Page, head: int) -> bool:
    mention = page.by_head.get(head)
    named = mention is not None and mention.form is Form.NAME
    return named and mention is not None and any(r.kind is ActorKind.PERSON for r in mention.referents)
