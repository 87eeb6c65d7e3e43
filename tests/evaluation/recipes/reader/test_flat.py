"""Laws of passes without padding, on an encoder of chance weights."""

import pytest

torch = pytest.importorskip("torch", reason="torch is only there where a model is trained")
transformers = pytest.importorskip("transformers", reason="as torch")

from evaluation.recipes.reader.course import Lesson  # noqa: E402 - needs torch
from evaluation.recipes.reader.flat import Flat, biases_of, climb, embed, freeze  # noqa: E402
from evaluation.recipes.reader.marked import Marked  # noqa: E402
from evaluation.recipes.reader.network import Network  # noqa: E402

WINDOWS = [(0, 5, 6, 7, 2), (0, 9, 2), (0, 8, 7, 6, 5, 9, 2)]


@pytest.fixture
def encoder() -> object:
    """Give a small MPNet."""
    torch.manual_seed(2)
    config = transformers.MPNetConfig(
        vocab_size=12, hidden_size=16, num_hidden_layers=3, num_attention_heads=2, intermediate_size=24
    )
    return transformers.MPNetModel(config, add_pooling_layer=False).eval()


def padded(encoder: object, window: tuple[int, ...]) -> object:
    """Give what the encoder itself makes of a window."""
    ids = torch.tensor([window])
    return encoder(input_ids=ids, attention_mask=torch.ones_like(ids)).last_hidden_state[0]


def test_a_flat_pass_gives_what_the_encoder_gives(encoder) -> None:
    """Windows one after another do not see each other, and are what they are by themselves."""
    with torch.no_grad():
        lengths = [len(one) for one in WINDOWS]
        flat = climb(encoder.encoder.layer, embed(encoder, WINDOWS), lengths, biases_of(encoder, 8))
        alone = torch.cat([padded(encoder, one) for one in WINDOWS])
    assert torch.allclose(flat, alone, atol=1e-5)


def test_what_is_frozen_is_not_learned(encoder) -> None:
    """The lowest layers keep their weights and what they once gave; those above learn."""
    network = Network(encoder.train(), 16)
    climbing = Flat(network, 2)
    lesson = Lesson((), [Marked(one, (), ()) for one in WINDOWS], None)
    climbing.states(lesson).sum().backward()
    learned = {name.split(".")[2] for name, one in encoder.named_parameters() if one.grad is not None}
    assert learned == {"2"}


def test_freezing_leaves_out_dropout_below(encoder) -> None:
    """Two passes through frozen layers give the same."""
    freeze(encoder.train(), 3)
    with torch.no_grad():
        one, other = (
            climb(encoder.encoder.layer, embed(encoder, WINDOWS), [5, 3, 7], biases_of(encoder, 8))
            for _ in range(2)
        )
    assert torch.equal(one, other)
