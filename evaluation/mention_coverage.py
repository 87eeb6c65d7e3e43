"""How much of the annotation the mentions reach: `python -m evaluation.mention_coverage [--missed]`.

No rule and no model can read a claim whose arguments are not mentions. An argument is reached where a mention
of its document offers one of its accepted names, by the rules of matching; a proposition is reached together
where mentions of both its arguments stand in one sentence, near where in neighbouring ones, and at its quote
where both stand in the sentences of the words that the annotators gave for it.
"""

import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from evaluation.gold import GOLD, GoldClaim, gold_documents
from evaluation.reading import load_reader, read_gold
from reportedly.model.folding import fold_bare
from reportedly.model.pages import Mention, Page

SETS = {"six documents": GOLD, "training documents": GOLD / "train"}
SHOWN = ("arguments", "propositions", "together", "near", "at_quote")


@dataclass(frozen=True, slots=True)
class Reach:
    """Where the mentions of a page offer each folded name: the sentences, by name."""

    page: Page
    sentences: Mapping[str, frozenset[int]]

    def of(self, names: Iterable[str]) -> frozenset[int]:
        """Give the sentences in which any of the names is mentioned."""
        return frozenset(sentence for name in names for sentence in self.sentences.get(name, ()))


def reach_of(page: Page) -> Reach:
    """Give where a page's mentions offer which names."""
    found: dict[str, set[int]] = {}
    for mention in page.mentions:
        for name in offered(mention):
            found.setdefault(name, set()).add(page.parse.sentence_of[mention.head])
    return Reach(page, {name: frozenset(sentences) for name, sentences in found.items()})


def offered(mention: Mention) -> frozenset[str]:
    """Give every folded name that a claim on this mention would offer for matching."""
    forms = [mention.span.text] if mention.referents else []
    for referent in mention.referents:
        forms += [referent.name, *referent.aliases]
    return frozenset(map(fold_bare, forms)) - {""}


def count_reached(reach: Reach, claims: Iterable[GoldClaim]) -> Counter[str]:
    """Give how many arguments and propositions of one document are reached, and how."""
    counts: Counter[str] = Counter()
    for claim in claims:
        subject, object_ = reach.of(claim.subject), reach.of(claim.object)
        gap = min((abs(a - b) for a in subject for b in object_), default=None)
        quoted = _sentences_of(reach.page, claim.quote)
        counts["gold_arguments"] += 2
        counts["gold"] += 1
        counts["arguments"] += bool(subject) + bool(object_)
        counts["propositions"] += gap is not None
        counts["together"] += gap == 0
        counts["near"] += gap is not None and gap <= 1
        counts["at_quote"] += bool(subject & quoted and object_ & quoted)
    counts["mentions"] = len(reach.page.mentions)
    counts["open"] = sum(not mention.referents for mention in reach.page.mentions)
    return counts


def _sentences_of(page: Page, quote: str) -> frozenset[int]:
    # cleaning joins wrapped lines, so that only the words of a quote are sure to be in the text
    found = re.search(r"\s+".join(map(re.escape, quote.split())), page.document.text)
    if found is None:
        return frozenset()
    first, last = page.token_at(found.start()), page.token_at(found.end() - 1)
    if first is None or last is None:
        return frozenset()
    return frozenset(range(page.parse.sentence_of[first], page.parse.sentence_of[last] + 1))


def missed(reach: Reach, claims: Iterable[GoldClaim]) -> Iterator[str]:
    """Yield each argument that no mention reaches, with the words of its proposition."""
    for claim in claims:
        for end, names in (("subject", claim.subject), ("object", claim.object)):
            if not reach.of(names):
                yield f"{claim.predicate}\t{end}\t{' | '.join(sorted(names))}\t{claim.quote}"


def summary(counts: Mapping[str, int]) -> dict[str, float]:
    """Give the shares that counts make."""
    of = {"arguments": "gold_arguments"}
    return {name: counts[name] / max(1, counts[of.get(name, "gold")]) for name in SHOWN}


def main(*, show_missed: bool = False) -> None:
    """Print the figures of every annotated set that is here, and what is missed when asked."""
    reader = replace(load_reader(), extractors=())
    for name, folder in SETS.items():
        documents = list(gold_documents(folder)) if folder.is_dir() else []
        total: Counter[str] = Counter()
        for gold, read in read_gold(reader, documents):
            reach = reach_of(read.page)
            total += count_reached(reach, gold.claims)
            if show_missed:
                print(*(f"{gold.name}\t{line}" for line in missed(reach, gold.claims)), sep="\n")
        shares = ", ".join(f"{key} {share:.3f}" for key, share in summary(total).items())
        print(f"{name}: {shares}; {total['mentions']} mentions, {total['open']} open")


if __name__ == "__main__":
    main(show_missed="--missed" in sys.argv)
