"""An answer: a question as understood, what is told, in which words of which reports, and what is not."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from reportedly.analysis.answers.sentences import Sentence
from reportedly.desk.asking.understand import Understood
from reportedly.desk.records import view_records
from reportedly.ledger.answers import ClaimView
from reportedly.model.findings import Method
from reportedly.model.ids import ClaimId
from reportedly.model.records import Record, Value


@dataclass(frozen=True, kw_only=True)
class Answer:
    """What is told to a question."""

    question: Understood
    sentences: tuple[Sentence, ...]
    """None if nothing on record speaks of it."""
    said: tuple[ClaimView, ...]
    """The claims that the sentences name, in the order in which they first do."""
    looked_at: tuple[str, ...]
    """Which claims were looked at, as sentences."""
    cannot: tuple[str, ...] = ()
    """What cannot be told, as sentences."""

    @property
    def is_empty(self) -> bool:
        """Whether nothing on record speaks of it."""
        return not self.sentences

    @cached_property
    def numbers(self) -> dict[ClaimId, int]:
        """The number of each claim in this answer, from 1 on."""
        return {one.claim.id: number for number, one in enumerate(self.said, 1)}

    @cached_property
    def methods(self) -> tuple[Method, ...]:
        """The methods by which it was answered, each once."""
        every = (method for one in self.sentences for method in (one.method, *one.using))
        return tuple(dict.fromkeys(every))


def make_answer(
    question: Understood,
    sentences: Sequence[Sentence],
    known: Iterable[ClaimView],
    looked_at: Sequence[str],
    cannot: Sequence[str],
) -> Answer:
    """Give an answer with the claims that its sentences name.

    Args:
        known: claims among which these are; sentences name no others.
    """
    views = {one.claim.id: one for one in known}
    named = dict.fromkeys(claim for one in sentences for claim in one.claims)
    return Answer(
        question=question,
        sentences=tuple(sentences),
        said=tuple(views[one] for one in named),
        looked_at=tuple(looked_at),
        cannot=tuple(dict.fromkeys(cannot)),
    )


def answer_record(answer: Answer) -> Record:
    """Give an answer as plain JSON: `claims` of a sentence are ids of `claims` of the answer."""
    question = answer.question
    arguments: dict[str, Value] = dict(question.arguments)
    return {
        "type": "answer",
        "question": question.kind.id,
        "arguments": arguments,
        "understood": str(question),
        "how": question.how,
        "empty": answer.is_empty,
        "sentences": [
            {
                "says": one.says,
                "claims": list(one.claims),
                "method": one.method.signature,
                "using": [each.signature for each in one.using],
            }
            for one in answer.sentences
        ],
        "claims": [dict(one) for one in view_records(answer.said)],
        "methods": [one.signature for one in answer.methods],
        "looked_at": list(answer.looked_at),
        "cannot_tell": list(answer.cannot),
    }
