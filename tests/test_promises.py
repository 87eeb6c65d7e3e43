"""The promises, held on the bundled sample case from its files to its records."""

import json
import os
import subprocess
import sys
from collections import Counter
from functools import cache
from pathlib import Path

import reportedly
from reportedly import Desk
from reportedly.desk.outcomes import ReadDocument
from reportedly.model.claims import ReadClaim
from reportedly.model.terms import Polarity

SAMPLE = Path(reportedly.__file__).parent / "sample" / "reports"


@cache
def _sample() -> tuple[ReadDocument, ...]:
    with Desk() as desk:
        outcomes = tuple(desk.read([str(SAMPLE)], keep=False))
    return tuple(outcome for outcome in outcomes if isinstance(outcome, ReadDocument))


def _claims() -> list[tuple[ReadDocument, ReadClaim]]:
    return [(document, claim) for document in _sample() for claim in document.read_claims]


def test_every_report_of_the_sample_is_read() -> None:
    """The sample case ships whole: at least twelve reports, and something is read in all but a few."""
    assert len(_sample()) >= 12
    assert sum(bool(document.read_claims) for document in _sample()) >= 12


def test_nothing_without_its_words() -> None:
    """Spans, cues, voices, evidence, places and times all reproduce their words in the text."""
    for document, claim in _claims():
        text = document.document.text
        for reading in claim.readings:
            spans = [*reading.spans, *(cue.span for cue in reading.cues), *(e.span for e in reading.evidence)]
            spans += [
                span for voice in reading.voices for span in (voice.span, voice.cue) if span is not None
            ]
            spans += [place.span for place in reading.where]
            spans += [reading.when.span] if reading.when is not None else []
            assert reading.spans
            assert all(span.reproduces(text) for span in spans)
        for end in (claim.claim.subject, claim.claim.object):
            assert end.span.reproduces(text)
            assert end.anchor.reproduces(text)


def test_no_draft_is_lost() -> None:
    """Every draft is a reading or a reject with a reason, in every document."""
    for document in _sample():
        assert document.drafts + document.spread == document.readings + len(document.rejects)


def test_every_chain_of_voices_begins_with_the_publisher() -> None:
    """Whoever is cited, the publisher says so."""
    for _, claim in _claims():
        assert claim.shown.voices[0].kind.value == "publisher"


def test_the_case_holds_what_it_was_written_for() -> None:
    """Denials, hedges, cited voices and evidence are all found in the sample."""
    shown = [claim.shown for _, claim in _claims()]
    assert any(reading.stance.polarity is Polarity.DENIED for reading in shown)
    assert {reading.stance.certainty.value for reading in shown} >= {"certain", "hedged"}
    kinds = Counter(voice.kind.value for reading in shown for voice in reading.voices)
    assert {"publisher", "named", "organisation", "unnamed", "document"} <= set(kinds)
    assert any(reading.evidence for reading in shown)


_IDS = """
import json, sys
from reportedly import Desk
with Desk() as desk:
    lines = list(desk.records(sys.argv[1:], min_score=0.0))
print(json.dumps(sorted([line["id"], line.get("reading", "")] for line in lines)))
"""


def _ids(paths: list[str], hash_seed: str) -> object:
    done = subprocess.run(
        [sys.executable, "-c", _IDS, *paths],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "PYTHONHASHSEED": hash_seed},
    )
    return json.loads(done.stdout)


def test_twice_the_same() -> None:
    """Two orders of the files and two hash seeds give equal document, claim, reading and reject ids."""
    paths = sorted(str(path) for path in SAMPLE.iterdir())[:6]
    assert _ids(paths, "1") == _ids(paths[::-1], "2")
