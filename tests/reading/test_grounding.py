"""Laws of the gate: a lying extractor gets nothing past it, and what gets in has an id of its content."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.model.claims import Draft, DraftArgument, Evidence, ReadClaim, Reason, Reject, Voice
from reportedly.model.pages import Page
from reportedly.model.spans import Span, span_of
from reportedly.model.terms import EvidenceKind, Predicate, VoiceKind, VoiceLevel
from reportedly.reading.grounding import ground

TEXT = (
    "Rebels quarrel over a bridge\n\n"
    "The Amber Front attacked the Vale Brigades, killing 12 people. "
    "The Amber Front reportedly backs the Harrow Council. "
    "The ministry denied that the Harrow Council attacked the Vale Brigades. "
    "Rain fell in Mosul. The rain went on. Then snow fell. Then fog came. They attacked the Harrow Council."
)
FLAT = "The Amber Front attacked the Vale Brigades, killing 12 people."
HEDGED = "The Amber Front reportedly backs the Harrow Council."
DENIED = "The ministry denied that the Harrow Council attacked the Vale Brigades."
OPEN = "They attacked the Harrow Council."
EXTRACTOR = "liar@1"

Pages = Callable[..., Page]


def draft(
    quote: str = FLAT,
    subject: str | DraftArgument = "Amber Front",
    object_: str | DraftArgument = "Vale Brigades",
    **changes: Any,
) -> Draft:
    """A draft that tells the truth, but for the changes."""
    ends = [one if isinstance(one, DraftArgument) else DraftArgument(one) for one in (subject, object_)]
    honest = Draft(predicate="attacks", subject=ends[0], object=ends[1], quote=quote)
    return replace(honest, **changes)


def judged(page: Pages, one: Draft) -> tuple[ReadClaim, ...] | Reject:
    return ground(page(TEXT, headline=True), one, EXTRACTOR)


def span(words: str) -> Span:
    start = TEXT.index(words)
    return span_of(TEXT, start, start + len(words))


def test_the_truth_gets_in(page: Pages) -> None:
    """An honest draft becomes one claim with one reading, tied to its words."""
    read = judged(page, draft(qualifiers=(("killed", "12"),)))
    assert isinstance(read, tuple)
    (one,) = read
    assert one.claim.predicate is Predicate.ATTACKS
    assert (one.claim.subject.name, one.claim.object.name) == ("Amber Front", "Vale Brigades")
    assert one.shown.spans == (span(FLAT),)
    assert one.shown.claim == one.claim.id


INVENTED_VOICE = Voice(VoiceKind.NAMED, Span(5, 9, "Relk"), "Relk")
LIES: list[tuple[str, Draft, Reason]] = [
    ("a predicate of its own", draft(predicate="adores"), Reason.UNKNOWN_PREDICATE),
    ("a certainty of its own", draft(certainty="beyond doubt"), Reason.UNKNOWN_VALUE),
    ("a polarity of its own", draft(polarity="maybe"), Reason.UNKNOWN_VALUE),
    ("more than certain", draft(score=1.5), Reason.BAD_SCORE),
    ("no number", draft(score=float("nan")), Reason.BAD_SCORE),
    ("words not in the text", draft("The Amber Front crushed the Vale Brigades."), Reason.QUOTE_NOT_FOUND),
    ("words not there", draft(start=3), Reason.QUOTE_NOT_FOUND),
    ("words before the text", draft(start=-1), Reason.QUOTE_NOT_FOUND),
    ("words that stand twice", draft("attacked the Vale Brigades"), Reason.QUOTE_NOT_FOUND),
    ("no words", draft(""), Reason.QUOTE_NOT_FOUND),
    ("a group not in the text", draft(object_="Grey Otters"), Reason.ARGUMENT_NOT_FOUND),
    ("an argument without words", draft(object_=""), Reason.ARGUMENT_NOT_FOUND),
    ("an argument with space around it", draft(object_="Vale Brigades, "), Reason.ARGUMENT_NOT_FOUND),
    (
        "a group that stands elsewhere",
        draft(object_=DraftArgument("Vale Brigades", 0)),
        Reason.ARGUMENT_NOT_FOUND,
    ),
    ("part of a word", draft(object_="Brigade"), Reason.ARGUMENT_NOT_FOUND),
    ("a place from far away", draft(object_="Mosul"), Reason.ARGUMENT_OUTSIDE),
    (
        "a place from far away, with its offset",
        draft(object_=DraftArgument("Mosul", TEXT.index("Mosul"))),
        Reason.ARGUMENT_OUTSIDE,
    ),
    (
        "a name the text does not give",
        draft(subject=DraftArgument("Amber Front", name="Crimson Front")),
        Reason.NAME_NOT_IN_DOCUMENT,
    ),
    (
        "a name for a thing",
        draft(object_=DraftArgument("killing", name="murder")),
        Reason.NAME_NOT_IN_DOCUMENT,
    ),
    ("a pronoun for nobody", draft(OPEN, "They", "Harrow Council"), Reason.UNRESOLVED),
    ("a group against itself", draft(object_="Amber Front"), Reason.SAME_ARGUMENTS),
    ("a group for a place", draft(predicate="based_in"), Reason.WRONG_KIND),
    ("a denial taken for a fact", draft(DENIED, "Harrow Council"), Reason.NEGATION_MISSED),
    ("a fact taken for a denial", draft(polarity="denied"), Reason.DENIAL_UNFOUNDED),
    (
        "a hedge stripped",
        draft(HEDGED, object_="Harrow Council", predicate="supports"),
        Reason.STRONGER_THAN_WORDS,
    ),
    ("a number of its own", draft(qualifiers=(("killed", "120"),)), Reason.NUMBER_NOT_IN_QUOTE),
    ("a speaker not in the text", draft(voices=(INVENTED_VOICE,)), Reason.VOICE_NOT_FOUND),
    (
        "a speaker without words",
        draft(voices=(Voice(VoiceKind.NAMED, None, "Toma Relk"),)),
        Reason.VOICE_NOT_FOUND,
    ),
    (
        "a speaker's words with another's name",
        draft(voices=(Voice(VoiceKind.NAMED, span("The ministry"), "Toma Relk"),)),
        Reason.VOICE_NOT_FOUND,
    ),
    (
        "a speaker of something else",
        draft(voices=(Voice(VoiceKind.ORGANISATION, span("The ministry"), "ministry"),)),
        Reason.OTHER_VOICE,
    ),
    (
        "an attack turned round",
        draft(subject="Vale Brigades", object_="Amber Front"),
        Reason.TURNED_ROUND,
    ),
    (
        "an attack by who only speaks of it",
        draft(DENIED, "The ministry", "Vale Brigades", polarity="denied"),
        Reason.OTHER_ARGUMENT,
    ),
    ("help, where the words attack", draft(predicate="supports"), Reason.CONTRARY_WORDS),
    ("a plan, where it is done", draft(status="planned"), Reason.OTHER_STATUS),
    ("a draft with a fault of its own", draft(fault=(Reason.MALFORMED, "no object")), Reason.MALFORMED),
    (
        "a relation without a word, where one is needed",
        draft("The ministry denied", "Harrow Council", "Mosul", predicate="based_in", needs_word=True),
        Reason.NO_WORD,
    ),
    (
        "words of saying not in the text",
        draft(voices=(Voice(VoiceKind.ORGANISATION, span("The ministry"), cue=Span(0, 4, "swore")),)),
        Reason.VOICE_NOT_FOUND,
    ),
    (
        "evidence not in the text",
        draft(evidence=(Evidence(EvidenceKind.VIDEO, Span(0, 7, "a video")),)),
        Reason.QUOTE_NOT_FOUND,
    ),
    (
        "a trigger above the denial",
        draft(DENIED, "Harrow Council", trigger=span("denied")),
        Reason.NEGATION_MISSED,
    ),
    (
        "a trigger from a flatter sentence",
        draft(DENIED, "Harrow Council", trigger=span("attacked")),
        Reason.NEGATION_MISSED,
    ),
]


@pytest.mark.parametrize(("one", "reason"), [lie[1:] for lie in LIES], ids=[lie[0] for lie in LIES])
def test_a_lie_is_refused_for_what_it_is(page: Pages, one: Draft, reason: Reason) -> None:
    """Each way of saying more than the words do is refused, and the reason names which."""
    refused = judged(page, one)
    assert isinstance(refused, Reject)
    assert refused.reason is reason
    assert refused.detail
    assert refused.draft == one


def test_every_reason_of_the_gate_is_reached() -> None:
    """No reason is dead; duplicates are found later, among readings, and labels belong to annotations."""
    assert {reason for _, _, reason in LIES} == set(Reason) - {Reason.DUPLICATE, Reason.UNMAPPED_LABEL}


def test_the_same_claims_told_truly_get_in(page: Pages) -> None:
    """What is refused as a lie gets in when it is told as the words have it."""
    truths = [
        draft(DENIED, "Harrow Council", polarity="denied"),
        draft(HEDGED, object_="Harrow Council", predicate="supports", certainty="hedged"),
        draft(HEDGED, object_="Harrow Council", predicate="supports", certainty="possible"),
        draft(
            DENIED,
            "Harrow Council",
            polarity="denied",
            voices=(Voice(VoiceKind.ORGANISATION, span("The ministry"), "ministry"),),
        ),
    ]
    assert [one.detail for one in (judged(page, truth) for truth in truths) if isinstance(one, Reject)] == []


def test_the_publisher_begins_every_chain(page: Pages) -> None:
    """The outermost voice is the publisher's, in a headline at a level of its own."""
    body = judged(page, draft())
    head = judged(page, draft("Rebels quarrel over a bridge", "Rebels", "a bridge", predicate="opposes"))
    assert isinstance(body, tuple)
    assert isinstance(head, tuple)
    voices = [one[0].shown.voices[0] for one in (body, head)]
    assert [voice.kind for voice in voices] == [VoiceKind.PUBLISHER] * 2
    assert [voice.level for voice in voices] == [VoiceLevel.BODY, VoiceLevel.HEADLINE]
    assert voices[0].name == "The Example Courier"


