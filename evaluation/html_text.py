"""Score how well the main text of real pages is told from what surrounds it.

The pages and their article texts are those of the public article-extraction benchmark by Zyte, in
`$REPORTEDLY_EVALUATION/html` (see its README): 181 news pages. The pages of the set in languages that are
not read count too, as telling text from menus does not hang on language.
"""

import gzip
import json
import os
import re
import sys
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from statistics import mean
from time import perf_counter

from reportedly.documents.html import read_page
from reportedly.model.documents import Capture, Media
from reportedly.model.errors import SourceError

SHINGLE_WORDS = (1, 4)
"""Words for each unit that is compared: 1 for the plain count, 4 as the benchmark's authors do."""

_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Overlap:
    """How many units one page's text has in common with the gold, as multisets."""

    common: int
    found: int
    expected: int

    @property
    def precision(self) -> float:
        """Share of the found units that are gold, in [0, 1]; 1 where nothing was to be found, and was not."""
        return self.common / self.found if self.found else float(self.expected == 0)

    @property
    def recall(self) -> float:
        """Share of the gold units that were found, in [0, 1]."""
        return self.common / self.expected if self.expected else 1.0


@dataclass(frozen=True, slots=True)
class Score:
    """Means over pages of precision and recall, and the F1 of those means; all in [0, 1]."""

    words: int
    precision: float
    recall: float

    @property
    def f1(self) -> float:
        """Harmonic mean of the mean precision and the mean recall."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


def evaluation_folder() -> Path:
    """Give the folder of the pages; `$REPORTEDLY_EVALUATION` names its parent."""
    return Path(os.environ.get("REPORTEDLY_EVALUATION", "../shared/evaluation")) / "html"


def score_folder(folder: Path) -> tuple[list[Score], float]:
    """Give the scores over all pages of a folder, and the mean time for one in milliseconds."""
    gold = json.loads((folder / "ground-truth.json").read_text(encoding="utf-8"))
    pages = {name: gzip.decompress((folder / "pages" / f"{name}.html.gz").read_bytes()) for name in gold}
    started = perf_counter()
    texts = [extract_text(name, content) for name, content in pages.items()]
    page_ms = 1000 * (perf_counter() - started) / len(gold)
    expected = [page["articleBody"] for page in gold.values()]
    return [score_texts(texts, expected, words) for words in SHINGLE_WORDS], page_ms


def extract_text(name: str, content: bytes) -> str:
    """Give the text of a page without its title, empty where none can be found."""
    try:
        return read_page(Capture(name, content, Media.HTML, sha256(content).hexdigest())).text
    except SourceError:
        return ""


def score_texts(found: Sequence[str], expected: Sequence[str], words: int) -> Score:
    """Give the score of n texts against their n gold texts, in units of `words` words."""
    overlaps = [measure_overlap(*pair, words) for pair in zip(found, expected, strict=True)]
    return Score(
        words, mean(overlap.precision for overlap in overlaps), mean(overlap.recall for overlap in overlaps)
    )


def measure_overlap(found: str, expected: str, words: int) -> Overlap:
    """Give how many runs of `words` words two texts share."""
    left, right = _shingles(found, words), _shingles(expected, words)
    return Overlap((left & right).total(), left.total(), right.total())


def _shingles(text: str, words: int) -> Counter[tuple[str, ...]]:
    tokens = _WORD.findall(text.lower())
    last = max(1, len(tokens) - words + 1) if tokens else 0
    return Counter(tuple(tokens[start : start + words]) for start in range(last))


def main() -> int:
    """Print the table; the exit code is 2 where the pages are not there."""
    folder = evaluation_folder()
    if not (folder / "ground-truth.json").is_file():
        print(
            f"{folder}: no pages here; set REPORTEDLY_EVALUATION to the folder above `html`", file=sys.stderr
        )
        return 2
    scores, page_ms = score_folder(folder)
    print("words  precision  recall  F1")
    for score in scores:
        print(f"{score.words:>5}  {score.precision:>9.3f}  {score.recall:>6.3f}  {score.f1:.3f}")
    print(f"{page_ms:.1f} ms a page")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
