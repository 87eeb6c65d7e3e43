"""Roots: one name for one outside source, and probabilities gathered by where they lead.

Two outlets that describe one video call it by different words; to count it once it needs one name. And a
report that could be from any of three copies of one text surely goes back to that text: what cannot be told
apart is ascribed to the likeliest of them, and the share of each root stays what it was.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from reportedly.analysis.derivation.credits import wire
from reportedly.analysis.derivation.outside import outlet_root
from reportedly.analysis.derivation.pairs import Setting
from reportedly.analysis.derivation.shelf import Shelf
from reportedly.model.derivation import Derivation, Kinship, Parent
from reportedly.model.folding import fold
from reportedly.model.ids import DocumentId
from reportedly.model.sourcing import Sourcing

LIKELY = 0.15
"""From this probability on, an outside source takes part in naming."""
WHOLE = 0.75
"""A report with so much of another word for word is a copy of it: a third can't tell them apart."""
MOST_DAYS = 14
LEFT = 0.001
"""Within one root the likeliest parent stands for all; each other keeps at most so much of its share."""
MERGED = 0.1
"""A report merges two roots if each of them has at least this share in it."""


@dataclass(frozen=True)
class Names:
    """What outside sources are called, by the reports that told of them; reports come in their order.

    Two stories can each have "a video": a name that another story has already is told apart by its day.
    """

    shelf: Shelf
    _named: dict[DocumentId, dict[str, str]] = field(default_factory=dict)
    """For each report that told of outside sources, what each sort of thing is called."""
    _taken: set[str] = field(default_factory=set)

    def named(self, one: Derivation, setting: Setting) -> Derivation:
        """Give a derivation with each outside source under the name that the first to tell of it gave it."""
        parents = tuple(
            parent if parent.outside is None else self._parent(parent, parent.outside, setting)
            for parent in one.parents
        )
        return replace(one, parents=parents)

    def _parent(self, parent: Parent, outside: str, setting: Setting) -> Parent:
        document, sort = setting.report.document, _sort(outside, setting.report)
        near = [one for one in setting.earlier if _same_days(self.shelf, one.document, document)]
        same = [
            known[sort] for each in near if sort in (known := self._named.get(each.document, {}))
        ] or self._called_otherwise(outside, setting.report, near)
        name = same[-1] if same else self._new_name(outside, setting)
        if parent.p >= LIKELY or same:
            self._named.setdefault(document, {})[sort] = name
            self._taken.add(fold(name))
        return replace(parent, outside=name)

    def _called_otherwise(self, outside: str, report: Sourcing, near: Sequence[Sourcing]) -> list[str]:
        """Give the names under which earlier reports know what this one speaks of as known already.

        "The message" of a third report can be what the first calls a recording, the second an audio message.
        """
        thing = next((one for one in report.described if one.name == outside), None)
        if thing is None or thing.introduced:
            return []
        return [
            name
            for each in near
            if any(one.family == thing.family for one in each.described)
            for name in self._named.get(each.document, {}).values()
        ]

    def _new_name(self, outside: str, setting: Setting) -> str:
        if fold(outside) not in self._taken:
            return outside
        day = (setting.report.published or "")[:10]
        dated = f"{outside} ({day or 'no date'})"
        return dated if fold(dated) not in self._taken else f"{outside} ({setting.report.document})"


def _sort(outside: str, report: Sourcing) -> str:
    """Give what two reports of one story agree in if they tell of one source: kind of thing, or outlet."""
    described = next((one for one in report.described if one.name == outside), None)
    if described is not None:
        return described.family
    credited = next((one for one in report.credited if outlet_root(one) == outside), None)
    return outside if credited is None else " ".join(credited.keys)


def _same_days(shelf: Shelf, earlier: DocumentId, later: DocumentId) -> bool:
    """Tell whether two reports are near enough in time to tell of one thing: an actor puts out many."""
    apart = shelf.moments[later][0] - shelf.moments[earlier][0]
    return apart.days <= MOST_DAYS


@dataclass(frozen=True)
class Originals:
    """What word-for-word copies are copies of; reports come in their order."""

    _of: dict[DocumentId, DocumentId] = field(default_factory=dict)

    def collapsed(self, one: Derivation, setting: Setting) -> Derivation:
        """Give a derivation with the share of word-for-word copies moved to what they are copies of.

        A copy keeps its share where the report names its outlet: then it is known to be from the copy.
        """
        found = self._collapsed(one, setting)
        top = found.parents[0] if found.parents and found.parents[0].p >= 0.5 else None
        if top is not None and top.document is not None:
            parent = next((each for each in setting.earlier if each.document == top.document), None)
            if parent is not None and setting.compare(setting.report, parent).contained >= WHOLE:
                self._of[one.document] = top.document
        return found

    def _collapsed(self, one: Derivation, setting: Setting) -> Derivation:
        shares = {parent.key: parent.p for parent in one.parents}
        places = setting.shelf.places_by_document
        # The latest copies first, so that a copy of a copy passes its share on.
        for each in sorted(setting.earlier, key=lambda report: -places[report.document]):
            source = self._of.get(each.document)
            if source is None or source not in shares or each.document not in shares:
                continue
            if not setting.credits[each.document] and not wire(setting.report, each)[0]:
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
    merged: dict[str, frozenset[str]] = {}
    found: dict[DocumentId, Derivation] = {}
    for document in order:
        one, merged[document] = _gathered(derivations[document], root, merged)
        found[document] = one
        top = one.parents[0] if one.parents and one.parents[0].p >= 0.5 else None
        if top is None:
            root[document] = root.get(kin[document], kin[document]) if document in kin else document
        else:
            root[document] = root.get(top.key, top.key)
    return found


def _gathered(
    one: Derivation, root: Mapping[str, str], merged: Mapping[str, frozenset[str]]
) -> tuple[Derivation, frozenset[str]]:
    """Give a derivation with the share of each root at one parent, and the roots that have a share in it.

    Args:
        merged: the roots of each earlier report. What is from a report that merged two is like both of
            them, so that the shares of these are its own if it is the likeliest.
    """
    groups: dict[str, list[Parent]] = defaultdict(list)
    for parent in one.parents:
        groups[root.get(parent.key, parent.key)].append(parent)
    roots = frozenset(key for key, group in groups.items() if sum(each.p for each in group) >= MERGED)
    likeliest = max(one.parents, key=lambda each: each.p, default=None)
    within = frozenset() if likeliest is None else merged.get(likeliest.key, frozenset())
    if likeliest is not None and len(within) > 1:
        main = root.get(likeliest.key, likeliest.key)
        for key in sorted(within & groups.keys() - {main}):
            groups[main].extend(groups.pop(key))
    parents = [each for group in groups.values() for each in _at_likeliest(group)]
    return replace(one, parents=tuple(sorted(parents, key=lambda each: (-each.p, each.key)))), roots


def _at_likeliest(group: Sequence[Parent]) -> list[Parent]:
    total = sum(parent.p for parent in group)
    best = max(group, key=lambda parent: parent.p)
    left = {parent.key: min(LEFT, parent.p / total) for parent in group if parent is not best}
    return [
        replace(parent, p=total * (1 - sum(left.values()) if parent is best else left[parent.key]))
        for parent in group
    ]
