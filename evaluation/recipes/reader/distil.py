"""Distil a large reader into a small one: it learns what the large one makes of texts that nobody annotated.

    python -m evaluation.recipes.reader.distil TEACHER ENCODER --start STATE --texts FOLDER [FOLDER ...] \
        --out FOLDER [--epochs 2] [--minutes 60]

TEACHER is the folder of a reading model, as it ships; ENCODER and STATE are what the small one is made of
(see `train`), and every FOLDER holds texts (`*.txt`). The teacher's probabilities of predicates and arguments
are the labels (Hinton et al., "Distilling the Knowledge in a Neural Network", 2015); annotated documents are
learned from in between, so that what people's guide says is not forgotten.
"""

import argparse
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn

from evaluation.reading import load_reader
from evaluation.recipes.reader.batches import Placed
from evaluation.recipes.reader.collate import collate
from evaluation.recipes.reader.course import (
    PAIRS_A_DOCUMENT,
    SEED,
    Course,
    Lesson,
    Padded,
    loss_of,
    optimiser_of,
    rates_of,
)
from evaluation.recipes.reader.course import keep as keep_state
from evaluation.recipes.reader.documents import training_documents
from evaluation.recipes.reader.examples import IGNORED
from evaluation.recipes.reader.export import export
from evaluation.recipes.reader.network import Network
from evaluation.recipes.reader.train import begin
from evaluation.sets.texts import cleaned_documents
from reportedly.desk.plugins import BUILT_IN
from reportedly.desk.readers import PLACE
from reportedly.model.pages import Page
from reportedly.reading.learned.arrange import arrange
from reportedly.reading.learned.candidates import find_candidates, find_pairs
from reportedly.reading.learned.extractor import Learned, load_learned
from reportedly.reading.learned.features import features_of
from reportedly.reading.learned.network import Floats
from reportedly.reading.learned.pieces import find_windows
from reportedly.reading.learned.words import WordPieces


@dataclass(frozen=True, slots=True)
class Taught:
    """One text as the small network sees it, with what the large one makes of each pair."""

    placed: Placed
    predicate: Floats
    """(n, 1 + predicates): the teacher's probabilities."""


def taught(page: Page, teacher: Learned, spelling: WordPieces) -> Taught | None:
    """Give a page with the teacher's probabilities; None where nothing could be related to anything."""
    candidates = find_candidates(page)
    pairs = tuple(find_pairs(page, candidates))
    features = tuple(features_of(page, candidates, *pair) for pair in pairs)
    windows, own = find_windows(page, teacher.spelling), find_windows(page, spelling)
    theirs = arrange(windows, candidates, pairs, features)
    ours = arrange(own, candidates, pairs, features)
    if not theirs.kept or not ours.kept:
        return None
    judged = teacher.network.judge(teacher.network.states(windows), theirs).predicate
    row = {pair: k for k, pair in enumerate(theirs.kept)}
    unsure = np.full(judged.shape[1], 1 / judged.shape[1], dtype=np.float32)
    soft = np.stack([judged[row[pair]] if pair in row else unsure for pair in ours.kept])
    labels = np.full((len(ours.kept), 4), IGNORED)
    argument = np.full(len(ours.spans), IGNORED)
    return Taught(Placed(page.document.source, own, ours, labels, argument), soft)


def taught_texts(folders: Sequence[Path], teacher: Learned, spelling: WordPieces) -> Iterator[Taught]:
    """Yield the texts of some folders with the teacher's probabilities."""
    paths = sorted(path for folder in folders for path in folder.rglob("*.txt"))
    texts = ((str(path), path.read_text(encoding="utf-8", errors="replace")) for path in paths)
    maker = load_reader((BUILT_IN,)).maker
    for page in maker.pages(cleaned_documents(texts).values()):
        made = taught(page, teacher, spelling)
        if made is not None:
            yield made


def soft_loss(logits: Tensor, soft: Tensor, documents: int) -> Tensor:
    """Give the cross-entropy against the teacher's probabilities, on the scale of that against labels."""
    return -(soft * nn.functional.log_softmax(logits, dim=1)).sum() / (PAIRS_A_DOCUMENT * documents)


def learn_softly(
    network: Network, texts: Sequence[Taught], documents: Sequence[Placed], pad: int, course: Course
) -> None:
    """Learn from texts and annotated documents by turns, until the epochs are over."""
    climbing, order = Padded(network), np.random.default_rng(SEED)
    steps = course.epochs * -(-len(texts) // course.documents)
    optimiser = optimiser_of(network, course)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimiser, rates_of(steps, course.minutes))
    network.train()
    for _ in range(steps):
        some = [texts[k] for k in order.choice(len(texts), min(course.documents, len(texts)), replace=False)]
        placed = [one.placed for one in some]
        lesson = Lesson(placed, (), collate(placed, (), pad))
        found = network.heads.pairs(climbing.states(lesson), lesson.batch.arrays)
        soft = torch.as_tensor(np.concatenate([one.predicate for one in some]))
        loss = soft_loss(found["predicate"], soft, len(some))
        if documents:
            held = [documents[k] for k in order.choice(len(documents), min(2, len(documents)), replace=False)]
            told = Lesson(held, (), collate(held, (), pad))
            loss = loss + loss_of(network, climbing.states(told), told.batch, len(held))
        optimiser.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(network.parameters(), 1.0)
        optimiser.step()
        schedule.step()
    keep_state(network, course.keep)


def main() -> None:
    """Distil by the arguments and write the weights."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("teacher", type=Path, help="folder of the large reader's weights")
    parser.add_argument("encoder", type=Path, help="folder of the small one's encoder")
    parser.add_argument("--texts", type=Path, nargs="+", required=True, help="folders of texts")
    parser.add_argument("--start", type=Path, help="state of the small one to go on from")
    parser.add_argument("--out", type=Path, required=True, help="folder for what the package ships")
    parser.add_argument("--keep", type=Path, help="file for the state that is reached")
    parser.add_argument("--epochs", type=int, default=2)
    parser.add_argument("--minutes", type=float, help="time in which the rates fall")
    parser.add_argument("--version", default="1")
    chosen = parser.parse_args()
    vocabulary = chosen.encoder / "vocab.txt"
    spelling, network = begin(chosen.encoder, vocabulary, chosen.start)
    texts = list(taught_texts(chosen.texts, load_learned(chosen.teacher), spelling))
    print(f"{len(texts)} texts, {sum(len(one.predicate) for one in texts):,} pairs", flush=True)
    course = Course(chosen.epochs, encoder_rate=5e-5, minutes=chosen.minutes, keep=chosen.keep)
    learn_softly(network, texts, training_documents(spelling), spelling.pad, course)
    card = {"name": PLACE, "version": chosen.version, "slope": 1.0, "offset": 0.0}
    export(network, vocabulary, chosen.out, card)


if __name__ == "__main__":
    main()
