"""What changed since the last brief, and whether the world did, as told, or only the reporting."""

from collections.abc import Iterable, Iterator, Mapping

from reportedly.analysis.causes import Cause
from reportedly.analysis.changes import Change
from reportedly.model.cases import Case
from reportedly.products.brief.content import Section, Sentence
from reportedly.products.brief.judgements import affirming, firmest, guarded, origins_words
from reportedly.products.sentences import reported

CAUSES: Mapping[Cause, str] = {
    Cause.WORLD: "told as having happened since",
    Cause.UNKNOWN: "the words do not tell whether it happened since",
    Cause.REPORTING: "only the reporting changed",
    Cause.READING: "only our reading of the same texts changed",
}
NOTE = "Changes are between what was on record then and now; copies of what was on record change nothing."


def news_section(case: Case, changes: Iterable[Change], since: str) -> Section:
    """Give the section on what changed since a moment, given as words; silence is about the record."""
    sentences = tuple(_sentences(case, changes))
    silence = f"Nothing in scope changed on record since {since}."
    return Section(
        "changed", f"What changed since {since}", sentences, silence, note=NOTE if sentences else ""
    )


def _sentences(case: Case, changes: Iterable[Change]) -> Iterator[Sentence]:
    for one in changes:
        told = [case.by_claim[claim] for claim in one.claims if claim in case.by_claim]
        if told:
            best = firmest(affirming(told) or told)
            grown = one.after.likeliest > one.before.likeliest > 0
            count = f", now from {origins_words(case.standing_of[best.claim.id].affirming)}" if grown else ""
            words = f"{one.kind.value.capitalize()}: {reported(best)}{count}; {CAUSES[one.cause]}"
            yield Sentence(f"{words}{guarded(case, told)}.", tuple(each.claim.id for each in told))
