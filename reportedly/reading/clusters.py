"""Clusters of names: which names in one document are one actor."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from reportedly.model.actors import Actor
from reportedly.model.documents import Document
from reportedly.model.folding import fold_bare
from reportedly.model.ids import EntityId, provisional_entity_id
from reportedly.model.pages import Form, Parse, Referent
from reportedly.model.registry import Registry
from reportedly.model.spans import Span, span_of
from reportedly.model.terms import ActorKind
from reportedly.reading.acronyms import defines_another, find_short_forms
from reportedly.reading.mentions import Found

PLACES = frozenset({ActorKind.PLACE, ActorKind.THING})
MAX_ALIASES = 12
"""Aliases carried by a referent: enough to find it by, few enough to read."""

LEAST_INITIALS = 3
LEAST_NAMED = 2
"""How often a report must name a country for ambiguous initials to be those of an actor of it."""

_LOOSE = frozenset(
    {ActorKind.ORGANISATION, ActorKind.ARMED_GROUP, ActorKind.STATE_BODY, ActorKind.FORCE, ActorKind.PARTY}
)
_POSSESSIVE = ("'s", "’s")


@dataclass(frozen=True, slots=True)
class Cluster:
    """Names of one document that stand for one thing."""

    key: str
    kind: ActorKind
    mentions: tuple[int, ...]
    """Indices into the document's found mentions."""
    actor: Actor | None = None


def cluster_names(
    document: Document, parse: Parse, found: Sequence[Found], registry: Registry
) -> dict[int, Referent]:
    """Give the referent of every name, by the index of its mention."""
    names = [i for i, mention in enumerate(found) if mention.form is Form.NAME]
    chosen = _choose_actors(found, names, registry)
    keys = _first_keys(found, names, chosen)
    _join_short_forms(parse, found, names, keys, chosen)
    _join_partial_names(found, names, keys)
    clusters = _gather(found, names, keys, chosen, _lands(found, names, registry))
    return {
        i: referent
        for cluster in clusters
        for referent in [_referent(document, parse, found, cluster)]
        for i in cluster.mentions
    }


def _choose_actors(
    found: Sequence[Found], names: Sequence[int], registry: Registry
) -> dict[int, Actor | None]:
    """Choose among the registry's homonyms by the countries that the document's other actors are in."""
    countries: Counter[str] = Counter()
    sure: set[str] = set()
    for i in names:
        if len(found[i].slugs) == 1:
            countries.update(registry.by_slug[found[i].slugs[0]].countries[:2])
            sure.add(found[i].slugs[0])
    chosen: dict[int, Actor | None] = {}
    for i in names:
        actors = [registry.by_slug[slug] for slug in found[i].slugs]
        chosen[i] = _choose(actors, countries, sure) if actors else None
    return chosen


def _choose(actors: Sequence[Actor], countries: Mapping[str, int], sure: set[str]) -> Actor | None:
    if len(actors) == 1:
        return actors[0]
    ranked = sorted(
        (
            (actor.slug in sure, sum(countries.get(c, 0) for c in actor.countries), actor.slug, actor)
            for actor in actors
        ),
        key=lambda row: (row[0], row[1], row[2]),
        reverse=True,
    )
    best, second = ranked[0], ranked[1]
    return best[3] if best[:2] > second[:2] else None


def _first_keys(
    found: Sequence[Found], names: Sequence[int], chosen: Mapping[int, Actor | None]
) -> dict[int, str]:
    keys: dict[int, str] = {}
    for i in names:
        actor = chosen[i]
        keys[i] = f"@{actor.slug}" if actor is not None else fold_bare(bare_name(found[i].written))
    return keys


def _join_short_forms(
    parse: Parse,
    found: Sequence[Found],
    names: Sequence[int],
    keys: dict[int, str],
    chosen: dict[int, Actor | None],
) -> None:
    """Join a short form to the name before it; what the document defines goes before what is known."""
    at = {(found[i].first, found[i].last): i for i in names}
    ranges = sorted(at)
    for long, short in find_short_forms(parse, ranges):
        one, other = at[long], at[short]
        if _is_given_anew(found[one], found[other], chosen[one], chosen[other]):
            for i in names:
                if found[i].written == found[other].written:
                    keys[i], chosen[i] = keys[one], None
            continue
        if keys[one] != keys[other] and not (keys[one].startswith("@") and keys[other].startswith("@")):
            kept, dropped = (
                (keys[other], keys[one]) if keys[other].startswith("@") else (keys[one], keys[other])
            )
            for i in names:
                if keys[i] == dropped:
                    keys[i] = kept


def _is_given_anew(long: Found, short: Found, named: Actor | None, known: Actor | None) -> bool:
    """Tell whether a document gives a known actor's acronym to one that the registry does not know."""
    if named is not None or known is None:
        return False
    names = (known.name, *(form.text for form in known.names))
    return defines_another(short.written, bare_name(long.written), names)


def _join_partial_names(found: Sequence[Found], names: Sequence[int], keys: dict[int, str]) -> None:
    """Join a surname to the person named in full, and part of an organisation's name to the whole."""
    full: list[tuple[str, set[str], ActorKind]] = []
    for i in names:
        words = set(keys[i].split())
        kind = found[i].kind
        match = None if keys[i].startswith("@") else _fuller(keys[i], words, kind, full)
        if match is not None:
            keys[i] = match
        elif len(words) > 1 and not keys[i].startswith("@"):
            full.append((keys[i], words, kind))


