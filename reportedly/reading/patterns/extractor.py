"""The rule extractor: frames on a dependency parse, with the stance and voices of the words around them."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from reportedly.model.claims import Cue, Draft, DraftArgument, Voice
from reportedly.model.pages import Page
from reportedly.model.protocols import Extractor
from reportedly.model.spans import Span
from reportedly.model.terms import Predicate, Status
from reportedly.reading.arguments import speaker_of
from reportedly.reading.cues import Cues, load_cues
from reportedly.reading.evidence import evidence_for
from reportedly.reading.lexicon import Lexicon, load_lexicon
from reportedly.reading.patterns.answers import answer_hits, denial_of
from reportedly.reading.patterns.ends import End, ends_of
from reportedly.reading.patterns.frames import Frames, load_frames
from reportedly.reading.patterns.harm import counted_beside, harm_of
from reportedly.reading.patterns.hits import Hit, find_hits
from reportedly.reading.patterns.quote import quote_of
from reportedly.reading.patterns.roles import agents
from reportedly.reading.patterns.scores import Weights, features_of, load_weights
from reportedly.reading.speech import chain_of
from reportedly.reading.stance import Assessed, assess
from reportedly.reading.stance_status import Telling, is_left, status_of
from reportedly.reading.stance_steps import Step, way_up

VERSION = "11"
"""Changes with every change in what is drafted."""

_ACTS = frozenset(
    {
        Predicate.ATTACKS,
        Predicate.DETAINS,
        Predicate.MOVES_TO,
        Predicate.ACTS_WITH,
        Predicate.SPLIT_FROM,
        Predicate.MERGED_WITH,
    }
)
_NAMING = ("isa:", "belonging:", "adjective:based", "example:")


@dataclass(frozen=True)
class Patterns:
    """Rules on a dependency parse; everything it knows is in the vocabulary files."""

    frames: Frames
    cues: Cues
    lexicon: Lexicon
    weights: Weights

    @cached_property
    def signature(self) -> str:
        """`patterns@` and the version of the rules."""
        return f"patterns@{VERSION}"

    def read(self, page: Page) -> Iterator[Draft]:
        """Yield a draft for each filled frame in text order, then one for each deed that is denied behind."""
        seen: set[tuple[object, ...]] = set()
        hits = tuple(find_hits(page, self.frames))
        for hit in (*hits, *answer_hits(page, hits)):
            for draft in self._drafts(page, hit):
                key = (draft.predicate, draft.subject, draft.object, draft.polarity)
                if key not in seen:
                    seen.add(key)
                    yield draft

    def _drafts(self, page: Page, hit: Hit) -> Iterator[Draft]:
        ends = tuple(ends_of(page, hit, self.lexicon))
        if not ends:
            return
        steps = way_up(page.parse, hit.trigger, title=telling_of(page, hit) is Telling.TITLE)
        assessed = assess(page.parse, steps, self.cues, (hit.subject, hit.object))
        if assessed.evaporates:
            return
        for subject, object_ in ends:
            draft = self._draft(page, hit, (subject, object_), steps, assessed)
            if hit.told is None or draft.voices:  # a denial is somebody's, or it is not read
                yield draft

    def _draft(
        self,
        page: Page,
        hit: Hit,
        ends: tuple[End, End],
        steps: tuple[Step, ...],
        assessed: Assessed,
    ) -> Draft:
        predicate, status = self._planned(page, hit, assessed)
        quote = _quote(page, hit)
        voices = chain_of(page, steps, self.cues, (hit.subject, hit.object))
        features = features_of(page, hit, _known(page, ends, voices), assessed, predicate)
        return Draft(
            predicate=predicate.value,
            subject=_argument(ends[0]),
            object=_argument(ends[1]),
            quote=quote.text,
            start=quote.start,
            score=self.weights.probability(features),
            features=features,
            rule=f"{predicate.value}:{hit.rule}",
            trigger=page.quote(hit.trigger, hit.trigger + 1),
            polarity=assessed.polarity.value,
            certainty=assessed.certainty.value,
            status=status.value,
            voices=voices,
            evidence=evidence_for(page, steps, self.cues),
            qualifiers=_qualifiers(page, hit),
            cues=tuple(Cue(cue.kind, page.quote(cue.token, cue.token + 1)) for cue in assessed.cues),
        )

    def _planned(self, page: Page, hit: Hit, assessed: Assessed) -> tuple[Predicate, Status]:
        """Give predicate and status; an attack that is only planned is a threat, as the contract has it."""
        predicate = hit.frame.predicate
        if hit.told is not None:
            heads = (hit.subject, hit.object)
            assessed = assess(page.parse, way_up(page.parse, hit.told), self.cues, heads)
        told = hit.trigger if hit.told is None else hit.told
        status = status_of(page.parse, told, assessed, telling_of(page, hit))
        if predicate is Predicate.BASED_IN and status is Status.ONGOING and is_left(page.parse, hit.object):
            return predicate, Status.PAST
        if predicate is Predicate.ATTACKS and status is Status.PLANNED:
            return Predicate.THREATENS, status
        if predicate is Predicate.THREATENS and status is Status.ONGOING:
            return predicate, Status.PLANNED
        return predicate, status


def telling_of(page: Page, hit: Hit) -> Telling:
    """Give how a hit is told; a predicate noun behind "was" is told in its verb's tense."""
    if hit.frame.predicate in _ACTS:
        return Telling.ACT
    if hit.rule.startswith(_NAMING) and not _is_judged(page, hit.trigger):
        return Telling.TITLE
    return Telling.DEED if hit.frame.predicate is Predicate.SUPPORTS else Telling.TIE


