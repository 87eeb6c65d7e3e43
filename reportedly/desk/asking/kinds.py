"""The questions that can be asked, and the wordings they are known by, as the vocabulary has them."""

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property

from reportedly.model.errors import VocabularyError
from reportedly.model.folding import fold
from reportedly.model.records import Record
from reportedly.model.terms import Predicate
from reportedly.model.vocabulary import Table, load_vocabulary, table_list, text_list

FILE = "questions.toml"
SLOT = re.compile(r"\{(\w+)\}")
SLOTS = frozenset({"statement", "actor", "other", "source", "about", "day"})


@dataclass(frozen=True)
class Wording:
    """One way of putting a question: words and slots."""

    text: str

    @cached_property
    def slots(self) -> tuple[str, ...]:
        """The slots, in their order."""
        return tuple(SLOT.findall(self.text))

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """What a question in just these words fits."""
        parts = SLOT.split(self.text)
        made = [
            f"(?P<{part}>.+?)" if place % 2 else r"\s+".join(map(re.escape, part.split()))
            for place, part in enumerate(parts)
        ]
        return re.compile(r",?\s+".join(part for part in made if part), re.IGNORECASE)

    @cached_property
    def _literals(self) -> frozenset[str]:
        return frozenset(SLOT.sub(" ", self.text).replace(",", " ").casefold().split())

    def can_fit(self, words: Collection[str]) -> bool:
        """Tell whether words, in lower case and without commas, include all of its own: else nothing fits."""
        return self._literals.issubset(words)

    @cached_property
    def words(self) -> tuple[str, ...]:
        """Its words without the slots, folded."""
        return tuple(fold(SLOT.sub(" ", self.text)).split())


@dataclass(frozen=True)
class Kind:
    """One named question."""

    id: str
    asks: str
    """The question in full, with slots."""
    needs: tuple[str, ...]
    may: tuple[str, ...]
    """Arguments that it can go without."""
    wordings: tuple[Wording, ...]

    @property
    def usage(self) -> str:
        """Give how it is asked by name."""
        words = [self.id, *(one.upper() for one in self.needs), *(f"[{one.upper()}]" for one in self.may)]
        return " ".join(words)


@dataclass(frozen=True)
class Wordbook:
    """Everything that questions are understood by."""

    kinds: tuple[Kind, ...]
    relations: Mapping[str, Predicate]
    """Each wording of a relation, folded."""
    openings: tuple[str, ...]
    ignored: frozenset[str]
    auxiliaries: frozenset[str]
    negations: frozenset[str]
    breaks: frozenset[str]
    agents: frozenset[str]
    """Words before who does it: "attacked by"."""
    articles: frozenset[str]

    @cached_property
    def by_id(self) -> Mapping[str, Kind]:
        """Each question by its name."""
        return {one.id: one for one in self.kinds}


@cache
def load_wordbook() -> Wordbook:
    """Give the shipped questions.

    Raises: VocabularyError, if the file does not say what it must.
    """
    tables = load_vocabulary(FILE)
    words, relations = (_table(tables, name) for name in ("words", "relations"))
    known = {one.value for one in Predicate}
    if set(relations) - known:
        raise VocabularyError(f"{FILE}: no such relation: {', '.join(sorted(set(relations) - known))}")
    forms = {fold(form): Predicate(name) for name in relations for form in text_list(relations, name, FILE)}
    forms |= {fold(one.value): one for one in Predicate}
    return Wordbook(
        kinds=tuple(_kind(row) for row in table_list(tables, "question", FILE)),
        relations=forms,
        openings=text_list(words, "openings", FILE),
        ignored=frozenset(text_list(words, "ignored", FILE)),
        auxiliaries=frozenset(text_list(words, "auxiliaries", FILE)),
        negations=frozenset(text_list(words, "negations", FILE)),
        breaks=frozenset(text_list(words, "breaks", FILE)),
        agents=frozenset(text_list(words, "agents", FILE)),
        articles=frozenset(text_list(words, "articles", FILE)),
    )


def _table(tables: Table, name: str) -> Table:
    found = tables.get(name)
    if not isinstance(found, dict):
        raise VocabularyError(f"{FILE}: there must be a table [{name}]")
    return found


def _kind(row: Table) -> Kind:
    id_, asks = row.get("id"), row.get("asks")
    if not isinstance(id_, str) or not isinstance(asks, str):
        raise VocabularyError(f"{FILE}: a question needs `id` and `asks`; add them to {row!r:.80}")
    needs, may = text_list(row, "needs", FILE), text_list(row, "may", FILE)
    wordings = tuple(Wording(text) for text in text_list(row, "wordings", FILE))
    for one in wordings:
        if not set(needs) <= set(one.slots) <= {*needs, *may}:
            wanted = f"the slots {', '.join(needs)}" + (f" and perhaps {', '.join(may)}" if may else "")
            raise VocabularyError(f"{FILE}: {id_}: {one.text!r} must have {wanted}")
    if unknown := {*needs, *may} - SLOTS:
        raise VocabularyError(f"{FILE}: {id_}: no such argument: {', '.join(sorted(unknown))}")
    return Kind(id_, asks, needs, may, wordings)


def questions_asked() -> tuple[Kind, ...]:
    """Give the questions that can be asked, in the order of the vocabulary."""
    return load_wordbook().kinds


def question_records() -> Iterator[Record]:
    """Yield each question that can be asked, as plain JSON."""
    for kind in questions_asked():
        yield {
            "type": "question",
            "question": kind.id,
            "asks": kind.asks,
            "needs": list(kind.needs),
            "may": list(kind.may),
            "wordings": [one.text for one in kind.wordings],
        }
