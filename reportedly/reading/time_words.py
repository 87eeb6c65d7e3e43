"""The words of time, from `vocabulary/times.toml`, ready for look-up."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cache

from reportedly.model.errors import VocabularyError
from reportedly.model.vocabulary import Table, load_vocabulary, table_list, text_list

FILE = "times.toml"

LETTERS = {
    "article": "a",
    "vague": "v",
    "part": "e",
    "edge": "b",
    "half": "q",
    "last": "l",
    "past": "p",
    "this": "t",
    "next": "x",
    "recent": "c",
    "previous": "P",
    "same": "M",
    "that": "Z",
    "the": "T",
    "owner": "H",
    "of": "o",
    "inside": "i",
    "by": "W",
    "for": "L",
    "since": "S",
    "until": "U",
    "before": "B",
    "after": "A",
    "during": "O",
    "from": "F",
    "to": "G",
    "and": "&",
    "or": "|",
    "between": "^",
    "ago": "g",
    "shift": "f",
    "onward": ">",
    "then": "'",
    "near_today": "y",
    "part_of_day": "k",
    "about": "z",
    "repeated": "*",
    "function": "!",
}


@dataclass(frozen=True, slots=True)
class Words:
    """The vocabulary of times, ready for look-up."""

    letters: dict[str, str]
    """Folded word to the letter of its kind."""
    numbers: dict[str, int]
    """Values of months, weekdays, number words and ordinals; the letter says which."""
    months: dict[str, int]
    weekdays: dict[str, int]
    units: dict[str, str]
    seasons: dict[str, str]
    need_capital: frozenset[str]
    phrases: re.Pattern[str]
    """Expressions that are one token: named days, "more than", "Sept."."""
    named: dict[str, tuple[date, date]]
    not_days: frozenset[str]
    """Words that make a name of the weekday before them: "Sunday Times"."""
    future: re.Pattern[str]
    """Verbs that look forward or back, as groups `future` and `past`."""


def fold(words: str) -> str:
    """Give words in lower case with single spaces, as look-ups want them."""
    return " ".join(words.lower().split())


def _table(tables: Table, key: str) -> Table:
    """Give a sub-table.

    Raises: VocabularyError, if there is none of that name.
    """
    value = tables.get(key)
    if not isinstance(value, dict):
        raise VocabularyError(f"vocabulary file {FILE}: there is no table [{key}]; add it or reinstall")
    return value


def _by_value(table: Table, key: str) -> dict[str, str]:
    """Give a map from each listed word to the name of its list."""
    words = _table(table, key)
    return {word: name for name in words for word in text_list(words, name, FILE)}


def _in_order(table: Table, key: str, first: int, step: int = 1) -> dict[str, int]:
    """Give a map from each word of an ordered list to its number."""
    return {word: first + step * place for place, word in enumerate(text_list(table, key, FILE))}


def _pairs(table: Table, key: str) -> dict[str, int]:
    """Give a map from entries such as `sept=9`.

    Raises: VocabularyError, if an entry has another form.
    """
    pairs = [entry.partition("=") for entry in text_list(table, key, FILE)]
    wrong = [word for word, _, value in pairs if not value.isdecimal()]
    if wrong:
        raise VocabularyError(f"vocabulary file {FILE}: {key}: {wrong[0]!r} must read `word=number`")
    return {word: int(value) for word, _, value in pairs}


def _named(table: Table) -> dict[str, tuple[date, date]]:
    """Give the named days by their folded words.

    Raises: VocabularyError, if one lacks its dates.
    """
    named: dict[str, tuple[date, date]] = {}
    for row in table_list(table, "named", FILE):
        start, end = row.get("start"), row.get("end")
        if not isinstance(start, date) or not isinstance(end, date) or start > end:
            raise VocabularyError(f"vocabulary file {FILE}: [[named]] {row.get('words')}: needs start <= end")
        named.update({fold(words): (start, end) for words in text_list(row, "words", FILE)})
    return named


def _phrases(words: list[str], short: list[str]) -> re.Pattern[str]:
    """Give the pattern of expressions that are one token; the longest is tried first."""
    spaced = sorted((re.escape(word).replace(r"\ ", r"\s+") for word in words), key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(spaced)})\b|\b(?:{'|'.join(short)})\.", re.IGNORECASE)


def _tense(table: Table) -> re.Pattern[str]:
    """Give the pattern of verbs that look forward or back; an unlisted word in -ed looks back."""
    tense = _table(table, "tense")
    future, past = ("|".join(text_list(tense, key, FILE)) for key in ("future", "past"))
    return re.compile(rf"\b(?:(?P<future>{future})|(?P<past>{past}|\w{{2,}}ed))\b", re.IGNORECASE)


@cache
def time_words() -> Words:
    """Give the vocabulary of times, read once.

    Raises: VocabularyError, if `times.toml` is damaged.
    """
    table = load_vocabulary(FILE)
    months = _in_order(table, "months", 1)
    short = {**_in_order(table, "months_short", 1), **_pairs(table, "months_other")}
    # "May." is the month at the end of its sentence, not a short form with its full stop.
    short = {word: month for word, month in short.items() if word not in months}
    weekdays, short_days = _in_order(table, "weekdays", 0), _pairs(table, "weekdays_short")
    numbers = {**_in_order(table, "tens", 20, 10), **_in_order(table, "numbers", 1)}
    ordinals = _in_order(table, "ordinals", 1)
    units, seasons = _by_value(table, "units"), _by_value(table, "seasons")
    events, named = _table(table, "events"), _named(table)
    letters = {word: LETTERS[kind] for word, kind in _by_value(table, "kinds").items()}
    lists: dict[str, Iterable[str]] = {
        "n": numbers,
        "r": ordinals,
        "w": weekdays,
        "u": units,
        "s": seasons,
        "j": short,
        "m": months,
    }
    letters |= dict.fromkeys(text_list(events, "nouns", FILE), "E")
    letters |= dict.fromkeys(text_list(events, "feasts", FILE), "R")
    letters |= {word: letter for letter, words in lists.items() for word in words}
    letters |= {f"{word}.": "m" for word in short} | {f"{word}.": "w" for word in short_days}
    letters |= dict.fromkeys(named, "I")
    return Words(
        letters=letters,
        numbers={**numbers, **ordinals},
        months={**short, **{f"{word}.": month for word, month in short.items()}, **months},
        weekdays={**weekdays, **{f"{word}.": day for word, day in short_days.items()}},
        units=units,
        seasons=seasons,
        need_capital=frozenset(text_list(table, "need_capital", FILE)),
        phrases=_phrases([*named, *(word for word in letters if " " in word)], [*short, *short_days]),
        named=named,
        not_days=frozenset(text_list(table, "not_days", FILE)),
        future=_tense(table),
    )
