"""Credited outlets: names that a text gives as its source and that are, by how it gives them, an outlet's."""

import re
from collections.abc import Iterator, Sequence

from reportedly.documents.sourcing.found import found_in
from reportedly.documents.sourcing.outlets import is_institution, outlet_names
from reportedly.documents.sourcing.phrases import people_words, word_lists
from reportedly.documents.sourcing.words import keys_of
from reportedly.model.sourcing import Credited
from reportedly.model.spans import Span

_WORD = re.compile(r"\S+")
_NOUN = re.compile(r"\s([a-z][\w'’-]*)")


def credited_in(sentences: Sequence[Span], publisher: str | None) -> Iterator[Credited]:
    """Yield the outlets that a text names as its sources, other than its own, each place once."""
    own = set(outlet_names(publisher))
    for number, sentence in enumerate(sentences):
        met: set[int] = set()
        for is_enough, match in found_in(sentence.text).credits:
            span = _bare(match[1], sentence.start + match.start(1))
            if span is None or span.start in met or not _can_be_outlet(span.text, is_enough=is_enough):
                continue
            if _is_adjective(sentence.text, match):
                continue
            if not own.intersection((keys_of(span.text), *outlet_names(span.text))):
                met.add(span.start)
                is_media = _is_media(span.text) or _is_called_outlet(sentence, span)
                yield Credited(keys_of(span.text), span, number, is_media)


def _bare(name: str, start: int) -> Span | None:
    """Give a name without words at its ends that are no names, such as an article or a day of the week."""
    common = word_lists().common
    words = [(match[0].casefold() in common, match) for match in _WORD.finditer(name)]
    kept = [at for at, (is_common, _) in enumerate(words) if not is_common]
    if not kept:
        return None
    first, last = words[kept[0]][1].start(), words[kept[-1]][1].end()
    return Span(start + first, start + last, name[first:last])


def _can_be_outlet(name: str, *, is_enough: bool) -> bool:
    words = name.casefold().split()
    if is_institution(name) or word_lists().outlet.issuperset(words):
        return False
    return _is_media(name) or (is_enough and word_lists().force.isdisjoint(words))


def _is_adjective(sentence: str, match: re.Match[str]) -> bool:
    """Tell "a report of Iraqi officials" from "a report in the Australian"."""
    behind = _NOUN.match(sentence, match.end(1))
    is_of_people = people_words().issuperset(match[1].casefold().removeprefix("the ").split())
    if not is_of_people or behind is None:
        return False
    return match.end() == match.end(1) or behind[1] in word_lists().outlet_nouns


def _is_media(name: str) -> bool:
    return not word_lists().media.isdisjoint(name.casefold().split())


def _is_called_outlet(sentence: Span, name: Span) -> bool:
    """Tell whether the word before or behind a name says that it is an outlet's: "the Quern agency"."""
    before = sentence.text[: name.start - sentence.start].split()[-1:]
    behind = sentence.text[name.end - sentence.start :].split()[:1]
    return any(word.strip(",.;:").casefold() in word_lists().outlet_nouns for word in (*before, *behind))
