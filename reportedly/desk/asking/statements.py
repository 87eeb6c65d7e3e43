"""Statements as people word them: "A supports B" as two names and a relation; and days."""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from reportedly.desk.asking.kinds import load_wordbook
from reportedly.model.errors import UsageError
from reportedly.model.folding import fold
from reportedly.model.moments import published_days
from reportedly.model.terms import SYMMETRIC, Predicate
from reportedly.model.vocabulary import load_vocabulary, text_list

CLAIM = "claim-"
LONGEST = 5
"""Words of the longest wording of a relation."""
_QUOTES = str.maketrans({"“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "’": "'", "‘": "'"})
_NAMED = re.compile(r'^(?:"([^"]+)"|\'([^\']+)\'|(.+?))$')
_DAY = re.compile(r"(?:(\d{1,2})(?:st|nd|rd|th)? )?([a-z]+)(?: (\d{1,2})(?:st|nd|rd|th)?)? (\d{4})")


@dataclass(frozen=True, slots=True)
class Statement:
    """Who stands how to whom, as somebody asks about it."""

    subject: str
    predicate: Predicate
    object: str
    claim: str | None = None
    """The id of a claim, or its beginning, where the statement is given by one."""

    def __str__(self) -> str:
        if self.claim is not None:
            return self.claim
        return f"{self.subject} {self.predicate.value.replace('_', ' ')} {self.object}"


def plain_quotes(text: str) -> str:
    """Give words with straight quotation marks and single spaces."""
    return " ".join(text.translate(_QUOTES).split())


def unquoted(name: str) -> str:
    """Give a name without quotation marks around it."""
    found = _NAMED.match(name.strip())
    return (
        name.strip() if found is None else next(part for part in found.groups() if part is not None).strip()
    )


def read_statement(text: str) -> Statement | None:
    """Give the statement that words make; None if they make none.

    Where several of its words can be the relation, the longest wording is it, and of equal ones the first.

    Raises: UsageError, if it is worded as a denial.
    """
    words = re.findall(r'"[^"]*"|\S+', plain_quotes(text))
    book = load_wordbook()
    if len(words) == 1 and words[0].startswith(CLAIM):
        return Statement("", Predicate.SUPPORTS, "", words[0])
    for length in range(min(LONGEST, len(words) - 2), 0, -1):
        for start in range(1, len(words) - length):
            middle = words[start : start + length]
            predicate = book.relations.get(fold(" ".join(middle)))
            if predicate is None or any(word.startswith('"') for word in middle):
                continue
            before, after = words[:start], words[start + length :]
            while len(before) > 1 and fold(before[-1]) in book.auxiliaries | book.negations:
                if fold(before.pop()) in book.negations:
                    raise UsageError(
                        f"{text}: this is worded as a denial; ask `denials` about the statement without it"
                    )
            return _statement(before, predicate, after)
    return None


def _statement(before: list[str], predicate: Predicate, after: list[str]) -> Statement | None:
    """Give the statement of two names; "A was attacked by B" is about what B does."""
    book = load_wordbook()
    passive = fold(after[0]) in book.agents and len(after) > 1
    if passive:
        after = after[1:]
    elif fold(after[0]) in book.ignored - book.articles:
        return None
    subject, object_ = unquoted(" ".join(before)), unquoted(" ".join(after))
    turned = passive and predicate not in SYMMETRIC
    return Statement(object_, predicate, subject) if turned else Statement(subject, predicate, object_)


def read_day(text: str, today: date | None = None) -> tuple[date, date] | None:
    """Give the first and last day that words can mean: a date of any precision; None if they are no date."""
    today = today or datetime.now(UTC).date()
    words = fold(text)
    if words in {"today", "yesterday"}:
        day = today - timedelta(days=words == "yesterday")
        return day, day
    found = _DAY.fullmatch(" ".join(words.replace(",", " ").split()))
    if found is None:
        return published_days(unquoted(text))
    named = text_list(load_vocabulary("times.toml"), "months", "times.toml")
    months = [
        number for number, name in enumerate(named, 1) if name.startswith(found[2]) and len(found[2]) > 2
    ]
    number = found[1] or found[3]
    if not months or (found[1] and found[3]):
        return None
    return published_days(f"{found[4]}-{months[0]:02d}" + (f"-{int(number):02d}" if number else ""))
