"""Registry files as people write them: TOML in, actors and sources out."""

from collections.abc import Iterator
from importlib.resources.abc import Traversable
from pathlib import Path

from reportedly.model.actors import Actor, ActorName, RegistrySource, Tie, TieKind
from reportedly.model.errors import VocabularyError
from reportedly.model.terms import ActorKind
from reportedly.model.vocabulary import Table, load_tables, table_list, text_list


def read_sources(path: Path | Traversable) -> dict[str, RegistrySource]:
    """Give the works that facts are from, by key.

    Raises: VocabularyError, if the file is missing or not TOML, or a work has no title or publisher.
    """
    what = f"registry file {path.name}"
    return {key: _source(key, row, what) for key, row in load_tables(path, what).items()}


def _source(key: str, row: object, what: str) -> RegistrySource:
    if not isinstance(row, dict) or "title" not in row or "publisher" not in row:
        raise VocabularyError(f"{what}, source {key!r}: `title` and `publisher` must be given")
    return RegistrySource(
        key, str(row["title"]), str(row["publisher"]), _text(row, "url"), _text(row, "consulted")
    )


def read_actors(path: Path | Traversable) -> Iterator[Actor]:
    """Yield the actors of one file, in its order.

    Raises: VocabularyError, naming file and entry, if the file or an entry is wrong.
    """
    what = f"registry file {path.name}"
    for row in table_list(load_tables(path, what), "actor", what):
        yield _actor(row, f"{what}, actor {row.get('id')!r}")


def _actor(row: Table, what: str) -> Actor:
    slug, name, source = _text(row, "id"), _text(row, "name"), _text(row, "source")
    if not slug or not name or not source:
        raise VocabularyError(f"{what}: `id`, `name` and `source` must be given")
    try:
        kind = ActorKind(str(row.get("kind")))
        ties = tuple(_tie(tie, source) for tie in table_list(row, "relations", what))
    except ValueError as error:
        raise VocabularyError(f"{what}: {error}; see the README beside the registry") from error
    return Actor(
        slug=slug,
        name=name,
        kind=kind,
        names=_names(row, name, what),
        countries=text_list(row, "countries", what),
        start=_text(row, "from"),
        end=_text(row, "to"),
        ties=ties,
        source=source,
        reference=_text(row, "reference"),
        adjectives=(*text_list(row, "adjectives", what), *text_list(row, "demonyms", what)),
        capital=_text(row, "capital"),
    )


def _names(row: Table, name: str, what: str) -> tuple[ActorName, ...]:
    case = row.get("case") is True
    ambiguous = row.get("ambiguous") is True
    listed = [_form(form, what) for form in table_list(row, "names", what)]
    known = {form.text for form in listed}
    acronyms = [
        ActorName(text, acronym=True, case=True, ambiguous=ambiguous)
        for text in text_list(row, "acronyms", what)
        if text not in known
    ]
    main = [] if name in known else [ActorName(name, case=case, ambiguous=ambiguous)]
    return (*main, *acronyms, *listed)


def _form(row: Table, what: str) -> ActorName:
    text = _text(row, "text")
    if not text:
        raise VocabularyError(f"{what}: a name without `text`; write it or take the entry out")
    return ActorName(
        text=text,
        language=_text(row, "lang"),
        start=_text(row, "from"),
        end=_text(row, "to"),
        ambiguous=row.get("ambiguous") is True,
        case=row.get("case") is True,
    )


def _tie(row: Table, source: str) -> Tie:
    return Tie(
        kind=TieKind(str(row.get("kind"))),
        actor=str(row.get("actor")),
        start=_text(row, "from"),
        end=_text(row, "to"),
        source=_text(row, "source") or source,
    )


def _text(row: Table, key: str) -> str | None:
    value = row.get(key)
    return None if value is None else str(value)
