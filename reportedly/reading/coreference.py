"""Coreference: what descriptions and pronouns of a document stand for.

Rules of salience within a few sentences: a compatible name before, subjects first, the nearest first. What stays open
stays open: a pronoun without a sure antecedent makes a reject, not a guess.
Source: the salience factors of Lappin & Leass, "An algorithm for pronominal anaphora resolution", 1994, cut down.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from reportedly.model.documents import Document
from reportedly.model.folding import fold_bare
from reportedly.model.ids import provisional_entity_id
from reportedly.model.pages import Form, Mention, Parse, Referent
from reportedly.model.terms import ActorKind
from reportedly.reading.alliances import alliance_members
from reportedly.reading.clusters import PLACES
from reportedly.reading.lexicon import Lexicon
from reportedly.reading.mentions import Found, as_mention
from reportedly.reading.phrases import subtree_end

WINDOW_SENTENCES = 3
"""How many sentences back an antecedent is looked for."""

_DEFINITE = frozenset({"the", "this", "that", "these", "those"})
_HE = frozenset(("he him his himself she her hers herself").split())
_IT = frozenset(("it its itself").split())
_THEY = frozenset(("they them their theirs themselves").split())
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "agent"})
_BARE_TAGS = frozenset({"DT", "PDT", "CD", "PRP$", "IN", "RB", "JJR", "JJS", "``", "''"})
_LONGEST_TAIL = 9
_GROUPS = frozenset({ActorKind.ARMED_GROUP, ActorKind.FACTION, ActorKind.ALLIANCE})
_BODIES = frozenset(
    {
        *_GROUPS,
        ActorKind.STATE,
        ActorKind.STATE_BODY,
        ActorKind.FORCE,
        ActorKind.ORGANISATION,
        ActorKind.PARTY,
    }
)
_MANY = frozenset(
    {
        *_GROUPS,
        ActorKind.FORCE,
        ActorKind.COLLECTIVE,
        ActorKind.STATE_BODY,
        ActorKind.ORGANISATION,
        ActorKind.PARTY,
    }
)
_NAMEABLE = frozenset(
    {*_GROUPS, ActorKind.ORGANISATION, ActorKind.PARTY, ActorKind.FORCE, ActorKind.STATE_BODY}
)
_UNCALLED = frozenset({*PLACES, ActorKind.COLLECTIVE, ActorKind.PERSON})
_SAME_PLACE = frozenset(
    {
        "country",
        "state",
        "homeland",
        "region",
        "area",
        "city",
        "town",
        "village",
        "province",
        "district",
        "territory",
    }
)
_COUNTRY = frozenset({"country", "state", "homeland"})


@dataclass(frozen=True, slots=True)
class Spoken:
    """Something already named, for later words to refer to."""

    token: int
    sentence: int
    subject: bool
    referents: tuple[Referent, ...]
    plural: bool


@dataclass(frozen=True)
class Scene:
    """What resolving looks at."""

    document: Document
    parse: Parse
    lexicon: Lexicon


def resolve(scene: Scene, found: Sequence[Found], names: Mapping[int, Referent]) -> tuple[Mention, ...]:
    """Give every mention with what it stands for, in text order."""
    mentions: list[Mention] = []
    before: list[Spoken] = []
    allied: tuple[Referent, ...] = ()
    by_head: dict[int, Mention] = {}
    for i, one in enumerate(found):
        referents = (names[i],) if i in names else _refer(scene, one, before, allied)
        mention = as_mention(scene.document, scene.parse, one)
        mention = Mention(mention.span, one.first, one.last, one.head, one.form, one.kind, referents)
        mentions.append(mention)
        by_head[one.head] = mention
        if referents:
            before.append(_spoken(scene.parse, one, referents))
        allied = _allied_now(scene, one.head, names, found) or allied
    return tuple(mentions)


def _allied_now(
    scene: Scene, head: int, names: Mapping[int, Referent], found: Sequence[Found]
) -> tuple[Referent, ...]:
    """Give the members of an alliance that is spelt out at this token, if one is."""
    heads = alliance_members(scene.parse, head, scene.lexicon)
    if not heads:
        return ()
    by_head = {found[i].head: referent for i, referent in names.items()}
    members = tuple(dict.fromkeys(by_head[token] for token in heads if token in by_head))
    return members if len(members) > 1 else ()


def _spoken(parse: Parse, one: Found, referents: tuple[Referent, ...]) -> Spoken:
    return Spoken(
        token=one.head,
        sentence=parse.sentence_of[one.head],
        subject=parse.deps[one.head] in _SUBJECTS,
        referents=referents,
        plural=parse.tags[one.head] in {"NNS", "NNPS"} or len(referents) > 1,
    )


def _refer(
    scene: Scene, one: Found, before: Sequence[Spoken], allied: tuple[Referent, ...]
) -> tuple[Referent, ...]:
    if one.form is Form.PRONOUN:
        return _pronoun(scene.parse, one, before)
    found = _description(scene, one, before, allied)
    return found or (_itself(scene, one),)


def _itself(scene: Scene, one: Found) -> Referent:
    """Give a description as its own referent: "Baloch insurgents", "the army", "members of the gang"."""
    span = as_mention(scene.document, scene.parse, one).span
    name = bare_description(scene.parse, one)
    entity = None if one.kind in PLACES else provisional_entity_id(fold_bare(name), one.kind.value)
    forms = dict.fromkeys((" ".join(scene.parse.words[one.first : one.head + 1]), *fuller_forms(scene, one)))
    return Referent(
        name, one.kind, span, entity, tuple(form for form in forms if form not in {name, span.text})
    )


def fuller_forms(scene: Scene, one: Found) -> Iterator[str]:
    """Yield the description with the phrase behind it that says whose it is, as written: "villagers of Example"."""
    parse = scene.parse
    for child in parse.children[one.head]:
        if parse.deps[child] == "prep" and parse.lowers[child] in {"of", "in", "from"}:
            end = subtree_end(parse, child)
            if end - one.head <= _LONGEST_TAIL:
                bare = one.first
                while bare < one.head and parse.tags[bare] in _BARE_TAGS:
                    bare += 1
                text = scene.document.text
                yield text[parse.starts[one.first] : parse.ends[end - 1]]
                yield text[parse.starts[bare] : parse.ends[end - 1]]


def bare_description(parse: Parse, one: Found) -> str:
    """Give a description's words without article and number."""
    first = one.first
    while first < one.head and parse.tags[first] in {
        "DT",
        "PDT",
        "CD",
        "PRP$",
        "IN",
        "RB",
        "JJR",
        "``",
        "''",
    }:
        first += 1
    return " ".join(parse.words[first : one.last])


