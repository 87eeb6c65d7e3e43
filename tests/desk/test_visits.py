"""What became of files of a watched source."""

from reportedly.desk.visits import VisitState, came_of, is_still_empty
from reportedly.model.documents import Unreadable
from reportedly.model.errors import SourceEmpty, SourceUnreadable
from reportedly.sources.sources_file import SourceKind, WatchedSource

FOLDER = WatchedSource(name="inbox", kind=SourceKind.FOLDER, address="inbox")


def test_a_folder_without_files_waits_and_has_not_failed() -> None:
    """Only the folder itself can be empty for now; an empty file in it is a trouble."""
    nothing = SourceEmpty("inbox: no file in this folder can be read; give text, HTML, PDF or JSON lines")
    assert is_still_empty(FOLDER, Unreadable("inbox", nothing))
    assert not is_still_empty(FOLDER, Unreadable("inbox/a.txt", nothing))
    assert not is_still_empty(FOLDER, Unreadable("inbox", SourceUnreadable("inbox: no way in; look")))


def test_what_cannot_be_read_has_failed() -> None:
    """A refusal is never told as new or unchanged."""
    assert came_of(Unreadable("a.pdf", SourceUnreadable("a.pdf: it is locked"))) is VisitState.FAILED
