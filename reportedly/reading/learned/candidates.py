"""Candidates: what on a page could be an argument of a claim, and which two could be arguments of one.

Every mention is a candidate; so are plain nouns, as things that something can be done to. A pair is ordered:
the first is an actor, the second stands in the same sentence or the next one.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reportedly.model.pages import Form, Mention, Page
from reportedly.model.terms import ActorKind
from reportedly.reading.arguments import FIRST_PERSON
from reportedly.reading.phrases import is_noun, phrase_start
from reportedly.reading.verbs import load_verbs

KINDS = (*(kind.value for kind in ActorKind), "none")
FORMS = ("name", "registry", "description", "resolved", "pronoun", "open_pronoun", "thing")
MOST_SENTENCES_APART = 1
MOST_TOKENS_APART = 70
_TIMES = frozenset({"DATE", "TIME", "CARDINAL", "ORDINAL", "MONEY", "PERCENT", "QUANTITY"})


@dataclass(frozen=True, slots=True)
class Candidate:
    """Words that could be an argument."""

    first: int
    last: int
    """Half-open token range."""
    head: int
    kind: ActorKind
    form: str
    """One of `FORMS`."""
    mention: Mention | None

    @property
    def is_actor(self) -> bool:
        """Whether it can be the subject of a claim."""
        return self.mention is not None and self.kind not in {ActorKind.PLACE, ActorKind.THING}


def find_candidates(page: Page) -> tuple[Candidate, ...]:
    """Give the candidates of a page in text order."""
    found = [_of_mention(mention) for mention in page.mentions if not _is_open(mention)]
    taken = {token for one in found for token in range(one.first, one.last)}
    vague = load_verbs().vague
    for token in range(len(page.parse)):
        if token not in taken and _is_thing(page, token) and page.parse.lemmas[token] not in vague:
            first = phrase_start(page.parse, token)
            found.append(Candidate(first, token + 1, token, ActorKind.THING, "thing", None))
    return tuple(sorted(found, key=lambda one: (one.head, one.first)))


def _is_open(mention: Mention) -> bool:
    """Tell whether a pronoun stands for nobody that the text makes sure."""
    speaks = mention.span.text.lower() in FIRST_PERSON
    return mention.form is Form.PRONOUN and not mention.referents and not speaks


def _of_mention(mention: Mention) -> Candidate:
    referent = mention.referents[0] if mention.referents else None
    kind = mention.kind if referent is None else referent.kind
    return Candidate(mention.first, mention.last, mention.head, kind, _form(mention), mention)


def _form(mention: Mention) -> str:
    if mention.form is Form.NAME:
        registered = any(r.aliases and r.kind is not ActorKind.PERSON for r in mention.referents)
        return "registry" if registered else "name"
    if mention.form is Form.PRONOUN:
        return "pronoun" if mention.referents else "open_pronoun"
    anaphoric = any(referent.anchor != mention.span for referent in mention.referents)
    return "resolved" if anaphoric else "description"


def _is_thing(page: Page, token: int) -> bool:
    parse = page.parse
    return (
        is_noun(parse, token)
        and parse.deps[token] not in {"compound", "npadvmod"}
        and parse.entities[token] not in _TIMES
        and parse.words[token][:1].isalnum()
    )


def find_pairs(page: Page, candidates: Sequence[Candidate]) -> Iterator[tuple[int, int]]:
    """Yield the ordered pairs of candidates, as indices, that could be subject and object of one claim."""
    parse = page.parse
    actors = [k for k, one in enumerate(candidates) if one.is_actor]
    for i in actors:
        subject = candidates[i]
        for j, object_ in enumerate(candidates):
            apart = abs(parse.sentence_of[subject.head] - parse.sentence_of[object_.head])
            if i == j or apart > (0 if object_.mention is None else MOST_SENTENCES_APART):
                continue
            if abs(subject.head - object_.head) > MOST_TOKENS_APART or _overlap(subject, object_):
                continue
            if not _are_one(subject, object_):
                yield i, j


def _overlap(one: Candidate, other: Candidate) -> bool:
    return one.first < other.last and other.first < one.last


def _are_one(one: Candidate, other: Candidate) -> bool:
    """Tell whether both stand for the same single actor."""
    if one.mention is None or other.mention is None:
        return False
    these, those = one.mention.referents, other.mention.referents
    return len(these) == len(those) == 1 and these[0].anchor == those[0].anchor