def _is_judged(page: Page, noun: int) -> bool:
    """Tell whether a noun is what somebody is said to be: "was its leader", "is considered a branch"."""
    label, above = page.parse.deps[noun], page.parse.lemmas[page.parse.heads[noun]]
    return label == "attr" or (label in {"oprd", "xcomp", "ccomp"} and above in load_cues().speech_hedged)


def _quote(page: Page, hit: Hit) -> Span:
    """Give the words that say it; of a deed that is only denied, the denial."""
    if hit.told is None:
        attacks = hit.frame.predicate is Predicate.ATTACKS
        counted = counted_beside(page.parse, hit.trigger) if attacks else ()
        return quote_of(page, hit.trigger, hit.subject, hit.object, *(noun for _, noun in counted))
    denying = denial_of(page.parse, hit.trigger)
    denier = next(iter(agents(page.parse, denying)), denying)
    return quote_of(page, denying, denier, hit.trigger)


def _qualifiers(page: Page, hit: Hit) -> tuple[tuple[str, str], ...]:
    kind = (("kind", hit.frame.kind),) if hit.frame.kind else ()
    harm = harm_of(page, hit.trigger, hit.object) if hit.frame.predicate is Predicate.ATTACKS else ()
    return (*kind, *harm)


def _known(page: Page, ends: tuple[End, End], voices: tuple[Voice, ...]) -> tuple[End, End]:
    """Give two ends with whoever says "we" in the place of the word."""
    return _as_speaker(page, ends[0], voices), _as_speaker(page, ends[1], voices)


def _as_speaker(page: Page, end: End, voices: tuple[Voice, ...]) -> End:
    if end.mention is None or end.mention.referents:
        return end
    who = speaker_of(page, voices, end.mention.span)
    return replace(end, kind=who[0].kind, mention=replace(end.mention, referents=who)) if who else end


def _argument(end: End) -> DraftArgument:
    return DraftArgument(end.text, end.start, kind=end.kind, referent=end.referent)


def patterns() -> Extractor:
    """Give the rule extractor on the shipped vocabulary."""
    return Patterns(load_frames(), load_cues(), load_lexicon(), load_weights())
