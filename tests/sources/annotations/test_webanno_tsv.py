"""Reading WebAnno TSV; the files are written by hand to the description in INCEpTION's user guide."""

import pytest

from reportedly.model.annotations import Annotated
from reportedly.model.errors import SourceUnreadable
from reportedly.sources.annotations.webanno_tsv import read_tsv

HEAD = """#FORMAT=WebAnno TSV 3.3
#T_SP=webanno.custom.Actor|value
#T_SP=webanno.custom.Deed|negated|ROLE_webanno.custom.Deed:Agent_webanno.custom.DeedAgentLink|\
uima.tcas.Annotation|value
#T_SP=webanno.custom.Bare|
#T_CH=de.tudarmstadt.ukp.dkpro.core.api.coref.type.CoreferenceLink|referenceType|referenceRelation
#T_RL=webanno.custom.Backs|certainty|BT_webanno.custom.Actor


"""
BODY = (
    "#Sentence.id=first\n#Text=😊 Red Hill Front backs Karvia .\n"
    "1-1\t0-2\t😊\t_\t_\t_\t_\t_\t_\tpr[1]\tcoref->1-1\t_\t_\t\n"
    "1-2\t3-6\tRed\tGroup[1]\t_\t_\t_\t_\t_\t_\t_\t_\t_\t\n"
    "1-3\t7-11\tHill\tGroup[1]|Place[2]\t_\t_\t_\t_\t_\t_\t_\t_\t_\t\n"
    "1-4\t12-17\tFront\tGroup[1]\t_\t_\t_\t_\t_\t_\t_\t_\t_\t\n"
    "1-5\t18-23\tbacks\t_\t_\t_\t_\t_\t*\t_\t_\t_\t_\t\n"
    "1-6\t24-30\tKarvia\tState[3]\t_\t_\t_\t_\t_\t_\t_\tHedged\t1-2[1_3]\t\n"
    "1-7\t31-32\t.\t_\t_\t_\t_\t_\t_\t_\t_\t_\t_\t\n"
    "\n#Text=Dunmere was\n#Text=attacked .\n"
    "2-1\t33-40\tDunmere\tTown[4]\t_\t_\t_\t_\t_\t_\t_\t_\t_\t\n"
    "2-2\t41-44\twas\t_\t_\t_\t_\t_\t_\t_\t_\t_\t_\t\n"
    "2-3\t45-53\tattacked\t_\ttrue\tvictim;*\t2-1[4];1-2[1]\tattack\\_on\t_\t_\t_\t_\t_\t\n"
    "2-3.1\t45-51\tattack\tStem\t_\t_\t_\t_\t_\t_\t_\t_\t_\t\n"
    "2-4\t54-55\t.\t_\t_\t_\t_\t_\t_\t_\t_\t_\t_\t\n"
)


def read(content: str = HEAD + BODY) -> Annotated:
    """Read a file."""
    return read_tsv(content.encode(), "front", "front.tsv")


def test_the_text_is_put_together_and_every_mark_quotes_it() -> None:
    """Sentences stand on lines, a character of two UTF-16 units moves nothing, and no mark is lost."""
    found = read()
    assert found.text == "😊 Red Hill Front backs Karvia .\nDunmere was\nattacked ."
    assert {(one.label, one.words) for one in found.marks.values()} == {
        ("Group", "Red Hill Front"),
        ("Place", "Hill"),
        ("State", "Karvia"),
        ("Town", "Dunmere"),
        ("attack_on", "attacked"),
        ("Stem", "attack"),
        ("Bare", "backs"),
    }
    assert all(one.pieces[0].reproduces(found.text) for one in found.marks.values())
    assert (found.tool, found.flaws) == ("inception", ())


def test_a_relation_comes_from_the_governor_to_its_own_row() -> None:
    """The numbers in brackets say which of the marks on a token are meant."""
    found = read()
    backs = next(one for one in found.ties if one.label == "Backs")
    assert [(role, found.marks[end].words) for role, end in backs.ends] == [
        ("Governor", "Red Hill Front"),
        ("Dependent", "Karvia"),
    ]
    assert backs.attributes == (("certainty", "Hedged"),)


def test_slots_are_the_ends_of_an_event() -> None:
    """A slot has the role that it names, else that of its feature; the rest of the mark are attributes."""
    found = read()
    attack = next(one for one in found.ties if one.trigger is not None)
    assert [(role, found.marks[end].words) for role, end in attack.ends] == [
        ("victim", "Dunmere"),
        ("Agent", "Red Hill Front"),
    ]
    assert attack.attributes == (("negated", "true"), ("value", "attack_on"))


def test_values_may_hold_every_mark_of_the_format() -> None:
    """What is escaped is part of a value and divides nothing."""
    nasty = r"a\|b\;c\[1\]\->d\\"
    content = HEAD + BODY.replace("State[3]", rf"{nasty}[3]")
    assert "a|b;c[1]->d\\" in {one.label for one in read(content).marks.values()}


def test_a_mark_of_no_words_is_a_flaw() -> None:
    """The format allows a mark between two characters; there is nothing that it could quote."""
    content = HEAD + BODY.replace("2-3.1\t45-51\tattack", "2-3.1\t45-45\t")
    (flaw,) = read(content).flaws
    assert "no words stand at 45 to 45" in flaw.says


def test_what_is_pointed_to_but_not_there_stays_named() -> None:
    """An end without a mark is no end of another: whoever reads the tie is told that it is missing."""
    backs = next(
        one for one in read(HEAD + BODY.replace("1-2[1_3]", "1-2[9_3]")).ties if one.label == "Backs"
    )
    assert backs.ends[0] == ("Governor", "1-2[9]")


@pytest.mark.parametrize(
    ("content", "says"),
    [
        ("1-1\t0-2\tNo\n", "no WebAnno TSV"),
        ("#FORMAT=WebAnno TSV 2.0\n", "WebAnno TSV 2.0, and 3.2 and 3.3 can be read"),
        (HEAD, "no sentence"),
        (
            HEAD + BODY.replace("18-23\tbacks", "18-23\tbucks"),
            r"front.tsv:15: 'bucks' does not stand at 18-23",
        ),
        (
            HEAD + BODY.replace("2-1\t33-40", "2-1\t30-37"),
            "sentence 2 begins at 30, before the one before it ends",
        ),
        (HEAD + BODY.replace("2-1\t33-40", "2-1\t33"), "is no token"),
        (HEAD + "#Text=No .\n1-1\t0-2\tNo\t_\n", "1 columns of annotations, and its head declares 10"),
        (HEAD + "1-1\t0-2\tNo\t_\n", "before its sentence's #Text= line"),
    ],
)
def test_what_is_not_of_the_format_is_told_with_its_line(content: str, says: str) -> None:
    """The message names the file, and the line where there is one."""
    with pytest.raises(SourceUnreadable, match=says):
        read(content)


def test_bytes_that_are_no_text_are_refused() -> None:
    """Another encoding is named as the trouble."""
    with pytest.raises(SourceUnreadable, match="UTF-8"):
        read_tsv(b"#FORMAT=WebAnno TSV 3.3\n\xff\xfe", "a", "a.tsv")
