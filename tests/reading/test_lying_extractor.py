"""A law of the gate: an extractor that lies on purpose gets no claim in that its quoted words contradict.

The liar takes what an honest extractor drafts and changes it in every way it knows, in every quote it can cut
and with every trigger it can point at. What gets in all the same must be what the words say, or weaker.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from itertools import product

import pytest

from reportedly.model.claims import Draft, DraftArgument, ReadClaim, Reject, Voice
from reportedly.model.pages import Page
from reportedly.model.spans import Span, span_of
from reportedly.model.terms import SYMMETRIC, Certainty, Polarity, Predicate, Status, VoiceKind
from reportedly.reading.contradictions import load_contradictions
from reportedly.reading.grounding import ground
from reportedly.reading.patterns.extractor import patterns
from reportedly.reading.stated import Stated, find_stated

Pages = Callable[..., Page]


@dataclass(frozen=True, slots=True)
class Truth:
    """What a sentence says."""

    predicate: str
    subject: str
    object: str
    polarity: str = "affirmed"
    certainty: str = "certain"
    planned: bool = False
    voices: tuple[str, ...] = ()
    figures: frozenset[tuple[str, str]] = frozenset()


AMBER, VALE, HARROW, DAWN, RELK = "Amber Front", "Vale Brigades", "Harrow Council", "Dawn Guard", "Toma Relk"


def of_both(predicate: str, **rest: object) -> Truth:
    """Give what is said of the Amber Front and the Vale Brigades."""
    return replace(Truth(predicate, AMBER, VALE), **rest)  # type: ignore[arg-type]


SAID: dict[str, tuple[Truth, ...]] = {
    "The Amber Front attacked the Vale Brigades, killing 12 people and wounding 30.": (
        of_both("attacks", figures=frozenset({("killed", "12"), ("wounded", "30")})),
        Truth("attacks", AMBER, "people", figures=frozenset({("killed", "12"), ("wounded", "30")})),
    ),
    "The Vale Brigades were attacked by the Amber Front.": (of_both("attacks"),),
    "The Amber Front did not attack the Vale Brigades.": (of_both("attacks", polarity="denied"),),
    "The Amber Front has never supported the Vale Brigades.": (of_both("supports", polarity="denied"),),
    "The Amber Front reportedly backs the Vale Brigades.": (of_both("supports", certainty="hedged"),),
    "The Amber Front may have armed the Vale Brigades.": (of_both("supports", certainty="possible"),),
    "The Amber Front plans to attack the Vale Brigades.": (of_both("threatens", planned=True),),
    "The Amber Front attacked the Vale Brigades but did not attack the Harrow Council.": (
        of_both("attacks"),
        Truth("attacks", AMBER, HARROW, polarity="denied"),
    ),
    "The Harrow Council said the Amber Front attacked the Vale Brigades.": (
        of_both("attacks", voices=(HARROW,)),
    ),
    "The Harrow Council denied that the Amber Front attacked the Vale Brigades.": (
        of_both("attacks", polarity="denied", voices=(HARROW,)),
    ),
    "Analysts believe the Amber Front trains the Vale Brigades.": (
        of_both("supports", certainty="hedged", voices=("Analysts",)),
    ),
    '"The Amber Front has attacked the Vale Brigades," Toma Relk said. The Harrow Council met Dawn Guard.': (
        of_both("attacks", voices=(RELK,)),
        Truth("acts_with", HARROW, DAWN),
    ),
    "If the Amber Front attacks the Vale Brigades, the Harrow Council will leave.": (
        of_both("attacks", certainty="possible"),
    ),
    "Did the Amber Front attack the Vale Brigades?": (of_both("attacks", certainty="possible"),),
    "The Amber Front is allied with the Vale Brigades.": (of_both("allied_with"),),
    "The Amber Front has no ties to the Vale Brigades.": (of_both("allied_with", polarity="denied"),),
    "The Amber Front pledged allegiance to the Vale Brigades.": (of_both("pledged_to"),),
    "The Amber Front is a branch of the Vale Brigades.": (of_both("part_of"),),
    "The Amber Front split from the Vale Brigades.": (of_both("split_from"),),
    "The Amber Front merged with the Vale Brigades.": (of_both("merged_with"),),
    "The Amber Front met with the Vale Brigades.": (of_both("acts_with"),),
    "The Amber Front is a rival of the Vale Brigades.": (of_both("opposes"),),
    "The Amber Front arrested Toma Relk, the Harrow Council said.": (
        Truth("detains", AMBER, RELK, voices=(HARROW,)),
    ),
    "The Amber Front threatened the Vale Brigades.": (of_both("threatens"),),
    "The Amber Front allegedly negotiated with the Vale Brigades.": (
        of_both("negotiates_with", certainty="hedged"),
    ),
    "The Amber Front is based in Mosul.": (Truth("based_in", AMBER, "Mosul"),),
    "The Amber Front operates in Mosul, according to the Harrow Council.": (
        Truth("operates_in", AMBER, "Mosul", voices=(HARROW,)),
    ),
    "The Amber Front moved to Mosul.": (Truth("moves_to", AMBER, "Mosul"),),
    "The Amber Front controls Mosul.": (Truth("controls", AMBER, "Mosul"),),
    "The Amber Front, which opposes the Harrow Council, attacked the Vale Brigades.": (
        Truth("opposes", AMBER, HARROW),
        of_both("attacks"),
    ),
    "The Amber Front was accused of supplying weapons to the Vale Brigades.": (
        of_both("supports", certainty="hedged"),
    ),
    "The Amber Front attacked the Vale Brigades. The Harrow Council denounced Dawn Guard.": (
        of_both("attacks"),
        Truth("opposes", HARROW, DAWN),
    ),
    "The Harrow Council left. The Amber Front attacked police and the Vale Brigades.": (
        of_both("attacks"),
        Truth("attacks", AMBER, "police"),
    ),
    "There is no alliance between the Amber Front and the Vale Brigades.": (
        of_both("allied_with", polarity="denied"),
    ),
    "The Vale Brigades accepted a pledge of loyalty from the Amber Front.": (of_both("pledged_to"),),
    "The Amber Front is an enemy of the Vale Brigades.": (of_both("opposes"),),
    "The Harrow Council blamed the Amber Front for arming the Vale Brigades.": (
        of_both("supports", certainty="hedged", voices=(HARROW,)),
        Truth("opposes", HARROW, AMBER),
    ),
}
"""Sentences with all they say."""


def honest(page: Page, truths: tuple[Truth, ...]) -> Iterator[Draft]:
    """Yield what the rules draft, and what is only asked or set as a condition, which they leave out."""
    drafted = list(patterns().read(page))
    yield from drafted
    text = page.document.text
    for truth in () if drafted else truths:
        ends = [DraftArgument(name, text.index(name)) for name in (truth.subject, truth.object)]
        yield Draft(
            predicate=truth.predicate,
            subject=ends[0],
            object=ends[1],
            quote=text,
            start=0,
            certainty=truth.certainty,
        )


def lies(page: Page, draft: Draft) -> Iterator[Draft]:
    """Yield a draft with its content changed in one way each."""
    other = Polarity.AFFIRMED if draft.polarity == Polarity.DENIED else Polarity.DENIED
    yield replace(draft, polarity=other.value)
    yield from (replace(draft, certainty=certainty.value) for certainty in Certainty)
    yield from (replace(draft, status=status.value) for status in Status)
    yield replace(draft, subject=draft.object, object=draft.subject)
    against = sorted(load_contradictions().against(Predicate(draft.predicate)))
    yield from (replace(draft, predicate=predicate.value) for predicate in against)
    for name, value in product(("killed", "wounded"), ("2", "12", "30", "45", "thirty")):
        yield replace(draft, qualifiers=((name, value),))
    yield from (replace(draft, voices=draft.voices[:kept]) for kept in range(len(draft.voices)))
    for mention in page.mentions:
        end = DraftArgument(mention.span.text, mention.span.start)
        yield from (replace(draft, subject=end), replace(draft, object=end))
        name = mention.referents[0].name if mention.referents else None
        yield replace(draft, voices=(Voice(VoiceKind.NAMED, mention.span, name),))
    for name in (HARROW, DAWN, "Grey Otters"):
        yield replace(draft, subject=replace(draft.subject, name=name))
        yield replace(draft, object=replace(draft.object, name=name))


def disguises(page: Page, draft: Draft) -> Iterator[Draft]:
    """Yield a draft in every quote it can be cut to and with each trigger it can be given."""
    text = page.document.text
    starts = [(end.start or 0, (end.start or 0) + len(end.text)) for end in (draft.subject, draft.object)]
    quotes = [
        span_of(text, draft.start or 0, (draft.start or 0) + len(draft.quote)),
        span_of(text, 0, len(text)),
    ]
    quotes += [span_of(text, *cut) for cut in starts]
    root = page.parse.deps.index("ROOT")
    triggers: list[Span | None] = [draft.trigger, None, page.quote(root, root + 1)]
    for quote, trigger in product(dict.fromkeys(quotes), dict.fromkeys(triggers)):
        yield replace(draft, quote=quote.text, start=quote.start, trigger=trigger)


def is_said(one: ReadClaim, truths: tuple[Truth, ...]) -> bool:
    """Tell whether a claim is what a sentence says, or weaker."""
    return any(_fits(one, truth) for truth in truths)


def _fits(one: ReadClaim, truth: Truth) -> bool:
    claim, reading = one.claim, one.shown
    ends, wanted = (claim.subject.name, claim.object.name), (truth.subject, truth.object)
    turned = claim.predicate in SYMMETRIC and ends[::-1] == wanted
    planned = reading.stance.status is Status.PLANNED
    told = (
        planned == truth.planned
        or reading.stance.status is Status.UNSPECIFIED
        or truth.predicate == "threatens"
    )
    return (
        claim.predicate == truth.predicate
        and (ends == wanted or turned)
        and reading.stance.polarity == truth.polarity
        and reading.stance.certainty.strength <= Certainty(truth.certainty).strength
        and told
        and tuple(v.name or (v.span.text if v.span else "") for v in reading.voices[1:]) == truth.voices
        and {q for q in reading.qualifiers if q[0] in {"killed", "wounded"}} <= truth.figures
    )


@pytest.fixture
def stated(page: Pages) -> Callable[[str], Stated]:
    """Give what a text states."""
    return lambda text: find_stated(page(text))


@pytest.mark.parametrize("text", SAID)
def test_honest_drafts_get_in(page: Pages, stated: Callable[[str], Stated], text: str) -> None:
    """What is drafted as the words have it gets in, with or without its trigger and its voices."""
    found = stated(text)
    for draft in honest(page(text), SAID[text]):
        for one in (draft, replace(draft, trigger=None), replace(draft, trigger=None, voices=())):
            read = ground(page(text), one, "honest@1", stated=found)
            assert not isinstance(read, Reject), read.detail
            assert all(is_said(claim, SAID[text]) for claim in read)


@pytest.mark.parametrize("text", SAID)
def test_no_lie_that_its_words_contradict_gets_in(
    page: Pages, stated: Callable[[str], Stated], text: str
) -> None:
    """Of every lie in every disguise, nothing gets in that the sentence does not say."""
    found, one = stated(text), page(text)
    survivors = set()
    for draft in honest(one, SAID[text]):
        for lie in (disguise for told in lies(one, draft) for disguise in disguises(one, told)):
            read = ground(one, lie, "liar@1", stated=found)
            for claim in () if isinstance(read, Reject) else read:
                if not is_said(claim, SAID[text]):
                    stance = claim.shown.stance
                    survivors.add(
                        (claim.claim.predicate, lie.subject.text, lie.object.text, stance, lie.quote)
                    )
    assert survivors == set()