def _description(
    scene: Scene, one: Found, before: Sequence[Spoken], allied: tuple[Referent, ...]
) -> tuple[Referent, ...]:
    parse = scene.parse
    left = [parse.lowers[i] for i in range(one.first, one.head)]
    if not left or left[0] not in _DEFINITE | {"both", "its", "their"}:
        return _called(scene, one, before)
    if "both" in left or "two" in left:
        return (
            _last_two(parse, one, before) if one.kind in _GROUPS | {ActorKind.STATE, ActorKind.PLACE} else ()
        )
    if left[0] not in _DEFINITE:
        return ()
    if one.kind is ActorKind.ALLIANCE and not alliance_members(parse, one.head, scene.lexicon):
        return allied
    plain = all(word in scene.lexicon.plain for word in left[1:])
    if not plain or _is_specified(parse, one.head):
        return ()
    if one.kind is ActorKind.PLACE:
        return _same_place(parse, one, before)
    if one.kind is ActorKind.ARMED_GROUP or parse.lemmas[one.head] in scene.lexicon.fighters:
        return _nearest(parse, one, before, _GROUPS)
    if one.kind in {ActorKind.ORGANISATION, ActorKind.PARTY}:
        return _nearest(parse, one, before, frozenset({ActorKind.ORGANISATION, ActorKind.PARTY, *_GROUPS}))
    if one.kind is ActorKind.OPERATION:
        return _nearest(parse, one, before, frozenset({ActorKind.OPERATION}))
    return ()


def _called(scene: Scene, one: Found, before: Sequence[Spoken]) -> tuple[Referent, ...]:
    """Give who is called so: "X is an organisation that …", "X, a group based in …"."""
    parse = scene.parse
    label, above = parse.deps[one.head], parse.heads[one.head]
    if one.kind not in _NAMEABLE:
        return ()
    if label == "appos":
        return _spoken_at(before, above)
    if label == "attr" and parse.lemmas[above] in {"be", "become", "remain"}:
        subject = next((c for c in parse.children[above] if parse.deps[c] == "nsubj"), None)
        denied = any(parse.deps[c] == "neg" for c in parse.children[above])
        return () if subject is None or denied else _spoken_at(before, subject)
    return ()


