"""The network: an encoder's word pieces, pooled over two candidates and what stands between them.

One pass a window gives every pair in it. A pair's state is the sum of projections of both candidates, of the
words between them and of the words on the path through the parse, of embedded dense features, passed through
one hidden layer; hashed sparse features add to the logits of the predicates directly. Token heads tell who
says what; a candidate head, used in training only, tells what is an argument of anything.
"""

from collections.abc import Mapping

import torch
from torch import Tensor, nn

from evaluation.recipes.reader.examples import CERTAINTIES, CLASSES, POLARITIES, STATUSES
from reportedly.reading.learned.features import BUCKETS, DENSE

ROLES = ("none", "source", "cue", "content")
WIDTH = 256
EMBEDDED = 12


class Heads(nn.Module):
    """Everything above the encoder."""

    def __init__(self, hidden: int, dropout: float = 0.25) -> None:
        super().__init__()
        self.subject = nn.Linear(2 * hidden, WIDTH)
        self.object = nn.Linear(2 * hidden, WIDTH)
        self.between = nn.Linear(hidden, WIDTH, bias=False)
        self.path = nn.Linear(hidden, WIDTH, bias=False)
        self.dense = nn.ModuleList(nn.Embedding(size, EMBEDDED) for size in DENSE)
        self.known = nn.Linear(EMBEDDED * len(DENSE), WIDTH, bias=False)
        self.inner = nn.Linear(WIDTH, WIDTH)
        self.predicate = nn.Linear(WIDTH, len(CLASSES))
        self.polarity = nn.Linear(WIDTH, len(POLARITIES))
        self.certainty = nn.Linear(WIDTH, len(CERTAINTIES))
        self.status = nn.Linear(WIDTH, len(STATUSES))
        self.sparse = nn.Embedding(BUCKETS, len(CLASSES))
        self.role = nn.Linear(hidden, len(ROLES))
        self.argument = nn.Linear(2 * hidden, 2)
        self.dropout = nn.Dropout(dropout)
        nn.init.zeros_(self.sparse.weight)
        with torch.no_grad():
            self.predicate.bias[0] = 3.0

    def pairs(self, states: Tensor, batch: Mapping[str, Tensor]) -> dict[str, Tensor]:
        """Give logits of all pairs of a batch.

        Args:
            states: (pieces, hidden), the windows of the batch one after another.
            batch: `spans` (candidates, 3: first, last, head piece), `pairs` (n, 2), `between` (n, 2: piece
                range), `path` and `path_of` (flat pieces and the pair of each), `dense` (n, 8), `sparse`
                and `sparse_of` (flat buckets and the pair of each).
        """
        sums = torch.cat([states.new_zeros(1, states.shape[1]), states.cumsum(0)])
        spans = batch["spans"]
        mean = (_rows(sums, spans[:, 1]) - _rows(sums, spans[:, 0])) / (spans[:, 1] - spans[:, 0]).clamp(
            min=1
        )[:, None]
        candidates = self.dropout(torch.cat([mean, _rows(states, spans[:, 2])], 1))
        pairs, between = batch["pairs"], batch["between"]
        length = (between[:, 1] - between[:, 0]).clamp(min=1)[:, None]
        middle = (_rows(sums, between[:, 1]) - _rows(sums, between[:, 0])) / length
        count = torch.zeros(len(pairs)).index_add_(0, batch["path_of"], torch.ones(len(batch["path_of"])))
        way = states.new_zeros(len(pairs), states.shape[1])
        way = way.index_add(0, batch["path_of"], _rows(states, batch["path"])) / count.clamp(min=1)[:, None]
        dense = torch.cat([table(batch["dense"][:, k]) for k, table in enumerate(self.dense)], 1)
        state = (
            _rows(self.subject(candidates), pairs[:, 0])
            + _rows(self.object(candidates), pairs[:, 1])
            + self.between(self.dropout(middle))
            + self.path(self.dropout(way))
            + self.known(dense)
        )
        state = nn.functional.gelu(state, approximate="tanh")
        state = nn.functional.gelu(self.inner(self.dropout(state)), approximate="tanh")
        state = self.dropout(state)
        predicate = self.predicate(state)
        return {
            "predicate": predicate.index_add(0, batch["sparse_of"], self.sparse(batch["sparse"])),
            "polarity": self.polarity(state),
            "certainty": self.certainty(state),
            "status": self.status(state),
            "argument": self.argument(candidates),
        }


def _rows(table: Tensor, at: Tensor) -> Tensor:
    """Give rows of a table; its gradient adds up faster than that of indexing."""
    return table.index_select(0, at)


class Network(nn.Module):
    """Encoder and heads."""

    def __init__(self, encoder: nn.Module, hidden: int) -> None:
        super().__init__()
        self.encoder = encoder
        self.heads = Heads(hidden)

    def states(self, ids: Tensor, mask: Tensor) -> Tensor:
        """Give the states of the pieces of all windows, padding left out, one after another."""
        output: Tensor = self.encoder(input_ids=ids, attention_mask=mask).last_hidden_state
        return output[mask.bool()]
