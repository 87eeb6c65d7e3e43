"""Laws of a course."""

from pathlib import Path

import pytest

torch = pytest.importorskip("torch", reason="torch is only there where a model is trained")

from evaluation.recipes.reader import course as courses  # noqa: E402 - needs torch
from evaluation.recipes.reader.course import Course, keep, lessons  # noqa: E402
from evaluation.recipes.reader.marked import Marked  # noqa: E402
from evaluation.recipes.reader.network import Network  # noqa: E402

MARKED = [Marked((0, 5, 2), (1,), (0,)), Marked((0, 6, 2), (1,), (1,))]


def drawn(monkeypatch: pytest.MonkeyPatch, course: Course, documents: int) -> list[courses.Lesson]:
    """Give the lessons of a course over documents that are only names."""
    monkeypatch.setattr(courses, "collate", lambda *_: None)
    return list(lessons([f"d{k}" for k in range(documents)], MARKED, course, 0))  # type: ignore[misc]


def test_every_document_comes_once_an_epoch(monkeypatch: pytest.MonkeyPatch) -> None:
    """However they are grouped, none is left out or taken twice."""
    found = drawn(monkeypatch, Course(3, documents=2, marked=0), 5)
    assert [len(one.documents) for one in found] == [2, 2, 1] * 3
    for epoch in range(3):
        seen = [name for one in found[3 * epoch : 3 * epoch + 3] for name in one.documents]
        assert sorted(seen) == [f"d{k}" for k in range(5)]


def test_marked_windows_come_as_often_as_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    """A share of a window a step is one in every few steps."""
    found = drawn(monkeypatch, Course(1, documents=1, marked=0.25), 8)
    assert [len(one.marked) for one in found] == [0, 0, 0, 1, 0, 0, 0, 1]


def test_the_same_course_gives_the_same_lessons(monkeypatch: pytest.MonkeyPatch) -> None:
    """The order is the seed's, so that weights can be made again."""
    course = Course(2, documents=2)
    assert drawn(monkeypatch, course, 5) == drawn(monkeypatch, course, 5)


def test_a_state_is_kept_whole(tmp_path: Path) -> None:
    """What is kept can be gone on from, and nothing half-written stays beside it."""
    network = Network(torch.nn.Identity(), 4)
    keep(network, tmp_path / "state.pt")
    assert [path.name for path in tmp_path.iterdir()] == ["state.pt"]
    Network(torch.nn.Identity(), 4).load_state_dict(torch.load(tmp_path / "state.pt"))
    keep(network, None)
