"""Credits: where one report names another's outlet, its people or its agency as the source."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

from reportedly.analysis.derivation.shelf import Shelf
from reportedly.model.sourcing import MarkKind, Sourcing
from reportedly.model.spans import Span

PLACE_BEFORE = frozenset({"in", "at", "near", "from", "around", "outsid", "toward", "into", "across"})
WITHIN = frozenset({"in", "at", "near", "around", "outsid", "toward", "into", "across"})
GOAL_BEFORE = frozenset({"to", "for", "with", "between"})
SPOKEN_TO = frozenset(
    {"accord", "told", "tell", "spok", "speak", "said", "talk", "interview", "statement", "confirm"}
)
"""Before "to", words that an outlet's name goes with, and a town's does not."""
NEAR_WORDS = 12
STRENGTHS = {(True, True): 1.0, (False, True): 0.8, (True, False): 0.6, (False, False): 0.3}
"""What a credit counts: for the name in full or its initials or not, with words of reporting near or not."""
MONTHS = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Credit:
    """One place where a report names another's outlet."""

    span: Span
    strength: float
    """1 for the name in full where it is reported from; less for short names or mere mention."""


def credits_of(
    later: Sourcing, earlier: Sourcing, shelf: Shelf, others: Iterable[Sourcing] = ()
) -> tuple[Credit, ...]:
    """Give where the later report names the outlet or the people of the earlier one, strongest first.

    Args:
        others: further reports of the story; a short name that stands for a place in one is no outlet's.
    """
    if later.publisher and later.publisher == earlier.publisher:
        return ()
    found = [*_outlet_mentions(later, earlier, shelf, others), *_author_mentions(later, earlier, others)]
    return tuple(sorted(found, key=lambda one: (-one.strength, one.span.start)))


def _outlet_mentions(
    later: Sourcing, earlier: Sourcing, shelf: Shelf, others: Iterable[Sourcing]
) -> Iterator[Credit]:
    footer = shelf.footers[later.document]
    for number, name in enumerate(earlier.outlet):
        places = [at for at in later.find(name) if later.words[at].sentence not in footer]
        if name in later.outlet or not places:
            continue
        # A name of one word is also a town's or a group's, unless the text gives it as a source's.
        is_full = number == 0 and (len(name) > 1 or any(one.keys == name for one in later.credited))
        if not (is_full or _stands_for_outlet(name, later, earlier, others)):
            continue
        is_full = is_full or _is_initials(name, earlier)
        for at in places:
            if is_full or not at or later.words[at - 1].key not in PLACE_BEFORE:
                span = later.text_between(at, at + len(name) - 1)
                yield Credit(span, STRENGTHS[is_full, _is_reported(later, at)])


def _is_reported(report: Sourcing, at: int) -> bool:
    """Tell whether a name has words of reporting near it."""
    sentence = report.words[at].sentence
    return any(
        mark.sentence == sentence and _near(report, at, mark.span)
        for mark in report.marked(MarkKind.REPORTED)
    )


def _is_initials(name: tuple[str, ...], report: Sourcing) -> bool:
    return len(name) == 1 and _initials(report.outlet) == name[0]


def _stands_for_outlet(
    name: tuple[str, ...], later: Sourcing, earlier: Sourcing, others: Iterable[Sourcing]
) -> bool:
    """Tell whether a short name means the outlet and not the town or the group it is called after."""
    if _is_initials(name, earlier):
        return all(later.words[at].span.text.isupper() for at in later.find(name))
    if any(_stands_for_place(one, at) for one in (later, earlier) for at in one.find(name)):
        return False
    if any(_is_place_elsewhere(one, at) for one in others for at in one.find(name)):
        return False
    # In its own text an outlet's short name stands with "told", in a dateline or in a footer, or not at all.
    uses = list(earlier.find(name))
    datelines = {mark.sentence for mark in earlier.marked(MarkKind.DATELINE, MarkKind.ACCESS)}
    return all(earlier.words[at].sentence in datelines or earlier.words[at - 1].key == "the" for at in uses)


def _is_place_elsewhere(report: Sourcing, at: int) -> bool:
    """Tell whether a report has a name as a place's; it may have news "from" an outlet and speak "to" it."""
    before = report.words[at - 1].key if at else ""
    return before in WITHIN or (before == "of" and not _is_reported(report, at))


