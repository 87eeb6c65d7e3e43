"""The speed of questions is measured on all of them."""

from pathlib import Path

from evaluation import bench_ask
from evaluation.bench_corpus import fill
from reportedly.desk import Desk, questions_asked


def test_every_question_is_asked_of_something_that_is_there(tmp_path: Path) -> None:
    """Each question of the vocabulary has its row, and what it asks about is on record."""
    path = tmp_path / "made.db"
    fill(path, 40)
    asked = bench_ask.questions(path)
    assert sorted(asked) == sorted(one.id for one in questions_asked())
    with Desk(path) as desk:
        for name in ("first", "origins", "without", "names", "on-record"):
            assert desk.ask(*asked[name]).said, name
    measured = bench_ask.timed(path, asked["origins"])
    assert set(measured) == {"first", "again"}
    assert all(value > 0 for value in measured.values())
