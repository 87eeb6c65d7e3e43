"""Titles that files carry in their metadata, of which many are none."""

import re

from reportedly.documents.bodies import find_headline
from reportedly.documents.characters import same_words, tidy_line

_NO_TITLE = re.compile(
    r"untitled.*|microsoft (?:word|powerpoint).*|document\s*\d*|layout \d+"
    r"|.*\.(?:docx?|pdf|indd|qxd|txt|rtf|odt|html?)|.*[\\/].*|\W*|[\w-]*\d{4,}[\w-]*",
    re.IGNORECASE,
)


def file_title(stated: str | None, text: str) -> str | None:
    """Give the title a file states, unless it is no title or the text shows a headline of its own."""
    title = tidy_line(stated or "")
    if _NO_TITLE.fullmatch(title) or len(title) > 300 or len(title.split()) < 2:
        return None
    headline = find_headline(text)
    if headline is None or same_words(headline.text, title):
        return title
    return None
