"""Export: a trained network as the files that the package ships."""

import json
import shutil
from collections.abc import Mapping
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn

from evaluation.recipes.reader.network import EMBEDDED, Network
from evaluation.recipes.reader.rounding import round_weights
from reportedly.reading.learned.features import DENSE
from reportedly.reading.learned.network import ENCODER_FILE, HEADS_FILE
from reportedly.reading.learned.parts import MOST_BYTES, cut

Floats = NDArray[np.float32]
_KEPT = ("subject", "object", "inner", "predicate", "polarity", "certainty", "status", "role", "argument")


class _States(nn.Module):
    """The encoder alone, giving one tensor."""

    def __init__(self, encoder: nn.Module) -> None:
        super().__init__()
        self.encoder = encoder

    def forward(self, input_ids: Tensor, attention_mask: Tensor) -> Tensor:
        """Give the last hidden states."""
        states: Tensor = self.encoder(input_ids=input_ids, attention_mask=attention_mask).last_hidden_state
        return states


def export(
    network: Network,
    vocabulary: Path,
    folder: Path,
    card: Mapping[str, object],
    *,
    weights_only: bool = False,
) -> None:
    """Write encoder (8-bit weights), heads (16-bit), vocabulary and card into a folder.

    What is too big for some hosts is cut, see `reportedly.reading.learned.parts`.

    Args:
        weights_only: leave in 32 bits what flows between the layers, see `rounding`.
    """
    folder.mkdir(parents=True, exist_ok=True)
    network.eval()
    whole = folder / "whole.onnx"
    example = torch.ones(2, 16, dtype=torch.long)
    torch.onnx.export(
        _States(network.encoder).eval(),
        (example, example),
        str(whole),
        input_names=["input_ids", "attention_mask"],
        output_names=["states"],
        dynamic_axes={
            name: {0: "windows", 1: "pieces"} for name in ("input_ids", "attention_mask", "states")
        },
        opset_version=17,
        dynamo=False,
    )
    rounded = folder / ENCODER_FILE
    if weights_only:
        round_weights(whole, rounded)
    else:
        quantize_dynamic(str(whole), str(rounded), weight_type=QuantType.QInt8, per_channel=True)
    whole.unlink()
    np.savez_compressed(folder / HEADS_FILE, allow_pickle=False, **heads_of(network))
    if rounded.stat().st_size > MOST_BYTES:
        for name in (ENCODER_FILE, HEADS_FILE):
            cut(folder, name)
    shutil.copyfile(vocabulary, folder / "vocabulary.txt")
    (folder / "card.json").write_text(json.dumps(card, indent=1, sort_keys=True) + "\n", encoding="utf-8")


def heads_of(network: Network) -> dict[str, Floats]:
    """Give the heads' weights by name; each dense feature's table multiplied out to the pair's width."""
    heads = network.heads
    kept: dict[str, Floats] = {}
    for name in _KEPT:
        layer = getattr(heads, name)
        kept[f"{name}.weight"], kept[f"{name}.bias"] = _array(layer.weight), _array(layer.bias)
    for name in ("between", "path"):
        kept[f"{name}.weight"] = _array(getattr(heads, name).weight)
    kept["sparse.weight"] = _array(heads.sparse.weight)
    for k in range(len(DENSE)):
        part = heads.known.weight[:, k * EMBEDDED : (k + 1) * EMBEDDED]
        kept[f"known.{k}"] = _array(heads.dense[k].weight @ part.T)
    return kept


def _array(tensor: Tensor) -> Floats:
    result: Floats = tensor.detach().numpy().astype(np.float16)
    return result
