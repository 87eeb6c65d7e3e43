"""Media: facts go out and come back; what is none is refused."""

import pytest

from reportedly.model.errors import SourceUnreadable
from reportedly.model.media import MediaFacts, MediaForm, Print, facts_of, facts_record

FACTS = MediaFacts(
    form=MediaForm.MP4,
    width=3,
    seconds=1.5,
    position=(1.0, 2.0),
    notes=("odd",),
    prints=(Print("whole", b"x" * 32),),
)


def test_facts_go_out_and_come_back() -> None:
    """Nothing is lost."""
    assert facts_of(facts_record(FACTS)) == FACTS
    assert (FACTS.form.media_type, MediaForm.JPEG.media_type) == ("video/mp4", "image/jpeg")


@pytest.mark.parametrize("wrong", [{"form": "exe"}, {"prints": [["whole", "00"]]}, {"position": ["x"]}])
def test_what_is_no_record_of_facts_is_refused(wrong: dict[str, object]) -> None:
    """It may come from whoever wrote the picture."""
    with pytest.raises(SourceUnreadable):
        facts_of({**facts_record(FACTS), **wrong})
