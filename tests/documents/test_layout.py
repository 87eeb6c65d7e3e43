"""Lines on pages."""

from reportedly.documents.layout import Line, drop_edges, make_paragraphs


def page_of(*lines: str, top: float = 700, left: float = 72) -> list[Line]:
    """Give lines one below the other, six points a letter; an empty one leaves a gap."""
    placed = enumerate(lines)
    return [
        Line(words, left=left, right=left + 6 * len(words), bottom=top - 14 * row, height=12)
        for row, words in placed
        if words
    ]


def test_lines_that_repeat_at_the_edges_are_dropped() -> None:
    """Running heads and numbers go, figures aside; the same words within a page stay."""
    pages = [
        page_of(
            "Wire, issue 12", f"Report {number}", "The Front left.", f"Words {word}.", "Wire", f"- {number} -"
        )
        for number, word in enumerate(("one", "two", "three"), start=1)
    ]
    assert [line.words for line in drop_edges(pages)[0]] == ["The Front left.", "Words one."]


def test_a_page_alone_loses_its_number_only() -> None:
    """With one page nothing repeats."""
    pages = [page_of("Gazette", "The Front left.", "It came back.", "7")]
    assert [line.words for line in drop_edges(pages)[0]] == ["Gazette", "The Front left.", "It came back."]


def test_what_browsers_print_at_the_edges_is_dropped() -> None:
    """The address, the time of printing and the number of pages are no report."""
    pages = [
        page_of("5/4/21, 9:15 AM Gazette", "The Front left.", "Here.", "https://gazette.example.org/a 1/1")
    ]
    assert [line.words for line in drop_edges(pages)[0]] == ["The Front left.", "Here."]


def test_a_gap_begins_a_paragraph() -> None:
    """A line farther down than usual begins a paragraph, whatever stands before it."""
    page = page_of(
        "The Front said that it had left the", "old town", "", "Nobody could say where it had gone", "to."
    )
    assert make_paragraphs([page]) == [
        "The Front said that it had left the old town",
        "Nobody could say where it had gone to.",
    ]


def test_lines_without_a_place_are_joined_by_their_words() -> None:
    """Where nothing is known of the page, a short line that ends a sentence ends the paragraph."""
    words = [
        "The Front said on Tuesday that it had left the",
        "old town.",
        "Nobody could say where it had gone to, or if",
    ]
    assert make_paragraphs([[Line(line) for line in [*words, "it was true."]]]) == [
        "The Front said on Tuesday that it had left the old town.",
        "Nobody could say where it had gone to, or if it was true.",
    ]


def test_no_pages_are_no_paragraphs() -> None:
    """Nothing gives nothing."""
    assert make_paragraphs([]) == []
    assert make_paragraphs([[], []]) == []
