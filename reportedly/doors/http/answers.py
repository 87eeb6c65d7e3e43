"""The shapes of answers to questions, as the API's description states them."""

from typing import Literal

from reportedly.doors.http.shapes import ClaimShape, Shape


class SentenceShape(Shape):
    """One thing that an answer says, with the claims it rests on."""

    says: str
    claims: list[str]
    """Ids of the answer's claims; at least one."""
    method: str
    using: list[str]


class AnswerShape(Shape):
    """What is told to a question; without sentences, nothing on record speaks of it."""

    type: Literal["answer"]
    question: str
    arguments: dict[str, str]
    understood: str
    how: str
    empty: bool
    sentences: list[SentenceShape]
    claims: list[ClaimShape]
    methods: list[str]
    looked_at: list[str]
    cannot_tell: list[str]


class QuestionShape(Shape):
    """A question that can be asked."""

    type: Literal["question"]
    question: str
    asks: str
    needs: list[str]
    may: list[str]
    wordings: list[str]


class Questions(Shape):
    """The questions that can be asked."""

    questions: list[QuestionShape]
