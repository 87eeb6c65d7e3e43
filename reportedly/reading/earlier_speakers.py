"""Earlier speakers: whom a pronoun or a bare title that speaks stands for.

"The governor told the agency that …. He said …": who spoke last and can be meant goes on speaking, whoever
else was named in between. "The ministry" and "the minister" are the ones that spoke before under more words.
"""

from collections.abc import Callable, Iterator

from reportedly.model.pages import Form, Page, Parse
from reportedly.model.terms import ActorKind
from reportedly.reading.cues import Cues, load_cues
from reportedly.reading.lexicon import load_lexicon
from reportedly.reading.patterns.roles import agents
from reportedly.reading.phrases import PROPER, phrase_start, preposition_objects

_HE = frozenset({"he", "she"})
_REACH = {"he": 4, "she": 4, "they": 1, "it": 1}
"""How many sentences back who speaks on by a pronoun spoke last."""

_FAR = 12
"""The same of who speaks on by a title."""

_MARKS = frozenset({'"', "“", "«", "``"})
_OPEN = frozenset({"ROOT", "conj", "parataxis", "ccomp"})
_PEOPLE = frozenset({ActorKind.PERSON, ActorKind.ORGANISATION, ActorKind.COLLECTIVE, ActorKind.PLACE})
"""What the name of somebody who is "he" a sentence later can have been taken for."""

_LONGEST_NAME = 3


def named_before(page: Page, speaker: int, cues: Cues) -> int:
    """Give the head token of the earlier speaker whom a speaker's word stands for, else the word itself."""
    word = page.parse.lowers[speaker]
    return _taken_up(page, speaker, word, cues) if word in _REACH else _titled(page, speaker, cues)


def _taken_up(page: Page, speaker: int, word: str, cues: Cues) -> int:
    """Give whom a pronoun stands for; the same pronoun before it, speaking too, carries further back."""
    parse, fits = page.parse, _fitting(word)
    candidates = _before_he if word in _HE else _speaking_in
    here = since = sentence = parse.sentence_of[speaker]
    while sentence >= max(0, since - _REACH[word], here - _FAR):
        for one in candidates(page, sentence, speaker, cues):
            if parse.lowers[one] == word:
                since = sentence
            elif parse.lowers[one] not in _REACH:
                known = _titled(page, one, cues)
                if fits(page, known, cues) and _agrees(page, word, known, cues):
                    return known
        sentence -= 1
    return speaker


def _titled(page: Page, speaker: int, cues: Cues) -> int:
    """Give who spoke before under a bare title and more words, else the title itself."""
    if not _is_bare(page, speaker):
        return speaker
    here, word = page.parse.sentence_of[speaker], page.parse.lowers[speaker]
    back = range(here, max(-1, here - _FAR - 1), -1)
    spoke = (one for sentence in back for one in _speaking_in(page, sentence, speaker, cues))
    return next((one for one in spoke if _is_called(page.parse, one, word)), speaker)


def _fitting(word: str) -> Callable[[Page, int, Cues], bool]:
    """Give the test of who a pronoun can stand for."""
    if word in _HE:
        return _is_somebody
    return _are_many if word == "they" else _is_body


def _agrees(page: Page, pronoun: str, speaker: int, cues: Cues) -> bool:
    """Tell whether no title of a speaker gainsays the pronoun: "the spokeswoman" is no "he"."""
    against = cues.women if pronoun == "he" else cues.men if pronoun == "she" else frozenset[str]()
    phrase = range(phrase_start(page.parse, speaker), speaker + 1)
    return not any(page.parse.lowers[token].rstrip(".") in against for token in phrase)


def _before_he(page: Page, sentence: int, token: int, cues: Cues) -> Iterator[int]:
    """Yield who spoke in a sentence before a token, then its subject: whoever acted since is meant first."""
    yield from _speaking_in(page, sentence, token, cues)
    parse, within = page.parse, range(*page.parse.sentences[sentence])
    if sentence == parse.sentence_of[token] or parse.words[within.start] in _MARKS:
        return
    for at in within:
        if parse.deps[at] == "nsubj" and parse.deps[parse.heads[at]] == "ROOT" and _acts(page, at):
            yield at


def _acts(page: Page, subject: int) -> bool:
    """Tell whether a subject is a person by name or by a title, or a pronoun for one."""
    mention, parse = page.by_head.get(subject), page.parse
    if parse.lowers[subject] in _HE:
        return True
    person = mention is not None and any(r.kind is ActorKind.PERSON for r in mention.referents)
    return person or (parse.tags[subject] == "NN" and parse.lemmas[subject] in load_lexicon().offices)


