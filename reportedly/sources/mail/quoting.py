"""Whose words stand in a message: the sender's, those that are passed on, and those that are answered."""

import re
from dataclasses import dataclass
from typing import Any

from reportedly.sources.mail.marks import Marks, load_marks

MAX_LINES = 200_000
"""More lines than any message has; what is beyond is left."""
_QUOTED = re.compile(r"\s{0,3}>")
_HEADERS_WITHIN = 4
_LONGEST_LINE = 400
"""Longer lines are no marks; none is looked for in them."""


@dataclass(frozen=True, slots=True)
class PassedOn:
    """A message that stands in another, as that one gives it."""

    sender: str | None
    date: str | None
    subject: str | None
    text: str


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a message by whose they are; those that are answered are left out."""

    own: str
    passed_on: PassedOn | None = None
    quoted: bool = False
    """Whether there were words of others that were left out."""


def split_words(text: str) -> Words:
    """Give the sender's words without signature and quotations, and the message that is passed on below."""
    marks = load_marks()
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")[:MAX_LINES]
    own: list[str] = []
    for number, line in enumerate(lines):
        short = line.strip() if len(line) <= _LONGEST_LINE else ""
        if short and (marks.forwarded.fullmatch(short) or marks.original.fullmatch(short)):
            passed_on = _passed_on(lines[number + 1 :], marks)
            if passed_on is not None:
                # Below a mark of a plain reply stands what the sender answers, which is not passed on.
                is_forward = marks.forwarded.fullmatch(short) is not None
                kept = _without_quotes(own, marks)
                return Words(kept[0], passed_on if is_forward else None, quoted=kept[1] or not is_forward)
        own.append(line)
    kept = _without_quotes(own, marks)
    return Words(kept[0], quoted=kept[1])


def _without_quotes(lines: list[str], marks: Marks) -> tuple[str, bool]:
    """Give the lines of the sender, and whether any line of others was among them."""
    kept: list[str] = []
    quoted = within = False
    for line in lines:
        if _QUOTED.match(line):
            if not within:
                _drop_attribution(kept, marks)
            quoted = within = True
            continue
        within = False
        if marks.signature.fullmatch(line):
            break
        kept.append(line)
    return "\n".join(kept).strip("\n"), quoted


def _drop_attribution(kept: list[str], marks: Marks) -> None:
    """Take the line off that says who wrote what is quoted below it; it may be broken over two."""
    end = len(kept)
    while end and not kept[end - 1].strip():
        end -= 1
    for count, pattern in ((2, marks.attribution), (1, marks.attribution), (1, marks.attribution_line)):
        line = " ".join(kept[max(0, end - count) : end]).strip()
        if end >= count and len(line) <= _LONGEST_LINE and pattern.fullmatch(line):
            del kept[end - count :]
            return


def _passed_on(lines: list[str], marks: Marks) -> PassedOn | None:
    """Give the message whose headers begin here; None if none do."""
    found: dict[str, str] = {}
    end, last = 0, ""
    for number, line in enumerate(lines):
        match = marks.label.fullmatch(line) if len(line) <= _LONGEST_LINE else None
        if match is not None:
            last = marks.fields[match[1].lower()]
            found.setdefault(last, match[2].strip())
        elif line.strip() and last and line[:1] in (" ", "\t"):
            found[last] = f"{found[last]} {line.strip()}"
        elif line.strip() or (not found and number >= _HEADERS_WITHIN):
            break
        elif found and not line.strip():
            end = number + 1
            break
        end = number + 1
    if "from" not in found or len(found) < 2:
        return None
    text = "\n".join(re.sub(r"^\s?> ?", "", line) for line in lines[end:])
    return PassedOn(found["from"] or None, found.get("date"), found.get("subject"), text.strip("\n"))


def split_page(markup: str) -> tuple[str, str]:
    """Give a page without the parts that hold others' words, and the plain text of those parts."""
    from lxml import etree, html  # type: ignore[import-untyped, unused-ignore]  # noqa: PLC0415 - heavy

    try:
        tree = html.document_fromstring(markup, parser=html.HTMLParser(remove_comments=True, remove_pis=True))
    except (etree.LxmlError, ValueError):
        return markup, ""
    marks = load_marks()
    others: list[str] = []
    for element in [one for one in tree.iter() if isinstance(one.tag, str) and _is_others(one, marks)]:
        if element.getparent() is None or not any(one is tree for one in element.iterancestors()):
            continue
        rest = list(element.itersiblings()) if element.get("id") in marks.from_here_on else []
        for one in (element, *rest):
            others.append(_lines(one))
            one.drop_tree()
    return etree.tostring(tree, encoding="unicode", method="html"), "\n".join(others)


def _is_others(element: Any, marks: Marks) -> bool:
    if element.tag == "blockquote" and (element.get("type") or "").lower() in marks.cited:
        return True
    named = element.get("id") or ""
    classes = set((element.get("class") or "").split())
    return named in marks.ids or named in marks.from_here_on or bool(classes & marks.classes)


def _lines(element: Any) -> str:
    """Give the words of an element, each block on lines of its own."""
    pieces: list[str] = []
    blocks = {"p", "div", "br", "blockquote", "tr", "li", "table", "h1", "h2", "h3"}
    for event, one in _walk(element):
        if event == "start":
            pieces.append("\n" if one.tag in blocks else "")
            pieces.append(" ".join((one.text or "").split("\n")))
        elif one is not element:
            pieces.append("\n" if one.tag in ("p", "div", "blockquote") else "")
            pieces.append(" ".join((one.tail or "").split("\n")))
    return "".join(pieces)


def _walk(element: Any) -> Any:
    from lxml import etree  # noqa: PLC0415 - heavy

    return etree.iterwalk(element, events=("start", "end"))
