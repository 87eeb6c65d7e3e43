"""What if: the same findings without a source, and what falls.

Whatever is taken away is taken out of the dossier, and everything is worked out again. A report can be taken
away by itself, and then its copies stay and still go back to it; or with everything that goes back to it.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from reportedly.analysis.dossier import Dossier
from reportedly.analysis.origins import likeliest_parents
from reportedly.ledger.answers import ClaimView
from reportedly.model.derivation import Derivation
from reportedly.model.errors import UsageError
from reportedly.model.folding import fold_bare
from reportedly.model.ids import DocumentId

OUTSIDE = "outside:"
SHORTEST = 4
"""Characters of an id that are enough to mean one."""


class RemovalKind(StrEnum):
    """What can be taken away."""

    CLAIM = "claim"
    DOCUMENT = "document"
    PUBLISHER = "publisher"
    """Every report of a publisher."""
    SOURCE = "source"
    """Everything that a voice says, and every report that goes back to a source which is not held."""


@dataclass(frozen=True, slots=True)
class Removal:
    """Something to be taken away."""

    kind: RemovalKind
    name: str
    """Id of a claim or document; name of a publisher or source, in any spelling."""


def without(dossier: Dossier, removals: Iterable[Removal], *, with_copies: bool = False) -> Dossier:
    """Give the dossier without what is taken away.

    Args:
        with_copies: whether reports go, too, that most likely go back to one taken away.
    """
    every = tuple(removals)
    documents = _documents(dossier, every)
    absent = {f"{OUTSIDE}{fold_bare(one.name)}" for one in every if one.kind is RemovalKind.SOURCE}
    gone = _with_copies(dossier, documents | absent) if with_copies else documents | _citing(dossier, absent)
    left = tuple(
        one
        for one in dossier.said
        if one.claim.document not in gone and not any(_is_meant(one, removal) for removal in every)
    )
    return replace(
        dossier,
        said=left,
        retractions=dossier.retractions.without(gone),
        kinships=tuple(one for one in dossier.kinships if not {one.one, one.other} & gone),
    )


def _documents(dossier: Dossier, removals: Sequence[Removal]) -> set[str]:
    named = {one.name for one in removals if one.kind is RemovalKind.DOCUMENT}
    keys = {dossier.book.publishers.key_of(one.name) for one in removals if one.kind is RemovalKind.PUBLISHER}
    keys -= {None}
    by_publisher = {
        document
        for document, publisher in dossier.publishers.items()
        if keys and dossier.book.publishers.key_of(publisher) in keys
    }
    return {*named, *by_publisher}


def _citing(dossier: Dossier, absent: set[str]) -> set[str]:
    """Give the reports that most likely have it straight from a source that is taken away."""
    likely = likeliest_parents(dossier.derivations.values())
    return {
        one
        for one, parent in likely.items()
        if parent is not None and parent.outside is not None and _outside(parent.outside) in absent
    }


def _outside(name: str) -> str:
    return f"{OUTSIDE}{fold_bare(name)}"


def _with_copies(dossier: Dossier, gone: set[str]) -> set[str]:
    found = set(gone)
    parents = likeliest_parents(dossier.derivations.values())
    children: dict[str, list[DocumentId]] = {}
    for one, parent in parents.items():
        if parent is not None:
            key = parent.document if parent.outside is None else _outside(parent.outside)
            children.setdefault(str(key), []).append(one)
    queue = list(gone)
    while queue:
        for child in children.get(queue.pop(), ()):
            if child not in found:
                found.add(child)
                queue.append(child)
    return found


def _is_meant(one: ClaimView, removal: Removal) -> bool:
    if removal.kind is RemovalKind.CLAIM:
        return one.claim.id == removal.name
    if removal.kind is not RemovalKind.SOURCE:
        return False
    wanted = fold_bare(removal.name)
    spoken = (
        name
        for voice in one.shown.voices[1:]
        for name in (voice.name, None if voice.span is None else voice.span.text)
    )
    return any(fold_bare(name) == wanted for name in spoken if name is not None)


def removed_claims(before: Dossier, after: Dossier) -> tuple[ClaimView, ...]:
    """Give the claims that were taken away."""
    left = {one.claim.id for one in after.said}
    return tuple(one for one in before.said if one.claim.id not in left)


def copies_left(dossier: Dossier, removed: Iterable[ClaimView]) -> tuple[Derivation, ...]:
    """Give where reports come from that are still there and most likely go back to one taken away."""
    gone = {one.claim.document for one in removed}
    left = _with_copies(dossier, set(gone)) - gone
    return tuple(dossier.derivations[DocumentId(one)] for one in sorted(left) if one in dossier.derivations)


def removals_meant(dossier: Dossier, wanted: str) -> tuple[Removal, ...]:
    """Give what a person's words mean among what the claims of a dossier rest on.

    Of an outlet that others cite, both its own reports and what it is cited for are meant.

    Raises: UsageError, if they mean nothing there, or could mean several things.
    """
    kind, colon, rest = wanted.partition(":")
    kinds = [RemovalKind(kind)] if colon and kind in set(RemovalKind) else list(RemovalKind)
    name = rest.strip() if len(kinds) == 1 else wanted.strip()
    found = [one for each in kinds for one in _meant(dossier, each, name)]
    by_name = {RemovalKind.PUBLISHER, RemovalKind.SOURCE}
    if len(found) == 1 or (found and {one.kind for one in found} == by_name):
        return tuple(found)
    if found:
        several = ", ".join(f"{one.kind.value}:{one.name}" for one in found[:4])
        raise UsageError(f"{wanted}: this can mean {several}; write it as one of these")
    raise UsageError(
        f"{wanted}: no claim here rests on it; give a claim, a report, a publisher or a source as it is named"
    )


def _meant(dossier: Dossier, kind: RemovalKind, name: str) -> Iterator[Removal]:
    if kind in (RemovalKind.CLAIM, RemovalKind.DOCUMENT):
        ids = {one.claim.id if kind is RemovalKind.CLAIM else one.claim.document for one in dossier.said}
        start = name if name.startswith(f"{kind.value}-") else f"{kind.value}-{name}"
        yield from (
            Removal(kind, one) for one in sorted(ids) if len(name) >= SHORTEST and one.startswith(start)
        )
    elif kind is RemovalKind.PUBLISHER:
        key = dossier.book.publishers.key_of(name)
        if any(dossier.book.publishers.key_of(one) == key for one in dossier.publishers.values() if one):
            yield Removal(kind, name)
    else:
        removal = Removal(kind, name)
        if _outside(name) in set(_outsiders(dossier)) or any(_is_meant(one, removal) for one in dossier.said):
            yield removal


def _outsiders(dossier: Dossier) -> Iterator[str]:
    for derivation in dossier.derivations.values():
        for parent in derivation.parents:
            if parent.outside is not None:
                yield _outside(parent.outside)
