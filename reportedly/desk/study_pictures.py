"""The part of a study that draws pictures: the network, its structure, and what happened when."""

from functools import cached_property
from typing import TYPE_CHECKING

from reportedly.desk.study_origins import OriginStudy

if TYPE_CHECKING:
    from reportedly.analysis.chronology import Chronology
    from reportedly.analysis.dossier import Dossier
    from reportedly.analysis.network.balance import Triad
    from reportedly.analysis.network.brokers import Broker
    from reportedly.analysis.network.communities import Community
    from reportedly.analysis.network.frustration import Frustration
    from reportedly.analysis.network.graph import SignedGraph
    from reportedly.analysis.network.histories import History
    from reportedly.analysis.network.relations import Relation
    from reportedly.analysis.network.snapshots import Network, When
    from reportedly.analysis.placing import Axis, Days
    from reportedly.analysis.presence import Presence
    from reportedly.desk.resolving import Meant


class PictureStudy(OriginStudy):
    """Pictures over one dossier."""

    def keys_of(self, meant: "Meant") -> frozenset[str]:
        """Give the keys of the ends that a name means."""
        ends = [end for one in self.dossier.propositions for end in (one.subject, one.object)]
        return frozenset(end.key for end in ends if meant.means(end.entity, end.name))

    @property
    def taken_back(self) -> int:
        """How many claims no picture shows, because whoever published them took them back."""
        return len(self.dossier.fallen)

    def taken_back_in(self, when: "When") -> int:
        """Give how many claims a network leaves out, because they had been taken back."""
        return len(self._known(when).fallen)

    def _known(self, when: "When") -> "Dossier":
        """Give what a network is drawn from; one by report knows of no retraction that came later."""
        from reportedly.analysis.placing import Axis  # noqa: PLC0415

        last = when.days.last if when.at is None else when.at
        return self.dossier if when.axis is Axis.EVENT or last is None else self.dossier.by_day(last)

    @cached_property
    def relations(self) -> "tuple[Relation, ...]":
        """Who is said to stand how to whom over all time, in most reports first."""
        from reportedly.analysis.network.relations import relations  # noqa: PLC0415

        return relations(self.dossier.held_propositions, self.sampler)

    @cached_property
    def people(self) -> frozenset[str]:
        """The keys of persons: those read as such, and members of something that are not read as groups."""
        from reportedly.analysis.network.graph import people_of  # noqa: PLC0415

        return people_of(self.relations)

    def network(self, when: "When") -> "Network":
        """Give the network at a moment, in a stretch of days or over all time."""
        from reportedly.analysis.network.snapshots import draw  # noqa: PLC0415

        return draw(self._known(when).held_propositions, when, self.sampler)

    def graph(self, when: "When | None" = None, *, people: frozenset[str] = frozenset()) -> "SignedGraph":
        """Give the signed bonds between actors at a moment, in a stretch of days or over all time.

        Args:
            people: keys of persons to draw because they were asked for by name; no others are.
        """
        from reportedly.analysis.network.graph import signed_graph  # noqa: PLC0415

        return signed_graph(self.relations if when is None else self.network(when).relations, people)

    def triads(self, graph: "SignedGraph | None" = None) -> "tuple[Triad, ...]":
        """Give which three actors balance and which strain, the strained first."""
        from reportedly.analysis.network.balance import triads  # noqa: PLC0415

        return triads(graph or self.graph())

    def frustration(self, graph: "SignedGraph | None" = None) -> "Frustration | None":
        """Give how far the bonds are from two camps; None if no bond has one sign."""
        from reportedly.analysis.network.frustration import frustration  # noqa: PLC0415

        return frustration(graph or self.graph())

    def brokers(self, graph: "SignedGraph | None" = None) -> "tuple[Broker, ...]":
        """Give the actors that others are joined through, with how far one report decides it."""
        from reportedly.analysis.network.brokers import brokers  # noqa: PLC0415

        return brokers(graph or self.graph())

    def communities(self, graph: "SignedGraph | None" = None) -> "tuple[Community, ...]":
        """Give the actors that bonds draw together more than chance would."""
        from reportedly.analysis.network.communities import communities  # noqa: PLC0415

        return communities(graph or self.graph())

    def histories(self, axis: "Axis") -> "tuple[History, ...]":
        """Give how each relation is said to have opened, changed and closed, in most reports first."""
        from reportedly.analysis.network.histories import histories  # noqa: PLC0415
        from reportedly.analysis.network.relations import is_about_a_thing  # noqa: PLC0415

        return histories([one for one in self.dossier.held_propositions if not is_about_a_thing(one)], axis)

    def chronology(
        self, axis: "Axis", days: "Days | None" = None, *, people: frozenset[str] = frozenset()
    ) -> "Chronology":
        """Give what is said to have happened and changed, in order as far as there is one.

        Args:
            days: only what can lie in these days.
            people: keys of persons whose memberships and ways are wanted; others' are left out.
        """
        from reportedly.analysis.chronology import chronology  # noqa: PLC0415

        return chronology(self.dossier.held_propositions, axis, days, self.sampler, people)

    def presence(self, axis: "Axis") -> "tuple[Presence, ...]":
        """Give where each actor is said to be based or active, never of a person."""
        from reportedly.analysis.presence import presences  # noqa: PLC0415

        return presences(self.dossier.held_propositions, axis, self.sampler)
