"""Collating: several documents, and windows of others with marked attributions, as one batch of tensors."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor

from evaluation.recipes.reader.batches import Placed
from evaluation.recipes.reader.marked import Marked

_FIELDS = ("spans", "pairs", "between", "path", "path_of", "dense", "sparse", "sparse_of")


@dataclass(frozen=True, slots=True)
class Batch:
    """What one step learns from."""

    ids: Tensor
    """(windows, pieces), padded; those of the documents first."""
    mask: Tensor
    arrays: Mapping[str, Tensor]
    """The fields of `Arranged`, counted over the whole batch."""
    labels: Tensor
    argument: Tensor
    marked: Tensor
    """Pieces with a known role, counted over the whole batch."""
    roles: Tensor


def collate(documents: Sequence[Placed], marked: Sequence[Marked], pad: int) -> Batch:
    """Give the batch of some documents and marked windows."""
    windows = [window.ids for one in documents for window in one.windows]
    ids, mask = pack([*windows, *(one.ids for one in marked)], pad)
    bases = np.cumsum([sum(map(len, windows)), *(len(one.ids) for one in marked)])
    return Batch(
        ids,
        mask,
        _arrays(documents),
        _joined([one.labels for one in documents]),
        _joined([one.argument for one in documents]),
        _joined([np.array(one.first_piece) + base for one, base in zip(marked, bases, strict=False)]),
        _joined([np.array(one.roles) for one in marked]),
    )


def pack(windows: Sequence[Sequence[int]], pad: int) -> tuple[Tensor, Tensor]:
    """Give ids and mask of windows, padded to the longest."""
    ids = torch.full((len(windows), max(map(len, windows))), pad)
    mask = torch.zeros_like(ids)
    for row, window in enumerate(windows):
        ids[row, : len(window)] = torch.tensor(window)
        mask[row, : len(window)] = 1
    return ids, mask


def _arrays(documents: Sequence[Placed]) -> dict[str, Tensor]:
    found: dict[str, list[np.ndarray]] = {name: [] for name in _FIELDS}
    pieces = spans = pairs = 0
    for one in documents:
        arranged = one.arranged
        empty = ~arranged.between.any(axis=1, keepdims=True)
        moved = {
            "spans": arranged.spans + pieces,
            "pairs": arranged.pairs + spans,
            "between": np.where(empty, 0, arranged.between + pieces),
            "path": arranged.path + pieces,
            "path_of": arranged.path_of + pairs,
            "dense": arranged.dense,
            "sparse": arranged.sparse,
            "sparse_of": arranged.sparse_of + pairs,
        }
        for name, array in moved.items():
            found[name].append(array)
        pieces += sum(len(window.ids) for window in one.windows)
        spans += len(arranged.spans)
        pairs += len(arranged.pairs)
    return {name: _joined(arrays) for name, arrays in found.items()}


def _joined(arrays: Sequence[np.ndarray]) -> Tensor:
    return torch.as_tensor(np.concatenate(arrays)) if arrays else torch.zeros(0, dtype=torch.long)
