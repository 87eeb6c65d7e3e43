"""The learned extractor: a network proposes what stands between two candidates, the words decide the rest.

The network gives predicate, status and a second opinion on certainty and polarity. Hedges, denials, voices
and evidence are read off the words as the rules read them; where network and words differ on certainty, the
weaker one counts.
"""

import json
import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache, cached_property
from importlib.resources import files
from pathlib import Path

from reportedly.model.claims import Cue, Draft, DraftArgument
from reportedly.model.errors import VocabularyError
from reportedly.model.pages import Page
from reportedly.model.protocols import Extractor
from reportedly.model.terms import PLACED, Certainty, CueKind, Polarity, Predicate, Status
from reportedly.reading.contradictions import load_contradictions
from reportedly.reading.cues import Cues, load_cues
from reportedly.reading.evidence import evidence_for
from reportedly.reading.learned.candidates import Candidate
from reportedly.reading.learned.finding import Found, see
from reportedly.reading.learned.network import Network, load_network
from reportedly.reading.learned.roles import Roles
from reportedly.reading.learned.triggers import is_of_neighbour, known_word, trigger_of
from reportedly.reading.learned.words import WordPieces, load_pieces
from reportedly.reading.passing import is_in_passing
from reportedly.reading.patterns.quote import quote_of
from reportedly.reading.phrases import child_with
from reportedly.reading.speech import chain_of
from reportedly.reading.stance import Assessed, assess
from reportedly.reading.stance_arguments import is_excepted
from reportedly.reading.stance_denials import charges_itself, denies_itself
from reportedly.reading.stance_status import is_left
from reportedly.reading.stance_steps import Step, way_up

CERTAINTIES = (Certainty.POSSIBLE, Certainty.HEDGED, Certainty.CERTAIN)
STATUSES = (Status.PAST, Status.ONGOING, Status.PLANNED, Status.UNSPECIFIED)
_OVERRULES = 0.6
"""Probability from which the network's word on certainty or polarity counts against the cues'."""

_CALLING = frozenset({"know", "dub", "nickname", "rename"})
_BORDERS = frozenset({"border", "frontier"})
_UNEASY = frozenset(
    "thaw rift strain tension deterioration normalisation normalization crisis rupture".split()
)
_AGAINST = frozenset({Predicate.OPPOSES, Predicate.ATTACKS, Predicate.THREATENS, Predicate.DETAINS})
"""What is done in refusing, too: to reject somebody is to oppose him."""


@dataclass(frozen=True)
class Learned:
    """A network with its spelling of words; what it was trained on is in the card beside its weights."""

    name: str
    version: str
    network: Network
    spelling: WordPieces
    slope: float
    offset: float
    """What turns the network's log-odds into those of a careful reader, fitted on held-back documents."""
    cues: Cues

    @cached_property
    def signature(self) -> str:
        """The model's name and version."""
        return f"{self.name}@{self.version}"

    def roles(self, page: Page) -> Roles:
        """Give the role of each token in who says what, by place in `ROLES`."""
        return see(page, self.network, self.spelling).roles

    def read(self, page: Page) -> Iterator[Draft]:
        """Yield a draft for every pair of candidates that the network finds something between."""
        seen = see(page, self.network, self.spelling)
        for found in seen.found:
            draft = self._draft(page, found)
            if draft is not None:
                yield draft

    def _draft(self, page: Page, found: Found) -> Draft | None:
        heads = (found.subject.head, found.object.head)
        trigger = trigger_of(page.parse, *heads)
        passing = is_in_passing(page.parse, found.predicate, trigger, heads)
        steps = way_up(page.parse, trigger, title=passing)
        assessed = assess(page.parse, steps, self.cues, heads)
        known = known_word(page, found.predicate, *heads)
        if known is not None and known != trigger:
            own = assess(page.parse, way_up(page.parse, known, title=passing), self.cues, heads)
            assessed = _weaker(assessed, own)
        unsaid = assessed.evaporates or is_of_neighbour(page.parse, *heads)
        unsaid = unsaid or page.parse.lemmas[trigger] in _CALLING  # "X, also known as Y": one and the same
        unsaid = unsaid or any(is_excepted(page.parse, head, self.cues) for head in heads)
        if unsaid or _is_only_planned(page, found, assessed) or _is_elsewhere(page, found, steps):
            return None
        quote = quote_of(page, trigger, found.subject.head, found.object.head)
        return Draft(
            predicate=found.predicate.value,
            subject=_argument(page, found.subject),
            object=_argument(page, found.object),
            quote=quote.text,
            start=quote.start,
            score=self.calibrated(found.probability),
            rule=f"{found.predicate.value}:network:{page.parse.lemmas[trigger]}",
            trigger=page.quote(trigger, trigger + 1),
            polarity=self._polarity(page, found, assessed, trigger).value,
            certainty=self._certainty(page, found, assessed, trigger).value,
            status=_status(page, found, assessed, said=known is not None).value,
            voices=chain_of(page, steps, self.cues, heads),
            evidence=evidence_for(page, steps, self.cues),
            cues=tuple(Cue(cue.kind, page.quote(cue.token, cue.token + 1)) for cue in assessed.cues),
        )

    def _polarity(self, page: Page, found: Found, assessed: Assessed, trigger: int) -> Polarity:
        """Give the words' polarity; what a verb of refusing carries, or the network denies, is denied."""
        refusing = page.parse.lemmas[trigger] in self.cues.speech_denying | self.cues.negating_verbs
        refused = denies_itself(page.parse, trigger, self.cues) or (
            refusing and found.predicate not in _AGAINST
        )
        if found.denied >= _OVERRULES or (refused and assessed.polarity is Polarity.AFFIRMED):
            return Polarity.DENIED
        if refused and child_with(page.parse, trigger, "neg") is not None:
            return Polarity.AFFIRMED  # "did not deny", "did not fail to"
        return assessed.polarity

    def _certainty(self, page: Page, found: Found, assessed: Assessed, trigger: int) -> Certainty:
        certainty = _certainty(found, assessed)
        if charges_itself(page.parse, trigger, found.predicate, self.cues):
            return min(certainty, Certainty.HEDGED, key=lambda one: one.strength)
        return certainty

    def calibrated(self, probability: float) -> float:
        """Give the probability that a careful reader would find the claim."""
        sure = min(max(probability, 1e-6), 1 - 1e-6)
        return 1.0 / (1.0 + math.exp(-(self.slope * math.log(sure / (1 - sure)) + self.offset)))


