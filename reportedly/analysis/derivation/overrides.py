"""Overrides: what people decided about links stands above what the model thinks."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from reportedly.model.decisions import Decision, DecisionKind
from reportedly.model.derivation import Derivation, Parent, Signal, SignalKind
from reportedly.model.ids import DocumentId

DERIVED, INDEPENDENT = "derived", "independent"
OUTSIDE = "outside:"


def overruled(
    derivations: Mapping[DocumentId, Derivation], overrides: Sequence[Decision]
) -> dict[DocumentId, Derivation]:
    """Give the derivations as people decided them; what nobody decided stays as it is.

    A report judged derived has that parent for certain. One judged independent of a parent loses it, and its
    share goes to the others in proportion; with no parent named it has access of its own.
    """
    found = dict(derivations)
    for decision in overrides:
        child = DocumentId(decision.about[0]) if decision.about else None
        if decision.kind is DecisionKind.LINK and child is not None and child in found:
            parent = decision.about[1] if len(decision.about) > 1 else None
            found[child] = _decided(found[child], parent, decision)
    return found


def _decided(one: Derivation, parent: str | None, decision: Decision) -> Derivation:
    signal = Signal(SignalKind.OVERRIDE, f"{decision.by} judged it {decision.value}: {decision.reason}", 0.0)
    if decision.value == DERIVED and parent is not None:
        return replace(one, own_access=0.0, parents=(_judged(one, parent, signal),))
    kept = () if parent is None else tuple(each for each in one.parents if not _is(each, parent))
    total = one.own_access + sum(each.p for each in kept)
    if total <= 0:
        return replace(one, own_access=1.0, parents=(), signals=(signal, *one.signals))
    parents = tuple(replace(each, p=each.p / total) for each in kept)
    return replace(one, own_access=one.own_access / total, parents=parents, signals=(signal, *one.signals))


def _is(parent: Parent, name: str) -> bool:
    return name in (parent.document, parent.outside, parent.key)


def _judged(one: Derivation, name: str, signal: Signal) -> Parent:
    known = next((each for each in one.parents if _is(each, name)), None)
    if known is not None:
        return replace(known, p=1.0, signals=(signal, *known.signals))
    if name.startswith(OUTSIDE):
        return Parent(None, name.removeprefix(OUTSIDE), 1.0, (signal,))
    return Parent(DocumentId(name), None, 1.0, (signal,))
