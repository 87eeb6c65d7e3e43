"""What the key judgements weigh: both grades of the Admiralty scale, and confidence; likelihood when asked.

The scales stand apart, in columns or sentences of their own, and nothing is multiplied.
"""

from collections.abc import Iterable, Iterator, Sequence

from reportedly.analysis.weighing import Level, Weight
from reportedly.model.cases import Case, Told
from reportedly.products.brief.content import Row, Section, Sentence, Table
from reportedly.products.brief.judgements import (
    affirming,
    counted,
    firmest,
    guarded,
    marks,
    range_words,
    taken_back_words,
)
from reportedly.products.sentences import reported

COLUMNS = ("What is reported", "Origins", "Information", "Publishers", "Confidence")
NOTE = (
    "Information and publishers are graded on the Admiralty scale: information from 1 to 6, publishers from "
    "A to F; 6 and F say that nobody here can judge. Confidence says how good the ground is, and nothing of "
    "how likely a thing is. Information is graded by rule, and no rule gives 1; publishers by people."
)
SILENCE = "Nothing in scope can be weighed."
UNLIKELY_ASKED = "Where no origin has a publisher of known record, no likelihood is given."


def weights_section(case: Case, weights: Sequence[Weight]) -> Section:
    """Give the section on weights, in the order given; what rests on no claim of the case is left out."""
    weighed = [(one, told) for one in weights if (told := _told(case, one))]
    rows = tuple(_row(case, one, told) for one, told in weighed)
    sentences = (*_confidence(case, weighed), *_likelihood(case, weighed))
    asked = any(one.likelihood is not None for one, _ in weighed)
    note = f"{NOTE} {UNLIKELY_ASKED}" if asked else NOTE
    tables = (Table("Grades and confidence", COLUMNS, rows, ""),) if rows else ()
    return Section("weights", "How much weight it bears", sentences, SILENCE, tables, note if rows else "")


def _told(case: Case, one: Weight) -> tuple[Told, ...]:
    return tuple(case.by_claim[claim] for claim in one.claims if claim in case.by_claim)


def _row(case: Case, one: Weight, told: Sequence[Told]) -> Row:
    standing = case.standing_of[told[0].claim.id]
    said = case.held(affirming(told))
    origins = standing.affirming if said else standing.denying
    cells = (
        f"{reported(firmest(said or told))}{taken_back_words(case, told)}{marks(standing, said or told)}",
        range_words(origins),
        f"{one.information} “{one.information_name}”",
        one.spread,
        one.confidence.level.value,
    )
    return Row(cells, tuple(each.claim.id for each in told))


def _confidence(case: Case, weighed: Iterable[tuple[Weight, Sequence[Told]]]) -> Iterator[Sentence]:
    """Yield what holds confidence back: one sentence for all that the same reasons hold back."""
    groups: dict[tuple[Level, tuple[str, ...]], list[Told]] = {}
    for one, told in weighed:
        reasons = tuple(each.says for each in one.confidence.reasons)
        groups.setdefault((one.confidence.level, reasons), []).extend(told)
    for (level, reasons), told in groups.items():
        held = f", held back by this: {'; '.join(reasons)}" if reasons else ""
        about = {case.standing_of[each.claim.id].proposition for each in told}
        if len(about) == 1:
            said = affirming(told) or told
            mark = marks(case.standing_of[told[0].claim.id], said)
            words = f"{reported(firmest(said))}: {level.value} confidence{held}{mark}"
        else:
            rows = counted(len(about), "row")
            words = f"{level.value.capitalize()} confidence in {rows} above{held}{guarded(case, told)}"
        yield Sentence(f"{words}.", tuple(each.claim.id for each in told))


def _likelihood(case: Case, weighed: Iterable[tuple[Weight, Sequence[Told]]]) -> Iterator[Sentence]:
    for one, told in weighed:
        span = one.likelihood
        if span is not None:
            best = firmest(affirming(told) or told)
            range_ = f"{span.least.name} to {span.most.name}"
            percent = f"{span.least.low} to {span.most.high} % on the scale {span.scale}"
            words = f"{reported(best)}: by rule, that it is so is judged {range_} ({percent})"
            yield Sentence(f"{words}{guarded(case, told)}.", tuple(each.claim.id for each in told))
