"""Installing a browser for the tests: it never fails, and does nothing where nothing is to do."""

import shutil
import subprocess
from pathlib import Path

SCRIPT = Path(__file__).resolve().parents[2] / "tools" / "install_browser.sh"


def _run(**environment: str) -> subprocess.CompletedProcess[str]:
    bash = shutil.which("bash") or "bash"
    return subprocess.run([bash, str(SCRIPT)], env=environment, capture_output=True, text=True, check=False)


def test_a_browser_that_is_named_is_enough() -> None:
    """Where a browser is named, nothing is installed and nothing said."""
    done = _run(PATH="/nowhere", REPORTEDLY_CHROMIUM="/somewhere/chromium")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_without_apt_the_run_goes_on() -> None:
    """Where nothing can be installed, the script says so and does not fail."""
    done = _run(PATH="/nowhere")
    assert done.returncode == 0
    assert "will skip" in done.stderr
