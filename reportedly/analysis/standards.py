"""Standards of weighing: the scales and rules that `vocabulary/grades.toml` holds, checked."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from reportedly.model.errors import UsageError, VocabularyError
from reportedly.model.terms import Predicate
from reportedly.model.vocabulary import Table, load_vocabulary, table_list, text_list

GRADES_FILE = "grades.toml"
UNKNOWN_RECORD = "F"
"""The grade of a publisher that nobody graded."""
BEST_OF_A_MACHINE = 2
"""The best information grade that is worked out; better ones are people's to give."""


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a scale."""

    grade: str
    name: str
    meaning: str


@dataclass(frozen=True, slots=True)
class Tally:
    """Independent origins of known record on one proposition; low ends of their ranges."""

    saying: int
    firm: int
    """Those of them that say it without a hedge."""
    denying: int
    is_denied: bool
    """Whether anybody at all denies it."""
    is_withdrawn: bool
    """Whether all that said it has been withdrawn."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """When a machine gives an information grade; conditions that are None or False play no part."""

    gives: int
    reason: str
    least_saying: int = 0
    most_saying: int | None = None
    least_firm: int = 0
    least_denying: int = 0
    not_more_saying: bool = False
    undenied: bool = False
    when_withdrawn: bool = False

    def fits(self, tally: Tally) -> bool:
        """Tell whether the rule decides about such a proposition."""
        return (
            tally.saying >= self.least_saying
            and (self.most_saying is None or tally.saying <= self.most_saying)
            and tally.firm >= self.least_firm
            and tally.denying >= self.least_denying
            and not (self.not_more_saying and tally.saying > tally.denying)
            and not (self.undenied and tally.is_denied)
            and (tally.is_withdrawn or not self.when_withdrawn)
        )


@dataclass(frozen=True, slots=True)
class Term:
    """A likelihood word with the percentages that its scale gives it."""

    name: str
    low: int
    high: int


@dataclass(frozen=True, slots=True)
class Likelihood:
    """A span of likelihood words on a named scale; its percentages are the scale's, nothing was measured."""

    scale: str
    source: str
    least: Term
    most: Term

    def __str__(self) -> str:
        return f"{self.least.name} to {self.most.name} ({self.scale}: {self.least.low}-{self.most.high} %)"


@dataclass(frozen=True, slots=True)
class Scale:
    """A scale of likelihood words, with the spans that a machine may give."""

    id: str
    name: str
    source: str
    terms: tuple[Term, ...]
    spans: Mapping[int, tuple[Term, Term]]

    def likelihood(self, information: int) -> Likelihood | None:
        """Give the span for an information grade; None where nothing can be judged."""
        span = self.spans.get(information)
        return None if span is None else Likelihood(self.name, self.source, *span)


@dataclass(frozen=True)
class Standards:
    """Everything that weighing goes by."""

    reliability: tuple[Step, ...]
    credibility: tuple[Step, ...]
    rules: tuple[Rule, ...]
    topics: Mapping[str, frozenset[Predicate]]
    least_record: str
    state_words: frozenset[str]
    limits: Mapping[str, int]
    """How many reasons may hold confidence back at each level, and what counts as one."""
    holds_back: Mapping[str, str]
    scales: Mapping[str, Scale]

    def is_known_record(self, grade: str) -> bool:
        """Tell whether a publisher's grade makes its reports origins of known record."""
        return grade <= self.least_record

    def rule_for(self, tally: Tally) -> Rule:
        """Give the rule that decides about such a proposition: the first that fits."""
        return next(rule for rule in self.rules if rule.fits(tally))

    def scale(self, wanted: str) -> Scale:
        """Give the likelihood scale of an id.

        Raises: UsageError, naming those there are.
        """
        if wanted not in self.scales:
            raise UsageError(
                f"{wanted}: there is no such scale of likelihood; take {' or '.join(self.scales)}"
            )
        return self.scales[wanted]

    def name_of(self, grade: str | int) -> str:
        """Give the words of a grade of either scale."""
        return next(step.name for step in (*self.reliability, *self.credibility) if step.grade == str(grade))


@cache
def load_standards() -> Standards:
    """Give the shipped standards.

    Raises: VocabularyError, if the file is broken, or would let a machine say more than it may.
    """
    table = load_vocabulary(GRADES_FILE)
    try:
        return _standards(table)
    except (KeyError, IndexError, TypeError, ValueError) as error:
        raise VocabularyError(
            f"vocabulary file {GRADES_FILE}: {error!r} is missing or wrong; reinstall the package"
        ) from error


def _standards(table: Table) -> Standards:
    rules = tuple(_rule(row) for row in table_list(table, "rule", GRADES_FILE))
    if not rules or rules[-1] != Rule(gives=6, reason=rules[-1].reason):
        raise VocabularyError(
            f"vocabulary file {GRADES_FILE}: the last rule must give 6 whatever is the case"
        )
    return Standards(
        reliability=_steps(table, "reliability"),
        credibility=_steps(table, "credibility"),
        rules=rules,
        topics={
            name: frozenset(map(Predicate, words.split())) for name, words in _words(table, "topics").items()
        },
        least_record=_words(table, "record")["least"],
        state_words=frozenset(_words(table, "interest")["state_words"].split()),
        limits={name: int(str(value)) for name, value in _section(table, "confidence").items()},
        holds_back=_words(table, "holds_back"),
        scales={one.id: one for one in map(_scale, table_list(table, "likelihood", GRADES_FILE))},
    )


def _steps(table: Table, key: str) -> tuple[Step, ...]:
    rows = table_list(table, key, GRADES_FILE)
    return tuple(Step(str(row["grade"]), str(row["name"]), str(row["meaning"])) for row in rows)


def _rule(row: Table) -> Rule:
    rule = Rule(**row)  # type: ignore[arg-type]  # an unknown or missing key is a TypeError, told as such
    if rule.gives < BEST_OF_A_MACHINE:
        raise VocabularyError(f"vocabulary file {GRADES_FILE}: no rule may give {rule.gives}; people do")
    return rule


def _scale(row: Table) -> Scale:
    terms = tuple(
        Term(str(each["name"]), int(str(each["low"])), int(str(each["high"])))
        for each in table_list(row, "terms", GRADES_FILE)
    )
    by_name = {term.name: term for term in terms}
    cap, floor = by_name[str(row["cap"])], by_name[str(row["floor"])]
    spans = {int(grade): (by_name[named[0]], by_name[named[1]]) for grade, named in _lists(row, "spans")}
    if any(least.low < floor.low or most.high > cap.high for least, most in spans.values()):
        raise VocabularyError(f"vocabulary file {GRADES_FILE}: {row['id']}: a span goes beyond cap or floor")
    return Scale(str(row["id"]), str(row["name"]), str(row["source"]), terms, spans)


def _lists(table: Table, key: str) -> list[tuple[str, tuple[str, ...]]]:
    section = _section(table, key)
    return [(name, text_list(section, name, GRADES_FILE)) for name in section]


def _section(table: Table, key: str) -> dict[str, object]:
    section = table[key]
    if not isinstance(section, dict):
        raise TypeError(key)
    return section


def _words(table: Table, key: str) -> dict[str, str]:
    return {name: str(value) for name, value in _section(table, key).items()}
