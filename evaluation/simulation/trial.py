"""One trial: the simulated press is counted in every way there is, and each count set against the truth."""

import random
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from evaluation.simulation.fusion import Fusion
from evaluation.simulation.signs import Noise, conclude, draw_truth
from evaluation.simulation.world import TRUE, Press, Story, root_of, simulate
from reportedly.analysis.origins import DRAWS, Count, Sampler, count_origins
from reportedly.model.derivation import Derivation
from reportedly.model.ids import DocumentId

EASY = Press()
HARD = Press(paraphrased=0.85, trimmed=0.05, credited=0.35, miscopied=0.08)
"""Nearly all copies are in other words, and two in three drop the credit."""


@dataclass(frozen=True, slots=True)
class Setting:
    """What the probabilities of derivation are like in a trial."""

    name: str
    says: str
    noise: Noise
    press: Press = EASY
    by_construction: bool = False
    """Whether who copied whom is drawn by the probabilities, so that they are right."""


SETTINGS = (
    Setting("right", "right: who copied whom is drawn by them", Noise(), by_construction=True),
    Setting("inferred", "inferred from signs, as if each spoke for itself", Noise()),
    Setting("noisy", "with an error for each report", Noise(each=1.0)),
    Setting("sure", "with such an error, and too sure", Noise(each=1.0, sharpened=1.5)),
    Setting("shared", "with an error that a story's reports share", Noise(each=0.5, shared=1.0)),
    Setting("hard right", "hard to see: right", Noise(), HARD, by_construction=True),
    Setting("hard", "hard to see: inferred", Noise(), HARD),
    Setting("hard noisy", "hard to see: with an error for each report", Noise(each=1.0), HARD),
    Setting("hard shared", "hard to see: with a shared error", Noise(each=0.5, shared=1.0), HARD),
    Setting("hard blind", "hard to see: copies are missed", Noise(each=0.5, bias=1.0), HARD),
)


@dataclass(frozen=True, slots=True)
class Counted:
    """One value of one story, counted in every way."""

    truth: int
    """How many independent origins the reports of it have."""
    count: Count
    articles: int
    fused: float
    """Sources that copy-aware fusion takes to be independent, by expectation."""


@dataclass(frozen=True, slots=True)
class Choice:
    """Which value each way of counting takes to be true, as whether it is."""

    by_origins: bool
    by_articles: bool
    by_fusion: bool


@dataclass(frozen=True, slots=True)
class Trial:
    """What came out of one setting."""

    setting: Setting
    counted: tuple[Counted, ...]
    choices: tuple[Choice, ...]


def run(setting: Setting, worlds: int, draws: int = DRAWS) -> Trial:
    """Give what the ways of counting find in so many worlds; equal arguments give equal trials."""
    press = setting.press
    counted: list[Counted] = []
    choices: list[Choice] = []
    for world in range(worlds):
        stories = simulate(press, world)
        values = [{one.outlet: one.value for one in story.reports} for story in stories]
        fusion = Fusion(values, press.wrong_values).solve()
        chance = random.Random(f"{setting.name} {world}")  # noqa: S311 - a fixed draw, nothing secret
        for number, story in enumerate(stories):
            derivations = conclude(story, press, setting.noise, chance)
            parents = draw_truth(derivations, chance) if setting.by_construction else story.parents
            fused = {value: fusion.independent(number, value) for value in set(values[number].values())}
            found = _count(story, derivations, parents, fused, draws)
            counted += found.values()
            if found:
                choices.append(_choose(found, fusion.truths[number]))
    return Trial(setting, tuple(counted), tuple(choices))


def _count(
    story: Story,
    derivations: Mapping[DocumentId, Derivation],
    parents: Mapping[DocumentId, str | None],
    fused: Mapping[int, float],
    draws: int,
) -> dict[int, Counted]:
    found = {}
    for value in sorted(fused):
        documents = [one.document for one in story.reports if one.value == value]
        truth = len({root_of(one, parents) for one in documents})
        count = count_origins(documents, Sampler(derivations, draws=draws))
        found[value] = Counted(truth, count, len(documents), fused[value])
    return found


def _choose(found: Mapping[int, Counted], fused: int) -> Choice:
    by_origins = max(sorted(found), key=lambda value: (found[value].count.likeliest, found[value].articles))
    by_articles = max(sorted(found), key=lambda value: found[value].articles)
    return Choice(by_origins == TRUE, by_articles == TRUE, fused == TRUE)


def several(counted: Sequence[Counted]) -> list[Counted]:
    """Give those with more than one report: of one report, every way of counting gives one."""
    return [one for one in counted if one.articles > 1]


def spread(counted: Sequence[Counted]) -> Counter[int]:
    """Give how often the truth is how many."""
    return Counter(one.truth for one in counted)
