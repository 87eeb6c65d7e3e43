"""The words that show a report's sources, as the vocabulary has them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import groupby

from reportedly.model.errors import VocabularyError
from reportedly.model.sourcing import MarkKind
from reportedly.model.vocabulary import Table, load_vocabulary, table_list, text_list

FILE = "sourcing.toml"
PEOPLES = "gazetteer/peoples.toml"
_EDGE = r"\b"
_WORD = r"[A-ZÀ-ÖØ-Þ][\w'’-]*[^\W_]"
_NAME = rf"({_WORD}(?:(?:\s(?:of|on|the|for|al|de|da|del|do|du|la|le))*\s{_WORD}){{0,5}})"


@dataclass(frozen=True, slots=True)
class WordLists:
    """Words that are looked up one by one, in lower case."""

    numbers: dict[str, str]
    """Number words, in digits."""
    common: frozenset[str]
    """Words that are no names even with a capital."""
    abbreviations: frozenset[str]
    outlet: frozenset[str]
    """Words that many outlets have in their names."""
    media: frozenset[str]
    """Words in the names of outlets, and hardly in others."""
    outlet_nouns: frozenset[str]
    """Words beside a name that say that it is an outlet's."""
    institution: frozenset[str]
    """Words in the names of bodies that speak for themselves."""
    force: frozenset[str]
    """Words in the names of armed groups, and in those of outlets only beside one of `media`."""
    before_years: frozenset[str]
    """Words before four figures that make them a year."""
    went: frozenset[str]
    """Stems of what an outlet says that it did itself, right behind its own name."""


@dataclass(frozen=True, slots=True)
class Patterns:
    """What is looked for with its surroundings."""

    marks: tuple[tuple[MarkKind, re.Pattern[str]], ...]
    families: tuple[tuple[str, re.Pattern[str]], ...]
    """Kinds of described things, by their nouns."""
    provenance: re.Pattern[str]
    """Where a described thing comes from."""
    credits: tuple[tuple[bool, re.Pattern[str]], ...]
    """Where a name stands as a source's, in the first group; whether that is enough for an outlet."""
    speech: re.Pattern[str]
    """A name beside a word of speaking, in one of its two groups."""
    hedged: re.Pattern[str]
    possible: re.Pattern[str]
    negations: re.Pattern[str]


@cache
def retraction_terms() -> tuple[str, ...]:
    """Give what to search texts for, one after another, to find those that may take something back."""
    return text_list(_table(load_vocabulary(FILE), "search"), "retraction", FILE)


@cache
def word_lists() -> WordLists:
    """Give the lists of words; read once."""
    tables = load_vocabulary(FILE)
    words = _table(tables, "words")
    return WordLists(
        numbers={str(word): str(digits) for word, digits in _table(tables, "numbers").items()},
        common=_words(words, "common"),
        abbreviations=_words(words, "abbreviations"),
        outlet=_words(words, "outlet"),
        media=_words(words, "media"),
        outlet_nouns=_words(words, "outlet_nouns"),
        institution=_words(words, "institution"),
        force=_words(words, "force"),
        before_years=_words(words, "before_years"),
        went=_words(words, "went"),
    )


@cache
def people_words() -> frozenset[str]:
    """Give the words, in lower case, for the people and things of places: "Iraqi", "Londoners"."""
    rows = table_list(load_vocabulary(PEOPLES), "people", PEOPLES)
    return frozenset(word.casefold() for row in rows for word in text_list(row, "words", PEOPLES))


@cache
def patterns() -> Patterns:
    """Give the patterns, compiled once.

    Raises: VocabularyError, if one is not a regular expression.
    """
    tables = load_vocabulary(FILE)
    certainty = _table(tables, "certainty")
    marks, described = _table(tables, "marks"), _table(tables, "described")
    return Patterns(
        marks=tuple((MarkKind(kind), _pattern(marks, kind)) for kind in marks),
        families=tuple((name, _nouns(described, name)) for name in described),
        provenance=_pattern(_table(tables, "provenance"), "words"),
        credits=tuple(_credits(_table(tables, "credits"))),
        speech=_speech(_words(_table(tables, "speech"), "verbs")),
        hedged=_pattern(certainty, "hedged"),
        possible=_pattern(certainty, "possible"),
        negations=_pattern(certainty, "negations"),
    )


def _table(tables: Table, name: str) -> Table:
    table = tables.get(name)
    if not isinstance(table, dict):
        raise VocabularyError(f"{FILE}: the table [{name}] is missing; add it or reinstall")
    return table


def _words(table: Table, key: str) -> frozenset[str]:
    return frozenset(str(table.get(key, "")).split())


def _pattern(table: Table, key: str) -> re.Pattern[str]:
    """Give one pattern of alternatives, a line each."""
    lines = [line.strip() for line in str(table.get(key, "")).splitlines() if line.strip()]
    try:
        return re.compile(_any_of(lines))
    except re.error as error:
        raise VocabularyError(f"{FILE}: {key}: not a regular expression ({error}); mend that line") from error


def _any_of(lines: Sequence[str]) -> str:
    """Give one expression for any of several, the first that fits first."""
    # Neighbours that all start at the edge of a word are tried nowhere else if they are a group of their own.
    runs = [[f"(?:{line})" for line in run] for _, run in groupby(lines, lambda one: one.startswith(_EDGE))]
    return "|".join(f"(?:{'|'.join(run)})" for run in runs)


def _credits(table: Table) -> Iterator[tuple[bool, re.Pattern[str]]]:
    """Yield a pattern for each line, as each has a name of its own."""
    for key, is_enough in (("outlet", True), ("named", False)):
        for line in str(table.get(key, "")).splitlines():
            if line.strip():
                yield is_enough, _pattern({key: line.replace("NAME", _NAME)}, key)


def _nouns(table: Table, key: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_pattern(table, key).pattern})\b", re.IGNORECASE)


def _speech(verbs: frozenset[str]) -> re.Pattern[str]:
    name = r"((?:[A-Z][\w'’-]+|[a-z]{2}(?=\s[A-Z]))(?:\s(?:[A-Z][\w'’-]+|ag|al|bin|de|von|van))*)"
    said = f"(?:{'|'.join(sorted(verbs))})"
    return re.compile(rf"\b{said}\s(?:the\s)?{name}|{name}(?:,[^,.]{{2,80}},)?\s(?:\w+ly\s)?{said}\b")
