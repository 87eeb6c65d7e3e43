"""Figures in a brief: the network, the map and the tree of origins, each with its words and its claims."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from reportedly.analysis.origins import Origins
from reportedly.model.cases import Case, Told
from reportedly.products.brief.content import Figure, Sentence
from reportedly.products.brief.judgements import affirming, counted, firmest, guarded, marks
from reportedly.products.exchange.common import end_key
from reportedly.products.figures.map import draw_map, places_of
from reportedly.products.figures.network import draw_network, drawn_relations
from reportedly.products.figures.tree import Tree, draw_trees, headline, tree_of, words_of
from reportedly.products.release import only_approved
from reportedly.products.sentences import reported

LEAST_ACTORS = 3
"""A line between two says nothing that their sentence does not."""
APPROVED = "Drawn from claims that reviewers approved, and from no others."
MOST_TREES = 4
"""Propositions whose reports are drawn as a tree: those in most reports."""


def figures_of(case: Case, origins: Sequence[Origins]) -> tuple[Figure, ...]:
    """Give the figures that a case has something for.

    Args:
        origins: of the case's propositions, in most reports first.
    """
    return tuple(one for one in (_network(case), _map(case), _tree(case, origins)) if one is not None)


def publishable_figures(case: Case, origins: Sequence[Origins]) -> tuple[Figure, ...]:
    """Give the figures of what reviewers approved, and of nothing else; none where nothing was approved.

    Args:
        case: as it may be published: coarsened, delayed, unnamed.
        origins: whose trees may be drawn; one of which a report is not in what was approved is left out.
    """
    approved = only_approved(case)
    held = {one.id for one in approved.documents}
    whole = [
        one for one in origins if all(held.issuperset(each.documents) for each in (*one.groups, *one.denials))
    ]
    return tuple(replace(one, note=f"{APPROVED} {one.note}") for one in figures_of(approved, whole))


def _network(case: Case) -> Figure | None:
    words = []
    drawn = drawn_relations(case)
    if (
        len({end_key(end) for one in drawn for end in (one[0].claim.subject, one[0].claim.object)})
        < LEAST_ACTORS
    ):
        return None
    for told in drawn:
        said = affirming(told) or told
        mark = marks(case.standing_of[told[0].claim.id], said)
        number = counted(len({one.claim.document for one in said}), "report")
        words.append(_sentence(f"{reported(firmest(said))}, in {number}{mark}", told))
    note = "A line is what reports say, never what is so."
    return _figure("network", "Who is said to stand how to whom", draw_network(case), words, note)


def _map(case: Case) -> Figure | None:
    words = []
    for place, told in places_of(case):
        number = len(told)
        claims = f"{counted(number, 'claim')} {'is' if number == 1 else 'are'} placed there"
        words.append(
            _sentence(f"{place.name} ({place.precision.value}): {claims}{guarded(case, told)}", told)
        )
    note = "An area says “somewhere in here”: nothing is drawn finer than its text has it."
    return _figure("map", "Where it is said to hold", draw_map(case), words, note)


def _tree(case: Case, origins: Sequence[Origins]) -> Figure | None:
    documents = {one.id: one for one in case.documents}
    trees: list[Tree] = []
    words: list[Sentence] = []
    for one in origins:
        told = [case.by_claim[claim] for claim in one.claims if claim in case.by_claim]
        if told and len(trees) < MOST_TREES:
            trees.append(tree_of(headline(case, one), one, documents))
            words += _groups(case, one, told)
    note = "A link is the likeliest one by the signs in the texts; people can decide otherwise, and undo it."
    return _figure("tree", "Which report was made from which", draw_trees(trees), words, note)


def _groups(case: Case, one: Origins, told: Sequence[Told]) -> Iterator[Sentence]:
    documents = {each.id: each for each in case.documents}
    for group in (*one.groups, *one.denials):
        members = [each for each in told if each.claim.document in group.documents]
        if members:
            best = firmest(affirming(members) or members)
            text = f"{reported(best)}: {words_of(group, documents)}{guarded(case, members)}"
            yield _sentence(text, members)


def _figure(key: str, title: str, svg: str, words: Sequence[Sentence], note: str) -> Figure | None:
    return Figure(key, title, svg, tuple(words), note) if words else None


def _sentence(text: str, told: Sequence[Told]) -> Sentence:
    return Sentence(f"{text}.", tuple(one.claim.id for one in told))
