"""Let the indexes by actor answer who stands how often to whom, without looking at the claims themselves."""

from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Widen the indexes of both ends of a shown claim."""
    for role, other in (("subject", "object"), ("object", "subject")):
        op.drop_index(f"shown_by_{role}", "shown")
        columns = [f"{role}_mark", "predicate", f"{other}_mark", "until", "score"]
        op.create_index(f"shown_by_{role}", "shown", columns)
