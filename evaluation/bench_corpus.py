"""A large made-up ledger of stories, with copies and retellings in them: kept, so that it is built once.

    python -m evaluation.bench_corpus [documents]

Everything is invented and drawn from a fixed seed. Each story is told by one to eight reports of several
outlets: the first has its own access, some of the others print its text, some retell it with a credit.
"""

import random
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path

from evaluation.bench_ledger import EXTRACTOR, SEED, actor_names, read_claim
from reportedly.ledger.store import Ledger
from reportedly.model.claims import Place, ReadClaim
from reportedly.model.documents import Document
from reportedly.model.ids import document_id
from reportedly.model.spans import span_of

BUILD = Path(__file__).resolve().parent.parent / "build"
DOCUMENTS = 20_000
CLAIMS_EACH = 5
OUTLETS = 60
TOWNS = 400
_SYLLABLES = ("ba", "dor", "el", "ga", "hin", "jo", "ka", "lum", "mir", "nar", "os", "pel", "qar", "sul")
_ENDS = ("abad", "pur", "kot", "gar", "wan", "ren", "mand", "zai")
_PEOPLE = ("a shopkeeper", "a teacher", "a driver", "a nurse", "a herder", "an elder", "a clerk")
_ACTS = ("heard", "saw", "remembered", "described", "feared", "counted")


@dataclass(frozen=True, slots=True)
class _Story:
    number: int
    day: date
    towns: tuple[str, ...]
    pairs: tuple[tuple[str, str], ...]
    asides: tuple[str, ...]


def ledger(documents: int = DOCUMENTS) -> Path:
    """Give the ledger of so many documents, built if it is not there yet."""
    path = BUILD / f"bench-{documents}.db"
    if not path.exists():
        BUILD.mkdir(exist_ok=True)
        unfinished = path.with_suffix(".unfinished")
        unfinished.unlink(missing_ok=True)
        fill(unfinished, documents)
        unfinished.rename(path)
    return path


def fill(path: Path, documents: int) -> None:
    """Write a ledger of so many documents."""
    with Ledger.open(path) as held:
        run = held.begin_run(version="bench", extractors=[EXTRACTOR])
        for document, claims in arrivals(documents):
            held.append(document, claims, [], run=run)
        held.finish_run(run)


def arrivals(documents: int) -> Iterator[tuple[Document, list[ReadClaim]]]:
    """Yield documents with their claims, story by story."""
    draw = random.Random(SEED)  # noqa: S311 - a fixed draw, nothing secret
    names = actor_names(draw)
    weights = [1 / (rank + 1) ** 0.8 for rank in range(len(names))]
    towns = [_word(draw).capitalize() + draw.choice(_ENDS) for _ in range(TOWNS)]
    things = [_word(draw) + draw.choice(("er", "ow", "ing", "")) for _ in range(4000)]
    number = story = 0
    while number < documents:
        told = _story(draw, story, draw.choices(names, weights, k=2 * CLAIMS_EACH), (towns, things))
        outlets = draw.sample(
            range(OUTLETS), k=min(draw.choice((1, 1, 1, 2, 2, 3, 4, 8)), documents - number)
        )
        for place, outlet in enumerate(outlets):
            yield _report(
                told, place, [f"The {towns[one]} Courier" for one in outlets], outlet, draw.random()
            )
            number += 1
        story += 1


def _story(
    draw: random.Random, number: int, names: Sequence[str], words: tuple[Sequence[str], Sequence[str]]
) -> _Story:
    towns, things = words
    asides = tuple(
        f"{draw.choice(_PEOPLE).capitalize()} {draw.choice(_ACTS)} {draw.randrange(2, 90)} "
        f"{draw.choice(things)} and {draw.choice(things)} by the {draw.choice(things)} of "
        f"{draw.choice(towns)}, "
        f"where {draw.choice(things)} had been {draw.choice(things)} since the {draw.choice(things)}. "
        for _ in range(2 * CLAIMS_EACH)
    )
    return _Story(
        number,
        date(2014, 1, 1) + timedelta(days=draw.randrange(1500)),
        tuple(draw.choices(towns, k=CLAIMS_EACH)),
        tuple(zip(names[::2], names[1::2], strict=True)),
        asides,
    )


def _report(
    story: _Story, place: int, outlets: Sequence[str], outlet: int, how: float
) -> tuple[Document, list[ReadClaim]]:
    """Give one report of a story: the first, a copy of its text, or a retelling of some of it."""
    copied, credited = place > 0 and how < 0.5, place > 0 and 0.3 < how < 0.8
    order = (
        range(CLAIMS_EACH)
        if place == 0 or copied
        else sorted(range(CLAIMS_EACH), key=lambda at: (at * 7 + place) % 5)
    )
    title = (
        f"Fighting near {story.towns[0]} leaves {story.number % 50} hurt"
        if place == 0 or copied
        else (f"What is known of the clash at {story.towns[0]}, by our staff {place}")
    )
    credit = f"{outlets[0]} first reported the fighting. " if credited else ""
    text, sentences = f"{title}\n\n{credit}", []
    for at in order:
        (subject, other), town = story.pairs[at], story.towns[at]
        said = f"The {subject} reportedly attacked the {other} near {town} on Monday. "
        sentences.append((len(text), said, (subject, other, town)))
        text += (
            said
            + (story.asides[2 * at] if copied or place == 0 or at % 2 else "")
            + (story.asides[2 * at + 1] if place == 0 or (copied and how < 0.3) else "")
        )
    publisher, url = outlets[place], f"https://outlet{outlet}.example/{story.number}"
    day = story.day + timedelta(days=place // 2)
    document = Document(
        id=document_id(publisher, url, text),
        source=f"reports/{story.number}-{place}.txt",
        text=text,
        sha256=f"{story.number * 10 + place:064x}",
        language="en",
        title=title,
        publisher=publisher,
        published=f"{day.isoformat()}T{6 + 2 * place % 16:02}:00:00Z",
        url=url,
        headline=span_of(text, 0, len(title)),
    )
    # The same draw for every report of a story, so that they say the same.
    draws = [random.Random(f"{SEED}:{story.number}:{said}") for _, said, _ in sentences]  # noqa: S311
    return document, [
        _placed(read_claim(draw, document, span_of(text, start, start + len(said) - 1), ends))
        for draw, (start, said, ends) in zip(draws, sentences, strict=True)
    ]


def _placed(one: ReadClaim) -> ReadClaim:
    """Give a claim whose town lies at a place of its own."""

    def move(place: Place) -> Place:
        spot = sum(place.name.encode()) * 7919 + len(place.name)
        return replace(place, lat=20 + spot % 2000 / 100, lon=40 + spot % 3700 / 100)

    (reading,) = one.readings
    return replace(one, readings=(replace(reading, where=tuple(move(place) for place in reading.where)),))


def _word(draw: random.Random) -> str:
    return "".join(draw.choices(_SYLLABLES, k=draw.randrange(2, 4)))


def main() -> None:
    """Build the ledger of as many documents as the command line says."""
    print(ledger(int(sys.argv[1]) if len(sys.argv) > 1 else DOCUMENTS))


if __name__ == "__main__":
    main()
