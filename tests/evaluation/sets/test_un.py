"""Laws of linking names to listed groups."""

import json
from dataclasses import replace
from pathlib import Path

from evaluation.sets.results import Measured, Skipped
from evaluation.sets.texts import sentences_document
from evaluation.sets.un import Listed, measure, mention_at
from reportedly.model.actors import Actor, ActorName
from reportedly.model.registry import Registry
from reportedly.model.terms import ActorKind
from reportedly.reading.reader import Reader

FRONT = Actor("amber", "Amber Front", ActorKind.ARMED_GROUP, (ActorName("Amber Front"),))
LISTED = Listed(Registry((FRONT,)), {"XXe.001": frozenset({"amber front"})})


def test_only_the_same_identifier_is_right() -> None:
    """The right group without its identifier is counted apart, any other is wrong."""
    assert LISTED.judge(replace(FRONT, reference="XXe.001"), "XXe.001") == "right"
    assert LISTED.judge(FRONT, "XXe.001") == "right_unreferenced"
    assert LISTED.judge(FRONT, "XXe.002") == "wrong"
    assert LISTED.judge(replace(FRONT, reference="XXe.002"), "XXe.001") == "wrong"
    assert LISTED.judge(replace(FRONT, kind=ActorKind.STATE), "XXe.001") == "state_within"


def test_brackets_behind_a_name_are_stepped_over(reader: Reader) -> None:
    """An identifier behind "Name (SHORT)" is the name's."""
    text = "It fought the Amber Liberation Front (ALF), a rival of the Vale Brigades."
    document, _ = sentences_document("a", [text])
    page = next(reader.maker.pages([document]))
    for end in (text.index(" ("), text.index(",")):
        mention = mention_at(page, end)
        assert mention is not None
        assert mention.span.text.endswith("Amber Liberation Front")
    assert mention_at(page, text.index("fought") + 6) is None


def test_a_set_that_is_not_here_is_skipped_with_a_reason(reader: Reader, sets: Path) -> None:
    """No figure is better than a figure of nothing."""
    assert isinstance(measure(reader), Skipped)


def test_people_do_not_count_and_unknown_groups_are_not_linked(reader: Reader, sets: Path) -> None:
    """Only entities' identifiers are asked for; a group that the registry lacks is left alone."""
    text = "The Zed Quill Guard was led by Ada Example in the hills for several years."
    links = [{"at": text.index(" was"), "ref": "XXe.001"}, {"at": text.index(" in"), "ref": "XXi.001"}]
    (sets / "un").mkdir()
    row = {"ref": "XXe.009", "text": text, "links": links}
    (sets / "un" / "narratives.json").write_text(json.dumps([row]), encoding="utf-8")
    found = measure(reader)
    assert isinstance(found, Measured)
    assert found.counts["links"] == 1
    assert (found.figures["linked"], found.figures["wrong"]) == (0.0, 0.0)