def is_person(page: Page, pronoun: int, speaker: int) -> bool:
    """Tell whether somebody is taken up as a person: by "he", where it is a name of no other."""
    mention = page.by_head.get(speaker)
    named = mention is not None and mention.form is Form.NAME
    return named and speaker != pronoun and page.parse.lowers[pronoun] in _HE


def _speaking_in(page: Page, sentence: int, token: int, cues: Cues) -> Iterator[int]:
    """Yield who speaks in a sentence and before a token, the last first."""
    for at in reversed(range(*page.parse.sentences[sentence])):
        yield from (speaker for speaker in _speakers_at(page.parse, at, cues) if speaker < token)


def _speakers_at(parse: Parse, at: int, cues: Cues) -> Iterator[int]:
    if parse.lowers[at] == "according":
        yield from preposition_objects(parse, at, "to")
    paper = parse.tags[at] == "NN" and parse.lemmas[at] in cues.documents | cues.own_words
    if paper and parse.deps[at] == "nsubj":
        yield at
    says = parse.lemmas[at] in cues.speech_flat | cues.speech_denying | cues.accusing
    if says and parse.poses[at] == "VERB" and parse.deps[at] in _OPEN:
        yield from agents(parse, at)[:1]


def _is_somebody(page: Page, token: int, cues: Cues) -> bool:
    """Tell whether "he" or "she" can be meant: a person's name, or one described by what he is."""
    parse, mention, lexicon = page.parse, page.by_head.get(token), load_lexicon()
    if parse.tags[token] in PROPER:
        if mention is None or mention.form is not Form.NAME:
            return False
        kinds = {referent.kind for referent in mention.referents}
        article = phrase_start(parse, token)
        short = mention.last - mention.first <= _LONGEST_NAME and parse.lowers[article] != "the"
        return ActorKind.PERSON in kinds or (short and bool(kinds & _PEOPLE))
    people = lexicon.roles | lexicon.offices | cues.unnamed | cues.spokesmen
    return parse.tags[token] == "NN" and parse.lemmas[token] in people


def _are_many(page: Page, token: int, cues: Cues) -> bool:
    return page.parse.tags[token] in {"NNS", "NNPS"} and page.parse.lemmas[token] not in cues.documents


def _is_body(page: Page, token: int, cues: Cues) -> bool:
    """Tell whether "it" can be meant: whoever speaks and is no person and not many."""
    parse, lexicon = page.parse, load_lexicon()
    if parse.tags[token] == "NN":
        people = lexicon.roles | lexicon.offices | cues.unnamed - cues.documents | cues.spokesmen
        known = parse.lemmas[token] in lexicon.kinds or parse.lemmas[token] in cues.documents | cues.press
        return known and parse.lemmas[token] not in people
    mention = page.by_head.get(token)
    kinds = set() if mention is None else {referent.kind for referent in mention.referents}
    return parse.tags[token] in PROPER and bool(kinds) and ActorKind.PERSON not in kinds


def _is_bare(page: Page, speaker: int) -> bool:
    """Tell whether a speaker is a common noun with nothing but "the" before it, and stands for nobody yet."""
    parse, mention = page.parse, page.by_head.get(speaker)
    resolved = mention is not None and any(r.anchor != mention.span for r in mention.referents)
    own = [child for child in parse.children[speaker] if parse.deps[child] != "punct"]
    several = (
        parse.tags[speaker] == "NNS" and parse.lemmas[speaker] in load_cues().unnamed | load_cues().spokesmen
    )
    bare = parse.tags[speaker] == "NN" or several
    return bare and not resolved and [parse.lowers[child] for child in own] == ["the"]


def _is_called(parse: Parse, speaker: int, word: str) -> bool:
    """Tell whether an earlier speaker's phrase, or what stands beside it, has the word and more words."""
    beside = [child for child in parse.children[speaker] if parse.deps[child] == "appos"]
    titles = [*range(phrase_start(parse, speaker), speaker + 1), *beside]
    kinds = PROPER | ({"NN", "JJ"} if parse.tags[speaker] == "NNS" else set())
    more = any(parse.tags[token] in kinds for token in titles)
    return more and any(parse.lowers[token] == word for token in titles)


def paper_before(page: Page, pronoun: int, cues: Cues) -> int | None:
    """Give the report or statement that "it" goes on with: the subject of the sentence before."""
    parse, sentence = page.parse, page.parse.sentence_of[pronoun]
    if parse.deps[pronoun] != "nsubj" or not sentence:
        return None
    for token in range(*parse.sentences[sentence - 1]):
        leads = parse.deps[token] in {"nsubj", "nsubjpass"}
        if leads and parse.heads[parse.heads[token]] == parse.heads[token]:
            paper = parse.lemmas[token] in cues.documents | cues.own_words | cues.sayings
            return token if paper and parse.tags[token] == "NN" else None
    return None
