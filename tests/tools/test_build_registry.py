"""Laws of packing the registry."""

import subprocess
import sys
from pathlib import Path

TOOL = Path(__file__).resolve().parent.parent.parent / "tools" / "build_registry.py"


def test_checking_says_whether_the_pack_is_up_to_date() -> None:
    """As it ships it is; checking writes nothing."""
    pack = TOOL.parent.parent / "reportedly" / "vocabulary" / "actors" / "registry.json"
    before = pack.stat().st_mtime_ns
    told = subprocess.run([sys.executable, str(TOOL), "--check"], capture_output=True, text=True, check=False)
    assert (told.returncode, told.stdout, told.stderr) == (0, "", "")
    assert pack.stat().st_mtime_ns == before
