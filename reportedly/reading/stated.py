"""Stated: what the vocabulary finds said on a page, which any extractor's drafts are held against."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from reportedly.model.pages import Page
from reportedly.model.terms import Predicate
from reportedly.reading.patterns.answers import answer_hits
from reportedly.reading.patterns.frames import load_frames
from reportedly.reading.patterns.hits import Hit, find_hits


@dataclass(frozen=True)
class Stated:
    """The filled frames of a page."""

    hits: Mapping[int, tuple[Hit, ...]]
    """By the sentence of their trigger."""

    def within(self, first: int, last: int) -> Iterator[Hit]:
        """Yield the hits of the sentences from `first` to `last`, both included."""
        for sentence in range(first, last + 1):
            yield from self.hits.get(sentence, ())


def find_stated(page: Page) -> Stated:
    """Give what a page states by the vocabulary, whoever drafts from it."""
    hits: dict[int, list[Hit]] = {}
    found = tuple(find_hits(page, load_frames()))
    for hit in (*found, *answer_hits(page, found)):
        hits.setdefault(page.parse.sentence_of[hit.trigger], []).append(hit)
    return Stated({at: tuple(found) for at, found in hits.items()})


def is_said_by(hit: Hit, predicate: Predicate) -> bool:
    """Tell whether a hit's words can say the predicate: a planned attack is a threat."""
    said = hit.frame.predicate
    return said is predicate or (predicate is Predicate.THREATENS and said is Predicate.ATTACKS)


def carries(page: Page, token: int, predicate: Predicate) -> bool:
    """Tell whether a word by itself can say the predicate, whatever stands around it."""
    frames, lemma, pos = load_frames(), page.parse.lemmas[token], page.parse.poses[token]
    forms = {
        "VERB": (frames.verbs,),
        "NOUN": (frames.nouns, frames.isa),
        "PROPN": (frames.nouns, frames.isa),
        "ADJ": (frames.words, frames.verbs),
    }.get(pos, ())
    found = (frame for form in forms for frame in form.get(lemma, ()))
    planned = {predicate, Predicate.ATTACKS} if predicate is Predicate.THREATENS else {predicate}
    return any(frame.predicate in planned for frame in found)
