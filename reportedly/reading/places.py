"""Places: which of the places of one name a text means, and how finely it says so.

Candidates are ranked by a linear score that was fitted on public place-name data, in two rounds: by
themselves, then
in the light of what the document's other names most likely stand for. "None of them" is a candidate like
the others.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from math import exp

from reportedly.model.claims import Place
from reportedly.model.errors import VocabularyError
from reportedly.model.globe import distance_km
from reportedly.model.vocabulary import load_vocabulary
from reportedly.reading.gazetteer import Gazetteer, PlaceEntry
from reportedly.reading.place_context import (
    PlaceName,
    find_place_modifiers,
    is_local,
    narrow_entries,
    parents_of,
    type_word,
)
from reportedly.reading.place_extent import Sited, loosen
from reportedly.reading.place_features import (
    ALONE,
    TOGETHER,
    Surroundings,
    alone_features,
    together_features,
)
from reportedly.reading.place_names import TYPE_WORDS, PlaceKind, fold_name
from reportedly.reading.place_peoples import people_entries

MOST_WEIGHED = 40
"""Candidates kept after the first round."""

ROUNDS = 2
MOST_COMPARED = 4
CLEAR_SHARE = 0.8
SAME_PLACE_KM = 40.0
LISTED = 0.15
"""A place that a person listed by hand needs so much less of a share: it is there because reports speak of
it."""


@dataclass(frozen=True, slots=True)
class PlaceContext:
    """What places are resolved against."""

    gazetteer: Gazetteer
    publisher_country: str | None = None
    """ISO 3166-1 alpha-2 of the publisher's home, where known."""


@dataclass(frozen=True, slots=True)
class Ranking:
    """Fitted weights; `reportedly/vocabulary/gazetteer/ranking.toml` says of what."""

    alone: tuple[float, ...]
    alone_none: float
    together: tuple[float, ...]
    together_none: float
    least_share: float
    """A best candidate with a smaller share of the probability is left open."""


@dataclass(slots=True)
class Question:
    """One name of a document with its candidates; mentions of one name with the same parents share a
    question."""

    key: str
    type_word: str | None
    entries: Sequence[PlaceEntry]
    features: Sequence[Sequence[float]]
    shares: list[float] = field(default_factory=list)


@lru_cache(maxsize=1)
def load_ranking() -> Ranking:
    """Give the fitted weights that ship with the package.

    Raises: VocabularyError, if the file does not hold a weight for every feature.
    """
    table = load_vocabulary("gazetteer/ranking.toml")
    alone, together = table.get("alone"), table.get("together")
    if not isinstance(alone, dict) or not isinstance(together, dict):
        raise VocabularyError(
            "gazetteer/ranking.toml: [alone] and [together] must be tables; run the recipe again"
        )
    try:
        return Ranking(
            tuple(float(alone[name]) for name in ALONE),
            float(alone["none"]),
            tuple(float(together[name]) for name in (*ALONE, *TOGETHER)),
            float(together["none"]),
            float(str(table["least_share"])),
        )
    except KeyError as error:
        raise VocabularyError(
            f"gazetteer/ranking.toml: no weight for {error}; run the recipe again"
        ) from error


def resolve_places(names: Sequence[PlaceName], context: PlaceContext) -> tuple[Place | None, ...]:
    """Give the place each name stands for, or None where that stays open; same order as the names.

    Args:
        names: all place names of one document, in text order: they are evidence for each other.
        context: the gazetteer, and the publisher's country.
    Source: the features of Mordecai 3 (Halterman 2023), without its neural part.
    """
    entries = choose_entries(names, context, load_ranking())
    sited = [
        None if entry is None else Sited(name, entry) for name, entry in zip(names, entries, strict=True)
    ]
    return tuple(
        None if one is None else loosen(one, find_place_modifiers(one.name), sited[max(0, at - 1) : at + 2])
        for at, one in enumerate(sited)
    )


def choose_entries(
    names: Sequence[PlaceName], context: PlaceContext, ranking: Ranking
) -> tuple[PlaceEntry | None, ...]:
    """Give the gazetteer entry chosen for each name."""
    questions, asked = ask_questions(names, context.gazetteer)
    rank_alone(questions, ranking)
    for _ in range(ROUNDS):
        rank_together(questions, context, ranking)
    chosen = [_best(question, ranking) for question in questions]
    return tuple(chosen[at] for at in asked)


