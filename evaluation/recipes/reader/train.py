"""Train the learned reader and export it.

    python -m evaluation.recipes.reader.train ENCODER --out FOLDER [--epochs 6] [--start STATE] [--keep STATE]

ENCODER is a folder with a sentence encoder of the MiniLM or MPNet kind (`config.json`, weights, `vocab.txt`).
Needs torch, transformers and onnx, which the package itself does without. The data statement and the figures
are in `docs/explanation/reading-model.md`.
"""

import argparse
import random
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import torch
from torch import Tensor, nn
from transformers import AutoModel

from evaluation.reading import load_reader, read_gold
from evaluation.recipes.fit_scores import fitting_documents
from evaluation.recipes.reader.batches import Placed, place
from evaluation.recipes.reader.collate import Batch, collate
from evaluation.recipes.reader.examples import IGNORED, example_of
from evaluation.recipes.reader.export import export
from evaluation.recipes.reader.marked import Marked, marked_windows
from evaluation.recipes.reader.network import Network
from evaluation.sets.results import set_folder
from reportedly.desk.plugins import BUILT_IN
from reportedly.reading.learned.words import WordPieces, load_pieces

SEED = 1
DOCUMENTS_A_STEP = 4
MARKED_A_STEP = 3
PAIRS_A_DOCUMENT = 25.0
"""What the sum of losses over pairs is divided by, about the number of true ones in a document."""

_HEADS = ("polarity", "certainty", "status")


@dataclass(frozen=True, slots=True)
class Course:
    """How long and how fast to learn."""

    epochs: int
    encoder_rate: float = 1e-4
    heads_rate: float = 1e-3


def training_documents(spelling: WordPieces) -> list[Placed]:
    """Give all annotated documents but the held-back ones."""
    gold = fitting_documents()
    read = read_gold(load_reader((BUILT_IN,)), gold)
    return [place(example_of(page.page, one), spelling) for one, page in read]


def loss_of(network: Network, batch: Batch, documents: int) -> Tensor:
    """Give the loss of a batch: predicates, stance, arguments, and the roles of marked words."""
    entropy = nn.CrossEntropyLoss(ignore_index=IGNORED, reduction="sum")
    states = network.states(batch.ids, batch.mask)
    found = network.heads.pairs(states, batch.arrays)
    scale = PAIRS_A_DOCUMENT * documents
    loss = entropy(found["predicate"], batch.labels[:, 0]) / scale
    loss = loss + 0.075 * entropy(found["argument"], batch.argument) / scale
    for column, head in enumerate(_HEADS, 1):
        loss = loss + 0.5 * entropy(found[head], batch.labels[:, column]) / scale
    if len(batch.roles):
        roles = network.heads.role(states.index_select(0, batch.marked))
        loss = loss + entropy(roles, batch.roles) / len(batch.roles)
    return loss


def train(
    network: Network, documents: list[Placed], marked: Sequence[Marked], pad: int, course: Course
) -> None:
    """Learn from the documents, `course.epochs` times over, in an order that the seed decides."""
    chance = random.Random(SEED)  # noqa: S311 - a fixed seed, for the same weights every time
    optimiser, steps = _optimiser(network, course), course.epochs * -(-len(documents) // DOCUMENTS_A_STEP)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimiser, lambda step: min(1.0, (step + 1) / (0.08 * steps)) * max(0.02, 1 - step / steps)
    )
    network.train()
    for epoch in range(course.epochs):
        started, total = time.perf_counter(), 0.0
        chance.shuffle(documents)
        for begin in range(0, len(documents), DOCUMENTS_A_STEP):
            some = documents[begin : begin + DOCUMENTS_A_STEP]
            batch = collate(some, chance.sample(marked, MARKED_A_STEP) if marked else (), pad)
            loss = loss_of(network, batch, len(some))
            optimiser.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimiser.step()
            schedule.step()
            total += loss.item()
        print(f"epoch {epoch}: loss {total:.1f}, {time.perf_counter() - started:.0f} s", flush=True)


def _optimiser(network: Network, course: Course) -> torch.optim.Optimizer:
    encoder = [one for one in network.encoder.parameters() if one.requires_grad]
    groups = [
        {"params": encoder, "lr": course.encoder_rate},
        {"params": list(network.heads.parameters()), "lr": course.heads_rate},
    ]
    return torch.optim.AdamW(groups, weight_decay=0.01, fused=True)


def load_encoder(folder: Path) -> nn.Module:
    """Give the encoder without its pooler, its embeddings frozen."""
    encoder: nn.Module = AutoModel.from_pretrained(folder, attn_implementation="eager", dtype=torch.float32)
    encoder.pooler = None
    for parameter in encoder.embeddings.parameters():
        parameter.requires_grad = False
    return encoder


def main() -> None:
    """Train by the arguments and write the weights."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("encoder", type=Path, help="folder of the encoder to begin with")
    parser.add_argument("--out", type=Path, required=True, help="folder for what the package ships")
    parser.add_argument("--epochs", type=int, default=6)
    parser.add_argument("--start", type=Path, help="state of an earlier run to go on from")
    parser.add_argument("--keep", type=Path, help="file for the state that is reached")
    parser.add_argument("--version", default="1")
    chosen = parser.parse_args()
    torch.manual_seed(SEED)
    vocabulary = chosen.encoder / "vocab.txt"
    spelling = load_pieces(vocabulary)
    encoder = load_encoder(chosen.encoder)
    network = Network(encoder, encoder.config.hidden_size)
    if chosen.start is not None:
        network.load_state_dict(torch.load(chosen.start))
    folder = set_folder("polnear") / "train"
    marked = list(marked_windows(folder, spelling)) if folder.is_dir() else []
    documents = training_documents(spelling)
    print(f"{len(documents)} documents, {len(marked)} marked windows", flush=True)
    if chosen.epochs:
        train(network, documents, marked, spelling.pad, Course(chosen.epochs))
    if chosen.keep is not None:
        torch.save(network.state_dict(), chosen.keep)
    card = {"name": "relations", "version": chosen.version, "slope": 1.0, "offset": 0.0}
    export(network, vocabulary, chosen.out, card)


if __name__ == "__main__":
    main()
