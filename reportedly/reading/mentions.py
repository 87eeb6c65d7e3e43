"""Mentions: the words of a document that refer to actors, places and things."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reportedly.model.documents import Document
from reportedly.model.pages import Form, Mention, Parse
from reportedly.model.spans import span_of
from reportedly.model.terms import ActorKind
from reportedly.reading.kinds import KindContext, kind_of_name
from reportedly.reading.lexicon import Lexicon
from reportedly.reading.phrases import NOUNS, PROPER, phrase_start

PRONOUNS = frozenset(
    (
        "they them their theirs themselves he him his himself she her hers herself it its itself we us our "
        "ours i me my both"
    ).split()
)
_JOINING = frozenset(
    {
        "of",
        "de",
        "del",
        "la",
        "las",
        "los",
        "al",
        "el",
        "bin",
        "ibn",
        "von",
        "van",
        "da",
        "do",
        "dos",
        "e",
        "y",
        "abu",
        "ad-din",
        "ul",
        "for",
        "&",
    }
)
_BODIES = frozenset(
    (
        "government ministry embassy embassies republic university bank party union front movement army "
        "institute council department board office association federation brotherhood kingdom state islamic "
        "commonwealth"
    ).split()
)
_COMPOUNDS = frozenset({ActorKind.PARTY, ActorKind.FORCE, ActorKind.STATE_BODY})
"""Kinds of what can stand before another noun and still be an actor: "army officer", "opposition leader"."""

_NEVER = frozenset(
    {
        "Mr.",
        "Mrs.",
        "Ms.",
        "I",
        "AM",
        "PM",
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
        "Monday",
        "Tuesday",
        "Wednesday",
        "Thursday",
        "Friday",
        "Saturday",
        "Sunday",
    }
)
_NOT_NAMES = frozenset({"DATE", "TIME", "CARDINAL", "ORDINAL", "MONEY", "PERCENT", "QUANTITY", "LANGUAGE"})


@dataclass(frozen=True, slots=True)
class Found:
    """A mention before it is known what it stands for."""

    first: int
    last: int
    head: int
    form: Form
    kind: ActorKind
    written: str
    slugs: tuple[str, ...] = ()
    """Actors of the registry that have this name."""


def find_mentions(document: Document, parse: Parse, lexicon: Lexicon, context: KindContext) -> list[Found]:
    """Give the mentions of a document in text order: names, then descriptions and pronouns around them."""
    taken: set[int] = set()
    found: list[Found] = []
    for first, last in _name_runs(parse):
        if (
            last - first == 1
            and parse.lowers[first] in context.states_by_adjective
            and not parse.known[first]
        ):
            continue
        for name in _split_titles(parse, first, last, lexicon):
            mention = _name(parse, *name, lexicon=lexicon, context=context)
            found.append(mention)
            taken.update(range(mention.first, mention.last))
    for token in range(len(parse)):
        if token in taken:
            continue
        other = (
            _nationality(parse, token, context)
            or _description(parse, token, lexicon, taken)
            or _pronoun(parse, token)
        )
        if other is not None:
            found.append(other)
    return sorted(found, key=lambda mention: (mention.first, mention.last))


def as_mention(document: Document, parse: Parse, found: Found) -> Mention:
    """Give the mention with its words, nothing resolved yet."""
    span = span_of(document.text, parse.starts[found.first], parse.ends[found.last - 1])
    return Mention(span, found.first, found.last, found.head, found.form, found.kind)


def _name_runs(parse: Parse) -> Iterator[tuple[int, int]]:
    """Yield half-open runs of proper nouns within a sentence; joining words count between two of them."""
    for begin, end in parse.sentences:
        i = begin
        while i < end:
            if not _is_name_word(parse, i):
                i += 1
                continue
            last = i + 1
            while last < end:
                if _is_name_word(parse, last) and not (parse.known[last] or parse.known[last - 1]):
                    last += 1
                elif (
                    parse.lowers[last] in _JOINING
                    and last + 1 < end
                    and _is_name_word(parse, last + 1)
                    and (not parse.known[last + 1] or parse.lowers[last - 1] in _BODIES)
                    and not parse.known[last - 1]
                    and _joins(parse, last)
                ):
                    last += 2
                else:
                    break
            yield i, last
            i = last


def _joins(parse: Parse, joint: int) -> bool:
    """Tell whether a joining word is part of the name: "Ministry of Defense", not "President of Peru"."""
    word = parse.lowers[joint]
    if word in {"of", "for"}:
        return (
            parse.tags[joint - 1] in PROPER
            and parse.entities[joint - 1] == parse.entities[joint + 1] == "ORG"
        )
    return word != "&" or parse.tags[joint - 1] in PROPER


def _is_name_word(parse: Parse, token: int) -> bool:
    if parse.known[token]:
        return True
    word = parse.words[token]
    return (
        parse.tags[token] in PROPER
        and word[:1].isalnum()
        and not word.islower()
        and parse.entities[token] not in _NOT_NAMES
        and word not in _NEVER
    )


def _split_titles(parse: Parse, first: int, last: int, lexicon: Lexicon) -> Iterator[tuple[int, int]]:
    """Yield the run without titles at its front ("President Example Name")."""
    while first < last - 1 and parse.lowers[first] in lexicon.titles and not parse.known[first]:
        first += 1
    yield first, last


def _name(parse: Parse, first: int, last: int, *, lexicon: Lexicon, context: KindContext) -> Found:
    head = _head_of(parse, first, last)
    slugs = parse.known[first] if last - first == 1 else ()
    return Found(
        first,
        last,
        head,
        Form.NAME,
        kind_of_name(parse, first, last, head, lexicon, context),
        _words(parse, first, last),
        slugs,
    )


def _head_of(parse: Parse, first: int, last: int) -> int:
    outside = [i for i in range(first, last) if not first <= parse.heads[i] < last]
    return outside[-1] if outside else last - 1


def _nationality(parse: Parse, token: int, context: KindContext) -> Found | None:
    """Give the state that an adjective of nationality stands for: "Example-backed", "the Example raid"."""
    state = context.states_by_adjective.get(parse.lowers[token])
    if (
        state is None
        or parse.words[token].islower()
        or parse.deps[token] not in {"amod", "npadvmod", "compound", "nmod"}
    ):
        return None
    return Found(token, token + 1, token, Form.NAME, ActorKind.STATE, parse.words[token], (state,))


def _words(parse: Parse, first: int, last: int) -> str:
    return " ".join(parse.words[first:last])


def _description(parse: Parse, token: int, lexicon: Lexicon, taken: Sequence[int] | set[int]) -> Found | None:
    if parse.tags[token] not in NOUNS:
        return None
    kind = lexicon.kinds.get(parse.lemmas[token]) or lexicon.kinds.get(parse.lowers[token])
    if kind is None or (parse.deps[token] == "compound" and kind not in _COMPOUNDS):
        return None
    if parse.deps[token] == "compound":
        return Found(token, token + 1, token, Form.DESCRIPTION, kind, parse.words[token])
    first = phrase_start(parse, token)
    return Found(first, token + 1, token, Form.DESCRIPTION, kind, _words(parse, first, token + 1))


def _pronoun(parse: Parse, token: int) -> Found | None:
    if parse.lowers[token] not in PRONOUNS or (parse.lowers[token] == "i" and parse.words[token] != "I"):
        return None
    if parse.poses[token] not in {"PRON", "DET"}:
        return None
    kind = (
        ActorKind.PERSON
        if parse.lowers[token] in {"he", "him", "his", "she", "her", "i"}
        else ActorKind.COLLECTIVE
    )
    return Found(token, token + 1, token, Form.PRONOUN, kind, parse.words[token])
