"""Which stated titles are titles."""

import pytest

from reportedly.documents.titles import file_title

TEXT = "The Lowland Brigade denied on Tuesday that any of its fighters had left the Amber Front."


@pytest.mark.parametrize(
    ("stated", "title"),
    [
        ("Brigade denies  split", "Brigade denies split"),
        ("Untitled document", None),
        ("report-final.docx", None),
        ("Microsoft Word - a", None),
        ("Brigade", None),
        (None, None),
    ],
)
def test_names_of_files_and_templates_are_no_titles(stated, title) -> None:
    """A title has words of its own."""
    assert file_title(stated, TEXT) == title


def test_the_headline_of_the_text_counts_more() -> None:
    """A stated title that is another than the headline is that of something else."""
    assert file_title("The valley war", f"Brigade denies split\n\n{TEXT}") is None
    assert file_title("BRIGADE denies split", f"Brigade denies split\n\n{TEXT}") == "BRIGADE denies split"
