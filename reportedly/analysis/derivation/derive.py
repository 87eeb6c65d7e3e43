"""Derive: for every report, what it was likely made from, with the signs and what each of them weighs.

Reports are taken in the order they came out, so that what is known of the earlier ones helps with the later.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field

from reportedly.analysis.derivation.candidates import Candidates
from reportedly.analysis.derivation.kin import kinships_of
from reportedly.analysis.derivation.options import Option, Origin, Sign
from reportedly.analysis.derivation.outside import outside_options
from reportedly.analysis.derivation.overrides import overruled
from reportedly.analysis.derivation.own import own_option
from reportedly.analysis.derivation.pairs import Compare, Setting, held_options
from reportedly.analysis.derivation.rings import without_rings
from reportedly.analysis.derivation.roots import Names, Originals, ascribe
from reportedly.analysis.derivation.shelf import Shelf
from reportedly.analysis.derivation.weights import Weights, shipped_weights
from reportedly.model.decisions import Decision
from reportedly.model.derivation import Derivation, Kinship, Parent, Signal
from reportedly.model.findings import Method
from reportedly.model.ids import DocumentId
from reportedly.model.recalled import Recalled

METHOD = Method("derivation", "1", "conditional logit, McFadden 1974; see how-origins-are-counted")
LEAST_SHOWN = 0.02
"""Parents less likely than this are left out, and their share goes to the others."""
LEAST_WEIGHT = 0.05
"""Signs that weigh less than this either way are not shown."""
MOST_PREPARED = 500
"""Of more reports than this, what each can have come from is worked out when it is weighed, and let go."""


@dataclass(frozen=True, slots=True)
class Derived:
    """Who was made from whom among some reports."""

    shelf: Shelf
    derivations: Mapping[DocumentId, Derivation]
    kinships: tuple[Kinship, ...]
    near: Mapping[DocumentId, tuple[DocumentId, ...]]
    """For each report, the earlier ones that it was held against: those of its story."""
    apart: Mapping[DocumentId, Derivation]
    """The derivations before the shares of one root were gathered: how far its parents can be told apart."""
    _kin: dict[DocumentId, list[Kinship]] = field(default_factory=dict, compare=False, repr=False)

    def kin_of(self, document: DocumentId) -> Sequence[Kinship]:
        """Give the kinships that a report has part in."""
        if not self._kin:
            for one in self.kinships:
                for end in (one.one, one.other):
                    self._kin.setdefault(end, []).append(one)
        return self._kin.get(document, ())


@dataclass(frozen=True, slots=True)
class Prepared:
    """Reports with everything that each can have come from, before it is weighed."""

    shelf: Shelf
    settings: Mapping[DocumentId, Setting]
    options: Mapping[DocumentId, tuple[Option, ...]]


def prepare(
    shelf: Shelf, compare: Compare, linked: Mapping[DocumentId, Collection[DocumentId]] | None = None
) -> Prepared:
    """Give each report of a shelf with what it can have come from.

    Args:
        linked: for a report, others to hold it against whatever words they have in common.
    """
    candidates = Candidates(shelf, linked or {})

    def setting_of(document: DocumentId) -> Setting:
        report = shelf.report(document)
        return Setting(shelf, report, candidates.of(report), compare)

    # Each report is weighed with its setting still at hand, whether or not all of them are kept.
    settings: Mapping[DocumentId, Setting] = Recalled(shelf.order, setting_of, most=2)
    options = Recalled(shelf.order, lambda document: tuple(options_of(settings[document])), most=2)
    if len(shelf.order) > MOST_PREPARED:
        return Prepared(shelf, settings, options)
    settings = dict(settings)
    return Prepared(shelf, settings, dict(options))


def derive(prepared: Prepared, overrides: Sequence[Decision] = (), weights: Weights | None = None) -> Derived:
    """Give what each report was likely made from.

    Args:
        overrides: what people decided about links; it stands above the model.
        weights: None for those that ship with us.
    """
    shelf, weigh = prepared.shelf, weights or shipped_weights()
    names, originals = Names(shelf), Originals()
    near: dict[DocumentId, tuple[DocumentId, ...]] = {}
    plain: dict[DocumentId, Derivation] = {}
    for document in shelf.order:
        setting = prepared.settings[document]
        near[document] = tuple(one.document for one in setting.earlier)
        first = _derivation(setting, prepared.options[document], weigh)
        plain[document] = originals.collapsed(names.named(first, setting), setting)
    # Of two reports of one day either can be the other's source, until one is told to have been first.
    plain = without_rings(plain, shelf.order)
    kin = kinships_of(shelf, plain, near)
    found = without_rings(ascribe(plain, shelf.order, kin), shelf.order)
    if not overrides:
        return Derived(shelf, found, kin, near, plain)
    decided = without_rings(overruled(found, overrides), shelf.order)
    return Derived(shelf, decided, kinships_of(shelf, decided, near), near, plain)


def options_of(setting: Setting) -> list[Option]:
    """Give everything that a report can have come from: itself first, then those held, then those outside."""
    return [own_option(setting), *held_options(setting), *outside_options(setting)]


def _derivation(setting: Setting, options: Sequence[Option], weights: Weights) -> Derivation:
    scored = list(zip(options, weights.probabilities(options), strict=True))
    own = next(one for one in scored if one[0].origin is Origin.OWN)
    shown = [one for one in scored if one[0].origin is not Origin.OWN and one[1] >= LEAST_SHOWN]
    total = own[1] + sum(p for _, p in shown)
    parents = [
        Parent(option.document, option.outside, p / total, _signals(option.signs, weights))
        for option, p in sorted(shown, key=lambda one: -one[1])
    ]
    return Derivation(
        setting.report.document, own[1] / total, tuple(parents), _signals(own[0].signs, weights)
    )


def _signals(signs: Sequence[Sign], weights: Weights) -> tuple[Signal, ...]:
    weighed = [
        Signal(
            sign.kind,
            sign.says,
            round(sum(weights.by_feature.get(name, 0.0) * value for name, value in sign.features), 3),
            sign.here,
            sign.there,
        )
        for sign in signs
    ]
    shown = [one for one in weighed if abs(one.weight) >= LEAST_WEIGHT]
    return tuple(sorted(shown, key=lambda one: -abs(one.weight)))
