"""Claims in names and titles: appositions, predicates, titles before a name, "X-based", "X in PLACE"."""

from collections.abc import Iterator

from reportedly.model.pages import Form, Mention, Page, Parse
from reportedly.model.terms import ActorKind
from reportedly.reading.patterns.frames import Frame
from reportedly.reading.patterns.roles import agents, is_passive, patients
from reportedly.reading.patterns.slots import fill_noun, named_behind
from reportedly.reading.phrases import child_with, conjuncts, phrase_start, preposition_objects
from reportedly.reading.verbs import load_verbs

_NETWORKS = frozenset(
    {"network", "alliance", "coalition", "umbrella", "federation", "organization", "organisation"}
)
_WHOLES = frozenset({ActorKind.ARMED_GROUP, ActorKind.ALLIANCE, ActorKind.ORGANISATION})
_PLACES = frozenset({ActorKind.PLACE, ActorKind.STATE})
_WITHIN = frozenset({"in", "across", "throughout", "inside"})
_HOLDERS = frozenset(
    {ActorKind.ARMED_GROUP, ActorKind.FACTION, ActorKind.ALLIANCE, ActorKind.FORCE, ActorKind.COLLECTIVE,
     ActorKind.ORGANISATION, ActorKind.PARTY, ActorKind.STATE_BODY}
)  # fmt: skip


def isa_hits(page: Page, role: int, frame: Frame) -> Iterator[tuple[int, int, str]]:
    """Yield (who is called so, of whom, slots) for a noun that names a part or tie: "leader", "rival"."""
    owners = _owners(page, role, frame)
    if owners is None:
        return
    slot, heads = owners
    for subject in _called(page, role):
        for head in heads:
            if head != subject:
                yield subject, head, f"self>{slot}"


def _owners(page: Page, role: int, frame: Frame) -> tuple[str, tuple[int, ...]] | None:
    for slot in frame.object:
        heads = tuple(h for h in fill_noun(page.parse, role, slot) if slot != "mod" or _is_owner(page, h))
        if heads:
            return slot, heads
    before = _name_before(page, role)
    return None if before is None else ("mod", (before,))


def _is_owner(page: Page, head: int) -> bool:
    """Tell whether a modifier names an owner; a nationality only says where somebody is from."""
    mention = page.by_head.get(head)
    return mention is not None and not (mention.kind is ActorKind.STATE and page.parse.tags[head] == "JJ")


def _name_before(page: Page, role: int) -> int | None:
    """Give a name right before a title that the parser hung elsewhere: "EF commander Example Name"."""
    first = phrase_start(page.parse, role) if page.parse.deps[role] != "compound" else role
    for token in (role - 1, first - 1, role - 2):
        if (
            token >= 0
            and token in page.by_head
            and page.parse.sentence_of[token] == page.parse.sentence_of[role]
        ):
            mention = page.by_head[token]
            if (
                mention.form is Form.NAME
                and mention.last <= role
                and _only_adjectives(page.parse, mention.last, role)
            ):
                return token
    return None


def _only_adjectives(parse: Parse, first: int, last: int) -> bool:
    return all(parse.tags[i] in {"JJ", "NN", "POS", "VBN", "VBG", "HYPH"} for i in range(first, last))


def _called(page: Page, role: int) -> Iterator[int]:
    """Yield the heads of whoever is called by the role noun."""
    parse = page.parse
    label, above = parse.deps[role], parse.heads[role]
    if label == "appos":
        yield above
    elif label in {"attr", "oprd"}:
        yield from patients(parse, above) if is_passive(parse, above) else agents(parse, above)
    elif (
        label == "pobj"
        and parse.lowers[above] == "as"
        and parse.lemmas[parse.heads[above]] in load_verbs().serving
    ):
        verb = parse.heads[above]
        yield from patients(parse, verb) if is_passive(parse, verb) else agents(parse, verb)
    elif label == "conj" and above != role and parse.deps[above] in {"appos", "attr", "pobj"}:
        yield from _called(page, above)
    for child in parse.children[role]:
        if parse.deps[child] == "appos" and child in page.by_head:
            yield child
    yield from _called_behind(page, role)
    name = _name_after(page, role)
    if name is not None and label != "appos":
        yield name


def _called_behind(page: Page, role: int) -> Iterator[int]:
    """Yield the person of "the leader of Example Group, A. Name, said", hung on the group by the parser."""
    for owner in preposition_objects(page.parse, role, "of"):
        beside = child_with(page.parse, owner, "appos")
        mention = None if beside is None else page.by_head.get(beside)
        if mention is not None and mention.form is Form.NAME and mention.kind is ActorKind.PERSON:
            yield mention.head


def _name_after(page: Page, role: int) -> int | None:
    """Give the name that a title stands right before: "commander Example Name"."""
    for mention in _mentions_from(page, role + 1):
        return mention.head if mention.first == role + 1 and mention.form is Form.NAME else None
    return None


def _mentions_from(page: Page, token: int) -> Iterator[Mention]:
    for head in range(token, min(token + 6, len(page.parse))):
        if head in page.by_head:
            yield page.by_head[head]


def based_hits(parse: Parse) -> Iterator[tuple[int, int, int]]:
    """Yield (trigger, who, where) for "Example-based group"."""
    for token in range(2, len(parse)):
        if parse.lowers[token] == "based" and parse.words[token - 1] in "-–‑":
            yield token, parse.heads[token], token - 2


def place_hits(page: Page) -> Iterator[tuple[int, int, int]]:
    """Yield (trigger, who, where) for an actor with a place behind it: "fighters in Example"."""
    parse = page.parse
    for mention in page.mentions:
        if mention.form is Form.PRONOUN or mention.kind not in _HOLDERS:
            continue
        for child in parse.children[mention.head]:
            if parse.deps[child] == "prep" and parse.lowers[child] in _WITHIN:
                yield from ((child, mention.head, head) for head in _places_behind(page, child))


def _places_behind(page: Page, preposition: int) -> Iterator[int]:
    place = child_with(page.parse, preposition, "pobj")
    if place is not None:
        for head in (place, *conjuncts(page.parse, place)):
            if head in page.by_head and page.by_head[head].kind in _PLACES:
                yield head


def belonging_hits(page: Page) -> Iterator[tuple[int, int, int, str]]:
    """Yield (trigger, person, group, slots) for "Example Group's A. Name" and "A. Name of Example Group"."""
    parse = page.parse
    for mention in page.mentions:
        if mention.form is not Form.NAME or mention.kind is not ActorKind.PERSON:
            continue
        for child in parse.children[mention.head]:
            if parse.deps[child] == "poss" and _is_group(page, child):
                yield mention.head, mention.head, child, "poss"
            elif parse.deps[child] == "prep" and parse.lowers[child] in {"of", "from", "with"}:
                group = child_with(parse, child, "pobj")
                if group is not None and _is_group(page, group):
                    yield child, mention.head, group, parse.lowers[child]


def example_hits(page: Page) -> Iterator[tuple[int, int, int]]:
    """Yield (trigger, part, whole) for "the Example network, including A and B"."""
    for mention in page.mentions:
        if mention.kind in _WHOLES and page.parse.lemmas[mention.head] in _NETWORKS:
            for head in named_behind(page.parse, mention.head):
                if _is_group(page, head):
                    yield mention.head, head, mention.head


def _is_group(page: Page, head: int) -> bool:
    mention = page.by_head.get(head)
    return (
        mention is not None
        and mention.form is Form.NAME
        and mention.kind in _HOLDERS - {ActorKind.COLLECTIVE}
    )
