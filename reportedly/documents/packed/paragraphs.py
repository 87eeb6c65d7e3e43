"""Paragraphs out of an element tree, as the words of its elements say where they begin and end."""

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import Enum, auto
from typing import Any

from reportedly.documents.characters import tidy, tidy_line


class Role(Enum):
    """What an element does to the text around it."""

    THROUGH = auto()
    """Nothing: what is inside it counts."""
    PARAGRAPH = auto()
    """It is a paragraph; one inside another, as in a text box, stands before it."""
    WORDS = auto()
    """Its own text counts."""
    SPACE = auto()
    BREAK = auto()
    HYPHEN = auto()
    NOTE = auto()
    """What is inside it stands at the end of the text."""
    SKIP = auto()
    """Nothing inside it is part of the text."""


_MARKS = {Role.SPACE: " ", Role.BREAK: "\n", Role.HYPHEN: "-"}


@dataclass(slots=True)
class Gathered:
    """The paragraphs of a text, and those of its notes."""

    body: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    def text(self) -> str:
        """Give it as text, the notes after the body; words on each line are tidy."""
        paragraphs = (_lines(one) for one in (*self.body, *self.notes))
        return tidy("\n\n".join(one for one in paragraphs if one))


def gather(tree: Any, role_of: Callable[[Any], Role], *, mixed: bool) -> Gathered:
    """Give the paragraphs under an element.

    Args:
        role_of: says what each element does.
        mixed: whether words stand between elements of a paragraph, not only inside those for words.
    """
    from lxml import etree  # type: ignore[import-untyped, unused-ignore]  # noqa: PLC0415 - heavy

    found = Gathered()
    open_paragraphs: list[list[str]] = []
    notes = 0
    walk = etree.iterwalk(tree, events=("start", "end"))
    for event, element in walk:
        role = role_of(element) if isinstance(element.tag, str) else Role.SKIP
        if event == "start":
            notes += role is Role.NOTE
            if role is Role.SKIP:
                walk.skip_subtree()
            elif role is Role.PARAGRAPH:
                open_paragraphs.append([])
            _begin(open_paragraphs, element, role, mixed)
            continue
        if role is Role.PARAGRAPH:
            (found.notes if notes else found.body).append("".join(open_paragraphs.pop()))
        notes -= role is Role.NOTE
        if mixed and open_paragraphs and element.tail and element is not tree:
            open_paragraphs[-1].append(_flat(element.tail))
    return found


def _begin(open_paragraphs: list[list[str]], element: Any, role: Role, mixed: bool) -> None:
    if not open_paragraphs or role is Role.SKIP:
        return
    if role in _MARKS:
        open_paragraphs[-1].append(_MARKS[role])
    elif element.text and (role is Role.WORDS or (mixed and role is not Role.NOTE)):
        open_paragraphs[-1].append(_flat(element.text))


def _flat(words: str) -> str:
    """Give words without the line ends of the file, which are no line ends of the text."""
    return words.replace("\r", " ").replace("\n", " ")


def _lines(paragraph: str) -> str:
    return "\n".join(line for one in paragraph.split("\n") if (line := tidy_line(one)))
