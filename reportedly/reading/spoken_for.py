"""For whom somebody speaks: the body that a speaker's own phrase ties to the name."""

from collections.abc import Iterator

from reportedly.model.pages import Form, Mention, Page
from reportedly.model.terms import ActorKind
from reportedly.reading.lexicon import load_lexicon
from reportedly.reading.phrases import phrase_start, preposition_objects

_BODIES = frozenset(
    {
        ActorKind.ARMED_GROUP,
        ActorKind.FACTION,
        ActorKind.ALLIANCE,
        ActorKind.STATE,
        ActorKind.STATE_BODY,
        ActorKind.FORCE,
        ActorKind.ORGANISATION,
        ActorKind.PARTY,
    }
)


def bodies_spoken_for(page: Page, speaker: int) -> tuple[Mention, ...]:
    """Give whom a speaker stands for by the words around the name, those called by name first.

    "Example Brigades commander X", "X, a spokesman for the Example Front", "Example's minister".
    """
    parse = page.parse
    beside = [child for child in parse.children[speaker] if parse.deps[child] == "appos"]
    above = [parse.heads[speaker]] if parse.deps[speaker] == "appos" else []
    found = [mention for noun in (speaker, *beside, *above) for mention in _around(page, noun)]
    return tuple(sorted(found, key=lambda mention: mention.form is not Form.NAME))


def _around(page: Page, noun: int) -> Iterator[Mention]:
    parse, lexicon = page.parse, load_lexicon()
    heads = [*range(phrase_start(parse, noun), noun)]
    if parse.lemmas[noun] in lexicon.roles | lexicon.offices:
        heads += preposition_objects(parse, noun, "for", "of")
    for head in heads:
        mention = page.by_head.get(head)
        if mention is not None and any(referent.kind in _BODIES for referent in mention.referents):
            yield mention
