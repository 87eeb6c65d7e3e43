"""Kinds of voices: a person, a body, a party to the conflict, a paper, or nobody named."""

from reportedly.model.pages import Form, Mention, Page, Parse, Referent
from reportedly.model.terms import ActorKind, VoiceKind
from reportedly.reading.cues import Cues
from reportedly.reading.lexicon import load_lexicon
from reportedly.reading.outlets import load_outlets
from reportedly.reading.owned_deeds import owns_deed
from reportedly.reading.phrases import PROPER, preposition_objects

BUREAUS = frozenset({"office", "bureau", "desk"})
_GROUPS = frozenset({ActorKind.ARMED_GROUP, ActorKind.FACTION, ActorKind.ALLIANCE})
_OFFICIAL = frozenset(
    {
        ActorKind.STATE,
        ActorKind.STATE_BODY,
        ActorKind.FORCE,
        ActorKind.ORGANISATION,
        ActorKind.PARTY,
        ActorKind.OPERATION,
    }
)
_MISTAKEN = frozenset({ActorKind.PLACE, ActorKind.STATE, ActorKind.ORGANISATION, ActorKind.COLLECTIVE})
"""What a person's name, standing alone, is easily taken for."""

_OWNING = frozenset({"poss", "compound", "nmod", "amod"})
_TOLD = frozenset({"reports", "accounts"})
_POINTING = frozenset({"the", "these", "those", "its", "their", "his", "her"})
"""Words before reports that make them papers spoken of before."""

_PRINTING = frozenset({"report", "publish", "broadcast"})
"""What outlets do with news and people hardly ever: a single name before it is an outlet's."""


def kind_of(page: Page, speaker: int, mention: Mention | None, cue: int | None, cues: Cues) -> VoiceKind:
    """Give the kind of a speaker; whoever owns a deed is a party to the conflict, if it is no state's."""
    kind = _by_words(page, speaker, mention, cue, cues)
    owning = cue is not None and owns_deed(page.parse, cue, cues)
    if not owning or kind is VoiceKind.NAMED or page.parse.lemmas[speaker] in cues.unnamed:
        return kind
    described = mention is not None and mention.form is not Form.NAME
    official = {ActorKind.STATE, ActorKind.STATE_BODY} | ({ActorKind.FORCE} if described else set())
    whose = () if mention is None else mention.referents
    return kind if any(r.kind in official for r in whose) else VoiceKind.GROUP


def _by_words(page: Page, speaker: int, mention: Mention | None, cue: int | None, cues: Cues) -> VoiceKind:
    if mention is None or not mention.referents:
        return _of_the_unknown(page, speaker, cue, cues)
    referent = mention.referents[0]
    described = mention.form is not Form.NAME and referent.anchor == mention.span
    if described and page.parse.tags[speaker] in {"NN", "NNS"}:
        return _of_the_described(page, speaker, referent, cues)
    if referent.kind in _GROUPS:
        return VoiceKind.GROUP
    if mention.form is Form.NAME and _is_outlet(page, referent, cue, cues):
        return load_outlets().kind_of(referent.name) or VoiceKind.ORGANISATION
    return _of_the_named(page, speaker, mention, referent)


def _of_the_named(page: Page, speaker: int, mention: Mention, referent: Referent) -> VoiceKind:
    """Give the kind of a speaker with a name, or who stands for somebody named."""
    person = referent.kind is ActorKind.PERSON and referent.entity is not None
    if person or (referent.kind in _MISTAKEN and _is_somebody(page, speaker, mention)):
        return VoiceKind.NAMED
    if referent.kind in _OFFICIAL and _is_of_group(page, mention.head, "of"):
        return VoiceKind.GROUP  # "the General Command of Example"
    polity = referent.kind is ActorKind.PLACE and mention.form is Form.NAME
    return VoiceKind.ORGANISATION if polity or referent.kind in _OFFICIAL else VoiceKind.UNNAMED


def _is_somebody(page: Page, speaker: int, mention: Mention) -> bool:
    """Tell whether a name that elsewhere is taken for a place or a body is a person's where it speaks.

    Its own sentence takes it for one, or calls it one behind a comma: "Example, a former envoy, said".
    """
    if mention.form is not Form.NAME:
        return False
    parse, lexicon = page.parse, load_lexicon()
    called = lexicon.roles | lexicon.offices | lexicon.titles | lexicon.ending
    beside = (c for c in parse.children[speaker] if parse.deps[c] == "appos" and c > speaker)
    role = any(parse.tags[c] == "NN" and parse.lemmas[c] in called for c in beside)
    whose = any(parse.deps[c] == "relcl" and _is_whose(parse, c) for c in parse.children[speaker])
    return mention.kind is ActorKind.PERSON or role or (whose and parse.entities[speaker] == "PERSON")


def _is_whose(parse: Parse, clause: int) -> bool:
    return any(parse.lowers[child] == "who" for child in parse.children[clause])


