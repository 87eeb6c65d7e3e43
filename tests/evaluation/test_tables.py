"""Laws of figures in documents."""

from hypothesis import given
from hypothesis import strategies as st

from evaluation.tables import between_marks

PAGE = "before\n<!-- speed -->\nold\n<!-- /speed -->\nafter\n"


@given(st.text(alphabet="ab|\n", max_size=40))
def test_only_the_marked_stretch_changes(text: str) -> None:
    """Whatever is written, the words around the marks stay, and writing twice changes nothing more."""
    once = between_marks(PAGE, "speed", text)
    assert once.startswith("before\n<!-- speed -->")
    assert once.endswith("<!-- /speed -->\nafter\n")
    assert between_marks(once, "speed", text) == once


def test_a_page_without_marks_stays_as_it_is() -> None:
    """Nothing is appended where nobody asked for figures."""
    assert between_marks("plain", "speed", "new") == "plain"
