"""Answers."""

import json

import pytest

from reportedly.analysis.answers.sentences import Sentence
from reportedly.desk.asking.answer import Answer, answer_record, make_answer
from reportedly.desk.asking.understand import understand
from reportedly.model.findings import Method, resting_on
from reportedly.model.registry import Registry
from tests.reporting import a_report, says

ONE, TWO, THREE = (says(a_report(name)) for name in ("one", "two", "three"))
FIRST, SECOND = Method("first-made", "1", ""), Method("second-made", "2", "")


def sentence(*claims: object, method: Method = FIRST, using: tuple[Method, ...] = ()) -> Sentence:
    """Give a sentence that rests on claims."""
    ids = [one.claim.id for one in claims]  # type: ignore[attr-defined]
    return Sentence(method=method, claims=resting_on(ids), says="It is said.", using=using)


def answer(*sentences: Sentence, cannot: tuple[str, ...] = ()) -> Answer:
    """Give an answer of some sentences, out of three known claims."""
    question = understand(["where does certainty rise?"], Registry(()))
    return make_answer(question, sentences, (ONE, TWO, THREE), ("3 claims.",), cannot)


def test_claims_are_numbered_in_the_order_in_which_they_are_named() -> None:
    """The first sentence's claims come first, each once, and what no sentence names is left out."""
    made = answer(sentence(TWO), sentence(ONE, TWO))
    assert [one.claim.id for one in made.said] == [TWO.claim.id, ONE.claim.id]
    assert made.numbers == {TWO.claim.id: 1, ONE.claim.id: 2}


def test_a_sentence_names_no_claim_that_is_not_known() -> None:
    """An answer cannot rest on a claim that it cannot show."""
    with pytest.raises(KeyError):
        answer(sentence(says(a_report("four"))))


def test_methods_and_limits_are_told_once() -> None:
    """However many sentences use a method, it is named once, and so is what cannot be told."""
    made = answer(sentence(ONE), sentence(TWO, using=(SECOND, FIRST)), cannot=("Why.", "Why."))
    assert made.methods == (FIRST, SECOND)
    assert made.cannot == ("Why.",)


def test_the_record_holds_every_claim_that_it_names() -> None:
    """Ids in sentences are ids of claims of the record; an answer without sentences says it is empty."""
    record = json.loads(json.dumps(answer_record(answer(sentence(ONE, THREE)))))
    named = {claim for one in record["sentences"] for claim in one["claims"]}
    assert named == {one["id"] for one in record["claims"]} == {ONE.claim.id, THREE.claim.id}
    assert record["empty"] is False
    nothing = answer_record(answer())
    assert (nothing["empty"], nothing["claims"], nothing["looked_at"]) == (True, [], ["3 claims."])
