"""Spending: what a run has asked and what came from kept answers; in tokens and, with prices, money."""

from decimal import Decimal

from reportedly.desk.language_model.settings import Settings
from reportedly.model.errors import ExtractorError
from reportedly.reading.asked.questions import Question

_BYTES_A_TOKEN = 2
"""Fewer than tokens have in any script that we know, so that what is put aside is enough."""
_MOST_BELIEVED = 100_000_000
_MILLION = 1_000_000


class Spending:
    """What a run has taken so far, and whether it may take more."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self.asked = 0
        """Answers that the endpoint gave and that were of use."""
        self.replayed = 0
        """Answers that were kept before."""
        self.lost = 0
        """Attempts that gave nothing of use."""
        self.tokens_in = 0
        self.tokens_out = 0
        self.estimated = False
        """Whether some tokens are put at the most they can be, because the endpoint did not count them."""

    @property
    def cost(self) -> Decimal | None:
        """What the tokens cost at the given prices; None where none are given."""
        return self._cost(self.tokens_in, self.tokens_out)

    def allow(self, question: Question) -> None:
        """Let a question pass, if the most it can take is still to be had.

        Raises: ExtractorError.
        """
        limits = self._settings
        tokens_in = self.tokens_in + most_tokens(question)
        tokens_out = self.tokens_out + limits.max_answer_tokens
        if tokens_in + tokens_out > limits.max_tokens_per_run:
            raise ExtractorError(
                f"max_tokens_per_run ({limits.max_tokens_per_run:,}) may not last for another question; "
                "raise it, or run the same again: answers that came are kept"
            )
        cost = self._cost(tokens_in, tokens_out)
        if cost is not None and limits.max_cost_per_run is not None and cost > limits.max_cost_per_run:
            raise ExtractorError(
                f"max_cost_per_run ({limits.max_cost_per_run} {limits.currency}) may not last for another "
                "question; raise it, or run the same again: answers that came are kept"
            )

    def add(self, question: Question, usage: object) -> None:
        """Count an answer with the tokens that the endpoint says it took; without a word, the most."""
        counts = [_count(usage, name) for name in ("prompt_tokens", "completion_tokens")]
        most = (most_tokens(question), self._settings.max_answer_tokens)
        self.estimated |= None in counts
        self.tokens_in += most[0] if counts[0] is None else counts[0]
        self.tokens_out += most[1] if counts[1] is None else counts[1]

    def words(self) -> str:
        """Give what was spent in a line."""
        about = "at most " if self.estimated else ""
        lost = f"; attempts lost: {self.lost:,}" if self.lost else ""
        line = f"answers asked for: {self.asked:,}, from those kept: {self.replayed:,}{lost}; "
        line += f"tokens: {about}{self.tokens_in:,} in, {self.tokens_out:,} out"
        cost = self.cost
        if cost is None:
            return f"{line}; no prices given, so no cost"
        return f"{line}; cost: {about}{cost:.4f} {self._settings.currency}"

    def _cost(self, tokens_in: int, tokens_out: int) -> Decimal | None:
        price_in, price_out = self._settings.price_per_million_in, self._settings.price_per_million_out
        if price_in is None or price_out is None:
            return None
        return (tokens_in * price_in + tokens_out * price_out) / _MILLION


def most_tokens(question: Question) -> int:
    """Give the most tokens that a question can take."""
    said = (question.instructions, question.said, question.schema)
    return sum(len(words.encode("utf-8", "replace")) for words in said) // _BYTES_A_TOKEN


def _count(usage: object, name: str) -> int | None:
    value = usage.get(name) if isinstance(usage, dict) else None
    if isinstance(value, bool) or not isinstance(value, int) or not 0 <= value <= _MOST_BELIEVED:
        return None
    return value
