"""Train the heads further above the encoder as it ships, minimal pairs among what they learn from.

    python -m evaluation.recipes.reader.heads --out FOLDER [--epochs 3] [--rate 3e-4] [--version 4]

FOLDER gets the heads and a card; the encoder and its vocabulary stay. States are what the encoder gives with
its 8-bit weights, as they are when texts are read. Each step takes four annotated documents and three texts
of minimal pairs. Needs torch, which the package itself does without.
"""

import argparse
import json
import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn

from evaluation.challenges.cases import load_cases
from evaluation.recipes.reader.batches import Placed
from evaluation.recipes.reader.collate import collate
from evaluation.recipes.reader.course import HEADS, LEAST_RATE, PAIRS_A_DOCUMENT, SEED, WARM_UP
from evaluation.recipes.reader.documents import training_documents
from evaluation.recipes.reader.examples import IGNORED
from evaluation.recipes.reader.paired import paired_documents
from reportedly.desk.readers import PLACE
from reportedly.reading.learned.network import HEADS_FILE, load_network
from reportedly.reading.learned.words import load_pieces

WEIGHTS = Path("reportedly/reading/learned/weights")
DOCUMENTS, TEXTS = 4, 3
"""Annotated documents, and texts of minimal pairs, a step."""


@dataclass(frozen=True, slots=True)
class Kept:
    """A document with the states of its pieces, in 16 bits."""

    placed: Placed
    states: np.ndarray


class Above(nn.Module):
    """The heads as they ship, by the names they are kept under; dense tables at full width."""

    def __init__(self, kept: Mapping[str, np.ndarray], dropout: float = 0.25) -> None:
        super().__init__()
        tensors = {
            name.replace(".", "__"): torch.tensor(value.astype(np.float32)) for name, value in kept.items()
        }
        self.kept = nn.ParameterDict({name: nn.Parameter(value) for name, value in tensors.items()})
        self.dropout = nn.Dropout(dropout)

    def named(self, name: str) -> Tensor:
        """Give weights by name."""
        found: Tensor = self.kept[name.replace(".", "__")]
        return found

    def pairs(self, states: Tensor, batch: Mapping[str, Tensor]) -> dict[str, Tensor]:
        """Give logits of all pairs of a batch, as `network.Heads` does."""
        sums = torch.cat([states.new_zeros(1, states.shape[1]), states.cumsum(0)])
        spans, pairs = batch["spans"], batch["pairs"]
        candidates = self.dropout(torch.cat([_means(sums, spans[:, :2]), states[spans[:, 2]]], 1))
        count = torch.zeros(len(pairs)).index_add_(0, batch["path_of"], torch.ones(len(batch["path_of"])))
        way = states.new_zeros(len(pairs), states.shape[1]).index_add(
            0, batch["path_of"], states[batch["path"]]
        )
        state = (
            self._linear("subject", candidates)[pairs[:, 0]]
            + self._linear("object", candidates)[pairs[:, 1]]
            + self.dropout(_means(sums, batch["between"])) @ self.named("between.weight").T
            + self.dropout(way / count.clamp(min=1)[:, None]) @ self.named("path.weight").T
        )
        for k in range(batch["dense"].shape[1]):
            state = state + self.named(f"known.{k}")[batch["dense"][:, k]]
        state = nn.functional.gelu(state, approximate="tanh")
        state = self.dropout(
            nn.functional.gelu(self._linear("inner", self.dropout(state)), approximate="tanh")
        )
        sparse = self.named("sparse.weight")[batch["sparse"]]
        return {
            "predicate": self._linear("predicate", state).index_add(0, batch["sparse_of"], sparse),
            **{name: self._linear(name, state) for name in HEADS},
            "argument": self._linear("argument", candidates),
        }

    def _linear(self, name: str, rows: Tensor) -> Tensor:
        return rows @ self.named(f"{name}.weight").T + self.named(f"{name}.bias")


