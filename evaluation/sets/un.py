"""Names in the narrative summaries of the UN 1267 committee, linked to the entries of its list.

Mapping. Theirs: the identifier that the authors put behind a name; those of entities count, people do not.
Ours: the name that ends where the identifier stood, or before the brackets that end there, and the actor of
the registry that it was resolved to. Right: the actor's `reference` is the identifier. An actor without a
reference that the registry also knows by a listed name of the entry is counted apart: it is the right
group, but nothing in the registry says so. A state is what ends the name ("… Foundation, Ruritania"), as no
state is listed: the name was not seen as a whole. Any other actor is wrong. As one identifier stands behind
more than a quarter of the names, the main figures are also given without it ("but commonest").
"""

import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from evaluation.sets.results import (
    Cases,
    Counts,
    Measured,
    Skipped,
    absent,
    measured,
    ratio,
    sample_note,
    set_folder,
)
from evaluation.sets.texts import align, cleaned_documents
from reportedly.model.actors import Actor
from reportedly.model.folding import fold_bare
from reportedly.model.pages import Form, Mention, Page
from reportedly.model.registry import Registry
from reportedly.model.terms import ActorKind
from reportedly.reading.reader import Reader

NAME = "un"
ENTITY = "e"
"""Third letter of an identifier that is an entity's: `QDe.004`."""

NEAR_CHARS = 3


@dataclass(frozen=True, slots=True)
class Link:
    """An identifier and where its name ends."""

    end: int
    reference: str


def measure(reader: Reader) -> Measured | Skipped:
    """Give the shares of names linked rightly, wrongly and not at all."""
    path = set_folder(NAME) / "narratives.json"
    missing = absent(NAME, path)
    if missing is not None:
        return missing
    texts = {row["ref"]: row for row in json.loads(path.read_text(encoding="utf-8"))}
    listed = read_listed(set_folder(NAME) / "consolidated_list_2015.json")
    documents = cleaned_documents((name, row["text"]) for name, row in texts.items())
    cases = Cases()
    tally = Tally(Listed(reader.maker.registry, listed), commonest(texts.values()), cases)
    rows: list[Counts] = []
    for (name, document), page in zip(documents.items(), reader.maker.pages(documents.values()), strict=True):
        alignment = align(texts[name]["text"], document.text)
        if alignment is not None:
            places = [(alignment.place(0, one["at"]), one["ref"]) for one in texts[name]["links"]]
            links = [Link(place[1], ref) for place, ref in places if place and ref[2] == ENTITY]
            rows.append(count_page(page, links, tally))
    return measured(NAME, rows, summary, cases, sample_note(len(texts), len(texts), len(rows)))


def read_listed(path: Path) -> dict[str, frozenset[str]]:
    """Give the folded names of each entry of the list, by identifier; none where the list is not here."""
    if not path.exists():
        return {}
    rows = json.loads(path.read_text(encoding="utf-8"))
    return {
        row["ref"]: frozenset(fold_bare(name) for name in (row["name"], *(a["name"] for a in row["aliases"])))
        for row in rows
    }


@dataclass(frozen=True, slots=True)
class Listed:
    """The registry beside the committee's list."""

    registry: Registry
    names: Mapping[str, frozenset[str]]

    def judge(self, actor: Actor, reference: str) -> str:
        """Give `right`, `right_unreferenced`, `state_within` or `wrong` for an actor that was linked to."""
        if actor.reference == reference:
            return "right"
        if actor.kind is ActorKind.STATE:
            return "state_within"
        own = {fold_bare(form.text) for form in actor.names}
        unsaid = actor.reference is None and own & self.names.get(reference, frozenset())
        return "right_unreferenced" if unsaid else "wrong"


@dataclass(frozen=True, slots=True)
class Tally:
    """What counting a page needs beside the page."""

    listed: Listed
    commonest: str
    """The identifier that most links have, counted apart."""
    cases: Cases


def commonest(rows: Iterable[Mapping[str, list[Mapping[str, str]]]]) -> str:
    """Give the entity's identifier that stands behind most names."""
    tally = Counter(link["ref"] for row in rows for link in row["links"] if link["ref"][2] == ENTITY)
    return tally.most_common(1)[0][0] if tally else ""


def count_page(page: Page, links: Sequence[Link], tally: Tally) -> Counts:
    """Give the counts of one summary."""
    carried = {actor.reference for actor in tally.listed.registry.actors}
    counts: dict[str, float] = {}
    for link in links:
        outcome, shown = _outcome(page, link, tally.listed)
        is_carried = link.reference in carried
        keys = ["links", outcome, *(["carried"] if is_carried else [])]
        rest = [f"other_{key}" for key in keys] if link.reference != tally.commonest else []
        for key in (*keys, *rest):
            counts[key] = counts.get(key, 0) + 1
        if outcome != "right":
            known = "" if is_carried else ", no actor has this reference"
            before = page.document.text[max(0, link.end - 50) : link.end]
            tally.cases.add(f"{outcome}{known}", f"{link.reference} {before} -> {shown}")
    return counts


def _outcome(page: Page, link: Link, listed: Listed) -> tuple[str, str]:
    mention = mention_at(page, link.end)
    if mention is None:
        return "no_mention", "-"
    for referent in mention.referents[:1]:
        actor = None if referent.entity is None else listed.registry.by_entity.get(referent.entity)
        return (
            ("unlinked", referent.name)
            if actor is None
            else (listed.judge(actor, link.reference), actor.slug)
        )
    return "unlinked", mention.span.text


def mention_at(page: Page, end: int) -> Mention | None:
    """Give the name that ends at an offset, the longest of several; brackets there are stepped over."""
    text = page.document.text
    opening = text.rfind("(", 0, end)
    inside = _ending(page, end)
    if text[end - 1] == ")" and opening > 0:
        return _ending(page, len(text[:opening].rstrip())) or inside
    return inside


def _ending(page: Page, end: int) -> Mention | None:
    near = [
        mention
        for mention in page.mentions
        if mention.form is Form.NAME
        and mention.span.start < end
        and abs(mention.span.end - end) <= NEAR_CHARS
    ]
    return min(near, key=lambda one: (abs(one.span.end - end), one.span.start), default=None)


def summary(counts: Counts) -> dict[str, float]:
    """Give the figures that counts make; `carried` is the most that `linked` could reach."""
    links = counts.get("links", 0)
    right = counts.get("right", 0)
    linked = right + counts.get("right_unreferenced", 0) + counts.get("wrong", 0)
    unlinked = counts.get("unlinked", 0) + counts.get("no_mention", 0)
    return {
        "linked": ratio(right, links),
        "carried": ratio(counts.get("carried", 0), links),
        "linked_of_carried": ratio(right, counts.get("carried", 0)),
        "right_unreferenced": ratio(counts.get("right_unreferenced", 0), links),
        "unlinked": ratio(unlinked, links),
        "state_within": ratio(counts.get("state_within", 0), links),
        "wrong": ratio(counts.get("wrong", 0), links),
        "wrong_of_linked": ratio(counts.get("wrong", 0), linked),
        "linked_but_commonest": ratio(counts.get("other_right", 0), counts.get("other_links", 0)),
        "carried_but_commonest": ratio(counts.get("other_carried", 0), counts.get("other_links", 0)),
        "wrong_but_commonest": ratio(counts.get("other_wrong", 0), counts.get("other_links", 0)),
    }
