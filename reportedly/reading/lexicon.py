"""The vocabulary of actors' nouns, ready for looking up."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from reportedly.model.errors import VocabularyError
from reportedly.model.terms import ActorKind
from reportedly.model.vocabulary import Table, load_vocabulary

_KINDS = {
    "armed_group": ActorKind.ARMED_GROUP,
    "fighters": ActorKind.COLLECTIVE,
    "collective": ActorKind.COLLECTIVE,
    "force": ActorKind.FORCE,
    "state_body": ActorKind.STATE_BODY,
    "organisation": ActorKind.ORGANISATION,
    "party": ActorKind.PARTY,
    "alliance": ActorKind.ALLIANCE,
    "operation": ActorKind.OPERATION,
    "place": ActorKind.PLACE,
}


@dataclass(frozen=True)
class Lexicon:
    """Lemmas by what they stand for; all lower case."""

    kinds: Mapping[str, ActorKind]
    """Head noun of a description → what it describes."""
    name_heads: Mapping[str, ActorKind]
    """Word at the end or beginning of a proper name → what it names."""
    fighters: frozenset[str]
    roles: frozenset[str]
    offices: frozenset[str]
    titles: frozenset[str]
    ending: frozenset[str]
    """Titles that end what stands before a person's name."""
    abbreviated: frozenset[str]
    """Ranks that are written with a full stop."""
    given: frozenset[str]
    """First names of persons."""
    holdings: frozenset[str]
    """What can be held or taken, besides named places."""
    things: frozenset[str]
    """What can be attacked or held and is no actor and no named place: "ship", "warehouse"."""
    plain: frozenset[str]
    """Adjectives that leave a description of a group as general as it was."""
    joining: frozenset[str]
    """Words that can stand within a name: "of", "bin"."""
    bodies: frozenset[str]
    """Words whose name a known name can complete: "Government of Example"."""
    fronting: frozenset[str]
    """Words that "of" makes part of a group's name: "Sons of Example"."""
    kinsfolk: frozenset[str]
    """Those of them that may be ordinary words at the front of a sentence."""
    collectives: frozenset[str]
    """Words that tell what a long name is of: "Army of the Example"."""
    naming: frozenset[str]
    """Ordinary words that a name can begin with: "Popular Front"."""
    prefixing: frozenset[str]
    """Words that name no group by themselves before another name: "Jaish Example"."""
    bodied: frozenset[str]
    """Words that make another name of a known one before them: "Example Committee"."""
    units: frozenset[str]
    """What a numbered unit is: "77th Division"."""
    owning: frozenset[str]
    """Words that begin a name before "'s": "People's Guard"."""
    answering: frozenset[str]
    """Forms of verbs that say what somebody is blamed or thanked "for"."""
    never: frozenset[str]
    """Words with a capital that name nothing, in these capitals."""
    abbreviations: frozenset[str]
    """Words in capitals that are no acronyms of anybody."""
    pronouns: frozenset[str]
    shared_seats: frozenset[str]
    """Capitals that more is governed from than their own state; in lower case."""


@cache
def load_lexicon() -> Lexicon:
    """Give the shipped lexicon."""
    table = load_vocabulary("nouns.toml")
    kinds: dict[str, ActorKind] = {}
    for section, kind in _KINDS.items():
        for word in _words(table, section, "nouns"):
            kinds.setdefault(word, kind)
    heads = {
        word: ActorKind(kind)
        for kind in _table(table, "name_heads")
        for word in _words(table, "name_heads", kind)
    }
    return Lexicon(
        kinds=kinds,
        name_heads=heads,
        fighters=_words(table, "fighters", "nouns"),
        roles=_words(table, "roles", "nouns"),
        offices=_words(table, "roles", "offices"),
        titles=_words(table, "titles", "words"),
        ending=_words(table, "titles", "ending"),
        abbreviated=_words(table, "titles", "abbreviated"),
        given=_words(table, "given", "names"),
        holdings=_words(table, "holdings", "nouns"),
        things=_words(table, "things", "nouns"),
        plain=_words(table, "plain", "adjectives"),
        joining=_words(table, "names", "joining"),
        bodies=_words(table, "names", "bodies"),
        fronting=_words(table, "names", "fronting"),
        kinsfolk=_words(table, "names", "kinsfolk"),
        collectives=_words(table, "names", "collectives"),
        naming=_words(table, "names", "naming"),
        prefixing=_words(table, "names", "prefixing"),
        bodied=_words(table, "names", "bodied"),
        units=_words(table, "names", "units"),
        owning=_words(table, "names", "owning"),
        answering=_words(table, "names", "answering"),
        never=_words(table, "names", "never"),
        abbreviations=_words(table, "names", "abbreviations"),
        pronouns=_words(table, "pronouns", "words"),
        shared_seats=_words(table, "capitals", "shared"),
    )


def _table(table: Table, section: str) -> Table:
    value = table.get(section)
    if not isinstance(value, dict):
        raise VocabularyError(
            f"vocabulary file nouns.toml: there is no table {section!r}; reinstall the package"
        )
    return value


def _words(table: Table, section: str, key: str) -> frozenset[str]:
    return frozenset(str(_table(table, section).get(key, "")).split())
