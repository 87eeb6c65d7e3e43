"""The vocabulary of cues, ready for looking up."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, cached_property

from reportedly.model.errors import VocabularyError
from reportedly.model.terms import EvidenceKind
from reportedly.model.vocabulary import Table, load_vocabulary

Words = frozenset[str]


@dataclass(frozen=True, eq=False)
class Cues:
    """Lemmas by what they do to a claim; all lower case."""

    speech_flat: Words
    speech_hedged: Words
    speech_possible: Words
    speech_denying: Words
    speech_nominal: Words
    raising: Words
    accusing: Words
    responsibility: Words
    negations: Words
    negating_verbs: Words
    not_negations: Words
    no_longer: Words
    falsely: Words
    hedge_adverbs: Words
    hedge_adjectives: Words
    hedge_nouns: Words
    hedge_passives: Words
    possible_modals: Words
    possible_adverbs: Words
    possible_adjectives: Words
    possible_nouns: Words
    possible_marks: Words
    plan_verbs: Words
    plan_nouns: Words
    plan_modals: Words
    plan_adjectives: Words
    scheduled: Words
    due: Words
    occurring: Words
    bearing_out: Words
    proving: Words
    borne_out: Words
    borne: Words
    untrue: Words
    true: Words
    calling: Words
    seeming: Words
    charges: Words
    deeds: Words
    own_part: Words
    told: Words
    untruths: Words
    scorning: Words
    taking_back: Words
    wrong: Words
    versions: Words
    superseding: Words
    ending: Words
    past_adjectives: Words
    past_adverbs: Words
    unnamed: Words
    spokesmen: Words
    documents: Words
    own_words: Words
    sayings: Words
    making: Words
    bodies: Words
    heading: Words
    mute: Words
    reprinted: Words
    civil: Words
    press: Words
    views: Words
    words: Words
    men: Words
    women: Words
    closing: Words
    linking: Words
    tying: Words
    giving: Words
    aimed: Words
    addressed: Words
    reading: Words
    asking: Words
    sworn: Words
    sure: Words
    judged_likely: Words
    judged_possible: Words
    judged_open: Words
    judged_unlikely: Words
    judged_impossible: Words
    judged_certain: Words
    judged_false: Words
    judged_hard: Words
    believing: Words
    exceptions: Words
    quantifiers: Words
    evidence: Mapping[str, EvidenceKind]

    @cached_property
    def speech(self) -> Words:
        """Every verb of saying, thinking or denying."""
        return self.speech_flat | self.speech_hedged | self.speech_possible | self.speech_denying

    @cached_property
    def judgements(self) -> Words:
        """Every word for how likely something is."""
        judged = self.judged_likely | self.judged_possible | self.judged_open | self.judged_unlikely
        return judged | self.judged_impossible | self.judged_certain | self.judged_false | self.judged_hard


_PLACES = {
    "speech_flat": ("speech", "flat"),
    "speech_hedged": ("speech", "hedged"),
    "speech_possible": ("speech", "possible"),
    "speech_denying": ("speech", "denying"),
    "speech_nominal": ("speech", "nominal"),
    "raising": ("speech", "raising"),
    "accusing": ("speech", "accusing"),
    "responsibility": ("speech", "responsibility"),
    "negations": ("negation", "words"),
    "negating_verbs": ("negation", "verbs"),
    "not_negations": ("negation", "not_negation"),
    "no_longer": ("negation", "no_longer"),
    "falsely": ("negation", "falsely"),
    "hedge_adverbs": ("hedge", "adverbs"),
    "hedge_adjectives": ("hedge", "adjectives"),
    "hedge_nouns": ("hedge", "nouns"),
    "hedge_passives": ("hedge", "passive"),
    "possible_modals": ("possible", "modals"),
    "possible_adverbs": ("possible", "adverbs"),
    "possible_adjectives": ("possible", "adjectives"),
    "possible_nouns": ("possible", "nouns"),
    "possible_marks": ("possible", "marks"),
    "plan_verbs": ("plan", "verbs"),
    "plan_nouns": ("plan", "nouns"),
    "plan_modals": ("plan", "modals"),
    "plan_adjectives": ("plan", "adjectives"),
    "scheduled": ("plan", "scheduled"),
    "due": ("plan", "due"),
    "occurring": ("plan", "occurring"),
    "bearing_out": ("hedge", "bearing_out"),
    "proving": ("hedge", "proving"),
    "borne_out": ("hedge", "borne_out"),
    "borne": ("hedge", "borne"),
    "untrue": ("hedge", "untrue"),
    "true": ("hedge", "true"),
    "calling": ("hedge", "calling"),
    "seeming": ("hedge", "seeming"),
    "charges": ("hedge", "charges"),
    "deeds": ("hedge", "deeds"),
    "own_part": ("hedge", "own_part"),
    "told": ("contents", "told"),
    "untruths": ("contents", "untruths"),
    "scorning": ("contents", "scorning"),
    "taking_back": ("contents", "taking_back"),
    "wrong": ("contents", "wrong"),
    "versions": ("contents", "versions"),
    "superseding": ("contents", "superseding"),
    "ending": ("contents", "ending"),
    "past_adjectives": ("past", "adjectives"),
    "past_adverbs": ("past", "adverbs"),
    "unnamed": ("voices", "unnamed"),
    "spokesmen": ("voices", "spokesman"),
    "documents": ("voices", "document"),
    "own_words": ("voices", "own"),
    "sayings": ("voices", "sayings"),
    "making": ("voices", "making"),
    "reprinted": ("voices", "reprinted"),
    "bodies": ("voices", "bodies"),
    "heading": ("voices", "heading"),
    "mute": ("voices", "mute"),
    "civil": ("voices", "civil"),
    "press": ("voices", "press"),
    "views": ("voices", "views"),
    "words": ("voices", "words"),
    "men": ("voices", "men"),
    "women": ("voices", "women"),
    "closing": ("speech", "closing"),
    "linking": ("speech", "linking"),
    "tying": ("speech", "tying"),
    "giving": ("speech", "giving"),
    "aimed": ("speech", "aimed"),
    "addressed": ("speech", "addressed"),
    "reading": ("speech", "reading"),
    "asking": ("speech", "asking"),
    "sworn": ("speech", "sworn"),
    "sure": ("speech", "sure"),
    "judged_likely": ("judgement", "likely"),
    "judged_possible": ("judgement", "possible"),
    "judged_open": ("judgement", "open"),
    "judged_unlikely": ("judgement", "unlikely"),
    "judged_impossible": ("judgement", "impossible"),
    "judged_certain": ("judgement", "certain"),
    "judged_false": ("judgement", "false"),
    "judged_hard": ("judgement", "hard"),
    "believing": ("judgement", "believing"),
    "exceptions": ("exception", "before"),
    "quantifiers": ("exception", "quantifiers"),
}


@cache
def load_cues() -> Cues:
    """Give the shipped cues."""
    table = load_vocabulary("cues.toml")
    words = {name: _words(table, *place) for name, place in _PLACES.items()}
    evidence = {word: kind for kind in EvidenceKind for word in _words(table, "evidence", kind.value)}
    return Cues(**words, evidence=evidence)


def _words(table: Table, section: str, key: str) -> Words:
    value = table.get(section)
    if not isinstance(value, dict):
        raise VocabularyError(
            f"vocabulary file cues.toml: there is no table {section!r}; reinstall the package"
        )
    return frozenset(str(value.get(key, "")).split())
