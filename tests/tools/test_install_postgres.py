"""Installing a database server for the tests: it never fails, and does nothing where nothing is to do."""

import shutil
import subprocess
from pathlib import Path

import pytest

SCRIPT = Path(__file__).resolve().parents[2] / "tools" / "install_postgres.sh"


def _run(path: str) -> subprocess.CompletedProcess[str]:
    bash = shutil.which("bash") or "bash"
    return subprocess.run(
        [bash, str(SCRIPT)], env={"PATH": path}, capture_output=True, text=True, check=False
    )


def test_a_server_that_is_there_is_enough(tmp_path) -> None:
    """Where its programs are found, nothing is installed and nothing said."""
    (tmp_path / "initdb").write_text("#!/bin/sh\n")
    (tmp_path / "initdb").chmod(0o755)
    done = _run(str(tmp_path))
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_without_apt_the_run_goes_on() -> None:
    """Where nothing can be installed, the script says so and does not fail."""
    if list(Path("/usr/lib/postgresql").glob("*/bin/initdb")):
        pytest.skip("a server is installed here")
    done = _run("/nowhere")
    assert done.returncode == 0
    assert "will skip" in done.stderr
