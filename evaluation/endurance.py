"""Kill the program at random moments, and see that the ledger opens, verifies and goes on.

    python -m evaluation.endurance [kills] [seed]

A process that reads, decides, imports, moves a schema forward or takes a backup is killed (SIGKILL) after a
random time. It says over a pipe what it was told is kept. After each kill the ledger must open, verify in
full and hold all of that; when the work is at last done, it must hold what an undisturbed ledger holds, once.
"""

import json
import os
import random
import signal
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from evaluation.endurance_copying import Copying
from evaluation.endurance_work import Deciding, Importing, Migrating, Reading, Work, workshop

KILLS = 200
SEED = 20151113
FASTEST_SECONDS = 0.002
WORKS: tuple[Work, ...] = (Reading(), Deciding(), Importing(), Migrating(), Copying())


@dataclass(slots=True)
class Outcome:
    """What the kills of one kind of work did."""

    kills: int = 0
    finished: int = 0
    """How often the work was done before the kill came."""
    rounds: int = 0
    """How often the work was brought to its end and compared with undisturbed work."""
    acknowledged: int = 0
    troubles: list[str] = field(default_factory=list)


def run(kills: int = KILLS, seed: int = SEED, works: tuple[Work, ...] = WORKS) -> dict[str, Outcome]:
    """Give what became of the ledger under so many kills, shared out evenly over the kinds of work."""
    outcomes = {work.name: Outcome() for work in works}
    draw = random.Random(seed)  # noqa: S311 - which moment to kill at is no secret
    # Loaded here, so that every fork has it at once.
    workshop()
    with tempfile.TemporaryDirectory() as folder:
        for place, work in enumerate(works):
            share = kills // len(works) + (place < kills % len(works))
            _endure(work, outcomes[work.name], share, draw, Path(folder) / work.name)
            print(*report({work.name: outcomes[work.name]}), sep="\n", flush=True)
    return outcomes


def _endure(work: Work, outcome: Outcome, kills: int, draw: random.Random, folder: Path) -> None:
    """Kill one kind of work so often, starting anew whenever it came to its end."""
    folder.mkdir()
    expected, seconds = _undisturbed(work, folder / "undisturbed")
    while outcome.kills < kills and not outcome.troubles:
        outcome.rounds += 1
        place = folder / f"round-{outcome.rounds}"
        place.mkdir()
        work.prepare(place)
        _round(work, outcome, kills, draw, (place, seconds))
        if not outcome.troubles and work.state(place) != expected:
            outcome.troubles.append(f"{place.name}: the end differs from that of undisturbed work")


def _round(work: Work, outcome: Outcome, kills: int, draw: random.Random, where: tuple[Path, float]) -> None:
    """Start the work again and again, killing it each time, until it is done or the kills are used up."""
    place, seconds = where
    told: set[str] = set()
    finished = False
    while not finished and not outcome.troubles:
        spared = outcome.kills >= kills
        after = None if spared else draw.uniform(FASTEST_SECONDS, 1.1 * seconds)
        said, finished = run_and_kill(lambda tell: work.do(place, tell), after)
        told |= said
        outcome.acknowledged += len(said)
        outcome.kills += not (spared or finished)
        outcome.finished += finished and not spared
        outcome.troubles += [f"{place.name}: {one}" for one in work.check(place, told)]


def _undisturbed(work: Work, place: Path) -> tuple[object, float]:
    """Give what the work leaves behind when nobody disturbs it, and how long it takes."""
    place.mkdir()
    work.prepare(place)
    start = time.perf_counter()
    _, finished = run_and_kill(lambda tell: work.do(place, tell), None)
    seconds = time.perf_counter() - start
    if not finished:
        raise RuntimeError(f"{work.name}: it does not come to its end even if nobody disturbs it")
    return work.state(place), seconds


def run_and_kill(do: Callable[[Callable[[str], None]], None], after: float | None) -> tuple[set[str], bool]:
    """Do something in a process of its own and kill it after so many seconds, or never.

    The process is a fork of this one, with all that is loaded, so that it is at work at once.

    Returns: what it said it was told is kept, and whether it came to its end before.
    """
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        _be_killed(do, reading, writing)
    os.close(writing)
    try:
        if after is not None:
            time.sleep(after)
            os.kill(child, signal.SIGKILL)
        with os.fdopen(reading, "rb") as pipe:
            lines = pipe.read().split(b"\n")
    finally:
        _, status = os.waitpid(child, 0)
    # What stands behind the last line end was cut off in the middle.
    return {line.decode() for line in lines[:-1]}, os.WIFEXITED(status) and os.WEXITSTATUS(status) == 0


def _be_killed(do: Callable[[Callable[[str], None]], None], reading: int, writing: int) -> None:
    code = 1
    try:
        os.close(reading)
        do(lambda words: _write(writing, f"{words}\n".encode()))
        code = 0
    except Exception as error:  # a fork must never return into the work of its parent
        sys.stderr.write(f"endurance: {error!r}\n")
    finally:
        os._exit(code)


def _write(writing: int, words: bytes) -> None:
    while words:
        words = words[os.write(writing, words) :]


def report(outcomes: dict[str, Outcome]) -> Iterator[str]:
    """Yield the outcome as lines."""
    for name, one in outcomes.items():
        yield (
            f"{name}: {one.kills} kills, {one.rounds} rounds, {one.finished} finished before the kill, "
            f"{one.acknowledged} things told as kept, {len(one.troubles)} troubles"
        )
        yield from (f"  {trouble}" for trouble in one.troubles)


def main() -> None:
    """Run the kills and print what they did; exit code 1 if the ledger suffered."""
    kills = int(sys.argv[1]) if len(sys.argv) > 1 else KILLS
    seed = int(sys.argv[2]) if len(sys.argv) > 2 else SEED
    outcomes = run(kills, seed)
    total = Counter({"kills": sum(one.kills for one in outcomes.values())})
    print(json.dumps({"seed": seed, **total}))
    sys.exit(any(one.troubles for one in outcomes.values()))


if __name__ == "__main__":
    main()