def test_both_groups_make_two_claims(page: Pages) -> None:
    """A draft about several makes one claim for each of them."""
    text = "The Amber Front met the Vale Brigades. Both groups attacked the Harrow Council."
    read = ground(
        page(text),
        draft("Both groups attacked the Harrow Council.", "Both groups", "Harrow Council"),
        EXTRACTOR,
    )
    assert isinstance(read, tuple)
    assert [one.claim.subject.name for one in read] == ["Amber Front", "Vale Brigades"]
    assert len({one.claim.id for one in read}) == 2


def test_ids_are_of_content_alone(page: Pages) -> None:
    """Score and rule change no id; certainty changes the reading's, not the claim's."""
    plain, scored, weaker = (
        judged(page, one) for one in (draft(), draft(score=0.9, rule="other"), draft(certainty="hedged"))
    )
    assert isinstance(plain, tuple)
    assert isinstance(scored, tuple)
    assert isinstance(weaker, tuple)
    assert plain[0].shown.id == scored[0].shown.id
    assert plain[0].shown.id != weaker[0].shown.id
    assert plain[0].claim.id == weaker[0].claim.id


def test_a_symmetric_claim_has_no_first_end(page: Pages) -> None:
    """ "X opposes Y" and "Y opposes X" are one claim; attacks are two."""
    text = "The Amber Front shadowed the Vale Brigades."
    for predicate, same in (("opposes", True), ("attacks", False)):
        one, other = (
            ground(page(text), draft(text, *ends, predicate=predicate), EXTRACTOR)
            for ends in (("Amber Front", "Vale Brigades"), ("Vale Brigades", "Amber Front"))
        )
        assert isinstance(one, tuple)
        assert isinstance(other, tuple)
        assert (one[0].claim.id == other[0].claim.id) is same


