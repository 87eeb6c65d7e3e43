"""Pairs: what speaks for and against one report's having been made from an earlier one."""

import math
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from reportedly.analysis.derivation.credits import Credit, credits_of, dates_of, wire
from reportedly.analysis.derivation.leads import fullest_sentence, lead_sign, tail_keys
from reportedly.analysis.derivation.options import Option, Origin, Sign
from reportedly.analysis.derivation.quotations import quoted_runs, run_at
from reportedly.analysis.derivation.shelf import Shelf
from reportedly.analysis.derivation.stance import attitude_of, stances
from reportedly.model.derivation import SignalKind
from reportedly.model.ids import DocumentId
from reportedly.model.sourcing import MarkKind, Sameness, Sourcing, WordKind
from reportedly.model.spans import Span

SHOWN = 6
"""Words shown for a sign."""
Compare = Callable[[Sourcing, Sourcing], Sameness]
"""Gives what the first, later text has of the second word for word."""


@dataclass(frozen=True)
class Setting:
    """A report among the earlier ones that it can have come from."""

    shelf: Shelf
    report: Sourcing
    earlier: tuple[Sourcing, ...]
    compare: "Compare"

    @property
    def weights(self) -> Mapping[str, float]:
        """What the report's telling stems weigh."""
        return self.shelf.weights[self.report.document]

    @cached_property
    def commons(self) -> Mapping[DocumentId, Mapping[str, float]]:
        """For each earlier report, the telling stems that this one has in common with it."""
        mine, held = self.weights.items(), self.shelf.weights
        kept = {one.document: held[one.document].keys() - tail_keys(self.report, one) for one in self.earlier}
        return {id_: {key: weight for key, weight in mine if key in keys} for id_, keys in kept.items()}

    @cached_property
    def shared(self) -> Mapping[DocumentId, float]:
        """What the telling stems weigh that the report has in common with each earlier one."""
        return {document: sum(common.values()) for document, common in self.commons.items()}

    @cached_property
    def held(self) -> Counter[str]:
        """In how many earlier reports each telling stem is that the report has."""
        return Counter(key for common in self.commons.values() for key in common)

    @property
    def most_shared(self) -> float:
        """The most that it has in common with any."""
        return max(self.shared.values(), default=0.0)

    @cached_property
    def credits(self) -> Mapping[DocumentId, tuple[Credit, ...]]:
        """Where the report names the outlet or the people of each earlier one, strongest first."""
        return {one.document: credits_of(self.report, one, self.shelf, self.earlier) for one in self.earlier}

    @cached_property
    def union(self) -> dict[str, float]:
        """Give the telling stems that any earlier report has as well."""
        theirs = {key for common in self.commons.values() for key in common}
        return {key: weight for key, weight in self.weights.items() if key in theirs}

    @cached_property
    def matter(self) -> int:
        """Give the sentence with most of what earlier reports tell as well, what many of them tell first."""
        held = {key: weight * self.held[key] for key, weight in self.union.items()}
        return fullest_sentence(self.report, held)


def held_options(setting: Setting) -> list[Option]:
    """Give each earlier report as a possible parent, with its signs."""
    commons = setting.commons
    strengths = {
        document: max((one.strength for one in found), default=0.0)
        for document, found in setting.credits.items()
    }
    return [
        Option(Origin.HELD, document=one.document, signs=tuple(_signs(setting, one, commons, strengths)))
        for one in setting.earlier
    ]


def _signs(
    setting: Setting,
    other: Sourcing,
    commons: Mapping[DocumentId, Mapping[str, float]],
    strengths: Mapping[DocumentId, float],
) -> list[Sign]:
    common, shelf = commons[other.document], setting.shelf
    signs = [
        _text_sign(setting, other),
        _paraphrase_sign(setting, other, commons),
        lead_sign(shelf, setting.report, other, common, setting.credits[other.document], setting.most_shared),
        _number_sign(setting, other, common),
        _error_sign(setting, other, commons),
        _quote_sign(setting, other),
        _credit_sign(setting, other, strengths),
        _wire_sign(setting, other),
        _speaker_sign(setting, other),
        _order_sign(setting, other),
        _stance_sign(setting, other),
    ]
    return [sign for sign in signs if any(value for _, value in sign.features)]


