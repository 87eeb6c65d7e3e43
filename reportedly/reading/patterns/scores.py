"""Scores of the rules: how often a careful reader found what a rule drafted, by features of the draft.

A logistic model with few, named features; its weights are fitted by `evaluation/recipes/fit_scores.py` on
annotated documents and kept as a vocabulary file, so that every part of a score can be shown.
"""

import json
import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from reportedly.model.pages import Form, Page, Parse
from reportedly.model.terms import ActorKind, Certainty, Polarity, Predicate
from reportedly.model.vocabulary import vocabulary_folder
from reportedly.reading.patterns.ends import End
from reportedly.reading.patterns.hits import Hit
from reportedly.reading.stance import Assessed

SCORES_FILE = "pattern-scores.json"

_SORTS = {
    ActorKind.ARMED_GROUP: "group",
    ActorKind.FACTION: "group",
    ActorKind.ALLIANCE: "group",
    ActorKind.STATE_BODY: "body",
    ActorKind.FORCE: "body",
    ActorKind.ORGANISATION: "organisation",
    ActorKind.PARTY: "organisation",
    ActorKind.OPERATION: "group",
}


@dataclass(frozen=True)
class Weights:
    """Weights of features, in log-odds; a feature without one counts nothing."""

    bias: float
    by_feature: Mapping[str, float]

    def probability(self, features: Iterable[str]) -> float:
        """Give the probability in (0, 1) that a careful reader would find the claim."""
        total = self.bias + sum(self.by_feature.get(feature, 0.0) for feature in features)
        return 1.0 / (1.0 + math.exp(-total))


@cache
def load_weights() -> Weights:
    """Give the fitted weights, or an even score for all where none are shipped."""
    path = vocabulary_folder() / SCORES_FILE
    if not path.is_file():
        return Weights(0.0, {})
    fitted = json.loads(path.read_text(encoding="utf-8"))
    return Weights(float(fitted["bias"]), {str(k): float(v) for k, v in fitted["weights"].items()})


def features_of(
    page: Page, hit: Hit, ends: tuple[End, End], assessed: Assessed, predicate: Predicate
) -> tuple[str, ...]:
    """Give the names of the features that a draft has."""
    form, lemma, slots = hit.rule.split(":", 2)
    subject, object_ = ends
    apart = abs(hit.subject - hit.object)
    p = predicate.value
    return (
        f"p={p}",
        f"form={form}",
        f"p={p}&form={form}",
        f"p={p}&lemma={lemma}",
        f"p={p}&slots={slots}",
        f"p={p}&subject={_sort(subject)}",
        f"p={p}&object={_sort(object_)}",
        f"subject.kind={_sort(subject)}",
        f"object.kind={_sort(object_)}",
        f"subject.form={_form(subject)}",
        f"object.form={_form(object_)}",
        f"kinds={_sort(subject)}>{_sort(object_)}",
        f"apart={_bucket(apart)}",
        f"certainty={assessed.certainty.value}" if assessed.certainty is not Certainty.CERTAIN else "flat",
        "denied" if assessed.polarity is Polarity.DENIED else "affirmed",
        "planned" if assessed.planned else "unplanned",
        f"generic.subject={_is_generic(subject)}",
        f"generic.object={_is_generic(object_)}",
        *clearness_of(page.parse, hit, ends),
    )


def clearness_of(parse: Parse, hit: Hit, ends: tuple[End, End]) -> tuple[str, ...]:
    """Give the features of how plainly a draft's words stand: a short sentence, arguments on their verb."""
    first, last = parse.sentences[parse.sentence_of[hit.trigger]]
    direct = [parse.heads[end.head] == hit.trigger for end in ends]
    roles = [parse.deps[end.head] if at else "far" for end, at in zip(ends, direct, strict=True)]
    named = all(end.mention is not None and end.mention.form is Form.NAME for end in ends)
    plain = roles == ["nsubj", "dobj"]
    told = parse.tags[hit.trigger] in {"VBD", "VBZ", "VBP"} or parse.deps[hit.trigger] == "ROOT"
    return (
        f"sentence={next((limit for limit in (12, 20, 30, 45) if last - first <= limit), 'long')}",
        f"roles={'+'.join(roles)}" if all(direct) else f"roles.direct={sum(direct)}",
        f"clear={plain and told}",
        f"named={named}&clear={plain and told}",
    )


def _sort(end: End) -> str:
    """Give the kind of an end, kinds that read alike taken together."""
    return _SORTS.get(end.kind, end.kind.value)


def _form(end: End) -> str:
    if end.mention is None:
        return "thing"
    if end.mention.form is Form.NAME:
        return "registry" if end.mention.referents and _is_registered(end) else "name"
    if end.mention.form is Form.PRONOUN:
        return "pronoun" if end.mention.referents else "open_pronoun"
    anaphoric = any(r.anchor != end.mention.span for r in end.mention.referents)
    return "resolved_description" if anaphoric else "description"


def _is_registered(end: End) -> bool:
    referent = end.mention.referents[end.referent or 0] if end.mention else None
    return referent is not None and len(referent.aliases) > 0 and referent.kind is not ActorKind.PERSON


def _is_generic(end: End) -> bool:
    """Tell whether an end is one bare noun: "people", "troops"."""
    return len(end.text.split()) == 1 and end.text.islower()


def _bucket(distance: int) -> str:
    for limit in (2, 4, 7, 12, 20, 35):
        if distance <= limit:
            return str(limit)
    return "far"
