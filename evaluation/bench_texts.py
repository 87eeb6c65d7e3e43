"""Texts to measure speed on: the bundled sample case over and over, each time a little different."""

import random
from collections.abc import Iterator
from pathlib import Path

import reportedly

SEED = 20150514
SAMPLE = Path(reportedly.__file__).parent / "sample" / "reports"

_TOWNS = ("Gao", "Damasak", "Bosso", "Markoye", "Sirte", "Maiduguri", "Bamako", "Ajdabiya")
_NUMBERS = ("11", "17", "23", "41", "60", "85", "120", "300")


def write_reports(folder: Path, count: int) -> int:
    """Write so many reports into a folder, each with an id of its own, and give how many words they have."""
    words = 0
    for number, text in enumerate(vary(count)):
        (folder / f"{number:05}.txt").write_text(text, encoding="utf-8")
        words += len(text.split())
    return words


def vary(count: int) -> Iterator[str]:
    """Yield so many variations: other towns, other numbers, and a last line that is the report's own."""
    draw = random.Random(SEED)  # noqa: S311 - a fixed draw, nothing secret
    texts = [path.read_text(encoding="utf-8") for path in sorted(SAMPLE.glob("*.txt"))]
    for number in range(count):
        text = texts[number % len(texts)]
        for words in (_TOWNS, _NUMBERS):
            old, new = draw.choice(words), draw.choice(words)
            text = text.replace(f" {old} ", f" {new} ")
        yield f"{text.rstrip()}\n\nThis is report {number} of a series.\n"
