"""Kept answers: found by what was asked, readable, whole or not there."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from reportedly.desk.language_model.answers import Answers
from reportedly.model.errors import ExtractorError
from reportedly.reading.asked.questions import question_about
from reportedly.reading.asked.replies import read_reply
from tests.modelling import REPORT, a_claim, a_reply

QUESTION = question_about("invented-1", REPORT)
REPLY = a_reply(a_claim(quote="عاجل: REPORT"), {"extra": "kept as it came"})


@pytest.fixture
def answers(tmp_path: Path) -> Answers:
    """Give a folder with one answer."""
    made = Answers(tmp_path / "kept")
    made.keep(QUESTION, REPLY, {"model": "invented-1-2026", "prompt_tokens": 5})
    return made


def test_an_answer_comes_back_as_it_was(answers: Answers) -> None:
    """What was proposed is proposed again, faults included."""
    found = answers.find(QUESTION)
    assert found is not None
    assert read_reply(found) == read_reply(REPLY)
    assert len(list(answers)) == 1


def test_a_question_has_one_answer(answers: Answers) -> None:
    """What two processes ask at the same time is answered as the first of them kept it."""
    first = answers.find(QUESTION)
    answers.keep(QUESTION, a_reply(), {})
    assert answers.find(QUESTION) == first


@pytest.mark.parametrize("part", ["model", "instructions", "schema", "passage"])
def test_another_question_has_no_answer(answers: Answers, part: str) -> None:
    """Model, instructions, schema and passage all count."""
    assert answers.find(replace(QUESTION, **{part: "other"})) is None


def test_a_file_can_be_read_and_holds_no_text_of_the_report_but_quotes(answers: Answers) -> None:
    """Letters stand as letters, with digests of what was asked."""
    (path,) = answers
    text = path.read_text(encoding="utf-8")
    assert "عاجل" in text
    assert REPORT not in text
    assert json.loads(text)["asked"]["model"] == "invented-1"
    assert list(path.parent.iterdir()) == [path]


@pytest.mark.parametrize("break_", ["cut", "other", "huge", "garbage", "deep"])
def test_a_damaged_file_is_named(answers: Answers, break_: str) -> None:
    """A file that was cut, changed or mixed up is an error that says to delete it, never an answer."""
    (path,) = answers
    kept = json.loads(path.read_text(encoding="utf-8"))
    kept["asked"]["passage"] = "0"
    path.write_bytes(
        {
            "cut": path.read_bytes()[:-9],
            "other": json.dumps(kept).encode(),
            "huge": b" " * 11_000_000,
            "garbage": b"\xff\xfe\x00",
            "deep": b"[" * 100_000,
        }[break_]
    )
    with pytest.raises(ExtractorError, match="delete it"):
        answers.find(QUESTION)


def test_a_folder_that_cannot_be_written_is_told_before_anything_is_asked(tmp_path: Path) -> None:
    """The way out is another folder."""
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    with pytest.raises(ExtractorError, match="name another `answers`"):
        Answers(tmp_path / "file" / "kept").prepare()
