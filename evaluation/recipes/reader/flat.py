"""Flat passes: the layers of an MPNet encoder over word pieces one after another, without padding.

On a processor without much to spare this is a third faster than padded batches, and the lowest layers, where
they are kept as they are, need to be gone through only once a text. What comes out is what the encoder itself
gives; dropout falls on hidden states only, not on attention.
"""

from collections.abc import Sequence
from typing import Any

import torch
from torch import Tensor, nn
from torch.nn.functional import scaled_dot_product_attention

from evaluation.recipes.reader.course import Lesson
from evaluation.recipes.reader.network import Network
from reportedly.reading.learned.pieces import MOST_PIECES


def embed(encoder: Any, windows: Sequence[Sequence[int]]) -> Tensor:
    """Give the embeddings of the pieces of all windows: (pieces, hidden)."""
    return torch.cat([encoder.embeddings(input_ids=torch.tensor([list(ids)]))[0] for ids in windows])


def biases_of(encoder: Any, longest: int) -> Tensor:
    """Give how much each place sees each other by how far apart they are: (heads, longest, longest)."""
    bias: Tensor = encoder.encoder.compute_position_bias(torch.zeros(1, longest, 1))
    return bias[0].detach()


def climb(layers: Sequence[Any], states: Tensor, lengths: Sequence[int], biases: Tensor) -> Tensor:
    """Give the states above some layers; `lengths` are the pieces of each window, in order."""
    for layer in layers:
        states = _above(layer, states, lengths, biases)
    return states


def _above(layer: Any, states: Tensor, lengths: Sequence[int], biases: Tensor) -> Tensor:
    attention = layer.attention
    mixed = attention.attn.o(_mixed(attention.attn, states, lengths, biases))
    states = attention.LayerNorm(attention.dropout(mixed) + states)
    above: Tensor = layer.output(layer.intermediate(states), states)
    return above


def _mixed(attention: Any, states: Tensor, lengths: Sequence[int], biases: Tensor) -> Tensor:
    """Give what each piece takes over from the pieces of its window."""
    split = [getattr(attention, name)(states).split(list(lengths)) for name in ("q", "k", "v")]
    parts = []
    for size, *window in zip(lengths, *split, strict=True):
        query, key, value = (
            one.view(1, size, attention.num_attention_heads, -1).transpose(1, 2) for one in window
        )
        seen = scaled_dot_product_attention(query, key, value, attn_mask=biases[None, :, :size, :size])
        parts.append(seen.transpose(1, 2).reshape(size, -1))
    return torch.cat(parts)


class Flat:
    """Climbing without padding, the lowest layers gone through once for each window and kept."""

    def __init__(self, network: Network, frozen: int) -> None:
        encoder: Any = network.encoder
        freeze(encoder, frozen)
        self._encoder = encoder
        self._low, self._high = encoder.encoder.layer[:frozen], encoder.encoder.layer[frozen:]
        self._biases = biases_of(encoder, MOST_PIECES + 2)
        self._kept: dict[tuple[int, ...], Tensor] = {}

    def states(self, lesson: Lesson) -> Tensor:
        """Give the states: (pieces, hidden)."""
        windows = [window.ids for one in lesson.documents for window in one.windows]
        windows += [one.ids for one in lesson.marked]
        states = torch.cat([self._lower(ids) for ids in windows])
        return climb(self._high, states, list(map(len, windows)), self._biases)

    def _lower(self, ids: tuple[int, ...]) -> Tensor:
        if ids not in self._kept:
            with torch.no_grad():
                states = climb(self._low, embed(self._encoder, [ids]), [len(ids)], self._biases)
            self._kept[ids] = states.half()
        return self._kept[ids].float()


def freeze(encoder: nn.Module, lowest: int) -> None:
    """Keep the embeddings, the biases of distance and the lowest layers as they are, without dropout."""
    kept: Any = encoder
    for part in (kept.embeddings, kept.encoder.relative_attention_bias, *kept.encoder.layer[:lowest]):
        part.requires_grad_(requires_grad=False)
        part.eval()
