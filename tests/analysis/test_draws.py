"""Draws: who copied whom, drawn from the probabilities of the links."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from reportedly.analysis.draws import Draws
from reportedly.analysis.origins import root_of
from reportedly.model.derivation import Derivation, Kinship, Parent
from reportedly.model.ids import DocumentId

IDS = [DocumentId(f"report-{at}") for at in range(8)]


def links(parents: list[int]) -> dict[DocumentId, Derivation]:
    """Give certain links: each report from the one whose number stands at its place, itself for none."""
    return {
        IDS[at]: Derivation(IDS[at], 1.0)
        if at == parent
        else Derivation(IDS[at], 0.0, (Parent(IDS[parent], None, 1.0),))
        for at, parent in enumerate(parents)
    }


@given(st.lists(st.integers(0, 7), min_size=8, max_size=8))
def test_certain_links_lead_where_following_them_one_by_one_leads(parents: list[int]) -> None:
    """Chains of any length, and rings that people's decisions made."""
    drawn = Draws(links(parents), (), 3, 1, 0.7)
    chosen = {IDS[at]: None if at == parent else IDS[parent] for at, parent in enumerate(parents)}
    for row in drawn.of(IDS):
        assert [drawn.names[at] for at in row] == [root_of(one, chosen) for one in IDS]


@given(st.lists(st.tuples(st.integers(0, 7), st.integers(0, 7)), max_size=6))
def test_certain_kin_have_one_root(pairs: list[tuple[int, int]]) -> None:
    """However long the chain of kin, all of it is one."""
    kin = tuple(Kinship(IDS[one], IDS[other], 1.0) for one, other in pairs)
    (row, *_) = Draws(links(list(range(8))), kin, 2, 1, 0.0).of(IDS)
    group = list(range(8))
    for one, other in pairs:
        group = [
            min(group[one], group[other]) if each in (group[one], group[other]) else each for each in group
        ]
    assert [int(at) for at in row] == group


def test_shares_are_drawn_as_often_as_they_say() -> None:
    """Of many draws, each parent has its share."""
    parents = (Parent(IDS[1], None, 0.5), Parent(None, "A  Paper", 0.2))
    drawn = Draws({IDS[0]: Derivation(IDS[0], 0.3, parents)}, (), 20_000, 1, 0.0)
    found = [drawn.names[at] for at in drawn.of(IDS[:1])[:, 0]]
    shares = {name: found.count(name) / len(found) for name in set(found)}
    wanted = {IDS[0]: 0.3, IDS[1]: 0.5, "outside:a paper": 0.2}
    assert all(abs(shares[name] - share) < 0.02 for name, share in wanted.items())


def test_equal_seeds_draw_alike_and_the_unknown_stand_alone() -> None:
    """Nothing hangs on when it is asked; what nobody traced is its own root."""
    known = {IDS[0]: Derivation(IDS[0], 0.5, (Parent(IDS[1], None, 0.5),))}
    first, second = (Draws(known, (), 50, 7, 0.7).of([*IDS[:2], IDS[5], IDS[6]]) for _ in range(2))
    assert np.array_equal(first, second)
    assert len(set(first[0, 2:].tolist())) == 2
    assert not set(first[:, 2:].ravel().tolist()) & set(first[:, :2].ravel().tolist())
