"""Groups and edges."""

from reportedly.analysis.derivation.groups import edges_of, groups_of
from tests.tracing import derived, lookalike, origin, paraphrase, witness


def test_every_report_is_in_one_group() -> None:
    """Groups divide the reports, none twice and none left out."""
    found = derived(origin(), paraphrase(), witness(), lookalike())
    members = [one for group in groups_of(found) for one in group]
    assert sorted(members) == sorted(found.derivations)


def test_a_copy_stands_with_what_it_is_made_from() -> None:
    """An edge joins two reports in one group."""
    found = derived(origin(), paraphrase(), witness())
    assert [(one.parent, one.child) for one in edges_of(found)] == [(origin().id, paraphrase().id)]
    assert (origin().id, paraphrase().id) in groups_of(found)
