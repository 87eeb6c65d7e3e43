"""Laws of the heads that are trained further: they compute what ships, and are kept as that is."""

from pathlib import Path

import numpy as np
import pytest

torch = pytest.importorskip("torch", reason="torch is only there where a model is trained")

from evaluation.recipes.reader.heads import Above, write  # noqa: E402 - needs torch
from reportedly.reading.learned.network import HEADS_FILE  # noqa: E402

KEPT = Path("reportedly/reading/learned/weights") / HEADS_FILE


def test_what_is_not_trained_stays_as_it_ships(tmp_path: Path) -> None:
    """Read and written again without a step the heads are the same."""
    with np.load(KEPT) as kept:
        weights = {name: kept[name] for name in kept.files}
    write(Above(weights), tmp_path, "9")
    with np.load(tmp_path / HEADS_FILE) as written:
        assert set(written.files) == set(weights)
        assert all(np.array_equal(written[name], weights[name]) for name in weights)


def test_they_compute_what_the_network_does() -> None:
    """For arrays of one pair the logits are those of the heads in numpy."""
    from reportedly.reading.learned.arrange import Arranged  # noqa: PLC0415
    from reportedly.reading.learned.network import Network  # noqa: PLC0415

    with np.load(KEPT) as kept:
        weights = {name: kept[name].astype(np.float32) for name in kept.files}
    hidden = weights["between.weight"].shape[1]
    chance = np.random.default_rng(4)
    arranged = Arranged(
        spans=np.array([[0, 2, 1], [3, 5, 4]]),
        owners=(0, 1),
        pairs=np.array([[0, 1]]),
        between=np.array([[2, 3]]),
        path=np.array([2]),
        path_of=np.array([0]),
        dense=np.zeros((1, sum(name.startswith("known.") for name in weights)), dtype=np.int64),
        sparse=np.array([7]),
        sparse_of=np.array([0]),
        kept=(0,),
    )
    states = chance.normal(size=(6, hidden)).astype(np.float32)
    ours = Network(None, weights).judge(states, arranged)  # type: ignore[arg-type]
    fields = ("spans", "pairs", "between", "path", "path_of", "dense", "sparse", "sparse_of")
    batch = {name: torch.as_tensor(getattr(arranged, name)) for name in fields}
    heads = Above(weights).eval()
    with torch.no_grad():
        theirs = heads.pairs(torch.as_tensor(states), batch)
    assert np.allclose(ours.predicate, theirs["predicate"].softmax(1).numpy(), atol=1e-4)
