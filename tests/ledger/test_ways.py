"""Ways: each connection is told the ways of its own database."""

from reportedly.ledger.ways import ways_of


def test_a_connection_finds_its_own_ways(ledger) -> None:
    """What the database calls itself is what its ways say of it."""
    with ledger._engine.connect() as connection:
        said = ways_of(connection).describe(connection).casefold()
        assert said.startswith(connection.dialect.name)
