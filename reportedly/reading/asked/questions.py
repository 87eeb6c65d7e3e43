"""Questions to a language model: fixed instructions, a fixed schema, and a text that is only data."""

import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from reportedly.model.errors import VocabularyError
from reportedly.model.terms import Certainty, Polarity, Predicate, Status
from reportedly.model.vocabulary import load_vocabulary

FILE = "language-model.toml"
FIGURES = ("killed", "wounded")
"""Qualifiers that are asked for: the gate can hold them against the words."""
TEXTS = ("subject", "object", "quote", "words")
CLOSED = {
    "predicate": tuple(one.value for one in Predicate),
    "polarity": tuple(one.value for one in Polarity),
    "certainty": tuple(one.value for one in Certainty),
    "status": tuple(one.value for one in Status),
}
"""Keys whose values come from a closed set."""
KEYS = frozenset({*TEXTS, *CLOSED, *FIGURES})

Schema = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Question:
    """What a model is asked about one passage."""

    model: str
    instructions: str
    passage: str
    schema: str
    """JSON schema of the answer, as canonical JSON."""

    @property
    def said(self) -> str:
        """The passage as it is sent: a JSON string, which no words within it can end."""
        return json.dumps({"report": self.passage}, ensure_ascii=False)

    @property
    def key(self) -> str:
        """The digest that an answer is kept under: of model, instructions, schema and passage."""
        return digest_of(self.model, self.instructions, self.schema, self.passage)


def digest_of(*words: str) -> str:
    """Give the SHA-256 of some words in their order, in hexadecimal."""
    return hashlib.sha256(json.dumps(words).encode()).hexdigest()


def question_about(model: str, passage: str) -> Question:
    """Give the question about a passage; but for the passage it is always the same."""
    return Question(model, load_prompt().instructions, passage, schema_text())


@dataclass(frozen=True, slots=True)
class Prompt:
    """What ships for asking: the instructions and the fixed scores."""

    instructions: str
    scores: Mapping[str, float]
    """Fixed scores by predicate, with a `default`; they are no measurement."""


@cache
def load_prompt() -> Prompt:
    """Give the shipped instructions, filled with the predicates, and scores.

    Raises: VocabularyError.
    """
    table = load_vocabulary(FILE)
    words, scores = table.get("instructions"), table.get("scores")
    covers = load_vocabulary("predicates.toml").get("covers")
    if not isinstance(words, str) or not isinstance(scores, dict) or not isinstance(covers, dict):
        raise VocabularyError(f"vocabulary file {FILE}: it needs `instructions` and `[scores]`; reinstall")
    known = {str(name): float(value) for name, value in scores.items()}
    if "default" not in known or not all(0.0 <= value <= 1.0 for value in known.values()):
        raise VocabularyError(f"vocabulary file {FILE}: [scores] needs a `default`, and values from 0 to 1")
    listed = "\n".join(f"  - {one.value}: {covers.get(one.value, '')}" for one in Predicate)
    return Prompt(words.strip().replace("{predicates}", listed), known)


@cache
def schema_text() -> str:
    """Give the JSON schema of an answer: closed objects, every key required."""
    texts = {name: {"type": "string"} for name in TEXTS}
    closed = {name: {"type": "string", "enum": list(values)} for name, values in CLOSED.items()}
    figures = {name: {"type": ["string", "null"]} for name in FIGURES}
    claim = _closed({**closed, **texts, **figures})
    return json.dumps(_closed({"claims": {"type": "array", "items": claim}}), sort_keys=True)


def _closed(properties: Mapping[str, object]) -> dict[str, object]:
    return {
        "type": "object",
        "properties": properties,
        "required": sorted(properties),
        "additionalProperties": False,
    }


def slug_of(model: str) -> str:
    """Give a model's name as a part of a signature."""
    return re.sub(r"[^A-Za-z0-9.:_-]+", "-", model).strip("-") or "model"
