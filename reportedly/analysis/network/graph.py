"""The signed graph: one tie for each pair of actors, with the claims its sign rests on.

Only ties that someone affirms and that are more than planned are drawn. Places, things and operations are not
actors; what is only described ("gunmen", "a faction") is not one actor from report to report; and people are
left out unless they are named by whoever asks, so that nobody is ranked for being written about.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

from reportedly.analysis.network.relations import Relation, documents_of
from reportedly.analysis.network.signs import Sign
from reportedly.analysis.propositions import End
from reportedly.ledger.answers import ClaimView
from reportedly.model.ids import ClaimId, DocumentId
from reportedly.model.terms import ActorKind, Predicate, Status

if TYPE_CHECKING:
    import networkx

NO_ACTORS = frozenset({ActorKind.PLACE, ActorKind.THING, ActorKind.OPERATION, ActorKind.COLLECTIVE})
GROUPS = frozenset(
    {
        ActorKind.ARMED_GROUP,
        ActorKind.FACTION,
        ActorKind.ALLIANCE,
        ActorKind.STATE,
        ActorKind.STATE_BODY,
        ActorKind.FORCE,
        ActorKind.PARTY,
    }
)
"""What is no person even where a report calls it a member of something."""

Pair = tuple[str, str]
"""The keys of two ends, in order."""


@dataclass(frozen=True, slots=True)
class Bond:
    """What is said between two actors, taken together."""

    one: End
    other: End
    sign: Sign
    """Together, apart, or both where some words say this and some that."""
    relations: tuple[Relation, ...]
    """Those that give it its sign."""

    @property
    def pair(self) -> Pair:
        """What tells it from every other bond."""
        return self.one.key, self.other.key

    @property
    def said(self) -> tuple[ClaimView, ...]:
        """The claims that give it its sign."""
        return tuple(view for one in self.relations for view in one.proposition.said if gives_sign(view))

    @property
    def claims(self) -> tuple[ClaimId, ...]:
        """The ids of those claims."""
        return tuple(dict.fromkeys(view.claim.id for view in self.said))

    @property
    def reports(self) -> tuple[DocumentId, ...]:
        """The reports that make those claims."""
        return documents_of(self.said)

    @property
    def hinge(self) -> ClaimId | None:
        """The one claim that the sign rests on; None if it rests on several."""
        return self.claims[0] if len(self.claims) == 1 else None


@dataclass(frozen=True, slots=True)
class SignedGraph:
    """Actors and the bonds between them."""

    ends: Mapping[str, End]
    bonds: Mapping[Pair, Bond]

    def between(self, one: str, other: str) -> Bond | None:
        """Give the bond of two actors; None if nothing gives it a sign."""
        return self.bonds.get((min(one, other), max(one, other)))

    def signed(self) -> "networkx.Graph":
        """Give the bonds that have one sign, as a graph whose edges carry `sign` +1 or -1."""
        import networkx  # noqa: PLC0415 - takes a while to import

        graph = networkx.Graph()
        for pair, bond in sorted(self.bonds.items()):
            if bond.sign in (Sign.TOGETHER, Sign.APART):
                graph.add_edge(*pair, sign=1 if bond.sign is Sign.TOGETHER else -1)
        return graph

    def together(self) -> "networkx.Graph":
        """Give the bonds that draw together, as a graph; a bond of both signs draws together too."""
        import networkx  # noqa: PLC0415

        graph = networkx.Graph()
        for pair, bond in sorted(self.bonds.items()):
            if bond.sign in (Sign.TOGETHER, Sign.BOTH):
                graph.add_edge(*pair)
        return graph


def signed_graph(drawn: Iterable[Relation], named: frozenset[str] = frozenset()) -> SignedGraph:
    """Give the bonds that relations make between actors.

    Args:
        named: keys of people to leave in, because they were asked for by name.
    """
    found: dict[Pair, list[Relation]] = {}
    ends: dict[str, End] = {}
    drawn = tuple(drawn)
    people = people_of(drawn) - named
    for one in drawn:
        pair = (min(one.subject.key, one.object.key), max(one.subject.key, one.object.key))
        if one.sign is Sign.NEITHER or not all(_is_drawn(end, people) for end in (one.subject, one.object)):
            continue
        if pair[0] != pair[1] and any(gives_sign(view) for view in one.proposition.said):
            found.setdefault(pair, []).append(one)
            ends |= {one.subject.key: one.subject, one.object.key: one.object}
    bonds = {pair: _bond(ends[pair[0]], ends[pair[1]], group) for pair, group in sorted(found.items())}
    return SignedGraph(dict(sorted(ends.items())), bonds)


def gives_sign(view: ClaimView) -> bool:
    """Tell whether a claim says that a relation is so: affirmed, and more than planned."""
    stance = view.shown.stance
    planned = stance.status is Status.PLANNED and view.claim.predicate is not Predicate.THREATENS
    return stance.polarity.value == "affirmed" and not planned


def triangles(graph: "networkx.Graph") -> tuple[tuple[str, str, str], ...]:
    """Give every three actors of which each two are joined, in order of their keys."""
    neighbours = {node: frozenset(graph[node]) for node in graph}
    return tuple(
        (one, two, three)
        for one in sorted(graph)
        for two, three in combinations(sorted(each for each in neighbours[one] if each > one), 2)
        if three in neighbours[two]
    )


def people_of(drawn: Iterable[Relation]) -> frozenset[str]:
    """Give the keys of people: those read as such, and members of something that are not read as groups."""
    ends = [(one, end) for one in drawn for end in (one.subject, one.object)]
    return frozenset(
        end.key for one, end in ends if is_person(end.kind, one.predicate, is_subject=end is one.subject)
    )


def is_person(kind: ActorKind, predicate: Predicate, *, is_subject: bool) -> bool:
    """Tell whether an end of a relation is a person: read as one, or a member that is not read as a group."""
    is_member = predicate is Predicate.MEMBER_OF and is_subject
    return kind is ActorKind.PERSON or (is_member and kind not in GROUPS)


def _is_drawn(end: End, people: frozenset[str]) -> bool:
    is_described = end.name == end.name.lower()
    return end.kind not in NO_ACTORS and not is_described and end.key not in people


def _bond(one: End, other: End, group: Sequence[Relation]) -> Bond:
    signs = {each.sign for each in group}
    return Bond(one, other, signs.pop() if len(signs) == 1 else Sign.BOTH, tuple(group))
