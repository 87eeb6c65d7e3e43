"""Train the learned reader and export it.

    python -m evaluation.recipes.reader.train ENCODER --out FOLDER [--epochs 6] [--start STATE] [--keep STATE]

ENCODER is a folder with a sentence encoder of the MiniLM or MPNet kind (`config.json`, weights, `vocab.txt`).
With `--epochs 0 --start STATE` nothing is learned and a state that was kept is exported.
Needs torch, transformers and onnx, which the package itself does without. The data statement and the figures
are in `docs/explanation/reading-model.md`.
"""

import argparse
from pathlib import Path

import torch
from torch import nn
from transformers import AutoModel

from evaluation.recipes.reader.course import SEED, Course, Padded, learn, lessons
from evaluation.recipes.reader.documents import training_documents
from evaluation.recipes.reader.export import export
from evaluation.recipes.reader.flat import Flat
from evaluation.recipes.reader.marked import marked_windows
from evaluation.recipes.reader.network import Network
from evaluation.sets.results import set_folder
from reportedly.desk.readers import PLACE
from reportedly.reading.learned.words import WordPieces, load_pieces


def load_encoder(folder: Path) -> nn.Module:
    """Give the encoder without its pooler, its embeddings frozen."""
    encoder: nn.Module = AutoModel.from_pretrained(folder, attn_implementation="eager", dtype=torch.float32)
    encoder.pooler = None
    for parameter in encoder.embeddings.parameters():
        parameter.requires_grad = False
    return encoder


def begin(encoder: Path, vocabulary: Path, start: Path | None) -> tuple[WordPieces, Network]:
    """Give a vocabulary and a network to train, the same every time: from nothing, or from a kept state."""
    torch.manual_seed(SEED)
    spelling = load_pieces(vocabulary)
    loaded = load_encoder(encoder)
    network = Network(loaded, loaded.config.hidden_size)
    if start is not None:
        network.load_state_dict(torch.load(start))
    return spelling, network


def main() -> None:
    """Train by the arguments and write the weights."""
    chosen = _arguments()
    vocabulary = chosen.encoder / "vocab.txt"
    spelling, network = begin(chosen.encoder, vocabulary, chosen.start)
    if chosen.epochs:
        _train(network, spelling, chosen)
    card = {"name": chosen.name, "version": chosen.version, "slope": 1.0, "offset": 0.0}
    export(network, vocabulary, chosen.out, card, weights_only=chosen.weights_only)


def _train(network: Network, spelling: WordPieces, chosen: argparse.Namespace) -> None:
    folder = set_folder("polnear") / "train"
    marked = list(marked_windows(folder, spelling)) if folder.is_dir() else []
    documents = training_documents(spelling)
    print(f"{len(documents)} documents, {len(marked)} marked windows", flush=True)
    course = Course(
        chosen.epochs,
        encoder_rate=chosen.rate,
        documents=chosen.documents,
        marked=chosen.marked,
        minutes=chosen.minutes,
        keep=chosen.keep,
    )
    network.train()
    climbing = Padded(network) if chosen.frozen is None else Flat(network, chosen.frozen)
    steps = course.epochs * -(-len(documents) // course.documents)
    learn(network, climbing, lessons(documents, marked, course, spelling.pad), steps, course)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("encoder", type=Path, help="folder of the encoder to begin with")
    parser.add_argument("--out", type=Path, required=True, help="folder for what the package ships")
    parser.add_argument("--name", default=PLACE, help="what the extractor is called")
    parser.add_argument("--version", default="1")
    parser.add_argument("--epochs", type=int, default=6)
    parser.add_argument("--rate", type=float, default=1e-4, help="learning rate of the encoder")
    parser.add_argument("--documents", type=int, default=4, help="documents a step")
    parser.add_argument("--marked", type=float, default=3.0, help="marked windows a step")
    parser.add_argument("--frozen", type=int, help="lowest layers kept as they are (MPNet only)")
    parser.add_argument("--weights-only", action="store_true", help="round nothing but weights")
    parser.add_argument("--minutes", type=float, help="time after which to stop")
    parser.add_argument("--start", type=Path, help="state of an earlier run to go on from")
    parser.add_argument("--keep", type=Path, help="file for the state that is reached")
    return parser.parse_args()


if __name__ == "__main__":
    main()
