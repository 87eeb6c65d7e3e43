"""`plot`."""

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

Cli = Callable[..., Result]


@pytest.mark.parametrize("figure", ["network", "map", "timeline", "origins", "tree"])
def test_each_figure_is_drawn_to_a_file(cli: Cli, ledger: Path, tmp_path: Path, figure: str) -> None:
    """A figure is SVG that names what it shows."""
    path = tmp_path / f"{figure}.svg"
    result = cli("plot", figure, "--to", path, "--ledger", ledger)
    assert result.exit_code == 0
    assert path.read_text(encoding="utf-8").startswith("<svg ")


def test_a_wrong_ending_leaves_no_file(cli: Cli, ledger: Path, tmp_path: Path) -> None:
    """What cannot be drawn leaves nothing half-made."""
    path = tmp_path / "x.gif"
    assert cli("plot", "map", "--to", path, "--ledger", ledger).exit_code == 2
    assert list(tmp_path.glob("*x.gif*")) == []
