"""Independent origins, counted as a range."""

from hypothesis import given
from hypothesis import strategies as st

from reportedly.analysis.origins import Count, Sampler, count_origins, count_record, origins_of
from reportedly.model.derivation import Derivation, Kinship
from reportedly.model.documents import Document
from reportedly.model.terms import Polarity
from tests.reporting import a_dossier, a_report, cites, copied, says

ONE, TWO, THREE = a_report("one"), a_report("two", "Invented Gazette"), a_report("three", "Made-up Post")

FOUR = a_report("four", "Made-up Post")


def origins(*derivations: Derivation, kinships: tuple[Kinship, ...] = ()):
    """Give the origins of a proposition that all three reports make."""
    dossier = a_dossier(says(ONE), says(TWO), says(THREE), derivations=derivations)
    return origins_of(dossier.propositions[0], Sampler(dossier.derivations, kinships))


def test_reports_without_a_sign_of_copying_are_origins_of_their_own() -> None:
    """Three that stand alone are three."""
    found = origins()
    assert (found.affirming.low, found.affirming.likeliest, found.affirming.high) == (3, 3, 3)


def test_copies_of_copies_go_back_to_one() -> None:
    """A chain of certain copies has one root, whatever its length."""
    found = origins(copied(TWO, ONE, 1.0), copied(THREE, TWO, 1.0))
    assert found.affirming.high == 1
    assert [group.root for group in found.groups] == [ONE.id]


def test_reports_of_one_absent_source_are_one_origin() -> None:
    """Two outlets that describe one unseen report share it as their root, and it is named."""
    found = origins(cites(ONE, "a new report", 1.0), cites(TWO, "A new  report", 1.0))
    assert found.affirming.likeliest == 2
    assert any(group.is_absent and len(group.documents) == 2 for group in found.groups)


def test_one_speaker_heard_by_two_is_one_origin() -> None:
    """Kinship joins reports that have access of their own to one and the same speaker."""
    assert origins(kinships=(Kinship(ONE.id, TWO.id, 1.0),)).affirming.likeliest == 2


@given(st.floats(0, 1), st.floats(0, 1))
def test_the_likeliest_number_lies_in_the_range(first: float, second: float) -> None:
    """A range never leaves out what it calls most likely, nor goes beyond the number of reports."""
    count = origins(copied(TWO, ONE, first), copied(THREE, ONE, second)).affirming
    assert 1 <= count.low <= count.likeliest <= count.high <= 3


def test_a_ring_of_copies_is_one_origin() -> None:
    """Reports that each seem made from another still have one root."""
    assert origins(copied(ONE, TWO, 1.0), copied(TWO, ONE, 1.0), copied(THREE, TWO, 1.0)).affirming.high == 1


def test_denials_are_counted_apart() -> None:
    """Who denies never adds to who says."""
    dossier = a_dossier(says(ONE), says(TWO, polarity=Polarity.DENIED))
    found = origins_of(dossier.propositions[0], Sampler(dossier.derivations))
    assert (found.affirming.likeliest, found.denying.likeliest) == (1, 1)


def test_errors_that_reports_share_widen_the_range() -> None:
    """Ten even chances that are wrong all alike leave more open than ten that are wrong one by one."""
    one = a_report("root")
    derivations = {f"copy-{number}": 0.5 for number in range(10)}
    made = [copied(a_report(name, name), one, p) for name, p in derivations.items()]
    documents = [derivation.document for derivation in made]
    known = {derivation.document: derivation for derivation in made}
    apart = count_origins(documents, Sampler(known, doubt=0.0))
    shared = count_origins(documents, Sampler(known, doubt=1.5))
    assert shared.low < apart.low
    assert shared.high > apart.high


def test_no_doubt_touches_what_is_certain() -> None:
    """A link that a person has set holds in every draw."""
    derivations = {one.document: one for one in (copied(TWO, ONE, 1.0), copied(THREE, ONE, 0.0))}
    count = count_origins([ONE.id, TWO.id, THREE.id], Sampler(derivations, doubt=5.0))
    assert (count.low, count.likeliest, count.high) == (2, 2, 2)


def test_a_number_of_origins_is_recorded_in_the_documented_order() -> None:
    """Everywhere alike: the likeliest number first, then the ends of its range."""
    assert list(count_record(Count(2, 1, 3)).items()) == [("likeliest", 2), ("low", 1), ("high", 3)]


def test_an_origin_is_named_by_what_its_reports_go_back_to() -> None:
    """A report that heard the same speaker and says nothing of it is never shown as whose origin it is."""
    silent = a_report("silent", "Imagined Star")
    for kinship in (Kinship(silent.id, ONE.id, 0.9), Kinship(ONE.id, silent.id, 0.9)):
        dossier = a_dossier(says(ONE), says(TWO), derivations=(copied(TWO, ONE, 1.0),))
        found = origins_of(dossier.propositions[0], Sampler(dossier.derivations, (kinship,)))
        assert [group.root for group in found.groups] == [ONE.id]


@given(st.floats(0, 1), st.floats(0, 1), st.sets(st.sampled_from((ONE, TWO, THREE, FOUR))))
def test_kinds_of_origins_are_those_of_the_roots_drawn(
    first: float, second: float, known: set[Document]
) -> None:
    """In each draw as many kinds count as the roots of that draw have; an unknown root counts for nothing."""
    derivations = (copied(TWO, ONE, first), copied(THREE, TWO, second), cites(ONE, "a film", second / 2))
    sampler = Sampler({one.document: one for one in derivations}, (Kinship(ONE.id, THREE.id, first),))
    documents = [ONE.id, TWO.id, THREE.id, FOUR.id]
    kind_of = {str(one.id): one.publisher or "" for one in known}
    by_hand = (
        len({kind_of[root] for root in draw.values() if root in kind_of}) for draw in sampler.roots(documents)
    )
    assert sampler.kinds(documents, kind_of) == sorted(by_hand)