def _spoken_at(before: Sequence[Spoken], token: int) -> tuple[Referent, ...]:
    found = next((spoken for spoken in reversed(before) if spoken.token == token), None)
    return () if found is None or any(r.kind in _UNCALLED for r in found.referents) else found.referents


def _is_specified(parse: Parse, head: int) -> bool:
    """Tell whether a relative clause or complement says which one is meant."""
    return any(
        child > head
        and (
            parse.deps[child] in {"relcl", "acl", "appos"}
            or parse.lowers[child] in {"of", "in", "from", "led"}
        )
        for child in parse.children[head]
    )


def _same_place(parse: Parse, one: Found, before: Sequence[Spoken]) -> tuple[Referent, ...]:
    if parse.lemmas[one.head] not in _SAME_PLACE:
        return ()
    wanted = (
        frozenset({ActorKind.STATE}) if parse.lemmas[one.head] in _COUNTRY else frozenset({ActorKind.PLACE})
    )
    return _nearest(parse, one, before, wanted, subjects_first=False)


def _last_two(parse: Parse, one: Found, before: Sequence[Spoken]) -> tuple[Referent, ...]:
    found: list[Referent] = []
    here = parse.sentence_of[one.head]
    for spoken in reversed(before):
        if here - spoken.sentence > WINDOW_SENTENCES:
            break
        for referent in reversed(spoken.referents):
            if (
                referent.kind in _GROUPS | {ActorKind.STATE}
                and referent not in found
                and referent.entity is not None
            ):
                found.append(referent)
        if len(found) >= 2:
            return tuple(reversed(found[:2]))
    return ()


def _pronoun(parse: Parse, one: Found, before: Sequence[Spoken]) -> tuple[Referent, ...]:
    word = parse.lowers[one.head]
    if word in _HE:
        return _nearest(parse, one, before, frozenset({ActorKind.PERSON}))
    if word in _IT:
        return () if _is_expletive(parse, one.head) else _nearest(parse, one, before, _BODIES, plural=False)
    if word in _THEY:
        first = parse.deps[one.head] != "poss"
        return _nearest(parse, one, before, _MANY, plural=True, subjects_first=first) or _nearest(parse, one, before, _GROUPS, subjects_first=first)
    return ()


def _is_expletive(parse: Parse, token: int) -> bool:
    """Tell whether "it" stands for a clause: "it is believed that", "it said that" is not one."""
    verb = parse.heads[token]
    if parse.deps[token] == "expl":
        return True
    has_clause = any(parse.deps[child] in {"ccomp", "xcomp", "csubj"} for child in parse.children[verb])
    return (parse.deps[token] == "nsubjpass" and has_clause) or (parse.lemmas[verb] == "be" and has_clause)


def _nearest(
    parse: Parse,
    one: Found,
    before: Sequence[Spoken],
    kinds: frozenset[ActorKind],
    *,
    plural: bool | None = None,
    subjects_first: bool = True,
) -> tuple[Referent, ...]:
    """Give the referents of the best antecedent: nearest sentence first, a subject before others in it."""
    here = parse.sentence_of[one.head]
    best: Spoken | None = None
    for spoken in reversed(before):
        if here - spoken.sentence > WINDOW_SENTENCES or (
            best is not None and spoken.sentence < best.sentence
        ):
            break
        if not any(referent.kind in kinds for referent in spoken.referents) or _clashes(
            parse, one.head, spoken
        ):
            continue
        if plural is not None and not _number_fits(spoken, plural):
            continue
        if best is None or (subjects_first and spoken.subject and not best.subject):
            best = spoken
    return () if best is None else best.referents


def _number_fits(spoken: Spoken, plural: bool) -> bool:
    if plural:
        return spoken.plural or any(r.kind in _GROUPS | {ActorKind.FORCE} for r in spoken.referents)
    return not spoken.plural


def _clashes(parse: Parse, token: int, spoken: Spoken) -> bool:
    """Tell whether both are arguments of one verb, so that they cannot be the same ("he attacked him")."""
    one, other = parse.heads[token], parse.heads[spoken.token]
    return one == other and parse.deps[token] not in {"poss"} and parse.poses[one] == "VERB"