def _of_the_unknown(page: Page, speaker: int, cue: int | None, cues: Cues) -> VoiceKind:
    """Give the kind of a speaker that is no known mention; what prints news under a capital is an outlet."""
    capital = page.parse.words[speaker][:1].isupper() and page.parse.words[speaker][1:2].islower()
    inside = speaker > 0 and page.parse.sentence_of[speaker - 1] == page.parse.sentence_of[speaker]
    if capital and inside and cue is not None and page.parse.lemmas[cue] in _PRINTING:
        return VoiceKind.ORGANISATION
    return _nameless(page, speaker, cues)


def _of_the_described(page: Page, speaker: int, referent: Referent, cues: Cues) -> VoiceKind:
    """Give the kind of a speaker that stands for nobody named: "Example's office", "a rebel spokesman"."""
    lemma = page.parse.lemmas[speaker]
    if lemma in BUREAUS or _is_civil(page.parse, speaker, cues):
        return VoiceKind.ORGANISATION
    if lemma in load_lexicon().fighters:
        return VoiceKind.GROUP
    if lemma in cues.spokesmen:
        return VoiceKind.GROUP if _is_of_group(page, speaker) else VoiceKind.ORGANISATION
    if referent.kind in _GROUPS:
        return VoiceKind.GROUP
    if lemma in cues.unnamed or referent.kind is ActorKind.COLLECTIVE:
        return _nameless(page, speaker, cues)
    return VoiceKind.ORGANISATION if referent.kind in _OFFICIAL else VoiceKind.UNNAMED


def _is_civil(parse: Parse, speaker: int, cues: Cues) -> bool:
    """Tell whether a group does no fighting: "a rights group", "the aid organisation"."""
    before = (c for c in parse.children[speaker] if c < speaker)
    return parse.lemmas[speaker] == "group" and any(parse.lowers[c] in cues.civil for c in before)


def _is_outlet(page: Page, referent: Referent, cue: int | None, cues: Cues) -> bool:
    """Tell whether a name is an outlet's: known or somewhere called as one, or one word that prints news."""
    called = (m.head for m in page.mentions if m.form is Form.NAME and referent in m.referents)
    if load_outlets().kind_of(referent.name) or any(_is_called_outlet(page, at, cues) for at in called):
        return True
    lone = referent.kind in {ActorKind.PERSON, ActorKind.COLLECTIVE} and " " not in referent.name
    single = lone and not referent.aliases
    return single and cue is not None and page.parse.lemmas[cue] in _PRINTING


def _is_called_outlet(page: Page, head: int, cues: Cues) -> bool:
    """Tell whether a word before or above a name calls it an outlet: "the newspaper Example"."""
    parse = page.parse
    beside = [c for c in parse.children[head] if c < head and parse.deps[c] in {"compound", "nmod", "amod"}]
    if head and parse.tags[head - 1] == "NN":
        beside.append(head - 1)
    if parse.deps[head] == "appos" and parse.heads[head] < head:
        beside.append(parse.heads[head])
    return any(parse.lemmas[c] in cues.press for c in beside)


def _is_of_group(page: Page, speaker: int, *prepositions: str) -> bool:
    """Tell whether a spokesman is an armed group's: "a rebel spokesman", "a spokesman for Example".

    Args:
        prepositions: those that the group can stand behind; any place before or behind where none are given.
    """
    parse = page.parse
    labels = frozenset[str]() if prepositions else _OWNING
    owners = (
        *(c for c in parse.children[speaker] if parse.deps[c] in labels),
        *preposition_objects(parse, speaker, *(prepositions or ("for", "of"))),
    )
    mentions = (page.by_head.get(owner) for owner in owners)
    kinds = [m.referents[0].kind if m.referents else m.kind for m in mentions if m is not None]
    rebels = any(parse.lemmas[owner] in load_lexicon().fighters for owner in owners)
    return rebels or any(kind in _GROUPS for kind in kinds)


def _nameless(page: Page, speaker: int, cues: Cues) -> VoiceKind:
    lemma = page.parse.lemmas[speaker]
    if lemma in BUREAUS | cues.bodies or _is_named_body(page.parse, speaker):
        rebels = lemma in cues.bodies and _is_of_group(page, speaker, "of")
        return VoiceKind.GROUP if rebels else VoiceKind.ORGANISATION
    if lemma in cues.documents and not _is_hearsay(page.parse, speaker):
        return VoiceKind.DOCUMENT
    return VoiceKind.UNNAMED


def _is_named_body(parse: Parse, speaker: int) -> bool:
    """Tell whether a name that nobody knows ends with what bodies are called: "Example Peace Corporation"."""
    kind = load_lexicon().kinds.get(parse.lowers[speaker])
    return parse.tags[speaker] in PROPER and kind in _OFFICIAL


def _is_hearsay(parse: Parse, speaker: int) -> bool:
    """Tell whether reports are no papers but what is told: "initial reports", "some reports said"."""
    if parse.lowers[speaker] not in _TOLD or parse.deps[speaker] != "nsubj":
        return False
    before = [c for c in parse.children[speaker] if c < speaker]
    pointed = any(parse.lowers[c] in _POINTING for c in before)
    written = any(parse.deps[c] in {"compound", "poss", "nmod"} and parse.tags[c] in PROPER for c in before)
    return not pointed and not written
