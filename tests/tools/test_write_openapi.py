"""The description of the HTTP API in the documentation."""

import subprocess
import sys
from pathlib import Path

TOOL = Path(__file__).resolve().parents[2] / "tools" / "write_openapi.py"


def test_the_description_is_how_the_server_describes_itself() -> None:
    """What the documentation says of the API is what the server says."""
    done = subprocess.run(
        [sys.executable, str(TOOL), "--check"],
        cwd=TOOL.parents[1],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
