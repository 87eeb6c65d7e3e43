"""Laws of the network's arithmetic."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

import numpy as np
import pytest

from reportedly.reading.learned.arrange import Arranged
from reportedly.reading.learned.features import BUCKETS, DENSE
from reportedly.reading.learned.network import Floats, Network, gelu, softmax
from reportedly.reading.learned.pieces import Window

HIDDEN, WIDTH, CLASSES = 6, 5, 4
CHANCE = np.random.default_rng(3)


class Echo:
    """An encoder whose states depend on each piece and, as those of 8 bits do, on all that it is given."""

    def run(self, names: Sequence[str] | None, feed: Mapping[str, object]) -> list[Floats]:
        """Give a state for each piece."""
        assert names is None
        ids = np.asarray(feed["input_ids"], dtype=np.float32)
        return [np.sin(ids[..., None] * np.arange(1, HIDDEN + 1, dtype=np.float32)) * ids.max()]


def a_network() -> Network:
    """Give a network of chance weights."""
    shapes = {
        "subject": (WIDTH, 2 * HIDDEN), "object": (WIDTH, 2 * HIDDEN), "inner": (WIDTH, WIDTH),
        "predicate": (CLASSES, WIDTH), "polarity": (2, WIDTH), "certainty": (3, WIDTH), "status": (4, WIDTH),
        "role": (4, HIDDEN), "argument": (2, 2 * HIDDEN),
    }  # fmt: skip
    weights = {f"{name}.weight": _chance(*shape) for name, shape in shapes.items()}
    weights |= {f"{name}.bias": _chance(shape[0]) for name, shape in shapes.items()}
    weights |= {f"{name}.weight": _chance(WIDTH, HIDDEN) for name in ("between", "path")}
    weights |= {f"known.{k}": _chance(size, WIDTH) for k, size in enumerate(DENSE)}
    weights["sparse.weight"] = _chance(BUCKETS, CLASSES)
    return Network(Echo(), weights)


def _chance(*shape: int) -> Floats:
    return CHANCE.normal(size=shape).astype(np.float32)


def window(*ids: int) -> Window:
    """Give a window of these pieces, one a token."""
    places = tuple(range(len(ids)))
    return Window(ids, places, tuple(k + 1 for k in places), 0, len(ids))


def some_pairs(n: int) -> Arranged:
    """Give n pairs over eleven pieces, each with one path word and two sparse features."""
    ints = np.int64
    return Arranged(
        spans=np.array([[1, 3, 2], [4, 5, 4], [7, 9, 8]], dtype=ints),
        owners=(0, 1, 2),
        pairs=np.array([[k % 3, (k + 1) % 3] for k in range(n)], dtype=ints),
        between=np.array([[3, 4] if k % 2 else [0, 0] for k in range(n)], dtype=ints),
        path=np.arange(n, dtype=ints) % 11,
        path_of=np.arange(n, dtype=ints),
        dense=np.zeros((n, len(DENSE)), dtype=ints),
        sparse=np.arange(2 * n, dtype=ints) % BUCKETS,
        sparse_of=np.repeat(np.arange(n, dtype=ints), 2),
        kept=tuple(range(n)),
    )


def test_a_pair_without_a_path_or_features_has_none_of_its_neighbours() -> None:
    """Owners that are left out get nothing, the others what adding one after another gives."""
    some = some_pairs(5)
    gaps = replace(
        some,
        path=np.array([4, 9, 2]), path_of=np.array([1, 1, 3]),
        sparse=np.array([7, 8, 7, 1]), sparse_of=np.array([0, 3, 3, 4]),
    )  # fmt: skip
    network = a_network()
    states = _chance(11, HIDDEN)
    whole = network.judge(states, gaps).predicate
    for k in range(5):
        alone = replace(
            gaps,
            pairs=gaps.pairs[k : k + 1], between=gaps.between[k : k + 1], dense=gaps.dense[k : k + 1],
            path=gaps.path[gaps.path_of == k], path_of=np.zeros(np.sum(gaps.path_of == k), dtype=np.int64),
            sparse=gaps.sparse[gaps.sparse_of == k],
            sparse_of=np.zeros(np.sum(gaps.sparse_of == k), dtype=np.int64),
        )  # fmt: skip
        assert np.allclose(network.judge(states, alone).predicate, whole[k], atol=1e-6)


def test_windows_are_read_in_their_own_order() -> None:
    """Each piece's state is where its window's turn is, and the same whatever other windows there are."""
    network = a_network()
    windows = [window(*range(1, 1 + length)) for length in (5, 2, 9, 3, 7, 4, 4, 8, 6, 2)]
    together = network.states(windows)
    apart = np.concatenate([network.states([one]) for one in windows])
    assert np.allclose(together, apart)


def test_every_judgement_is_a_probability() -> None:
    """Each head of each pair sums to one."""
    network = a_network()
    judged = network.judge(network.states([window(*range(11))]), some_pairs(7))
    for head in (judged.predicate, judged.polarity, judged.certainty, judged.status):
        assert np.allclose(head.sum(axis=1), 1.0, atol=1e-5)


def test_pairs_do_not_depend_on_their_company() -> None:
    """A pair is judged the same whether it is judged with others or with fewer."""
    network = a_network()
    states = network.states([window(*range(11))])
    many, few = network.judge(states, some_pairs(9)), network.judge(states, some_pairs(4))
    assert np.allclose(many.predicate[:4], few.predicate, atol=1e-5)


def test_softmax_and_gelu_are_what_they_are_called() -> None:
    """Large logits do not overflow; the unit is zero at zero and the identity far out."""
    assert softmax(np.array([[1000.0, 0.0]], dtype=np.float32))[0, 0] == pytest.approx(1.0)
    assert np.allclose(gelu(np.array([0.0, 10.0, -10.0], dtype=np.float32)), [0.0, 10.0, 0.0], atol=1e-4)
