"""A course: how a network learns from annotated documents and marked windows, step by step.

What is reached is kept while it is being reached: a file is replaced whole, so that a course that is stopped
leaves the last state and never half of one.
"""

import os
import random
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

import torch
from torch import Tensor, nn

from evaluation.recipes.reader.batches import Placed
from evaluation.recipes.reader.collate import Batch, collate
from evaluation.recipes.reader.examples import IGNORED
from evaluation.recipes.reader.marked import Marked
from evaluation.recipes.reader.network import Network

SEED = 1
PAIRS_A_DOCUMENT = 25.0
"""What the sum of losses over pairs is divided by, about the number of true ones in a document."""

WARM_UP = 0.08
"""Share of the steps in which the rates rise."""

LEAST_RATE = 0.02
HEADS = ("polarity", "certainty", "status")
_KEPT_EVERY = 40


@dataclass(frozen=True, slots=True)
class Course:
    """How long and how fast to learn."""

    epochs: int
    encoder_rate: float = 1e-4
    heads_rate: float = 1e-3
    documents: int = 4
    """Documents a step."""
    marked: float = 3.0
    """Marked windows a step, on average."""
    minutes: float | None = None
    """When to stop at the latest; the rates fall so that they have fallen by then."""
    keep: Path | None = None
    """File for the state that is reached."""


@dataclass(frozen=True, slots=True)
class Lesson:
    """What one step learns from."""

    documents: Sequence[Placed]
    marked: Sequence[Marked]
    batch: Batch


class Climbing(Protocol):
    """Something that gives the states of the pieces of a lesson, in the order of its windows."""

    def states(self, lesson: Lesson) -> Tensor:
        """Give the states: (pieces, hidden)."""
        ...


@dataclass(frozen=True, slots=True)
class Padded:
    """The encoder as it is, over padded windows."""

    network: Network

    def states(self, lesson: Lesson) -> Tensor:
        """Give the states: (pieces, hidden)."""
        return self.network.states(lesson.batch.ids, lesson.batch.mask)


def learn(network: Network, climbing: Climbing, given: Iterable[Lesson], steps: int, course: Course) -> None:
    """Learn from the lessons, `steps` of them at most."""
    optimiser = optimiser_of(network, course)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimiser, rates_of(steps, course.minutes))
    started, total = time.perf_counter(), 0.0
    for step, lesson in enumerate(given, 1):
        loss = loss_of(network, climbing.states(lesson), lesson.batch, len(lesson.documents))
        optimiser.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(network.parameters(), 1.0)
        optimiser.step()
        schedule.step()
        total += loss.item()
        spent = time.perf_counter() - started
        over = course.minutes is not None and spent > 60 * course.minutes
        if step % _KEPT_EVERY == 0 or step == steps or over:
            print(f"step {step} of {steps}: loss {total / step:.3f}, {spent:.0f} s", flush=True)
            keep(network, course.keep)
        if over:
            return


def loss_of(network: Network, states: Tensor, batch: Batch, documents: int) -> Tensor:
    """Give the loss of a batch: predicates, stance, arguments, and the roles of marked words."""
    entropy = nn.CrossEntropyLoss(ignore_index=IGNORED, reduction="sum")
    found = network.heads.pairs(states, batch.arrays)
    scale = PAIRS_A_DOCUMENT * documents
    loss = entropy(found["predicate"], batch.labels[:, 0]) / scale
    loss = loss + 0.075 * entropy(found["argument"], batch.argument) / scale
    for column, head in enumerate(HEADS, 1):
        loss = loss + 0.5 * entropy(found[head], batch.labels[:, column]) / scale
    if len(batch.roles):
        roles = network.heads.role(states.index_select(0, batch.marked))
        loss = loss + entropy(roles, batch.roles) / len(batch.roles)
    return loss


def lessons(documents: list[Placed], marked: Sequence[Marked], course: Course, pad: int) -> Iterator[Lesson]:
    """Yield what each step learns from; the documents are put into a new order for every epoch."""
    chance = random.Random(SEED)  # noqa: S311 - a fixed seed, for the same weights every time
    owed = 0.0
    for _ in range(course.epochs):
        chance.shuffle(documents)
        for begin in range(0, len(documents), course.documents):
            owed += course.marked
            drawn = [chance.choice(marked) for _ in range(int(owed))] if marked else []
            owed -= int(owed)
            some = documents[begin : begin + course.documents]
            yield Lesson(some, drawn, collate(some, drawn, pad))


def optimiser_of(network: Network, course: Course) -> torch.optim.Optimizer:
    """Give what learns: encoder and heads at rates of their own."""
    encoder = [one for one in network.encoder.parameters() if one.requires_grad]
    groups = [
        {"params": encoder, "lr": course.encoder_rate},
        {"params": list(network.heads.parameters()), "lr": course.heads_rate},
    ]
    return torch.optim.AdamW(groups, weight_decay=0.01, fused=True)


def rates_of(steps: int, minutes: float | None) -> Callable[[int], float]:
    """Give the factor of the rates by step: it rises, then falls to the end of the steps or of the time."""
    started = time.perf_counter()

    def factor(step: int) -> float:
        spent = 0.0 if minutes is None else (time.perf_counter() - started) / (60 * minutes)
        return min(1.0, (step + 1) / (WARM_UP * steps)) * max(LEAST_RATE, 1 - max(step / steps, spent))

    return factor


def keep(network: Network, path: Path | None) -> None:
    """Write the state into a file, whole or not at all."""
    if path is None:
        return
    written = path.with_suffix(".writing")
    torch.save(network.state_dict(), written)
    os.replace(written, path)
