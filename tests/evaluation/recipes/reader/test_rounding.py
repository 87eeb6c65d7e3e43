"""Laws of rounding the weights of an encoder."""

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

onnx = pytest.importorskip("onnx", reason="onnx is only there where a model is trained")

from evaluation.recipes.reader.rounding import round_weights, split  # noqa: E402 - needs onnx

TABLES = arrays.arrays(
    np.float32, arrays.array_shapes(min_dims=2, max_dims=2, max_side=6), elements=st.floats(-50, 50, width=32)
)


@given(table=TABLES, axis=st.integers(0, 1))
def test_a_rounded_weight_is_half_a_step_away_at_most(table: np.ndarray, axis: int) -> None:
    """Every row or column has steps of its own, as fine as its largest weight allows."""
    narrow, scale = split(table, axis)
    assert narrow.dtype == np.int8
    assert (np.abs(narrow * scale - table) <= scale / 2 + 1e-5).all()


def test_the_rounded_graph_computes_nearly_the_same(tmp_path: Path) -> None:
    """A look-up and a product give what they gave, in a third of the space."""
    onnxruntime = pytest.importorskip("onnxruntime")
    chance = np.random.default_rng(6)
    table = chance.normal(size=(3_000, 64)).astype(np.float32)
    weights = chance.normal(size=(64, 2_000)).astype(np.float32)
    helper, numpy_helper, kinds = onnx.helper, onnx.numpy_helper, onnx.TensorProto
    graph = helper.make_graph(
        [
            helper.make_node("Gather", ["table", "ids"], ["looked"], name="look"),
            helper.make_node("MatMul", ["looked", "weights"], ["out"], name="product"),
        ],
        "small",
        [helper.make_tensor_value_info("ids", kinds.INT64, ["n"])],
        [helper.make_tensor_value_info("out", kinds.FLOAT, ["n", 2_000])],
        [numpy_helper.from_array(table, "table"), numpy_helper.from_array(weights, "weights")],
    )
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=8)
    before, after = tmp_path / "whole.onnx", tmp_path / "rounded.onnx"
    onnx.save(model, str(before))
    round_weights(before, after)
    ids = {"ids": chance.integers(0, 3_000, 20)}
    found = [
        onnxruntime.InferenceSession(str(path), providers=["CPUExecutionProvider"]).run(None, ids)[0].ravel()
        for path in (before, after)
    ]
    assert float(np.corrcoef(found)[0, 1]) > 0.999
    assert after.stat().st_size < before.stat().st_size / 3
