"""The shapes of answers."""

from reportedly.doors.http.answers import AnswerShape


def test_an_answer_without_sentences_fits() -> None:
    """An empty answer is an answer: it says what was looked at."""
    shape = AnswerShape.model_validate(
        {
            "type": "answer",
            "question": "first",
            "arguments": {},
            "understood": "Who?",
            "how": "by its name",
            "empty": True,
            "sentences": [],
            "claims": [],
            "methods": [],
            "looked_at": ["0 claims."],
            "cannot_tell": [],
        }
    )
    assert shape.empty
