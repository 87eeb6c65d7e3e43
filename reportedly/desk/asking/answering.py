"""Answering: one question with what is needed to answer it, whichever it is."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime

from reportedly.analysis.answers.sentences import Told
from reportedly.analysis.interests import Interests
from reportedly.analysis.propositions import propositions
from reportedly.desk.asking.answer import Answer, make_answer
from reportedly.desk.asking.select import Selection, Selector
from reportedly.desk.asking.statements import Statement, read_day, read_statement
from reportedly.desk.asking.understand import Understood
from reportedly.ledger.answers import ClaimView
from reportedly.ledger.queries import ClaimQuery

MOST_TIES = 500


@dataclass(frozen=True)
class Answering:
    """One question, and the ledger that it is asked of."""

    selector: Selector
    question: Understood

    def argument(self, name: str) -> str | None:
        """Give what the question says in a slot; None for nothing."""
        return self.question.arguments.get(name)

    def days(self) -> tuple[date, date]:
        """Give the first and last day that the question's day can mean; today if it names none."""
        today = datetime.now(UTC).date()
        return read_day(self.argument("day") or "today") or (today, today)

    def interests(self, said: Sequence[ClaimView]) -> Interests:
        """Give who belongs to whom and who is whose foe, as far as claims between ends and voices tell."""
        voices = [voice.entity for one in said for voice in one.shown.voices]
        speaking = frozenset(str(one) for one in voices if one is not None)
        ends = [end.entity for one in said for end in (one.claim.subject, one.claim.object)]
        every = speaking | {str(one) for one in ends if one is not None}
        query = ClaimQuery(actors=speaking, others=every, min_score=self.selector.desk.min_score)
        ties = self.selector.find(query, "", MOST_TIES).said if speaking else ()
        same = self.selector.desk.decisions.identities().same
        return Interests(
            propositions({one.claim.id: one for one in (*said, *ties)}.values(), same),
            self.selector.desk.registry,
        )

    def answer(self, told: Told, selection: Selection, *more: str) -> Answer:
        """Give the answer; where nothing was found, with what may be the matter."""
        hints = [*more, *(() if told.sentences else self._hints(selection))]
        taken = (
            f"No claim uses the name “{name}”; taken as “{near}”."
            for name, near in self.selector.taken.items()
        )
        looked_at = (*taken, *selection.looked_at, *hints)
        cannot = (*told.cannot, *(_untraced(selection) if told.sentences else ()))
        return make_answer(self.question, told.sentences, selection.said, looked_at, cannot)

    def _hints(self, selection: Selection) -> list[str]:
        """Give which names the ledger does not know, or that the statement is on record turned round."""
        about = selection.about
        if about is None:
            given = [self.argument(slot) for slot in ("actor", "other", "about")]
            names = [one for one in given if one is not None and read_statement(one) is None]
            return [near for name in names if (near := self.selector.near(name)) is not None]
        names = [about.subject, about.object]
        hints = [near for name in names if (near := self.selector.near(name)) is not None]
        if not selection.said and about.claim is None:
            hints += [f"It is on record of “{place}”." for place in self.selector.elsewhere(about)]
        if selection.said and not selection.matters:
            turned = Statement(about.object, about.predicate, about.subject)
            hints.append(f"It is on record the other way round: {turned}.")
        return hints


def _untraced(selection: Selection) -> tuple[str, ...]:
    """Give that some reports can be copies nobody looked for, as a sentence."""
    if not selection.untraced:
        return ()
    many = f"{selection.untraced:,} of the reports"
    return (f"Where {many} have it from: too many to look at once, and any of them can be a copy.",)
