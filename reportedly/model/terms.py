"""The closed sets of the claim record: predicates and scales, as CLAIMS defines them."""

from enum import StrEnum


class Predicate(StrEnum):
    """The seventeen relations a claim can state."""

    ALLIED_WITH = "allied_with"
    SUPPORTS = "supports"
    PLEDGED_TO = "pledged_to"
    PART_OF = "part_of"
    SPLIT_FROM = "split_from"
    MERGED_WITH = "merged_with"
    MEMBER_OF = "member_of"
    ACTS_WITH = "acts_with"
    OPPOSES = "opposes"
    ATTACKS = "attacks"
    DETAINS = "detains"
    THREATENS = "threatens"
    NEGOTIATES_WITH = "negotiates_with"
    BASED_IN = "based_in"
    OPERATES_IN = "operates_in"
    MOVES_TO = "moves_to"
    CONTROLS = "controls"


SYMMETRIC = frozenset(
    {
        Predicate.ALLIED_WITH,
        Predicate.MERGED_WITH,
        Predicate.ACTS_WITH,
        Predicate.OPPOSES,
        Predicate.NEGOTIATES_WITH,
    }
)
"""Predicates whose two arguments can change places."""

PLACED = frozenset({Predicate.BASED_IN, Predicate.OPERATES_IN, Predicate.MOVES_TO, Predicate.CONTROLS})
"""Predicates whose object is a place."""


class ActorKind(StrEnum):
    """What an argument of a claim is."""

    ARMED_GROUP = "armed_group"
    FACTION = "faction"
    ALLIANCE = "alliance"
    STATE = "state"
    STATE_BODY = "state_body"
    FORCE = "force"
    ORGANISATION = "organisation"
    PARTY = "party"
    PERSON = "person"
    COLLECTIVE = "collective"
    OPERATION = "operation"
    PLACE = "place"
    THING = "thing"


class Polarity(StrEnum):
    """Whether the innermost voice says that it is so, or that it is not."""

    AFFIRMED = "affirmed"
    """The innermost voice says that it is so."""
    DENIED = "denied"
    """The innermost voice says that it is not so."""


class Certainty(StrEnum):
    """The commitment of the words themselves: the text's scale, never mixed with score or grade."""

    CERTAIN = "certain"
    """Stated flatly, by whichever voice."""
    HEDGED = "hedged"
    """Passed on or judged without full commitment: "reportedly", "is believed to", "accused of"."""
    POSSIBLE = "possible"
    """Left open: "may", "could", "if"."""

    @property
    def strength(self) -> int:
        """Rank the commitment: possible 0, hedged 1, certain 2."""
        return ("possible", "hedged", "certain").index(self.value)


class Status(StrEnum):
    """How what is claimed stands in time, as the text has it."""

    PAST = "past"
    """It is over."""
    ONGOING = "ongoing"
    """It holds, or it happened as news and its result stands."""
    PLANNED = "planned"
    """It is intended, urged or threatened, and not yet so."""
    UNSPECIFIED = "unspecified"
    """The words do not tell."""


class VoiceKind(StrEnum):
    """Who speaks."""

    PUBLISHER = "publisher"
    """The outlet itself, or the report."""
    NAMED = "named"
    """A person with a name."""
    ORGANISATION = "organisation"
    """An organisation, a state body, an outlet that is cited."""
    UNNAMED = "unnamed"
    """Somebody without a name: "officials", "residents"."""
    DOCUMENT = "document"
    """A paper, a statement or a recording that is cited as such."""
    GROUP = "group"
    """An armed group, or an outlet that speaks for it."""


class VoiceLevel(StrEnum):
    """Where in the document a voice speaks; a headline can outrun its body."""

    HEADLINE = "headline"
    BODY = "body"


class EvidenceKind(StrEnum):
    """What the text points to as showing the claim."""

    VIDEO = "video"
    PHOTOGRAPH = "photograph"
    AUDIO = "audio"
    DOCUMENT = "document"
    SATELLITE_IMAGE = "satellite_image"
    INTERCEPT = "intercept"
    WITNESS = "witness"
    CLAIM_OF_RESPONSIBILITY = "claim_of_responsibility"


class Access(StrEnum):
    """How near the thing itself has come to us."""

    DESCRIBED = "described"
    """The text tells of it."""
    LINKED = "linked"
    """The text leads to it."""
    SEEN = "seen"
    """It was supplied."""


class Precision(StrEnum):
    """How finely a place is known."""

    POINT = "point"
    VILLAGE = "village"
    TOWN = "town"
    DISTRICT = "district"
    PROVINCE = "province"
    COUNTRY = "country"
    REGION = "region"
    NEAR = "near"
    BORDER = "border"
    UNKNOWN = "unknown"


class TimePrecision(StrEnum):
    """How finely a time is known."""

    DAY = "day"
    DAYS = "days"
    WEEK = "week"
    MONTH = "month"
    MONTHS = "months"
    SEASON = "season"
    YEAR = "year"
    YEARS = "years"
    DECADE = "decade"
    UNKNOWN = "unknown"


class CueKind(StrEnum):
    """What a cue word does to the claim it stands by."""

    HEDGE = "hedge"
    """Makes it hedged."""
    POSSIBILITY = "possibility"
    """Leaves it possible."""
    NEGATION = "negation"
    """Turns it round: "not", "no"."""
    DENIAL = "denial"
    """Says that somebody denies it."""
    SPEECH = "speech"
    """Gives it to a voice: "said"."""
    PLAN = "plan"
    """Makes it planned."""
    PAST = "past"
    """Puts it in the past: "former", "used to"."""
    CONDITION = "condition"
    """Lets it hang on something else."""
    QUESTION = "question"
    """Asks it, which claims nothing."""
    TRIGGER = "trigger"
    """States the relation."""
