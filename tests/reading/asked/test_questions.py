"""Questions: one key for all that decides an answer, and a passage that no words can leave."""

import json
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from reportedly.model.terms import Predicate
from reportedly.reading.asked.questions import KEYS, load_prompt, question_about, schema_text

ONE = question_about("invented-1", "The Amber Front met the Vale Brigades.")


def test_the_key_is_of_model_instructions_schema_and_passage() -> None:
    """Each of the four changes the key, and nothing else is in it."""
    others = [replace(ONE, **{name: "other"}) for name in ("model", "instructions", "schema", "passage")]
    assert len({ONE.key, *(other.key for other in others)}) == 5
    assert ONE.key == question_about("invented-1", ONE.passage).key


@given(st.text(max_size=60))
def test_a_passage_comes_back_whole(passage: str) -> None:
    """Whatever stands in a passage, it stays within its string."""
    assert json.loads(replace(ONE, passage=passage).said) == {"report": passage}


def test_every_predicate_is_explained() -> None:
    """The instructions hold all predicates with what each covers, and no gap is left in them."""
    instructions = load_prompt().instructions
    assert all(f"- {one.value}: " in instructions for one in Predicate)
    assert "{predicates}" not in instructions


def test_the_schema_is_closed() -> None:
    """Every key is required and no other allowed, as endpoints with strict schemas ask."""
    claim = json.loads(schema_text())["properties"]["claims"]["items"]
    assert set(claim["required"]) == set(claim["properties"]) == KEYS
    assert claim["additionalProperties"] is False


def test_scores_are_fixed_and_of_known_predicates() -> None:
    """What has no score of its own has the default; none is more than certain."""
    prompt = load_prompt()
    assert set(prompt.scores) <= {"default", *(one.value for one in Predicate)}
    assert all(0.0 <= score <= 1.0 for score in prompt.scores.values())
