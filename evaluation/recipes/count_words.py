"""Count in how many public texts each stem stands, so that rare words can be told from usual ones.

    python -m evaluation.recipes.count_words [--write]

Only counts are kept, of stems that stand in several texts; nothing of the texts themselves.
"""

import argparse
import json
import os
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from evaluation.gold import GOLD, OWN_GOLD
from reportedly.documents.sourcing.words import keys_of

EVALUATION = Path(os.environ.get("REPORTEDLY_EVALUATION", "../shared/evaluation"))
COUNTS = Path("reportedly/vocabulary/word-counts.json")
LEAST_TEXTS = 6
MOST_CHARS = 20


def texts() -> Iterator[str]:
    """Yield the texts that are counted."""
    folders = (GOLD / "train", GOLD / "docs", OWN_GOLD / "docs", EVALUATION / "polnear")
    for folder in folders:
        for path in sorted(folder.rglob("*.txt")):
            yield path.read_text(encoding="utf-8", errors="replace")
    for path in sorted((EVALUATION / "muc4").glob("*_docs.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            yield str(json.loads(line).get("text", "")).lower()


def main() -> None:
    """Count, and with `--write` write the counts."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--write", action="store_true")
    args = parser.parse_args()
    counted: Counter[str] = Counter()
    number = 0
    for text in texts():
        counted.update(set(keys_of(text)))
        number += 1
    kept = {
        key: count
        for key, count in sorted(counted.items())
        if count >= LEAST_TEXTS and len(key) < MOST_CHARS and re.fullmatch(r"\w+(?:\.\d+)?", key)
    }
    print(f"{number} texts, {len(counted)} stems, {len(kept)} kept")
    if args.write:
        written = {"documents": number, "counts": kept}
        COUNTS.write_text(json.dumps(written, ensure_ascii=False, separators=(",", ":")), encoding="utf-8")


if __name__ == "__main__":
    main()