def _means(sums: Tensor, ranges: Tensor) -> Tensor:
    length = (ranges[:, 1] - ranges[:, 0]).clamp(min=1)[:, None]
    return (sums[ranges[:, 1]] - sums[ranges[:, 0]]) / length


def loss_of(heads: Above, some: Sequence[Kept], pad: int) -> Tensor:
    """Give the loss of some documents, on the scale of a step of as many annotated ones as it has."""
    batch = collate([one.placed for one in some], [], pad)
    states = torch.tensor(np.concatenate([one.states for one in some]).astype(np.float32))
    entropy = nn.CrossEntropyLoss(ignore_index=IGNORED, reduction="sum")
    found = heads.pairs(states, batch.arrays)
    loss = entropy(found["predicate"], batch.labels[:, 0]) + 0.075 * entropy(
        found["argument"], batch.argument
    )
    for column, name in enumerate(HEADS, 1):
        loss = loss + 0.5 * entropy(found[name], batch.labels[:, column])
    return loss / (PAIRS_A_DOCUMENT * DOCUMENTS)


def learn(heads: Above, documents: list[Kept], texts: list[Kept], epochs: int, rate: float, pad: int) -> None:
    """Learn from documents and texts; the rate rises and falls as in `course`."""
    optimiser = torch.optim.AdamW(heads.parameters(), lr=rate, weight_decay=0.01)
    chance = random.Random(SEED)  # noqa: S311 - a fixed seed, for the same weights every time
    steps = epochs * (len(documents) // DOCUMENTS)
    step = 0
    for epoch in range(epochs):
        chance.shuffle(documents)
        chance.shuffle(texts)
        for begin in range(0, len(documents) - DOCUMENTS + 1, DOCUMENTS):
            first = (step * TEXTS) % max(1, len(texts) - TEXTS)
            loss = loss_of(heads, documents[begin : begin + DOCUMENTS], pad)
            loss = loss + loss_of(heads, texts[first : first + TEXTS], pad)
            for group in optimiser.param_groups:
                group["lr"] = (
                    rate * min(1.0, (step + 1) / (WARM_UP * steps)) * max(LEAST_RATE, 1 - step / steps)
                )
            optimiser.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(heads.parameters(), 1.0)
            optimiser.step()
            step += 1
        print(f"epoch {epoch + 1} of {epochs}: loss {loss.item():.3f}", flush=True)


def main() -> None:
    """Train by the arguments and write heads and card."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--out", type=Path, required=True, help="folder for heads and card")
    parser.add_argument("--epochs", type=int, default=3)
    parser.add_argument("--rate", type=float, default=3e-4)
    parser.add_argument("--version", default="4")
    chosen = parser.parse_args()
    torch.manual_seed(SEED)
    spelling = load_pieces(WEIGHTS / "vocabulary.txt")
    network = load_network(WEIGHTS)
    placed = training_documents(spelling)
    documents = [Kept(one, network.states(one.windows).astype(np.float16)) for one in placed]
    texts = [
        Kept(one, network.states(one.windows).astype(np.float16))
        for one in paired_documents(load_cases(), spelling)
    ]
    heads = Above(network.weights)
    heads.train()
    learn(heads, documents, texts, chosen.epochs, chosen.rate, spelling.pad)
    write(heads, chosen.out, chosen.version)


def write(heads: Above, folder: Path, version: str) -> None:
    """Write heads in 16 bits, and a card whose scale `fit_joint` is to set, into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    kept = {
        name.replace("__", "."): value.detach().numpy().astype(np.float16)
        for name, value in heads.kept.items()
    }
    np.savez_compressed(folder / HEADS_FILE, allow_pickle=False, **kept)
    card = json.loads((WEIGHTS / "card.json").read_text(encoding="utf-8")) | {
        "name": PLACE,
        "version": version,
    }
    (folder / "card.json").write_text(json.dumps(card, indent=1, sort_keys=True) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
