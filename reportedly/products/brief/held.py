"""Held media in a brief: what people tied to claims as what their words point to, and what they saw in it."""

from collections.abc import Iterator

from reportedly.model.cases import Case
from reportedly.model.decisions import Decision, DecisionKind
from reportedly.model.ids import ClaimId
from reportedly.model.media import LINK
from reportedly.products.brief.content import Section, Sentence
from reportedly.products.brief.judgements import guarded
from reportedly.products.exchange.claim_review import is_publishable
from reportedly.products.sentences import reported

SEEN = "seen"
HEADING = "What is held, and who looked"
NOTE = (
    "People tied these to the words of reports; who they are stands in the ledger. That a thing is held says "
    "nothing of when or where it was taken."
)


def held_section(case: Case) -> Section | None:
    """Give what is tied to the claims of a case and what is to be seen in it; None where nothing is."""
    sentences = tuple(_sentences(case))
    return Section("held", HEADING, sentences, "", (), NOTE) if sentences else None


def _sentences(case: Case) -> Iterator[Sentence]:
    """Yield one sentence for each thing that a person tied to a claim, in the order of their decisions.

    What is published tells it of approved claims alone.
    """
    for one in case.decisions:
        told = case.by_claim.get(ClaimId(one.about[0])) if one.kind is DecisionKind.EVIDENCE else None
        if told is not None and (case.publication is None or is_publishable(case, told)):
            text = f"{reported(told)}: {_words(one)}{guarded(case, (told,))}."
            yield Sentence(text, (told.claim.id,))


def _words(one: Decision) -> str:
    """Give what a person decided of a thing, without naming the person."""
    about = one.about[1]
    thing = (
        f"the page “{about.removeprefix(LINK)}”"
        if about.startswith(LINK)
        else f"a file that is held ({about})"
    )
    shows = one.content.get("shows")
    if one.value == SEEN and isinstance(shows, str):
        return f"a person here looked at {thing} and says that it shows “{shows}”"
    return f"a person here tied {thing} to it, and says nothing yet of what is to be seen"
