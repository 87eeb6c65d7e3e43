"""Mentions: the words of a document that refer to actors, places and things."""

from collections.abc import Iterator
from dataclasses import dataclass

from reportedly.model.documents import Document
from reportedly.model.pages import Form, Mention, Parse
from reportedly.model.spans import span_of
from reportedly.model.terms import ActorKind
from reportedly.reading.kinds import KindContext, kind_of_name
from reportedly.reading.lexicon import Lexicon
from reportedly.reading.phrases import NOUNS, PROPER, phrase_start
from reportedly.reading.seats import is_governing

_COMPOUNDS = frozenset({ActorKind.PARTY, ActorKind.FORCE, ActorKind.STATE_BODY})
"""Kinds of what can stand before another noun and still be an actor: "army officer", "opposition leader"."""

_PLACED = frozenset({ActorKind.PLACE, ActorKind.ORGANISATION})
"""What the name of a capital is taken for that stands for a government."""

_PERSONAL = frozenset("he him his she her i".split())
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


def find_mentions(parse: Parse, lexicon: Lexicon, context: KindContext) -> list[Found]:
    """Give the mentions of a document in text order: names, then descriptions and pronouns around them."""
    found = [
        _name(parse, *_without_titles(parse, first, last, lexicon), lexicon=lexicon, context=context)
        for run in _name_runs(parse, lexicon)
        for first, last in _parted(parse, *run, lexicon)
        if not _is_nationality(parse, first, last, context)
    ]
    taken = {token for name in found for token in range(name.first, name.last)}
    for token in range(len(parse)):
        if token not in taken:
            other = (
                _nationality(parse, token, context)
                or _nationals(parse, token, context)
                or _description(parse, token, lexicon)
                or _thing(parse, token, lexicon)
                or _pronoun(parse, token, lexicon)
            )
            found += [] if other is None else [other]
    return sorted(found, key=lambda mention: (mention.first, mention.last))


def as_mention(document: Document, parse: Parse, found: Found) -> Mention:
    """Give the mention with its words, nothing resolved yet."""
    span = span_of(document.text, parse.starts[found.first], parse.ends[found.last - 1])
    return Mention(span, found.first, found.last, found.head, found.form, found.kind)


def _name_runs(parse: Parse, lexicon: Lexicon) -> Iterator[tuple[int, int]]:
    """Yield half-open runs of proper nouns within a sentence; joining words count between two of them."""
    for begin, end in parse.sentences:
        i = begin
        while i < end:
            if not _is_name_word(parse, i, lexicon):
                i += 1
                continue
            last = _run_end(parse, i, end, lexicon)
            yield i, last
            i = last


def _run_end(parse: Parse, first: int, end: int, lexicon: Lexicon) -> int:
    """Give the half-open end of the run of name words that begins at `first`, at most `end`."""
    last = first + 1
    while last < end:
        if _is_name_word(parse, last, lexicon) and not (parse.known[last] or parse.known[last - 1]):
            last += 1
        elif last + 1 < end and _is_joint(parse, last, lexicon):
            last += 2
        else:
            break
    return last


def _is_joint(parse: Parse, joint: int, lexicon: Lexicon) -> bool:
    """Tell whether the word joins the name words on both its sides into one name."""
    return (
        parse.lowers[joint] in lexicon.joining
        and _is_name_word(parse, joint + 1, lexicon)
        and (not parse.known[joint + 1] or parse.lowers[joint - 1] in lexicon.bodies)
        and not parse.known[joint - 1]
        and _joins(parse, joint, lexicon)
    )


def _joins(parse: Parse, joint: int, lexicon: Lexicon) -> bool:
    """Tell whether a joining word is part of the name: "Ministry of Defense", not "President of Peru"."""
    word = parse.lowers[joint]
    if word == "of" and parse.lowers[joint - 1] in lexicon.fronting:
        return True
    if word in {"of", "for"}:
        return (
            parse.tags[joint - 1] in PROPER
            and parse.entities[joint - 1] == parse.entities[joint + 1] == "ORG"
        )
    return word != "&" or parse.tags[joint - 1] in PROPER


def _is_name_word(parse: Parse, token: int, lexicon: Lexicon) -> bool:
    if parse.known[token]:
        return True
    word = parse.words[token]
    return (
        parse.tags[token] in PROPER
        and word[:1].isalnum()
        and not word.islower()
        and parse.entities[token] not in _NOT_NAMES
        and word not in lexicon.never
        and word not in lexicon.abbreviations
    )


