"""What a text says of its sources."""

import pytest

from reportedly.documents.sourcing import sourcing_of
from reportedly.model.sourcing import MarkKind
from reportedly.model.terms import Certainty
from tests.tracing import a_document, origin, witness


def kinds(text: str, publisher: str = "Ostland Herald") -> set[MarkKind]:
    """Give the kinds of marks in a text."""
    return {mark.kind for mark in sourcing_of(a_document(text, publisher, "2024-01-01")).marks}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The miller told this newspaper that he was well.", MarkKind.ACCESS),
        ("The miller told the Herald that he was well.", MarkKind.ACCESS),
        ("The Herald spoke to two ferrymen.", MarkKind.ACCESS),
        ("Reporters were given ten minutes at the mill.", MarkKind.ACCESS),
        ("We have not established where the film was made.", MarkKind.UNCHECKED),
        ("Nine carts are gone (Weir Roundup, 4 March).", MarkKind.REPORTED),
        ("I saw nine carts.", MarkKind.WITNESS),
        ("The Panel inspected nine carts.", MarkKind.WITNESS),
        ("The Herald could not verify the film.", MarkKind.UNCHECKED),
        ("We are withdrawing that report.", MarkKind.RETRACTION),
        ("There is no brigade in the mill.", MarkKind.DENIAL),
        ("DRAMAK (Pellucid) - The mill fell.", MarkKind.DATELINE),
        ("The mill fell, Pellucid reported.", MarkKind.REPORTED),
    ],
)
def test_words_show_where_a_report_has_it_from(text: str, kind: MarkKind) -> None:
    """Each way of having something is known by its words."""
    assert kind in kinds(text)


def test_what_somebody_quoted_saw_is_not_what_the_writer_saw() -> None:
    """ "I saw" within quotation marks is the speaker's."""
    assert MarkKind.WITNESS not in kinds('"I saw nine carts," the miller said.')


@pytest.mark.parametrize(
    ("text", "certainty"),
    [
        ("The Brigade holds the mill, the mayor said.", Certainty.CERTAIN),
        ("The Brigade is believed to hold the mill.", Certainty.HEDGED),
        ("The mill is held by the Brigade.", Certainty.CERTAIN),
        ("The monitors consider it probable that the Brigade holds the mill.", Certainty.HEDGED),
        ("The Brigade may hold the mill.", Certainty.POSSIBLE),
        ("The Brigade, with perhaps forty people, holds the mill.", Certainty.CERTAIN),
    ],
)
def test_a_sentence_is_as_sure_as_its_words(text: str, certainty: Certainty) -> None:
    """Attribution alone hedges nothing, and a hedge on a number is not one on the claim."""
    assert sourcing_of(a_document(text, "Ostland Herald", "2024-01-01")).sentences[0].certainty is certainty


def test_every_mark_reproduces_its_text() -> None:
    """Nothing is shown without its words."""
    for document in (origin(), witness()):
        found = sourcing_of(document)
        spans = [mark.span for mark in found.marks] + [one.span for one in found.speakers]
        assert all(span.reproduces(document.text) for span in spans)
        assert all(one.span.reproduces(document.text) for one in found.described)
