"""Labelled stories: which report was made from which, as people who wrote them know."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from evaluation.gold import GOLD
from reportedly.desk.arrivals import arrive, captures
from reportedly.model.documents import Document

FOLDER = GOLD / "origins"
KEPT_BACK_SHARE = 0.2
READ_BEFORE = frozenset({"s01", "s02", "t01", "t02", "t03"})
"""Stories that had been looked at before any was chosen to be kept back."""


@dataclass(frozen=True, slots=True)
class Article:
    """What is known of one article of a story."""

    name: str
    story: str
    parent: str | None
    """Another article, `outside:` and a name, or None for access of its own or another subject."""
    right: frozenset[str]
    """Every article that counts as its parent."""
    affirms: bool


@dataclass(frozen=True, slots=True)
class Stories:
    """The articles of some labelled stories."""

    documents: tuple[Document, ...]
    articles: Mapping[str, Article]
    gold: Mapping[str, Mapping[str, object]]
    """The labels as they are written, by story."""


def name_of(source: str) -> str:
    """Give the name of the article in a file."""
    return Path(source.replace("\\", "/")).stem


def is_kept_back(story: str) -> bool:
    """Tell whether a story is kept for measuring: one in five of those not looked at, by a hash."""
    share = int(hashlib.sha256(story.encode()).hexdigest()[:8], 16) / 0xFFFFFFFF
    return story not in READ_BEFORE and share < KEPT_BACK_SHARE


def joined(*several: Stories) -> Stories:
    """Give the stories of several folders as those of one."""
    return Stories(
        tuple(document for one in several for document in one.documents),
        {name: article for one in several for name, article in one.articles.items()},
        {story: labels for one in several for story, labels in one.gold.items()},
    )


def load_stories(folder: Path = FOLDER) -> Stories:
    """Give the labelled stories of a folder: `gold.json` beside `articles`."""
    gold = json.loads((folder / "gold.json").read_text(encoding="utf-8"))
    articles = {
        name: _article(name, story, labels, label)
        for story, labels in gold.items()
        for name, label in labels["articles"].items()
    }
    found = (one for one in arrive(captures([folder / "articles"], [])) if isinstance(one, Document))
    documents = tuple(one for one in found if name_of(one.source) in articles)
    return Stories(documents, articles, gold)


def _article(
    name: str, story: str, labels: Mapping[str, list[list[str]]], label: dict[str, object]
) -> Article:
    parent = label.get("derives_from")
    also = label.get("also_derives_from") or []
    right = {str(parent), *(str(one) for one in (also if isinstance(also, list) else []))}
    if label.get("parent_uncertain") or label.get("credited") is False:
        for group in labels["origin_groups"] + labels["denial_groups"]:
            if name in group:
                right |= set(group) - {name}
    return Article(
        name=name,
        story=story,
        parent=None if parent is None else str(parent),
        right=frozenset(right) if parent is not None else frozenset(),
        affirms=label.get("asserts") == "affirmed",
    )
