"""What an answer says where not all sources were looked for, and what that does to its counts."""

from typing import TYPE_CHECKING

from reportedly.doors.cli.options import Common
from reportedly.doors.cli.output import hint
from reportedly.doors.cli.wording import counted

if TYPE_CHECKING:
    from reportedly.desk import Study


def hint_untraced(options: Common, study: "Study") -> None:
    """Tell that reports may be copies nobody looked for, or that a source may lie further off, if so."""
    dossier = study.dossier
    if dossier.untraced:
        number = len(dossier.untraced)
        many = f"{counted(number, 'report')} {'has' if number == 1 else 'have'}"
        hint(
            options,
            f"Where {many} it from was not looked for: too many at once. Any of them can be a copy, so "
            "numbers of origins with them are ranges. Ask about fewer reports, and all of them are traced.",
        )
    elif dossier.is_narrowed:
        hint(
            options,
            "Sources were looked for among the reports asked about and the nearest on the same actors; "
            "one further off would make the origins fewer.",
        )
