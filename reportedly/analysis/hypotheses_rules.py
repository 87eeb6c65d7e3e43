"""The rules of competing hypotheses, as the vocabulary has them: hypotheses, signs, points and weights."""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from reportedly.model.errors import VocabularyError
from reportedly.model.terms import Predicate
from reportedly.model.vocabulary import Table, load_vocabulary, table_list, text_list

FILE = "hypotheses.toml"
FULL = Fraction(1)


@dataclass(frozen=True, slots=True)
class Template:
    """A hypothesis that a draft proposes."""

    role: str
    says: str
    """With `{relation}` for the proposition in words."""
    lasting: bool
    """Whether it is proposed only for relations that can end."""


@dataclass(frozen=True, slots=True)
class Sign:
    """A kind of row, with the marks that it proposes."""

    when: str
    """The test that it takes."""
    says: str
    marks: Mapping[str, tuple[str, str]]
    """Mark and reason by the role of a hypothesis."""


@dataclass(frozen=True)
class Rules:
    """What drafts and rankings go by."""

    points: Mapping[str, int]
    """By mark; a mark that is not here counts nothing."""
    weights: Mapping[str, Mapping[str, Fraction]]
    """By kind of label and label."""
    templates: tuple[Template, ...]
    lasting: frozenset[Predicate]
    signs: tuple[Sign, ...]

    def weight(self, labels: Mapping[str, str]) -> Fraction:
        """Give what a row with these labels weighs: the weakest label alone decides, and full without any."""
        return min((self.weights[kind][label] for kind, label in labels.items()), default=FULL)


def load_rules() -> Rules:
    """Give the rules of the vocabulary.

    Raises: VocabularyError, if the file does not say what it must.
    """
    what = f"vocabulary file {FILE}"
    tables = load_vocabulary(FILE)
    weights = _table(tables, "weight", what)
    try:
        lasting = text_list(_table(tables, "lasting", what), "predicates", what)
        return Rules(
            points={mark: int(str(points)) for mark, points in _table(tables, "points", what).items()},
            weights={kind: _weights(_table(weights, kind, what)) for kind in weights},
            templates=tuple(_template(row) for row in table_list(tables, "hypothesis", what)),
            lasting=frozenset(Predicate(word) for word in lasting),
            signs=tuple(_sign(row, what) for row in table_list(tables, "sign", what)),
        )
    except (KeyError, ValueError) as error:
        raise VocabularyError(f"{what}: {error} is missing or wrong; mend it or reinstall") from error


def _weights(table: Table) -> dict[str, Fraction]:
    return {label: Fraction(int(str(quarters)), 4) for label, quarters in table.items()}


def _template(row: Table) -> Template:
    return Template(str(row["role"]), str(row["says"]), row.get("lasting") is True)


def _sign(row: Table, what: str) -> Sign:
    marks: dict[str, tuple[str, str]] = {}
    for role in _table(row, "marks", what):
        mark, reason = text_list(_table(row, "marks", what), role, what)
        marks[role] = (mark, reason)
    return Sign(str(row["when"]), str(row["says"]), marks)


def _table(tables: Table, key: str, what: str) -> Table:
    value = tables.get(key)
    if not isinstance(value, dict):
        raise VocabularyError(f"{what}: {key!r} must be a table")
    return value
