"""Lines taken in: each checked against the words it rests on."""

import json
from collections.abc import Callable

import pytest
from casing import the_case

from reportedly.desk.importing import Gathered, read_lines
from reportedly.model.documents import Unreadable
from reportedly.model.lossless import case_records

Change = Callable[[dict[str, object]], None]


def lines() -> list[dict[str, object]]:
    """Give the lines of a case."""
    return [json.loads(json.dumps(record)) for record in case_records(the_case())]


def changed(change: Change, kind: str = "claim") -> tuple[list[Gathered], list[str]]:
    """Give what comes of the lines when the first of a kind is changed."""
    records = lines()
    change(next(one for one in records if one["type"] == kind))
    found = list(read_lines(map(json.dumps, records), "x.jsonl"))
    troubles = [str(one.error) for one in found if isinstance(one, Unreadable)]
    return [one for one in found if isinstance(one, Gathered)], troubles


def test_lines_give_back_documents_with_their_claims() -> None:
    """Nothing is lost and nothing refused."""
    found = list(read_lines(map(json.dumps, lines()), "x.jsonl"))
    assert all(isinstance(one, Gathered) for one in found)
    claims = [read.claim for one in found if isinstance(one, Gathered) for read in one.claims]
    assert claims == [one.claim for one in the_case().told]


def _quote(line: dict[str, object]) -> None:
    line["spans"][0]["text"] = "not there"  # type: ignore[index]


def _strengthen(line: dict[str, object]) -> None:
    line["certainty"] = "possible"


def _turn(line: dict[str, object]) -> None:
    line["subject"], line["object"] = line["object"], line["subject"]


def _score(line: dict[str, object]) -> None:
    line["score"] = 7


@pytest.mark.parametrize(
    ("change", "trouble"),
    [
        (_quote, "does not stand at"),
        (_strengthen, "something in it was changed"),
        (_turn, "not the id of this predicate"),
        (_score, "no probability"),
    ],
)
def test_a_claim_that_was_tampered_with_is_left_out(change: Change, trouble: str) -> None:
    """Words, certainty, direction and score: each is caught, with its line, and the rest comes in."""
    gathered, troubles = changed(change)
    assert sum(len(one.claims) for one in gathered) == len(the_case().told) - 1
    (told,) = troubles
    assert trouble in told
    assert told.startswith("x.jsonl:2:")


def test_a_changed_text_takes_all_that_hangs_on_it() -> None:
    """Claims of a document that is refused have no text to stand in."""
    gathered, troubles = changed(lambda line: line.update(text="other words"), "document")
    assert len(gathered) == 1
    assert len(troubles) == 6


@pytest.mark.parametrize("line", ["no json", "[]", '{"type": "actor"}', '{"type": "claim"}', "{}"])
def test_what_is_no_line_of_ours_is_told(line: str) -> None:
    """A file of another kind is told line by line, never half-read."""
    (found,) = read_lines([line], "x.jsonl")
    assert isinstance(found, Unreadable)


@pytest.mark.parametrize("value", [float("nan"), float("inf"), 10**400, 2**70, -(2**70), "\ud800"])
@pytest.mark.parametrize("key", ["score", "rule"])
def test_what_no_ledger_can_hold_is_left_out_by_its_line(value: object, key: str) -> None:
    """Numbers that are none or too large, and half characters: the line is named, the rest comes in."""
    gathered, troubles = changed(lambda line: line.update({key: value}))
    assert sum(len(one.claims) for one in gathered) == len(the_case().told) - 1
    (told,) = troubles
    assert told.startswith(f"x.jsonl:2: {key} ")


def test_a_line_that_is_no_utf8_is_left_out_and_the_rest_comes_in() -> None:
    """Where the file is opened with escapes for such bytes."""
    records = [json.dumps(one) for one in lines()]
    broken = records[1][:-1] + ', "x": "\udcff"}'
    found = list(read_lines([records[0], broken, *records[2:]], "x.jsonl"))
    (trouble,) = [str(one.error) for one in found if isinstance(one, Unreadable)]
    assert trouble.startswith("x.jsonl:2: bytes in it are no UTF-8")