def test_golden_ids(page: Pages) -> None:
    """Ids written to a ledger years ago stay those of their words: these are pinned for ever."""
    read = judged(page, draft(qualifiers=(("killed", "12"),)))
    assert isinstance(read, tuple)
    assert read[0].claim.document == "document-dqfzjhizdpucdqzblugg"
    assert read[0].claim.id == "claim-n5lnes7ukpxgk5vijh3p"
    assert read[0].shown.id == "reading-ecyz3vx7nf5mw6usrtrn"
    refused = judged(page, draft(polarity="denied"))
    assert isinstance(refused, Reject)
    assert refused.id == "reject-lps4hwh6dcwej4b4347y"


WORDS = st.sampled_from(
    [
        "Amber Front",
        "Vale Brigades",
        "Harrow Council",
        "They",
        "Mosul",
        "rain",
        "Grey Otters",
        "",
        "12 people",
    ]
)


@given(
    quote=st.one_of(
        st.sampled_from([FLAT, HEDGED, DENIED, OPEN]),
        st.tuples(st.integers(0, len(TEXT)), st.integers(0, 80)).map(lambda at: TEXT[at[0] : at[0] + at[1]]),
    ),
    start=st.one_of(st.none(), st.integers(-3, len(TEXT) + 3)),
    subject=WORDS,
    object_=WORDS,
    predicate=st.sampled_from([*Predicate, "adores"]),
    polarity=st.sampled_from(["affirmed", "denied"]),
    certainty=st.sampled_from(["certain", "hedged", "possible"]),
)
def test_whatever_is_drafted_is_read_or_refused(page: Pages, **drawn: Any) -> None:
    """Any draft ends as claims whose every span stands in the text, or as one reject; nothing raises."""
    outcome = judged(page, draft(**drawn))
    if isinstance(outcome, Reject):
        assert outcome.reason in Reason
        return
    assert outcome
    for one in outcome:
        ends = (one.claim.subject, one.claim.object)
        spans = [*one.shown.spans, *(end.span for end in ends), *(end.anchor for end in ends)]
        assert all(words.reproduces(TEXT) for words in spans)
