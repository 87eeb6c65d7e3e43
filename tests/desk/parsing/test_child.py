"""The process answers what it is asked, and goes on after what it cannot read."""

from collections.abc import Iterator

import pytest

from reportedly.desk.parsing.frames import head_of_capture
from reportedly.desk.parsing.process import Process
from reportedly.model.documents import Capture, Media


@pytest.fixture
def process() -> Iterator[Process]:
    """Give a process that ends with the test."""
    made = Process()
    yield made
    made.kill()


def test_it_answers_one_after_the_other(process: Process) -> None:
    """Words, then a refusal, then words again: by one process."""
    for content, key in ((b"<p>It denied it.", "header"), (b"<p>", "error"), (b"<p>It split.", "header")):
        head, body = head_of_capture(Capture("x", content, Media.HTML, "0"))
        process.send({"ask": "body", **head}, body)
        answer, text = process.receive()
        assert key in answer
        assert text.decode() in ("It denied it.", "", "It split.")


def test_what_is_not_asked_rightly_is_a_fault(process: Process) -> None:
    """It is told, and nothing ends."""
    process.send({"ask": "open"})
    assert "fault" in process.receive()[0]
    process.send(
        {"ask": "open", "name": "x", "form": "mail", "path": None, "max_bytes": 99}, b"From: a@b\n\nHi."
    )
    assert process.receive()[0]["source"] == "x"
    assert process.receive()[0] == {"end": True}
