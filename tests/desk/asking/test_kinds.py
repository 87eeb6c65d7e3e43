"""Laws of the vocabulary of questions."""

import pytest

from reportedly.desk.asking.kinds import SLOT, Wording, load_wordbook, question_records, questions_asked
from reportedly.desk.asking.understand import understand
from reportedly.model.registry import Registry
from reportedly.model.terms import Predicate

FILLED = {
    "statement": "Red Hill Front supports Salt League",
    "actor": "Red Hill Front",
    "other": "Salt League",
    "source": "Harbour Wire",
    "about": "Red Hill Front",
    "day": "2016-05-01",
}
EVERY = [(kind.id, wording) for kind in questions_asked() for wording in kind.wordings]


def filled(wording: Wording) -> str:
    """Give a wording with its slots filled."""
    return SLOT.sub(lambda slot: FILLED[slot[1]], wording.text)


@pytest.mark.parametrize(("kind", "wording"), EVERY, ids=[one.text for _, one in EVERY])
def test_every_wording_is_understood_as_its_question(kind: str, wording: Wording) -> None:
    """What the vocabulary lists under a question leads there, with a name of any spelling and no registry."""
    understood = understand([filled(wording) + "?"], Registry(()))
    assert understood.kind.id == kind
    assert dict(understood.arguments) == {slot: FILLED[slot] for slot in wording.slots}


def test_every_relation_has_its_wordings() -> None:
    """Each of the seventeen relations can be asked about in words, and by its own name."""
    relations = load_wordbook().relations
    assert set(relations.values()) == set(Predicate)
    assert all(relations[one.value.replace("_", " ")] is one for one in Predicate)


def test_questions_are_listed_with_what_they_need() -> None:
    """The list of questions names all arguments of each."""
    for record in question_records():
        assert set(SLOT.findall(str(record["asks"]))) == set(record["needs"])  # type: ignore[arg-type]
