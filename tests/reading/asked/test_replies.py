"""Replies are held to the schema: what is not of its form is refused whole, or claim by claim."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.reading.asked.questions import KEYS
from reportedly.reading.asked.replies import MOST_CLAIMS, UnusableReply, read_reply
from tests.modelling import a_claim, a_reply


@pytest.mark.parametrize(
    "text",
    [
        "",
        "null",
        "[]",
        "{}",
        "Here are the claims you asked for.",
        '{"claims": []} and more',
        '{"claims": {}}',
        '{"claims": [], "note": "all is well"}',
        '{"claims": [], "claims": []}',
        '{"claims": [NaN]}',
        '{"claims": [{"predicate": "\\ud800"}]}',
        "<html><body>502 Bad Gateway</body></html>",
        'data: {"choices": [{"delta": {"content": "{"}}]}\n\ndata: [DONE]\n\n',
        "[" * 100_000,
        '{"claims": [' + "9" * 5000 + "]}",
        "x" * 3_000_000,
        "```python\n{}\n```",
    ],
)
def test_what_is_no_list_of_claims_is_refused(text: str) -> None:
    """Prose, HTML, a stream, a cut or a bomb is no reply, and the message says why in words of ours."""
    with pytest.raises(UnusableReply) as caught:
        read_reply(text)
    assert len(str(caught.value)) < 80


def test_a_flood_of_claims_is_refused() -> None:
    """Hundreds of claims about one passage are no annotation."""
    assert len(read_reply(a_reply(*[a_claim()] * MOST_CLAIMS))) == MOST_CLAIMS
    with pytest.raises(UnusableReply):
        read_reply(a_reply(*[a_claim()] * (MOST_CLAIMS + 1)))


def test_a_fence_around_the_whole_is_taken_off() -> None:
    """Endpoints without schemas put their JSON into a block of code; its content is judged the same."""
    assert read_reply(f"```json\n{a_reply(a_claim())}\n```\n") == read_reply(a_reply(a_claim()))


def test_one_bad_claim_leaves_the_others() -> None:
    """Each claim is judged alone, and none is dropped."""
    missing = {key: value for key, value in a_claim().items() if key != "quote"}
    faults = [one.fault for one in read_reply(a_reply(a_claim(), missing, "no object", a_claim(extra="x")))]
    assert faults == [
        None,
        "the claim lacks the key 'quote'",
        "a claim in the answer is no object",
        "the claim has the key 'extra', which was not asked for",
    ]


@given(
    st.recursive(
        st.none() | st.booleans() | st.floats(allow_nan=False) | st.text(max_size=5),
        lambda inner: (
            st.lists(inner, max_size=3)
            | st.dictionaries(st.sampled_from([*KEYS, "claims", "x"]), inner, max_size=4)
        ),
        max_leaves=12,
    )
)
def test_any_json_is_read_or_refused(value: object) -> None:
    """No value of JSON does anything but that."""
    try:
        proposals = read_reply(json.dumps(value))
    except UnusableReply:
        return
    assert all(one.fault or one.values.keys() >= KEYS - {"killed", "wounded"} for one in proposals)
