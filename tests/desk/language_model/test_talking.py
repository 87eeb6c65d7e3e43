"""Talking: bodies that endpoints take, and what they say, read without trust."""

import json

import pytest

from reportedly.desk.language_model.talking import Manner, body_of, read_said, usage_of
from reportedly.reading.asked.questions import question_about
from reportedly.reading.asked.replies import UnusableReply
from tests.modelling import REPORT, completion

QUESTION = question_about("invented-1", REPORT)


def test_the_first_question_asks_for_the_schema() -> None:
    """Model, instructions, passage as data, the strict schema, no chance, no stream, a limit."""
    body = json.loads(body_of(QUESTION, Manner(), 700))
    assert body["response_format"]["json_schema"]["schema"] == json.loads(QUESTION.schema)
    assert (body["temperature"], body["stream"], body["max_tokens"]) == (0, False, 700)
    assert json.loads(body["messages"][1]["content"]) == {"report": REPORT}


def test_what_an_endpoint_refuses_is_left_out() -> None:
    """Each refusal leaves out one thing, until nothing is left; without a form the schema is in words."""
    manner = Manner().less(b"use max_completion_tokens instead of max_tokens")
    assert manner is not None
    assert manner.length_key == "max_completion_tokens"
    manner = manner.less(b"temperature is not supported")
    assert manner is not None
    forms = []
    while manner is not None:
        body = json.loads(body_of(QUESTION, manner, 700))
        assert "temperature" not in body
        forms.append(body.get("response_format", {}).get("type"))
        last, manner = body, manner.less(b"no")
    assert forms == ["json_schema", "json_object", None]
    assert QUESTION.schema in last["messages"][0]["content"]


def test_what_is_said_comes_with_its_counts() -> None:
    """Text, the endpoint's name for the model, and whole numbers of tokens."""
    said = read_said(completion("{}"))
    assert said.text == "{}"
    assert said.told == {"model": "invented-1-2026", "prompt_tokens": 1000, "completion_tokens": 200}


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"<html>busy</html>",
        b"data: {}\n\ndata: [DONE]\n\n",
        b"[]",
        b'{"choices": []}',
        b'{"choices": [{"message": {}}]}',
        b"[" * 100_000,
        b"\xff\xfe",
        completion(None, message={"role": "assistant", "content": None, "refusal": "no"}),
        completion("{}", finish_reason="length"),
        completion(["{}"]),
    ],
)
def test_what_is_no_answer_is_not_taken_for_one(body: bytes) -> None:
    """HTML, streams, refusals, cuts and bombs are of no use; none breaks the reading of tokens either."""
    usage_of(body)
    with pytest.raises(UnusableReply):
        read_said(body)
