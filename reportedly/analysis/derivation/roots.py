"""Roots: one name for one outside source, and probabilities gathered by where they lead.

Two outlets that describe one video call it by different words; to count it once it needs one name. And a
report that could be from any of three copies of one text surely goes back to that text: what cannot be told
apart is ascribed to the likeliest of them, and the share of each root stays what it was.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from reportedly.analysis.derivation.credits import credits_of, wire
from reportedly.analysis.derivation.pairs import Setting
from reportedly.analysis.derivation.shelf import Shelf
from reportedly.model.derivation import Derivation, Kinship, Parent
from reportedly.model.ids import DocumentId
from reportedly.model.sourcing import Described, Sourcing

LIKELY = 0.15
"""From this probability on, an outside source takes part in naming."""
WHOLE = 0.75
"""A report with so much of another word for word is a copy of it: a third can't tell them apart."""
MOST_DAYS = 14
SHARPNESS = 6.0
"""Within one root, shares are raised to this power: the likeliest parent stands for the rest."""


def name_roots(
    derivations: Mapping[DocumentId, Derivation],
    near: Mapping[DocumentId, Sequence[DocumentId]],
    shelf: Shelf,
) -> dict[DocumentId, Derivation]:
    """Give the derivations with each outside source under the name that the first to describe it gives it."""
    reports = {one.document: one for one in shelf.reports}
    named: dict[DocumentId, tuple[Described, str]] = {}
    found: dict[DocumentId, Derivation] = {}
    for document, one in derivations.items():
        parents = []
        for parent in one.parents:
            described = _described(parent, reports[document])
            if described is None:
                parents.append(parent)
                continue
            known = [
                named[id_] for id_ in near[document] if id_ in named and _same_days(shelf, id_, document)
            ]
            same = [name for thing, name in known if thing.family == described.family]
            name = same[-1] if same else described.name
            if parent.p >= LIKELY or same:
                named[document] = (described, name)
            parents.append(replace(parent, outside=name))
        found[document] = replace(one, parents=tuple(parents))
    return found


def _same_days(shelf: Shelf, earlier: DocumentId, later: DocumentId) -> bool:
    """Tell whether two reports are near enough in time to tell of one thing: an actor puts out many."""
    apart = shelf.moments[later][0] - shelf.moments[earlier][0]
    return apart.days <= MOST_DAYS


def _described(parent: Parent, report: Sourcing) -> Described | None:
    if parent.outside is None:
        return None
    return next((one for one in report.described if one.name == parent.outside), None)


def collapse(
    derivations: Mapping[DocumentId, Derivation],
    settings: Mapping[DocumentId, Setting],
    order: Sequence[DocumentId],
) -> dict[DocumentId, Derivation]:
    """Give the derivations with the share of word-for-word copies moved to what they are copies of.

    A copy keeps its share where the report names its outlet: then it is known to be from the copy.
    """
    original: dict[DocumentId, DocumentId] = {}
    found: dict[DocumentId, Derivation] = {}
    for document in order:
        one = found[document] = _collapsed(derivations[document], settings[document], original)
        top = one.parents[0] if one.parents and one.parents[0].p >= 0.5 else None
        if top is not None and top.document is not None:
            setting = settings[document]
            parent = next((each for each in setting.earlier if each.document == top.document), None)
            if parent is not None and setting.compare(setting.report, parent).contained >= WHOLE:
                original[document] = top.document
    return found


def _collapsed(one: Derivation, setting: Setting, original: Mapping[DocumentId, DocumentId]) -> Derivation:
    shares = {parent.key: parent.p for parent in one.parents}
    reports = {each.document: each for each in setting.earlier}
    # The latest copies first, so that a copy of a copy passes its share on.
    places = setting.shelf.places_by_document
    for each in sorted(reports.values(), key=lambda report: -places[report.document]):
        source = original.get(each.document)
        if source is None or source not in shares or each.document not in shares:
            continue
        if not credits_of(setting.report, each, setting.shelf) and not wire(setting.report, each)[0]:
            shares[source] += shares[each.document]
            shares[each.document] = 0.0
    parents = (replace(parent, p=shares[parent.key]) for parent in one.parents if shares[parent.key] > 0)
    return replace(one, parents=tuple(sorted(parents, key=lambda parent: (-parent.p, parent.key))))


def ascribe(
    derivations: Mapping[DocumentId, Derivation],
    order: Sequence[DocumentId],
    kinships: Sequence[Kinship] = (),
) -> dict[DocumentId, Derivation]:
    """Give the derivations with the share of each root gathered at its likeliest parent.

    Args:
        order: the documents as they came out.
        kinships: reports that are likely kin count as one root.
    """
    kin = {one.one: one.other for one in kinships if one.p >= 0.5}
    root: dict[str, str] = {}
    found: dict[DocumentId, Derivation] = {}
    for document in order:
        one = _gathered(derivations[document], root)
        found[document] = one
        top = one.parents[0] if one.parents and one.parents[0].p >= 0.5 else None
        if top is None:
            root[document] = root.get(kin[document], kin[document]) if document in kin else document
        else:
            root[document] = root.get(top.key, top.key)
    return found


def _gathered(one: Derivation, root: Mapping[str, str]) -> Derivation:
    groups: dict[str, list[Parent]] = defaultdict(list)
    for parent in one.parents:
        groups[root.get(parent.key, parent.key)].append(parent)
    parents: list[Parent] = []
    for group in groups.values():
        mass = sum(parent.p for parent in group)
        raised = [parent.p**SHARPNESS for parent in group]
        parents.extend(
            replace(parent, p=mass * share / sum(raised)) for parent, share in zip(group, raised, strict=True)
        )
    return replace(one, parents=tuple(sorted(parents, key=lambda parent: (-parent.p, parent.key))))