def ask_questions(names: Sequence[PlaceName], gazetteer: Gazetteer) -> tuple[list[Question], list[int]]:
    """Give the questions that a document's names put, and for each name the number of its question."""
    keys = [fold_name(name.span.text) for name in names]
    parents = [parents_of(name, gazetteer) for name in names]
    known: dict[str, tuple[str, ...]] = {}
    for key, codes in zip(keys, parents, strict=True):
        if codes:
            known.setdefault(key, codes)
    questions: dict[tuple[object, ...], int] = {}
    asked, made = [], list[Question]()
    for key, name, codes in zip(keys, names, parents, strict=True):
        # A place introduced as "Paris, Texas" is meant by a bare "Paris" too, unless that has a parent of
        # its own.
        inside, word = codes or known.get(key, ()), type_word(name)
        the = name.before.endswith("the ")
        local = is_local(name)
        number = questions.setdefault((key, inside, word, the, local, name.country), len(made))
        if number == len(made):
            # A state that a reading knows by its adjective says who: "Syrian troops" can be anywhere.
            peoples = () if name.country is not None else people_entries(name.span.text, gazetteer)
            entries = narrow_entries(peoples or gazetteer.candidates(name.span.text), name, word)
            kinds = frozenset() if word is None or peoples else TYPE_WORDS[word]
            rows = alone_features(entries, kinds, () if peoples else inside, local)
            made.append(Question(key, word, entries, rows))
        asked.append(number)
    return made, asked


def rank_alone(questions: Sequence[Question], ranking: Ranking) -> None:
    """Share out each question's probability by what the name itself and the words beside it say."""
    for question in questions:
        scores = [_score(ranking.alone, row) for row in question.features]
        if len(scores) > MOST_WEIGHED:
            keep = sorted(range(len(scores)), key=lambda at: -scores[at])[:MOST_WEIGHED]
            question.entries = [question.entries[at] for at in keep]
            question.features = [question.features[at] for at in keep]
            scores = [scores[at] for at in keep]
        question.shares = _shares(scores, ranking.alone_none)


def rank_together(questions: Sequence[Question], context: PlaceContext, ranking: Ranking) -> None:
    """Share out the probabilities again, in the light of the other names' likeliest places."""
    around = Surroundings.of(questions, context.publisher_country)
    for question, rows in zip(questions, [joint_features(one, around) for one in questions], strict=True):
        question.shares = _shares([_score(ranking.together, row) for row in rows], ranking.together_none)


def joint_features(question: Question, around: Surroundings) -> list[list[float]]:
    """Give the rows of the second round: those of the first, then those of the document."""
    others = together_features(question.key, question.entries, around)
    return [[*own, *other] for own, other in zip(question.features, others, strict=True)]


def _best(question: Question, ranking: Ranking) -> PlaceEntry | None:
    if not question.entries:
        return None
    order = sorted(range(len(question.entries)), key=lambda at: -question.shares[at])[:MOST_COMPARED]
    # A capital is in the gazetteer as a town and as the province of its name: the same answer twice, not
    # two rivals.
    weights = {at: _share_around(question, at) for at in order}
    at = max(order, key=lambda at: (round(weights[at], 6), question.shares[at]))
    entry = question.entries[at]
    least = ranking.least_share * (1.0 if entry.is_gathered else LISTED)
    return _meant(question, entry) if weights[at] >= least else None


def _meant(question: Question, entry: PlaceEntry) -> PlaceEntry:
    """By custom a bare "Kandahar" is the city; the province of that name is called so."""
    if entry.kind is not PlaceKind.PROVINCE or entry.code is None or question.type_word is not None:
        return entry
    seats = (
        one
        for one in question.entries
        if one.kind is PlaceKind.TOWN
        and one.seat >= 2
        and one.grade >= entry.grade
        and one.lies_in(entry.code)
    )
    return max(seats, key=lambda one: one.population, default=entry)


def _share_around(question: Question, at: int) -> float:
    """The share of a candidate and of all others whose middle is close by."""
    here = question.entries[at]
    if question.shares[at] >= CLEAR_SHARE or here.lat is None or here.lon is None:
        return question.shares[at]
    return sum(
        share
        for entry, share in zip(question.entries, question.shares, strict=True)
        if entry is here or (entry.lat is not None and _apart_km(here, entry) <= SAME_PLACE_KM)
    )


def _apart_km(here: PlaceEntry, other: PlaceEntry) -> float:
    return distance_km(here.lat or 0.0, here.lon or 0.0, other.lat or 0.0, other.lon or 0.0)


def _score(weights: Sequence[float], row: Sequence[float]) -> float:
    return sum([weight * value for weight, value in zip(weights, row, strict=True) if value])


def _shares(scores: Sequence[float], none: float) -> list[float]:
    """Probabilities of the candidates; what is missing to 1 is the share of "none of them"."""
    top = max([none, *scores])
    raised = [exp(score - top) for score in scores]
    whole = sum(raised) + exp(none - top)
    return [value / whole for value in raised]


def ranking_table(ranking: Ranking) -> Mapping[str, Mapping[str, float]]:
    """Give the weights by the names of their features, as the vocabulary file has them."""
    return {
        "alone": {**dict(zip(ALONE, ranking.alone, strict=True)), "none": ranking.alone_none},
        "together": {
            **dict(zip((*ALONE, *TOGETHER), ranking.together, strict=True)),
            "none": ranking.together_none,
        },
    }


__all__ = ["PlaceContext", "PlaceKind", "PlaceName", "find_place_modifiers", "resolve_places"]
