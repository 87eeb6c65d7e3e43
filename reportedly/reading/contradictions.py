"""The vocabulary of contradictions, ready for looking up."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from reportedly.model.errors import VocabularyError
from reportedly.model.terms import Predicate
from reportedly.model.vocabulary import load_vocabulary

CONTRADICTIONS_FILE = "contradictions.toml"


@dataclass(frozen=True)
class Contradictions:
    """What words contradict; `contradictions.toml` says what each list is."""

    friendly: frozenset[Predicate]
    hostile: frozenset[Predicate]
    companions: frozenset[str]
    tried: frozenset[str]
    open: frozenset[str]
    kin: frozenset[str]
    performed: frozenset[Predicate]
    harm: Mapping[str, frozenset[str]]
    """Lemmas by the qualifier whose number they carry: `killed`, `wounded`."""

    def against(self, predicate: Predicate) -> frozenset[Predicate]:
        """Give the predicates whose words contradict this one of the same two actors."""
        if predicate in self.friendly:
            return self.hostile
        return self.friendly if predicate in self.hostile else frozenset()


@cache
def load_contradictions() -> Contradictions:
    """Give the shipped contradictions."""
    return Contradictions(
        friendly=frozenset(map(Predicate, _words("camps", "friendly"))),
        hostile=frozenset(map(Predicate, _words("camps", "hostile"))),
        companions=_words("companions", "prepositions"),
        open=_words("open", "verbs"),
        kin=_words("kin", "nouns"),
        performed=frozenset(map(Predicate, _words("performed", "predicates"))),
        tried=_words("attempts", "verbs"),
        harm={name: _words("harm", name) for name in ("killed", "wounded")},
    )


def _words(section: str, key: str) -> frozenset[str]:
    table = load_vocabulary(CONTRADICTIONS_FILE).get(section)
    value = table.get(key) if isinstance(table, dict) else None
    if not isinstance(value, str) or not value.split():
        raise VocabularyError(
            f"vocabulary file {CONTRADICTIONS_FILE}: no words at {section}.{key}; reinstall the package"
        )
    return frozenset(value.split())
