"""A step of the build: the weights for the wheel are there, and are those that the manifest tells of."""

import hashlib
import json
from pathlib import Path

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

NEEDED = ("card.json", "joint-scores.json", "parts.json", "vocabulary.txt")
MANIFEST = "parts.json"
RECIPE = "evaluation/recipes/reader/train.py"


class CustomBuildHook(BuildHookInterface):
    """Refuses to build a wheel that would not read."""

    def initialize(self, version: str, build_data: dict[str, object]) -> None:  # noqa: ARG002 - hatchling's
        """Check the weights. Raises: SystemExit, naming what is missing or changed and what makes it."""
        folder = Path(self.root) / "reportedly_large_reader" / "weights"
        trouble = trouble_in(folder)
        if trouble is not None and version != "editable":
            raise SystemExit(f"{trouble}; make the weights by {RECIPE}, see README.md")


def trouble_in(folder: Path) -> str | None:
    """Give what keeps the weights in a folder from being shipped; None if nothing does."""
    for name in NEEDED:
        if not (folder / name).is_file():
            return f"{name} is missing in {folder.name}/"
    for name, told in json.loads((folder / MANIFEST).read_text(encoding="utf-8")).items():
        hashed = hashlib.sha256()
        for piece in told.get("parts", [name]):
            if not (folder / piece).is_file():
                return f"{piece} is missing in {folder.name}/"
            hashed.update((folder / piece).read_bytes())
        if hashed.hexdigest() != told["sha256"]:
            return f"{name} is not the one that {MANIFEST} tells of"
    return None
