"""Options: what a report can have come from, each with the features that speak for it."""

from hypothesis import given
from hypothesis import strategies as st

from reportedly.analysis.derivation.derive import prepare
from reportedly.analysis.derivation.options import Option, Origin, Sign
from reportedly.desk.deriving import shelve
from reportedly.model.derivation import SignalKind
from tests.tracing import lookalike, origin, paraphrase, witness

SIGNS = st.builds(
    lambda names, value: Sign(SignalKind.TEXT, "made", tuple((name, value) for name in names)),
    st.lists(st.sampled_from("abcdef"), max_size=3),
    st.floats(-2, 2),
)


@given(st.lists(SIGNS, max_size=4))
def test_no_feature_is_lost_or_made_up(signs: list[Sign]) -> None:
    """An option has the features of its signs and no others."""
    option = Option(Origin.OWN, signs=tuple(signs))
    assert set(option.features) == {name for sign in signs for name, _ in sign.features}


def test_a_feature_is_given_by_one_sign_only() -> None:
    """So what its signs weigh adds up to what the option weighs: nothing is shown twice or left out."""
    prepared = prepare(*shelve([origin(), paraphrase(), witness(), lookalike()]))
    options = [one for found in prepared.options.values() for one in found]
    assert {one.origin for one in options} >= {Origin.OWN, Origin.HELD}
    for option in options:
        names = [name for sign in option.signs for name, _ in sign.features]
        assert len(names) == len(set(names)), option


def test_an_option_is_one_thing() -> None:
    """Own access names nothing, a held report its id, a source outside its name."""
    prepared = prepare(*shelve([origin(), paraphrase(), witness(), lookalike()]))
    for found in prepared.options.values():
        assert [one.origin for one in found].count(Origin.OWN) == 1
        for one in found:
            held = (one.document is not None, one.outside is not None)
            assert held == (one.origin is Origin.HELD, one.origin is Origin.OUTSIDE)
