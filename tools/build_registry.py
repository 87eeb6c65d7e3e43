"""Pack the shipped registry of actors, so that starting does not wait for TOML.

Run `python tools/build_registry.py` after a change in `reportedly/vocabulary/actors`, with `--check` to be
told whether the pack is up to date.
"""

import sys
from pathlib import Path

from keep_page import keep_page

from reportedly.model.registry import pack_registry
from reportedly.model.registry_pack import PACK_FILE

ACTORS = Path(__file__).resolve().parent.parent / "reportedly" / "vocabulary" / "actors"


def main(words: list[str]) -> int:
    """Write the pack, or with `--check` tell whether it is up to date; give the exit code."""
    trouble = "not what the files beside it say; run `python tools/build_registry.py`"
    return keep_page(ACTORS / PACK_FILE, pack_registry(ACTORS), words, trouble)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
