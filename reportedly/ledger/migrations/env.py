"""Where Alembic meets the ledger: the connection is handed over by `upgrade`, inside its transaction."""

from alembic import context
from sqlalchemy import Connection

from reportedly.ledger.derived_schema import DERIVED

connection: Connection | None = context.config.attributes.get("connection")
context.configure(
    connection=connection,
    target_metadata=DERIVED[0].metadata,
    # SQLite can roll back DDL; a migration that is interrupted leaves the ledger as it was.
    transactional_ddl=True,
)
context.run_migrations()
