"""Attributions in political news (PolNeAR, development half): which words are source, cue and content?

Mapping. Theirs: each token has at most one role, in one attribution. Ours: the roles that the learned
extractor gives where it is installed, which was trained on their training half; else `find_attributions`,
of each the words of the voice, the word of saying and what is said; where one lies within another, the
outer one counts, as a token can have one role only. Of articles annotated more than once the first
annotation counts. Tokens are the parser's. Theirs also holds thoughts, wishes and attitudes ("opposes",
"wants"), which ours leaves to polarity and status; and the whole source phrase and cue phrase where ours
names one head.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from evaluation.sets.attributions import CUE, ROLES, find_attributions, role_of_tokens
from evaluation.sets.results import (
    Cases,
    Counts,
    Measured,
    Skipped,
    absent,
    measured,
    ratio,
    sample_note,
    scores,
    set_folder,
)
from evaluation.sets.texts import align, cleaned_documents, tokens_in
from reportedly.model.pages import Page
from reportedly.reading.cues import Cues, load_cues
from reportedly.reading.learned.extractor import Learned
from reportedly.reading.learned.roles import ROLES as ALL_ROLES
from reportedly.reading.reader import Reader

NAME = "polnear"
_NUMBER = re.compile(r"\d+$")
Pieces = list[tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Marked:
    """Words with a role: several pieces where they are broken up."""

    role: str
    pieces: tuple[tuple[int, int], ...]


def measure(reader: Reader) -> Measured | Skipped:
    """Give token precision, recall and F1 over all roles and for each, and the share of cues met."""
    folder = set_folder(NAME) / "dev"
    missing = absent(NAME, folder)
    if missing is not None:
        return missing
    texts = {path.stem: path.read_bytes().decode("utf-8") for path in sorted((folder / "text").glob("*.txt"))}
    marks = read_annotations(folder / "attributions", texts)
    cases = Cases()
    rows = list(_rows(reader, texts, marks, cases))
    return measured(NAME, rows, summary, cases, sample_note(len(texts), len(texts), len(rows)))


def read_annotations(folder: Path, names: Iterable[str]) -> dict[str, list[Marked]]:
    """Give the marked words of each article that has an annotation, the first of several."""
    found = {}
    for name in names:
        paths = sorted(path for path in folder.glob("*.ann") if path.stem.rpartition("_")[0] == name)
        if paths:
            found[name] = list(parse_annotation(paths[0].read_text(encoding="utf-8")))
    return found


def parse_annotation(text: str) -> Iterator[Marked]:
    """Yield the sources, cues and contents of the attributions in a standoff annotation."""
    lines = [line.split("\t") for line in text.splitlines()]
    places = {line[0]: line[1] for line in lines if line[0].startswith("T") and len(line) > 1}
    used = [end for line in lines if line[0].startswith("E") and len(line) > 1 for end in _ends(line[1])]
    for role, key in dict.fromkeys(used):
        place = places.get(key, "")
        if role in ROLES and " " in place:
            pieces = (piece.split() for piece in place.split(" ", 1)[1].split(";"))
            yield Marked(role, tuple((int(start), int(end)) for start, end in pieces))


def _ends(event: str) -> Iterator[tuple[str, str]]:
    """Yield the (role, key) pairs of an event; what the annotators discarded is none."""
    first, *rest = event.split()
    if first.startswith("Attribution"):
        for end in rest:
            role, _, key = end.partition(":")
            yield _NUMBER.sub("", role).lower(), key


def _rows(
    reader: Reader, texts: Mapping[str, str], marks: Mapping[str, list[Marked]], cases: Cases
) -> Iterator[Counts]:
    cues = load_cues()
    roles = role_reader(reader, cues)
    documents = cleaned_documents((name, texts[name]) for name in marks)
    pages = reader.maker.pages(documents.values())
    for (name, document), page in zip(documents.items(), pages, strict=True):
        alignment = align(texts[name], document.text)
        if alignment is None:
            cases.add("article left out: cleaning changed its characters", name)
            continue
        placed = [
            (mark.role, [place for piece in mark.pieces if (place := alignment.place(*piece))])
            for mark in marks[name]
        ]
        yield count_page(page, placed, roles(page), cues, cases)


def role_reader(reader: Reader, cues: Cues) -> Callable[[Page], Mapping[int, str]]:
    """Give what tells the roles of a page's tokens: the learned extractor where it is, else the rules."""
    learned = next((one for one in reader.extractors if isinstance(one, Learned)), None)
    if learned is None:
        return lambda page: role_of_tokens(find_attributions(page, cues))
    return lambda page: {token: ALL_ROLES[role] for token, role in enumerate(learned.roles(page)) if role}


def count_page(
    page: Page, marks: list[tuple[str, Pieces]], ours: Mapping[int, str], cues: Cues, cases: Cases
) -> Counts:
    """Give the counts of one article from its marks, as offsets of the page's text, and our roles."""
    theirs: dict[int, str] = {}
    counts: dict[str, float] = dict.fromkeys(("cues", "cues_met"), 0)
    for role, pieces in marks:
        tokens = [token for piece in pieces for token in tokens_in(page, *piece)]
        theirs |= dict.fromkeys(tokens, role)
        if role == CUE and tokens:
            counts["cues"] += 1
            counts["cues_met"] += any(ours.get(token) == CUE for token in tokens)
            _note_missed(page, tokens, ours, cues, cases)
    for token, role in ours.items():
        if role == CUE and token not in theirs:
            cases.add("word of saying that is in no attribution of theirs", _around(page, token))
    return counts | _by_role(ours, theirs)


def _by_role(ours: Mapping[int, str], theirs: Mapping[int, str]) -> dict[str, float]:
    counts: dict[str, float] = {}
    for role in ROLES:
        found = {token for token, one in ours.items() if one == role}
        gold = {token for token, one in theirs.items() if one == role}
        counts[f"{role}_found"], counts[f"{role}_gold"] = len(found), len(gold)
        counts[f"{role}_right"] = len(found & gold)
    return counts


def _note_missed(page: Page, cue: list[int], ours: Mapping[int, str], cues: Cues, cases: Cases) -> None:
    if any(ours.get(token) == CUE for token in cue):
        return
    known = cues.speech | cues.hedge_nouns | {"according"}
    if any(token in ours for token in cue):
        kind = "cue missed: within what we take to be another attribution"
    elif any(page.parse.lemmas[token] in known for token in cue):
        kind = "cue missed: a known word of saying, but no speaker or content found"
    else:
        kind = "cue missed: not a listed word of saying"
    cases.add(kind, _around(page, cue[0]))


def _around(page: Page, token: int) -> str:
    first, last = page.parse.sentences[page.parse.sentence_of[token]]
    return f"[{page.parse.words[token]}] {page.quote(first, last).text}"


def summary(counts: Counts) -> dict[str, float]:
    """Give the figures that counts make."""
    whole = [sum(counts.get(f"{role}_{part}", 0) for role in ROLES) for part in ("right", "found", "gold")]
    figures = scores(whole[0], whole[1], whole[2])
    for role in ROLES:
        parts = [counts.get(f"{role}_{part}", 0) for part in ("right", "found", "gold")]
        figures |= scores(parts[0], parts[1], parts[2], f"{role}_")
    return {**figures, "cues_met": ratio(counts.get("cues_met", 0), counts.get("cues", 0))}
