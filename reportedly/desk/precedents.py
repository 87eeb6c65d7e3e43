"""Asking for precedents: from names or a claim's id to the relation meant, and from there to its likes."""

from collections.abc import Iterable, Sequence
from pathlib import Path

from reportedly.analysis.precedents import Precedents, Question
from reportedly.analysis.propositions import End, Proposition, key_of
from reportedly.desk.desk import Desk
from reportedly.desk.resolving import Meant
from reportedly.desk.study import Study
from reportedly.ledger.queries import ClaimQuery
from reportedly.model.errors import NotInLedger, UsageError
from reportedly.model.folding import fold_bare
from reportedly.model.precedents import PrecedentTable
from reportedly.model.precedents_toml import load_precedents
from reportedly.model.terms import SYMMETRIC, Predicate


def precedents_of(desk: Desk, asked: "Asked", files: Sequence[Path] = ()) -> Precedents:
    """Give the past relations that one is like.

    Args:
        files: tables of precedents of your own.
    Raises: NotInLedger, if no claim speaks of its parties; UsageError, VocabularyError, LedgerError.
    """
    table = load_precedents(desk.registry, files)
    # What is refused is refused before all claims are weighed up.
    asked.check(desk, table)
    return _precedents(desk, desk.study(ClaimQuery(min_score=desk.min_score)), asked, table)


def precedents_in(desk: Desk, study: Study, asked: "Asked", files: Sequence[Path] = ()) -> Precedents:
    """Give the past relations that one is like, by a study that is at hand; see `precedents_of`."""
    return _precedents(desk, study, asked, load_precedents(desk.registry, files))


def _precedents(desk: Desk, study: Study, asked: "Asked", table: PrecedentTable) -> Precedents:
    return study.precedents(asked.question(desk, study.dossier.propositions, table), desk.registry, table)


class Asked:
    """A relation as a person asks about it: by names, or by a claim."""

    def __init__(self, words: Sequence[str] = (), claim: str | None = None) -> None:
        """Take subject, predicate and object as words, or the id of a claim, or its beginning.

        Raises: UsageError, if it is neither or both.
        """
        if (len(words) == 3) == (claim is not None) or len(words) not in (0, 3):
            raise UsageError("a relation is asked for as SUBJECT PREDICATE OBJECT, or as --claim ID")
        self.words = tuple(words)
        self.claim = claim

    def __str__(self) -> str:
        return " ".join(self.words) or str(self.claim)

    def check(self, desk: Desk, table: PrecedentTable) -> None:
        """Refuse a relation that is no partnership.

        Raises: UsageError; NotInLedger, if there is no such claim.
        """
        is_claim = self.claim is not None
        _check(
            desk.claim(self.claim or "").claim.predicate if is_claim else read_predicate(self.words[1]), table
        )

    def question(self, desk: Desk, propositions: Sequence[Proposition], table: PrecedentTable) -> Question:
        """Give what is asked, with what the ledger has about it.

        Raises: UsageError, for a word that is no partnership or a name of several; NotInLedger.
        """
        said = self.proposition(desk, propositions)
        if said is not None:
            _check(said.predicate, table)
            return Question(said.subject, said.predicate, said.object, said)
        predicate = read_predicate(self.words[1])
        _check(predicate, table)
        ends = [_end(desk.meant(name), propositions) for name in (self.words[0], self.words[2])]
        return Question(ends[0], predicate, ends[1], None)

    def proposition(self, desk: Desk, propositions: Sequence[Proposition]) -> Proposition | None:
        """Give the proposition that is meant; None if no claim of it is shown.

        Raises: NotInLedger, if there is no such claim, or it is not shown.
        """
        if self.claim is not None:
            claim = desk.claim(self.claim).claim
            key = key_of(claim, {})
            found = [one for one in propositions if one.key == key or claim.id in _ids(one)]
            if not found:
                raise NotInLedger(f"{claim.id}: its reading scores too little to be shown; lower --min-score")
            return found[0]
        predicate = read_predicate(self.words[1])
        first, second = desk.meant(self.words[0]), desk.meant(self.words[2])
        return next((one for one in propositions if _is_about(one, first, predicate, second)), None)


def read_predicate(word: str) -> Predicate:
    """Give the relation that a word names, with spaces or underscores.

    Raises: UsageError, if there is none.
    """
    try:
        return Predicate(word.strip().casefold().replace(" ", "_").replace("-", "_"))
    except ValueError as error:
        raise UsageError(f"{word!r} is no relation; choose one of {', '.join(Predicate)}") from error


def _check(predicate: Predicate, table: PrecedentTable) -> None:
    if table.family(predicate) is None:
        known = sorted(one.value for members in table.families.values() for one in members)
        raise UsageError(f"{predicate.value}: precedents are kept for partnerships: {', '.join(known)}")


def _ids(one: Proposition) -> Iterable[str]:
    return (view.claim.id for view in one.said)


def _is_about(one: Proposition, first: Meant, predicate: Predicate, second: Meant) -> bool:
    if one.predicate is not predicate:
        return False
    straight = _means(first, one.subject) and _means(second, one.object)
    turned = predicate in SYMMETRIC and _means(second, one.subject) and _means(first, one.object)
    return straight or turned


def _means(meant: Meant, end: End) -> bool:
    return end.key in meant.entities or fold_bare(end.name) in {fold_bare(name) for name in meant.names}


def _end(meant: Meant, propositions: Iterable[Proposition]) -> End:
    """Give the end of a proposition, or else the actor of the registry, that a name means."""
    for one in propositions:
        for end in (one.subject, one.object):
            if end.entity is not None and _means(meant, end):
                return end
    if len(meant.actors) == 1:
        actor = meant.actors[0]
        return End(actor.entity, actor.name, actor.kind, actor.entity)
    if meant.actors:
        names = ", ".join(f"{actor.name} ({actor.slug})" for actor in meant.actors)
        raise UsageError(f"{meant.wanted!r} is a name of several: {names}; give the word in brackets")
    raise NotInLedger(f"{meant.wanted!r}: neither registry nor ledger knows it; `actors` lists who appears")
