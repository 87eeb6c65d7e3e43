"""Statements of a brief, ours or edited: each sentence with the claims it names, from Markdown or HTML."""

import re
from dataclasses import dataclass
from functools import cache
from html.parser import HTMLParser

from reportedly.model.ids import ClaimId
from reportedly.model.vocabulary import load_vocabulary, text_list

_CLAIM = re.compile(r"claim-[a-z2-7]{20}")
_COMMENT = re.compile(r"<!--(.*?)-->", re.S)
_NUMBER = re.compile(r"\[{1,2}(\d+)\]{1,2}(?:\(#ref-\d+\))?")
_TAIL = r"(?:\s*(?:\[{1,2}\d+\]{1,2}(?:\(#ref-\d+\))?|<!--.*?-->))*"
_END = re.compile(rf"[.!?][”\"')]*(?P<tail>{_TAIL})(?=\s+[\"“(]?[A-Z0-9]|\s*$)", re.S)
_REFERENCES = re.compile(r"^##\s+References\s*$", re.M)
_ANCHOR = re.compile(r'<a id="ref-(\d+)"></a>')
_TABLE_RULE = re.compile(r"^\s*\|[\s:|-]+\|\s*$")
_CELLS = re.compile(r"(?<!\\)\|")
_LIST_MARK = re.compile(r"^\s*(?:[-*+]|\d+\.)\s+")


@dataclass(frozen=True, slots=True)
class Statement:
    """One sentence of a brief."""

    line: int
    text: str
    claims: tuple[ClaimId, ...]
    """The claims it rests on as it says itself; none is a sentence without a source."""
    is_frame: bool = False
    """Whether it is marked as being about the brief itself."""
    section: str = ""


def statements_of(written: str) -> list[Statement]:
    """Give the sentences of a brief in Markdown or HTML, without headings, figures and references."""
    if re.match(r"\s*<(?:!doctype|html)", written, re.I):
        reader = _Reader()
        reader.feed(written)
        reader.close()
        return reader.statements
    return _from_markdown(written)


def _from_markdown(written: str) -> list[Statement]:
    parts = _REFERENCES.split(written, maxsplit=1)
    passages = _passages(parts[1] if len(parts) > 1 else "")
    found: list[Statement] = []
    section = ""
    for line, block in _blocks(parts[0]):
        if block.startswith("#"):
            section = block.lstrip("# ").strip().casefold()
            continue
        pieces = [_row(block)] if block.startswith("|") else _sentences(block)
        found += [_statement(line, piece, passages, section) for piece in pieces]
    return [one for one in found if one.text]


def _passages(references: str) -> dict[int, tuple[ClaimId, ...]]:
    """Give the claims of each numbered reference."""
    cut = _ANCHOR.split(references)
    return {
        int(number): tuple(ClaimId(one) for one in dict.fromkeys(_CLAIM.findall(text)))
        for number, text in zip(cut[1::2], cut[2::2], strict=True)
    }


def _blocks(body: str) -> list[tuple[int, str]]:
    """Give headings, list entries and paragraphs, each with the line that it begins in."""
    found: list[tuple[int, str]] = []
    fresh = True
    for number, line in enumerate(body.splitlines(), 1):
        if not line.strip():
            fresh = True
        elif _TABLE_RULE.match(line):
            # What stands above the rule of a table names its columns, and says nothing.
            found = found[:-1] if found and found[-1][1].startswith("|") else found
        elif line.startswith("|"):
            found.append((number, line))
            fresh = True
        elif fresh or line.startswith("#") or _LIST_MARK.match(line) or found[-1][1].startswith("#"):
            found.append((number, _LIST_MARK.sub("", line) if _LIST_MARK.match(line) else line))
            fresh = False
        else:
            found[-1] = (found[-1][0], f"{found[-1][1]} {line.strip()}")
    return found