def _text_sign(setting: Setting, other: Sourcing) -> Sign:
    same = setting.compare(setting.report, other)
    longest = max(same.passages, key=lambda passage: len(passage[0].text), default=None)
    return Sign(
        SignalKind.TEXT,
        f"{same.contained:.0%} of its text stands word for word in the other",
        (("text", min(1.0, 3 * same.contained)), ("whole_text", max(0.0, same.contained - 0.3))),
        () if longest is None else (longest[0],),
        () if longest is None else (longest[1],),
    )


def _paraphrase_sign(
    setting: Setting, other: Sourcing, commons: Mapping[DocumentId, Mapping[str, float]]
) -> Sign:
    common = commons[other.document]
    shared = setting.shared[other.document]
    mine, theirs = sum(setting.weights.values()), sum(setting.shelf.weights[other.document].values())
    explained = sum(setting.union.values())
    best = setting.most_shared
    missed = sum(weight for key, weight in setting.union.items() if key not in common)
    telling = sorted(common, key=lambda key: -common[key])[:SHOWN]
    here, there = _shown(setting.report, telling), _shown(other, telling)
    return Sign(
        SignalKind.PARAPHRASE,
        f"{len(common)} telling words in common: {', '.join(span.text for span in here)}",
        (
            ("shared", math.log1p(shared / 10)),
            ("cover_here", shared / mine if mine else 0.0),
            ("cover_there", shared / theirs if theirs else 0.0),
            ("explains", shared / explained if explained else 0.0),
            ("best", 1.0 if best and shared >= best - 1e-9 else 0.0),
            ("missed", math.log1p(missed / 10)),
            ("order_kept", setting.shelf.order_kept(setting.report, other, common)),
        ),
        here,
        there,
    )


def _shown(report: Sourcing, keys: Sequence[str]) -> tuple[Span, ...]:
    return tuple(report.words[report.positions[key][0]].span for key in keys if key in report.positions)


def _number_sign(setting: Setting, other: Sourcing, common: Mapping[str, float]) -> Sign:
    numbers = [key for key in common if setting.report.counts(key) and other.counts(key)]
    here, there = _shown(setting.report, numbers), _shown(other, numbers)
    weight = sum(common[key] for key in numbers)
    return Sign(
        SignalKind.NUMBER,
        f"the same figures: {', '.join(span.text for span in here)}",
        (("numbers", math.log1p(weight / 5)),),
        here,
        there,
    )


def _error_sign(setting: Setting, other: Sourcing, commons: Mapping[DocumentId, Mapping[str, float]]) -> Sign:
    """What this report has from no earlier one but that: its own errors, figures and turns."""
    held = setting.held
    exclusive = {key: weight for key, weight in commons[other.document].items() if held[key] == 1}
    alone = len(commons) == 1
    telling = sorted(exclusive, key=lambda key: -exclusive[key])[:SHOWN]
    here, there = _shown(setting.report, telling), _shown(other, telling)
    names = sum(exclusive[key] for key in exclusive if _is_particular(setting.report, key))
    return Sign(
        SignalKind.ERROR,
        f"in no other earlier report: {', '.join(span.text for span in here)}",
        (
            ("exclusive", 0.0 if alone else math.log1p(sum(exclusive.values()) / 8)),
            ("exclusive_names", 0.0 if alone else math.log1p(names / 8)),
        ),
        here,
        there,
    )


def _is_particular(report: Sourcing, key: str) -> bool:
    return report.words[report.positions[key][0]].kind is WordKind.NAME or report.counts(key)


def _quote_sign(setting: Setting, other: Sourcing) -> Sign:
    mine, theirs = quoted_runs(setting.report), quoted_runs(other)
    shared = sorted(mine.keys() & theirs.keys(), key=lambda run: mine[run])
    here = tuple(run_at(setting.report, mine[run]) for run in shared[:1])
    there = tuple(run_at(other, theirs[run]) for run in shared[:1])
    share = len(shared) / len(mine) if mine else 0.0
    return Sign(
        SignalKind.QUOTE,
        "the same words in quotation marks",
        (("quote", min(1.0, len(shared) / 5)), ("quotes_all", share)),
        here,
        there,
    )


