"""What the server is and holds."""

from typing import cast

from fastapi import APIRouter

from reportedly import __version__
from reportedly.desk import ClaimQuery
from reportedly.doors.http.bench import TheBench, ThePerson
from reportedly.doors.http.shapes import Health
from reportedly.model.records import Record

router = APIRouter(tags=["ledger"])


@router.get("/health", response_model=Health)
def health(bench: TheBench, person: ThePerson) -> Record:
    """Give what the server is, whose ledger it has open, and how much that holds."""
    desk = bench.desk
    return cast(
        "Record",
        {
            "name": "reportedly",
            "version": __version__,
            "ledger": desk.ledger.name if desk.address.login is None else desk.address.name,
            "documents": bench.kept("documents", desk.count_documents),
            "claims": bench.count(ClaimQuery(min_score=desk.min_score)),
            "actors": desk.count_actors(),
            "person": person.name,
            "role": person.role.name.lower(),
            "state": bench.state(),
        },
    )