def _weaker(assessed: Assessed, own: Assessed) -> Assessed:
    """Give what is said of a claim, no stronger than its own word has it: denied where that is denied."""
    denied = own.polarity is Polarity.DENIED
    return replace(
        assessed,
        polarity=own.polarity if denied else assessed.polarity,
        certainty=min(assessed.certainty, own.certainty, key=lambda one: one.strength),
        evaporates=assessed.evaporates or own.evaporates,
        cues=tuple(dict.fromkeys((*assessed.cues, *own.cues))),
    )


def _argument(page: Page, one: Candidate) -> DraftArgument:
    span = page.quote(one.first, one.last)
    return DraftArgument(span.text, span.start, kind=one.kind)


def _certainty(found: Found, assessed: Assessed) -> Certainty:
    """Give the words' certainty, or the network's where it is sure of a weaker one."""
    weaker = [
        value
        for k, value in enumerate(CERTAINTIES)
        if float(found.certainty[: k + 1].sum()) >= _OVERRULES
        and value.strength < assessed.certainty.strength
    ]
    return weaker[0] if weaker else assessed.certainty


def _is_elsewhere(page: Page, found: Found, steps: tuple[Step, ...]) -> bool:
    """Tell whether the words are of something else: a border that is only near, relations that only thaw."""
    parse, object_ = page.parse, found.object.head
    if found.predicate in PLACED and parse.tags[object_] == "JJ":
        return parse.lemmas[parse.heads[object_]] in _BORDERS
    uneasy = found.predicate is Predicate.ALLIED_WITH
    return uneasy and any(parse.lemmas[step.token] in _UNEASY for step in steps)


def _is_only_planned(page: Page, found: Found, assessed: Assessed) -> bool:
    """Tell whether an attack is only ordered or plotted, which is a threat; what was tried counts as done."""
    cues = (cue.token for cue in assessed.cues if cue.kind is CueKind.PLAN)
    tried = load_contradictions().tried
    planned = any(page.parse.lemmas[token] not in tried for token in cues)
    return found.predicate is Predicate.ATTACKS and planned and assessed.polarity is Polarity.AFFIRMED


def _status(page: Page, found: Found, assessed: Assessed, *, said: bool) -> Status:
    """Give the network's status; a plan is one where the words plan it, or leave room for it.

    Args:
        said: whether a word says the predicate by itself, so that it would say a plan as well.
    """
    if assessed.planned and assessed.polarity is Polarity.AFFIRMED:
        return Status.PLANNED
    if found.predicate is Predicate.BASED_IN and is_left(page.parse, found.object.head):
        return Status.PAST
    ranked = [STATUSES[at] for at in found.status.argsort()[::-1]]
    return next(one for one in ranked if one is not Status.PLANNED or not said or assessed.planned)


def load_learned(folder: Path) -> Learned:
    """Give the extractor whose weights, vocabulary and card lie in a folder.

    Raises: VocabularyError, if one of them is missing.
    """
    card_file = folder / "card.json"
    if not card_file.is_file():
        raise VocabularyError(f"{folder}: no reading model lies there; install the package again")
    card: Mapping[str, object] = json.loads(card_file.read_text(encoding="utf-8"))
    spelling = load_pieces(folder / "vocabulary.txt")
    slope, offset = (float(str(card[name])) for name in ("slope", "offset"))
    network = load_network(folder)
    return Learned(str(card["name"]), str(card["version"]), network, spelling, slope, offset, load_cues())


@cache
def relations() -> Extractor:
    """Give the small model that is shipped with the package."""
    return load_learned(shipped_folder())


def shipped_folder() -> Path:
    """Give the folder of the small model."""
    return Path(str(files("reportedly.reading.learned") / "weights"))
