"""Agreement: whether polarity, certainty, status, numbers and voices of a draft are those of its words."""

from reportedly.model.claims import Argument, Cue, Draft, Evidence, Period, Place, Reason, Stance, Voice
from reportedly.model.pages import Page, Parse
from reportedly.model.spans import Span
from reportedly.model.terms import Certainty, CueKind, Polarity, Predicate, Status
from reportedly.reading.attribution import voices_of
from reportedly.reading.bearing import Bearer, Bearing, find_bearing
from reportedly.reading.contradictions import load_contradictions
from reportedly.reading.cues import load_cues
from reportedly.reading.drafted_ends import end_of
from reportedly.reading.figures import check_figures
from reportedly.reading.refusal import Refusal
from reportedly.reading.stance import Assessed, assess
from reportedly.reading.stance_denials import charges_itself, denies_itself
from reportedly.reading.stance_phrases import rules_out
from reportedly.reading.stance_status import Telling, status_of
from reportedly.reading.stance_steps import way_up
from reportedly.reading.stated import Stated, carries

_ASKED = frozenset({CueKind.QUESTION, CueKind.CONDITION})


def check_words(
    page: Page,
    draft: Draft,
    stance: Stance,
    quote: Span,
    ends: tuple[tuple[Argument, ...], tuple[Argument, ...]],
    stated: Stated,
) -> tuple[Voice, ...]:
    """Check a draft against its words and give its voices as the words have them.

    Args:
        ends: what the draft's two arguments stand for, one or more each.

    Raises: Refusal, where polarity, hedge, time, number, argument, speaker or span is not the words'.
    """
    _check_spans(page, draft)
    subject, object_ = (end_of(page, end) for end in ends)
    if subject is None or object_ is None:
        raise Refusal(Reason.ARGUMENT_NOT_FOUND, f"{quote.text[:80]!r} has an argument without words")
    bearing = find_bearing(page, draft, quote, (subject, object_), stated)
    if draft.needs_word and not any(bearer.known for bearer in bearing.bearers):
        raise Refusal(Reason.NO_WORD, f"no known word in {quote.text[:80]!r} says {draft.predicate}")
    agreeing = _agreeing(page, draft, stance, bearing, quote)
    check_figures(page, draft, quote, subject, stated)
    return voices_of(page, draft, agreeing)


def _agreeing(page: Page, draft: Draft, stance: Stance, bearing: Bearing, quote: Span) -> tuple[Bearer, ...]:
    """Give the bearers that a stance agrees with.

    Raises: Refusal, if it agrees with none, or not with every one where every one counts.
    """
    agreeing: list[Bearer] = []
    refusals: list[Refusal] = []
    for bearer in bearing.bearers:
        try:
            _check_stance(page, draft, stance, bearer, quote)
            agreeing.append(bearer)
        except Refusal as refusal:
            refusals.append(refusal)
    undenied = all(refusal.reason is Reason.DENIAL_UNFOUNDED for refusal in refusals)
    if refusals and (not agreeing or (bearing.every and not undenied)):
        raise refusals[0]
    return tuple(agreeing)


def _check_stance(page: Page, draft: Draft, stance: Stance, bearer: Bearer, quote: Span) -> None:
    steps = way_up(page.parse, bearer.token, title=bearer.title)
    assessed = assess(page.parse, steps, load_cues(), bearer.heads)
    unsaid = assessed.evaporates and not _ASKED & {cue.kind for cue in assessed.cues}
    own = not bearer.known and denies_itself(page.parse, bearer.token, load_cues())
    if stance.polarity is Polarity.AFFIRMED and (unsaid or own or assessed.polarity is Polarity.DENIED):
        raise Refusal(Reason.NEGATION_MISSED, f"{quote.text[:80]!r} is denied in its sentence")
    denied = assessed.polarity is Polarity.DENIED or (not bearer.known and _denies(page.parse, bearer.token))
    if stance.polarity is Polarity.DENIED and (unsaid or not denied):
        raise Refusal(Reason.DENIAL_UNFOUNDED, f"nothing in {quote.text[:80]!r} denies it")
    allowed = min(assessed.certainty, _hedge_within(page, quote, bearer.token), key=lambda c: c.strength)
    if not bearer.known and charges_itself(page.parse, bearer.token, Predicate(draft.predicate), load_cues()):
        allowed = min(allowed, Certainty.HEDGED, key=lambda c: c.strength)
    if stance.certainty.strength > allowed.strength:
        raise Refusal(
            Reason.STRONGER_THAN_WORDS,
            f"{stance.certainty.value} is stronger than the words, which are {allowed.value}",
        )
    if bearer.known and _is_other_time(page, draft, assessed, bearer.token):
        raise Refusal(
            Reason.OTHER_STATUS, f"{quote.text[:80]!r} does not say that it is {stance.status.value}"
        )


