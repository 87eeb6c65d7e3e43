"""Claims, readings, drafts and rejects: what is said, how it was understood, and what was refused.

A claim is what is spoken of and where: document, predicate, two arguments. A reading is how one extractor
understood it: polarity, certainty, status, voices, evidence. Two extractors that agree are two readings of
one claim.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from reportedly.model.ids import ClaimId, DocumentId, EntityId, MentionId, ReadingId, RejectId
from reportedly.model.spans import Span
from reportedly.model.terms import (
    Access,
    ActorKind,
    Certainty,
    CueKind,
    EvidenceKind,
    Polarity,
    Precision,
    Predicate,
    Status,
    TimePrecision,
    VoiceKind,
    VoiceLevel,
)

REVIEW_BELOW = 0.5
"""Readings scored below this are kept for review and not shown by default."""


@dataclass(frozen=True, slots=True)
class Argument:
    """One end of a claim: the words used, and the actor, place or thing they stand for."""

    span: Span
    anchor: Span
    """The mention that names what `span` stands for; `span` itself where that is a name."""
    name: str
    kind: ActorKind
    entity: EntityId | None = None
    """The actor's id in the registry or, provisionally, of its name; None for places and things."""
    aliases: tuple[str, ...] = ()
    """Other names that this document or the registry uses for it."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a claim is said to hold, never finer than the text says."""

    span: Span
    name: str
    country: str | None = None
    """ISO 3166-1 alpha-2."""
    admin1: str | None = None
    lat: float | None = None
    """Degrees, WGS 84; None where the text gives no place that can be put on a map."""
    lon: float | None = None
    precision: Precision = Precision.UNKNOWN
    radius_km: float | None = None
    """How far from the point the place can reach, > 0."""
    gazetteer_id: str | None = None


@dataclass(frozen=True, slots=True)
class Period:
    """When a claim is said to hold: whole UTC days, both ends included, either of them open."""

    span: Span
    start: date | None = None
    end: date | None = None
    precision: TimePrecision = TimePrecision.UNKNOWN


@dataclass(frozen=True, slots=True)
class Voice:
    """One link in the chain of who says it."""

    kind: VoiceKind
    span: Span | None = None
    """The words that name the speaker; None for the publisher."""
    name: str | None = None
    role: str | None = None
    cue: Span | None = None
    """The words of saying: "said", "according to"."""
    entity: EntityId | None = None
    level: VoiceLevel = VoiceLevel.BODY
    direct: bool = False
    """Whether the claim's words are quoted from this voice."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """Something that the text points to as showing the claim."""

    kind: EvidenceKind
    span: Span
    access: Access = Access.DESCRIBED


@dataclass(frozen=True, slots=True)
class Cue:
    """Words that made the claim hedged, denied, planned … as they stand in the text."""

    kind: CueKind
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Stance:
    """How the text stands to a claim: the part of a reading that is about commitment, not content."""

    polarity: Polarity = Polarity.AFFIRMED
    certainty: Certainty = Certainty.CERTAIN
    status: Status = Status.UNSPECIFIED


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """How one extractor understood one claim; its id never depends on its score."""

    id: ReadingId
    claim: ClaimId
    extractor: str
    """`name@version` of the extractor."""
    score: float
    """Probability in [0, 1] that a careful reader would find this claim in the text; nothing about truth."""
    rule: str
    """How it was read, in the extractor's own terms."""
    stance: Stance
    voices: tuple[Voice, ...]
    """Outermost first; the publisher is always first."""
    spans: tuple[Span, ...]
    """The words that say it; at least one."""
    evidence: tuple[Evidence, ...] = ()
    where: tuple[Place, ...] = ()
    when: Period | None = None
    qualifiers: tuple[tuple[str, str], ...] = ()
    """Sorted (name, value) pairs, as CLAIMS lists them for the predicate."""
    cues: tuple[Cue, ...] = ()


def showing_order(reading: Reading) -> tuple[float, int, str, str]:
    """Give what readings of one claim are sorted by, the one to be shown first.

    The best score comes first; of equal scores the weaker certainty, so that what is shown is never stronger
    than any of them; then the extractor's name, then the id.
    """
    return -reading.score, reading.stance.certainty.strength, reading.extractor, reading.id