def _stands_for_place(report: Sourcing, at: int) -> bool:
    before = [one.key for one in report.words[max(0, at - 2) : at]]
    if not before:
        return False
    is_goal = before[-1] in GOAL_BEFORE and not SPOKEN_TO.intersection(before[:-1])
    return before[-1] in PLACE_BEFORE or is_goal


def _initials(outlet: tuple[tuple[str, ...], ...]) -> str:
    return "".join(key[0] for key in (outlet[0] if outlet else ()) if key)


def _near(report: Sourcing, at: int, span: Span) -> bool:
    first = report.words[max(0, at - NEAR_WORDS)].span.start
    last = report.words[min(len(report.words) - 1, at + NEAR_WORDS)].span.end
    return first <= span.start and span.end <= last


def _author_mentions(later: Sourcing, earlier: Sourcing, others: Iterable[Sourcing]) -> Iterator[Credit]:
    known = (later, earlier, *others)
    for name in earlier.authors:
        places = [] if name in later.authors else list(later.find(name))
        # "Runa Vesk, Varn Holt" signs with the place that she writes from.
        if places and not any(_is_place_elsewhere(one, at) for one in known for at in one.find(name)):
            yield from (Credit(later.text_between(at, at + len(name) - 1), 0.9) for at in places)


def dates_of(later: Sourcing, published: datetime) -> tuple[Span, ...]:
    """Give where a report names the day on which another came out: "dated 21 August", "6 Nov."."""
    day, months = str(published.day), {MONTHS[published.month - 1], MONTHS[published.month - 1][:3]}
    reporting = {mark.sentence for mark in later.marked(MarkKind.REPORTED)}
    dated = (
        later.text_between(min(at, near), max(at, near))
        for at in later.positions.get(day, ())
        for near in (at - 1, at + 1)
        if 0 <= near < len(later.words)
        and later.words[near].span.text.casefold() in months
        and later.words[at].sentence in reporting
    )
    return tuple(dated)


def wire(later: Sourcing, earlier: Sourcing) -> tuple[float, tuple[Span, ...]]:
    """Give how far the later report is signed as the earlier one's agency, in [0, 1], with the words."""
    if later.publisher and later.publisher == earlier.publisher:
        return 0.0, ()
    byline = later.byline_keys
    if any(len(name) > 1 and _holds(byline, name) for name in earlier.outlet[:1]):
        return 1.0, ()
    datelines = later.marked(MarkKind.DATELINE)
    own = _tags(earlier)
    shared = tuple(mark.span for mark in datelines if _tag(mark.span.text) in own)
    if any(name in later.authors for name in earlier.authors):
        return 1.0, shared
    if any(_holds(byline, name) for name in earlier.outlet[1:]) or any(tag in byline for tag in own):
        return 0.9, shared
    return (0.9, shared) if shared else (0.0, ())


def _tags(report: Sourcing) -> set[str]:
    marks = report.marked(MarkKind.DATELINE)
    return {_tag(mark.span.text) for mark in marks if _is_own_tag(mark.span.text, report)}


def _tag(text: str) -> str:
    return "".join(character for character in text.casefold() if character.isalnum())


def _is_own_tag(text: str, report: Sourcing) -> bool:
    tag = _tag(text)
    names = {"".join(name) for name in report.outlet}
    return tag in names or tag == _initials(report.outlet) or any(_starts(tag, name) for name in names)


def _starts(tag: str, name: str) -> bool:
    return len(name) > 3 and (tag.startswith(name[:4]) or name.startswith(tag))


def has_own_dateline(report: Sourcing) -> bool:
    """Tell whether a report's dateline names its own outlet."""
    return any(_is_own_tag(mark.span.text, report) for mark in report.marked(MarkKind.DATELINE))


def has_other_dateline(report: Sourcing) -> bool:
    """Tell whether a report's dateline names an agency that is not its own outlet."""
    return bool(report.marked(MarkKind.DATELINE)) and not has_own_dateline(report)


def _holds(keys: tuple[str, ...], name: tuple[str, ...]) -> bool:
    return any(keys[at : at + len(name)] == name for at in range(len(keys) - len(name) + 1))
