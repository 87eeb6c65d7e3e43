"""A law of the network: what ships computes what was trained."""

import numpy as np
import pytest

from reportedly.reading.learned.arrange import Arranged
from reportedly.reading.learned.features import BUCKETS, DENSE
from reportedly.reading.learned.network import Network as Shipped


class Nobody:
    """An encoder that is never asked."""

    def run(self, names: object, feed: object) -> list[np.ndarray]:
        """Give nothing."""
        raise AssertionError(f"{names} {feed}")


def test_what_ships_computes_what_was_trained() -> None:
    """The heads in numpy give the probabilities of those in torch, but for 16-bit rounding."""
    torch = pytest.importorskip("torch", reason="torch is only there where a model is trained")
    from evaluation.recipes.reader.export import heads_of  # noqa: PLC0415 - needs torch
    from evaluation.recipes.reader.network import Network  # noqa: PLC0415

    torch.manual_seed(4)
    trained = Network(torch.nn.Identity(), 16).eval()
    torch.nn.init.normal_(trained.heads.sparse.weight)
    chance = np.random.default_rng(4)
    n, pieces = 20, 30
    arranged = Arranged(
        spans=np.array([[1, 3, 2], [4, 5, 4], [7, 9, 8]]),
        owners=(0, 1, 2),
        pairs=chance.integers(0, 3, (n, 2)),
        between=np.array([[3, 4] if k % 2 else [0, 0] for k in range(n)]),
        path=chance.integers(0, pieces, n),
        path_of=np.arange(n),
        dense=np.stack([chance.integers(0, size, n) for size in DENSE], axis=1),
        sparse=chance.integers(0, BUCKETS, 2 * n),
        sparse_of=np.repeat(np.arange(n), 2),
        kept=tuple(range(n)),
    )
    states = chance.normal(size=(pieces, 16)).astype(np.float32)
    weights = {name: array.astype(np.float32) for name, array in heads_of(trained).items()}
    ours = Shipped(Nobody(), weights, 0).judge(states, arranged)
    fields = ("spans", "pairs", "between", "path", "path_of", "dense", "sparse", "sparse_of")
    batch = {name: torch.as_tensor(getattr(arranged, name)) for name in fields}
    with torch.no_grad():
        theirs = trained.heads.pairs(torch.as_tensor(states), batch)
    for name in ("predicate", "polarity", "certainty", "status"):
        assert np.allclose(getattr(ours, name), theirs[name].softmax(1).numpy(), atol=5e-3)
