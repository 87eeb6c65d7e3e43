"""Languages are told apart; the doubtful short ones count as English."""

import subprocess
import sys

import pytest

from reportedly.documents.language import detect_language, require_language
from reportedly.model.errors import LanguageUnread

ENGLISH = "The Lowland Brigade denied on Tuesday that any of its fighters had left the Amber Front. "
SPANISH = "La brigada negó el martes que alguno de sus combatientes hubiera abandonado el frente. "
ARABIC = "ونفى اللواء يوم الثلاثاء أن يكون أي من مقاتليه قد غادر الجبهة. "


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", ENGLISH),
        ("en", ENGLISH.upper() * 3),
        ("es", SPANISH * 3),
        ("ar", ARABIC * 3),
        ("ru", "Представитель бригады заявил во вторник, что отряд не покидал город. " * 3),
        ("de", "Die Brigade bestritt am Dienstag, dass einer ihrer Kämpfer die Front verlassen habe. " * 3),
        ("fr", "La brigade a démenti mardi que l’un de ses combattants ait quitté le front. " * 3),
        ("tr", "Tugay salı günü savaşçılarından herhangi birinin cepheyi terk ettiğini yalanladı. " * 3),
    ],
)
def test_languages_are_detected(language: str, text: str) -> None:
    """A few sentences are enough, in any case of letters."""
    assert detect_language(text) == language


@pytest.mark.parametrize("quoted", [SPANISH, ARABIC])
def test_quotations_do_not_trip_it(quoted: str) -> None:
    """An English report that quotes another language at length is English."""
    assert detect_language(f"{ENGLISH} “{quoted}” {ENGLISH}") == "en"


@pytest.mark.parametrize(
    "text",
    [
        "Amber Front, Lowland Brigade: split?",
        "FRONT DENIES SPLIT",
        "Tarnholm",
        "Boko Haram - ISWAP clash, Sambisa",
    ],
)
def test_short_texts_count_as_english(text: str) -> None:
    """A headline of names is read, whatever its letters resemble."""
    assert detect_language(text) == "en"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Die Taliban griffen die Armee in Kundus an."),
        ("de", "Der Rat war in Mosul."),
        ("de", "Die Brigade warnte am Montag die Regierung in Tarnholm."),
        ("fr", "La milice a attaqué le village."),
        ("fr", "La brigade a prêté allégeance à l’État islamique."),
        ("it", "I talebani hanno attaccato l’esercito afghano a Kunduz."),
        ("nl", "De Taliban vielen het leger aan in Kunduz."),
    ],
)
def test_a_sentence_in_another_language_is_not_read_as_english(language: str, text: str) -> None:
    """Words that English shares, such as "war", "a" and "in", do not make a sentence English."""
    assert detect_language(text) == language


@pytest.mark.parametrize(
    "text",
    [
        "Boko Haram pledged allegiance to Islamic State.",
        "Ejército de Liberación Nacional attacks Colombian police",
        "Katibat Macina joins Ansar Dine",
        "Los Zetas killed the mayor.",
        "Jaysh al-Fatah seizes El Fasher",
        "Fighters attacked Kidal",
    ],
)
def test_a_short_english_sentence_with_foreign_names_is_read(text: str) -> None:
    """Names in other languages, with their articles, do not make a report foreign."""
    assert detect_language(text) == "en"


def test_a_declaration_settles_doubt_and_nothing_else() -> None:
    """Short texts are what the source says they are; long ones what they are."""
    assert detect_language("Tarnholm", "de-DE") == "de"
    assert detect_language("Tarnholm", "en_GB") == "en"
    assert detect_language(ENGLISH, "es") == "en"
    assert detect_language(SPANISH * 3, "en") == "es"


def test_an_unread_language_is_named() -> None:
    """The refusal names the source, the language and the way out."""
    with pytest.raises(LanguageUnread, match=r"a\.txt: .*Spanish \(es\).*translation"):
        require_language(SPANISH * 3, None, "a.txt")


def test_cleaning_is_light_to_import() -> None:
    """Importing the room loads none of the libraries that are slow to load."""
    code = (
        "import sys, reportedly.documents.clean, reportedly.sources.files;"
        "slow = ('trafilatura', 'pypdfium2', 'charset_normalizer', 'py3langid', 'lxml', 'htmldate');"
        "print([m for m in slow if m in sys.modules])"
    )
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert found.stdout.strip() == "[]"