def _denies(parse: Parse, token: int) -> bool:
    """Tell whether a word where both ends meet denies by itself: "rejected their offer"."""
    if rules_out(parse, token):
        return True
    return parse.lemmas[token] in load_cues().speech_denying | load_cues().negating_verbs


def _is_other_time(page: Page, draft: Draft, assessed: Assessed, word: int) -> bool:
    """Tell whether the words set the claim in another time than the draft does.

    What was tried counts as done by the contract, and a threat that stands is one whatever it threatens.
    """
    parse, status, cues = page.parse, Status(draft.status), load_cues()
    performed = Predicate(draft.predicate) in load_contradictions().performed
    if performed:
        word = _performing(page, word, Predicate(draft.predicate))
    beside = {*parse.children[word], *([parse.heads[word]] if parse.deps[word] == "xcomp" else [])}
    near = [cue for cue in assessed.cues if cue.token in beside]
    if status is Status.ONGOING and any(
        cue.kind is CueKind.PAST and parse.lowers[cue.token] not in cues.past_adverbs for cue in near
    ):
        return True
    flat = parse.poses[word] == "VERB" or parse.lemmas[parse.heads[word]] in {"be", "have"}
    if parse.poses[word] == "VERB" and (
        status is Status.PAST or (status is Status.ONGOING and draft.predicate != Predicate.THREATENS)
    ):
        tried = load_contradictions().tried
        return any(cue.kind is CueKind.PLAN and parse.lemmas[cue.token] not in tried for cue in near)
    if status is not Status.PLANNED or draft.predicate == Predicate.THREATENS or not flat:
        return False
    if parse.lemmas[word] in cues.plan_verbs and not performed:
        return False
    done = "did" in {parse.lowers[child] for child in parse.children[word]}
    return done or status_of(parse, word, assessed, Telling.ACT) is not Status.PLANNED


def _performing(page: Page, word: int, predicate: Predicate) -> int:
    """Give the verb whose object a word is, where that verb too says the predicate: "pledged" of it."""
    verb = page.parse.heads[word]
    carried = page.parse.deps[word] in {"dobj", "nsubjpass"} and carries(page, verb, predicate)
    return verb if carried else word


def _hedge_within(page: Page, quote: Span, trigger: int) -> Certainty:
    """Give the commitment that hedging adverbs inside the quote leave, those of other clauses left out."""
    cues = load_cues()
    first, last = page.token_at(quote.start), page.token_at(quote.end - 1)
    if first is None or last is None:
        return Certainty.CERTAIN
    above = {step.token for step in way_up(page.parse, trigger)}
    words = {page.parse.lowers[t] for t in range(first, last + 1) if not _is_elsewhere(page, t, above)}
    if words & cues.possible_adverbs:
        return Certainty.POSSIBLE
    return Certainty.HEDGED if words & cues.hedge_adverbs else Certainty.CERTAIN


def _is_elsewhere(page: Page, token: int, above: set[int]) -> bool:
    """Tell whether a word is in a clause the trigger is no part of: "X, reportedly backed by Y, attacked"."""
    parse, clause = page.parse, page.parse.heads[token]
    while clause not in above and parse.heads[clause] != clause:
        apart = parse.deps[clause] in {"acl", "relcl", "advcl"}
        if apart or (parse.deps[clause] == "conj" and parse.poses[clause] == "VERB"):
            return True
        clause = parse.heads[clause]
    return False


def _check_spans(page: Page, draft: Draft) -> None:
    """Check that what the draft points at besides its quote stands in the text."""
    pointed: list[Evidence | Cue | Place | Period] = [*draft.evidence, *draft.cues, *draft.where]
    pointed += [] if draft.when is None else [draft.when]
    for one in pointed:
        if not one.span.reproduces(page.document.text):
            raise Refusal(Reason.QUOTE_NOT_FOUND, f"{one.span.text!r} does not stand where it is said to")
