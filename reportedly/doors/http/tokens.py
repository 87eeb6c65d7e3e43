"""The file of people who may use a server: one table for each, with a role and a secret token."""

import tomllib
from pathlib import Path

from reportedly.doors.http.settings import Person, Role
from reportedly.model.errors import UsageError

SHORTEST = 20
"""Characters of the shortest token: fewer can be guessed."""


def read_tokens(path: Path) -> dict[str, Person]:
    """Give the person each token stands for.

    The file is TOML: `[[person]]` tables with `name`, `token` and `role` (reader, analyst, reviewer, admin).

    Raises: UsageError, naming the file, the person and the trouble.
    """
    try:
        tables = tomllib.loads(path.read_text(encoding="utf-8")).get("person", [])
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise UsageError(
            f"{path}: this is no file of people ({error}); see docs/how-to/share-a-server.md"
        ) from error
    people: dict[str, Person] = {}
    for table in tables:
        token, person = _person(path, table)
        if token in people:
            raise UsageError(
                f"{path}: {person.name} and {people[token].name} have one token; give each their own"
            )
        people[token] = person
    if not people:
        raise UsageError(f"{path}: there is no [[person]] in it; give at least one name, role and token")
    return people


def _person(path: Path, table: dict[str, object]) -> tuple[str, Person]:
    name, role, token = (str(table.get(key, "")).strip() for key in ("name", "role", "token"))
    roles = ", ".join(one.name.lower() for one in Role)
    if not name:
        raise UsageError(f"{path}: a person has no name")
    if role.upper() not in Role.__members__:
        raise UsageError(f"{path}: {name} has role {role!r}; it must be one of {roles}")
    if len(token) < SHORTEST:
        raise UsageError(
            f"{path}: the token of {name} is shorter than {SHORTEST} characters; make a longer one"
        )
    return token, Person(name, Role[role.upper()])