def _row(block: str) -> str:
    """Give a row of a table as one sentence: its cells in their order."""
    return " – ".join(cell.strip() for cell in _CELLS.split(block) if cell.strip())


def _sentences(block: str) -> list[str]:
    """Cut a block into sentences, each with the references and comments that follow it."""
    found, start = list[str](), 0
    for match in _END.finditer(block):
        before = block[start : match.start()].rsplit(None, 1)[-1:]
        word = before[0].lower().strip("(“\"'") if before else ""
        if not match["tail"] and (word in _abbreviations() or re.fullmatch(r"(?:[a-z]\.)*[a-z]", word)):
            continue
        found.append(block[start : match.end()])
        start = match.end()
    rest = block[start:].strip()
    return [*found, rest] if rest else found


def _statement(line: int, piece: str, passages: dict[int, tuple[ClaimId, ...]], section: str) -> Statement:
    comments = " ".join(_COMMENT.findall(piece))
    bare = _COMMENT.sub("", piece)
    claims = [ClaimId(one) for one in _CLAIM.findall(piece)]
    if not claims:
        for number in _NUMBER.findall(bare):
            claims += passages.get(int(number), ())
    text = " ".join(_NUMBER.sub("", bare).replace("\\", "").split()).rstrip(" –")
    return Statement(line, text, tuple(dict.fromkeys(claims)), comments.strip() == "frame", section)


@cache
def _abbreviations() -> frozenset[str]:
    return frozenset(text_list(load_vocabulary("brief-words.toml"), "abbreviations", "brief-words.toml"))


class _Reader(HTMLParser):
    """Gathers the sentences of a brief in HTML."""

    SKIPPED = frozenset(
        {
            "style",
            "script",
            "title",
            "h1",
            "h2",
            "h3",
            "figure",
            "cite",
            "svg",
            "nav",
            "caption",
            "thead",
            "summary",
        }
    )
    VOID = frozenset({"meta", "link", "br", "hr", "img", "input", "wbr"})

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.statements: list[Statement] = []
        self._open: list[tuple[str, dict[str, str]]] = []
        self._words: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Take an opening tag: a sentence of ours, or a new block, ends what stood before it."""
        if tag in self.VOID:
            return
        named = {name: value or "" for name, value in attrs}
        if tag == "td":
            self._words.append(" – " if self._words else "")
        if tag in {"p", "li", "section", "div", "ul", "ol", "tr"} or _classes(named) & {"sentence", "frame"}:
            self._flush()
        self._open.append((tag, named))

    def handle_endtag(self, tag: str) -> None:
        """Take a closing tag."""
        if tag not in [name for name, _ in self._open]:
            return
        if tag in {"p", "li", "section", "div", "span", "main", "body", "tr"}:
            self._flush()
        while self._open and self._open.pop()[0] != tag:
            pass

    def handle_data(self, words: str) -> None:
        """Take text, but for references by number and what is no sentence."""
        if any(
            tag in self.SKIPPED or named.get("id") == "references" or named.get("class") in {"ref", "moment"}
            for tag, named in self._open
        ):
            return
        self._words.append(words)

    def close(self) -> None:
        """Take what is left."""
        super().close()
        self._flush()

    def _flush(self) -> None:
        text = " ".join("".join(self._words).split())
        self._words = []
        if not text:
            return
        named = self._open[-1][1] if self._open else {}
        claims = [
            ClaimId(one) for _, each in self._open for one in _CLAIM.findall(each.get("data-claims", ""))
        ]
        section = next((each["id"] for tag, each in self._open if tag == "section" and "id" in each), "")
        is_frame = "frame" in _classes(named)
        line = self.getpos()[0]
        is_row = bool(self._open) and self._open[-1][0] == "tr"
        for piece in [text] if is_row else _sentences(text):
            self.statements.append(
                Statement(line, piece.strip(), tuple(dict.fromkeys(claims)), is_frame, section)
            )


def _classes(named: dict[str, str]) -> set[str]:
    return set(named.get("class", "").split())
