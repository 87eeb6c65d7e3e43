"""Why some names are held to be of one actor, and how to part them again."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from reportedly.analysis.answers.sentences import MOST, Sentence, Speaker, Told, ids, left_out
from reportedly.analysis.wording import counted
from reportedly.ledger.answers import ClaimView
from reportedly.model.claims import Argument
from reportedly.model.decisions import Decision
from reportedly.model.findings import Method
from reportedly.model.folding import fold_bare
from reportedly.model.ids import EntityId
from reportedly.model.registry import Registry

NAMING = Speaker(Method("ask-names", "1", ""))
MOST_NAMES = 8


@dataclass(frozen=True, kw_only=True)
class Naming:
    """What is known of the names in question."""

    said: tuple[ClaimView, ...]
    """The claims about any of the actors."""
    entities: frozenset[EntityId]
    """Their ids; people may have judged several to be one."""
    joined: tuple[Decision, ...]
    """The decisions that make them one."""
    registry: Registry
    apart: str = ""
    """Why two names that were asked about are of two actors, as a sentence; `""` if they are one."""


def why_one(naming: Naming) -> Told:
    """Give the names that reports use for each id and why they are one, then the decisions that join ids."""
    uses = _uses(naming)
    sentences: list[Sentence] = []
    if naming.apart and naming.said:
        sentences.append(NAMING.say(naming.apart, ids(naming.said)))
    for entity, said in uses.items():
        sentences += _names(entity, said, naming.registry)
    sentences += [
        _decided(one, uses) for one in naming.joined if any(uses.get(EntityId(e)) for e in one.about)
    ]
    cannot = (
        "Whether one name is used of two actors in reports that this ledger does not hold.",
        *left_out(len(sentences) - MOST, "sentences"),
    )
    return Told(sentences=tuple(sentences[:MOST]), cannot=cannot if sentences else ())


_Use = tuple[ClaimView, Argument]


def _uses(naming: Naming) -> dict[EntityId, list[_Use]]:
    found: dict[EntityId, list[_Use]] = {}
    for one in naming.said:
        for end in (one.claim.subject, one.claim.object):
            if end.entity is not None and end.entity in naming.entities:
                found.setdefault(end.entity, []).append((one, end))
    return found


def _names(entity: EntityId, uses: Sequence[_Use], registry: Registry) -> Iterator[Sentence]:
    """Yield by what names reports call one id, and by what each of them leads to it."""
    actor = registry.by_entity.get(entity)
    listed = set() if actor is None else {fold_bare(form.text) for form in actor.names}
    called = Counter(end.anchor.text for _, end in uses)
    name = uses[0][1].name if actor is None else actor.name
    told = ", ".join(f"“{words}” ({number})" for words, number in called.most_common(MOST_NAMES))
    more = f" and {len(called) - MOST_NAMES} more" if len(called) > MOST_NAMES else ""
    total = f"{name}: {counted(len(uses), 'claim')} call it {told}{more}"
    if actor is None:
        ground = (
            "it is in no registry, so only spellings that fold alike, and “Name (ACR)” in a report, are one"
        )
    else:
        source = registry.sources.get(actor.source)
        ground = f"the registry lists it as {actor.slug}" + (f" ({source.title})" if source else "")
    yield NAMING.say(f"{total}; {ground}.", ids(one for one, _ in uses))
    yield from _groups(uses, listed, name)


def _groups(uses: Sequence[_Use], listed: set[str], name: str) -> Iterator[Sentence]:
    by_registry = [use for use in uses if fold_bare(use[1].anchor.text) in listed - {fold_bare(name)}]
    by_report = [use for use in uses if fold_bare(use[1].anchor.text) not in listed | {fold_bare(name)}]
    if by_registry:
        words = _quoted(end.anchor.text for _, end in by_registry)
        says = (
            f"{words}: listed by the registry as names of it. No decision parts these; the entry itself must "
            "be mended."
        )
        yield NAMING.say(says, ids(one for one, _ in by_registry))
    if by_report:
        words = _quoted(end.anchor.text for _, end in by_report)
        says = (
            f"{words}: joined to it within the report that uses the words (a short form, an acronym, another "
            "spelling). If that is wrong, reject the claim in review."
        )
        yield NAMING.say(says, ids(one for one, _ in by_report))


def _quoted(words: Iterator[str]) -> str:
    every = list(dict.fromkeys(words))
    more = f" and {len(every) - MOST_NAMES} more" if len(every) > MOST_NAMES else ""
    return ", ".join(f"“{one}”" for one in every[:MOST_NAMES]) + more


def _decided(one: Decision, uses: Mapping[EntityId, Sequence[_Use]]) -> Sentence:
    held = [use for end in one.about for use in uses.get(EntityId(end), ())]
    names = " and ".join(
        uses[EntityId(end)][0][1].name if uses.get(EntityId(end)) else end for end in one.about
    )
    says = (
        f"{one.by} decided on {one.recorded:%Y-%m-%d} that {names} are one: {one.reason}. "
        f"To undo it: `reportedly decide undo {one.id} --why …`."
    )
    return NAMING.say(says, ids(view for view, _ in held))