def _credit_sign(setting: Setting, other: Sourcing, strengths: Mapping[DocumentId, float]) -> Sign:
    found = setting.credits[other.document]
    dated = dates_of(setting.report, setting.shelf.moments[other.document][0])
    mine = strengths[other.document]
    rival = max((value for one, value in strengths.items() if one != other.document), default=0.0)
    return Sign(
        SignalKind.CREDIT,
        f"it names {other.publisher} as its source" if mine else "it names another report's outlet",
        (
            ("credit", mine),
            ("credits_other", max(0.0, rival - mine)),
            ("credited_first", 1.0 if mine and rival and _is_first(setting, other, found) else 0.0),
            ("dated", 1.0 if dated else 0.0),
        ),
        (*(one.span for one in found[:2]), *dated[:1]),
    )


def _is_first(setting: Setting, other: Sourcing, found: Sequence[Credit]) -> bool:
    """Tell whether the report names no other outlet before this one."""
    first = min(one.span.start for one in found)
    rivals = (
        one.span.start
        for rival in setting.earlier
        if rival.document != other.document
        for one in setting.credits[rival.document]
    )
    return all(first <= start for start in rivals)


def _wire_sign(setting: Setting, other: Sourcing) -> Sign:
    strength, spans = wire(setting.report, other)
    says = f"it is signed by or through {other.publisher}"
    return Sign(SignalKind.WIRE, says, (("wire", strength),), spans)


def _speaker_sign(setting: Setting, other: Sourcing) -> Sign:
    theirs = {one.keys[-1]: one for one in other.speakers if one.keys}
    shared = [one for one in setting.report.speakers if one.keys and one.keys[-1] in theirs]
    return Sign(
        SignalKind.SPEAKER,
        f"the same speaker: {', '.join(dict.fromkeys(one.span.text for one in shared))}",
        (("speakers", math.log1p(len({one.keys[-1] for one in shared}))),),
        tuple(one.span for one in shared[:2]),
        tuple(theirs[one.keys[-1]].span for one in shared[:2]),
    )


def _order_sign(setting: Setting, other: Sourcing) -> Sign:
    mine, theirs = (setting.shelf.moments[one.document][0] for one in (setting.report, other))
    hours = max(0.0, (mine - theirs).total_seconds() / 3600)
    shared = setting.shared
    older = [
        one
        for one in setting.earlier
        if one.document != other.document
        and setting.shelf.moments[one.document][0] < theirs
        and shared[one.document] >= 0.9 * shared[other.document]
    ]
    return Sign(
        SignalKind.ORDER,
        f"it came out {_ago(hours)} after the other",
        (
            ("gap", math.log1p(hours) / 6),
            ("older_source", 1.0 if older else 0.0),
            ("same_outlet", 1.0 if other.publisher and other.publisher == setting.report.publisher else 0.0),
        ),
    )


def _ago(hours: float) -> str:
    return f"{hours:.0f} hours" if hours < 48 else f"{hours / 24:.0f} days"


def _stance_sign(setting: Setting, other: Sourcing) -> Sign:
    mine, theirs = attitude_of(setting.report), attitude_of(other)
    return Sign(
        SignalKind.PROPOSITION,
        stances(mine.denies, theirs.denies),
        (
            ("parent_denies", max(0.0, theirs.denies - mine.denies)),
            ("child_denies", max(0.0, mine.denies - theirs.denies)),
            ("child_retracts", 2 * mine.retracts),
            ("parent_retracts", 3 * max(0.0, theirs.retracts - mine.retracts - mine.denies)),
            ("parent_official", theirs.official),
        ),
        tuple(mark.span for mark in setting.report.marked(MarkKind.DENIAL)[:2]),
        tuple(mark.span for mark in other.marked(MarkKind.DENIAL)[:2]),
    )