@dataclass(frozen=True, slots=True)
class Claim:
    """What is spoken of, and where: never how surely."""

    id: ClaimId
    document: DocumentId
    predicate: Predicate
    subject: Argument
    object: Argument
    subject_mention: MentionId
    object_mention: MentionId


@dataclass(frozen=True, slots=True)
class ReadClaim:
    """A claim with every reading of it, best score first; at least one."""

    claim: Claim
    readings: tuple[Reading, ...]

    @property
    def shown(self) -> Reading:
        """The reading that is printed: the first in `showing_order`."""
        return self.readings[0]


@dataclass(frozen=True, slots=True)
class DraftArgument:
    """An argument as an extractor proposes it: words, and where they stand if it knows."""

    text: str
    start: int | None = None
    """Offset of `text`; None lets grounding look for it beside the quote."""
    name: str | None = None
    """The canonical name proposed; None lets grounding take the document's."""
    kind: ActorKind | None = None
    referent: int | None = None
    """Which of several referents of a plural or described mention is meant; None for all of them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """What an extractor proposes, in its own words, before grounding lets it in."""

    predicate: str
    subject: DraftArgument
    object: DraftArgument
    quote: str
    """The words that say it, exactly as in the document."""
    start: int | None = None
    """Offset of `quote`; None where the extractor knows the words only."""
    score: float = 0.5
    rule: str = ""
    trigger: Span | None = None
    """The word that carries the predicate; polarity and hedges are checked around it."""
    polarity: str = "affirmed"
    certainty: str = "certain"
    status: str = "unspecified"
    voices: tuple[Voice, ...] = ()
    """Outermost first, without the publisher, which every chain begins with."""
    evidence: tuple[Evidence, ...] = ()
    where: tuple[Place, ...] = ()
    when: Period | None = None
    qualifiers: tuple[tuple[str, str], ...] = ()
    cues: tuple[Cue, ...] = ()
    features: tuple[str, ...] = ()
    """Named features that the score is made of, for showing it and for fitting it."""
    needs_word: bool = False
    """Whether it gets in only where the vocabulary has a word that says it, as for extractors that invent."""
    fault: "tuple[Reason, str] | None" = None
    """What its own extractor found wrong with it: it is refused for that, and counted like any other."""


class Reason(StrEnum):
    """Why a draft was refused."""

    UNKNOWN_PREDICATE = "unknown_predicate"
    UNKNOWN_VALUE = "unknown_value"
    BAD_SCORE = "bad_score"
    QUOTE_NOT_FOUND = "quote_not_found"
    ARGUMENT_NOT_FOUND = "argument_not_found"
    ARGUMENT_OUTSIDE = "argument_outside_its_sentence"
    NAME_NOT_IN_DOCUMENT = "name_not_in_document"
    UNRESOLVED = "unresolved_reference"
    SAME_ARGUMENTS = "same_arguments"
    WRONG_KIND = "wrong_kind_of_argument"
    NEGATION_MISSED = "negation_missed"
    DENIAL_UNFOUNDED = "denial_unfounded"
    STRONGER_THAN_WORDS = "stronger_than_words"
    NUMBER_NOT_IN_QUOTE = "number_not_in_quote"
    VOICE_NOT_FOUND = "voice_not_found"
    OTHER_VOICE = "other_voice"
    OTHER_ARGUMENT = "other_argument"
    TURNED_ROUND = "turned_round"
    CONTRARY_WORDS = "contrary_words"
    OTHER_STATUS = "other_status"
    DUPLICATE = "duplicate"
    UNMAPPED_LABEL = "unmapped_label"
    """An annotation of somebody's whose label, or the label of an end, the mapping gives no meaning."""
    MALFORMED = "malformed"
    """A draft that is not of the form its extractor was to give."""
    NO_WORD = "no_word_says_it"
    """A relation that no word known to the vocabulary says there, from an extractor that needs one."""


@dataclass(frozen=True, slots=True)
class Reject:
    """A draft that its words do not bear out, with the reason; stored and countable."""

    id: RejectId
    document: DocumentId
    extractor: str
    reason: Reason
    detail: str
    """The trouble in a sentence that names the words."""
    draft: Draft