def _is_nationality(parse: Parse, first: int, last: int, context: KindContext) -> bool:
    """Tell whether a run is a state's adjective alone, which is no name of its own."""
    return last - first == 1 and parse.lowers[first] in context.states_by_adjective and not parse.known[first]


def _parted(parse: Parse, first: int, last: int, lexicon: Lexicon) -> Iterator[tuple[int, int]]:
    """Yield a run, or the person behind a title in its midst and the body before it: "Navy Capt. X Name"."""
    ends = [i for i in range(first + 1, last - 1) if parse.lowers[i] in lexicon.ending]
    behind = parse.lowers[ends[-1] + 1 : last] if ends else ()
    if not ends or any(word in lexicon.name_heads or word in lexicon.joining for word in behind[:1]):
        yield first, last
        return
    body = ends[0]
    while body > first and parse.lowers[body - 1] in lexicon.titles | lexicon.ending:
        body -= 1
    if body > first and parse.lowers[body - 1] in lexicon.name_heads:
        yield first, body
    yield ends[-1], last


def _without_titles(parse: Parse, first: int, last: int, lexicon: Lexicon) -> tuple[int, int]:
    """Give the run without titles at its front ("President Example Name")."""
    titles = lexicon.titles | lexicon.ending
    while (
        first < last - 1
        and parse.lowers[first] in titles
        and not parse.known[first]
        and parse.lowers[first + 1] not in {"of", "for"}
    ):
        first += 1
    return first, last


def _name(parse: Parse, first: int, last: int, *, lexicon: Lexicon, context: KindContext) -> Found:
    head = _head_of(parse, first, last)
    slugs = parse.known[first] if last - first == 1 else ()
    written, kind = _words(parse, first, last), kind_of_name(parse, first, last, head, lexicon, context)
    state = context.states_by_capital.get(written.lower())
    if state is not None and not slugs and kind in _PLACED and is_governing(parse, head):
        return Found(first, last, head, Form.NAME, ActorKind.STATE, written, (state,))
    return Found(first, last, head, Form.NAME, kind, written, slugs)


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


def _nationals(parse: Parse, token: int, context: KindContext) -> Found | None:
    """Give the people that the plural of a nationality describes: "the Examplians"."""
    word = parse.lowers[token]
    if parse.tags[token] not in {"NNS", "NNPS"} or parse.words[token].islower() or parse.known[token]:
        return None
    if word not in context.states_by_adjective and word.removesuffix("s") not in context.states_by_adjective:
        return None
    first = phrase_start(parse, token)
    words = _words(parse, first, token + 1)
    return Found(first, token + 1, token, Form.DESCRIPTION, ActorKind.COLLECTIVE, words)


def _words(parse: Parse, first: int, last: int) -> str:
    return " ".join(parse.words[first:last])


def _description(parse: Parse, token: int, lexicon: Lexicon) -> Found | None:
    if parse.tags[token] not in NOUNS:
        return None
    kind = lexicon.kinds.get(parse.lemmas[token]) or lexicon.kinds.get(parse.lowers[token])
    if kind is None or (parse.deps[token] == "compound" and kind not in _COMPOUNDS):
        return None
    if parse.deps[token] == "compound":
        return Found(token, token + 1, token, Form.DESCRIPTION, kind, parse.words[token])
    first = phrase_start(parse, token)
    return Found(first, token + 1, token, Form.DESCRIPTION, kind, _words(parse, first, token + 1))


def _thing(parse: Parse, token: int, lexicon: Lexicon) -> Found | None:
    """Give a thing that can be attacked, threatened or held: "a cargo ship", not "ship" in "ship owners"."""
    if parse.tags[token] not in {"NN", "NNS"} or parse.deps[token] == "compound":
        return None
    if parse.lemmas[token] not in lexicon.things and parse.lowers[token] not in lexicon.things:
        return None
    first = phrase_start(parse, token)
    words = _words(parse, first, token + 1)
    return Found(first, token + 1, token, Form.DESCRIPTION, ActorKind.THING, words)


def _pronoun(parse: Parse, token: int, lexicon: Lexicon) -> Found | None:
    word = parse.lowers[token]
    if word not in lexicon.pronouns or (word == "i" and parse.words[token] != "I"):
        return None
    if parse.poses[token] not in {"PRON", "DET"}:
        return None
    kind = ActorKind.PERSON if word in _PERSONAL else ActorKind.COLLECTIVE
    return Found(token, token + 1, token, Form.PRONOUN, kind, parse.words[token])
