"""The part of a study that watches: changes, activity against its baseline, and indicators."""

from collections.abc import Collection, Iterable, Mapping
from datetime import date
from typing import TYPE_CHECKING

from reportedly.desk.study_origins import OriginStudy
from reportedly.model.ids import DocumentId

if TYPE_CHECKING:
    from reportedly.analysis.baseline import Activity
    from reportedly.analysis.cases import Meanings
    from reportedly.analysis.changes import Change
    from reportedly.analysis.indicators import Row
    from reportedly.analysis.scenarios import Scenario
    from reportedly.analysis.sightings import Stretches
    from reportedly.analysis.subjects import Subject
    from reportedly.analysis.timing import Window


class WarningStudy(OriginStudy):
    """Change and warning over one dossier."""

    def changes(
        self,
        window: "Window",
        *,
        since: "OriginStudy | None" = None,
        held: Collection[DocumentId] = (),
        retracted: Mapping[str, DocumentId] | None = None,
    ) -> "tuple[Change, ...]":
        """Give what changed, and whether the world did, as told, or only what is reported or read.

        Args:
            window: the days in question.
            since: the study of an earlier moment of the record; None compares what had been published before
                the window with what has been by its end, as both are read now.
            held: reports that the earlier state held, whether or not a claim was read in them.
            retracted: ids of documents or claims that were taken back, with the report that does so; None for
                the reports that this study knows to be taken back as a whole.
        """
        from datetime import timedelta  # noqa: PLC0415

        from reportedly.analysis.changes import compare  # noqa: PLC0415
        from reportedly.analysis.deltas import Comparison  # noqa: PLC0415

        if since is None:
            before = self.dossier.by_day(window.since - timedelta(days=1))
            after = self.dossier.by_day(window.until)
        else:
            before, after = since.dossier, self.dossier
        if retracted is None:
            retracted = {old: new for new, old in self.dossier.retractions.whole.items()}
        return compare(Comparison(before, after, window, frozenset(held), retracted))

    def activity(
        self, stretches: "Stretches", subjects: "Iterable[Subject] | None" = None, *, reports: int = 1
    ) -> "tuple[Activity, ...]":
        """Give how much is told of subjects in the last window against those before it.

        Args:
            stretches: the windows.
            subjects: actors and places; None for all countries, provinces and actors, persons left out.
            reports: only those that so many reports name.
        """
        from reportedly.analysis.baseline import Record, activities  # noqa: PLC0415
        from reportedly.analysis.subjects import actors_in, places_in  # noqa: PLC0415

        said, same = self.dossier.said, self.dossier.same
        every = (*places_in(said), *actors_in(said, same)) if subjects is None else subjects
        return activities(every, Record(self.dossier, stretches), reports=reports)

    def indicators(
        self, scenario: "Scenario", day: date, meanings: "Meanings | None" = None, *, live: bool = False
    ) -> "tuple[Row, ...]":
        """Give how the signs of a scenario stand on a day, case by case; nothing published later is seen.

        Args:
            meanings: for names in the scenario, the ids and folded spellings that they can mean.
            live: only cases of which something is told within an expiry, and those that a scenario names.
        """
        from reportedly.analysis.indicators import Lookout, watch  # noqa: PLC0415

        return watch(scenario, Lookout(self.dossier, day), meanings or {}, live=live)
