"""Talking: how endpoints of the chat-completions kind are asked, and what they say back.

Endpoints differ in what they take. The first question is put in full; what one refuses is left out from then
on, and the answer is held to the schema here all the same.
"""

import json
from dataclasses import dataclass, replace

from reportedly.reading.asked.questions import Question
from reportedly.reading.asked.replies import UnusableReply

_MOST_TOLD = 100


@dataclass(frozen=True, slots=True)
class Manner:
    """What is asked of an endpoint beside the question."""

    forms: tuple[str, ...] = ("json_schema", "json_object", "")
    """Forms of answer still to be tried; the first is asked for, `""` asks for none."""
    length_key: str = "max_tokens"
    cool: bool = True
    """Whether to ask for temperature 0."""

    def less(self, refusal: bytes) -> "Manner | None":
        """Give what to ask for after a refusal, None where nothing is left to leave out."""
        words = refusal[:10_000].lower()
        if b"max_tokens" in words and self.length_key == "max_tokens":
            return replace(self, length_key="max_completion_tokens")
        if b"temperature" in words and self.cool:
            return replace(self, cool=False)
        return replace(self, forms=self.forms[1:]) if len(self.forms) > 1 else None


@dataclass(frozen=True, slots=True)
class Said:
    """What an endpoint said."""

    text: str
    told: dict[str, object]
    """Its own name for the model, and its counts of tokens, as far as they are of use."""


def body_of(question: Question, manner: Manner, most_tokens: int) -> bytes:
    """Give the body of a request; nothing in it but the passage comes from a report."""
    body: dict[str, object] = {
        "model": question.model,
        "messages": [
            {"role": "system", "content": question.instructions + _schema_words(question, manner)},
            {"role": "user", "content": question.said},
        ],
        manner.length_key: most_tokens,
        "stream": False,
    }
    if manner.cool:
        body["temperature"] = 0
    form = manner.forms[0]
    if form == "json_schema":
        named = {"name": "claims", "strict": True, "schema": json.loads(question.schema)}
        body["response_format"] = {"type": form, "json_schema": named}
    elif form:
        body["response_format"] = {"type": form}
    return json.dumps(body).encode()


def _schema_words(question: Question, manner: Manner) -> str:
    """Give the schema in words, for endpoints that do not take it as such."""
    return "" if manner.forms[0] == "json_schema" else f"\n\nThe schema:\n{question.schema}"


def usage_of(body: bytes) -> object:
    """Give what an answer says of its tokens, whatever else is in it; None where it says nothing."""
    try:
        whole = json.loads(body)
    except (ValueError, RecursionError):
        return None
    return whole.get("usage") if isinstance(whole, dict) else None


def read_said(body: bytes) -> Said:
    """Give what an endpoint said.

    Raises: UnusableReply, if it said nothing, refused, or was cut off.
    """
    try:
        whole = json.loads(body)
        choice = whole["choices"][0]
        text, why = choice["message"]["content"], choice.get("finish_reason")
    except (ValueError, RecursionError, KeyError, IndexError, TypeError, AttributeError) as error:
        raise UnusableReply("it is no chat completion") from error
    if why == "length":
        raise UnusableReply("it was cut off; raise max_answer_tokens or lower passage_chars")
    if not isinstance(text, str):
        raise UnusableReply("it has no text")
    told: dict[str, object] = {}
    if isinstance(whole.get("model"), str):
        told["model"] = whole["model"][:_MOST_TOLD].encode("utf-8", "replace").decode()
    usage = whole.get("usage")
    for name in ("prompt_tokens", "completion_tokens"):
        if isinstance(usage, dict) and type(usage.get(name)) is int:
            told[name] = usage[name]
    return Said(text, told)
