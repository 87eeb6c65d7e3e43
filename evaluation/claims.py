"""Scores of claim records against annotated documents, by the contract's rules.

Within a document, claims with the same predicate, arguments and polarity are one proposition, read at its
most committed. Matching is one to one; a gold proposition that only one of two readers saw neither helps
nor hurts. Counts add up over documents, so that each figure is had for any set of documents, and its
interval from a bootstrap over them.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import product

from evaluation.gold import GoldClaim, ends_fit
from evaluation.propositions import Said, propositions
from evaluation.sets.results import Counts, ratio, scores
from reportedly.model.records import Record
from reportedly.model.terms import Certainty, Polarity, VoiceKind

THRESHOLDS = tuple(step / 20 for step in range(20))
"""Least scores among which the best F1 is looked for."""

BINS = 10
ATTRIBUTES = ("polarity", "certainty", "status", "voice_kind")
GUARDED: Mapping[str, Callable[[GoldClaim], bool]] = {
    "hedged": lambda gold: gold.certainty == {Certainty.HEDGED},
    "possible": lambda gold: gold.certainty == {Certainty.POSSIBLE},
    "denied": lambda gold: gold.polarity == {Polarity.DENIED},
}
"""Gold propositions whose recall is counted apart, as those that are easily read as plain ones."""

Pairs = list[tuple[int, int]]


def match(said: Sequence[Said], gold: Sequence[GoldClaim]) -> Pairs:
    """Pair one to one with gold: required before optional, agreeing polarity before differing."""
    pairs: Pairs = []
    used: set[int] = set()
    taken: set[int] = set()
    for optional, agree in product((False, True), (True, False)):
        for i, one in enumerate(said):
            if i in taken:
                continue
            for j, claim in enumerate(gold):
                if j not in used and claim.optional is optional and _pairs(one, claim, agree=agree):
                    pairs.append((i, j))
                    used.add(j)
                    taken.add(i)
                    break
    return pairs


def _pairs(one: Said, gold: GoldClaim, *, agree: bool) -> bool:
    if one.predicate != gold.predicate or not ends_fit(one.subject, one.object, gold):
        return False
    return not agree or one.polarity in gold.polarity


def count(records: Iterable[Record], gold: Sequence[GoldClaim]) -> Counter[str]:
    """Give the counts of one document, for adding up over documents."""
    said = propositions(records)
    pairs = match(said, gold)
    counts = _found(pairs, said, gold)
    counts.update(_recalled(pairs, said, gold))
    for i, j in pairs:
        counts.update(_attributes(said[i], gold[j]))
    return counts


def _found(pairs: Pairs, said: Sequence[Said], gold: Sequence[GoldClaim]) -> Counter[str]:
    neutral = sum(gold[j].optional for _, j in pairs)
    paired, met = {i for i, _ in pairs}, {j for _, j in pairs}
    open_gold = [claim for j, claim in enumerate(gold) if j not in met]
    lone = [one for i, one in enumerate(said) if i not in paired]
    return Counter(
        predicted=len(said) - neutral,
        gold=sum(not claim.optional for claim in gold),
        matched=len(pairs) - neutral,
        pairs=len(pairs),
        said=len(said),
        misleading=len(lone),
        wrong_predicate=sum(
            any(ends_fit(one.subject, one.object, claim) for claim in open_gold) for one in lone
        ),
    )


def _recalled(pairs: Pairs, said: Sequence[Said], gold: Sequence[GoldClaim]) -> Counter[str]:
    """Count the central, hedged, possible and denied propositions, those met, and those met and kept so."""
    counts: Counter[str] = Counter()
    partner = {j: said[i] for i, j in pairs}
    for j, claim in enumerate(gold):
        if claim.optional:
            continue
        one = partner.get(j)
        kinds = [kind for kind, is_so in GUARDED.items() if is_so(claim)]
        for kind in [*kinds, "central"] if claim.central else kinds:
            counts[f"{kind}_gold"] += 1
            counts[f"{kind}_met"] += one is not None
        if one is not None:
            for kind in kinds:
                counts[f"{kind}_kept"] += kind in {one.polarity, one.certainty}
    return counts


def _attributes(one: Said, gold: GoldClaim) -> Counter[str]:
    flipped = one.polarity not in gold.polarity
    allowed = max(Certainty(value).strength for value in gold.certainty)
    stronger = one.strength > allowed
    same_kind = one.voice in gold.voice_kinds
    cited = VoiceKind.PUBLISHER not in gold.voice_kinds
    named = bool(one.voice_names & gold.voice_names) or (same_kind and not gold.voice_names)
    return Counter(
        misleading=int(flipped or stronger),
        stronger=int(stronger),
        polarity=int(not flipped),
        certainty=int(one.certainty in gold.certainty),
        status=int(one.status in gold.status),
        voice_kind=int(same_kind),
        cited=int(cited),
        cited_right=int(cited and named),
        evidence_gold=int(bool(gold.evidence)),
        evidence_met=int(bool(gold.evidence & one.evidence)),
    )


def sweep(records: Sequence[Record], gold: Sequence[GoldClaim]) -> Counter[str]:
    """Give what is matched at each least score, and how scores stand to matching, of one document."""
    counts: Counter[str] = Counter()
    known: dict[int, tuple[int, int]] = {}
    for least in THRESHOLDS:
        kept = [record for record in records if score_of(record) >= least]
        if len(kept) not in known:
            found = count(kept, gold)
            known[len(kept)] = found["matched"], found["predicted"]
        counts[f"matched at {least}"], counts[f"predicted at {least}"] = known[len(kept)]
    counts.update(_binned(propositions(records), gold))
    return counts


def score_of(record: Record) -> float:
    """Give the score of a record."""
    score = record.get("score")
    return float(score) if isinstance(score, int | float) else 0.0


def _binned(said: Sequence[Said], gold: Sequence[GoldClaim]) -> Counter[str]:
    """Count by tenth of score what there is and matches, and sum the scores; optional ones are out."""
    counts: Counter[str] = Counter()
    partner = dict(match(said, gold))
    for i, one in enumerate(said):
        j = partner.get(i)
        if j is None or not gold[j].optional:
            tenth = min(int(one.score * BINS), BINS - 1)
            counts[f"bin {tenth} all"] += 1
            counts[f"bin {tenth} matched"] += j is not None
            counts[f"bin {tenth} thousandths"] += round(1000 * one.score)
    return counts


def summary(counts: Counts) -> dict[str, float]:
    """Give the figures that counts make; those of a sweep only where there was one."""
    matched, pairs, said = (counts.get(key, 0) for key in ("matched", "pairs", "said"))
    figures = {
        **scores(matched, counts.get("predicted", 0), counts.get("gold", 0)),
        "over_claiming": ratio(counts.get("misleading", 0), said),
        "stronger_than_text": ratio(counts.get("stronger", 0), pairs),
        "wrong_predicate": ratio(counts.get("wrong_predicate", 0), said),
        **{name: ratio(counts.get(name, 0), pairs) for name in ATTRIBUTES},
        "cited_voice": ratio(counts.get("cited_right", 0), counts.get("cited", 0)),
        "evidence": ratio(counts.get("evidence_met", 0), counts.get("evidence_gold", 0)),
    }
    for kind in ("central", *GUARDED):
        met = counts.get(f"{kind}_met", 0)
        figures[f"{kind}_recall"] = ratio(met, counts.get(f"{kind}_gold", 0))
        if kind in GUARDED:
            figures[f"{kind}_kept"] = ratio(counts.get(f"{kind}_kept", 0), met)
    return figures | _of_sweep(counts)


def _of_sweep(counts: Counts) -> dict[str, float]:
    if f"predicted at {THRESHOLDS[0]}" not in counts:
        return {}
    f1_at = {least: _f1_at(counts, least) for least in THRESHOLDS}
    best = max(f1_at, key=lambda least: f1_at[least])
    return {
        "best_f1": f1_at[best],
        "best_f1_at": best,
        "calibration_error": calibration_error(counts),
    }


def _f1_at(counts: Mapping[str, float], least: float) -> float:
    matched, predicted = counts.get(f"matched at {least}", 0), counts.get(f"predicted at {least}", 0)
    return ratio(2 * matched, predicted + counts.get("gold", 0))


def calibration_error(counts: Counts) -> float:
    """Give the expected calibration error over ten equal-width bins (Naeini et al., AAAI 2015)."""
    whole = error = 0.0
    for tenth in range(BINS):
        there = counts.get(f"bin {tenth} all", 0)
        mean_score = counts.get(f"bin {tenth} thousandths", 0) / 1000
        error += abs(counts.get(f"bin {tenth} matched", 0) - mean_score)
        whole += there
    return ratio(error, whole)