def _fuller(
    key: str, words: set[str], kind: ActorKind, full: Sequence[tuple[str, set[str], ActorKind]]
) -> str | None:
    for known, known_words, known_kind in reversed(full):
        if not words < known_words:
            continue
        parts = known.split()
        if known_kind is ActorKind.PERSON:
            if parts[-1] in words or len(words) > 1 or (kind is ActorKind.PERSON):
                return known
        elif (
            known_kind in _LOOSE
            and kind in _LOOSE
            and (known.startswith(f"{key} ") or known.endswith(f" {key}"))
        ):
            return known
    return None


def _lands(found: Sequence[Found], names: Sequence[int], registry: Registry) -> Counter[str]:
    """Give how often a document names each country, by states and by actors under names that are sure."""
    lands: Counter[str] = Counter()
    for i in names:
        actor = registry.by_slug[found[i].slugs[0]] if len(found[i].slugs) == 1 else None
        if actor is not None and fold_bare(found[i].written) not in _weak(actor):
            lands.update(actor.countries[:2])
    return lands


def _weak(actor: Actor) -> set[str]:
    """Give the forms of an actor's name that do not tell it from what else is called so."""
    return {fold_bare(form.text) for form in actor.names if form.ambiguous}


def _gather(
    found: Sequence[Found],
    names: Sequence[int],
    keys: Mapping[int, str],
    chosen: Mapping[int, Actor | None],
    lands: Mapping[str, int],
) -> Iterable[Cluster]:
    members: dict[str, list[int]] = {}
    for i in names:
        members.setdefault(keys[i], []).append(i)
    for key, indices in members.items():
        actor = next((chosen[i] for i in indices if chosen[i] is not None), None)
        kinds = Counter(found[i].kind for i in indices)
        kind = actor.kind if actor is not None else _commonest(kinds)
        cluster = Cluster(key, kind, tuple(indices), actor)
        yield cluster if actor is None or _is_proven(cluster, actor, found, lands) else _unnamed(cluster)


def _commonest(kinds: Counter[ActorKind]) -> ActorKind:
    """Give what a name is most often taken for; a body only where it is seldom taken for a person.

    Parsers take unknown people for bodies more readily than bodies for people.
    """
    kind = kinds.most_common(1)[0][0]
    person = kind is ActorKind.ORGANISATION and 2 * kinds[ActorKind.PERSON] >= kinds[kind]
    return ActorKind.PERSON if person else kind


def _is_proven(cluster: Cluster, actor: Actor, found: Sequence[Found], lands: Mapping[str, int]) -> bool:
    """Tell whether a form of its own stands in the document, or initials in a report from its country.

    Initials alone are how headlines and briefings name a group; what they mean follows from no country that
    a report names in passing.
    """
    weak, written = _weak(actor), [found[i].written for i in cluster.mentions]
    if any(fold_bare(one) not in weak for one in written):
        return True
    initials = all(one.isupper() and len(one) >= LEAST_INITIALS for one in written)
    here = max((lands.get(country, 0) for country in actor.countries[:2]), default=0)
    return initials and here >= LEAST_NAMED and here >= max(lands.values(), default=0)


def _unnamed(cluster: Cluster) -> Cluster:
    """Drop the registry's actor where only forms that need a fuller one beside them were used."""
    return replace(cluster, actor=None)


def _referent(document: Document, parse: Parse, found: Sequence[Found], cluster: Cluster) -> Referent:
    spans = [_span(document, parse, found[i]) for i in cluster.mentions]
    written = list(dict.fromkeys(bare_name(span.text) for span in spans))
    known: list[str] = []
    entity: EntityId | None = None
    if cluster.actor is not None:
        name, entity = cluster.actor.name, cluster.actor.entity
        known = [name, *(form.text for form in cluster.actor.names if form.text.isascii())]
    else:
        name = _fullest(written, cluster.kind)
        if cluster.kind not in PLACES:
            entity = provisional_entity_id(fold_bare(name), cluster.kind.value)
    aliases = tuple(dict.fromkeys(text for text in (*written, *known) if text != name))[:MAX_ALIASES]
    anchor = next((span for span in spans if bare_name(span.text) == name), spans[0])
    return Referent(name, cluster.kind, anchor, entity, aliases)


def _fullest(written: Sequence[str], kind: ActorKind) -> str:
    """Give the longest form of a name; a person's of several words before a single one."""
    person = kind is ActorKind.PERSON
    return max(written, key=lambda text: (person and len(text.split()) > 1, len(text)))


def _span(document: Document, parse: Parse, mention: Found) -> Span:
    return span_of(document.text, parse.starts[mention.first], parse.ends[mention.last - 1])


def bare_name(text: str) -> str:
    """Give a name without the bracketed acronym behind it and without surrounding quotation marks."""
    head = text.split(" (", 1)[0] if text.endswith(")") else text
    return head.removesuffix(_POSSESSIVE[0]).removesuffix(_POSSESSIVE[1]).strip("\"“”'‘’ ")
