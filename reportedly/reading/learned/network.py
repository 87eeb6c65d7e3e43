"""The network: the encoder by onnxruntime, and the heads above it.

What it computes is described where it is trained, in `evaluation/recipes/reader/network.py`; a test holds
that both give the same.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from reportedly.reading.learned.arrange import Arranged
from reportedly.reading.learned.parts import whole
from reportedly.reading.learned.pieces import Window

Floats = NDArray[np.float32]
ENCODER_FILE = "encoder.onnx"
HEADS_FILE = "heads.npz"


class Session(Protocol):
    """The part of an onnxruntime session that is used here."""

    def run(self, names: Sequence[str] | None, feed: Mapping[str, object]) -> list[Floats]:
        """Give the outputs for named inputs."""
        ...


@dataclass(frozen=True, slots=True)
class Judged:
    """Probabilities for each arranged pair, rows in its order."""

    predicate: Floats
    """(n, 1 + predicates): none first."""
    polarity: Floats
    certainty: Floats
    status: Floats


@dataclass(frozen=True)
class Network:
    """Encoder and heads, loaded."""

    session: Session
    weights: Mapping[str, Floats]

    def states(self, windows: Sequence[Window]) -> Floats:
        """Give the states of all word pieces of the windows, one window after another: (pieces, hidden)."""
        return np.concatenate([self._encoded(window) for window in windows])

    def _encoded(self, window: Window) -> Floats:
        """Give the states of one window, which no other window touches.

        The 8-bit encoder scales by the largest value in all that it is given at once, and padding costs time.
        """
        ids = np.array([window.ids], dtype=np.int64)
        states: Floats = self.session.run(None, {"input_ids": ids, "attention_mask": np.ones_like(ids)})[0]
        found: Floats = states[0]
        return found

    def judge(self, states: Floats, arranged: Arranged) -> Judged:
        """Give what the network makes of each pair."""
        state = self._pair_states(states, arranged)
        predicate = self._linear("predicate", state)
        predicate += _sum_of(self.weights["sparse.weight"][arranged.sparse], arranged.sparse_of, len(state))
        return Judged(
            softmax(predicate),
            *(softmax(self._linear(name, state)) for name in ("polarity", "certainty", "status")),
        )

    def roles(self, states: Floats) -> Floats:
        """Give for each piece the probabilities of being no part of an attribution, source, cue, content."""
        return softmax(self._linear("role", states))

    def arguments(self, states: Floats, spans: NDArray[np.int64]) -> Floats:
        """Give for each span, as `Arranged` has them, the probability of being an argument of a claim."""
        return softmax(self._linear("argument", self._candidates(_sums(states), states, spans)))[:, 1]

    def _pair_states(self, states: Floats, arranged: Arranged) -> Floats:
        sums = _sums(states)
        candidates = self._candidates(sums, states, arranged.spans)
        state = self._linear("subject", candidates)[arranged.pairs[:, 0]]
        state += self._linear("object", candidates)[arranged.pairs[:, 1]]
        state += _mean(sums @ self.weights["between.weight"].T, arranged.between)
        state += self._paths(states, arranged)
        for k in range(arranged.dense.shape[1]):
            state += self.weights[f"known.{k}"][arranged.dense[:, k]]
        return gelu(self._linear("inner", gelu(state)))

    def _candidates(self, sums: Floats, states: Floats, spans: NDArray[np.int64]) -> Floats:
        return np.concatenate([_mean(sums, spans[:, :2]), states[spans[:, 2]]], axis=1)

    def _paths(self, states: Floats, arranged: Arranged) -> Floats:
        projected = states @ self.weights["path.weight"].T
        total = _sum_of(projected[arranged.path], arranged.path_of, len(arranged.pairs))
        count = np.bincount(arranged.path_of, minlength=len(arranged.pairs))
        total /= np.maximum(count, 1).astype(np.float32)[:, None]
        return total

    def _linear(self, name: str, rows: Floats) -> Floats:
        result: Floats = rows @ self.weights[f"{name}.weight"].T + self.weights[f"{name}.bias"]
        return result


def load_network(folder: Path) -> Network:
    """Give the network whose encoder and heads lie in a folder, see `parts`; it runs on one thread.

    Raises: VocabularyError, if a file is missing or not the one that was built.
    """
    import onnxruntime  # noqa: PLC0415 - heavy

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    session = onnxruntime.InferenceSession(
        whole(folder, ENCODER_FILE), options, providers=["CPUExecutionProvider"]
    )
    with np.load(BytesIO(whole(folder, HEADS_FILE))) as kept:
        weights = {name: kept[name].astype(np.float32) for name in kept.files}
    return Network(session, weights)


def softmax(logits: Floats) -> Floats:
    """Give probabilities over the last axis."""
    raised = np.exp(logits - logits.max(axis=-1, keepdims=True))
    result: Floats = raised / raised.sum(axis=-1, keepdims=True)
    return result


def gelu(x: Floats) -> Floats:
    """Give the Gaussian error linear unit, by its usual approximation with tanh."""
    bent: Floats = np.tanh(np.float32(0.7978845608) * (x + np.float32(0.044715) * x * x * x))
    bent += np.float32(1.0)
    bent *= np.float32(0.5) * x
    return bent


def _sums(states: Floats) -> Floats:
    """Give running sums of the rows, a row of zeros first."""
    sums = np.zeros((len(states) + 1, states.shape[1]), dtype=np.float32)
    np.cumsum(states, axis=0, out=sums[1:])
    return sums


def _sum_of(rows: Floats, owners: NDArray[np.int64], count: int) -> Floats:
    """Give the sum of the rows of each of `count` owners, zeros for one without; owners come in order."""
    total: Floats = np.zeros((count, rows.shape[1]), dtype=np.float32)
    if len(rows):
        begins = np.flatnonzero(np.diff(owners, prepend=-1))
        total[owners[begins]] = np.add.reduceat(rows, begins, axis=0)
    return total


def _mean(sums: Floats, ranges: NDArray[np.int64]) -> Floats:
    """Give the mean of the rows in each half-open range; zeros for an empty one."""
    length = np.maximum(ranges[:, 1] - ranges[:, 0], 1)[:, None].astype(np.float32)
    mean: Floats = np.subtract(sums[ranges[:, 1]], sums[ranges[:, 0]], dtype=np.float32)
    mean /= length
    return mean
