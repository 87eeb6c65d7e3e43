"""Laws of distilling."""

import pytest

torch = pytest.importorskip("torch", reason="torch is only there where a model is trained")
pytest.importorskip("transformers", reason="as torch")
pytest.importorskip("onnx", reason="as torch")

from evaluation.recipes.reader.distil import soft_loss  # noqa: E402 - needs torch


def test_who_agrees_with_the_teacher_has_least_to_learn() -> None:
    """The loss is smallest at the teacher's own probabilities, and its slope there is nought."""
    soft = torch.tensor([[0.7, 0.2, 0.1], [0.1, 0.1, 0.8]])
    logits = soft.log().requires_grad_()
    least = soft_loss(logits, soft, 1)
    least.backward()
    assert torch.allclose(logits.grad, torch.zeros(2, 3), atol=1e-6)
    for other in (torch.zeros(2, 3), torch.tensor([[0.0, 3.0, 0.0], [1.0, 0.0, 0.0]])):
        assert soft_loss(other, soft, 1) > least
